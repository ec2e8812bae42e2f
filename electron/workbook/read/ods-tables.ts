import type { RawCell, RawSheet } from '#shared/kernel/raw-workbook.ts'
import { joinRuns } from './cell-font-runs.ts'
import type { FontRun } from './cell-font-runs.ts'
import type { OdsStyles } from './ods-styles.ts'
import { LAST_COLUMN, LAST_ROW, SheetBuilder } from './sheet-builder.ts'
import type { ReadBudget } from './sheet-builder.ts'
import { attributeOf } from './xml-scan.ts'
import { Unreadable } from './unreadable.ts'

/** Parts of a cell that are not its text. */
const UNSEEN = new Set(['annotation', 'tracked-changes', 'shapes', 'forms', 'deletion'])

const ERROR = /^(?:#N\/A|#NAME\?|#REF!|#VALUE!|#DIV\/0!|#NULL!|#NUM!|Err:\d+)$/u

const count = (attributes: string, name: string): number =>
  Math.max(1, Number(attributeOf(attributes, name) ?? 1) || 1)

/** Builds sheets from the events of an OpenDocument content part. */
export class OdsTables {
  readonly #budget: ReadBudget
  readonly #styles: OdsStyles
  readonly #sheets: RawSheet[] = []
  #builder: SheetBuilder | null = null
  #nested = 0
  #unseen = 0
  #row = 1
  #rowRepeat = 1
  #rowCells: RawCell[] = []
  #column = 1
  #columnStyles: { last: number; style: string | null }[] = []
  #columnsSeen = 0
  #attributes: string | null = null
  #covered = false
  #runs: FontRun[] = []
  #length = 0
  #paragraphs = 0
  #inParagraph = false
  #spanFonts: (string | null)[] = []
  #spanStruck: (boolean | null)[] = []
  /** Whether a text of the cell is struck through. */
  #struck = false
  #rowStruck: number[] = []

  constructor(budget: ReadBudget, styles: OdsStyles) {
    this.#budget = budget
    this.#styles = styles
  }

  open(name: string, attributes: string): void {
    if (UNSEEN.has(name)) this.#unseen += 1
    if (this.#unseen > 0) return
    if (name === 'table') this.#openTable(attributes)
    else if (this.#nested > 0) return
    else if (this.#inParagraph) this.#openInParagraph(name, attributes)
    else if (name === 'table-column') this.#openColumn(attributes)
    else if (name === 'table-row') this.#openRow(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#openCell(attributes, name === 'covered-table-cell')
    } else if (name === 'p' && this.#attributes !== null) this.#openParagraph(attributes)
  }

  text(text: string): void {
    if (this.#inParagraph && this.#unseen === 0 && this.#nested === 0) {
      this.#add(text.replace(/[ \t\r\n]+/gu, ' '))
    }
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1
    else if (this.#unseen > 0) return
    else if (name === 'table') this.#closeTable()
    else if (this.#nested > 0) return
    else if (name === 'p') this.#inParagraph = false
    else if (name === 'span' || name === 'a') {
      this.#spanFonts.pop()
      this.#spanStruck.pop()
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
  }

  finish(): RawSheet[] {
    return this.#sheets
  }

  #openTable(attributes: string): void {
    if (this.#builder !== null) {
      this.#nested += 1
      return
    }
    const hidden = this.#styles.hidesTable(attributeOf(attributes, 'style-name'))
    this.#builder = new SheetBuilder(this.#budget, attributeOf(attributes, 'name') ?? '', hidden)
    this.#row = 1
    this.#columnStyles = []
    this.#columnsSeen = 0
  }

  #closeTable(): void {
    if (this.#nested > 0) this.#nested -= 1
    else if (this.#builder !== null) {
      this.#sheets.push(this.#builder.finish())
      this.#builder = null
    }
  }

  #openColumn(attributes: string): void {
    const from = this.#columnsSeen + 1
    this.#columnsSeen += count(attributes, 'number-columns-repeated')
    const style = attributeOf(attributes, 'default-cell-style-name')
    this.#columnStyles.push({ last: this.#columnsSeen, style })
    const visibility = attributeOf(attributes, 'visibility') ?? 'visible'
    if (visibility !== 'visible') {
      this.#builder?.hideColumns(from, Math.min(this.#columnsSeen, LAST_COLUMN))
    }
  }

  #openRow(attributes: string): void {
    this.#rowRepeat = count(attributes, 'number-rows-repeated')
    this.#rowCells = []
    this.#rowStruck = []
    this.#column = 1
    const visibility = attributeOf(attributes, 'visibility') ?? 'visible'
    if (visibility !== 'visible') {
      this.#builder?.hideRows(this.#row, Math.min(this.#row + this.#rowRepeat - 1, LAST_ROW))
    }
  }

  #openCell(attributes: string, covered: boolean): void {
    this.#attributes = attributes
    this.#covered = covered
    this.#runs = []
    this.#length = 0
    this.#paragraphs = 0
    this.#spanFonts = []
    this.#spanStruck = []
    this.#struck = false
  }

  #openParagraph(attributes: string): void {
    const style = attributeOf(attributes, 'style-name')
    this.#spanFonts = [this.#styles.fontOf('paragraph', style)]
    this.#spanStruck = [this.#styles.strikes('paragraph', style)]
    if (this.#paragraphs > 0) this.#add('\n')
    this.#paragraphs += 1
    this.#inParagraph = true
  }

  #openInParagraph(name: string, attributes: string): void {
    if (name === 's') this.#add(' '.repeat(Math.min(1000, count(attributes, 'c'))))
    else if (name === 'tab') this.#add('\t')
    else if (name === 'line-break') this.#add('\n')
    else if (name === 'span' || name === 'a') {
      const style = attributeOf(attributes, 'style-name')
      const own = this.#styles.fontOf('text', style)
      this.#spanFonts.push(own ?? this.#spanFonts.at(-1) ?? null)
      const struck = this.#styles.strikes('text', style)
      this.#spanStruck.push(struck ?? this.#spanStruck.at(-1) ?? null)
    }
  }

  #add(text: string): void {
    this.#length += text.length
    if (this.#length > this.#budget.limits.cellCharacters) {
      throw new Unreadable('too-large', 'ods: too long a cell')
    }
    this.#runs.push({ text, font: this.#spanFonts.at(-1) ?? this.#cellFont() })
    if (text.trim() !== '' && (this.#spanStruck.at(-1) ?? this.#cellStruck())) this.#struck = true
  }

  #cellStyle(): string | null {
    const own = attributeOf(this.#attributes ?? '', 'style-name')
    const column = this.#columnStyles.find((style) => style.last >= this.#column)
    return own ?? column?.style ?? null
  }

  #cellFont(): string | null {
    return this.#styles.fontOf('table-cell', this.#cellStyle())
  }

  #cellStruck(): boolean {
    return this.#styles.strikes('table-cell', this.#cellStyle()) === true
  }

  #closeCell(): void {
    const attributes = this.#attributes
    this.#attributes = null
    if (attributes === null) return
    const repeat = count(attributes, 'number-columns-repeated')
    const from = this.#column
    this.#column += repeat
    if (this.#covered) return
    this.#merge(attributes, from)
    const joined = joinRuns(this.#runs)
    const text = joined.text === '' ? shownWithoutText(attributes) : joined.text
    if (text.trim() === '') return
    const cell = {
      ...joined,
      text,
      row: this.#row,
      value: valueOf(attributes, text),
      formula: attributeOf(attributes, 'formula') !== null,
    }
    // One column too many is enough for the sheet to refuse the row.
    const last = Math.min(from + repeat - 1, LAST_COLUMN + 1)
    for (let column = from; column <= last; column += 1) {
      this.#rowCells.push({ ...cell, column })
      if (this.#struck) this.#rowStruck.push(column)
    }
  }

  #merge(attributes: string, left: number): void {
    const columns = count(attributes, 'number-columns-spanned')
    const rows = count(attributes, 'number-rows-spanned')
    if (columns === 1 && rows === 1) return
    const top = this.#row
    this.#builder?.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
  }

  #closeRow(): void {
    // Only a row with something in it is repeated; an empty one may repeat a million times.
    if (this.#rowCells.length > 0) {
      for (let row = this.#row; row < this.#row + this.#rowRepeat; row += 1) {
        for (const cell of this.#rowCells) this.#builder?.add({ ...cell, row })
        for (const column of this.#rowStruck) this.#builder?.strike(row, column)
      }
    }
    this.#row += this.#rowRepeat
  }
}

/** What a cell shows that carries a value but no paragraph. */
const shownWithoutText = (attributes: string): string =>
  attributeOf(attributes, 'string-value') ??
  attributeOf(attributes, 'date-value') ??
  attributeOf(attributes, 'value') ??
  ''

function valueOf(attributes: string, text: string): RawCell['value'] {
  const type = attributeOf(attributes, 'value-type') ?? 'string'
  if (ERROR.test(text.trim())) return { type: 'error' }
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = Number(attributeOf(attributes, 'value') ?? Number.NaN)
    if (Number.isFinite(number)) return { type: 'number', number }
  }
  if (type === 'date') {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(attributeOf(attributes, 'date-value') ?? '')?.[0]
    if (day !== undefined) return { type: 'day', day }
  }
  if (type === 'boolean') {
    return { type: 'boolean', boolean: attributeOf(attributes, 'boolean-value') === 'true' }
  }
  return { type: 'text' }
}
