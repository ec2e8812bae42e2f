import type { RawCell, SheetFront } from '#shared/kernel/raw-workbook.ts'
import { withoutPiles } from './piled-marks.ts'
import { NumberList, TextStore } from './text-store.ts'

/**
 * Cells of a sheet as columns of numbers and one store of text: a list of 50 000 rows is half a
 * million cells, which as objects with strings of their own hold several times as much memory.
 */
export interface PackedCells {
  readonly rows: Uint32Array
  readonly columns: Uint16Array
  /** Index into TYPES, plus FORMULA. */
  readonly kinds: Uint8Array
  /** Texts one after the other in UTF-16, each kept once. */
  readonly text: Uint8Array
  /** Where each text begins in `text`, in UTF-16 units, and where the last one ends. */
  readonly textStarts: Uint32Array
  /** Which of the texts a cell has. */
  readonly textOf: Uint32Array
  /** The number of a number cell, 1 or 0 of a boolean, days since 1970 of a day. */
  readonly numbers: Float64Array
  readonly fonts: readonly (string | null)[]
  readonly fontOf: Uint32Array
  readonly runs: readonly (readonly [index: number, runs: RawCell['runs']])[]
}

/** How far into the cells, texts, fonts and runs of a sheet. */
export interface CellMark {
  readonly cells: number
  readonly texts: number
  readonly fonts: number
  readonly runs: number
}
export const NO_CELLS: CellMark = { cells: 0, texts: 0, fonts: 0, runs: 0 }

/** The cells from a mark on; what they say of texts, fonts and runs still counts from the first cell. */
export const cellsFrom = (packed: PackedCells, from: CellMark): PackedCells => ({
  rows: packed.rows.subarray(from.cells),
  columns: packed.columns.subarray(from.cells),
  kinds: packed.kinds.subarray(from.cells),
  text: packed.text.subarray((packed.textStarts[from.texts] ?? 0) * 2),
  textStarts: packed.textStarts.subarray(from.texts),
  textOf: packed.textOf.subarray(from.cells),
  numbers: packed.numbers.subarray(from.cells),
  fonts: packed.fonts.slice(from.fonts),
  fontOf: packed.fontOf.subarray(from.cells),
  runs: packed.runs.slice(from.runs),
})

const TYPES = ['text', 'number', 'day', 'boolean', 'error'] as const
const FORMULA = 8
const DAY_IN_MS = 86_400_000
const FIRST_CELLS = 256
/** Posts, units and awards repeat; what is longer is somebody's own. */
const LONGEST_SHARED = 64
const MOST_SHARED = 20_000

const numberOf = (value: RawCell['value']): number => {
  if (value.type === 'number') return value.number
  if (value.type === 'boolean') return value.boolean ? 1 : 0
  return value.type === 'day' ? Date.parse(`${value.day}T00:00:00Z`) / DAY_IN_MS : 0
}

interface Columns {
  readonly rows: Uint32Array
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  readonly textOf: Uint32Array
  readonly numbers: Float64Array
  readonly fontOf: Uint32Array
}

const columnsOf = (size: number): Columns => ({
  rows: new Uint32Array(size),
  columns: new Uint16Array(size),
  kinds: new Uint8Array(size),
  textOf: new Uint32Array(size),
  numbers: new Float64Array(size),
  fontOf: new Uint32Array(size),
})

function grown(from: Columns, size: number): Columns {
  const to = columnsOf(size)
  to.rows.set(from.rows)
  to.columns.set(from.columns)
  to.kinds.set(from.kinds)
  to.textOf.set(from.textOf)
  to.numbers.set(from.numbers)
  to.fontOf.set(from.fontOf)
  return to
}

/** The runs of a cell; none where marks are piled up over them. */
function plainRuns(runs: NonNullable<RawCell['runs']>): RawCell['runs'] {
  const text = runs.map((run) => run.text).join('')
  return withoutPiles(text) === text ? runs : null
}

/** Gathers cells into columns. */
export class CellColumns {
  #columns = columnsOf(FIRST_CELLS)
  #size = 0
  readonly #text = new TextStore()
  readonly #starts = new NumberList()
  readonly #known = new Map<string, number>()
  readonly #fonts = new Map<string | null, number>()
  readonly #runs: (readonly [number, RawCell['runs']])[] = []
  #lastFont: string | null | undefined = undefined
  #lastFontNumber = 0

  get size(): number {
    return this.#size
  }

  add(cell: RawCell): void {
    this.addPlaced(cell, this.place(cell.text))
  }

