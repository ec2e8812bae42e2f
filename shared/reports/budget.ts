/**
 * What the awards of a campaign cost: those that may be put to the council at the base salary of the
 * day on which the decision is expected, those it passed, and those decided. Source: NĐ 98/2023 Đ54.
 */
import { moneyFor } from '#shared/campaigns/money.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { totalMoney } from '#shared/decisions/annex.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { budgetText as text } from '#shared/text/budget.ts'

/** Cases and whole đồng; null where the money of any of them is not known. */
export interface BudgetCell {
  readonly cases: number
  readonly money: number | null
}

export interface BudgetRow {
  readonly award: string | null
  readonly label: string
  /** A higher level decides and pays: cases are counted, money is 0. */
  readonly forwarded: boolean
  readonly pending: BudgetCell
  readonly draft: BudgetCell
  readonly issued: BudgetCell
  readonly money: number | null
}

export interface Budget {
  readonly day: Day
  readonly baseSalary: number | null
  /** Why the base salary of the day is not known; null where it is. */
  readonly why: string | null
  readonly rows: readonly BudgetRow[]
  readonly total: Omit<BudgetRow, 'award' | 'label' | 'forwarded'>
  /** Cases whose money is not known. */
  readonly unknown: number
}

export interface BudgetInput {
  readonly plan: Plan
  readonly day: Day
  readonly base: { readonly amount: number | null; readonly why: string | null }
  /** What may be put to the vote and was not yet. */
  readonly pending: readonly { readonly award: string | null; readonly kind: NomineeKind }[]
  readonly decisions: readonly DecisionRow[]
  readonly forwarded: ReadonlySet<string>
}

interface Line {
  readonly money: number | null
}

const cellOf = (lines: readonly Line[]): BudgetCell => ({
  cases: lines.length,
  money: totalMoney(lines),
})

const GROUPS = ['pending', 'draft', 'issued'] as const

/** Rows in the order of the plan's awards, without those of which there is no case. */
export function buildBudget(input: BudgetInput): Budget {
  const { plan, base, pending, decisions, forwarded } = input
  const known = new Map(plan.awards.map((award) => [award.id, award]))
  const moneyOf = (id: string | null, kind: NomineeKind): number | null => {
    const award = id === null ? undefined : known.get(id)
    if (award === undefined) return null
    if (forwarded.has(award.id) || award.money === null) return 0
    return base.amount === null ? null : moneyFor(award, kind, base.amount, plan.money.rounding)
  }
  const linesOf = (id: string | null, state: 'draft' | 'issued'): readonly Line[] =>
    decisions
      .filter((one) => one.award === id && (one.state === 'draft') === (state === 'draft'))
      .flatMap(({ lines }) =>
        lines.map((line) => ({
          money:
            id !== null && forwarded.has(id)
              ? 0
              : state === 'draft'
                ? moneyOf(id, line.kind)
                : line.money,
        })),
      )
  const named = (id: string | null): boolean => id !== null && known.has(id)
  const ids = [...plan.awards.map(({ id }) => id), null]
  const groups = ids.map((id) => ({
    id,
    pending: pending
      .filter(({ award }) => (id === null ? !named(award) : award === id))
      .map(({ award, kind }): Line => ({ money: moneyOf(award, kind) })),
    draft: linesOf(id, 'draft'),
    issued: linesOf(id, 'issued'),
  }))
  const sums = {
    pending: groups.flatMap((one) => one.pending),
    draft: groups.flatMap((one) => one.draft),
    issued: groups.flatMap((one) => one.issued),
  }
  const row = (lines: Readonly<Record<(typeof GROUPS)[number], readonly Line[]>>) => ({
    pending: cellOf(lines.pending),
    draft: cellOf(lines.draft),
    issued: cellOf(lines.issued),
    money: totalMoney(GROUPS.flatMap((group) => lines[group])),
  })
  return {
    day: input.day,
    baseSalary: base.amount,
    why: base.why,
    rows: groups
      .filter((one) => GROUPS.some((group) => one[group].length > 0))
      .map(({ id, ...lines }): BudgetRow => ({
        award: id,
        label: (id === null ? undefined : known.get(id)?.name) ?? text.unknownAward,
        forwarded: id !== null && forwarded.has(id),
        ...row(lines),
      })),
    total: row(sums),
    unknown: GROUPS.flatMap((group) => sums[group]).filter(({ money }) => money === null).length,
  }
}
