/** Audit lines of imports: which file of which unit, with what came of it. */
import { z } from 'zod'
import { padCount } from '#shared/kernel/money.ts'
import { commandSentence } from './safekeeping.ts'

const importSchema = z.object({
  file: z.string(),
  unit: z.string(),
  receipt: z.string(),
  repeated: z.boolean(),
  added: z.number(),
  merged: z.number(),
})
const undoSchema = z.object({
  file: z.string(),
  unit: z.string(),
  receipt: z.string(),
  removed: z.number(),
  others: z.array(z.string()).optional(),
})

function importSentence(detail: unknown): string | null {
  const read = importSchema.safeParse(detail)
  if (!read.success) return null
  const { file, unit, receipt, repeated, added, merged } = read.data
  const came = repeated
    ? 'tệp đã nhập từ trước'
    : `${padCount(added)} đề nghị mới, ${padCount(merged)} dòng gộp`
  return `Nhập tệp ${file} của ${unit}: phiếu ${receipt}, ${came}`
}

function undoSentence(detail: unknown): string | null {
  const read = undoSchema.safeParse(detail)
  if (!read.success) return null
  const { file, unit, receipt, removed, others = [] } = read.data
  const also = others.length === 0 ? '' : ` và các đơn vị khác (phiếu ${others.join(', ')})`
  return `Rút lại phiếu nhập ${receipt}, tệp ${file} của ${unit}${also}: bỏ ${padCount(removed)} đề nghị`
}

const SENTENCES: ReadonlyMap<string, (detail: unknown) => string | null> = new Map([
  ['submissions.import', importSentence],
  ['submissions.undoImport', undoSentence],
])

/** What an audit line says: with what it was about where its detail tells, else the command's name. */
export const auditSentence = (command: string, detail: unknown): string =>
  SENTENCES.get(command)?.(detail) ?? commandSentence(command)
