import type { ReadingContext } from '../file-reading.ts'
import { readAward } from './award-text.ts'
import type { AwardReading } from './award-text.ts'
import { headFacts } from './file-facts.ts'
import type { HeadingStack } from './group-heading.ts'
import { kindsOfTitle } from './kind-text.ts'
import { partsOf } from './line-parts.ts'
import type { ListLayout } from './list-layout.ts'
import type { ListState } from './list-state.ts'
import type { ListTitle } from './nominee-draft.ts'
import { lastNumber } from './read-list.ts'
import type { GridRow, SheetGrid } from './sheet-grid.ts'

/** How the last list of a sheet ended, for a sheet or a table that goes on with it. */
export interface ListTail {
  readonly layout: ListLayout
  readonly title: ListTitle
  readonly headings: HeadingStack
  /** The last number of its number column. */
  readonly last: number | null
  readonly width: number
}

/** How a list ended, by the states of its bands; null where it has none. */
export function tailOf(
  layout: ListLayout,
  states: readonly ListState[],
  width: number,
): ListTail | null {
  const [state] = states
  if (state === undefined) return null
  const { title, headings } = state
  const bands = states.map(({ band }) => band)
  return { layout: { ...layout, bands }, title, headings, last: lastNumber(state), width }
}

const ROWS_LOOKED_AT = 5

/**
 * Whether a sheet or table without a header goes on with the list of the one before it, as a Word
 * table cut in two does: its first numbered row has a name in the column of names and counts on
 * (or, in a table of the same width, begins again at 1).
 */
export function goesOnWith(grid: SheetGrid, tail: ListTail): boolean {
  const [band, ...beside] = tail.layout.bands
  if (band === undefined || beside.length > 0 || grid.width > tail.width + 1) return false
  for (const { row, cells } of grid.rows.slice(0, ROWS_LOOKED_AT)) {
    const { numbering, name } = partsOf(band, { row, cells })
    if (numbering?.style !== 'arabic' || name === null) continue
    const counted = tail.last !== null && numbering.value === tail.last + 1
    return counted || (numbering.value === 1 && grid.width === tail.width)
  }
  return false
}

const sameAward = (left: AwardReading, right: AwardReading): boolean =>
  left.kind === right.kind &&
  (left.kind !== 'award' || (right.kind === 'award' && left.id === right.id))

/**
 * Whether a header repeated below these rows is the next page's. It is another list's where a title
 * stands between that asks another award, or speaks of other nominees, than the title above.
 */
export function samePaper(
  between: readonly GridRow[],
  before: string,
  context: ReadingContext,
): boolean {
  const title = between.length === 0 ? '' : headFacts(between).title.join(' ')
  if (title === '' || title === before) return true
  const award = readAward(title, context)
  if (award.kind !== 'none' && !sameAward(award, readAward(before, context))) return false
  const kinds = kindsOfTitle(title)
  return kinds.length === 0 || kinds.join() === kindsOfTitle(before).join()
}
