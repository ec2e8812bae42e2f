import type { HeadingStack } from './group-heading.ts'
import type { ListBand, ListColumn } from './list-layout.ts'
import type { Meaning } from './column-meaning.ts'
import type { RowCells } from './row-cells.ts'
import type { Cell } from './sheet-grid.ts'

/** What the sheet's own title says of every row beneath it. */
export interface ListTitle {
  readonly text: string
  readonly sheetName: string | null
  /** The sentence above the list that asks for an award, or ''. */
  readonly request: string
  /** What stands above the list of the money in it: "Đơn vị tính: triệu đồng", or ''. */
  readonly measure: string
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
  readonly cells: RowCells
  /** Name fragments of following rows that are a post or a workplace, not part of the name. */
  readonly after: string[]
  readonly numbered: boolean
  readonly hidden: boolean
  /** Codes of what was doubtful about which rows belong together. */
  readonly doubts: string[]
}

interface ColumnCell {
  readonly column: ListColumn
  readonly cell: Cell
}
const NO_CELLS: readonly ColumnCell[] = []

/** Columns by the meanings that were asked for, one meaning after the other. */
interface Asked {
  columns: readonly ListColumn[] | null
  readonly andFor: Map<Meaning, Asked>
}
const nothingAsked = (): Asked => ({ columns: null, andFor: new Map() })
const askedOf = new WeakMap<ListBand, Asked>()

/** The rows of a list ask one after the other, each some twenty times. */
let lastBand: ListBand | null = null
let lastAsked = nothingAsked()

function askedBefore(band: ListBand): Asked {
  if (band === lastBand) return lastAsked
  lastAsked = askedOf.get(band) ?? nothingAsked()
  askedOf.set(band, lastAsked)
  lastBand = band
  return lastAsked
}

/** Columns of a band with one of these meanings, from left to right. */
export function columnsOf(band: ListBand, ...meanings: readonly Meaning[]): readonly ListColumn[] {
  let asked = askedBefore(band)
  for (const meaning of meanings) {
    let next = asked.andFor.get(meaning)
    if (next === undefined) asked.andFor.set(meaning, (next = nothingAsked()))
    asked = next
  }
  asked.columns ??= band.columns
    .filter(({ meaning }) => meaning !== null && meanings.includes(meaning))
    .toSorted((a, b) => a.column - b.column)
  return asked.columns
}

function cellsUnder(cells: RowCells, columns: readonly ListColumn[]): readonly ColumnCell[] {
  if (columns.length === 0) return NO_CELLS
  const found: ColumnCell[] = []
  for (const column of columns)
    for (const cell of cells.get(column.column) ?? []) found.push({ column, cell })
  return found
}

/** Cells of a draft under columns of a meaning, in column order. */
export const cellsOf = (
  draft: Pick<NomineeDraft, 'band' | 'cells'>,
  ...meanings: readonly Meaning[]
): readonly ColumnCell[] => cellsUnder(draft.cells, columnsOf(draft.band, ...meanings))

/** Texts under columns of a meaning: split rows and one heading over several columns are joined. */
export function textsOf(draft: NomineeDraft, ...meanings: readonly Meaning[]): readonly string[] {
  const cells = cellsOf(draft, ...meanings)
  if (cells.length < 2) {
    const text = cells[0]?.cell.text ?? ''
    return text === '' ? [] : [text]
  }
  const byAnchor = new Map<number, string[]>()
  for (const { column, cell } of cells) {
    if (cell.text === '') continue
    const texts = byAnchor.get(column.anchor)
    if (texts === undefined) byAnchor.set(column.anchor, [cell.text])
    else texts.push(cell.text)
  }
  return [...byAnchor.values()].map((texts) => texts.join(' '))
}

/** The one text under columns of a meaning, or null. */
export const textOf = (draft: NomineeDraft, ...meanings: readonly Meaning[]): string | null => {
  const columns = columnsOf(draft.band, ...meanings)
  const [only] = columns
  if (only === undefined) return null
  if (columns.length === 1) {
    const cells = draft.cells.get(only.column)
    const text = cells?.[0]?.text ?? ''
    if (cells === undefined || cells.length === 1) return text === '' ? null : text
  }
  const texts = textsOf(draft, ...meanings)
  return texts.length === 0 ? null : texts.join(' ')
}
