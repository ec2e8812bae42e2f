import type { RawCell, RawMerge, RawSheet, SheetFront } from '#shared/kernel/raw-workbook.ts'
import { CellColumns, inOrder, NO_CELLS } from './cell-columns.ts'
import type { CellMark, PackedCells } from './cell-columns.ts'
import type { ReadLimits } from './limits.ts'
import { sheetOfPacked } from './pack-workbook.ts'
import { withoutPiles } from './piled-marks.ts'
import { Unreadable } from './unreadable.ts'

/** Last row and column a spreadsheet can have: XFD1048576. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** Counts over the whole workbook; throws `too-large` at the first thing over the limit. */
export class ReadBudget {
  readonly limits: ReadLimits
  #cells = 0
  #rows = 0
  #merges = 0
  #sheets = 0
  #characters = 0

  constructor(limits: ReadLimits) {
    this.limits = limits
  }

  sheet(): void {
    this.#sheets += 1
    if (this.#sheets > this.limits.sheets) throw new Unreadable('too-large', 'too many sheets')
  }

  row(): void {
    this.#rows += 1
    if (this.#rows > this.limits.rows) throw new Unreadable('too-large', 'too many rows')
  }

  merge(): void {
    this.#merges += 1
    if (this.#merges > this.limits.merges) throw new Unreadable('too-large', 'too many merges')
  }

  cell(characters: number): void {
    this.#cells += 1
    this.#characters += characters
    if (this.#cells > this.limits.cells) throw new Unreadable('too-large', 'too many cells')
    if (characters > this.limits.cellCharacters)
      throw new Unreadable('too-large', 'too long a cell')
    if (this.#characters > this.limits.characters)
      throw new Unreadable('too-large', 'too much text')
  }
}

/** More are a sheet's style and no clerk's pen. */
const MOST_STRUCK = 20_000

const HOLDS_NOTHING = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*$/u

/**
 * So many cells go ahead at once: more would not fit into the pipe, and the rest of them would wait
 * until the whole file is read.
 */
const CELLS_AHEAD = 2048

/** Gets the cells of a sheet from time to time before it is finished, the first with its front. */
export type AheadOfSheet = (cells: PackedCells, front: SheetFront | null) => void

/** Who gets cells ahead, and how to find the merges that stand behind them; null where it is not known. */
interface Ahead {
  readonly send: AheadOfSheet
  readonly merges: () => readonly RawMerge[] | null
}

/** Collects one sheet: drops empty cells, sorts, cuts merges and hidden lines to what is used. */
export class SheetBuilder {
  readonly #budget: ReadBudget
  readonly #name: string | null
  readonly #hidden: boolean
  readonly #cells = new CellColumns()
  readonly #merges: RawMerge[] = []
  readonly #struck: { row: number; column: number }[] = []
  readonly #hiddenRows: { from: number; to: number }[] = []
  readonly #hiddenColumns: { from: number; to: number }[] = []
  readonly #ahead: Ahead | null
  #sent: CellMark = NO_CELLS
  #sorted = true
  #lastRow = 0
  #lastColumn = 0
  #atRow = 0
  #atColumn = 0

  constructor(
    budget: ReadBudget,
    name: string | null,
    hidden: boolean,
    ahead: Ahead | null = null,
  ) {
    budget.sheet()
    this.#ahead = ahead
    this.#budget = budget
    this.#name = name
    this.#hidden = hidden
  }

  /** Adds a cell that holds something; white space alone is nothing. */
  add(cell: RawCell): void {
    if (HOLDS_NOTHING.test(cell.text)) return
    this.#admit(cell, cell.text.length)
    this.#cells.add(cell)
  }

  /** The number of a text that many cells have, for `addPlaced`; null where it holds nothing. */
  place(text: string): number | null {
    return HOLDS_NOTHING.test(text) ? null : this.#cells.placeAnew(text)
  }

  /** Adds a cell whose text, of so many characters, was placed before. */
  addPlaced(cell: Omit<RawCell, 'text'>, text: number, characters: number): void {
    this.#admit(cell, characters)
    this.#cells.addPlaced(cell, text)
  }

  /** Counts a cell, and notes where it stands. */
  #admit({ row, column }: Pick<RawCell, 'row' | 'column'>, characters: number): void {
    // Leaving the row out in silence would lose a person; no program writes such a row.
    if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
      throw new Unreadable('corrupt', `cell outside of any sheet: ${row}, ${column}`)
    }
    this.#budget.cell(characters)
    if (row !== this.#atRow) this.#nextRow()
    if (row < this.#atRow || (row === this.#atRow && column <= this.#atColumn)) {
      this.#sorted = false
    }
    this.#atRow = row
    this.#atColumn = column
    this.#lastRow = Math.max(this.#lastRow, row)
    this.#lastColumn = Math.max(this.#lastColumn, column)
  }

  #nextRow(): void {
    this.#budget.row()
    if (this.#ahead === null || !this.#sorted) return
    if (this.#cells.size < this.#sent.cells + CELLS_AHEAD) return
    this.#ahead.send(this.#cells.pack(this.#sent), this.#front(this.#ahead))
    this.#sent = this.#cells.mark
  }

  /** Before the first cells only: what stays the same needs no second saying. */
  #front({ merges }: Ahead): SheetFront | null {
    const known = this.#sent.cells > 0 || this.#hidden ? null : merges()
    return known === null ? null : { name: this.#name, merges: known }
  }

  merge(merge: RawMerge): void {
    this.#budget.merge()
    this.#merges.push(merge)
  }

  /** Text of this cell is struck through. */
  strike(row: number, column: number): void {
    if (this.#struck.length < MOST_STRUCK) this.#struck.push({ row, column })
  }

  hideRows(from: number, to: number): void {
    this.#hiddenRows.push({ from, to })
  }

  hideColumns(from: number, to: number): void {
    this.#hiddenColumns.push({ from, to })
  }

  /** The sheet; `extra`: what a format knows of it besides. */
  finish(extra: Pick<RawSheet, 'paragraphsAbove' | 'linesAbove'> = {}): RawSheet {
    const { linesAbove } = extra
    const frame = {
      ...extra,
      ...(linesAbove === undefined ? {} : { linesAbove: linesAbove.map(withoutPiles) }),
      ...(this.#struck.length === 0 ? {} : { struck: this.#struck }),
      name: this.#name,
      hidden: this.#hidden,
      hiddenRows: lines(this.#hiddenRows, this.#lastRow),
      hiddenColumns: lines(this.#hiddenColumns, this.#lastColumn),
      merges: onceEach(this.#merges.flatMap((merge) => this.#cut(merge))),
    }
    const cells = this.#cells.pack()
    if (!this.#sorted) return sheetOfPacked(frame, inOrder(cells))
    return sheetOfPacked(frame, cells, this.#sent.cells === 0 ? null : this.#sent)
  }

  /** The part of a merge that lies on the used range; a whole-sheet merge shrinks to the list. */
  #cut(merge: RawMerge): RawMerge[] {
    const bottom = Math.min(merge.bottom, this.#lastRow)
    const right = Math.min(merge.right, this.#lastColumn)
    const real = merge.top >= 1 && merge.left >= 1 && merge.top <= bottom && merge.left <= right
    const oneCell = merge.top === bottom && merge.left === right
    return real && !oneCell ? [{ ...merge, bottom, right }] : []
  }
}

/** Of several merges that begin in one cell the first counts, for no program writes two. */
function onceEach(merges: readonly RawMerge[]): RawMerge[] {
  const anchors = new Set<number>()
  return merges.filter(({ top, left }) => {
    const anchor = top * 65_536 + left
    if (anchors.has(anchor)) return false
    anchors.add(anchor)
    return true
  })
}

/** Single numbers of the ranges, up to the last line that is used. */
function lines(ranges: readonly { from: number; to: number }[], last: number): number[] {
  const numbers: number[] = []
  let next = 1
  for (const { from, to } of ranges.toSorted((left, right) => left.from - right.from)) {
    const until = Math.min(to, last)
    for (next = Math.max(next, from); next <= until; next += 1) numbers.push(next)
  }
  return numbers
}
