/**
 * The rows of our own sheets as the file's text. The spreadsheet library makes the package around
 * them (pages, styles, properties); cell by cell it would take three times as long for long lists.
 */
import type ExcelJS from 'exceljs'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { escapeXml } from './xml-tree.ts'

/** Some of a text in a font of its own. */
export interface TextRun {
  readonly text: string
  readonly font: Pick<ExcelJS.Font, 'name' | 'size' | 'bold' | 'italic'>
}

export type SheetValue =
  | { readonly kind: 'text'; readonly runs: string | readonly TextRun[] }
  | { readonly kind: 'number'; readonly number: number; readonly formula: string | null }

/** White space at an end, doubled or as a line feed is lost unless the file says to keep it. */
const SPACED = /^\s|\s$|\s\s|\n/u
const textXml = (text: string): string =>
  `<t${SPACED.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`

const runXml = ({ text, font }: TextRun): string =>
  `<r><rPr>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}<sz val="${font.size}"/>` +
  `<rFont val="${escapeXml(font.name)}"/><family val="1"/></rPr>${textXml(text)}</r>`

/** The texts of a workbook, each once, and its styles by number in the order of their first use. */
export class SheetTables {
  readonly #strings = new Map<string, number>()
  #uses = 0
  readonly #styles = new Map<string, number>()
  readonly styles: Partial<ExcelJS.Style>[] = []

  string(runs: string | readonly TextRun[]): number {
    const xml = typeof runs === 'string' ? textXml(runs) : runs.map(runXml).join('')
    this.#uses += 1
    const known = this.#strings.get(xml)
    if (known !== undefined) return known
    this.#strings.set(xml, this.#strings.size)
    return this.#strings.size - 1
  }

  /** Number of a style in the file; 0 is its default one. `key` stands for all that `make` looks at. */
  style(key: string, make: () => Partial<ExcelJS.Style>): number {
    const known = this.#styles.get(key)
    if (known !== undefined) return known
    this.styles.push(make())
    this.#styles.set(key, this.styles.length)
    return this.styles.length
  }

  stringsXml(): string {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    const items = [...this.#strings.keys()].map((xml) => `<si>${xml}</si>`)
    return `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

/** One sheet's rows and merges. */
export class SheetRows {
  readonly #tables: SheetTables
  readonly #rows: string[] = []
  readonly #merges: string[] = []
  /** Heights of the rows so far, in points. */
  readonly heights: number[] = []
  #columns = 1
  #cells = ''
  #last = 0

  constructor(tables: SheetTables) {
    this.#tables = tables
  }

  /** Number of the row that is being written. */
  get last(): number {
    return this.#last
  }

  begin(): void {
    this.#last += 1
    this.#cells = ''
  }

  /** A value over the columns `from`..`to`, from left to right. An empty text is no value. */
  cell(from: number, to: number, style: number, value: SheetValue): void {
    const address = cellAddress(this.#last, from)
    const open = `<c r="${address}" s="${style}"`
    if (value.kind === 'number')
      this.#cells += `${open}>${value.formula === null ? '' : `<f>${escapeXml(value.formula)}</f>`}<v>${value.number}</v></c>`
    else
      this.#cells +=
        value.runs.length === 0
          ? `${open}/>`
          : `${open} t="s"><v>${this.#tables.string(value.runs)}</v></c>`
    for (let column = from + 1; column <= to; column += 1)
      this.#cells += `<c r="${cellAddress(this.#last, column)}" s="${style}"/>`
    if (to > from) this.#merges.push(`${address}:${cellAddress(this.#last, to)}`)
    this.#columns = Math.max(this.#columns, to)
  }

  /** Ends the row with its height in points. */
  end(height: number): void {
    this.heights.push(height)
    this.#rows.push(`<row r="${this.#last}" ht="${height}" customHeight="1">${this.#cells}</row>`)
  }

  /** The library's sheet with these rows in the place of its own. */
  into(xml: string): string {
    const merges =
      this.#merges.length === 0
        ? ''
        : `<mergeCells count="${this.#merges.length}">${this.#merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    const data = `<sheetData>${this.#rows.join('')}</sheetData>${merges}`
    const size = cellAddress(Math.max(1, this.#last), this.#columns)
    const start = xml.search(/<sheetData\s*\/?>/u)
    const closed = xml.indexOf('</sheetData>')
    const end = closed < 0 ? xml.indexOf('>', start) + 1 : closed + '</sheetData>'.length
    return (
      xml.slice(0, start).replace(/<dimension ref="[^"]*"\/>/u, `<dimension ref="A1:${size}"/>`) +
      data +
      xml.slice(end)
    )
  }
}
