import type { RowReading, FileReading } from '#shared/submissions/file-reading.ts'
import type { RawCell, RawMerge, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'

/** A value of a test sheet: text, a number, a typed day, an error, a formula's number, a font. */
export type Value =
  | string
  | number
  | null
  | { readonly day: string; readonly shown?: string }
  | { readonly error: string }
  | { readonly formula: number | string }
  | { readonly text: string; readonly font: string }

const DAY_SHOWN = (day: string): string => day.split('-').toReversed().join('/')

function cellOf(row: number, column: number, value: Exclude<Value, null>): RawCell {
  const base = { row, column, font: null, runs: null, formula: false } as const
  if (typeof value === 'string') return { ...base, text: value, value: { type: 'text' } }
  if (typeof value === 'number')
    return { ...base, text: String(value), value: { type: 'number', number: value } }
  if ('day' in value)
    return {
      ...base,
      text: value.shown ?? DAY_SHOWN(value.day),
      value: { type: 'day', day: value.day },
    }
  if ('error' in value)
    return { ...base, text: value.error, value: { type: 'error' }, formula: true }
  if ('font' in value)
    return { ...base, text: value.text, font: value.font, value: { type: 'text' } }
  return typeof value.formula === 'number'
    ? {
        ...base,
        text: String(value.formula),
        value: { type: 'number', number: value.formula },
        formula: true,
      }
    : { ...base, text: value.formula, value: { type: 'text' }, formula: true }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0)

/** "A1:C2" as a merge. */
function mergeOf(range: string): RawMerge {
  const [, a = '', top = '', b = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? []
  return {
    top: Number(top),
    left: columnNumber(a),
    bottom: Number(bottom),
    right: columnNumber(b),
  }
}

export interface SheetOptions {
  readonly name?: string | null
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  readonly hiddenRows?: readonly number[]
  /** Row number of the first line given; 1 by default. */
  readonly from?: number
}

/** A sheet of rows; an empty array is an empty row. */
export function sheet(rows: readonly (readonly Value[])[], options: SheetOptions = {}): RawSheet {
  const from = options.from ?? 1
  return {
    name: options.name === undefined ? 'Sheet1' : options.name,
    hidden: options.hidden ?? false,
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: [],
    cells: rows.flatMap((row, index) =>
      row.flatMap((value, column) =>
        value === null || value === '' ? [] : [cellOf(from + index, column + 1, value)],
      ),
    ),
    merges: (options.merges ?? []).map(mergeOf),
  }
}

export const workbook = (...sheets: readonly RawSheet[]): RawWorkbook => ({
  format: 'xlsx',
  sheets,
})

/** Numbered paragraphs of a document. */
export const paragraphs = (...texts: readonly string[]): RawWorkbook => ({
  format: 'docx',
  sheets: [
    sheet(
      texts.map((text) => [text]),
      { name: 'paragraphs' },
    ),
  ],
})

const SHOWN = [
  ['honorific', ''],
  ['name', ''],
  ['birth', 'sinh '],
  ['gender', ''],
  ['position', 'chức vụ: '],
  ['workplace', 'nơi: '],
  ['award', ''],
  ['achievement', 'thành tích: '],
] as const

/** A row as one line: what is null is left out, doubts stand at the end. */
export function line(row: RowReading): string {
  const parts = SHOWN.flatMap(([key, label]) => {
    const value = row[key]
    return value === null ? [] : [`${label}${value}`]
  })
  if (row.figures !== undefined) parts.push(JSON.stringify(row.figures))
  if (row.item !== undefined) parts.push(Object.values(row.item).map(String).join(', '))
  if (row.state !== 'ok')
    parts.push(`${row.state}: ${row.issues.map(({ code }) => code).join(', ')}`)
  return `${row.row} ${row.kind}: ${parts.join(' · ')}`
}

/** What the file says as a whole. */
export function fileLine(reading: FileReading): string {
  const { unit, submission, statedTotals, purpose, replaces, issues } = reading
  const totals = statedTotals === null ? '' : ` · ${JSON.stringify(statedTotals)}`
  const codes = issues.length === 0 ? '' : ` · ${issues.map(({ code }) => code).join(', ')}`
  return `${unit ?? '–'} · ${submission?.number ?? '–'} · ${submission?.date ?? '–'} · ${purpose}${replaces ? ' · thay thế' : ''}${totals}${codes}`
}

/** The file, then its rows. */
export const lines = (reading: FileReading): string[] => [
  fileLine(reading),
  ...reading.rows.map((row) => line(row)),
]

/** A row without what is null, its issues as codes. */
export const brief = (row: RowReading): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

/** Left-out rows as "row reason". */
export const leftOut = (reading: FileReading): string[] =>
  reading.leftOut.map(({ row, reason }) => `${row} ${reason}`)

/** A head as most units write it: upper body, unit, title, paper. */
export const head = (
  upper: string,
  unit: string,
  paper = '(Kèm theo Tờ trình số 15/TTr-X ngày 06/8/2024)',
  title = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
): Value[][] => [
  [upper, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [unit, null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [],
  [title],
  [paper],
  [],
]
