/**
 * Seals a meeting: a hash over its record is kept, and nothing in it changes afterwards. A sealed
 * meeting's results can be annulled with a reason; the record itself stays.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import { createHash } from 'node:crypto'
import type { CommandScope } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import type { MeetingHistory } from '#shared/meetings/conduct-contract.ts'
import type { NotedEvent } from '#shared/meetings/meeting-event.ts'
import { meetingRefusals } from '#shared/text/meetings-rules.ts'
import { listEvents, noteEvent } from './meeting-events.ts'
import { getMeeting } from './meeting-queries.ts'
import { requireUndecided } from './require-undecided.ts'

interface OfMeeting {
  readonly campaignId: string
  readonly meetingId: string
}

/** Events up to the sealing; what came later (annulled results) is no part of the seal. */
async function sealedEvents(reader: Reader, meetingId: string): Promise<readonly NotedEvent[]> {
  const events = await listEvents(reader, meetingId)
  const sealed = events.findIndex(({ event }) => event.kind === 'sealed')
  return sealed < 0 ? events : events.slice(0, sealed)
}

/**
 * The hash of what a sealed meeting must keep: rule, attendance, ballots, every line and every event.
 * A meeting sealed before events were kept has none, and its hash is as it was.
 */
export async function sealOf(reader: Reader, meetingId: string): Promise<string> {
  const meeting = await reader
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select(['id', 'campaign_id', 'at', 'rule_json', 'attendance_json'])
    .executeTakeFirstOrThrow()
  const attendance = await reader
    .selectFrom('attendance')
    .where('meeting_id', '=', meetingId)
    .orderBy('member_id')
    .selectAll()
    .execute()
  const ballots = await reader
    .selectFrom('ballot')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .select(['id', 'method', 'ballot_json'])
    .execute()
  const lines = await reader
    .selectFrom('ballot_line')
    .innerJoin('ballot', 'ballot.id', 'ballot_line.ballot_id')
    .where('ballot.meeting_id', '=', meetingId)
    .orderBy('ballot.position')
    .orderBy('ballot_line.position')
    .selectAll('ballot_line')
    .execute()
  const events = await sealedEvents(reader, meetingId)
  const kept = [meeting, attendance, ballots, lines]
  return createHash('sha256')
    .update(JSON.stringify(events.length === 0 ? kept : [...kept, events]))
    .digest('hex')
}

/** @throws Refusal MEETING_UNKNOWN, MEETING_SEALED, BALLOT_STATE, CAMPAIGN_CLOSED */
export async function sealMeeting(
  tx: Writer,
  input: OfMeeting,
  scope: CommandScope,
): Promise<MeetingDetail> {
  await requireOpen(tx, input.campaignId)
  const meeting = await getMeeting(tx, input)
  if (meeting.state === 'sealed') throw new Refusal('MEETING_SEALED', { at: meeting.at })
  if (meeting.rehearsal) throw new Refusal('BALLOT_STEP', { detail: meetingRefusals.rehearsalSeal })
  const unfinished = meeting.ballots.find(
    (ballot) => ballot.state !== 'published' && ballot.state !== 'annulled',
  )
  if (unfinished !== undefined)
    throw new Refusal('BALLOT_STATE', { action: 'niêm phong phiên họp', state: unfinished.state })
  const seal = await sealOf(tx, input.meetingId)
  await tx
    .updateTable('meeting')
    .set({ state: 'sealed', sealed_at: scope.now, seal })
    .where('id', '=', input.meetingId)
    .execute()
  await noteEvent(tx, input.meetingId, scope, { kind: 'sealed', seal })
  return getMeeting(tx, input)
}

/** @throws Refusal MEETING_UNKNOWN, DECISION_ISSUED, CAMPAIGN_CLOSED */
export async function annulMeeting(
  tx: Writer,
  input: OfMeeting & { readonly reason: string },
  scope: CommandScope,
): Promise<MeetingDetail> {
  await requireOpen(tx, input.campaignId)
  const meeting = await getMeeting(tx, input)
  const ids = meeting.ballots.map((ballot) => ballot.id)
  if (ids.length === 0) return meeting
  await requireUndecided(tx, ids)
  await tx.deleteFrom('outcome').where('ballot_id', 'in', ids).execute()
  await tx.updateTable('ballot').set({ state: 'annulled' }).where('id', 'in', ids).execute()
  await tx
    .updateTable('meeting')
    .set({ title: `${meeting.title} (đã hủy kết quả: ${input.reason})` })
    .where('id', '=', input.meetingId)
    .execute()
  await noteEvent(tx, input.meetingId, scope, { kind: 'results-annulled', reason: input.reason })
  return getMeeting(tx, input)
}

/** What happened, and whether the seal still fits it. @throws Refusal MEETING_UNKNOWN */
export async function getHistory(reader: Reader, input: OfMeeting): Promise<MeetingHistory> {
  const { seal } = await getMeeting(reader, input)
  return {
    events: await listEvents(reader, input.meetingId),
    sealHolds: seal === null ? null : (await sealOf(reader, input.meetingId)) === seal,
  }
}
