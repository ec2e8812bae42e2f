/** The numbers of the summary report (layout M5) as a workbook, a sheet for each table, A4 portrait. */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { Budget } from '#shared/reports/budget.ts'
import type { ChartTable } from '#shared/reports/report-charts.ts'
import { sumOf, type MoneyRow, type SummaryReport } from '#shared/reports/summary-report.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { COUNT_FORMAT, dongFormat } from './money-format.ts'
import { centredRow } from './paper-rows.ts'
import { drawBudgetSheet } from './write-budget-sheet.ts'
import { drawChartSheet } from './write-chart-sheet.ts'
import { columnLetter, makeWorkbook, PAGE_WIDTH } from './sheet-page.ts'
import type { CellLook, CellValue, PageLayout, SheetPage } from './sheet-page.ts'

const text = papersText.summary

const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const LEFT: CellLook = { border: true }
const CENTRED: CellLook = { border: true, align: 'center' }

type AddPage = (layout: PageLayout) => SheetPage

interface Table {
  readonly sheet: string
  readonly title: string
  readonly headings: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Look of each column's cells. */
  readonly looks: readonly CellLook[]
  /** 0-based columns that have a total below; none: no totals row. */
  readonly summed: readonly number[]
  /** Number format of a sum. */
  readonly format: (column: number, value: number) => string
}

const numberOf = (value: CellValue | undefined): number =>
  typeof value === 'number' ? value : typeof value === 'object' ? value.result : 0

/** A number, or the sign for one that is not stated. */
const stated = (value: number | null): CellValue => value ?? papersText.none

const lookOf = (table: Table, column: number, value: CellValue): CellLook => ({
  ...(table.looks[column] ?? LEFT),
  ...(typeof value === 'string' ? {} : { format: table.format(column, numberOf(value)) }),
})

function drawTable(addPage: AddPage, report: SummaryReport, table: Table): void {
  const columns = table.widths.length
  const page = addPage({ name: table.sheet, orientation: 'portrait', widths: table.widths })
  centredRow(page, columns, report.title, { bold: true, size: 14 })
  centredRow(page, columns, report.asOf, { italic: true, size: 13 })
  page.gap(6)
  page.row([{ from: 1, to: columns, value: table.title, look: { bold: true, size: 13 } }])
  page.gap(4)
  const cell = (value: CellValue, index: number, look: CellLook) => ({
    from: index + 1,
    to: index + 1,
    value,
    look,
  })
  const header = page.row(table.headings.map((value, index) => cell(value, index, HEADER)))
  page.repeat(header)
  for (const row of table.rows)
    page.row(row.map((value, index) => cell(value, index, lookOf(table, index, value))))
  if (table.rows.length === 0)
    page.row([{ from: 1, to: columns, value: text.noRows, look: { ...CENTRED, italic: true } }])
  else if (table.summed.length > 0)
    page.row(
      table.headings.map((_, index) => {
        if (!table.summed.includes(index))
          return cell(index === 1 ? text.sum : '', index, { ...LEFT, bold: true })
        if (table.rows.some((row) => row[index] === papersText.none))
          return cell(papersText.none, index, { ...(table.looks[index] ?? LEFT), bold: true })
        const result = table.rows.reduce((sum, row) => sum + numberOf(row[index]), 0)
        const letter = columnLetter(index + 1)
        const value = {
          formula: `SUM(${letter}${header + 1}:${letter}${header + table.rows.length})`,
          result,
        }
        return cell(value, index, { ...lookOf(table, index, value), bold: true })
      }),
    )
}

const rest = (taken: number): number => PAGE_WIDTH.portrait - taken
const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)
const numbered = <Row extends MoneyRow>(
  rows: readonly Row[],
  tail: (row: Row) => readonly CellValue[],
) => rows.map((row, index) => [index + 1, row.label, ...tail(row)])
const countFormat = (column: number): string => (column === 0 ? 'General' : COUNT_FORMAT)
const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index)

