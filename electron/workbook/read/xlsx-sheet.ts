import type { RawCell, RawMerge, RawSheet } from '#shared/kernel/raw-workbook.ts'
import { parseAddress, parseRange } from './cell-address.ts'
import { mergesAtEnd } from './merges-at-end.ts'
import { scanPlainCell } from './plain-cell.ts'
import { LAST_COLUMN, SheetBuilder } from './sheet-builder.ts'
import type { AheadOfSheet, ReadBudget } from './sheet-builder.ts'
import { RichTextBuilder, unescapeString } from './xlsx-strings.ts'
import type { RichText, SharedStrings } from './xlsx-strings.ts'
import type { CellStyle } from './xlsx-styles.ts'
import { attributeOf, flagOf, scanXml } from './xml-scan.ts'
import { Unreadable } from './unreadable.ts'

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly budget: ReadBudget
  readonly strings: SharedStrings
  readonly styles: readonly CellStyle[]
}

type Reading = Pick<RawCell, 'text' | 'value' | 'runs'> & Pick<RichText, 'struck'>

const TEXT = { type: 'text' } as const
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T|$)/u

class SheetReader {
  readonly #context: SheetContext
  readonly #builder: SheetBuilder
  readonly #inline: RichTextBuilder
  #row = 0
  #column = 0
  #attributes = ''
  #value = ''
  #formula = false
  #inCell = false
  #inValue = false
  #inInline = false
  /** Where shared strings stand among the sheet's texts; null for one that holds nothing. */
  readonly #placed = new Map<number, { readonly text: number; readonly length: number } | null>()

  constructor(context: SheetContext, builder: SheetBuilder) {
    this.#context = context
    this.#builder = builder
    this.#inline = new RichTextBuilder(context.budget.limits.cellCharacters)
  }

