/** What of a reading goes back to the unit: cells with their reasons, and doubts about the file. */
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { errorWorkbookText as text } from '#shared/text/error-workbook.ts'
import type { FileReading, RowReading } from './file-reading.ts'

/** A cell to mend. Row doubts without a cell stand at the row's first cell. */
export interface CellToMend {
  readonly sheet: string | null
  readonly row: number
  /** "B14" */
  readonly cell: string
  readonly message: string
}

const ofRow = (row: RowReading): readonly CellToMend[] =>
  row.issues.map(({ cell, message }) => ({
    sheet: row.sheet,
    row: row.row,
    cell: cell ?? cellAddress(row.row, 1),
    message,
  }))

/**
 * Every doubt about a row, in the order of the file, and every row that says something but names
 * nobody. A row that is merely worth a look (a warning) is there too: the unit knows best.
 */
export function cellsToMend(reading: FileReading): readonly CellToMend[] {
  const nameless = reading.leftOut
    .filter(({ reason }) => reason === 'no-name')
    .map(({ sheet, row }) => ({
      sheet,
      row,
      cell: cellAddress(row, 1),
      message: text.noName(row),
    }))
  return [...reading.rows.flatMap(ofRow), ...nameless].toSorted(
    (left, right) => (left.sheet ?? '').localeCompare(right.sheet ?? '') || left.row - right.row,
  )
}
