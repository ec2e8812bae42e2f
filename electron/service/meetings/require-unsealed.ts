/** A meeting that may still be changed. */
import { requireOpen } from '#electron/service/require-open.ts'
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { getMeeting } from './meeting-queries.ts'

/** @throws Refusal MEETING_UNKNOWN, MEETING_SEALED, CAMPAIGN_CLOSED */
export async function requireUnsealed(
  tx: Writer,
  place: { readonly campaignId: string; readonly meetingId: string },
): Promise<MeetingDetail> {
  await requireOpen(tx, place.campaignId)
  const meeting = await getMeeting(tx, place)
  if (meeting.state === 'sealed') throw new Refusal('MEETING_SEALED', { at: meeting.at })
  return meeting
}
