import type { Repair } from '../file-reading.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import type { MendedText } from './mend-text.ts'
import { isPlainNumber } from './mended-texts.ts'
import type { Cell } from './sheet-grid.ts'

/** A cell with its text as it is to be read: itself, where that is as it stands. */
export const cellOf = (
  raw: RawCell,
  { text, lines, encoding }: Pick<MendedText, 'text' | 'lines' | 'encoding'>,
): Cell =>
  text === raw.text && encoding === 'unicode'
    ? raw
    : {
        row: raw.row,
        column: raw.column,
        text,
        lines,
        value: raw.value,
        formula: raw.formula,
        encoding,
        font: raw.font,
      }

const NOTHING: Pick<MendedText, 'text' | 'lines' | 'encoding'> = {
  text: '',
  lines: [],
  encoding: 'unicode',
}

/** The rows of a sheet whose cells come one after the other, each text mended, each mending noted. */
export class GridRows {
  readonly rows: { readonly row: number; readonly cells: Cell[] }[] = []
  readonly repairs: Omit<Repair, 'sheet'>[] = []
  /** Last column that holds something. */
  width = 0
  #taken = 0
  readonly #mend: (raw: RawCell) => MendedText
  readonly #isRefused: (address: string) => boolean

  /** `isRefused`: whether the cell of an address ("B14") keeps what stands there. */
  constructor(mend: (raw: RawCell) => MendedText, isRefused: (address: string) => boolean) {
    this.#mend = mend
    this.#isRefused = isRefused
  }

  /** How many cells were taken. */
  get taken(): number {
    return this.#taken
  }

  /** Takes what `cells` hold beyond those taken before. Rows of white space only are no rows. */
  take(cells: readonly RawCell[]): void {
    let last = this.rows.at(-1)
    for (; this.#taken < cells.length; this.#taken += 1) {
      const raw = cells[this.#taken]
      const cell = raw === undefined ? null : this.#mended(raw)
      if (cell === null) continue
      if (last === undefined || last.row !== cell.row) {
        last = { row: cell.row, cells: [] }
        this.rows.push(last)
      }
      last.cells.push(cell)
      this.width = Math.max(this.width, cell.column)
    }
  }

  /** Null where the cell holds white space only. */
  #mended(raw: RawCell): Cell | null {
    if (isPlainNumber(raw)) return raw
    if (raw.value.type === 'error') return cellOf(raw, NOTHING)
    const mended = this.#mend(raw)
    if (mended.text === '') return null
    if (mended.repair === null) return cellOf(raw, mended)
    const cell = cellAddress(raw.row, raw.column)
    this.repairs.push({ cell, before: raw.text, after: mended.text, kind: mended.repair })
    if (!this.#isRefused(cell)) return cellOf(raw, mended)
    const kept = raw.text.trim()
    return cellOf(raw, { text: kept, lines: [kept], encoding: 'unicode' })
  }
}
