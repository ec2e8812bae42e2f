import { namesForm } from './column-meaning.ts'
import type { Meaning } from './column-meaning.ts'
import { kindOfCell, kindsNamed } from './kind-text.ts'
import { readNumbering } from './line-numbering.ts'
import type { ListBand, ListColumn } from './list-layout.ts'
import { withGivenNames } from './unheaded-given-names.ts'
import type { Cell, GridRow } from './sheet-grid.ts'
import { isTick } from './tick.ts'
import { bareKey } from './word-keys.ts'

/** So many rows beneath a header are looked at. */
export const SAMPLE_ROWS = 60

/** Cells beneath the header, a few dozen, by column. */
type Sample = ReadonlyMap<number, readonly Cell[]>

/** The rows by which the columns are settled, from row `from` (0-based) on. */
export function sampleOf(rows: readonly GridRow[], from: number): Sample {
  const sample = new Map<number, Cell[]>()
  for (const row of rows.slice(from, from + SAMPLE_ROWS))
    for (const cell of row.cells) {
      if (cell.text === '') continue
      const cells = sample.get(cell.column)
      if (cells === undefined) sample.set(cell.column, [cell])
      else cells.push(cell)
    }
  return sample
}

const mostly = (cells: readonly Cell[], test: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length * 10 >= cells.length * 6

const OF_A_YEAR = /\bnam (?:hoc )?(?:20\d\d|truoc|ngoai|lien ke)\b/u
/** A school's list of this year names the school year as well: only beside what is asked is it past. */
const OF_A_SCHOOL_YEAR = /\bnam hoc 20\d\d\b/u

const YEAR = /\b20\d\d\b/u
const ASKED = /\bde nghi\b|\bde xuat\b|\bdn\b/u

/** "Danh hiệu thi đua năm 2023" beside "Hình thức đề nghị" is what somebody already has. */
function isPast({ leaf }: ListColumn, columns: readonly ListColumn[]): boolean {
  const key = bareKey(leaf)
  if (!OF_A_YEAR.test(key)) return false
  const others = columns
    .filter((each) => each.meaning === 'award' && each.leaf !== leaf)
    .map((each) => bareKey(each.leaf))
  const year = YEAR.exec(key)?.[0] ?? ''
  return others.some(
    (other) =>
      (!OF_A_YEAR.test(other) && (!OF_A_SCHOOL_YEAR.test(key) || ASKED.test(other))) ||
      (!ASKED.test(key) && ASKED.test(other) && year < (YEAR.exec(other)?.[0] ?? '')),
  )
}

const NAME: ReadonlySet<Meaning | null> = new Set(['name', 'family-name'])

/** A tick, or the box of a form control, on or off. */
const isBox = (cell: Cell): boolean => cell.value.type === 'boolean' || isTick(cell)

const PARTY = new Set(['dv', 'qc', 'dang vien', 'quan chung', 'co', 'khong'])

/** Beneath "ĐV": who is a party member (đảng viên), not where somebody works. */
const ofParty = (cell: Cell): boolean => isBox(cell) || PARTY.has(bareKey(cell.text))

/** "Đối tượng", "Tập thể": a kind, a tick for a kind, or the names themselves. */
function settleEntry(
  column: ListColumn,
  cells: readonly Cell[],
  named: boolean,
  alone: boolean,
): Meaning {
  if (namesForm(column.leaf))
    return mostly(cells, isBox) || !cells.some(({ text }) => /\p{L}{2}/u.test(text))
      ? 'award-tick'
      : 'name'
  if (alone) return 'name'
  if (mostly(cells, isBox) && kindsNamed(column.leaf).length === 1) return 'kind-tick'
  if (mostly(cells, (cell) => kindOfCell(cell.text) !== null && cell.text.length < 25))
    return 'kind'
  if (!named) return 'name'
  return kindsNamed(column.leaf).length > 0 ? 'name' : 'ignored'
}

/** "Tập thể (khoa, phòng)" beside the names, filled in the same rows: where they work. */
function standsBeside(column: ListColumn, columns: readonly ListColumn[], sample: Sample): boolean {
  const [only, second] = kindsNamed(column.leaf)
  const names = columns.filter(({ meaning }) => meaning === 'name' || meaning === 'family-name')
  if (only !== 'collective' || second !== undefined || names.length === 0) return false
  const rows = new Set(names.flatMap((each) => sample.get(each.column) ?? []).map(({ row }) => row))
  const cells = sample.get(column.column) ?? []
  const says = (cell: Cell): boolean =>
    /\p{L}{2}/u.test(cell.text) && !isBox(cell) && bareKey(cell.text) !== 'khong'
  return mostly(cells, (cell) => says(cell) && rows.has(cell.row))
}

function settled(
  column: ListColumn,
  columns: readonly ListColumn[],
  sample: Sample,
): Meaning | null {
  const cells = sample.get(column.column) ?? []
  const has = (meaning: Meaning): boolean => columns.some((each) => each.meaning === meaning)
  const named = columns.some((each) => NAME.has(each.meaning))
  switch (column.meaning) {
    case 'entry':
      if (standsBeside(column, columns, sample)) return has('workplace') ? 'ignored' : 'workplace'
      return settleEntry(
        column,
        cells,
        named,
        !named &&
          columns.filter(({ meaning }) => meaning === 'entry' || meaning === 'body').length === 1,
      )
    case 'kind':
      if (has('item')) return 'item-type'
      return mostly(cells, (cell) => kindOfCell(cell.text) !== null) ? 'kind' : 'ignored'
    case 'award':
      return isPast(column, columns) ? 'ignored' : 'award'
    case 'workplace':
      return bareKey(column.leaf) === 'dv' && mostly(cells, ofParty) ? null : 'workplace'
    case 'given-name':
      return has('family-name') ? 'given-name' : 'name'
    case 'family-name':
      return has('given-name') || has('name') ? 'family-name' : 'name'
    default:
      return column.meaning
  }
}

/** Who has no name column of his own: the body, the unit, the address of respect, in this order. */
const SUBSTITUTES: readonly Meaning[] = ['body', 'honorific', 'unit', 'workplace']

function substitute(columns: readonly ListColumn[]): readonly ListColumn[] {
  if (columns.some(({ meaning }) => NAME.has(meaning))) {
    const placed = columns.some(
      ({ meaning }) => meaning === 'workplace' || meaning === 'position-workplace',
    )
    return columns.map((column) =>
      column.meaning === 'body' ? { ...column, meaning: placed ? 'unit' : 'workplace' } : column,
    )
  }
  const items = columns.some(({ meaning }) => meaning === 'item')
  const allowed = items ? SUBSTITUTES.filter((meaning) => meaning !== 'honorific') : SUBSTITUTES
  const chosen = allowed.find((meaning) => columns.some((column) => column.meaning === meaning))
  if (chosen === undefined) return columns
  const index = columns.findIndex(({ meaning }) => meaning === chosen)
  return columns.map((column, at) => (at === index ? { ...column, meaning: 'name' } : column))
}

/** Two columns under one merged heading of names: family name and given name. */
const sharedNames = (columns: readonly ListColumn[]): readonly ListColumn[] =>
  columns.map((column) => {
    const partner = columns.some(
      (each) => each !== column && each.meaning === 'family-name' && column.meaning === 'name',
    )
    return partner ? { ...column, meaning: 'given-name' } : column
  })

/** A column of numbers without a heading before the names is the number column all the same. */
export function withOrderColumn(band: ListBand, sample: Sample): ListBand {
  if (band.columns.some(({ meaning }) => meaning === 'order')) return band
  const first = Math.min(...band.columns.map(({ column }) => column))
  for (let column = band.from; column < first; column += 1) {
    const cells = (sample.get(column) ?? []).filter((cell) => cell.text.length < 6)
    if (cells.length === 0 || !cells.every((cell) => readNumbering(cell.text) !== null)) continue
    const order: ListColumn = { column, header: '', leaf: '', anchor: column, meaning: 'order' }
    return { ...band, columns: [order, ...band.columns] }
  }
  return band
}

/** Settles what the headings left open, by the cells beneath them. */
export function settleColumns(band: ListBand, sample: Sample): ListBand {
  const columns = band.columns.map((column) => ({
    ...column,
    meaning: settled(column, band.columns, sample),
  }))
  const once = columns.map((column) => ({ ...column, meaning: settled(column, columns, sample) }))
  return withGivenNames({ ...band, columns: sharedNames(substitute(once)) }, sample)
}
