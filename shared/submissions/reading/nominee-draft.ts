import type { HeadingStack } from './group-heading.ts'
import type { ListBand, ListColumn } from './list-layout.ts'
import type { Meaning } from './column-meaning.ts'
import type { Cell } from './sheet-grid.ts'

/** What the sheet's own title says of every row beneath it. */
export interface ListTitle {
  readonly text: string
  readonly sheetName: string | null
}

/** A nominee's cells, gathered before they are understood; a split nominee has several rows. */
export interface NomineeDraft {
  readonly sheet: string | null
  /** Row where the name stands, the first if it is split. */
  readonly row: number
  lastRow: number
  readonly band: ListBand
  readonly headings: HeadingStack
  readonly title: ListTitle
  /** Cells by column; several where the nominee is split over rows. */
  readonly cells: Map<number, Cell[]>
  /** Name fragments of following rows that are a post or a workplace, not part of the name. */
  readonly after: string[]
  readonly numbered: boolean
  readonly hidden: boolean
  /** Codes of what was doubtful about which rows belong together. */
  readonly doubts: string[]
}

export const columnsOf = (band: ListBand, ...meanings: readonly Meaning[]): readonly ListColumn[] =>
  band.columns.filter(({ meaning }) => meaning !== null && meanings.includes(meaning))

/** Cells of a draft under columns of a meaning, in column order. */
export const cellsOf = (
  draft: Pick<NomineeDraft, 'band' | 'cells'>,
  ...meanings: readonly Meaning[]
): readonly { readonly column: ListColumn; readonly cell: Cell }[] =>
  columnsOf(draft.band, ...meanings).flatMap((column) =>
    (draft.cells.get(column.column) ?? []).map((cell) => ({ column, cell })),
  )

/** Texts under columns of a meaning: split rows and one heading over several columns are joined. */
export function textsOf(draft: NomineeDraft, ...meanings: readonly Meaning[]): readonly string[] {
  const byAnchor = new Map<number, string[]>()
  for (const { column, cell } of cellsOf(draft, ...meanings)) {
    if (cell.text === '') continue
    const texts = byAnchor.get(column.anchor)
    if (texts === undefined) byAnchor.set(column.anchor, [cell.text])
    else texts.push(cell.text)
  }
  return [...byAnchor.values()].map((texts) => texts.join(' '))
}

/** The one text under columns of a meaning, or null. */
export const textOf = (draft: NomineeDraft, ...meanings: readonly Meaning[]): string | null => {
  const texts = textsOf(draft, ...meanings)
  return texts.length === 0 ? null : texts.join(' ')
}
