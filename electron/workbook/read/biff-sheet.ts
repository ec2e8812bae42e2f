import type { RawCell, RawSheet } from '#shared/kernel/raw-workbook.ts'
import type { BiffGlobals } from './biff-globals.ts'
import { BIFF, BiffReader, biffRecords } from './biff-records.ts'
import type { BiffRecord } from './biff-records.ts'
import { cellText, readLabel, readString } from './biff-strings.ts'
import type { BiffString } from './biff-strings.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { ReadBudget } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'

/** Error values by their codes ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** A compressed number: 30 bits, whole or the upper part of a double, maybe in hundredths. */
function rkNumber(rk: number): number {
  const whole = (rk & 2) !== 0
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, (rk & 0xfffffffc) >>> 0, true)
  const number = whole ? rk >> 2 : view.getFloat64(0, true)
  return (rk & 1) === 0 ? number : number / 100
}

function double(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true)
}

interface Place {
  readonly row: number
  readonly column: number
  readonly xf: number
}

class BiffSheetReader {
  readonly #globals: BiffGlobals
  readonly #builder: SheetBuilder
  /** A formula whose text follows in a record of its own. */
  #formula: Place | null = null

  constructor(globals: BiffGlobals, builder: SheetBuilder) {
    this.#globals = globals
    this.#builder = builder
  }

  take(record: BiffRecord): void {
    const reader = new BiffReader(record)
    switch (record.type) {
      case BIFF.labelShared:
        return this.#shared(reader)
      case BIFF.label:
        return this.#label(reader, false)
      case BIFF.richString:
        return this.#label(reader, true)
      case BIFF.number:
        return this.#number(place(reader), double(reader.bytes(8)), false)
      case BIFF.rk:
        return this.#number(place(reader), rkNumber(reader.u32()), false)
      case BIFF.mulRk:
        return this.#numbers(reader)
      case BIFF.boolOrError:
        return this.#boolOrError(place(reader), reader.u8(), reader.u8() === 1, false)
      case BIFF.formula:
        return this.#formulaResult(reader)
      case BIFF.string:
        return this.#formulaText(reader)
      default:
        return this.#shape(record.type, reader)
    }
  }

  #shape(type: number, reader: BiffReader): void {
    if (type === BIFF.mergedCells) {
      for (let left = reader.u16(); left > 0 && reader.more; left -= 1) {
        const [top, bottom] = [reader.u16() + 1, reader.u16() + 1]
        const [first, last] = [reader.u16() + 1, reader.u16() + 1]
        this.#builder.merge({ top, left: first, bottom, right: last })
      }
    } else if (type === BIFF.columnInfo) {
      const [first, last] = [reader.u16() + 1, reader.u16() + 1]
      reader.skip(4)
      if ((reader.u16() & 1) === 1) this.#builder.hideColumns(first, last)
    } else if (type === BIFF.row) {
      const row = reader.u16() + 1
      reader.skip(10)
      if ((reader.u16() & 0x20) !== 0) this.#builder.hideRows(row, row)
    }
  }

  #add(at: Place, cell: Omit<RawCell, 'row' | 'column'>): void {
    this.#builder.add({ row: at.row, column: at.column, ...cell })
  }

  #shared(reader: BiffReader): void {
    const at = place(reader)
    const string = this.#globals.strings[reader.u32()]
    if (string === undefined) throw new Unreadable('corrupt', 'xls: no such shared string')
    this.#addString(at, string)
  }

  #label(reader: BiffReader, rich: boolean): void {
    const at = place(reader)
    const string = readLabel(reader, this.#globals.version, rich)
    this.#addString(at, string)
  }

  /** A text that is struck through, even in part, is told as such. */
  #addString(at: Place, string: BiffString): void {
    const { font, struck } = this.#globals.styleOf(at.xf)
    const text = cellText(string, font, this.#globals.fontName)
    if (struck || string.fonts.some((mark) => this.#globals.isStruck(mark.font)))
      this.#builder.strike(at.row, at.column)
    this.#add(at, { ...text, value: { type: 'text' }, formula: false })
  }

  #number(at: Place, number: number, formula: boolean): void {
    if (!Number.isFinite(number)) return
    const { font, format } = this.#globals.styleOf(at.xf)
    this.#add(at, { ...format.read(number), font, runs: null, formula })
  }

  #numbers(reader: BiffReader): void {
    const row = reader.u16() + 1
    let column = reader.u16() + 1
    // After the last pair stands the number of the last column, two bytes alone.
    for (let left = reader.left(); left >= 8; left = reader.left()) {
      this.#number({ row, column, xf: reader.u16() }, rkNumber(reader.u32()), false)
      column += 1
    }
  }

  #boolOrError(at: Place, code: number, error: boolean, formula: boolean): void {
    const { font } = this.#globals.styleOf(at.xf)
    const boolean = code === 1
    const value = error ? ({ type: 'error' } as const) : ({ type: 'boolean', boolean } as const)
    const text = error ? (ERRORS[code] ?? '#N/A') : boolean ? 'TRUE' : 'FALSE'
    this.#add(at, { text, value, font, runs: null, formula })
  }

  #formulaResult(reader: BiffReader): void {
    const at = place(reader)
    const result = reader.bytes(8)
    this.#formula = null
    const [kind, , code = 0, , , , low, high] = result
    if (low !== 0xff || high !== 0xff) this.#number(at, double(result), true)
    else if (kind === 0) this.#formula = at
    else if (kind === 1 || kind === 2) this.#boolOrError(at, code, kind === 2, true)
  }

  #formulaText(reader: BiffReader): void {
    const at = this.#formula
    this.#formula = null
    if (at === null) return
    const text = readString(reader, this.#globals.version, 2)
    const { font } = this.#globals.styleOf(at.xf)
    this.#add(at, { text, value: { type: 'text' }, font, runs: null, formula: true })
  }
}

const place = (reader: BiffReader): Place => ({
  row: reader.u16() + 1,
  column: reader.u16() + 1,
  xf: reader.u16(),
})

/** Reads the sheet whose part of the stream begins at `start`. Throws `Unreadable`. */
export function readBiffSheet(
  stream: Uint8Array,
  sheet: BiffGlobals['sheets'][number],
  globals: BiffGlobals,
  budget: ReadBudget,
): RawSheet {
  const builder = new SheetBuilder(budget, sheet.name, sheet.hidden)
  const reader = new BiffSheetReader(globals, builder)
  let depth = 0
  for (const record of biffRecords(stream, sheet.start)) {
    if (record.type === BIFF.bof) depth += 1
    else if (depth === 0) throw new Unreadable('corrupt', 'xls: sheet does not begin')
    else if (record.type === BIFF.eof) {
      depth -= 1
      if (depth === 0) return builder.finish()
    } else if (depth === 1) reader.take(record)
  }
  throw new Unreadable('corrupt', 'xls: no end of sheet')
}