function byAward(report: SummaryReport): Table {
  const kinds = report.kinds.length
  return {
    sheet: text.sheets[0],
    title: text.byAward,
    headings: [
      text.number,
      text.award,
      ...report.kinds.map((kind) => capitalised(papersText.kind(kind))),
      text.kindTotal,
    ],
    widths: [5, rest(5 + 10 * (kinds + 1)), ...range(0, kinds + 1).map(() => 10)],
    rows: numbered(report.byAward, (row) => [...row.counts, total(row.counts)]),
    looks: [CENTRED, LEFT, ...range(0, kinds + 1).map(() => CENTRED)],
    summed: range(2, kinds + 1),
    format: countFormat,
  }
}

const byUnit = (report: SummaryReport): Table => ({
  sheet: text.sheets[1],
  title: text.byUnit,
  headings: [
    text.number,
    text.unit,
    text.proposed,
    text.eligible,
    text.passed,
    text.decided,
    text.forwarded,
  ],
  widths: [5, rest(5 + 9 + 9 + 11 + 12 + 12), 9, 9, 11, 12, 12],
  rows: numbered(report.byUnit, (row) => row.counts),
  looks: [CENTRED, LEFT, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED],
  summed: range(2, 5),
  format: countFormat,
})

const structure = (report: SummaryReport): Table => ({
  sheet: text.sheets[2],
  title: text.structure,
  headings: [text.number, text.subject, text.count, text.base, text.share],
  widths: [5, rest(5 + 12 + 16 + 12), 12, 16, 12],
  rows: report.structure.map((row, index) => [
    index + 1,
    row.label,
    row.count,
    row.base,
    row.share,
  ]),
  looks: [CENTRED, LEFT, CENTRED, CENTRED, { border: true, align: 'right' }],
  summed: [],
  format: countFormat,
})

const deadlines = (report: SummaryReport): Table => ({
  sheet: text.sheets[3],
  title: text.deadlines,
  headings: [
    text.number,
    text.artefact,
    text.wording,
    text.lastDay,
    text.onTime,
    text.late,
    text.missing,
    text.share,
  ],
  widths: [5, 20, rest(5 + 20 + 11 + 8 + 8 + 8 + 10), 11, 8, 8, 8, 10],
  rows: report.deadlines.map((row, index) => [
    index + 1,
    row.artefact,
    row.wording,
    row.lastDay,
    row.onTime,
    row.late,
    row.missing,
    row.onTimeShare,
  ]),
  looks: [CENTRED, LEFT, LEFT, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED],
  summed: [],
  format: countFormat,
})

function money(report: SummaryReport): Table {
  const kinds = report.kinds.length
  const each = kinds > 2 ? 12 : 14
  const right: CellLook = { border: true, align: 'right' }
  return {
    sheet: text.sheets[4],
    title: text.money,
    headings: [
      text.number,
      text.decision,
      text.cases,
      ...report.kinds.map(text.moneyOf),
      text.moneyTotal,
    ],
    widths: [5, rest(5 + 8 + each * kinds + 14), 8, ...report.kinds.map(() => each), 14],
    rows: numbered(report.money, (row) => [...row.counts, sumOf(row.counts.slice(1))].map(stated)),
    looks: [CENTRED, LEFT, CENTRED, ...report.kinds.map(() => right), right],
    summed: range(2, kinds + 2),
    format: (column, value) => (column > 2 ? dongFormat(value) : countFormat(column)),
  }
}

/**
 * Bytes of an .xlsx file with five sheets: by award and kind; by unit proposed → eligible → passed →
 * decided; structure; deadlines; money; then the budget and one of charts where there are any. Totals are SUM formulas with computed results.
 */
export const writeSummaryReport = (
  report: SummaryReport,
  options: {
    readonly stamp: PaperStamp
    readonly charts?: readonly ChartTable[]
    readonly budget?: Budget
  },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage) => {
    for (const table of [
      byAward(report),
      byUnit(report),
      structure(report),
      deadlines(report),
      money(report),
    ])
      drawTable(addPage, report, table)
    if (options.budget !== undefined) drawBudgetSheet(addPage, report, options.budget)
    drawChartSheet(addPage, report, options.charts ?? [])
  })
