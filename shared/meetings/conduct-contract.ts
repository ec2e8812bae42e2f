/** Conducting a meeting over the contract: conflicts, rehearsals, the record, what-if, replay, the room. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'
import { procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { MeetingDetail, MeetingSummary } from './contract.ts'
import type { NotedEvent } from './meeting-event.ts'
import { meetingRecordSchema } from './meeting-record.ts'
import type { ShownFrame } from './projection.ts'
import { publicTextSchema } from './public-text.ts'
import type { WhatIf } from './what-if.ts'

const campaign = { campaignId: idSchema }
const meeting = { ...campaign, meetingId: idSchema }
const text = z.string().trim().min(1)

/** The events of a meeting; `sealHolds` null while it is not sealed. */
export interface MeetingHistory {
  readonly events: readonly NotedEvent[]
  readonly sealHolds: boolean | null
}

export const conductContract = {
  /** Confirms or dismisses a conflict of interest, or declares one that the records do not show. */
  judgeConflict: procedure
    .input(
      z.strictObject({
        ...meeting,
        memberId: idSchema,
        nominationId: idSchema,
        verdict: z.enum(['confirmed', 'dismissed']),
        note: text.nullable().default(null),
      }),
    )
    .output(type<MeetingDetail>()),
  /** Rehearsals stand apart from the meetings: no paper, report or decision ever sees one. */
  rehearsals: reading.input(z.strictObject(campaign)).output(type<readonly MeetingSummary[]>()),
  /** Opens a copy of a meeting to practise on. */
  rehearse: procedure.input(z.strictObject(meeting)).output(type<MeetingDetail>()),
  /** Removes a rehearsal with all that was tried in it. */
  discardRehearsal: procedure.input(z.strictObject(meeting)).output(type<null>()),
  /** What is written down for the minutes. */
  setRecord: procedure
    .input(z.strictObject({ ...meeting, record: meetingRecordSchema }))
    .output(type<MeetingDetail>()),
  /** What happened, in order: for the replay, and to check the seal. */
  history: reading.input(z.strictObject(meeting)).output(type<MeetingHistory>()),
  /** What would move if these were taken out before anyone votes; nothing is written. */
  whatIf: reading
    .input(z.strictObject({ ...meeting, out: z.array(idSchema) }))
    .output(type<WhatIf>()),
  /** Lays a message over whatever the room sees, or takes it off (null). */
  overlay: procedure
    .input(
      z.strictObject({
        overlay: z
          .strictObject({ text: publicTextSchema, until: localDateTimeSchema.nullable() })
          .nullable(),
      }),
    )
    .output(type<ShownFrame>()),
  /** Holds the room's picture as it is; what is shown meanwhile waits until it is let go. */
  freeze: procedure.input(z.strictObject({ frozen: z.boolean() })).output(type<ShownFrame>()),
}
