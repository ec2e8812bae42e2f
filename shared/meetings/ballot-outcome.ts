/** What a counted ballot decided on each line: what was asked for and what came of it are two records. */
import { validOnLine } from './ballot.ts'
import type { BallotLine, LineTally, Tally } from './ballot.ts'
import { attendanceOf, recusalsOf } from './ballot-life.ts'
import type { Ballot } from './ballot-life.ts'
import { majorityOf } from './majority.ts'
import type { MajorityResult } from './majority.ts'

/** tặng · không · đổi hình thức · hoãn, bổ sung hồ sơ · rút. */
export type LineDecision = 'given' | 'refused' | 'form-changed' | 'deferred' | 'withdrawn'

export interface LineOutcome {
  readonly nominationId: string
  readonly decision: LineDecision
  /** The award that comes of it; null where none does. */
  readonly award: string | null
  readonly valid: number
  /** Of "đồng ý" on what was asked, with what was missing. */
  readonly majority: MajorityResult
}

function outcomeOf(
  ballot: Ballot,
  tally: Tally,
  line: BallotLine,
  counted: LineTally,
): LineOutcome {
  const { snapshot } = ballot
  if (snapshot === null) throw new RangeError('a ballot is decided by its snapshot')
  const valid = validOnLine(tally.papers, counted)
  const { nominationId } = line
  const answered = (yes: number): MajorityResult =>
    majorityOf(
      ballot.rule,
      attendanceOf(snapshot),
      { valid, yes, chairAgrees: counted.chairAgrees },
      recusalsOf(snapshot),
    )
  const majority = answered(counted.yes)
  // The chair's word is on what was asked; for the other answers the counts alone decide.
  const carries = (votes: number): boolean => answered(votes).votesMissing === 0
  const decided = (decision: LineDecision, award: string | null): LineOutcome => ({
    nominationId,
    decision,
    award,
    valid,
    majority,
  })
  if (majority.passed) return decided('given', line.voted)
  if (!majority.quorum.met) return decided('refused', null)
  if (line.changeTo !== null && carries(counted.changeForm))
    return decided('form-changed', line.changeTo)
  if (carries(counted.defer)) return decided('deferred', null)
  if (carries(counted.withdraw)) return decided('withdrawn', null)
  return decided('refused', null)
}

/** The outcome of every line, in the order of the ballot; null while nothing is counted. */
export function ballotOutcomes(ballot: Ballot): readonly LineOutcome[] | null {
  const { tally } = ballot
  if (tally === null || ballot.snapshot === null) return null
  return ballot.lines.flatMap((line) => {
    const counted = tally.lines.find((one) => one.nominationId === line.nominationId)
    return counted === undefined ? [] : [outcomeOf(ballot, tally, line, counted)]
  })
}
