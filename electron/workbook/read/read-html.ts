import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { ReadLimits } from './limits.ts'
import { ReadBudget, SheetBuilder } from './sheet-builder.ts'
import { textCell } from './text-cell.ts'
import { decodeHtmlText, scanHtml } from './html-scan.ts'
import { Unreadable } from './unreadable.ts'

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,6})`, 'iu').exec(attributes)?.[1]
  return Math.max(1, Number(found ?? 1))
}

/** Letters that one letter of a cell may be written with: "&Aacute;". */
const LONGEST_ENTITY = 10

class HtmlTables {
  readonly #builder: SheetBuilder
  readonly #longest: number
  #row = 0
  #column = 1
  #text = ''
  #inCell = false
  #spans = { rows: 1, columns: 1 }
  #depth = 0
  /** Cells that a row span above already fills: column → last row it fills. */
  #taken = new Map<number, number>()

  constructor(builder: SheetBuilder, longest: number) {
    this.#builder = builder
    this.#longest = longest
  }

  readonly text = (text: string): void => {
    if (!this.#inCell) return
    if (this.#text.length + text.length > this.#longest * LONGEST_ENTITY)
      throw new Unreadable('too-large', 'too long a cell')
    this.#text += decodeHtmlText(text.replace(/[ \t\r\n]+/gu, ' '))
  }

  readonly open = (name: string, attributes: string): void => {
    if (name === 'table') this.#depth += 1
    else if (this.#depth > 1) {
      // A table within a cell is part of that cell's text.
      if ((name === 'td' || name === 'th') && !this.#text.endsWith(' ')) this.#text += ' '
    } else if (name === 'tr') this.#startRow()
    else if (name === 'td' || name === 'th') this.#startCell(attributes)
    else if (name === 'br' || name === 'p' || name === 'div') {
      if (this.#inCell && this.#text.trim() !== '') this.#text += '\n'
    }
  }

  readonly close = (name: string): void => {
    if (name === 'table') {
      if (this.#depth === 1) this.#endCell()
      this.#depth = Math.max(0, this.#depth - 1)
    } else if (this.#depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) {
      this.#endCell()
    }
  }

  /** The page is over, whatever is still open. */
  end(): void {
    this.#depth = Math.min(1, this.#depth)
    this.close('table')
  }

  #startRow(): void {
    this.#endCell()
    this.#row += 1
    this.#column = 1
  }

  #startCell(attributes: string): void {
    this.#endCell()
    if (this.#row === 0) this.#startRow()
    while ((this.#taken.get(this.#column) ?? 0) >= this.#row) this.#column += 1
    this.#inCell = true
    this.#text = ''
    this.#spans = {
      rows: Math.min(span(attributes, 'rowspan'), 65_536),
      columns: Math.min(span(attributes, 'colspan'), 16_384),
    }
  }

  #endCell(): void {
    if (!this.#inCell) return
    this.#inCell = false
    const { rows, columns } = this.#spans
    const text = this.#text.replace(/^[ \n]+|[ \n]+$/gu, '')
    this.#builder.add(textCell(this.#row, this.#column, text))
    if (rows > 1 || columns > 1) {
      this.#builder.merge({
        top: this.#row,
        left: this.#column,
        bottom: this.#row + rows - 1,
        right: this.#column + columns - 1,
      })
    }
    if (rows > 1) {
      for (let column = this.#column; column < this.#column + columns; column += 1) {
        this.#taken.set(column, this.#row + rows - 1)
      }
    }
    this.#column += columns
  }
}

/** Whether the text is a web page with a table in it. */
export const isHtmlTable = (text: string): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype|html|head|meta|body|table|style|div)/iu.test(
    text.slice(0, 1000),
  ) && /<table[\s>]/iu.test(text)

/**
 * Reads the tables of a web page (reporting programs write one and call it .xls) one below the
 * other on one sheet without a name; spans become merges.
 */
export function readHtml(text: string, limits: ReadLimits): RawWorkbook {
  const builder = new SheetBuilder(new ReadBudget(limits), null, false)
  const tables = new HtmlTables(builder, limits.cellCharacters)
  scanHtml(text, tables)
  // A page that was cut short leaves its last cell open.
  tables.end()
  return { format: 'html', sheets: [builder.finish()] }
}
