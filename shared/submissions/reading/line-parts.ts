import { readNumbering } from './line-numbering.ts'
import type { Numbering } from './line-numbering.ts'
import type { ListBand } from './list-layout.ts'
import type { ListLine } from './list-state.ts'
import { columnsOf } from './nominee-draft.ts'
import type { Cell } from './sheet-grid.ts'

/** A line's number, its name, and the rest. */
export interface LineParts {
  readonly numbering: Numbering
  readonly order: Cell | null
  readonly name: Cell | null
  /** Cells that are neither number nor name. */
  readonly others: readonly Cell[]
  readonly cells: readonly Cell[]
}

const isFilled = ({ text }: Cell): boolean => text !== ''

/** Cells of a line that hold anything. */
export const filledCells = (line: ListLine): readonly Cell[] =>
  line.cells.every(isFilled) ? line.cells : line.cells.filter(isFilled)

interface BandColumns {
  readonly orders: readonly number[]
  readonly names: readonly number[]
}
const known = new WeakMap<ListBand, BandColumns>()

function bandColumns(band: ListBand): BandColumns {
  const before = known.get(band)
  if (before !== undefined) return before
  const numbersOf = (...meanings: Parameters<typeof columnsOf>[1][]): readonly number[] =>
    columnsOf(band, ...meanings).map(({ column }) => column)
  const columns = {
    orders: numbersOf('order'),
    names: numbersOf('name', 'family-name', 'given-name', 'item'),
  }
  known.set(band, columns)
  return columns
}

/** Columns that make a line a nominee's: names, or, in a list of works, the works. */
export const keyColumns = (band: ListBand): readonly number[] => bandColumns(band).names

const LETTER = /\p{L}/u

/** Sorts the cells of a line by the list's columns. */
export function partsOf(band: ListBand, line: ListLine): LineParts {
  const cells = filledCells(line)
  const { orders, names } = bandColumns(band)
  let order: Cell | null = null
  let name: Cell | null = null
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]
    if (cell === undefined) break
    if (order === null && orders.includes(cell.column)) order = cell
    if (name === null && names.includes(cell.column) && LETTER.test(cell.text)) name = cell
  }
  return {
    numbering: order === null ? null : readNumbering(order.text),
    order,
    name,
    others: cells.filter((cell) => cell !== order && cell !== name),
    cells,
  }
}
