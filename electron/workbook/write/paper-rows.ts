/** Rows that several papers share: letterhead, centred lines, signature block. */
import type { Letterhead, SignatureBlock } from '#shared/kernel/paper-blocks.ts'
import { writePlaceAndDay } from '#shared/kernel/paper-blocks.ts'
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
  const pair = (left: string, right: string, leftLook: CellLook, rightLook: CellLook): number =>
    page.row([
      { from: 1, to: split, value: left, look: { align: 'center', valign: 'top', ...leftLook } },
      {
        from: split + 1,
        to: columns,
        value: right,
        look: { align: 'center', valign: 'top', ...rightLook },
      },
    ])
  const bold = { bold: true, size: 12 }
  if (head.superior === null) {
    pair(head.issuer, papersText.state, bold, bold)
    pair('', papersText.motto, { size: 12 }, { bold: true, size: 13 })
  } else {
    pair(head.superior, papersText.state, { size: 12 }, bold)
    pair(head.issuer, papersText.motto, bold, { bold: true, size: 13 })
  }
  pair(papersText.rule, papersText.longRule, { size: 8 }, { size: 8 })
  pair(head.number ?? '', writePlaceAndDay(head), { size: 12 }, { size: 13, italic: true })
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
