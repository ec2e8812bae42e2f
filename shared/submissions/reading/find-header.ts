import { meaningOf } from './column-meaning.ts'
import { isPureHeading } from './group-heading.ts'
import { readsAsHeadings } from './header-vocabulary.ts'
import { readNumbering, takeNumbering } from './line-numbering.ts'
import { bandsOf, isNameLike, makesList } from './list-layout.ts'
import type { ListColumn, ListLayout } from './list-layout.ts'
import type { Cell, GridRow, SheetGrid } from './sheet-grid.ts'

/** No header has more rows. */
export const MOST_HEADER_ROWS = 4
const LONGEST_HEADING = 160
const LONGEST_LEAF = 80
/** No sheet of paper has so many lists beside each other. */
const MOST_BANDS = 50

const isWords = (cell: Cell): boolean => cell.value.type === 'text' && cell.text !== ''

/** Whether a row could open a header at all: words only, some of them known. */
function mayOpen(row: GridRow): boolean {
  if (row.cells.length < 2) return false
  let known = 0
  for (const cell of row.cells) {
    if (!isWords(cell) || cell.text.length > LONGEST_HEADING) return false
    if (readNumbering(cell.text)?.style === 'arabic') return false
    if (meaningOf(cell.text) !== null) known += 1
  }
  if (known < 2 && (known < 1 || row.cells.length < 3)) return false
  return readsAsHeadings(row.cells.map(({ text }) => text))
}

/** Heading texts of the header block, unfolded: every column under a merge has the merge's text. */
interface Block {
  readonly rows: readonly GridRow[]
  readonly texts: readonly ReadonlyMap<number, { readonly text: string; readonly anchor: number }>[]
}

function textsOf(
  grid: SheetGrid,
  row: GridRow,
): ReadonlyMap<number, { text: string; anchor: number }> {
  const texts = new Map<number, { text: string; anchor: number }>()
  for (const cell of row.cells) {
    if (cell.text === '') continue
    const merge = grid.merges.at(cell.row, cell.column)
    const right = Math.min(merge?.right ?? cell.column, grid.width)
    for (let column = cell.column; column <= right; column += 1)
      texts.set(column, { text: cell.text, anchor: cell.column })
  }
  return texts
}

