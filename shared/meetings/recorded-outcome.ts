/**
 * The document that a recorded vote prints. Its keys are a promise to those who script `meet`: add,
 * never change.
 */
import type { MajorityResult } from './majority.ts'
import type { MoneyBlock } from '#shared/campaigns/money-terms.ts'
import type { Operator, VoteBase } from './vote-rule.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

export interface MeetingBlock {
  readonly members: number
  readonly present: number
  readonly writtenOpinions: number
  readonly ballotsIssued: number
  readonly ballotsReturned: number
  /** Papers invalid for everybody: at most the least `invalid` of all lines, and taken as that. */
  readonly papersInvalid: number
  readonly quorum: {
    readonly met: boolean
    /** null where the rule names no quorum. */
    readonly atLeast: Fraction | null
    readonly of: 'members-present'
  }
  readonly threshold: {
    /** null where the share is no whole percentage; then `share` has it. */
    readonly percent: number | null
    readonly share?: Fraction
    readonly operator: Operator
    readonly basis: VoteBase
    /** null where it differs from line to line (base: valid ballots). */
    readonly neededYes: number | null
  }
}

export interface RecordedResult {
  readonly unit: string
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly proposed: string
  readonly voted: string
  readonly changed: boolean
  readonly yes: number
  readonly valid: number
  readonly invalid: number
  readonly passed: boolean
  readonly award: string | null
  /** Whole đồng; null where no base salary is known for the day. */
  readonly money: number | null
  readonly noVotes: number
  /** The `no` of the votes file. */
  readonly line: number
  /** Only where the nomination was put off or withdrawn instead of voted on. */
  readonly disposition?: 'deferred' | 'withdrawn'
}

/** Counts by kind; household and enterprise only where there are any. */
export type KindCounts = { readonly collective: number; readonly individual: number } & {
  readonly [kind in 'household' | 'enterprise']?: number
}

export interface AwardTotals extends KindCounts {
  /** "17 tập thể, 19 cá nhân": only for the awards this office decides. */
  readonly annexHeading?: string
}

export interface RecordedTotals {
  readonly voted: number
  readonly passed: number
  readonly failed: number
  readonly changed: number
  readonly money: KindMoney
  /** One entry for each award asked for or given, by its id. */
  readonly [award: string]: AwardTotals | KindMoney | number
}

/** Money by kind; all null where no base salary is known. */
export interface KindMoney {
  readonly collective: number | null
  readonly individual: number | null
  readonly household?: number | null
  readonly enterprise?: number | null
  readonly total: number | null
}

export interface RecordedOutcome {
  readonly plan: string
  readonly meeting: MeetingBlock
  readonly money: MoneyBlock
  readonly totals: RecordedTotals
  readonly results: readonly RecordedResult[]
}

/** What the store keeps of one line beside the printed result. */
export interface RecordedLine {
  readonly nominationId: string
  readonly fileLine: number
  readonly majority: MajorityResult
  readonly result: RecordedResult
}
