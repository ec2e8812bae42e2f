/** Minutes of the meeting (biên bản họp) and of the count (biên bản kiểm phiếu) as Word papers. */
import type { Paragraph, Table } from 'docx'
import { bareName, type PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { padCount } from '#shared/kernel/money.ts'
import {
  commonBase,
  listed,
  shareOfCase,
  unbroken,
  verdictOf,
} from '#shared/meetings/minutes-model.ts'
import type {
  CountedCase,
  MeetingMinutes,
  VoteCountMinutes,
} from '#shared/meetings/minutes-model.ts'
import { minutesParts, type MinutesBlock } from '#shared/meetings/minutes-parts.ts'
import { papersText } from '#shared/text/papers.ts'
import { listed as dashes, makeDocument, paragraph, ruledTable, signatures } from './docx-blocks.ts'
import { letterhead } from './docx-letterhead.ts'

const text = papersText.minutes
const counted = papersText.voteCount

const titleLines = (title: string, subject: string): readonly Paragraph[] => [
  paragraph('', { after: 2 }),
  paragraph(title, { align: 'center', bold: true, size: 14, after: 0, keepNext: true }),
  paragraph(subject, { align: 'center', bold: true, size: 13, after: 10 }),
]

const body = (line: string): Paragraph => paragraph(line, { indent: true })
const heading = (number: number, title: string): Paragraph =>
  paragraph(`${number}. ${title}`, { bold: true, indent: true, keepNext: true })

const RESULT_WIDTHS = [7, 26, 25, 12, 9, 9, 12] as const
const RESULT_ALIGN = ['center', 'left', 'left', 'center', 'center', 'center', 'center'] as const

function blockOf(block: MinutesBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'body':
      return [body(block.line)]
    case 'dashes':
      return dashes(block.lines)
    case 'table':
      return [
        ruledTable(block.headings, RESULT_WIDTHS, block.rows, RESULT_ALIGN),
        paragraph('', { after: 2 }),
      ]
  }
}

/**
 * The minutes of a meeting, nine parts after the usual skeleton (time and place, attendance, grounds
 * and quorum, appraisal, discussion, method, results, conclusion, closing), secretary's signature on
 * the left and chair's on the right. Bytes of a .docx file.
 */
export function writeMeetingMinutes(
  minutes: MeetingMinutes,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> {
  return makeDocument(options.stamp, text.title, [
    letterhead(minutes.letterhead),
    ...titleLines(text.title, minutes.subject),
    ...minutesParts(minutes).flatMap((part, index) => [
      heading(index + 1, part.title),
      ...part.blocks.flatMap(blockOf),
    ]),
    paragraph(minutes.closedAt === null ? text.notClosed : text.closed(minutes.closedAt), {
      indent: true,
      keepNext: true,
    }),
    paragraph('', { after: 2, keepNext: true }),
    signatures(
      { title: text.secretarySigns, names: [bareName(minutes.secretary.name)] },
      { title: text.chairSigns, names: [bareName(minutes.chair.name)] },
    ),
  ])
}

const countCells = (line: CountedCase, number: number, minutes: VoteCountMinutes) => [
  String(number),
  listed([line.name, line.position]),
  line.unit,
  line.award,
  padCount(line.yes),
  padCount(line.no),
  padCount(line.invalid),
  commonBase(minutes.cases) === null ? `${shareOfCase(line)} (/${line.base})` : shareOfCase(line),
  line.verdict ?? verdictOf(line.passed, unbroken(line.threshold ?? minutes.threshold)),
]

/**
 * The minutes of a count as a Word paper; other answers than yes and no get a column when the ballot
 * offered them. Bytes of a .docx file.
 */
export function writeVoteCountDocx(
  minutes: VoteCountMinutes,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> {
  const withOther = minutes.cases.some((line) => line.other !== null)
  const place = 6
  const insert = <Value>(list: readonly Value[], value: Value): readonly Value[] =>
    withOther ? [...list.slice(0, place), value, ...list.slice(place)] : list
  const passed = minutes.cases.filter((line) => line.passed).length
  const centre = 'center' as const
  return makeDocument(options.stamp, counted.title, [
    letterhead(minutes.letterhead),
    ...titleLines(counted.title, minutes.subject),
    body(`${counted.members(minutes.members)}.`),
    body(`${counted.present(minutes.present)}; ${counted.written(minutes.writtenOpinions)}.`),
    ...minutes.papers.map((papers) => body(`${counted.papers(papers)}.`)),
    body(`${counted.rule(minutes.rule)}.`),
    ruledTable(
      insert(
        [
          papersText.annex.number,
          counted.name,
          counted.unit,
          counted.award,
          counted.yes,
          counted.no,
          counted.invalid,
          counted.share(commonBase(minutes.cases)),
          counted.result,
        ],
        counted.other,
      ),
      withOther ? [7, 17, 15, 9, 8, 9, 8, 9, 9, 9] : [7, 20, 17, 10, 8, 9, 9, 9, 11],
      minutes.cases.map((line, index) =>
        insert(
          countCells(line, index + 1, minutes),
          line.other === null ? papersText.none : padCount(line.other),
        ),
      ),
      insert([centre, 'left', 'left', centre, centre, centre, centre, centre, centre], centre),
    ),
    paragraph('', { after: 2 }),
    paragraph(counted.summary(passed, minutes.cases.length - passed), {
      indent: true,
      keepNext: true,
    }),
    paragraph('', { after: 2, keepNext: true }),
    signatures(
      { title: counted.tellers, names: minutes.tellers },
      { title: counted.chair, names: [bareName(minutes.chairName ?? '')] },
    ),
  ])
}
