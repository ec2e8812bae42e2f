import { kindsInForce } from './group-heading.ts'
import { kindsNamed } from './kind-text.ts'
import { saysNobody } from './line-marks.ts'
import { takeNumbering } from './line-numbering.ts'
import type { ListBand, ListColumn } from './list-layout.ts'
import type { ListState } from './list-state.ts'
import { cellsOf, columnsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import { RowCells } from './row-cells.ts'
import type { Cell } from './sheet-grid.ts'
import { looksLikePerson } from './split-person.ts'
import { bareKey } from './word-keys.ts'

/** A nominee's name where a row has several: its cell, its column, which line of the cell it is. */
interface OwnName {
  readonly column: ListColumn
  readonly cell: Cell
  readonly line: number
  readonly of: number
}

const namesSomebody = (text: string): boolean =>
  looksLikePerson(text) || beginsWithOrganisation(text)

const isListed = (line: string): boolean => takeNumbering(line).numbering !== null

const lineOf = (cell: Cell, index: number): Cell => {
  const text = takeNumbering(cell.lines?.[index] ?? '').rest
  return { ...cell, text, lines: [text] }
}

/** "- Ông A" above "- Trường B": one person and where he works. */
function saysWhere([first = '', ...others]: readonly string[]): boolean {
  return (
    looksLikePerson(takeNumbering(first).rest) &&
    others.some((line) => !looksLikePerson(takeNumbering(line).rest))
  )
}

/** Husband and wife of one household. */
const areHouseholds = ({ title, headings, band }: NomineeDraft): boolean =>
  kindsInForce(headings).includes('household') ||
  kindsNamed(title.text)[0] === 'household' ||
  columnsOf(band, 'name').some(({ leaf }) => /\bchu ho\b/u.test(bareKey(leaf)))

/** "- Ông A" above "- Bà B" in one cell: two names; without their dashes they may be one. */
function namesIn(column: ListColumn, cell: Cell): readonly OwnName[] {
  const { lines = [] } = cell
  const listed =
    lines.length > 1 &&
    lines.every((line) => isListed(line) && namesSomebody(takeNumbering(line).rest)) &&
    !saysWhere(lines)
  if (!listed) return [{ column, cell, line: 0, of: 1 }]
  return lines.map((_, line) => ({ column, cell: lineOf(cell, line), line, of: lines.length }))
}

interface NameColumns {
  readonly columns: readonly number[]
  /** A column of collectives and one of persons side by side: "Tập thể | Cá nhân". */
  readonly apart: boolean
}

function nameColumnsOf(band: ListBand): NameColumns {
  const names = columnsOf(band, 'name')
  const kinds = names.map(({ leaf }) => kindsNamed(leaf))
  const apart =
    kinds.length > 1 &&
    kinds.every((each) => each.length === 1) &&
    new Set(kinds.flat()).size === kinds.length
  return { columns: names.map(({ column }) => column), apart }
}

/** The rows of a list ask one after the other. */
let last: { readonly band: ListBand; readonly names: NameColumns } | null = null

function ofBand(band: ListBand): NameColumns {
  if (last?.band !== band) last = { band, names: nameColumnsOf(band) }
  return last.names
}

/** The cells that are this nominee's: not the others' names, of cells with a line for each his own. */
function cellsFor(draft: NomineeDraft, own: OwnName): RowCells {
  const names = new Set(columnsOf(draft.band, 'name').map(({ column }) => column))
  const cells = new RowCells()
  for (const [column, all] of draft.cells.entries()) {
    if (column === own.column.column) cells.set(column, [own.cell])
    else if (!names.has(column))
      cells.set(
        column,
        all.map((cell) =>
          own.of > 1 && cell.lines?.length === own.of && cell.lines.every(isListed)
            ? lineOf(cell, own.line)
            : cell,
        ),
      )
  }
  return cells
}

/** A body may be called anything ("Nhân dân thôn Nà Lùng"), a person has a person's name. */
const isNamed = ({ column, cell }: OwnName): boolean =>
  namesSomebody(cell.text) ||
  (kindsNamed(column.leaf)[0] !== 'individual' && !saysNobody(cell.text))

const hasLines = (draft: NomineeDraft, columns: readonly number[]): boolean =>
  columns.some((column) => (draft.cells.get(column)?.[0]?.lines?.length ?? 0) > 1)

/**
 * The nominees of a row that names several, or null: the list has a column for collectives and one
 * for persons and both are filled, or a cell lists names line by line behind dashes or numbers.
 */
function severalIn(draft: NomineeDraft): readonly NomineeDraft[] | null {
  const { columns, apart } = ofBand(draft.band)
  if (!apart && !hasLines(draft, columns)) return null
  if (areHouseholds(draft)) return null
  const filled = cellsOf(draft, 'name').filter(({ cell }) => /\p{L}/u.test(cell.text))
  const shown = apart ? filled : filled.slice(0, 1)
  const names = shown.flatMap(({ column, cell }) => namesIn(column, cell))
  if (names.length < 2) return null
  if (shown.length > 1 && !names.every(isNamed)) return null
  return names.map((own) => ({
    ...draft,
    cells: cellsFor(draft, own),
    after: [],
    doubts: [...draft.doubts],
  }))
}

/** The nominees of a line, mostly one; what stands in the next line may go on with the last. */
export function nomineesOf(state: ListState, draft: NomineeDraft): readonly NomineeDraft[] {
  const several = severalIn(draft)
  if (several === null) return [draft]
  state.previous = several.at(-1) ?? draft
  return several
}
