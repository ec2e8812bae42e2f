/** Taking a stored ballot one step on, or saying why not. */
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { Ballot, Step } from '#shared/meetings/ballot-life.ts'
import type { BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { getMeeting } from './meeting-queries.ts'
import { requireUnsealed } from './require-unsealed.ts'

export interface OfMeeting {
  readonly campaignId: string
  readonly meetingId: string
}
export interface OfBallot extends OfMeeting {
  readonly ballotId: string
}

/** The ballot after the step. @throws Refusal QUORUM_NOT_MET, BALLOT_COUNTS, CONFIRM_SAME_PERSON, BALLOT_STEP */
export const stepped = (step: Step, meeting: MeetingDetail, by: string): Ballot => {
  if (step.ok) return step.ballot
  const { members, present } = meeting.counts
  switch (step.code) {
    case 'no-quorum':
      throw new Refusal('QUORUM_NOT_MET', { present, members, needed: meeting.quorum.needed })
    case 'counts-broken':
      throw new Refusal('BALLOT_COUNTS', {
        detail: step.problems.map((problem) => problem.message).join(' '),
      })
    case 'same-person':
      throw new Refusal('CONFIRM_SAME_PERSON', { name: by })
    default:
      throw new Refusal('BALLOT_STEP', { detail: step.message })
  }
}

/** A ballot held here, in a meeting that may still be changed. @throws Refusal BALLOT_UNKNOWN, MEETING_SEALED */
export async function loadBallot(
  tx: Writer,
  input: OfBallot,
): Promise<{ readonly meeting: MeetingDetail; readonly row: BallotRow; readonly ballot: Ballot }> {
  const meeting = await requireUnsealed(tx, input)
  const row = meeting.ballots.find((one) => one.id === input.ballotId)
  if (row?.ballot == null) throw new Refusal('BALLOT_UNKNOWN', { ballot: input.ballotId })
  return { meeting, row, ballot: row.ballot }
}

/** Keeps the ballot; the meeting as it is then. */
export async function saveBallot(
  tx: Writer,
  input: OfBallot,
  ballot: Ballot,
): Promise<MeetingDetail> {
  await tx
    .updateTable('ballot')
    .set({ state: ballot.state, ballot_json: JSON.stringify(ballot) })
    .where('id', '=', input.ballotId)
    .execute()
  return getMeeting(tx, input)
}
