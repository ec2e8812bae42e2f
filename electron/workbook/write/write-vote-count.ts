/** The minutes of the count (biên bản kiểm phiếu, layout M4) as a workbook. */
import { bareName, type PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { commonBase, shareOfCase, verdictOf } from '#shared/meetings/minutes-model.ts'
import type { CountedCase, VoteCountMinutes } from '#shared/meetings/minutes-model.ts'
import { papersText } from '#shared/text/papers.ts'
import { COUNT_FORMAT } from './money-format.ts'
import { centredRow, letterheadRows, signatureRow, signatureText } from './paper-rows.ts'
import { makeWorkbook } from './sheet-page.ts'
import type { CellLook, CellValue, SheetPage } from './sheet-page.ts'

const text = papersText.voteCount

const HEADER: CellLook = { border: true, bold: true, align: 'center' }
const CENTRED: CellLook = { border: true, align: 'center' }
const COUNT: CellLook = { ...CENTRED, format: COUNT_FORMAT }

interface Column {
  readonly title: string
  readonly width: number
  readonly value: (line: CountedCase, number: number) => CellValue
  readonly look: CellLook
}

function columnsOf(minutes: VoteCountMinutes): readonly Column[] {
  const withOther = minutes.cases.some((line) => line.other !== null)
  const base = commonBase(minutes.cases)
  const column = (
    title: string,
    width: number,
    look: CellLook,
    value: Column['value'],
  ): Column => ({ title, width, look, value })
  return [
    column(papersText.annex.number, 6, CENTRED, (_, number) => number),
    column(text.name, withOther ? 29 : 33, { border: true }, (line) => line.name),
    column(text.unit, withOther ? 24 : 28, { border: true }, (line) => line.unit),
    column(text.award, 14, CENTRED, (line) => line.award),
    column(text.yes, 8, COUNT, (line) => line.yes),
    column(text.no, 8, COUNT, (line) => line.no),
    ...(withOther ? [column(text.other, 8, COUNT, (line) => line.other ?? 0)] : []),
    column(text.invalid, 8, COUNT, (line) => line.invalid),
    column(text.share(base), 10, CENTRED, (line) =>
      base === null ? `${shareOfCase(line)} (/${line.base})` : shareOfCase(line),
    ),
    column(
      text.result,
      20,
      { ...CENTRED, bold: true },
      (line) => line.verdict ?? verdictOf(line.passed, line.threshold ?? minutes.threshold),
    ),
  ]
}

function attendanceRows(page: SheetPage, columns: number, minutes: VoteCountMinutes): void {
  const lines = [
    [text.members(minutes.members), text.present(minutes.present)].join('; ') +
      `; ${text.written(minutes.writtenOpinions).toLocaleLowerCase('vi')}.`,
    ...minutes.papers.map((papers) => `${text.papers(papers)}.`),
    `${text.rule(minutes.rule)}.`,
  ]
  for (const value of lines) page.row([{ from: 1, to: columns, value, look: { size: 13 } }])
  page.gap(6)
}

/** Bytes of an .xlsx file, A4 landscape. Counts are numbers shown with two digits. */
export const writeVoteCount = (
  minutes: VoteCountMinutes,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage) => {
    const columns = columnsOf(minutes)
    const page = addPage({
      name: text.sheet,
      orientation: 'landscape',
      widths: columns.map((column) => column.width),
    })
    letterheadRows(page, columns.length, 3, minutes.letterhead)
    centredRow(page, columns.length, text.title, { bold: true, size: 14 })
    centredRow(page, columns.length, minutes.subject, { bold: true, size: 13 })
    page.gap(6)
    attendanceRows(page, columns.length, minutes)
    page.repeat(
      page.row(
        columns.map((column, index) => ({
          from: index + 1,
          to: index + 1,
          value: column.title,
          look: HEADER,
        })),
      ),
    )
    minutes.cases.forEach((line, row) => {
      page.row(
        columns.map((column, index) => ({
          from: index + 1,
          to: index + 1,
          value: column.value(line, row + 1),
          look: column.look,
        })),
      )
    })
    page.gap(6)
    const passed = minutes.cases.filter((line) => line.passed).length
    page.row([
      {
        from: 1,
        to: columns.length,
        value: text.summary(passed, minutes.cases.length - passed),
        look: { size: 13 },
      },
    ])
    const tellers = [text.tellers, ...minutes.tellers.flatMap((name) => ['', '', name])].join('\n')
    signatureRow(
      page,
      columns.length,
      3,
      { text: tellers, look: { bold: true, size: 13, align: 'center' } },
      signatureText({
        lines: [text.chair],
        name: minutes.chairName === null ? null : bareName(minutes.chairName),
      }),
    )
  })