  open(name: string, attributes: string): void {
    if (this.#inCell) this.#openInCell(name, attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') this.#openMerge(attributes)
    else if (name === 'col' && flagOf(attributes, 'hidden')) {
      const from = Number(attributeOf(attributes, 'min'))
      const to = Math.min(Number(attributeOf(attributes, 'max')), LAST_COLUMN)
      this.#builder.hideColumns(from, to)
    }
  }

  text(text: string): void {
    if (this.#inValue) {
      this.#value += text
      if (this.#value.length > this.#context.budget.limits.cellCharacters) {
        throw new Unreadable('too-large', 'too long a cell')
      }
    } else if (this.#inInline) this.#inline.text(text)
  }

  close(name: string): void {
    if (!this.#inCell) return
    if (name === 'v') this.#inValue = false
    else if (name === 'is') this.#inInline = false
    else if (this.#inInline) this.#inline.close(name)
    else if (name === 'c') this.#closeCell()
  }

  /** A cell as Excel writes nearly all of them; see `XmlHandler.whole`. */
  whole(source: string, open: number): number {
    if (this.#inCell) return -1
    const cell = scanPlainCell(source, open)
    if (cell === null || cell.value.length > this.#context.budget.limits.cellCharacters) return -1
    this.#row = cell.row
    this.#column = cell.column
    this.#value = cell.value
    this.#formula = false
    this.#put(cell.type, this.#context.styles[cell.style])
    return cell.end
  }

  #openRow(attributes: string): void {
    const row = attributeOf(attributes, 'r')
    this.#row = row === null ? this.#row + 1 : Number(row)
    this.#column = 0
    if (flagOf(attributes, 'hidden')) this.#builder.hideRows(this.#row, this.#row)
  }

  #openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r')
    const address = reference === null ? null : parseAddress(reference)
    if (reference !== null && address === null) {
      throw new Unreadable('corrupt', `sheet: address ${reference.slice(0, 40)}`)
    }
    // The cell's own address decides; without one it follows the cell before it.
    this.#row = address?.row ?? this.#row
    this.#column = address?.column ?? this.#column + 1
    this.#attributes = attributes
    this.#value = ''
    this.#formula = false
    this.#inCell = true
  }

  #openInCell(name: string, attributes: string): void {
    if (this.#inInline) this.#inline.open(name, attributes)
    else if (name === 'v') this.#inValue = true
    else if (name === 'is') this.#inInline = true
    else if (name === 'f') this.#formula = true
  }

  #openMerge(attributes: string): void {
    const merge = parseRange(attributeOf(attributes, 'ref') ?? '')
    if (merge !== null) this.#builder.merge(merge)
  }

  #closeCell(): void {
    this.#inCell = false
    const style = this.#context.styles[Number(attributeOf(this.#attributes, 's') ?? 0)]
    this.#put(attributeOf(this.#attributes, 't') ?? 'n', style)
  }

  #put(type: string, style: CellStyle | undefined): void {
    const struck = style?.struck === true && (this.#value !== '' || type === 'inlineStr')
    if (struck || (type === 's' && this.#context.strings.isStruck(this.#value)))
      this.#builder.strike(this.#row, this.#column)
    if (type === 's' && this.#putShared(style)) return
    const reading = this.#read(type, style)
    if (reading === null) return
    if (reading.struck === true) this.#builder.strike(this.#row, this.#column)
    this.#builder.add({
      row: this.#row,
      column: this.#column,
      text: reading.text,
      value: reading.value,
      font: style?.font ?? null,
      runs: reading.runs?.map((run) => ({ ...run, font: run.font ?? style?.font ?? null })) ?? null,
      formula: this.#formula,
    })
  }

  /** Adds a cell with a shared string without making it a string again; false where it has runs. */
  #putShared(style: CellStyle | undefined): boolean {
    if (this.#value === '') return true
    const index = Number(this.#value)
    let placed = this.#placed.get(index)
    if (placed === undefined) {
      const shared = this.#context.strings.at(index)
      if (shared === null || shared.runs !== null) return false
      const text = this.#builder.place(shared.text)
      placed = text === null ? null : { text, length: shared.text.length }
      this.#placed.set(index, placed)
    }
    if (placed !== null)
      this.#builder.addPlaced(
        {
          row: this.#row,
          column: this.#column,
          value: TEXT,
          font: style?.font ?? null,
          runs: null,
          formula: this.#formula,
        },
        placed.text,
        placed.length,
      )
    return true
  }

  #read(type: string, style: CellStyle | undefined): Reading | null {
    const raw = this.#value
    if (type === 'inlineStr') return { ...this.#inline.take(), value: { type: 'text' } }
    if (raw === '') return null
    if (type === 's') {
      const shared = this.#context.strings.at(Number(raw))
      if (shared === null) throw new Unreadable('corrupt', `sheet: no shared string ${raw}`)
      return { ...shared, value: TEXT }
    }
    if (type === 'str') return { text: unescapeString(raw), value: TEXT, runs: null }
    if (type === 'e') return { text: raw, value: { type: 'error' }, runs: null }
    if (type === 'b') {
      const boolean = raw.trim() === '1' || raw.trim() === 'true'
      return { text: boolean ? 'TRUE' : 'FALSE', value: { type: 'boolean', boolean }, runs: null }
    }
    if (type === 'd') return isoReading(raw)
    const number = Number(raw)
    if (!Number.isFinite(number)) return { text: raw, value: { type: 'text' }, runs: null }
    const format = style?.format ?? this.#context.styles[0]?.format
    return format === undefined ? null : { ...format.read(number), runs: null }
  }
}

function isoReading(raw: string): Reading {
  const day = ISO_DAY.exec(raw)?.[1]
  return day === undefined
    ? { text: raw, value: { type: 'text' }, runs: null }
    : { text: day.split('-').toReversed().join('/'), value: { type: 'day', day }, runs: null }
}

/** Reads one worksheet part; `linesAbove`: what stands in its text boxes. The declared `<dimension>` is not looked at: the cells are walked. */
export function readXlsxSheet(
  bytes: Uint8Array,
  name: string,
  hidden: boolean,
  context: SheetContext,
  ahead: AheadOfSheet | null = null,
  linesAbove: readonly string[] = [],
): RawSheet {
  const merges = (): readonly RawMerge[] | null => mergesAtEnd(bytes)
  const send = ahead === null ? null : { send: ahead, merges }
  const builder = new SheetBuilder(context.budget, name, hidden, send)
  const reader = new SheetReader(context, builder)
  scanXml(bytes, {
    open: (tag, attributes) => reader.open(tag, attributes),
    close: (tag) => reader.close(tag),
    text: (text) => reader.text(text),
    whole: (source, open) => reader.whole(source, open),
  })
  return builder.finish(linesAbove.length === 0 ? {} : { linesAbove })
}
