import type { RawCell, RawMerge, RawSheet } from '#shared/kernel/raw-workbook.ts'
import type { FontRun } from './cell-font-runs.ts'
import { cellOfRuns } from './docx-cell.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { ReadBudget } from './sheet-builder.ts'
import { attributeOf } from './xml-scan.ts'

/** A list has a header and a row, and more than a label with its value beside it. */
const LEAST_ROWS = 2
const LEAST_COLUMNS = 3
/** Nobody lays out a page deeper than this. */
const DEEPEST = 3

const spanOf = (attributes: string): number =>
  Math.min(1000, Math.max(1, Number(attributeOf(attributes, 'val') ?? 1) || 1))

/**
 * A table within a cell of another, or within a text box: many pages are laid out in a table whose
 * one wide cell holds the list. What has the shape of a list becomes a sheet of its own, anything
 * smaller stays a part of the text around it.
 */
export class NestedTable {
  /** How deep its rows lie, in tables and in paragraphs. */
  readonly tables: number
  readonly paragraphs: number
  /** How many runs of the text around it stand before it. */
  readonly runsBefore: number
  readonly #cells: RawCell[] = []
  readonly #merges: RawMerge[] = []
  readonly #struck: { row: number; column: number }[] = []
  /** Vertical merges still open, by their left column. */
  readonly #open = new Map<number, RawMerge>()
  #row = 0
  #column = 1
  #span = 1
  #continued = false
  #widest = 0
  #runs: FontRun[] = []
  #struckText = false

  constructor(tables: number, paragraphs: number, runsBefore: number) {
    this.tables = tables
    this.paragraphs = paragraphs
    this.runsBefore = runsBefore
  }

  open(name: string, attributes: string): void {
    if (name === 'tr') {
      this.#row += 1
      this.#column = 1
    } else if (name === 'tc') {
      this.#span = 1
      this.#continued = false
      this.#runs = []
      this.#struckText = false
    } else if (name === 'gridSpan') this.#span = spanOf(attributes)
    else if (name === 'vMerge') this.#continued = attributeOf(attributes, 'val') !== 'restart'
  }

  add(run: FontRun, struck: boolean): void {
    if (this.#runs.length === 0 && run.text.trim() === '') return
    this.#runs.push(run)
    if (struck) this.#struckText = true
  }

  /** What became a list of its own is no part of the open cell any more. */
  forget(runs: readonly FontRun[]): void {
    const gone = new Set(runs)
    this.#runs = this.#runs.filter((run) => !gone.has(run))
  }

  closeCell(): void {
    const left = this.#column
    const right = left + this.#span - 1
    const above = this.#open.get(left)
    const top = this.#continued && above !== undefined ? above.top : this.#row
    this.#open.set(left, { top, left, bottom: this.#row, right })
    if (top === this.#row && above !== undefined) this.#merges.push(above)
    this.#cells.push(cellOfRuns(this.#row, left, this.#runs))
    if (this.#struckText) this.#struck.push({ row: this.#row, column: left })
    this.#column = right + 1
    this.#widest = Math.max(this.#widest, right)
  }

  get isList(): boolean {
    return this.#row >= LEAST_ROWS && this.#widest >= LEAST_COLUMNS
  }

  finish(budget: ReadBudget, name: string, extra: Parameters<SheetBuilder['finish']>[0]): RawSheet {
    const sheet = new SheetBuilder(budget, name, false)
    for (const cell of this.#cells) sheet.add(cell)
    for (const { row, column } of this.#struck) sheet.strike(row, column)
    for (const merge of [...this.#merges, ...this.#open.values()])
      if (merge.bottom > merge.top || merge.right > merge.left) sheet.merge(merge)
    return sheet.finish(extra)
  }
}

/** The nested tables that are open, each within the one before. */
export class NestedTables {
  readonly #open: NestedTable[] = []

  open(tables: number, paragraphs: number, runs: readonly FontRun[]): void {
    if (this.#open.length < DEEPEST)
      this.#open.push(new NestedTable(tables, paragraphs, runs.length))
  }

  /** The one of which the next element at this depth is a part, or null. */
  at(tables: number, paragraphs: number): NestedTable | null {
    const last = this.#open.at(-1)
    return last?.tables === tables && last.paragraphs === paragraphs ? last : null
  }

  /** Closes a cell; false where the cell at this depth is none of a nested table. */
  closeCell(tables: number, paragraphs: number): boolean {
    const table = this.at(tables, paragraphs)
    table?.closeCell()
    return table !== null
  }

  add(run: FontRun, struck: boolean): void {
    for (const table of this.#open) table.add(run, struck)
  }

  /**
   * Closes the innermost, `nested`. The text of a list is taken out of `runs`, the text around it;
   * returned: how many characters, 0 where it is no list and stays a part of the text.
   */
  close(nested: NestedTable, runs: FontRun[]): number {
    this.#open.pop()
    if (!nested.isList) return 0
    const gone = runs.splice(nested.runsBefore)
    for (const outer of this.#open) outer.forget(gone)
    return gone.reduce((sum, { text }) => sum + text.length, 0)
  }
}
