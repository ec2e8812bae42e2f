/** Who is there, and how that counts. */
import { z } from 'zod'

/** có mặt · vắng · vắng có lý do · đến muộn · về sớm · ý kiến bằng văn bản */
export const attendanceStatusSchema = z.enum([
  'present',
  'absent',
  'excused',
  'late',
  'left-early',
  'written-opinion',
])
export type AttendanceStatus = z.infer<typeof attendanceStatusSchema>

/** Who left early no longer counts as present, and cannot vote any more. */
export const countsAsPresent = (status: AttendanceStatus): boolean =>
  status === 'present' || status === 'late'
