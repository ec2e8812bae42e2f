import { meaningOf } from './column-meaning.ts'
import type { Meaning } from './column-meaning.ts'
import { isNameLike } from './list-layout.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import type { GridRow, SheetGrid } from './sheet-grid.ts'
import { looksLikePerson } from './split-person.ts'

/** Fewer headings below each other than these may be any form's. */
const FEWEST_HEADINGS = 3
/** A heading may stand behind a number column. */
const HEADING_CELLS = 2

interface TurnedRow {
  readonly row: number
  readonly meaning: Meaning
  /** Whether a person or a body is named behind the heading. */
  readonly names: boolean
}

function turnedRow({ row, cells }: GridRow): TurnedRow | null {
  const filled = cells.filter(({ text }) => text !== '')
  const at = filled
    .slice(0, HEADING_CELLS)
    .findIndex(({ text }) => /\p{L}/u.test(text) && meaningOf(text.replace(/\s*:$/u, '')) !== null)
  const heading = filled[at]
  if (heading === undefined || at === filled.length - 1) return null
  const meaning = meaningOf(heading.text.replace(/\s*:$/u, ''))
  if (meaning === null) return null
  const names = filled
    .slice(at + 1)
    .some(({ text }) => looksLikePerson(text) || beginsWithOrganisation(text))
  return { row, meaning, names }
}

/**
 * Rows of a list that lies on its side: the headings one below the other ("Họ và tên", "Năm sinh",
 * "Chức vụ"), each nominee a column. It is not read, and said to be one. Empty where there is none.
 */
export function turnedRows(grid: SheetGrid): ReadonlySet<number> {
  const rows = grid.rows.flatMap((row) => turnedRow(row) ?? [])
  const named = rows.some(({ meaning, names }) => isNameLike(meaning) && names)
  const headings = new Set(rows.map(({ meaning }) => meaning)).size
  return new Set(named && headings >= FEWEST_HEADINGS ? rows.map(({ row }) => row) : [])
}
