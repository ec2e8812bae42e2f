/** A sheet of charts, each over the table of its numbers, A4 portrait. */
import { cellAddress } from '#shared/kernel/cell-address.ts'
import type { ChartTable } from '#shared/reports/report-charts.ts'
import { reportChartsText as text } from '#shared/text/report-charts.ts'
import type { ChartCells } from './chart-xml.ts'
import { COUNT_FORMAT } from './money-format.ts'
import { centredRow } from './paper-rows.ts'
import { PAGE_WIDTH } from './sheet-page.ts'
import type { CellLook, PageLayout, SheetPage } from './sheet-page.ts'

const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const NUMBER: CellLook = { border: true, align: 'center' }
/** Tenths of a per cent with a comma, whatever the PC's region. */
const TENTHS = '0","0'
const HEIGHT = 220
const EACH = 14
/** More bars than this have no room for their numbers; they stand in the table below. */
const MOST_LABELS = 14

const fixed = (row: number, column: number): string =>
  cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2')

/** The cells of a column from a row on. */
const columnCells = <Value>(
  column: number,
  first: number,
  values: readonly Value[],
): ChartCells<Value> => ({
  range: `${fixed(first, column)}:${fixed(first + values.length - 1, column)}`,
  values,
})

function drawTable(page: SheetPage, table: ChartTable, at: number): void {
  const { series, rows, bars } = table
  const format = table.format === 'tenths' ? TENTHS : COUNT_FORMAT
  // Chart, head, then the numbers.
  const head = at + 2
  page.chart(HEIGHT, {
    title: table.title,
    categories: columnCells(
      1,
      head + 1,
      rows.map(({ label }) => label),
    ),
    series: series.map((name, index) => ({
      name: { range: fixed(head, index + 2), values: [name] },
      numbers: columnCells(
        index + 2,
        head + 1,
        rows.map(({ values }) => values[index] ?? 0),
      ),
      kind: bars.includes(index) ? 'bar' : 'line',
    })),
    format: table.format === 'tenths' ? TENTHS : '0',
    labels: rows.length * Math.min(series.length, bars.length) <= MOST_LABELS,
  })
  page.row(
    [table.head, ...series].map((value, index) => ({
      from: index + 1,
      to: index + 1,
      value,
      look: HEADER,
    })),
  )
  for (const { label, values } of rows)
    page.row([
      { from: 1, to: 1, value: label, look: { border: true } },
      ...series.map((_, index) => ({
        from: index + 2,
        to: index + 2,
        value: values[index] ?? 0,
        look: { ...NUMBER, format },
      })),
    ])
  page.gap(14)
}

/** The tables in their order; nothing is added where there is none. */
export function drawChartSheet(
  addPage: (layout: PageLayout) => SheetPage,
  head: { readonly title: string; readonly asOf: string },
  tables: readonly ChartTable[],
): void {
  if (tables.length === 0) return
  const most = Math.max(...tables.map(({ series }) => series.length))
  const columns = most + 1
  const page = addPage({
    name: text.sheet,
    orientation: 'portrait',
    widths: [PAGE_WIDTH.portrait - EACH * most, ...Array.from({ length: most }, () => EACH)],
  })
  centredRow(page, columns, head.title, { bold: true, size: 14 })
  centredRow(page, columns, head.asOf, { italic: true, size: 13 })
  page.gap(6)
  page.row([{ from: 1, to: columns, value: text.heading, look: { bold: true, size: 13 } }])
  let row = 4
  for (const table of tables) {
    drawTable(page, table, row)
    row += table.rows.length + 3
  }
}
