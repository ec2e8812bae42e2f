/** The head of a Word paper: who issues it, the state and its motto, number, place and day (NĐ 30/2020). */
import type { Paragraph, Table } from 'docx'
import { letterheadLines, writePlaceAndDay, type Letterhead } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import { centred, frameless } from './docx-blocks.ts'

const NO_BREAK_SPACE = '\u00a0'
/** One name, that whoever reads the file again finds whole; it can break only where an office breaks it. */
const unbroken = (name: string): string =>
  letterheadLines(name)
    .map((line) => line.replaceAll(' ', NO_BREAK_SPACE))
    .join(' ')

/** Who issues on the left, state and motto on the right; below them number, and place with day. */
export function letterhead(head: Letterhead): Table {
  const name = (text: string, bold: boolean): Paragraph =>
    centred(unbroken(text), { size: 12, bold })
  return frameless(
    [
      [
        [
          ...(head.superior === null ? [] : [name(head.superior, false)]),
          name(head.issuer, true),
          centred(papersText.rule, { size: 6 }),
        ],
        [
          centred(papersText.state, { size: 12, bold: true }),
          centred(papersText.motto, { size: 13, bold: true }),
          centred(papersText.longRule, { size: 6 }),
        ],
      ],
      [
        [centred(head.number ?? '', { size: 13 })],
        [centred(writePlaceAndDay(head), { size: 13, italic: true })],
      ],
    ],
    45,
  )
}