const WRAPPED = /^[\p{Ll}/(,;&-]/u
const UNFINISHED = /[,/;&(-]$/u

/** The lowest heading of a column so far, merged down over the rows beneath it or not. */
const headingIn = ({ texts }: Block, column: number): string | undefined =>
  texts.findLast((each) => each.has(column))?.get(column)?.text

/** What a cell beneath a header says: a known sub-heading, the rest of a wrapped one, or neither. */
function subHeading(block: Block, cell: Cell): 'known' | 'wrapped' | 'open' | 'no' {
  if (!isWords(cell) || cell.text.length > LONGEST_LEAF || readNumbering(cell.text) !== null)
    return 'no'
  // A tick beneath "Giấy khen".
  if (!/\p{L}{2}/u.test(cell.text)) return 'no'
  const over = headingIn(block, cell.column)
  if (over === undefined) return meaningOf(cell.text) === null ? 'open' : 'known'
  // "a) Tập thể" beneath "STT" opens a group.
  const { numbering } = takeNumbering(cell.text)
  if (numbering !== null && numbering.style !== 'bullet') return 'no'
  if (WRAPPED.test(cell.text) || UNFINISHED.test(over)) return 'wrapped'
  const meaning = meaningOf(over)
  if (meaning === 'order' || isNameLike(meaning)) return 'no'
  return meaningOf(cell.text, over) === null ? 'open' : 'known'
}

/** Whether a row goes on with a header without merges telling so. */
function isSubHeader(block: Block, row: GridRow): boolean {
  const cells = row.cells.map((cell) => ({ cell, says: subHeading(block, cell) }))
  if (cells.some(({ says }) => says === 'no')) return false
  const [only] = cells
  if (
    cells.length === 1 &&
    only !== undefined &&
    only.says !== 'wrapped' &&
    isPureHeading(only.cell.text)
  ) {
    const over = headingIn(block, only.cell.column)
    return over !== undefined && meaningOf(only.cell.text, over) === 'award-tick'
  }
  const known = cells.filter(({ says }) => says === 'known').length
  const wrapped = cells.filter(({ says }) => says === 'wrapped').length
  return known + wrapped === cells.length || (known > 0 && known * 2 >= cells.length)
}

function bottomByMerges(grid: SheetGrid, top: number, from: number): number {
  let bottom = from
  for (const merge of grid.merges.from(from))
    if (merge.bottom < top + MOST_HEADER_ROWS && merge.left <= grid.width)
      bottom = Math.max(bottom, merge.bottom)
  return bottom
}

function blockAt(grid: SheetGrid, index: number): Block {
  const first = grid.rows[index]
  if (first === undefined) return { rows: [], texts: [] }
  let block: Block = { rows: [first], texts: [textsOf(grid, first)] }
  let bottom = bottomByMerges(grid, first.row, first.row)
  for (
    let next = index + 1;
    next < grid.rows.length && next < index + MOST_HEADER_ROWS;
    next += 1
  ) {
    const row = grid.rows[next]
    const previous = block.rows.at(-1)
    if (row === undefined || previous === undefined) break
    const inMerge = row.row <= bottom
    if (!inMerge && (row.row !== Math.max(bottom, previous.row) + 1 || !isSubHeader(block, row)))
      break
    block = { rows: [...block.rows, row], texts: [...block.texts, textsOf(grid, row)] }
    bottom = Math.max(bottom, bottomByMerges(grid, first.row, row.row))
  }
  return block
}

/** A heading merged down into the block from the row above it ("TT" over two rows). */
function fromAbove(grid: SheetGrid, top: number, column: number): string {
  const merge = grid.merges.over(top, column)
  if (merge === null || merge.top === top || top - merge.top > 2) return ''
  const row = grid.rows.find((each) => each.row === merge.top)
  return row?.cells.find((cell) => cell.column === column)?.text ?? ''
}

/** The parent of a leaf that stands beneath a blank: the heading to the left (no merges: csv). */
function leftParent(
  texts: Block['texts'][number],
  column: number,
): { text: string; anchor: number } | null {
  for (let at = column - 1; at > 0; at -= 1) {
    const heading = texts.get(at)
    if (heading !== undefined) return isNameLike(meaningOf(heading.text)) ? null : heading
  }
  return null
}

function columnOf(grid: SheetGrid, block: Block, column: number): ListColumn | null {
  const path: { text: string; anchor: number }[] = []
  for (const [level, texts] of block.texts.entries()) {
    const own = texts.get(column)
    const lower = block.texts.slice(level + 1).some((each) => each.has(column))
    const heading = own ?? (lower ? leftParent(texts, column) : null)
    if (heading !== null && heading !== undefined && path.at(-1)?.text !== heading.text)
      path.push(heading)
  }
  const top = block.rows[0]?.row ?? 0
  const last = path.at(-1)
  if (last === undefined) {
    const above = fromAbove(grid, top, column)
    if (above === '') return null
    return { column, header: above, leaf: above, anchor: column, meaning: meaningOf(above) }
  }
  const parent = path
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' ')
  const wrapped =
    parent !== '' &&
    (WRAPPED.test(last.text) || UNFINISHED.test(parent)) &&
    path.at(-2)?.anchor === last.anchor
  const leaf = wrapped ? `${parent} ${last.text}` : last.text
  return {
    column,
    header: path.map(({ text }) => text).join(' / '),
    leaf,
    anchor: last.anchor,
    meaning: meaningOf(leaf, wrapped ? '' : parent),
  }
}

const SAID_OF_SOMEBODY: ReadonlySet<ListColumn['meaning']> = new Set([
  'award',
  'award-tick',
  'birth',
  'position',
  'position-workplace',
])

/**
 * A list's columns where no heading is known for the names: the one behind the number column whose
 * words are not known ("Tên TT, CN"), if at least two others say what is only said of nominees.
 */
function withNameColumn(columns: readonly ListColumn[]): readonly ListColumn[] {
  if (columns.some(({ meaning }) => isNameLike(meaning) || meaning === 'honorific')) return columns
  const order = columns.findIndex(({ meaning }) => meaning === 'order')
  const next = columns[order + 1]
  const said = columns.filter(({ meaning }) => SAID_OF_SOMEBODY.has(meaning)).length
  if (order === -1 || next === undefined || next.meaning !== null || said < 2) return columns
  return columns.map((column) => (column === next ? { ...column, meaning: 'name' } : column))
}

/**
 * The list whose header begins in this row (`index` into the grid's rows), or null. A header is
 * found by the synonyms of its headings, in one to four rows, with or without merges. Among the rows
 * of a list (`inList`) it must have a number column or plainly head names: a nominee's row may be made
 * of a heading's words ("Hội Phụ nữ xã | Giấy khen").
 */
export function headerAt(grid: SheetGrid, index: number, inList = false): ListLayout | null {
  const first = grid.rows[index]
  if (first === undefined || !mayOpen(first)) return null
  const block = blockAt(grid, index)
  const found: ListColumn[] = []
  for (let column = 1; column <= grid.width; column += 1) {
    const heading = columnOf(grid, block, column)
    if (heading !== null) found.push(heading)
  }
  const columns = withNameColumn(found)
  const known = columns.filter(({ meaning }) => meaning !== null).length
  if (known * 2 < columns.length || !makesList(columns)) return null
  if (inList && !columns.some(({ meaning }) => meaning === 'order' || meaning === 'name'))
    return null
  const bands = bandsOf(columns, grid.width)
  if (bands.length > MOST_BANDS) return null
  return {
    top: first.row,
    bottom: block.rows.at(-1)?.row ?? first.row,
    bands,
    signature: columns.map(({ column, header }) => `${column}:${header}`).join('|'),
  }
}
