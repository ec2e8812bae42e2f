/**
 * Reward money: base salary of the decision's day × coefficient, times two for a collective, rounded
 * as the office reads the decree. The rounding is data because practice differs: 223.500 became
 * 220.000 in one office; the words "làm tròn số lên" mean 230.000.
 */
import { z } from 'zod'
import { addDays } from '#shared/kernel/day.ts'
import { daySchema } from '#shared/kernel/day-schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { timesRounded } from '#shared/kernel/fraction.ts'
import { dongSchema } from '#shared/kernel/dong.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Award } from '#shared/campaigns/plan.ts'
import {
  baseSalaryRefusals,
  baseSalarySources,
  baseSalaryTableRefusals,
} from '#shared/text/money.ts'

/** One level of the base salary (mức lương cơ sở). */
export const baseSalaryEntrySchema = z
  .strictObject({
    from: daySchema,
    amount: dongSchema.positive(),
    source: z.string().min(1),
    /** `announced`: spoken of, without the paper that sets it; shown, never used. */
    status: z.enum(['in-force', 'announced']),
    /** The last day up to which somebody has confirmed it. Where a later level follows, not needed. */
    confirmedThrough: daySchema.nullable(),
  })
  .superRefine((entry, context) => {
    const refuse = (message: string): void => {
      context.addIssue({ code: 'custom', path: ['confirmedThrough'], message })
    }
    if (entry.confirmedThrough === null) return
    if (entry.status === 'announced') refuse(baseSalaryTableRefusals.announcedConfirmed)
    if (entry.confirmedThrough < entry.from) refuse(baseSalaryTableRefusals.confirmedTooEarly)
  })
export type BaseSalaryEntry = z.infer<typeof baseSalaryEntrySchema>

/** The dated table, oldest first, that the office extends. */
export const baseSalaryTableSchema = z
  .array(baseSalaryEntrySchema)
  .refine(
    (entries) =>
      entries.every((entry, index) => index === 0 || (entries[index - 1]?.from ?? '') < entry.from),
    { error: baseSalaryTableRefusals.order },
  )
  .readonly()
export type BaseSalaryTable = z.infer<typeof baseSalaryTableSchema>

/** What a new store starts with. The last level is announced only and cannot be used. */
export const FIRST_BASE_SALARIES: BaseSalaryTable = [
  { from: '2018-07-01', amount: 1_390_000, source: baseSalarySources['2018'] },
  { from: '2019-07-01', amount: 1_490_000, source: baseSalarySources['2019'] },
  { from: '2023-07-01', amount: 1_800_000, source: baseSalarySources['2023'] },
  {
    from: '2024-07-01',
    amount: 2_340_000,
    source: baseSalarySources['2024'],
    confirmedThrough: '2026-06-30',
  },
  {
    from: '2026-07-01',
    amount: 2_530_000,
    source: baseSalarySources['2026'],
    status: 'announced' as const,
  },
].map((entry) => ({ status: 'in-force' as const, confirmedThrough: null, ...entry }))

/** The base salary of a day, or why it is not known; `proposal` is what to show when asking. */
export type BaseSalaryOfDay =
  | { readonly known: true; readonly amount: number; readonly entry: BaseSalaryEntry }
  | {
      readonly known: false
      readonly code: 'before' | 'announced' | 'unconfirmed'
      readonly message: string
      readonly proposal: BaseSalaryEntry | null
    }

/** The last day on which a level is known to hold: the day before the next one, or as confirmed. */
function lastKnownDay(entry: BaseSalaryEntry, next: BaseSalaryEntry | undefined): Day {
  const confirmed = entry.confirmedThrough ?? entry.from
  return next === undefined || next.status === 'announced' ? confirmed : addDays(next.from, -1)
}

/**
 * Looks a day up. Beyond the last level nothing is assumed: that level counts up to the day through
 * which somebody confirmed it (its own first day where nobody did), and an announced one not at all.
 */
export function baseSalaryOf(table: BaseSalaryTable, day: Day): BaseSalaryOfDay {
  const index = table.findLastIndex((entry) => entry.from <= day)
  const entry = table[index]
  if (entry === undefined)
    return { known: false, code: 'before', message: baseSalaryRefusals.before(day), proposal: null }
  const code = entry.status === 'announced' ? 'announced' : 'unconfirmed'
  if (code === 'unconfirmed' && day <= lastKnownDay(entry, table[index + 1]))
    return { known: true, amount: entry.amount, entry }
  const message = baseSalaryRefusals[code](day, entry.amount, entry.from)
  return { known: false, code, message, proposal: entry }
}

/** How money is rounded. `after-times` (the default): the ×2 of a collective comes before rounding. */
export const moneyRoundingSchema = z.strictObject({
  /** lên · đến số gần nhất · không. `unit` is not looked at with `none`. */
  mode: z.enum(['up', 'half-up', 'none']),
  /** Whole đồng; 10 000 for "hàng chục nghìn đồng". */
  unit: z.int().positive(),
  when: z.enum(['after-times', 'before-times']).optional(),
})
export type MoneyRounding = z.infer<typeof moneyRoundingSchema>

/**
 * By how much the coefficient is multiplied. An enterprise is paid as the collective it is; null
 * for a household where nothing says its factor.
 */
function timesFor(money: NonNullable<Award['money']>, kind: NomineeKind): number | null {
  switch (kind) {
    case 'individual':
      return 1
    case 'household':
      return money.householdTimes
    case 'collective':
    case 'enterprise':
      return money.collectiveTimes
  }
}

/**
 * Money of one award, in whole đồng; 0 where this office pays nothing for it, null where the plan
 * leaves the factor of a household unset (no decree we hold states it). `base` is the base salary
 * of the decision's day. With `none` a part of a đồng, which no coefficient in use gives, goes half
 * up. Source: NĐ 98/2023 Đ54, Đ58; NĐ 152/2025 Đ54; coefficient and rounding from the plan.
 */
export function moneyFor(
  award: Pick<Award, 'money'>,
  kind: NomineeKind,
  base: number,
  rounding: MoneyRounding,
): number | null {
  if (award.money === null) return 0
  const [numerator, denominator] = award.money.coefficient
  const times = timesFor(award.money, kind)
  if (times === null) return null
  const how =
    rounding.mode === 'none'
      ? ({ mode: 'half-up', unit: 1 } as const)
      : ({ mode: rounding.mode, unit: rounding.unit } as const)
  return rounding.when === 'before-times'
    ? timesRounded(base, [numerator, denominator], how) * times
    : timesRounded(base, [numerator * times, denominator], how)
}
