import type { ReadingContext } from '../file-reading.ts'
import type { HeadingStack } from './group-heading.ts'
import type { ListBand } from './list-layout.ts'
import type { ListTitle, NomineeDraft } from './nominee-draft.ts'
import type { Cell, SheetGrid } from './sheet-grid.ts'

/** What one part of a sheet row (its cells within one list) turned out to be. */
export type LineVerdict =
  | { readonly kind: 'nominee'; readonly draft: NomineeDraft }
  | { readonly kind: 'left-out'; readonly reason: string }

/** One list's part of a row. */
export interface ListLine {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Everything a list's reader remembers from line to line. */
export interface ListState {
  readonly grid: SheetGrid
  readonly context: ReadingContext
  readonly band: ListBand
  readonly title: ListTitle
  readonly afterHeader: number
  headings: HeadingStack
  previous: NomineeDraft | null
  numbers: boolean
  /** A list without a header: only numbered lines are nominees. */
  mustNumber: boolean
  totals: boolean
  ended: boolean
  totalsLines: ListLine[]
}
