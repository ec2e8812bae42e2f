import type { RawCell, RawMerge, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'

/**
 * A workbook as it crosses from the reader process: columns of cells instead of a million small
 * objects, which would take longer to copy than to read.
 */
export interface PackedWorkbook {
  readonly format: RawWorkbook['format']
  readonly sheets: readonly PackedSheet[]
}

interface PackedSheet {
  readonly name: string | null
  readonly hidden: boolean
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly RawMerge[]
  readonly rows: Uint32Array
  readonly columns: Uint16Array
  /** Index into TYPES, plus FORMULA. */
  readonly kinds: Uint8Array
  /** Texts of all cells one after the other, and where each ends. */
  readonly text: string
  readonly textEnds: Uint32Array
  /** The number of a number cell, 1 or 0 of a boolean, days since 1970 of a day. */
  readonly numbers: Float64Array
  readonly fonts: readonly (string | null)[]
  readonly fontOf: Uint32Array
  readonly runs: readonly (readonly [index: number, runs: RawCell['runs']])[]
}

const TYPES = ['text', 'number', 'day', 'boolean', 'error'] as const
const FORMULA = 8
const DAY_IN_MS = 86_400_000

const numberOf = (value: RawCell['value']): number => {
  if (value.type === 'number') return value.number
  if (value.type === 'boolean') return value.boolean ? 1 : 0
  return value.type === 'day' ? Date.parse(`${value.day}T00:00:00Z`) / DAY_IN_MS : 0
}

function packSheet(sheet: RawSheet): PackedSheet {
  const size = sheet.cells.length
  const rows = new Uint32Array(size)
  const columns = new Uint16Array(size)
  const kinds = new Uint8Array(size)
  const textEnds = new Uint32Array(size)
  const numbers = new Float64Array(size)
  const fontOf = new Uint32Array(size)
  const fonts = new Map<string | null, number>()
  const runs: (readonly [number, RawCell['runs']])[] = []
  const texts: string[] = []
  let end = 0
  for (const [index, cell] of sheet.cells.entries()) {
    rows[index] = cell.row
    columns[index] = cell.column
    kinds[index] = TYPES.indexOf(cell.value.type) + (cell.formula ? FORMULA : 0)
    numbers[index] = numberOf(cell.value)
    const font = fonts.get(cell.font) ?? fonts.size
    fonts.set(cell.font, font)
    fontOf[index] = font
    if (cell.runs !== null) runs.push([index, cell.runs])
    texts.push(cell.text)
    end += cell.text.length
    textEnds[index] = end
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    merges: sheet.merges,
    rows,
    columns,
    kinds,
    text: texts.join(''),
    textEnds,
    numbers,
    fonts: [...fonts.keys()],
    fontOf,
    runs,
  }
}

/** Packs a workbook for the way to another process. */
export const packWorkbook = (workbook: RawWorkbook): PackedWorkbook => ({
  format: workbook.format,
  sheets: workbook.sheets.map(packSheet),
})

const TEXT = { type: 'text' } as const
const ERROR = { type: 'error' } as const

function valueOf(type: number, number: number): RawCell['value'] {
  switch (TYPES[type]) {
    case 'number':
      return { type: 'number', number }
    case 'day':
      return { type: 'day', day: new Date(number * DAY_IN_MS).toISOString().slice(0, 10) }
    case 'boolean':
      return { type: 'boolean', boolean: number === 1 }
    case 'error':
      return ERROR
    default:
      return TEXT
  }
}

function unpackSheet(sheet: PackedSheet): RawSheet {
  const runs = new Map(sheet.runs)
  const cells: RawCell[] = []
  let start = 0
  for (const [index, row] of sheet.rows.entries()) {
    const kind = sheet.kinds[index] ?? 0
    const end = sheet.textEnds[index] ?? start
    cells.push({
      row,
      column: sheet.columns[index] ?? 0,
      text: sheet.text.slice(start, end),
      value: valueOf(kind % FORMULA, sheet.numbers[index] ?? 0),
      font: sheet.fonts[sheet.fontOf[index] ?? 0] ?? null,
      runs: runs.get(index) ?? null,
      formula: kind >= FORMULA,
    })
    start = end
  }
  const { name, hidden, hiddenRows, hiddenColumns, merges } = sheet
  return { name, hidden, hiddenRows, hiddenColumns, cells, merges }
}

/** The workbook again. */
export const unpackWorkbook = (packed: PackedWorkbook): RawWorkbook => ({
  format: packed.format,
  sheets: packed.sheets.map(unpackSheet),
})
