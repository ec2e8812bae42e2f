/**
 * What the public window can show: a closed union of frames, strict to the key. There is no field
 * for an identity number, a birth, a telephone, an address, a running tally or one member's score,
 * and all text passes the sieve of public-text.ts, so what may not be shown cannot be put in a frame.
 */
import { z } from 'zod'
import { publicNameSchema, publicTextSchema } from './public-text.ts'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'

const text = publicTextSchema
const name = publicNameSchema
const count = z.int().min(0)

/** A nominee as the room sees one. `name` with the honorific before it. */
const nomineeSchema = z.strictObject({
  name,
  kind: nomineeKindSchema,
  unit: name,
  /** Post of a person; null for the others. */
  position: text.nullable(),
})

export const publicFrameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  /** A title page, or a message over everything; `until` counts down to a moment. */
  z.strictObject({
    kind: z.literal('title'),
    heading: text,
    lines: z.array(text),
    until: localDateTimeSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('agenda'),
    heading: text,
    items: z.array(z.strictObject({ title: text, count: count.nullable(), now: z.boolean() })),
  }),
  z.strictObject({
    kind: z.literal('nominee'),
    nominee: nomineeSchema,
    award: text,
    achievement: text.nullable(),
    dossier: z.array(z.strictObject({ name: text, present: z.boolean() })),
    /** "Chỉ tiêu 03, đã đề nghị 03" or "Chưa quy định". */
    quotaLine: text.nullable(),
    /** "Cần 11/13 phiếu: từ 80 % tổng số thành viên trở lên". */
    ruleLine: text,
  }),
  /** While a ballot is open: how many have voted, and nothing of how. */
  z.strictObject({
    kind: z.literal('voting'),
    ballotId: idSchema,
    heading: text,
    secret: z.boolean(),
    /** Whom the vote is on. */
    nominees: z.array(z.strictObject({ name, unit: name })).default([]),
    /** null where nobody counts while the voting goes on. */
    voted: count.nullable(),
    expected: count,
    until: localDateTimeSchema.nullable(),
  }),
  /** Only of a published ballot. */
  z.strictObject({
    kind: z.literal('result'),
    ballotId: idSchema,
    state: z.literal('published'),
    heading: text,
    ruleLine: text,
    lines: z.array(
      z.strictObject({
        nominee: nomineeSchema,
        award: text,
        yes: count,
        base: count,
        neededYes: count,
        passed: z.boolean(),
        /** "đạt", "không đạt, còn thiếu 2 phiếu" */
        verdict: text,
      }),
    ),
  }),
  /** Totals and ranks; never whose scores they are. */
  z.strictObject({
    kind: z.literal('ranking'),
    heading: text,
    rows: z.array(
      z.strictObject({ rank: z.int().positive().nullable(), name, unit: name, total: text }),
    ),
  }),
  /** The roll at the end: who receives what. */
  z.strictObject({
    kind: z.literal('roll'),
    heading: text,
    groups: z.array(
      z.strictObject({
        heading: text,
        nominees: z.array(z.strictObject({ name, unit: name })).min(1),
      }),
    ),
  }),
])
export type PublicFrame = z.infer<typeof publicFrameSchema>
/** Text that has passed the sieve. */
export type PublicText = z.infer<typeof publicTextSchema>
/** A frame before its text has passed the sieve. */
export type DraftFrame = z.input<typeof publicFrameSchema>

/** A line laid over the frame, with a countdown where one is wanted. */
export interface Overlay {
  readonly text: PublicText
  readonly until: string | null
}

/** A picture with its number: each change takes the next, so a late picture can be told and dropped. */
export interface ShownFrame {
  readonly number: number
  readonly frame: PublicFrame
  readonly overlay: Overlay | null
  /** Of a rehearsal: the room reads so, whatever the frame. */
  readonly rehearsal: boolean
  /** The picture is held; what is shown meanwhile waits. */
  readonly frozen: boolean
  /** Something waits behind the held picture. */
  readonly waiting: boolean
}