  /** Adds a cell whose text was placed before. */
  addPlaced(cell: Omit<RawCell, 'text'>, text: number): void {
    if (this.#size === this.#columns.rows.length)
      this.#columns = grown(this.#columns, this.#size * 2)
    const index = this.#size
    const { rows, columns, kinds, textOf, numbers, fontOf } = this.#columns
    const { value } = cell
    rows[index] = cell.row
    columns[index] = cell.column
    kinds[index] = TYPES.indexOf(value.type) + (cell.formula ? FORMULA : 0)
    numbers[index] = numberOf(value)
    textOf[index] = text
    fontOf[index] = this.#fontNumber(cell.font)
    if (cell.runs !== null) this.#runs.push([index, plainRuns(cell.runs)])
    this.#size += 1
  }

  /** The number of a text in the store, put there if it is new. */
  place(text: string): number {
    const shared = text.length <= LONGEST_SHARED
    const known = shared ? this.#known.get(text) : undefined
    if (known !== undefined) return known
    const number = this.placeAnew(text)
    const at = this.#starts.at(number) ?? 0
    // A key of its own: one cut from a megabyte of markup would keep all of it.
    if (shared && this.#known.size < MOST_SHARED)
      this.#known.set(this.#text.read(at, text.length), number)
    return number
  }

  /** The number of a text that is put there once by whoever places it. */
  placeAnew(text: string): number {
    const number = this.#starts.size
    this.#starts.push(this.#text.add(withoutPiles(text)))
    return number
  }

  #fontNumber(font: string | null): number {
    if (font === this.#lastFont) return this.#lastFontNumber
    const number = this.#fonts.get(font) ?? this.#fonts.size
    this.#fonts.set(font, number)
    this.#lastFont = font
    this.#lastFontNumber = number
    return number
  }

  /** How far it is filled. */
  get mark(): CellMark {
    const { size: fonts } = this.#fonts
    return { cells: this.#size, texts: this.#starts.size, fonts, runs: this.#runs.length }
  }

  /** The cells so far, from a mark on; see `cellsFrom`. */
  pack(from: CellMark = NO_CELLS): PackedCells {
    const size = this.#size
    const { rows, columns, kinds, textOf, numbers, fontOf } = this.#columns
    return {
      rows: rows.slice(from.cells, size),
      columns: columns.slice(from.cells, size),
      kinds: kinds.slice(from.cells, size),
      text: this.#text.bytes.subarray((this.#starts.at(from.texts) ?? this.#text.length) * 2),
      textStarts: this.#starts.numbers(this.#text.length, from.texts),
      textOf: textOf.slice(from.cells, size),
      numbers: numbers.slice(from.cells, size),
      fonts: [...this.#fonts.keys()].slice(from.fonts),
      fontOf: fontOf.slice(from.cells, size),
      runs: this.#runs.slice(from.runs),
    }
  }
}

const TEXT = { type: 'text' } as const
const ERROR = { type: 'error' } as const

function valueOf(type: number, number: number): RawCell['value'] {
  switch (TYPES[type]) {
    case 'number':
      return { type: 'number', number }
    case 'day':
      return { type: 'day', day: new Date(number * DAY_IN_MS).toISOString().slice(0, 10) }
    case 'boolean':
      return { type: 'boolean', boolean: number === 1 }
    case 'error':
      return ERROR
    default:
      return TEXT
  }
}

/** The texts of the store, each cut out once however many cells have it. */
function textsOf({ text: bytes, textStarts }: PackedCells): readonly string[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
  const first = textStarts[0] ?? 0
  const texts: string[] = []
  for (let index = 0; index + 1 < textStarts.length; index += 1)
    texts.push(whole.slice((textStarts[index] ?? 0) - first, (textStarts[index + 1] ?? 0) - first))
  return texts
}

/** The cells of a sheet again, in one piece or as they come from mark to mark. */
export class ArrivingCells {
  readonly cells: RawCell[] = []
  /** What was known of the sheet when the first came. */
  readonly front: SheetFront | null
  readonly #texts: string[] = []
  readonly #fonts: (string | null)[] = []

  constructor(front: SheetFront | null = null) {
    this.front = front
  }

  /** Adds the cells that follow. */
  add(packed: PackedCells): void {
    const { rows, columns, textOf, numbers, kinds, fontOf } = packed
    for (const text of textsOf(packed)) this.#texts.push(text)
    this.#fonts.push(...packed.fonts)
    const runs = new Map(packed.runs)
    const from = this.cells.length
    for (let index = 0; index < rows.length; index += 1) {
      const kind = kinds[index] ?? 0
      this.cells.push({
        row: rows[index] ?? 0,
        column: columns[index] ?? 0,
        text: this.#texts[textOf[index] ?? 0] ?? '',
        value: valueOf(kind % FORMULA, numbers[index] ?? 0),
        font: this.#fonts[fontOf[index] ?? 0] ?? null,
        runs: runs.size === 0 ? null : (runs.get(from + index) ?? null),
        formula: kind >= FORMULA,
      })
    }
  }
}

/** The cells again. */
export function unpackCells(packed: PackedCells): readonly RawCell[] {
  const arriving = new ArrivingCells()
  arriving.add(packed)
  return arriving.cells
}

/** Cells in row order, then column order; of two cells with one address the later one counts. */
export function inOrder(packed: PackedCells): PackedCells {
  const { rows, columns } = packed
  const at = (index: number): number => (rows[index] ?? 0) * 65_536 + (columns[index] ?? 0)
  const sorted = Array.from(rows.keys()).toSorted((a, b) => at(a) - at(b) || a - b)
  const order = sorted.filter((index, place) => {
    const next = sorted[place + 1]
    return next === undefined || at(next) !== at(index)
  })
  const newPlace = new Map(order.map((index, place) => [index, place]))
  const pick = (from: Uint32Array): Uint32Array => Uint32Array.from(order, (i) => from[i] ?? 0)
  return {
    rows: pick(rows),
    columns: Uint16Array.from(order, (index) => columns[index] ?? 0),
    kinds: Uint8Array.from(order, (index) => packed.kinds[index] ?? 0),
    text: packed.text,
    textStarts: packed.textStarts,
    textOf: pick(packed.textOf),
    numbers: Float64Array.from(order, (index) => packed.numbers[index] ?? 0),
    fonts: packed.fonts,
    fontOf: pick(packed.fontOf),
    runs: packed.runs.flatMap(([index, runs]) => {
      const place = newPlace.get(index)
      return place === undefined ? [] : [[place, runs] as const]
    }),
  }
}
