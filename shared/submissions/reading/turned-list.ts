import { meaningOf } from './column-meaning.ts'
import type { Meaning } from './column-meaning.ts'
import { takeNumbering } from './line-numbering.ts'
import { isNameLike } from './list-layout.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import type { Cell, GridRow, SheetGrid } from './sheet-grid.ts'
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

/** "2. Chức vụ:" is headed "Chức vụ". */
const headingOf = ({ text }: Cell): string => takeNumbering(text).rest.replace(/\s*:$/u, '')

const LABELLED = /^(?<label>[^:]{2,60}?)\s*:\s*(?<value>\S.*)$/su

/** "1. Họ và tên: Ông A" in one cell: the heading, and what stands behind it as a cell of its own. */
function labelled(cells: readonly Cell[]): readonly Cell[] {
  const [only] = cells
  if (only === undefined || cells.length > 1 || !only.text.includes(':')) return cells
  const { label, value } = LABELLED.exec(takeNumbering(only.text).rest)?.groups ?? {}
  if (label === undefined || value === undefined || meaningOf(label) === null) return cells
  const lines = only.lines.length > 1 ? [value, ...only.lines.slice(1)] : [value]
  return [
    { ...only, text: label, lines: [label] },
    { ...only, column: only.column + 1, text: value, lines },
  ]
}

function turnedRow({ row, cells }: GridRow, inParagraphs: boolean): TurnedRow | null {
  const given = cells.filter(({ text }) => text !== '')
  // A letter's sentences have colons, too.
  const filled = inParagraphs ? given : labelled(given)
  const at = filled
    .slice(0, HEADING_CELLS)
    .findIndex((cell) => /\p{L}/u.test(cell.text) && meaningOf(headingOf(cell)) !== null)
  const heading = filled[at]
  if (heading === undefined || at === filled.length - 1) return null
  const meaning = meaningOf(headingOf(heading))
  if (meaning === null) return null
  const names = filled
    .slice(at + 1)
    .some(({ text }) => looksLikePerson(text) || beginsWithOrganisation(text))
  const line = {
    row,
    cells: filled.map((cell) => (cell === heading ? { ...cell, text: headingOf(cell) } : cell)),
  }
  return { row, line, heading: heading.column, meaning, names }
}

/** Whether a row could be a form's line on its side: a heading in front, and not of numbers. */
export function isTurnedLine({ name }: SheetGrid, row: GridRow): boolean {
  const turned = turnedRow(row, name === 'paragraphs')
  return turned !== null && turned.meaning !== 'order'
}

const turnedRowsOf = (grid: SheetGrid): readonly TurnedRow[] =>
  grid.rows.flatMap((row) => turnedRow(row, grid.name === 'paragraphs') ?? [])

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
  if (turnedRows(grid).size === 0) return []
  // "STT | 1 | 2 | 3" above the names counts them and says nothing of them.
  const all = turnedRowsOf(grid).filter(({ meaning }) => meaning !== 'order')
  // A letterhead may be made of a heading's words: the forms begin with a name.
  const from = all.findIndex(({ meaning, names }) => isNameLike(meaning) && names)
  const rows = all.slice(Math.max(0, from))
  const [first] = rows
  if (first === undefined || from === -1) return []
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
  const rows = turnedRowsOf(grid)
  const named = rows.some(({ meaning, names }) => isNameLike(meaning) && names)
  const headings = new Set(rows.map(({ meaning }) => meaning)).size
  return new Set(named && headings >= FEWEST_HEADINGS ? rows.map(({ row }) => row) : [])
}
