/**
 * What happened in a meeting, one event after the other: what its seal is taken over and what is
 * replayed. Of a show of hands and of a secret ballot there is nothing between its opening and its
 * closing; only a ballot by name has an event for each vote.
 */
import { z } from 'zod'
import { answerSchema, paperCountSchema, votingMethodSchema } from './ballot.ts'
import { voteRuleSchema } from './vote-rule.ts'
import { attendanceStatusSchema } from './attendance.ts'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'

const ids = z.array(idSchema)
const count = z.int().min(0)
const ballot = { ballotId: idSchema }

/** One event as stored. Names are looked up when it is shown; ids alone are kept. */
export const meetingEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('convened'),
    title: z.string(),
    moment: localDateTimeSchema,
    place: z.string().nullable(),
    rule: voteRuleSchema,
    awardRules: z.record(z.string(), voteRuleSchema),
    agenda: ids,
  }),
  /** Only of those whose state changed. */
  z.strictObject({
    kind: z.literal('attendance'),
    changes: z.array(
      z.strictObject({
        memberId: idSchema,
        status: attendanceStatusSchema,
        standIn: z.string().nullable(),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('agenda'), nominationIds: ids }),
  z.strictObject({
    kind: z.literal('conflict'),
    memberId: idSchema,
    nominationId: idSchema,
    verdict: z.enum(['confirmed', 'dismissed']),
  }),
  z.strictObject({
    kind: z.literal('ballot-created'),
    ...ballot,
    title: z.string(),
    method: votingMethodSchema,
    nominationIds: ids,
  }),
  z.strictObject({ kind: z.literal('ballot-opened'), ...ballot, present: count, members: count }),
  z.strictObject({
    kind: z.literal('vote'),
    ...ballot,
    nominationId: idSchema,
    memberId: idSchema,
    answer: answerSchema,
  }),
  z.strictObject({
    kind: z.literal('ballot-closed'),
    ...ballot,
    present: count,
    written: count,
    recused: ids,
  }),
  z.strictObject({
    kind: z.literal('tally-typed'),
    ...ballot,
    by: z.string(),
    papers: paperCountSchema,
  }),
  z.strictObject({ kind: z.literal('ballot-confirmed'), ...ballot, by: z.string() }),
  z.strictObject({
    kind: z.literal('ballot-published'),
    ...ballot,
    results: z.array(
      z.strictObject({
        nominationId: idSchema,
        yes: count,
        base: count,
        neededYes: count,
        decision: z.enum(['given', 'refused', 'form-changed', 'deferred', 'withdrawn']),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('ballot-annulled'), ...ballot, reason: z.string() }),
  /** What is written down for the minutes was changed. */
  z.strictObject({ kind: z.literal('record') }),
  /** The whole vote came from a file. */
  z.strictObject({ kind: z.literal('recorded'), ...ballot, voted: count, passed: count }),
  z.strictObject({ kind: z.literal('sealed'), seal: z.string() }),
  z.strictObject({ kind: z.literal('results-annulled'), reason: z.string() }),
])
export type MeetingEvent = z.infer<typeof meetingEventSchema>

/** An event with its place in the order (from 1), its moment and who was at the desk. */
export interface NotedEvent {
  readonly seq: number
  /** Local, to the minute. */
  readonly at: string
  readonly actor: string
  readonly event: MeetingEvent
}
