/** A person's judgment on a conflict of interest: found by the program, or declared by a member. */
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { ConflictVerdict } from '#shared/meetings/conflicts.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { conflictText } from '#shared/text/meetings-conflicts.ts'
import { noteEvent } from './meeting-events.ts'
import { getMeeting } from './meeting-queries.ts'
import { requireUnsealed } from './require-unsealed.ts'

/**
 * Confirms or dismisses. Refused while the nomination is being voted on, because the base of a
 * running vote would move. @throws Refusal MEMBER_UNKNOWN, NOMINATION_UNKNOWN, BALLOT_STEP
 */
export async function judgeConflict(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly meetingId: string
    readonly memberId: string
    readonly nominationId: string
    readonly verdict: ConflictVerdict
    readonly note: string | null
  },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const meeting = await requireUnsealed(tx, input)
  const { memberId, nominationId, verdict, note } = input
  const item = meeting.agenda.find((row) => row.nominationId === nominationId)
  if (item === undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: nominationId })
  if (!meeting.members.some((member) => member.id === memberId))
    throw new Refusal('MEMBER_UNKNOWN', { member: memberId })
  const running = meeting.ballots.find(
    ({ state, lines }) =>
      (state === 'open' || state === 'closed' || state === 'confirmed') &&
      lines.some((line) => line.nominationId === nominationId),
  )
  if (running !== undefined)
    throw new Refusal('BALLOT_STEP', { detail: conflictText.running(item.name, running.title) })
  const judged = { verdict, note, actor: scope.actor, at: scope.now }
  await tx
    .insertInto('conflict')
    .values({
      member_id: memberId,
      nomination_id: nominationId,
      campaign_id: input.campaignId,
      ...judged,
    })
    .onConflict((conflict) => conflict.columns(['member_id', 'nomination_id']).doUpdateSet(judged))
    .execute()
  await noteEvent(tx, input.meetingId, scope, { kind: 'conflict', memberId, nominationId, verdict })
  return getMeeting(tx, input)
}
