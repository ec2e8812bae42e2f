/** The ballot paper (phiếu biểu quyết, domain §3) as a workbook: one paper, to be printed as many times as ballots are issued. */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { listed } from '#shared/meetings/minutes-model.ts'
import type { BallotPaper } from '#shared/meetings/minutes-model.ts'
import { papersText } from '#shared/text/papers.ts'
import { centredRow, letterheadRows } from './paper-rows.ts'
import { makeWorkbook } from './sheet-page.ts'
import type { CellLook } from './sheet-page.ts'

const text = papersText.ballot

const WIDTHS = [5, 31, 23, 12, 8, 9]
const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const CENTRED: CellLook = { border: true, align: 'center' }

/** Bytes of an .xlsx file, A4 portrait; the two boxes of a line stand side by side. */
export const writeBallotPaper = (
  paper: BallotPaper,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage) => {
    const columns = WIDTHS.length
    const page = addPage({ name: text.sheet, orientation: 'portrait', widths: WIDTHS })
    letterheadRows(page, columns, 2, paper.letterhead)
    if (paper.secret)
      page.row([{ from: 1, to: 2, value: text.stamp, look: { italic: true, align: 'center' } }])
    centredRow(page, columns, text.title(paper.secret), { bold: true, size: 14 })
    centredRow(page, columns, paper.subject, { bold: true, size: 13 })
    page.gap(8)
    const titles = [papersText.annex.number, text.name, text.post, text.award, text.yes, text.no]
    page.repeat(
      page.row(
        titles.map((value, index) => ({ from: index + 1, to: index + 1, value, look: HEADER })),
      ),
    )
    paper.cases.forEach((one, index) => {
      const cells = [
        [index + 1, CENTRED],
        [one.name, { border: true }],
        [listed([one.position, one.unit]), { border: true }],
        [one.award, CENTRED],
        [text.box, { ...CENTRED, size: 14 }],
        [text.box, { ...CENTRED, size: 14 }],
      ] as const
      page.row(
        cells.map(([value, look], column) => ({ from: column + 1, to: column + 1, value, look })),
        24,
      )
    })
    page.gap(8)
    const note = paper.secret ? text.note : text.openNote
    page.row([{ from: 1, to: columns, value: note, look: { italic: true } }])
  })
