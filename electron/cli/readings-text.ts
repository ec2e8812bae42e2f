/** What a person at the terminal sees of file readings. */
import type { FileReading, FileRefusal } from '#shared/submissions/file-reading.ts'
import { atTerminal } from '#shared/text/submissions.ts'
import { columns } from './output.ts'

function lineOf(reading: FileReading | FileRefusal): readonly string[] {
  if ('error' in reading) return [reading.file, '–', '–', '–', '–', reading.message]
  const { counts, issues } = reading
  return [
    reading.file,
    reading.unit ?? (reading.units === undefined ? '(chưa rõ)' : `${reading.units.length} đơn vị`),
    String(counts.imported),
    String(counts.needsDecision),
    String(counts.leftOut),
    issues.map((issue) => atTerminal(issue.message)).join(' '),
  ]
}

/** One line a file: unit, rows read, rows that need a decision, rows left out, what to look at. */
export const readingsText = (readings: readonly (FileReading | FileRefusal)[]): string =>
  columns([['Tệp', 'Đơn vị', 'Nhập', 'Chờ', 'Bỏ', 'Lưu ý'], ...readings.map(lineOf)])
