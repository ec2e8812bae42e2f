import type { Repair } from '../file-reading.ts'
import type { RawCell, RawSheet } from '../raw-workbook.ts'
import { cellAddress } from './cell-address.ts'
import { mendText } from './mend-text.ts'
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

export interface SheetGrid {
  readonly name: string | null
  readonly hidden: boolean
  readonly hiddenRows: ReadonlySet<number>
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

const asIs = (raw: RawCell): Cell => ({
  row: raw.row,
  column: raw.column,
  text: raw.text.trim(),
  lines: [raw.text.trim()],
  value: raw.value,
  formula: raw.formula,
  encoding: 'unicode',
  font: raw.font,
})

/**
 * The rows of a sheet with every text mended; each mending is added to `repairs`. Cells whose
 * repair the user refused (`refused`: "sheet!B14") keep what stands there. Rows of white space only
 * are no rows.
 */
export function gridOf(
  sheet: RawSheet,
  repairs: Repair[],
  refused: ReadonlySet<string>,
): SheetGrid {
  const rows: { row: number; cells: Cell[] }[] = []
  let width = 0
  let last: { row: number; cells: Cell[] } | null = null
  for (const raw of sheet.cells) {
    const error = raw.value.type === 'error'
    const mended = error ? null : mendText(raw)
    if (mended !== null && mended.text === '') continue
    let cell: Cell = asIs(raw)
    if (mended === null) cell = { ...cell, text: '', lines: [] }
    else {
      const address = cellAddress(raw.row, raw.column)
      if (mended.repair === null || !refused.has(`${sheet.name ?? ''}!${address}`))
        cell = { ...cell, text: mended.text, lines: mended.lines, encoding: mended.encoding }
      if (mended.repair !== null)
        repairs.push({
          sheet: sheet.name,
          cell: address,
          before: raw.text,
          after: mended.text,
          kind: mended.repair,
        })
    }
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
    hiddenRows: new Set(sheet.hiddenRows),
    rows,
    merges: indexMerges(sheet.merges),
    width,
  }
}
