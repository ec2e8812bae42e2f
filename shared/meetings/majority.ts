/**
 * Quorum and majority. Whole numbers only: a share is compared by cross-multiplication, never as a
 * rounded percentage. Every result carries what was needed and what is missing, so that a screen or
 * the minutes can say "còn thiếu N phiếu".
 */
import type { VoteRule } from './vote-rule.ts'
import { leastCount } from '#shared/kernel/fraction.ts'

/** Who could vote. `present` and `writtenOpinions` are disjoint parts of `members`. */
export interface Attendance {
  readonly members: number
  readonly present: number
  /** Absent members who sent an opinion in writing. */
  readonly writtenOpinions: number
}

/**
 * Members with a confirmed conflict on one line: how many in all, how many of them are present, and
 * how many of them sent a written opinion.
 */
export interface Recusals {
  readonly members: number
  readonly present: number
  readonly writtenOpinions: number
}

/** What was counted on one line. `valid` are the valid ballots of this line. */
export interface LineCount {
  readonly valid: number
  readonly yes: number
  /** What the chair said openly; null where it was not recorded. Never read from a secret ballot. */
  readonly chairAgrees: boolean | null
}

export interface QuorumResult {
  readonly met: boolean
  readonly present: number
  /** 0 where the rule names no quorum. */
  readonly needed: number
  readonly missing: number
}

/**
 * Why a line passed or did not. `chair-unknown`: the counts suffice or tie, and the rule asks for
 * the chair's word, which nobody recorded; not passed until it is.
 */
export type MajorityReason =
  'votes' | 'chair-tie-break' | 'short' | 'no-quorum' | 'chair-disagrees' | 'chair-unknown'

export interface MajorityResult {
  readonly passed: boolean
  readonly reason: MajorityReason
  /** The number that the share was taken of. */
  readonly base: number
  readonly neededYes: number
  /** "còn thiếu N phiếu": 0 when enough agreed. */
  readonly votesMissing: number
  readonly quorum: QuorumResult
}

/** Nobody keeps out. */
export const NO_RECUSALS: Recusals = { members: 0, present: 0, writtenOpinions: 0 }

/** Whether enough members are present, how many are needed and how many are missing. */
export function quorumOf(rule: VoteRule, attendance: Attendance): QuorumResult {
  const { members, present } = attendance
  const needed = rule.quorum === null ? 0 : leastCount(members, rule.quorum.atLeast, false)
  const met = members > 0 && present >= needed
  return { met, present, needed, missing: Math.max(0, needed - present) }
}

/**
 * The number that the share is taken of. With the base `valid-ballots` it is known only once the
 * ballots are counted.
 */
export function voteBaseOf(
  rule: VoteRule,
  attendance: Attendance,
  validBallots: number,
  recusals: Recusals = NO_RECUSALS,
): number {
  const out = rule.conflictsLeaveBase ? recusals : NO_RECUSALS
  switch (rule.base) {
    case 'all-members':
      return attendance.members - out.members
    case 'present':
      return attendance.present - out.present
    case 'valid-ballots':
      return validBallots
  }
}

/** The least number of "đồng ý" that passes, of a base. At least 1: an empty base passes nothing. */
export const neededYesOf = (rule: VoteRule, base: number): number =>
  Math.max(1, leastCount(base, rule.threshold, rule.operator === '>'))

/** How many can vote at all: those present, and the written opinions where the rule counts them. */
export const votersOf = (
  rule: VoteRule,
  attendance: Attendance,
  recusals: Recusals = NO_RECUSALS,
): number =>
  attendance.present -
  recusals.present +
  (rule.writtenOpinionsCounted ? attendance.writtenOpinions - recusals.writtenOpinions : 0)

function decide(
  rule: VoteRule,
  count: LineCount,
  base: number,
  neededYes: number,
): { readonly passed: boolean; readonly reason: MajorityReason } {
  const tie = base > 0 && count.yes * 2 === base && rule.tieBreak === 'chair'
  if (count.yes < neededYes && !tie) return { passed: false, reason: 'short' }
  if (count.yes >= neededYes && !rule.chairMustAgree) return { passed: true, reason: 'votes' }
  if (count.chairAgrees === null) return { passed: false, reason: 'chair-unknown' }
  if (!count.chairAgrees) return { passed: false, reason: 'chair-disagrees' }
  return { passed: true, reason: tie && count.yes < neededYes ? 'chair-tie-break' : 'votes' }
}

/**
 * One line's result under a rule. Without a quorum nothing passes, whatever the counts.
 * Source of the arithmetic: the councils' own regulations as entered in the rule.
 */
export function majorityOf(
  rule: VoteRule,
  attendance: Attendance,
  count: LineCount,
  recusals: Recusals = NO_RECUSALS,
): MajorityResult {
  const quorum = quorumOf(rule, attendance)
  const base = voteBaseOf(rule, attendance, count.valid, recusals)
  const neededYes = neededYesOf(rule, base)
  const verdict = quorum.met
    ? decide(rule, count, base, neededYes)
    : { passed: false, reason: 'no-quorum' as const }
  return {
    ...verdict,
    base,
    neededYes,
    votesMissing: verdict.passed ? 0 : Math.max(0, neededYes - count.yes),
    quorum,
  }
}
