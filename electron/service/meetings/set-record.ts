/** Writes down what the minutes need and no other record knows. */
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import type { MeetingRecord } from '#shared/meetings/meeting-record.ts'
import { noteEvent } from './meeting-events.ts'
import { getMeeting } from './meeting-queries.ts'
import { termsOf, writeTerms } from './meeting-terms.ts'
import { requireUnsealed } from './require-unsealed.ts'

/** @throws Refusal MEETING_UNKNOWN, MEETING_SEALED */
export async function setRecord(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly meetingId: string
    readonly record: MeetingRecord
  },
  scope: CommandScope,
): Promise<MeetingDetail> {
  await requireUnsealed(tx, input)
  const terms = await termsOf(tx, input.meetingId)
  await writeTerms(tx, input.meetingId, { ...terms, record: input.record })
  await noteEvent(tx, input.meetingId, scope, { kind: 'record' })
  return getMeeting(tx, input)
}
