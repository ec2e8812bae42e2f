/** Word papers (tờ trình, decision drafts, reports, letters) drawn from their models, A4 portrait. */
import type { Paragraph, Table } from 'docx'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { WordPaper, WordPart } from '#shared/kernel/word-paper.ts'
import { papersText } from '#shared/text/papers.ts'
import { endBlock, listed, makeDocument, paragraph, ruledTable, runs } from './docx-blocks.ts'
import { letterhead } from './docx-letterhead.ts'

const body = (text: string): Paragraph => paragraph(text, { indent: true })

function drawn(part: WordPart): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [paragraph(part.text, { bold: true, indent: true, keepNext: true })]
    case 'centred':
      return [paragraph(part.text, { bold: true, align: 'center', keepNext: true })]
    case 'text':
      return [body(part.text)]
    case 'grounds':
      return part.lines.map((line) => paragraph(line, { italic: true, indent: true }))
    case 'article':
      return [runs([{ text: `${part.title} `, bold: true }, { text: part.text }])]
    case 'list':
      return listed(part.lines)
    case 'table':
      return [
        ruledTable(part.table.head, part.table.widths, part.table.rows, part.table.aligns),
        paragraph('', { after: 2 }),
      ]
  }
}

function heading({ title, subject }: WordPaper): readonly Paragraph[] {
  if (title === null) return []
  return [
    paragraph(title, { align: 'center', bold: true, size: 14, after: 0, keepNext: true }),
    ...(subject === null
      ? []
      : [paragraph(subject, { align: 'center', bold: true, size: 13, after: 0 })]),
    paragraph(papersText.rule, { align: 'center', size: 6, after: 8 }),
  ]
}

function content(paper: WordPaper): readonly (Paragraph | Table)[] {
  return [
    letterhead(paper.letterhead),
    paragraph('', { after: 2 }),
    ...heading(paper),
    ...(paper.addressee === null
      ? []
      : [paragraph(paper.addressee, { align: 'center', after: 8 })]),
    ...paper.parts.flatMap((part, index) =>
      // A signature does not stand alone on its page: the last words go with it, and more than one line.
      part.kind === 'text' && index >= paper.parts.length - 2
        ? [paragraph(part.text, { indent: true, keepNext: true })]
        : drawn(part),
    ),
    paragraph('', { after: 4, keepNext: true }),
    ...endBlock(paper.recipients, paper.signature),
  ]
}

/** Bytes of a .docx file; several papers stand in one file, each on pages of its own. */
export const writeWordPapers = (
  papers: readonly WordPaper[],
  options: { readonly stamp: PaperStamp; readonly title: string },
): Promise<Uint8Array> => makeDocument(options.stamp, options.title, ...papers.map(content))

/** One paper. */
export const writeWordPaper = (
  paper: WordPaper,
  options: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  writeWordPapers([paper], { ...options, title: paper.title ?? paper.addressee ?? '' })
