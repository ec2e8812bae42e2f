import { relationsOf } from './package-relations.ts'
import { Unreadable } from './unreadable.ts'
import { scanXml } from './xml-scan.ts'
import type { ZipArchive } from './zip.ts'

/** A letterhead has a handful of lines; a drawing with more is a poster. */
const MOST_LINES = 60
const LONGEST_LINE = 1000

interface TextBox {
  readonly row: number
  readonly column: number
  readonly lines: string[]
}

/** Text of the boxes of one drawing, in the order in which they lie on the sheet. */
class BoxReader {
  readonly #boxes: TextBox[] = []
  #where = ''
  #row = 0
  #column = 0
  #line: string | null = null
  #inText = false
  #lines = 0

  open(name: string): void {
    if (name === 'from') this.#where = 'from'
    else if (name === 'row' || name === 'col') this.#where = `${this.#where}/${name}`
    else if (name === 'txBody')
      this.#boxes.push({ row: this.#row, column: this.#column, lines: [] })
    else if (name === 'p') this.#line = ''
    else if (name === 't') this.#inText = this.#line !== null
    else if (name === 'br' && this.#line !== null) this.#endLine('')
  }

  text(text: string): void {
    if (this.#where === 'from/row') this.#row = Number(text)
    else if (this.#where === 'from/col') this.#column = Number(text)
    else if (this.#inText && this.#line !== null && this.#line.length < LONGEST_LINE)
      this.#line += text
  }

  close(name: string): void {
    if (name === 'row' || name === 'col') this.#where = this.#where.replace(/\/.*$/u, '')
    else if (name === 'from') this.#where = ''
    else if (name === 't') this.#inText = false
    else if (name === 'p') this.#endLine(null)
  }

  #endLine(next: '' | null): void {
    const line = (this.#line ?? '').slice(0, LONGEST_LINE)
    if (line.trim() !== '' && this.#lines < MOST_LINES) {
      this.#boxes.at(-1)?.lines.push(line)
      this.#lines += 1
    }
    this.#line = next
  }

  get lines(): readonly string[] {
    return this.#boxes
      .toSorted((left, right) => left.row - right.row || left.column - right.column)
      .flatMap(({ lines }) => lines)
  }
}

/**
 * Lines of the text boxes that lie on a worksheet: some draw their letterhead. A damaged drawing
 * has none, for the list in the cells is whole without it.
 */
export function textBoxLines(zip: ZipArchive, worksheet: string): readonly string[] {
  try {
    return linesOf(zip, worksheet)
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'corrupt') return []
    throw error
  }
}

function linesOf(zip: ZipArchive, worksheet: string): readonly string[] {
  // A worksheet has one drawing.
  const drawing = relationsOf(zip, worksheet).find(({ type }) => type === 'drawing')
  const bytes = drawing === undefined ? null : zip.read(drawing.target)
  if (bytes === null || bytes.length === 0) return []
  const reader = new BoxReader()
  scanXml(bytes, {
    open: (name) => reader.open(name),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return reader.lines
}
