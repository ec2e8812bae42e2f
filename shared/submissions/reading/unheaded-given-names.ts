import type { ListBand } from './list-layout.ts'
import type { Cell } from './sheet-grid.ts'
import { isTick } from './tick.ts'
import { bareKey } from './word-keys.ts'

const GIVEN_NAME = /^\p{Lu}[\p{L}\p{M}]+$/u
const SEX = new Set(['nam', 'nu'])
const PEOPLES = new Set('kinh tay nung dao mong hmong thai muong hoa khmer giay lo ngai'.split(' '))
const SHORT_FORMS = /^[A-ZĐ]{2,}$/u
const WHOLE_NAME = 3

const all = (cells: readonly Cell[], known: ReadonlySet<string>): boolean =>
  cells.every(({ text }) => known.has(bareKey(text)))

/** "Nam", "Tày", "X", "GK" without a heading: said of somebody, and no part of his name. */
function saysSomethingElse(cells: readonly Cell[], names: readonly Cell[]): boolean {
  if (all(cells, SEX) || all(cells, PEOPLES) || cells.some(isTick)) return true
  const capitals = names.some(({ text }) => text === text.toUpperCase())
  if (!capitals && cells.some(({ text }) => SHORT_FORMS.test(text))) return true
  // People are called differently; so few words for so many people are no names.
  return new Set(cells.map(({ text }) => text)).size * 4 < cells.length
}

/** Of whole names few have two words; of family and middle names most. */
const areCut = (names: readonly Cell[]): boolean =>
  names.filter(({ text }) => text.trim().split(/\s+/u).length < WHOLE_NAME).length * 2 >=
  names.length

/**
 * "Họ và tên" over two columns, family and middle names in one and the given name in the next: where
 * a file keeps no merged cells (csv), the second column has no heading of its own. `sample`: cells
 * beneath the header by column.
 */
export function withGivenNames(
  band: ListBand,
  sample: ReadonlyMap<number, readonly Cell[]>,
): ListBand {
  const name = band.columns.find(({ meaning }) => meaning === 'name')
  const column = (name?.column ?? 0) + 1
  if (name === undefined || column > band.to) return band
  if (band.columns.some((each) => each.column === column)) return band
  const cells = sample.get(column) ?? []
  const names = sample.get(name.column) ?? []
  const rows = new Set(names.map(({ row }) => row))
  const given = cells.filter(({ row, text }) => rows.has(row) && GIVEN_NAME.test(text))
  if (given.length === 0 || given.length * 10 < Math.max(cells.length * 9, rows.size * 6))
    return band
  const beside = new Set(given.map(({ row }) => row))
  const cut = names.filter(({ row }) => beside.has(row))
  if (!areCut(cut) || saysSomethingElse(given, cut)) return band
  const at = band.columns.indexOf(name) + 1
  const columns = [...band.columns.slice(0, at), { ...name, column }, ...band.columns.slice(at)]
  return { ...band, columns }
}
