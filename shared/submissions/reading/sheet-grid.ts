import type { FileEncoding } from '../legacy-encoding/decode-cell.ts'
import type { Repair } from '../file-reading.ts'
import type { RawCell, RawSheet, SheetFront } from '#shared/kernel/raw-workbook.ts'
import { cellOf, GridRows } from './grid-rows.ts'
import { mendText, type MendedText } from './mend-text.ts'
import { mendedTexts } from './mended-texts.ts'
import type { MendedTexts } from './mended-texts.ts'
import { indexMerges } from './merge-index.ts'
import type { MergeIndex } from './merge-index.ts'

/**
 * A cell with its text mended; where nothing was to be mended, as nearly always, it is the cell itself.
 * Text of an error value (#N/A) is empty.
 */
export interface Cell extends Omit<RawCell, 'runs'> {
  /** The lines of a cell with line breaks; see `cellLines`. */
  readonly lines?: readonly string[]
  /** Unicode where it is not said. */
  readonly encoding?: MendedText['encoding']
}

/** The lines of a cell: one, unless there are line breaks in it. */
export const cellLines = ({ lines, text }: Pick<Cell, 'text' | 'lines'>): readonly string[] =>
  lines ?? [text]

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

/** Lines of text as rows of one cell. */
const rowsOfLines = (lines: readonly string[], encoding: FileEncoding): readonly GridRow[] =>
  lines.flatMap((line, index) => {
    const raw = { row: index + 1, column: 1, text: line, font: null, runs: null, formula: false }
    const cell: RawCell = { ...raw, value: { type: 'text' } }
    const mended = mendText(cell, encoding)
    return mended.text === '' ? [] : [{ row: raw.row, cells: [cellOf(cell, mended)] }]
  })

/** A sheet whose rows still come; it is no more than its front says and its cells. */
export const growingGrid = ({ name, merges }: SheetFront, taken: GridRows): SheetGrid => ({
  name,
  hidden: false,
  paragraphsAbove: null,
  above: [],
  hiddenRows: new Set(),
  struck: new Set(),
  rows: taken.rows,
  merges: indexMerges(merges),
  get width() {
    return taken.width
  },
})

/** What was made of a sheet while it was read. */
export interface BegunSheet {
  readonly rows: GridRows
  /** The whole of it, where it turned out to be what was taken for it. */
  readonly grid: SheetGrid | null
}

/**
 * The rows of a sheet with every text mended; each mending is added to `repairs`. Cells whose
 * repair the user refused (`refused`: "sheet!B14") keep what stands there. Rows of white space only
 * are no rows. `encoding` is the whole file's, `texts` what was mended of it before, `begun` what was
 * made of the sheet.
 */
export function gridOf(
  sheet: RawSheet,
  repairs: Repair[],
  refused: ReadonlySet<string>,
  encoding: FileEncoding,
  texts: MendedTexts = mendedTexts(),
  begun?: BegunSheet | null,
): SheetGrid {
  const ahead = refused.size === 0 ? begun : undefined
  const taken =
    ahead?.rows ??
    new GridRows(
      (raw) => texts.mend(raw, encoding),
      (cell) => refused.has(`${sheet.name ?? ''}!${cell}`),
    )
  taken.take(sheet.cells)
  for (const repair of taken.repairs) repairs.push({ sheet: sheet.name, ...repair })
  if (ahead?.grid != null) return ahead.grid
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    paragraphsAbove: sheet.paragraphsAbove ?? null,
    above: rowsOfLines(sheet.linesAbove ?? [], encoding),
    hiddenRows: new Set(sheet.hiddenRows),
    struck: new Set(sheet.struck?.map(({ row, column }) => `${row}:${column}`)),
    rows: taken.rows,
    merges: indexMerges(sheet.merges),
    width: taken.width,
  }
}
