/**
 * What a recorded vote has to know of money. The amounts themselves are the decisions' business
 * (shared/decisions/money-terms.ts makes these terms), which a meeting comes before.
 */
import type { Fraction } from '#shared/kernel/fraction.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

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
