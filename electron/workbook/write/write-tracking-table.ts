/** The tracking table (layout M3) as a workbook, A4 landscape. */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { TrackingRow, TrackingTable } from '#shared/reports/tracking-table.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { COUNT_FORMAT } from './money-format.ts'
import { centredRow } from './paper-rows.ts'
import { columnLetter, makeWorkbook, PAGE_WIDTH } from './sheet-page.ts'
import type { CellLook, CellValue } from './sheet-page.ts'

const text = papersText.tracking

const SIZE = 11
/**
 * Notes are sentences: beside four kinds too little is left of the page, a row would be as tall as a
 * hand, and the page is scaled a little instead.
 */
const NOTE_WIDTH = 26
const NARROWEST_NOTE = 12
const HEADER: CellLook = { border: true, bold: true, align: 'center', size: SIZE }
const LEFT: CellLook = { border: true, size: SIZE }
const CENTRED: CellLook = { ...LEFT, align: 'center' }
const COUNT: CellLook = { ...CENTRED, format: COUNT_FORMAT }

interface Column {
  readonly title: string
  readonly width: number
  readonly value: (row: TrackingRow) => CellValue
  readonly look: (row: TrackingRow) => CellLook
}

function columnsOf(table: TrackingTable): readonly Column[] {
  const column = (
    title: string,
    width: number,
    look: CellLook,
    value: Column['value'],
    mark: (row: TrackingRow) => boolean = () => false,
  ): Column => ({
    title,
    width,
    value,
    look: (row) => (mark(row) ? { ...look, bold: true } : look),
  })
  // Columns more for households and enterprises are taken from these.
  const [unitWidth, groupWidth] = table.kinds.length > 2 ? [21, 10.5] : [24, 15.5]
  const columns = [
    column(text.number, 4.5, CENTRED, (row) => row.number),
    column(text.unit, unitWidth, LEFT, (row) => row.unit),
    column(text.group, groupWidth, LEFT, (row) => row.group),
    column(text.quota, 8.5, COUNT, (row) => row.quota),
    ...table.kinds.map((kind, index) =>
      column(capitalised(papersText.kind(kind)), 7, COUNT, (row) => row.counts[index] ?? 0),
    ),
    column(text.total, 6, COUNT, (row) => row.total),
    column(
      text.against,
      9,
      CENTRED,
      (row) => row.against,
      (row) => row.attention.against,
    ),
    column(text.received, 11, CENTRED, (row) => row.received),
    column(
      text.deadline,
      10,
      CENTRED,
      (row) => row.deadline,
      (row) => row.attention.deadline,
    ),
    column(
      text.dossier,
      14,
      CENTRED,
      (row) => row.dossier,
      (row) => row.attention.dossier,
    ),
  ]
  const used = columns.reduce((sum, one) => sum + one.width, 0)
  return [
    ...columns,
    column(
      text.note,
      Math.max(table.kinds.length > 3 ? NOTE_WIDTH : NARROWEST_NOTE, PAGE_WIDTH.landscape - used),
      LEFT,
      (row) => row.note,
    ),
  ]
}

/**
 * Bytes of an .xlsx file. Counts are numbers shown with two digits, their totals SUM formulas with
 * computed results; what needs an eye is bold, not coloured.
 */
export const writeTrackingTable = (
  table: TrackingTable,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage) => {
    const columns = columnsOf(table)
    const page = addPage({
      name: text.sheet,
      orientation: 'landscape',
      widths: columns.map((column) => column.width),
    })
    centredRow(page, columns.length, table.title, { bold: true, size: 14 })
    centredRow(page, columns.length, table.asOf, { italic: true, size: 13 })
    page.gap(8)
    const single = (value: CellValue, index: number, look: CellLook) => ({
      from: index + 1,
      to: index + 1,
      value,
      look,
    })
    const header = page.row(columns.map((column, index) => single(column.title, index, HEADER)))
    page.repeat(header)
    for (const row of table.rows)
      page.row(columns.map((column, index) => single(column.value(row), index, column.look(row))))
    const sum = (index: number, result: number): CellValue =>
      table.rows.length === 0
        ? 0
        : {
            formula: `SUM(${columnLetter(index + 1)}${header + 1}:${columnLetter(index + 1)}${header + table.rows.length})`,
            result,
          }
    const bold = { bold: true }
    const firstCount = 4
    const after = firstCount + table.kinds.length
    page.row([
      { from: 1, to: firstCount, value: text.sums, look: { ...HEADER, align: 'left' } },
      ...[...table.totals.counts, table.totals.total].map((count, index) =>
        single(sum(firstCount + index, count), firstCount + index, { ...COUNT, ...bold }),
      ),
      single(table.totals.over, after + 1, { ...CENTRED, ...bold }),
      {
        from: after + 3,
        to: after + 4,
        value: table.totals.timeliness,
        look: { ...CENTRED, ...bold },
      },
      single(table.totals.incomplete, after + 4, { ...CENTRED, ...bold }),
      single('', after + 5, LEFT),
    ])
  })
