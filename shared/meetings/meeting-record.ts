/**
 * What somebody wrote down during a meeting for its minutes (domain §3, the full skeleton): what no
 * other record of the meeting knows.
 */
import { z } from 'zod'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'

const text = z.string().trim().min(1)

export const meetingRecordSchema = z.strictObject({
  /** Khách mời. */
  guests: text.nullable(),
  /** Thảo luận, one paragraph each. */
  discussion: z.array(text),
  /** Ý kiến bảo lưu: who, what. */
  reserved: z.array(z.strictObject({ name: text, opinion: text })),
  /** Tổ kiểm phiếu: the head first. */
  tellers: z.array(text),
  /** Kết luận của chủ trì, one paragraph each; empty: the sentence made of the results. */
  conclusion: z.array(text),
  /** When the meeting ended. */
  closedAt: localDateTimeSchema.nullable(),
})
export type MeetingRecord = z.infer<typeof meetingRecordSchema>

export const EMPTY_RECORD: MeetingRecord = {
  guests: null,
  discussion: [],
  reserved: [],
  tellers: [],
  conclusion: [],
  closedAt: null,
}
