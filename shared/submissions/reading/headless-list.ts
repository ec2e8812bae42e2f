import { bareKey } from './word-keys.ts'
import type { ReadingContext } from '../file-reading.ts'
import { readAward } from './award-text.ts'
import { readBirth } from './birth-text.ts'
import type { Meaning } from './column-meaning.ts'
import { headingOf, isPureHeading } from './group-heading.ts'
import { readNumbering, takeNumbering } from './line-numbering.ts'
import type { ListColumn, ListLayout } from './list-layout.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import { beginsWithPost } from './post-words.ts'
import { splitPositionWorkplace } from './position-workplace.ts'
import type { Cell, GridRow, SheetGrid } from './sheet-grid.ts'
import { isSignature } from './line-marks.ts'
import { looksLikePerson } from './split-person.ts'
import { isTick } from './tick.ts'

interface HeadlessList {
  readonly layout: ListLayout
  /** Index of the first row of the list among the grid's rows. */
  readonly from: number
}

const TITLE = /\bdanh sach\b|\bde nghi\b.*\bkhen\b|\btrich ngang\b/u

const textOf = (row: GridRow): string => row.cells.map(({ text }) => text).join(' ')

/** What nominees are counted with; Roman numerals and capitals are headings'. */
const LISTED: ReadonlySet<string> = new Set(['arabic', 'nested', 'small', 'bullet'])

/** Number and name of a line: "1 | Ông A", or "1. Ông A" in one cell. */
function numberedName(row: GridRow): { readonly order: Cell | null; readonly name: Cell } | null {
  const cells = row.cells.filter(({ text }) => text !== '')
  const [first, second] = cells
  if (first === undefined) return null
  if (
    readNumbering(first.text)?.style === 'arabic' &&
    second !== undefined &&
    /\p{L}/u.test(second.text)
  )
    return { order: first, name: second }
  const { numbering, rest } = takeNumbering(first.text)
  const listed = numbering !== null && LISTED.has(numbering.style)
  return listed && /\p{L}{2}/u.test(rest) && !isSignature(rest) && !isPureHeading(rest)
    ? { order: null, name: first }
    : null
}

const isKindHeading = (row: GridRow, context: ReadingContext): boolean => {
  const { numbering, rest } = takeNumbering(textOf(row))
  const bare =
    numbering === null && readNumbering(row.cells[0]?.text ?? '') !== null
      ? row.cells
          .slice(1)
          .map(({ text }) => text)
          .join(' ')
      : rest
  if (!isPureHeading(bare)) return false
  const { kinds, award } = headingOf(null, bare, context)
  return kinds.length > 0 || award.kind !== 'none'
}

/** What letters say and names do not. */
const SENTENCE =
  /\bkhong co\b|\b(?:da|se|dang) (?:ra soat|xem xet|thuc hien|tien hanh|hop|gui)\b|\bkinh (?:de nghi|trinh|gui|mong)\b|\b(?:de nghi|bao cao|trinh) (?:ubnd|uy ban|phong|hoi dong|chu tich)\b|\bnhu sau\b/u

/** A line that could name somebody: a person, a body, with or without post. */
function namesSomebody(text: string): boolean {
  const { rest } = takeNumbering(text)
  const name = rest.split(/\s*[,;:(]|\s[-–]\s/u)[0] ?? ''
  if (SENTENCE.test(bareKey(rest))) return false
  return (
    looksLikePerson(name) ||
    beginsWithOrganisation(name) ||
    /^(?:hộ|gia đình|tập thể|nhân dân)\s/iu.test(name)
  )
}

const mostly = (cells: readonly Cell[], test: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length * 10 >= cells.length * 6

function meaningByShape(cells: readonly Cell[], context: ReadingContext): Meaning {
  if (
    mostly(cells, (cell) => readAward(cell.text, context).kind !== 'none' && cell.text.length < 80)
  )
    return 'award'
  if (
    mostly(
      cells,
      (cell) =>
        cell.value.type === 'day' || (cell.text.length < 12 && readBirth(cell.text).birth !== null),
    )
  )
    return 'birth'
  // Which form is ticked, nobody can tell without its heading: it is asked.
  if (mostly(cells, isTick)) return 'award-tick'
  const both = mostly(cells, ({ text }) => {
    const { position, workplace } = splitPositionWorkplace(text)
    return text.length < 120 && position !== null && workplace !== null
  })
  if (both) return 'position-workplace'
  if (mostly(cells, ({ text }) => beginsWithPost(text) && text.length < 80)) return 'position'
  if (mostly(cells, ({ text }) => beginsWithOrganisation(text) && text.length < 80))
    return 'workplace'
  return mostly(cells, ({ text }) => text.length > 25) ? 'achievement' : 'ignored'
}

const columnWith = (column: number, meaning: Meaning): ListColumn => ({
  column,
  header: '',
  leaf: '',
  anchor: column,
  meaning,
})

/** Index of the row with which such a list begins, or -1. */
function beginsAt(rows: readonly GridRow[], context: ReadingContext, title: string): number {
  let allowed = TITLE.test(bareKey(title))
  let heading = -1
  for (const [index, row] of rows.entries()) {
    if (
      numberedName(row) !== null &&
      allowed &&
      namesSomebody(numberedName(row)?.name.text ?? '')
    ) {
      return heading === -1 ? index : heading
    }
    if (isKindHeading(row, context)) {
      allowed = true
      const numbered =
        takeNumbering(textOf(row)).numbering !== null ||
        readNumbering(row.cells[0]?.text ?? '') !== null
      if (heading === -1 && numbered) heading = index
    } else if (TITLE.test(bareKey(textOf(row)))) allowed = true
  }
  return -1
}

/**
 * A list without a header: numbered lines beneath a title ("DANH SÁCH …") or a group heading ("I.
 * TẬP THỂ"), as in the paragraphs of a decision's list. Columns are told from their cells. Null
 * where the sheet has none. `title`: what stands above a document's table, which may title it.
 */
export function headlessList(
  grid: SheetGrid,
  context: ReadingContext,
  title = '',
): HeadlessList | null {
  const { rows } = grid
  const from = beginsAt(rows, context, title)
  const first = rows[from]
  if (first === undefined) return null
  const lines = rows.slice(from).flatMap((row) => {
    const line = numberedName(row)
    return line === null ? [] : [{ row, ...line }]
  })
  const [line] = lines
  if (line === undefined) return null
  const columns: ListColumn[] = []
  if (line.order !== null) columns.push(columnWith(line.order.column, 'order'))
  columns.push(columnWith(line.name.column, 'name'))
  const sample = lines.slice(0, 60).flatMap(({ row }) => row.cells)
  for (let column = line.name.column + 1; column <= Math.min(grid.width, 60); column += 1) {
    const cells = sample.filter((cell) => cell.column === column && cell.text !== '')
    if (cells.length > 0) columns.push(columnWith(column, meaningByShape(cells, context)))
  }
  const top = first.row - 1
  return {
    from,
    layout: {
      top,
      bottom: top,
      bands: [{ from: 1, to: grid.width, columns }],
      signature: '',
    },
  }
}
