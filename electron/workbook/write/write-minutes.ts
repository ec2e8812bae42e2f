/** The minutes of a meeting (biên bản họp) as a workbook, for whoever finishes them in Excel. */
import { bareName, type PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { MeetingMinutes } from '#shared/meetings/minutes-model.ts'
import { minutesParts, type MinutesBlock } from '#shared/meetings/minutes-parts.ts'
import { papersText } from '#shared/text/papers.ts'
import { centredRow, letterheadRows, signatureRow, signatureText } from './paper-rows.ts'
import { makeWorkbook, type CellLook, type SheetPage } from './sheet-page.ts'

const text = papersText.minutes
/** Number, name, unit, award, yes, share, result: of the table of results; text goes over all. */
const WIDTHS = [6, 24, 23, 11, 8, 8, 8] as const
const LAST = WIDTHS.length
const BODY: CellLook = { size: 13, align: 'justify' }
const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const CELL: CellLook = { border: true }
const CENTRED: CellLook = { ...CELL, align: 'center' }
/** Columns of words; the others are centred. */
const WORDS: readonly number[] = [1, 2]

const line = (page: SheetPage, value: string, look: CellLook = BODY): number =>
  page.row([{ from: 1, to: LAST, value, look }])

const ended = (words: string, last: boolean): string =>
  /[.;:!?…]$/u.test(words) ? words : `${words}${last ? '.' : ';'}`

function writeBlock(page: SheetPage, block: MinutesBlock): void {
  const cells = (values: readonly string[], look: (column: number) => CellLook): number =>
    page.row(
      values.map((value, index) => ({
        from: index + 1,
        to: index + 1,
        value,
        look: look(index),
      })),
    )
  switch (block.kind) {
    case 'body':
      line(page, block.line)
      return
    case 'dashes':
      for (const [index, words] of block.lines.entries())
        line(page, `- ${ended(words, index === block.lines.length - 1)}`)
      return
    case 'table':
      cells(block.headings, () => HEADER)
      for (const row of block.rows)
        cells(row, (column) => (WORDS.includes(column) ? CELL : CENTRED))
  }
}

/** Bytes of an .xlsx file, A4 portrait; the same nine parts as the Word paper. */
export const writeMinutes = (
  minutes: MeetingMinutes,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage) => {
    const page = addPage({ name: text.sheet, orientation: 'portrait', widths: WIDTHS })
    letterheadRows(page, LAST, 2, minutes.letterhead)
    centredRow(page, LAST, text.title, { bold: true, size: 14 })
    centredRow(page, LAST, minutes.subject, { bold: true, size: 13 })
    page.gap(6)
    for (const [index, part] of minutesParts(minutes).entries()) {
      line(page, `${index + 1}. ${part.title}`, { bold: true, size: 13 })
      for (const block of part.blocks) writeBlock(page, block)
    }
    line(page, minutes.closedAt === null ? text.notClosed : text.closed(minutes.closedAt))
    signatureRow(
      page,
      LAST,
      2,
      {
        text: signatureText({
          lines: [text.secretarySigns],
          name: bareName(minutes.secretary.name),
        }),
        look: { bold: true, size: 13, align: 'center' },
      },
      signatureText({ lines: [text.chairSigns], name: bareName(minutes.chair.name) }),
    )
  })
