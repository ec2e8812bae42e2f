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
  readonly line: GridRow
  /** The column of the heading. */
  readonly heading: number
  readonly meaning: Meaning
  /** Whether a person or a body is named behind the heading. */
  readonly names: boolean
}

function turnedRow(line: GridRow): TurnedRow | null {
  const { row, cells } = line
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
  return { row, line, heading: heading.column, meaning, names }
}

/** A form on its side: the column of its headings, its rows, the name first. */
export interface TurnedForm {
  readonly heading: number
  readonly rows: readonly GridRow[]
}

/** A form has a line for everything that is asked; longer ones are something else. */
const MOST_LINES = 30

/**
 * The forms of a sheet that lie on their side, one below the other: each begins with the line of
 * the name. None where the lines do not plainly make forms of one shape.
 */
export function turnedForms(grid: SheetGrid): readonly TurnedForm[] {
  const found = turnedRows(grid)
  if (found.size === 0) return []
  const rows = grid.rows.flatMap((row) => (found.has(row.row) ? (turnedRow(row) ?? []) : []))
  const [first] = rows
  if (first === undefined || !isNameLike(first.meaning) || !first.names) return []
  if (rows.some(({ heading }) => heading !== first.heading)) return []
  const forms: GridRow[][] = []
  for (const { meaning, line } of rows) {
    if (meaning === first.meaning) forms.push([line])
    else forms.at(-1)?.push(line)
  }
  if (forms.some((lines) => lines.length < FEWEST_HEADINGS || lines.length > MOST_LINES)) return []
  return forms.map((lines) => ({ heading: first.heading, rows: lines }))
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
