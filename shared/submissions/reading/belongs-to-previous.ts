import type { Numbering } from './line-numbering.ts'
import { columnsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import type { Meaning } from './column-meaning.ts'
import type { ListLine, ListState } from './list-state.ts'
import type { Cell } from './sheet-grid.ts'
import { goesOn, hasHonorific, isPostOrPlace, looksLikePerson, nameWords } from './split-person.ts'

/** Nobody's name and post are cut into more rows than this. */
const MOST_ROWS = 12
const BULLET =
  /^(?:[-–+*•]|\(?[a-hđ]\)|\(\d{1,3}\)|(?:\d{1,2}|[A-HĐa-hđ])(?:\.\d{1,3})+[.)]?)\s*\p{Lu}/u

interface NamedLine {
  readonly numbering: Numbering
  readonly name: Cell
}

/** What every nominee has of his own where the list has it at all. */
const OWN: readonly Meaning[] = [
  'award',
  'award-tick',
  'birth',
  'sex-nam',
  'sex-nu',
  'achievement',
  'kind',
  'kind-tick',
]

const columnsWith = (state: ListState, meanings: readonly Meaning[]): readonly number[] =>
  columnsOf(state.band, ...meanings).map(({ column }) => column)

/** Whether both rows have a value of the same sort, so that they are two nominees. */
function bothHave(state: ListState, previous: NomineeDraft, line: ListLine): boolean {
  return OWN.some((meaning) => {
    const columns = columnsWith(state, [meaning])
    const here = line.cells.some((cell) => cell.text !== '' && columns.includes(cell.column))
    return here && columns.some((column) => previous.cells.has(column))
  })
}

/** Whether the number (or name) cell of the nominee above is merged down over this row. */
function mergedOver(state: ListState, previous: NomineeDraft, row: number): boolean {
  return columnsWith(state, ['order']).some((column) => {
    const merge = state.grid.merges.over(row, column)
    return merge !== null && merge.top === previous.row
  })
}

const nameOf = (state: ListState, previous: NomineeDraft): string =>
  columnsWith(state, ['name', 'family-name', 'given-name', 'item'])
    .flatMap((column) => previous.cells.get(column) ?? [])
    .map(({ text }) => text)
    .join(' ')

const isWholeName = (text: string): boolean => looksLikePerson(text) && nameWords(text) > 2

const startsAnew = (text: string, above: string): boolean =>
  nameWords(above) >= 2 && isWholeName(text)

/**
 * Whether an unnumbered line goes on with the nominee above it (a person split over two rows):
 * `name` where its name cell goes on with the name, `post` where that is his post or workplace,
 * null where the line is a nominee of its own. Only a list that numbers its rows can tell.
 */
export function belongsToPrevious(
  state: ListState,
  line: ListLine,
  { numbering, name }: NamedLine,
): 'name' | 'post' | null {
  const { previous } = state
  if (previous === null || numbering !== null || line.row !== previous.lastRow + 1) return null
  if (state.totals || previous.lastRow - previous.row >= MOST_ROWS) return null
  const { text } = name
  const above = nameOf(state, previous)
  const as = isPostOrPlace(text) && looksLikePerson(above) ? 'post' : 'name'
  // One number over two whole names is a unit's number over its people.
  const people = isWholeName(text) && isWholeName(above)
  if (mergedOver(state, previous, line.row)) return people ? null : as
  // Dashes and letters number the nominees of a list as well as figures do.
  if (BULLET.test(text) && BULLET.test(above)) return null
  if (goesOn(text)) return /^[(,;\-–/]/u.test(text) ? 'name' : as
  if (!state.numbers || bothHave(state, previous, line) || hasHonorific(text)) return null
  return startsAnew(text, above) ? null : as
}
