/** The events of a meeting: added one after the other, never changed. */
import type { CommandScope } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import {
  meetingEventSchema,
  type MeetingEvent,
  type NotedEvent,
} from '#shared/meetings/meeting-event.ts'

/** Adds one event at the end. Throws where it is no event (a program error). */
export async function noteEvent(
  tx: Writer,
  meetingId: string,
  { now, actor }: CommandScope,
  event: MeetingEvent,
): Promise<void> {
  const last = await tx
    .selectFrom('meeting_event')
    .where('meeting_id', '=', meetingId)
    .select(({ fn }) => fn.max<number | null>('seq').as('seq'))
    .executeTakeFirst()
  await tx
    .insertInto('meeting_event')
    .values({
      meeting_id: meetingId,
      seq: (last?.seq ?? 0) + 1,
      at: now,
      actor,
      event_json: JSON.stringify(meetingEventSchema.parse(event)),
    })
    .execute()
}

/** Every event of a meeting in order; none of a meeting held before events were kept. */
export async function listEvents(
  reader: Reader,
  meetingId: string,
): Promise<readonly NotedEvent[]> {
  const rows = await reader
    .selectFrom('meeting_event')
    .where('meeting_id', '=', meetingId)
    .orderBy('seq')
    .selectAll()
    .execute()
  return rows.map(({ seq, at, actor, event_json }) => ({
    seq,
    at,
    actor,
    event: meetingEventSchema.parse(JSON.parse(event_json)),
  }))
}
