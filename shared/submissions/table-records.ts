/**
 * A plain table with one header row, as scripts and clerks write them (CSV or a sheet): the facts of
 * receipt, a recorded vote, score sheets. Headings are compared folded.
 */
import { cleanText, searchKey } from '#shared/kernel/fold.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'

export interface TableRecord {
  /** Row of the sheet or record of the CSV, from 1, the header being a row as well. */
  readonly line: number
  /** Text by folded heading ("received at" for `received_at`); absent where the cell is empty. */
  readonly values: ReadonlyMap<string, string>
}

export interface RecordTable {
  /** Folded headings in order. */
  readonly headings: readonly string[]
  readonly records: readonly TableRecord[]
}

/** The table of the first visible sheet that holds anything; its first non-empty row is the header. */
export function tableRecords(workbook: RawWorkbook): RecordTable {
  const sheet = workbook.sheets.find((one) => !one.hidden && one.cells.length > 0)
  const rows = Map.groupBy(
    (sheet?.cells ?? []).filter(
      (cell) => cell.value.type !== 'error' && cleanText(cell.text) !== '',
    ),
    (cell) => cell.row,
  )
  const [header, ...body] = [...rows].toSorted(([a], [b]) => a - b)
  const headings = new Map((header?.[1] ?? []).map((cell) => [cell.column, searchKey(cell.text)]))
  return {
    headings: [...headings.values()],
    records: body.map(([line, cells]) => ({
      line,
      values: new Map(
        cells.flatMap((cell) => {
          const heading = headings.get(cell.column)
          if (heading === undefined) return []
          const text = cell.value.type === 'day' ? cell.value.day : cleanText(cell.text)
          return [[heading, text] as const]
        }),
      ),
    })),
  }
}
