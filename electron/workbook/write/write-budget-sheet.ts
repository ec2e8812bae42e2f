/** The budget as a sheet of the report's workbook, A4 landscape. */
import { formatDay } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import type { Budget, BudgetCell } from '#shared/reports/budget.ts'
import { budgetText as text } from '#shared/text/budget.ts'
import { papersText } from '#shared/text/papers.ts'
import { COUNT_FORMAT, dongFormat } from './money-format.ts'
import { centredRow } from './paper-rows.ts'
import { columnLetter } from './sheet-page.ts'
import type { CellLook, CellValue, PageLayout, SheetPage } from './sheet-page.ts'

const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const WIDTHS = [5, 38, 11, 18, 11, 18, 11, 18, 18]

const moneyCell = (money: number | null, bold: boolean) =>
  money === null
    ? { value: papersText.none, look: { border: true, bold, align: 'right' as const } }
    : {
        value: money,
        look: { border: true, bold, align: 'right' as const, format: dongFormat(money) },
      }

const casesCell = (value: CellValue, bold: boolean) => ({
  value,
  look: { border: true, bold, align: 'center' as const, format: COUNT_FORMAT },
})

type Cell = { readonly value: CellValue; readonly look: CellLook }

/** Adds the sheet; nothing where there is no case. */
export function drawBudgetSheet(
  addPage: (layout: PageLayout) => SheetPage,
  head: { readonly title: string; readonly asOf: string },
  budget: Budget,
): void {
  if (budget.rows.length === 0) return
  const columns = WIDTHS.length
  const page = addPage({ name: text.sheet, orientation: 'landscape', widths: WIDTHS })
  const wide = (value: string, look: CellLook): number =>
    page.row([{ from: 1, to: columns, value, look }])
  centredRow(page, columns, text.title, { bold: true, size: 14 })
  centredRow(page, columns, head.asOf, { italic: true, size: 13 })
  page.gap(6)
  wide(
    budget.baseSalary === null
      ? text.noBase(budget.why ?? '')
      : text.base(formatDong(budget.baseSalary), formatDay(budget.day)),
    { italic: true },
  )
  page.gap(4)
  const line = (cells: readonly Cell[]): number =>
    page.row(cells.map((cell, index) => ({ from: index + 1, to: index + 1, ...cell })))
  const groups = [text.pending, text.draft, text.issued]
  const header = line(
    [
      text.number,
      text.award,
      ...groups.flatMap((group) => [text.casesOf(group), text.moneyOf(group)]),
      text.total,
    ].map((value) => ({ value, look: HEADER })),
  )
  page.repeat(header)
  const pair = ({ cases, money }: BudgetCell): readonly Cell[] => [
    casesCell(cases, false),
    moneyCell(money, false),
  ]
  budget.rows.forEach((row, index) =>
    line([
      { value: index + 1, look: { border: true, align: 'center' } },
      {
        value: row.forwarded ? `${row.label} (${text.forwarded})` : row.label,
        look: { border: true },
      },
      ...pair(row.pending),
      ...pair(row.draft),
      ...pair(row.issued),
      moneyCell(row.money, false),
    ]),
  )
  const last = header + budget.rows.length
  const { pending, draft, issued, money } = budget.total
  const sums = [pending.cases, pending.money, draft.cases, draft.money, issued.cases, issued.money]
  line([
    { value: '', look: { border: true } },
    { value: text.sum, look: { border: true, bold: true } },
    ...[...sums, money].map((result, index): Cell => {
      const cell =
        index % 2 === 0 && index < 6 ? casesCell(result ?? 0, true) : moneyCell(result, true)
      if (result === null) return cell
      const letter = columnLetter(index + 3)
      return { ...cell, value: { formula: `SUM(${letter}${header + 1}:${letter}${last})`, result } }
    }),
  ])
  page.gap(4)
  if (budget.rows.some(({ forwarded }) => forwarded)) wide(text.forwardedNote, { italic: true })
  if (budget.unknown > 0) wide(text.unknownNote(budget.unknown), { italic: true })
}
