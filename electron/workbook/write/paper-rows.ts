/** Rows that several papers share: letterhead, centred lines, signature block. */
import type { Letterhead, SignatureBlock } from '#shared/kernel/paper-blocks.ts'
import { letterheadLines, writePlaceAndDay } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import type { CellLook, PlacedCell, SheetPage } from './sheet-page.ts'

/** Room for a signature between the title and the name, in empty lines. */
const SIGNATURE_LINES = '\n\n\n\n'

/** One line over all columns, centred. */
export const centredRow = (
  page: SheetPage,
  columns: number,
  value: string,
  look: CellLook,
): number => page.row([{ from: 1, to: columns, value, look: { align: 'center', ...look } }])

/**
 * Who issues on the left, state and motto on the right, number and place with day below. `split` is
 * the last column of the left half.
 */
export function letterheadRows(
  page: SheetPage,
  columns: number,
  split: number,
  head: Letterhead,
): void {
  type Side = readonly [text: string, look: CellLook]
  const EMPTY: Side = ['', {}]
  const pair = ([left, leftLook]: Side, [right, rightLook]: Side): number =>
    page.row([
      { from: 1, to: split, value: left, look: { align: 'center', valign: 'top', ...leftLook } },
      {
        from: split + 1,
        to: columns,
        value: right,
        look: { align: 'center', valign: 'top', ...rightLook },
      },
    ])
  const name = (text: string, bold: boolean): readonly Side[] =>
    letterheadLines(text).map((line) => [line, { bold, size: 12 }])
  const left: readonly Side[] = [
    ...(head.superior === null ? [] : name(head.superior, false)),
    ...name(head.issuer, true),
    [papersText.rule, { size: 8 }],
  ]
  const right: readonly Side[] = [
    [papersText.state, { bold: true, size: 12 }],
    [papersText.motto, { bold: true, size: 13 }],
    [papersText.longRule, { size: 8 }],
  ]
  // A row for each line: a name of three lines does not part the motto from its rule.
  for (let line = 0; line < Math.max(left.length, right.length); line += 1)
    pair(left[line] ?? EMPTY, right[line] ?? EMPTY)
  pair([head.number ?? '', { size: 12 }], [writePlaceAndDay(head), { size: 13, italic: true }])
  page.gap(10)
}

/** A signature block as one text: one row never breaks over two pages. */
export const signatureText = (block: SignatureBlock): string =>
  `${block.lines.join('\n')}${SIGNATURE_LINES}${block.name ?? ''}`.trimEnd()

/** Two blocks side by side; an empty text leaves its side free. */
export function signatureRow(
  page: SheetPage,
  columns: number,
  split: number,
  left: Pick<PlacedCell, 'firstLine' | 'look'> & { readonly text: string },
  right: string,
): void {
  page.gap(12)
  page.row(
    [
      {
        from: 1,
        to: split,
        value: left.text,
        look: { valign: 'top', ...left.look },
        ...(left.firstLine === undefined ? {} : { firstLine: left.firstLine }),
      },
      {
        from: split + 1,
        to: columns,
        value: right,
        look: { bold: true, size: 13, align: 'center', valign: 'top' },
      },
    ],
    right === '' ? 0 : 130,
  )
}
