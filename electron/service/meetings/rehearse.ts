/**
 * A rehearsal: a copy of a meeting to practise on. It stands apart from the meetings everywhere, its
 * results are never written as decided, it cannot be sealed or printed, and the room reads on every
 * frame of it that it is one.
 */
import { insertAll } from '#electron/store/insert-all.ts'
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { EMPTY_RECORD } from '#shared/meetings/meeting-record.ts'
import { meetingRefusals, rehearsalTitle } from '#shared/text/meetings-rules.ts'
import { noteEvent } from './meeting-events.ts'
import { getMeeting } from './meeting-queries.ts'
import { writeTerms } from './meeting-terms.ts'
import { requireUnsealed } from './require-unsealed.ts'

interface OfMeeting {
  readonly campaignId: string
  readonly meetingId: string
}

/** @throws Refusal MEETING_UNKNOWN, MEETING_SEALED, BALLOT_STEP */
export async function rehearse(
  tx: Writer,
  input: OfMeeting,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const meeting = await requireUnsealed(tx, input)
  if (meeting.rehearsal)
    throw new Refusal('BALLOT_STEP', { detail: meetingRefusals.rehearsalOfRehearsal })
  const meetingId = newId()
  const title = rehearsalTitle(meeting.title)
  const { at, place, rule, awardRules } = meeting
  await tx
    .insertInto('meeting')
    .values({
      id: meetingId,
      campaign_id: input.campaignId,
      at,
      place,
      title,
      rule_json: JSON.stringify(rule),
      state: 'convened',
      sealed_at: null,
      seal: null,
      attendance_json: null,
    })
    .execute()
  await writeTerms(tx, meetingId, { rehearsal: true, awardRules, record: EMPTY_RECORD })
  const agenda = meeting.agenda.map((row) => row.nominationId)
  await insertAll(
    tx,
    'agenda_item',
    agenda.map((id, position) => ({ meeting_id: meetingId, nomination_id: id, position })),
  )
  await insertAll(
    tx,
    'attendance',
    meeting.attendance.map((row) => ({
      meeting_id: meetingId,
      member_id: row.memberId,
      status: row.status,
      stand_in: row.standIn,
    })),
  )
  await noteEvent(tx, meetingId, scope, {
    kind: 'convened',
    title,
    moment: at,
    place,
    rule,
    awardRules,
    agenda,
  })
  return getMeeting(tx, { campaignId: input.campaignId, meetingId })
}

/** Nothing of a real meeting is ever deleted; a rehearsal is, whole. @throws Refusal BALLOT_STEP */
export async function discardRehearsal(tx: Writer, input: OfMeeting): Promise<null> {
  const meeting = await requireUnsealed(tx, input)
  if (!meeting.rehearsal) throw new Refusal('BALLOT_STEP', { detail: meetingRefusals.notRehearsal })
  const { meetingId } = input
  await tx
    .deleteFrom('ballot_line')
    .where('ballot_id', 'in', (eb) =>
      eb.selectFrom('ballot').where('meeting_id', '=', meetingId).select('id'),
    )
    .execute()
  for (const table of [
    'ballot',
    'agenda_item',
    'attendance',
    'meeting_event',
    'meeting_terms',
  ] as const)
    await tx.deleteFrom(table).where('meeting_id', '=', meetingId).execute()
  await tx.deleteFrom('meeting').where('id', '=', meetingId).execute()
  return null
}
