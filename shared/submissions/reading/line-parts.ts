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

export const filledCells = (line: ListLine): readonly Cell[] =>
  line.cells.filter(({ text }) => text !== '')

/** Columns that make a line a nominee's: names, or, in a list of works, the works. */
export function keyColumns(band: ListBand): readonly number[] {
  const columns = columnsOf(band, 'name', 'family-name', 'given-name', 'item')
  return columns.map(({ column }) => column)
}

/** Sorts the cells of a line by the list's columns. */
export function partsOf(band: ListBand, line: ListLine): LineParts {
  const cells = filledCells(line)
  const orders = columnsOf(band, 'order')
  const names = keyColumns(band)
  const order = cells.find((cell) => orders.some(({ column }) => column === cell.column)) ?? null
  const name =
    cells.find(({ column, text }) => names.includes(column) && /\p{L}/u.test(text)) ?? null
  return {
    numbering: order === null ? null : readNumbering(order.text),
    order,
    name,
    others: cells.filter((cell) => cell !== order && cell !== name),
    cells,
  }
}
