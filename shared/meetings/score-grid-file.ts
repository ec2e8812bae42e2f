/**
 * The grid given to members (electron/workbook/write/write-score-sheet.ts), read back as one record a
 * score, so that it is judged like any other file of scores. Empty cells are no scores.
 */
import { cleanText, searchKey } from '#shared/kernel/fold.ts'
import type { RawCell, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { scoreSheetText as text } from '#shared/text/scoring.ts'
import type { InputTable } from './records.ts'

const MAX = /\s*\((?:tối đa|max)[^)]*\)\s*$/iu
const HEADINGS = text.columns.map(searchKey)
const CHECK = searchKey(text.check)
const AUTHOR = searchKey(text.author)

/** Headings of the records, as shared/meetings/scores-file-words.ts knows them. */
const COLUMNS = ['thanh vien', 'don vi', 'loai', 'ten', 'tieu chi', 'diem'] as const

const typed = (cell: RawCell): string =>
  cell.value.type === 'number' ? String(cell.value.number) : cleanText(cell.text)

const rowsOf = (sheet: RawSheet): readonly (readonly RawCell[])[] =>
  [...Map.groupBy(sheet.cells, (cell) => cell.row)]
    .toSorted(([left], [right]) => left - right)
    .map(([, cells]) => cells)

function recordsOf(sheet: RawSheet): InputTable | null {
  const rows = rowsOf(sheet)
  const at = rows.findIndex((cells) => {
    const keys = cells.map((cell) => searchKey(cell.text))
    return HEADINGS.every((heading, index) => keys[index] === heading) && keys.includes(CHECK)
  })
  const header = rows[at]
  if (header === undefined) return null
  const authorRow = rows
    .slice(0, at)
    .find((cells) => cells[0] !== undefined && searchKey(cells[0].text) === AUTHOR)
  const author = cleanText(authorRow?.[1]?.text ?? '')
  const criteria = new Map(
    header
      .slice(HEADINGS.length)
      .filter((cell) => searchKey(cell.text) !== CHECK)
      .map((cell) => [cell.column, cleanText(cell.text).replace(MAX, '')]),
  )
  const [, kindAt, nameAt, unitAt] = header.map((cell) => cell.column)
  return {
    headings: [...COLUMNS],
    records: rows.slice(at + 1).flatMap((cells) => {
      const textIn = (column: number | undefined): string =>
        cleanText(cells.find((cell) => cell.column === column)?.text ?? '')
      const name = textIn(nameAt)
      if (name === '') return []
      return cells.flatMap((cell) => {
        const criterion = criteria.get(cell.column)
        if (criterion === undefined || typed(cell) === '') return []
        const values = [author, textIn(unitAt), textIn(kindAt), name, criterion, typed(cell)]
        return [
          {
            line: cell.row,
            values: new Map(
              COLUMNS.flatMap((column, index) => {
                const value = values[index] ?? ''
                return value === '' ? [] : [[column, value] as const]
              }),
            ),
          },
        ]
      })
    }),
  }
}

/** The scores of every such grid in the workbook; null where it holds none. */
export function gridRecords(workbook: RawWorkbook): InputTable | null {
  const tables = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => recordsOf(sheet) ?? [])
  return tables.length === 0
    ? null
    : { headings: [...COLUMNS], records: tables.flatMap((table) => table.records) }
}
