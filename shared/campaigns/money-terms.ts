/** The terms of money on a day, as a recorded vote prints them. */
import type { Fraction } from '#shared/kernel/fraction.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { moneyFor } from './money.ts'
import type { BaseSalaryOfDay, MoneyRounding } from './money.ts'
import type { Award } from './plan.ts'
import { forwardedAwardsNote } from '#shared/text/money.ts'

/** The `money` block of a recorded vote's outcome. Amounts null where no base salary is known. */
export interface MoneyBlock {
  readonly baseSalary: number | null
  readonly coefficient: Fraction | null
  readonly collectiveTimes: number | null
  /** "nearest-10000", "up-10000" or "none". */
  readonly rounding: string
  readonly individual: number | null
  readonly collective: number | null
  readonly note: string | null
}

export interface MoneyTerms {
  /** Whole đồng; null where no base salary is known for the day; 0 where the office pays nothing. */
  readonly amountOf: (award: string, kind: NomineeKind) => number | null
  /** The block for a vote in which these awards were asked for or given. */
  readonly blockFor: (awards: readonly string[]) => MoneyBlock
}

const ROUNDING_NAMES = { up: 'up', 'half-up': 'nearest' } as const

/** "nearest-10000", "up-10000", "none": the name of a rounding in documents for scripts. */
export const roundingName = (rounding: MoneyRounding): string =>
  rounding.mode === 'none' ? 'none' : `${ROUNDING_NAMES[rounding.mode]}-${rounding.unit}`

function noteOf(
  awards: readonly Award[],
  base: BaseSalaryOfDay,
  levelLabel: string,
): string | null {
  const forwarded = (['province', 'government'] as const).flatMap((authority) => {
    const ids = awards.filter((award) => award.money === null && award.authority === authority)
    return ids.length === 0
      ? []
      : [
          forwardedAwardsNote(
            ids.map((award) => award.id),
            authority,
            levelLabel,
          ),
        ]
  })
  const notes = base.known ? forwarded : [base.message, ...forwarded]
  return notes.length === 0 ? null : notes.join('; ')
}

/**
 * Terms from the plan's awards, the base salary of the day and the plan's rounding. `levelLabel` is
 * the issuer's ("thành phố"). The block speaks of the first award concerned that this office pays.
 */
export function moneyTermsOf(
  awards: readonly Award[],
  base: BaseSalaryOfDay,
  rounding: MoneyRounding,
  levelLabel: string,
): MoneyTerms {
  const amount = (award: Award, kind: 'individual' | 'collective'): number | null =>
    base.known ? moneyFor(award, kind, base.amount, rounding) : null
  const blockFor = (concerned: readonly string[]): MoneyBlock => {
    const here = awards.filter((award) => concerned.includes(award.id))
    const paid = here.find((award) => award.money !== null)
    return {
      baseSalary: base.known ? base.amount : null,
      coefficient: paid?.money?.coefficient ?? null,
      collectiveTimes: paid?.money?.collectiveTimes ?? null,
      rounding: roundingName(rounding),
      individual: paid === undefined ? 0 : amount(paid, 'individual'),
      collective: paid === undefined ? 0 : amount(paid, 'collective'),
      note: noteOf(here, base, levelLabel),
    }
  }
  return {
    blockFor,
    amountOf: (id, kind) => {
      const award = awards.find((candidate) => candidate.id === id)
      if (award === undefined) throw new RangeError(`no award ${id} in the plan`)
      if (award.money === null) return 0
      return base.known ? moneyFor(award, kind, base.amount, rounding) : null
    },
  }
}
