/** The ledger of the fund for emulation and rewards as a workbook, A4 landscape. */
import { formatDay } from '#shared/kernel/day.ts'
import type { Letterhead, PaperStamp, SignatureBlock } from '#shared/kernel/paper-blocks.ts'
import { signedDong, type FundLedger, type FundLine } from '#shared/reports/fund-ledger.ts'
import { fundText as text } from '#shared/text/fund.ts'
import { signedFormat } from './money-format.ts'
import { centredRow, letterheadRows, signatureRow, signatureText } from './paper-rows.ts'
import { makeWorkbook, type CellLook, type CellValue, type PlacedCell } from './sheet-page.ts'

// The day has room beside its borders; what a line says gets what the number of its paper can spare.
const WIDTHS = [5, 13, 19, 51, 16, 16, 15]
const COLUMNS = WIDTHS.length
const SPLIT = 3
const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const LEFT: CellLook = { border: true }
const CENTRED: CellLook = { border: true, align: 'center' }
const [INCOME, EXPENSE] = ['E', 'F'] as const

const at = (column: number, value: CellValue, look: CellLook): PlacedCell => ({
  from: column,
  to: column,
  value,
  look,
})

/** `value` may be the number itself or a formula that gives it. */
const money = (column: number, dong: number, value: CellValue = dong, bold = false): PlacedCell =>
  at(column, value, { border: true, bold, align: 'right', format: signedFormat(dong) })

/** Nothing is written where nothing moved: a nought would read as money. */
const moved = (column: number, dong: number): PlacedCell =>
  dong === 0 ? at(column, '', LEFT) : money(column, dong)

const contentOf = ({ content, cancelled }: FundLine): string =>
  cancelled === null ? content : `${content} ${text.cancelled(cancelled)}`

export interface FundPaper {
  readonly ledger: FundLedger
  readonly head: Letterhead
  readonly signature: SignatureBlock
}

/** Bytes of an .xlsx file: the lines with the balance after each, then the sums by what they were for. */
export const writeFundLedger = (
  { ledger, head, signature }: FundPaper,
  { stamp }: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(stamp, (addPage) => {
    const page = addPage({ name: text.sheet, orientation: 'landscape', widths: WIDTHS })
    letterheadRows(page, COLUMNS, SPLIT, { ...head, number: null })
    centredRow(page, COLUMNS, text.title, { bold: true, size: 14 })
    centredRow(page, COLUMNS, text.yearOf(ledger.year), { bold: true, size: 13 })
    if (ledger.until !== null)
      centredRow(page, COLUMNS, text.asOf(formatDay(ledger.until)), { italic: true, size: 13 })
    page.gap(8)
    const header = page.row(
      [
        text.number,
        text.day,
        text.document,
        text.content,
        text.income,
        text.expense,
        text.balance,
      ].map((title, index) => at(index + 1, title, HEADER)),
    )
    page.repeat(header)
    ledger.lines.forEach((line, index) => {
      const own = header + index + 1
      const before = index === 0 ? '' : `G${own - 1}+`
      page.row([
        at(1, index + 1, CENTRED),
        at(2, formatDay(line.day), CENTRED),
        at(3, line.document ?? '', LEFT),
        at(4, contentOf(line), LEFT),
        moved(5, line.income),
        moved(6, line.expense),
        money(7, line.balance, {
          formula: `${before}${INCOME}${own}-${EXPENSE}${own}`,
          result: line.balance,
        }),
      ])
    })
    const last = header + ledger.lines.length
    const sum = (column: number, letter: string, result: number): PlacedCell =>
      money(
        column,
        result,
        ledger.lines.length === 0
          ? result
          : { formula: `SUM(${letter}${header + 1}:${letter}${last})`, result },
        true,
      )
    page.row([
      { from: 1, to: 4, value: text.sum, look: { ...HEADER } },
      sum(5, INCOME, ledger.income),
      sum(6, EXPENSE, ledger.expense),
      money(
        7,
        ledger.balance,
        { formula: `${INCOME}${last + 1}-${EXPENSE}${last + 1}`, result: ledger.balance },
        true,
      ),
    ])
    page.gap(8)
    page.row([{ from: 1, to: COLUMNS, value: text.byKind, look: { bold: true, size: 13 } }])
    for (const one of ledger.sums)
      page.row([
        { from: 1, to: 4, value: one.label, look: LEFT },
        moved(5, one.side === 'income' ? one.money : 0),
        moved(6, one.side === 'expense' ? one.money : 0),
      ])
    page.gap(6)
    page.row([
      {
        from: 1,
        to: COLUMNS,
        value: `${text.left}: ${text.dong(signedDong(ledger.balance))}.`,
        look: { italic: true, size: 13 },
      },
    ])
    for (const warning of ledger.warnings)
      page.row([{ from: 1, to: COLUMNS, value: warning, look: { italic: true } }])
    signatureRow(
      page,
      COLUMNS,
      SPLIT,
      { text: text.maker, look: { bold: true, size: 13, align: 'center' } },
      signatureText(signature),
    )
  })
