/** Building blocks of a Word paper after NĐ 30/2020/NĐ-CP: Times New Roman, A4, letterhead, tables, signatures. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  SectionType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IBorderOptions } from 'docx'
import type { PaperStamp, SignatureBlock } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import { settlePackage } from './settle-package.ts'

/** Type sizes in points. */
export interface WordLook {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** First-line indent of body text. */
  readonly indent?: boolean
  /** Space after, in points. */
  readonly after?: number
  readonly keepNext?: boolean
}

const FONT = 'Times New Roman'
const TWIPS_PER_POINT = 20
const BODY_SIZE = 13
/** In narrow columns a word must not break inside ("Không"). */
const TABLE_SIZE = 11
/** 1 cm: NĐ 30 allows 1 to 1,27 cm. */
const INDENT = 567
/** A4 less 30 mm and 15 mm, in twips. */
const TEXT_WIDTH = 9354

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

/** Characters that XML cannot hold. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** One paragraph; "\n" breaks the line inside it. */
export function paragraph(text: string, look: WordLook = {}): Paragraph {
  return new Paragraph({
    alignment: ALIGN[look.align ?? 'justify'],
    keepNext: look.keepNext === true,
    spacing: { after: (look.after ?? 4) * TWIPS_PER_POINT, line: 276 },
    ...(look.indent === true ? { indent: { firstLine: INDENT } } : {}),
    children: text
      .replace(NOT_IN_XML, '')
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            font: FONT,
            size: (look.size ?? BODY_SIZE) * 2,
            bold: look.bold === true,
            italics: look.italic === true,
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
  })
}

/** A body paragraph of differently set pieces ("Điều 1." in bold, then its text). */
export const runs = (pieces: readonly { readonly text: string; readonly bold?: boolean }[]) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: { after: 4 * TWIPS_PER_POINT, line: 276 },
    children: pieces.map(
      ({ text, bold }) =>
        new TextRun({
          text: text.replace(NOT_IN_XML, ''),
          font: FONT,
          size: BODY_SIZE * 2,
          bold: bold === true,
        }),
    ),
  })

/** The line with its closing mark, unless it has one. */
export const ended = (line: string, mark: string): string =>
  /[.;:!?…]$/u.test(line) ? line : line + mark

/** A list of dashes: each line ends in ";", the last in ".". */
export const listed = (lines: readonly string[]): readonly Paragraph[] =>
  lines.map((line, index) =>
    paragraph(`- ${ended(line, index === lines.length - 1 ? '.' : ';')}`, { indent: true }),
  )

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }

/** `left` and `right` of each row stand at one height; `share`: of the left, in hundredths. */
export function frameless(
  rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[],
  share: number,
): Table {
  const widths = [Math.trunc((TEXT_WIDTH * share) / 100), 0]
  widths[1] = TEXT_WIDTH - (widths[0] ?? 0)
  const cell = (children: readonly Paragraph[], index: number): TableCell =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      borders: NO_LINES,
      margins: { left: 0, right: 0 },
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] }),
    ),
  })
}

/** A line in the middle of its column. */
export const centred = (text: string, look: WordLook = {}): Paragraph =>
  paragraph(text, { align: 'center', after: 0, ...look })

/** Two signature blocks side by side that never break over two pages; `null` leaves a side free. */
export function signatures(
  left: { readonly title: string; readonly names: readonly string[] } | null,
  right: { readonly title: string; readonly names: readonly string[] },
): Table {
  const block = (side: { readonly title: string; readonly names: readonly string[] }) => [
    centred(side.title, { bold: true }),
    ...side.names.flatMap((name) => [centred('\n\n'), centred(name, { bold: true })]),
  ]
  return frameless([[left === null ? [centred('')] : block(left), block(right)]], 50)
}

/** "Nơi nhận:" on the left, who signs on the right, never over two pages. */
export function endBlock(
  recipients: readonly string[],
  signature: SignatureBlock | null,
): readonly Table[] {
  if (recipients.length === 0 && signature === null) return []
  const left =
    recipients.length === 0
      ? [paragraph('', { after: 0 })]
      : [
          paragraph(papersText.recipients, { size: 12, bold: true, italic: true, after: 0 }),
          ...recipients.map((line, index) =>
            paragraph(`- ${ended(line, index === recipients.length - 1 ? '.' : ';')}`, {
              size: 11,
              align: 'left',
              after: 0,
            }),
          ),
        ]
  const right =
    signature === null
      ? [centred('')]
      : [
          ...signature.lines.map((line) => centred(line, { bold: true })),
          centred('\n\n\n'),
          centred(signature.name ?? '', { bold: true }),
        ]
  return [frameless([[left, right]], 50)]
}

/** A ruled table: head row repeated on every page, rows never broken over two. Widths in per cent. */
export function ruledTable(
  head: readonly string[],
  percents: readonly number[],
  rows: readonly (readonly string[])[],
  aligns: readonly WordLook['align'][],
): Table {
  const widths = percents.map((percent) => Math.trunc((TEXT_WIDTH * percent) / 100))
  const row = (cells: readonly string[], header: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 50, right: 50, top: 30, bottom: 30 },
            children: [
              paragraph(text, {
                size: TABLE_SIZE,
                bold: header || cells[0] === papersText.summary.sum,
                align: header || text === papersText.none ? 'center' : (aligns[index] ?? 'left'),
                after: 0,
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

const MILLIMETRE = 1440 / 25.4
const mm = (value: number): number => Math.round(value * MILLIMETRE)

type WordBlocks = readonly (Paragraph | Table)[]

/** A paper of its own: it begins a page, and its pages are counted from 1. */
const sectionOf = (children: WordBlocks) => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: { width: mm(210), height: mm(297) },
      margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
      pageNumbers: { start: 1 },
    },
  },
  headers: {
    first: new Header({ children: [] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ font: FONT, size: 26, children: [PageNumber.CURRENT] })],
        }),
      ],
    }),
  },
  children,
})

/**
 * The bytes of a .docx file: A4 portrait, margins 20/20/30/15 mm, page number in the middle of the top
 * margin from the second page of each paper on. The same content and stamp always give the same bytes.
 */
export async function makeDocument(
  stamp: PaperStamp,
  title: string,
  ...papers: readonly WordBlocks[]
): Promise<Uint8Array> {
  const moment = `${stamp.at.slice(0, 10)}T${stamp.at.slice(11, 16) || '00:00'}:00Z`
  const document = new Document({
    creator: stamp.creator,
    lastModifiedBy: stamp.creator,
    title,
    sections: papers.map(sectionOf),
  })
  const bytes = await Packer.toBuffer(document)
  return settlePackage(new Uint8Array(bytes), (path, xml) =>
    path === 'docProps/core.xml'
      ? xml().replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${moment}`)
      : null,
  )
}
