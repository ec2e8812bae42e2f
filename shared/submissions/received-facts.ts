/**
 * The facts of receipt that the desk notes for each file: when and how it came, which papers came
 * with it, what was supplemented later, what the unit chose to keep within its quota.
 * Columns as in `received.csv`: file, unit, received_at, channel, to_trinh, bien_ban,
 * bao_cao_thanh_tich_of, bao_cao_thanh_tich_missing_of, supplement, supplement_received_at,
 * kept_within_quota, result_report_received_at, note.
 */
import { isDay, isLocalDateTime } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { RecordTable, TableRecord } from './table-records.ts'

export interface ReceivedFacts {
  readonly unit: string | null
  readonly receivedAt: string
  readonly channel: string | null
  /** Papers for the whole submission that came with it, by the folded word for them. */
  readonly papers: readonly { readonly paper: string; readonly present: boolean }[]
  readonly reportsOf: readonly string[]
  readonly reportsMissingOf: readonly string[]
  readonly supplements: readonly { readonly paper: string; readonly receivedAt: string }[]
  readonly kept: readonly string[]
  readonly resultReportAt: string | null
  readonly note: string | null
}

/** Columns that hold 1 or 0 for a paper of the submission, and the paper they mean. */
const PAPER_COLUMNS: readonly (readonly [column: string, paper: string])[] = [
  ['to trinh', 'Tờ trình'],
  ['bien ban', 'Biên bản'],
  ['danh sach trich ngang', 'Danh sách trích ngang'],
  ['bao cao ket qua', 'Báo cáo kết quả'],
]

/** The paper of every nominee by itself, told by names in columns of its own. */
export const ACHIEVEMENT_REPORT = 'Báo cáo thành tích'

/** Whether a paper is one that every desk notes, whatever its plan asks for. */
export const isUsualPaper = (paper: string): boolean =>
  PAPER_COLUMNS.some(([, usual]) => usual === paper)

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** "2024-08-06T09:15", "2024-08-06 09:15" or a day. Null for anything else. */
function momentOf(text: string): string | null {
  const moment = text.replace(/^(\d{4}-\d{2}-\d{2})[ T]+(\d):/u, '$1T0$2:').replace(' ', 'T')
  return isDay(moment) || isLocalDateTime(moment) ? moment : null
}

function factsOf(record: TableRecord, file: string): ReceivedFacts {
  const { values, line } = record
  const bad = (detail: string): Refusal => new Refusal('RECEIVED_ROW_BAD', { file, line, detail })
  const moment = (column: string, text: string | undefined): string | null => {
    if (text === undefined) return null
    const parsed = momentOf(text)
    if (parsed === null)
      throw bad(`"${text}" ở cột ${column} không phải ngày giờ; viết dạng 2024-08-09T17:00`)
    return parsed
  }
  const receivedAt = moment('received_at', values.get('received at'))
  if (receivedAt === null) throw bad('thiếu ngày giờ nhận ở cột received_at')
  const flag = (column: string): boolean | null => {
    const text = values.get(column)
    if (text === undefined) return null
    if (['1', 'x', 'co', 'true'].includes(searchKey(text))) return true
    if (['0', 'khong', 'false', ''].includes(searchKey(text))) return false
    throw bad(`"${text}" ở cột ${column.replaceAll(' ', '_')} phải là 1 (có) hoặc 0 (không)`)
  }
  const supplementAt = moment('supplement_received_at', values.get('supplement received at'))
  const supplements = list(values.get('supplement'))
  if (supplements.length > 0 && supplementAt === null)
    throw bad('có giấy tờ bổ sung nhưng thiếu ngày giờ ở cột supplement_received_at')
  return {
    unit: values.get('unit') ?? null,
    receivedAt,
    channel: values.get('channel') ?? null,
    papers: PAPER_COLUMNS.flatMap(([column, paper]) => {
      const present = flag(column)
      return present === null ? [] : [{ paper, present }]
    }),
    reportsOf: list(values.get('bao cao thanh tich of')),
    reportsMissingOf: list(values.get('bao cao thanh tich missing of')),
    supplements: supplements.map((paper) => ({ paper, receivedAt: supplementAt ?? receivedAt })),
    kept: list(values.get('kept within quota')),
    resultReportAt: moment('result_report_received_at', values.get('result report received at')),
    note: values.get('note') ?? null,
  }
}

/** File names are compared in NFC, without folder and case. */
export const fileKey = (name: string): string =>
  (name.normalize('NFC').split(/[\\/]/u).at(-1) ?? name).toLocaleLowerCase('vi')

/**
 * The facts by file. @throws Refusal RECEIVED_COLUMN_MISSING, RECEIVED_ROW_BAD
 */
export function receivedFacts(
  table: RecordTable,
  file: string,
): ReadonlyMap<string, ReceivedFacts> {
  for (const column of ['file', 'received_at'])
    if (!table.headings.includes(searchKey(column)))
      throw new Refusal('RECEIVED_COLUMN_MISSING', { file, column })
  const facts = new Map<string, ReceivedFacts>()
  for (const record of table.records) {
    const name = record.values.get('file')
    if (name === undefined)
      throw new Refusal('RECEIVED_ROW_BAD', { file, line: record.line, detail: 'thiếu tên tệp' })
    if (facts.has(fileKey(name)))
      throw new Refusal('RECEIVED_ROW_BAD', {
        file,
        line: record.line,
        detail: `tệp "${name}" đã kê ở một dòng trước`,
      })
    facts.set(fileKey(name), factsOf(record, file))
  }
  return facts
}
