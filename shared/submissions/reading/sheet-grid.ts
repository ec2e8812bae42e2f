import type { FileEncoding } from '../legacy-encoding/decode-cell.ts'
import type { Repair } from '../file-reading.ts'
import type { RawCell, RawSheet } from '#shared/kernel/raw-workbook.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { mendText } from './mend-text.ts'
import type { MendedText } from './mend-text.ts'
import { mendedTexts } from './mended-texts.ts'
import type { MendedTexts } from './mended-texts.ts'
import { indexMerges } from './merge-index.ts'
import type { MergeIndex } from './merge-index.ts'

/** A cell with its text mended. Text of an error value (#N/A) is empty. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
  /** The lines of a cell with line breaks; one otherwise. */
  readonly lines: readonly string[]
  readonly value: RawCell['value']
  readonly formula: boolean
  readonly encoding: 'unicode' | 'tcvn3' | 'vni'
  readonly font: string | null
}

/** A sheet row that holds something. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** The rows from an index on that stand above or in this row of the sheet. */
export function rowsUpTo(rows: readonly GridRow[], from: number, bottom: number): GridRow[] {
  const found: GridRow[] = []
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]
    if (row === undefined || row.row > bottom) break
    found.push(row)
  }
  return found
}

/** The cells of a row from a column to another; all of them where a list lies alone. */
export function cellsBetween(
  { cells }: GridRow,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Cell[] {
  const inside = ({ column }: Cell): boolean => column >= from && column <= to
  return cells.every(inside) ? cells : cells.filter(inside)
}

export interface SheetGrid {
  readonly name: string | null
  readonly hidden: boolean
  /** Of a document's table: how many paragraphs stand above it; null where the file does not tell. */
  readonly paragraphsAbove: number | null
  /** What stands above it outside of its cells (`RawSheet.linesAbove`), each line a row; else none. */
  readonly above: readonly GridRow[]
  readonly hiddenRows: ReadonlySet<number>
  /** Cells struck through, as "row:column". */
  readonly struck: ReadonlySet<string>
  readonly rows: readonly GridRow[]
  readonly merges: MergeIndex
  /** Last column that holds something. */
  readonly width: number
}

/** What stood in a row, cells separated by a bar, for those who look at what was left out. */
export const rowText = (cells: readonly Cell[]): string =>
  cells
    .map((cell) => (cell.value.type === 'error' ? '#N/A' : cell.text))
    .filter((text) => text !== '')
    .join(' | ')

const cellOf = (
  raw: RawCell,
  text: string,
  lines: readonly string[],
  encoding: Cell['encoding'],
): Cell => ({
  row: raw.row,
  column: raw.column,
  text,
  lines,
  value: raw.value,
  formula: raw.formula,
  encoding,
  font: raw.font,
})

/** A cell mended, the mending noted; null where it holds white space only. */
function mendedCell(
  raw: RawCell,
  sheet: string | null,
  repairs: Repair[],
  refused: ReadonlySet<string>,
  mend: (raw: RawCell) => MendedText,
): Cell | null {
  if (raw.value.type === 'error') return cellOf(raw, '', [], 'unicode')
  const { text, lines, repair, encoding: own } = mend(raw)
  if (text === '') return null
  if (repair === null) return cellOf(raw, text, lines, own)
  const cell = cellAddress(raw.row, raw.column)
  repairs.push({ sheet, cell, before: raw.text, after: text, kind: repair })
  if (!refused.has(`${sheet ?? ''}!${cell}`)) return cellOf(raw, text, lines, own)
  const kept = raw.text.trim()
  return cellOf(raw, kept, [kept], 'unicode')
}

/** Lines of text as rows of one cell. */
const rowsOfLines = (lines: readonly string[], encoding: FileEncoding): readonly GridRow[] =>
  lines.flatMap((line, index) => {
    const raw = { row: index + 1, column: 1, text: line, font: null, runs: null, formula: false }
    const cell: RawCell = { ...raw, value: { type: 'text' } }
    const mended = mendText(cell, encoding)
    return mended.text === ''
      ? []
      : [{ row: raw.row, cells: [cellOf(cell, mended.text, mended.lines, mended.encoding)] }]
  })

/**
 * The rows of a sheet with every text mended; each mending is added to `repairs`. Cells whose
 * repair the user refused (`refused`: "sheet!B14") keep what stands there. Rows of white space only
 * are no rows. `encoding` is the whole file's, `texts` what was mended of it before.
 */
export function gridOf(
  sheet: RawSheet,
  repairs: Repair[],
  refused: ReadonlySet<string>,
  encoding: FileEncoding,
  texts: MendedTexts = mendedTexts(),
): SheetGrid {
  const mend = (raw: RawCell): MendedText => texts.mend(raw, encoding)
  const rows: { row: number; cells: Cell[] }[] = []
  let width = 0
  let last: { row: number; cells: Cell[] } | null = null
  for (const raw of sheet.cells) {
    const cell = mendedCell(raw, sheet.name, repairs, refused, mend)
    if (cell === null) continue
    if (last === null || last.row !== raw.row) {
      last = { row: raw.row, cells: [] }
      rows.push(last)
    }
    last.cells.push(cell)
    width = Math.max(width, raw.column)
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    paragraphsAbove: sheet.paragraphsAbove ?? null,
    above: rowsOfLines(sheet.linesAbove ?? [], encoding),
    hiddenRows: new Set(sheet.hiddenRows),
    struck: new Set(sheet.struck?.map(({ row, column }) => `${row}:${column}`)),
    rows,
    merges: indexMerges(sheet.merges),
    width,
  }
}
