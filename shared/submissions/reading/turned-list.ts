import { meaningOf } from './column-meaning.ts'
import type { Meaning } from './column-meaning.ts'
import { takeNumbering } from './line-numbering.ts'
import { isNameLike } from './list-layout.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import { cellLines } from './sheet-grid.ts'
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
  const [, ...more] = cellLines(only)
  const lines = [value, ...more]
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

/** What heads the second half of a form's line and is no value of a list on its side. */
const HEADS_A_PAIR: ReadonlySet<Meaning> = new Set(['birth', 'gender', 'position', 'award'])

function headsPair(cell: Cell): boolean {
  const meaning = meaningOf(headingOf(cell))
  if (meaning === null) return false
  return cell.text.endsWith(':') || HEADS_A_PAIR.has(meaning)
}

/** No form has more side by side, blank ones counted. */
const MOST_CELLS = 24

/** "Họ và tên: | Ông A | Ngày sinh: | 12/3/1980": a form's line of two headings, or three. */
function pairs({ row, cells }: GridRow): readonly GridRow[] {
  if (cells.length > MOST_CELLS) return []
  const filled = cells.filter(({ text }) => text !== '')
  const [first] = filled
  if (first === undefined || filled.length < 4 || filled.length % 2 === 1) return []
  if (!filled.every((cell, index) => headsPair(cell) === (index % 2 === 0))) return []
  return filled.flatMap((heading, index): readonly GridRow[] => {
    const value = filled[index + 1]
    if (index % 2 === 1 || value === undefined) return []
    const { column } = first
    return [
      {
        row,
        cells: [
          { ...heading, column },
          { ...value, column: column + 1 },
        ],
      },
    ]
  })
}

/** The lines of a sheet, those of two headings as two; a lone value then stands beside its own. */
function formLines(grid: SheetGrid): readonly GridRow[] {
  const apart = grid.rows.map((row) => ({ row, pairs: pairs(row) }))
  if (apart.every((each) => each.pairs.length === 0)) return grid.rows
  return apart.flatMap(({ row, pairs: own }) => {
    if (own.length > 0) return own
    const [heading, value] = row.cells.filter(({ text }) => text !== '')
    if (heading === undefined || value === undefined || !headsPair(heading)) return [row]
    return [{ row: row.row, cells: [heading, { ...value, column: heading.column + 1 }] }]
  })
}

/** Whether a row could be a form's line on its side: a heading in front, and not of numbers. */
export function isTurnedLine({ name }: SheetGrid, row: GridRow): boolean {
  const turned = turnedRow(row, name === 'paragraphs')
  return turned !== null && turned.meaning !== 'order'
}

const LABELS_A_NAME = /^(?:\d{1,2}\s*[.)/-]\s*|[-–+*]\s*)?họ\s+(?:và\s+)?tên\s*:\s*\p{L}/iu

/** Two people with labels before what is said of them: a document's own list, and no letter. */
const labelsPeople = ({ rows }: SheetGrid): boolean =>
  rows.filter(({ cells: [first] }) => LABELS_A_NAME.test(first?.text ?? '')).length > 1

const turnedRowsOf = (grid: SheetGrid): readonly TurnedRow[] => {
  const inLetter = grid.name === 'paragraphs' && !labelsPeople(grid)
  return formLines(grid).flatMap((row) => turnedRow(row, inLetter) ?? [])
}

/** A form on its side: the column of its headings, its rows, the name first. */
export interface TurnedForm {
  readonly heading: number
  readonly rows: readonly GridRow[]
}

/** A form has a line for everything that is asked; longer ones are something else. */
const MOST_LINES = 30
/** Who has more nominees makes a list. */
const MOST_FORMS = 300

/**
 * The forms of a sheet that lie on their side, one below the other: each begins with the line of
 * the name. None where the lines do not plainly make forms of one shape.
 */
export function turnedForms(grid: SheetGrid): readonly TurnedForm[] {
  const found = turnedRowsOf(grid)
  if (!lieOnTheirSide(found)) return []
  const all = found.filter(({ meaning }) => meaning !== 'order')
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
  if (forms.length > MOST_FORMS) return []
  if (forms.some((lines) => lines.length < FEWEST_HEADINGS || lines.length > MOST_LINES)) return []
  return forms.map((lines) => ({ heading: first.heading, rows: lines }))
}

/** Somebody's name, and headings of other things above or below it. */
const lieOnTheirSide = (rows: readonly TurnedRow[]): boolean =>
  rows.some(({ meaning, names }) => isNameLike(meaning) && names) &&
  new Set(rows.map(({ meaning }) => meaning)).size >= FEWEST_HEADINGS

/**
 * Rows of a list that lies on its side: the headings one below the other ("Họ và tên", "Năm sinh",
 * "Chức vụ"), each nominee a column. It is not read, and said to be one. Empty where there is none.
 */
export function turnedRows(grid: SheetGrid): ReadonlySet<number> {
  const rows = turnedRowsOf(grid)
  return new Set(lieOnTheirSide(rows) ? rows.map(({ row }) => row) : [])
}
