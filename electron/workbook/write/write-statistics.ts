/** The statistics over years as a workbook, a sheet for each table, A4 landscape. */
import { expandAbbreviations } from '#shared/kernel/house-style.ts'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { Statistics } from '#shared/reports/statistics.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { statisticsText as text } from '#shared/text/statistics.ts'
import { COUNT_FORMAT } from './money-format.ts'
import { centredRow } from './paper-rows.ts'
import { columnLetter, makeWorkbook, PAGE_WIDTH } from './sheet-page.ts'
import type { CellLook, CellValue, PageLayout, SheetPage } from './sheet-page.ts'

const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const LEFT: CellLook = { border: true }
const CENTRED: CellLook = { border: true, align: 'center' }
const COUNT: CellLook = { ...CENTRED, format: COUNT_FORMAT }
const YEAR = 8

interface Table {
  readonly sheet: string
  readonly title: string
  readonly note: string
  readonly headings: readonly string[]
  readonly widths: readonly number[]
  readonly looks: readonly CellLook[]
  readonly rows: readonly (readonly CellValue[])[]
  /** 0-based columns with a sum below. */
  readonly summed: readonly number[]
}

function drawTable(page: SheetPage, statistics: Statistics, table: Table): void {
  const columns = table.widths.length
  const { body, years } = statistics
  const title = text.title(expandAbbreviations(body).toLocaleUpperCase('vi'))
  centredRow(page, columns, title, { bold: true, size: 14 })
  centredRow(page, columns, text.span(years[0] ?? 0, years.at(-1) ?? 0), { italic: true, size: 13 })
  page.gap(6)
  page.row([{ from: 1, to: columns, value: table.title, look: { bold: true, size: 13 } }])
  page.row([{ from: 1, to: columns, value: table.note, look: { italic: true } }])
  page.gap(4)
  const line = (values: readonly CellValue[], look: (column: number) => CellLook): number =>
    page.row(
      values.map((value, index) => ({ from: index + 1, to: index + 1, value, look: look(index) })),
    )
  const header = line(table.headings, () => HEADER)
  page.repeat(header)
  for (const row of table.rows) line(row, (column) => table.looks[column] ?? LEFT)
  if (table.summed.length === 0 || table.rows.length === 0) return
  line(
    table.headings.map((_, column): CellValue => {
      if (!table.summed.includes(column)) return column === 1 ? text.sum : ''
      const letter = columnLetter(column + 1)
      return {
        formula: `SUM(${letter}${header + 1}:${letter}${header + table.rows.length})`,
        result: table.rows.reduce((sum, row) => {
          const value = row[column]
          return sum + (typeof value === 'number' ? value : 0)
        }, 0),
      }
    }),
    (column) => ({ ...(table.looks[column] ?? LEFT), bold: true }),
  )
}

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

function tablesOf(statistics: Statistics): readonly Table[] {
  const { years, byAward, byUnit, several } = statistics
  const yearWidths = [...years, 0].map(() => YEAR)
  const yearLooks = yearWidths.map(() => COUNT)
  const rest = (taken: number): number =>
    Math.max(30, PAGE_WIDTH.landscape - taken - YEAR * yearWidths.length)
  const summed = (from: number): readonly number[] => yearWidths.map((_, index) => from + index)
  const yearHeads = [...years.map(String), text.total]
  return [
    {
      sheet: text.sheets[0],
      title: text.byAward,
      note: text.source,
      headings: [text.number, text.award, text.kind, ...yearHeads],
      widths: [5, rest(5 + 14), 14, ...yearWidths],
      looks: [CENTRED, LEFT, CENTRED, ...yearLooks],
      rows: byAward.map(({ label, kind, counts }, index) => [
        index + 1,
        label,
        capitalised(papersText.kind(kind)),
        ...counts,
        total(counts),
      ]),
      summed: summed(3),
    },
    {
      sheet: text.sheets[1],
      title: text.byUnit,
      note: text.source,
      headings: [text.number, text.unit, ...yearHeads],
      widths: [5, rest(5), ...yearWidths],
      looks: [CENTRED, LEFT, ...yearLooks],
      rows: byUnit.map(({ label, counts }, index) => [index + 1, label, ...counts, total(counts)]),
      summed: summed(2),
    },
    {
      sheet: text.sheets[2],
      title: text.several,
      note: text.namesakes,
      headings: [text.number, text.name, text.unit, text.times, text.which],
      widths: [5, 32, 34, 8, PAGE_WIDTH.landscape - 79],
      looks: [CENTRED, LEFT, LEFT, COUNT, LEFT],
      rows: several.map(({ name, unit, awards }, index) => [
        index + 1,
        name,
        unit ?? papersText.none,
        awards.length,
        awards.map(({ year, award }) => text.once(year, award)).join('\n'),
      ]),
      summed: [],
    },
  ]
}

/** Bytes of an .xlsx file with three sheets. */
export const writeStatistics = (
  statistics: Statistics,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage: (layout: PageLayout) => SheetPage) => {
    for (const table of tablesOf(statistics)) {
      const { sheet: name, widths } = table
      drawTable(addPage({ name, orientation: 'landscape', widths }), statistics, table)
    }
  })
