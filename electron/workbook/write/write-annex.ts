/** Decision annexes and forwarding lists as workbooks (layout M2, and the paragraph variant). */
import type { AnnexEntry, DecisionAnnex } from '#shared/decisions/annex.ts'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import { dongFormat } from './money-format.ts'
import { centredRow, signatureRow, signatureText } from './paper-rows.ts'
import { makeWorkbook } from './sheet-page.ts'
import type { CellLook, Orientation, PageLayout, PlacedCell, SheetPage } from './sheet-page.ts'
import { TCVN3 } from './tcvn3-lettering.ts'

const text = papersText.annex

export interface AnnexSheet {
  /** Name of the sheet; made legal and unique by the writer. */
  readonly name: string
  readonly annex: DecisionAnnex
}

const WIDTHS = {
  portrait: { money: [5, 25, 21, 23, 14], plain: [5, 29, 26, 28] },
  landscape: { money: [6, 41, 30, 40, 18], plain: [6, 49, 35, 45] },
} as const

const BORDERED: CellLook = { border: true }
const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const GROUP: CellLook = { border: true, bold: true }

function headingRows(page: SheetPage, columns: number, annex: DecisionAnnex): void {
  centredRow(page, columns, annex.heading, { bold: true, size: 14 })
  centredRow(page, columns, annex.title, { bold: true, size: 13 })
  centredRow(page, columns, annex.reference, { italic: true, size: 13 })
  page.gap(8)
}

function entryCells(entry: AnnexEntry, money: boolean): readonly PlacedCell[] {
  const at = (column: number, value: PlacedCell['value'], look: CellLook): PlacedCell => ({
    from: column,
    to: column,
    value,
    look,
  })
  return [
    at(1, entry.number, { border: true, align: 'center' }),
    at(2, entry.name, BORDERED),
    at(3, entry.position ?? papersText.none, {
      border: true,
      ...(entry.position === null ? { align: 'center' } : {}),
    }),
    at(4, entry.unit, BORDERED),
    ...(money
      ? [
          entry.money === null
            ? at(5, papersText.none, { border: true, align: 'right' })
            : at(5, entry.money, {
                border: true,
                align: 'right',
                format: dongFormat(entry.money),
              }),
        ]
      : []),
  ]
}

/** What stands under a column of money: its sum, or a dash where not all of it is known. */
function totalCell(total: number | null, range: string | null): Pick<PlacedCell, 'value' | 'look'> {
  if (total === null) return { value: papersText.none, look: { ...GROUP, align: 'right' } }
  return {
    value: range === null ? total : { formula: `SUM(${range})`, result: total },
    look: { ...GROUP, align: 'right', format: dongFormat(total) },
  }
}

function tableRows(page: SheetPage, columns: number, annex: DecisionAnnex): void {
  const titles = [text.number, text.name, text.position, text.unit, text.money]
  const header = page.row(
    titles.slice(0, columns).map((value, index) => ({
      from: index + 1,
      to: index + 1,
      value,
      look: HEADER,
    })),
  )
  page.repeat(header)
  let last = header
  for (const group of annex.groups) {
    page.row([{ from: 1, to: columns, value: group.heading, look: GROUP }])
    for (const entry of group.entries) last = page.row(entryCells(entry, annex.showMoney))
  }
  const total = text.total(annex.counts)
  page.row(
    annex.showMoney
      ? [
          { from: 1, to: columns - 1, value: total, look: GROUP },
          {
            from: columns,
            to: columns,
            ...totalCell(annex.moneyTotal, last === header ? null : `E${header + 1}:E${last}`),
          },
        ]
      : [{ from: 1, to: columns, value: total, look: GROUP }],
  )
  page.gap(6)
  centredRow(page, columns, annex.closing, { italic: true, size: 13, align: 'left' })
}

function paragraphRows(page: SheetPage, columns: number, annex: DecisionAnnex): void {
  const { groups } = annex
  const line = (value: string, look: CellLook): number =>
    page.row([{ from: 1, to: columns, value, look: { size: 13, ...look } }])
  for (const group of groups) {
    line(group.heading, { bold: true })
    for (const entry of group.entries) line(entry.paragraph, {})
  }
  if (groups.length === 0) line(annex.closing, { italic: true })
  page.gap(4)
  centredRow(page, columns, papersText.rule, { size: 10 })
}

function endRows(page: SheetPage, columns: number, annex: DecisionAnnex): void {
  const recipients =
    annex.recipients.length === 0 ? '' : [papersText.recipients, ...annex.recipients].join('\n')
  if (annex.signature === null && recipients === '') return
  signatureRow(
    page,
    columns,
    2,
    {
      text: recipients,
      look: { size: 11 },
      firstLine: { size: 12, bold: true, italic: true },
    },
    annex.signature === null ? '' : signatureText(annex.signature),
  )
}

export interface AnnexOptions {
  readonly stamp: PaperStamp
  readonly orientation?: Orientation
  /** `tcvn3`: a copy in .VnTime for programs that know nothing newer. */
  readonly encoding?: 'unicode' | 'tcvn3'
}

/**
 * A workbook with a sheet for each annex, A4. Money cells are numbers, the total a SUM with its
 * computed result; the header row repeats on every page. Bytes of an .xlsx file.
 */
export const writeAnnexes = (
  sheets: readonly AnnexSheet[],
  options: AnnexOptions,
): Promise<Uint8Array> => {
  const draw = (addPage: (layout: PageLayout) => SheetPage): void => {
    const orientation = options.orientation ?? 'portrait'
    for (const { name, annex } of sheets) {
      const widths = WIDTHS[orientation][annex.showMoney ? 'money' : 'plain']
      const page = addPage({ name, orientation, widths })
      headingRows(page, widths.length, annex)
      if (annex.layout === 'table') tableRows(page, widths.length, annex)
      else paragraphRows(page, widths.length, annex)
      endRows(page, widths.length, annex)
    }
  }
  return makeWorkbook(options.stamp, draw, options.encoding === 'tcvn3' ? TCVN3 : null)
}

/** One annex, one sheet. */
export const writeAnnex = (annex: DecisionAnnex, options: AnnexOptions): Promise<Uint8Array> =>
  writeAnnexes([{ name: text.sheet, annex }], options)
