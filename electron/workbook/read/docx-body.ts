import type { RawCell, RawSheet } from '#shared/kernel/raw-workbook.ts'
import { joinRuns } from './cell-font-runs.ts'
import type { FontRun } from './cell-font-runs.ts'
import { fontOfRun } from './docx-styles.ts'
import type { DocxStyles } from './docx-styles.ts'
import { BULLET } from './docx-numbering.ts'
import type { Numbering } from './docx-numbering.ts'
import { paragraphCells } from './docx-tabs.ts'
import type { BodyParagraph } from './docx-tabs.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { ReadBudget } from './sheet-builder.ts'
import { attributeOf } from './xml-scan.ts'
import { Unreadable } from './unreadable.ts'

/** Elements whose content is not on the page: deleted text, field codes, second copies. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'rPrChange',
  'pPrChange',
])

const TEXT = { type: 'text' } as const

const cellOf = (row: number, column: number, runs: readonly FontRun[]): RawCell => ({
  row,
  column,
  ...joinRuns(runs),
  value: TEXT,
  formula: false,
})

/** Builds tables and paragraphs from the events of a document part. */
export class DocxBody {
  readonly #budget: ReadBudget
  readonly #styles: DocxStyles
  readonly #numbering: Numbering
  readonly #paragraphs: BodyParagraph[] = []
  readonly #sheets: RawSheet[] = []
  #unseen = 0
  #tableDepth = 0
  #paragraph = 0
  #paragraphDepth = 0
  #tableParagraphs = 0
  #table: SheetBuilder | null = null
  #row = 0
  #column = 1
  #span = 1
  #verticalMerge: 'restart' | 'continue' | null = null
  /** Vertical merges still open: left column → where it began and how wide it is. */
  #open = new Map<number, { top: number; right: number; bottom: number }>()
  #runs: FontRun[] = []
  #length = 0
  #inText = false
  #inRun = false
  #runStruck = false
  /** Whether the cell or paragraph has text that is struck through, and text that is not. */
  #struckText = false
  #plainText = false
  #runFont: string | null = null
  #runStyle: string | null = null
  #paragraphStyle: string | null = null
  #numberId: string | null = null
  #numberLevel: number | null = null
  #label = false

  constructor(budget: ReadBudget, styles: DocxStyles, numbering: Numbering) {
    this.#budget = budget
    this.#styles = styles
    this.#numbering = numbering
  }

  open(name: string, attributes: string): void {
    if (UNSEEN.has(name)) this.#unseen += 1
    if (this.#unseen > 0) return
    if (name === 'tbl') this.#openTable()
    else if (name === 'p') this.#openParagraph()
    else if (name === 'r') {
      this.#startParagraphText()
      this.#inRun = true
      this.#runFont = null
      this.#runStyle = null
      this.#runStruck = false
    } else if (this.#paragraphDepth > 0) this.#openInParagraph(name, attributes)
    else if (this.#tableDepth === 1) this.#openInTable(name, attributes)
  }

  text(text: string): void {
    if (!this.#inText || this.#unseen > 0) return
    if (text.trim() !== '') {
      if (this.#runStruck) this.#struckText = true
      else this.#plainText = true
    }
    this.#add(text)
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1
    else if (this.#unseen > 0) return
    else if (name === 't') this.#inText = false
    else if (name === 'r') this.#inRun = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tc' && this.#tableDepth === 1) this.#closeCell()
    else if (name === 'tbl') this.#closeTable()
  }

  finish(): RawSheet[] {
    const paragraphs = new SheetBuilder(this.#budget, 'paragraphs', false)
    for (const { row, column, runs, struck } of paragraphCells(this.#paragraphs)) {
      paragraphs.add(cellOf(row, column, runs))
      if (struck) paragraphs.strike(row, column)
    }
    return [...this.#sheets, paragraphs.finish()]
  }

  #openTable(): void {
    // A table in a text box hangs in a paragraph and is part of its text.
    this.#tableDepth += 1
    if (this.#tableDepth > 1 || this.#paragraphDepth > 0) return
    this.#table = new SheetBuilder(this.#budget, `table:${this.#sheets.length + 1}`, false)
    this.#tableParagraphs = this.#paragraph
    this.#row = 0
    this.#open = new Map()
  }

  #openInTable(name: string, attributes: string): void {
    if (name === 'tr') {
      this.#row += 1
      this.#column = 1
    } else if (name === 'gridBefore') this.#column += this.#number(attributes)
    else if (name === 'gridSpan') this.#span = Math.max(1, this.#number(attributes))
    else if (name === 'vMerge') {
      const restart = attributeOf(attributes, 'val') === 'restart'
      this.#verticalMerge = restart ? 'restart' : 'continue'
    } else if (name === 'tc') {
      this.#span = 1
      this.#verticalMerge = null
      this.#startText()
    }
  }

  #startText(): void {
    this.#runs = []
    this.#length = 0
    this.#struckText = false
    this.#plainText = false
  }

  #number(attributes: string): number {
    return Math.min(1000, Math.max(0, Number(attributeOf(attributes, 'val') ?? 0) || 0))
  }

  #openParagraph(): void {
    this.#paragraphDepth += 1
    if (this.#paragraphDepth > 1) return
    if (this.#tableDepth === 0) {
      this.#paragraph += 1
      this.#startText()
    } else if (this.#runs.length > 0) this.#add('\n')
    this.#paragraphStyle = this.#styles.defaultParagraph
    this.#numberId = null
    this.#numberLevel = null
    this.#label = false
  }

  #openInParagraph(name: string, attributes: string): void {
    if (name === 't') this.#inText = true
    else if (name === 'tab' && this.#inRun) this.#add('\t')
    else if ((name === 'br' || name === 'cr') && this.#inRun) this.#add('\n')
    else if (name === 'noBreakHyphen') this.#add('-')
    else if (name === 'pStyle') this.#paragraphStyle = attributeOf(attributes, 'val')
    else if (this.#inRun && name === 'sym') this.#addSymbol(attributes)
    else if (this.#inRun) this.#openInRun(name, attributes)
    else if (name === 'numId') this.#numberId = attributeOf(attributes, 'val')
    else if (name === 'ilvl') this.#numberLevel = this.#number(attributes)
  }

  /** How the text of a run looks. */
  #openInRun(name: string, attributes: string): void {
    if (name === 'rStyle') this.#runStyle = attributeOf(attributes, 'val')
    else if (name === 'rFonts') this.#runFont = fontOfRun(attributes)
    else if (name === 'strike' || name === 'dstrike')
      this.#runStruck = !/^(?:0|false|off)$/u.test(attributeOf(attributes, 'val') ?? '1')
  }

  /** A symbol of a picture font: the check marks of Wingdings stand for a tick. */
  #addSymbol(attributes: string): void {
    const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16) & 0xff
    const ticks = new Map([
      [0xfc, '✓'],
      [0xfe, '☑'],
      [0xfb, '✗'],
      [0xfd, '☒'],
      [0x6f, '☐'],
      [0xa8, '☐'],
    ])
    this.#add(ticks.get(code) ?? '')
  }

  /** Before the first run: the automatic number that Word shows there. */
  #startParagraphText(): void {
    if (this.#label || this.#paragraphDepth === 0) return
    this.#label = true
    const own = this.#numberId
    const fromStyle = this.#styles.numberingOf(this.#paragraphStyle)
    const id = own ?? fromStyle?.id ?? null
    if (id === null || id === '0') return
    const label = this.#numbering.next(id, this.#numberLevel ?? fromStyle?.level ?? 0)
    // In a table's cell bullets only adorn; among the paragraphs they tell a list's lines.
    if (label !== '' && (label !== BULLET || this.#tableDepth === 0)) this.#add(`${label} `)
  }

  #closeParagraph(): void {
    this.#inText = false
    this.#paragraphDepth -= 1
    if (this.#paragraphDepth > 0) {
      // A paragraph of a text box, which hangs in a paragraph of the body.
      this.#add('\n')
      return
    }
    // An empty numbered paragraph shows its number alone: the usual "TT" column.
    if (this.#numberId !== null && this.#tableDepth > 0) {
      this.#paragraphDepth = 1
      this.#startParagraphText()
      this.#paragraphDepth = 0
    }
    if (this.#tableDepth > 0 || this.#runs.every(({ text }) => text.trim() === '')) return
    if (this.#paragraphs.length >= this.#budget.limits.rows)
      throw new Unreadable('too-large', 'docx: too many paragraphs')
    const struck = this.#struckText && !this.#plainText
    this.#paragraphs.push({ row: this.#paragraph, runs: this.#runs, struck })
  }

  #closeCell(): void {
    const table = this.#table
    if (table === null) return
    const left = this.#column
    const right = left + this.#span - 1
    const above = this.#open.get(left)
    if (this.#verticalMerge === 'continue' && above !== undefined) above.bottom = this.#row
    else {
      this.#endMerge(left)
      this.#open.set(left, { top: this.#row, right, bottom: this.#row })
    }
    table.add(cellOf(this.#row, left, this.#runs))
    if (this.#struckText && !this.#plainText) table.strike(this.#row, left)
    this.#runs = []
    this.#length = 0
    this.#column = right + 1
  }

  #endMerge(left: number): void {
    const merge = this.#open.get(left)
    if (merge === undefined) return
    this.#open.delete(left)
    if (merge.bottom > merge.top || merge.right > left) this.#table?.merge({ ...merge, left })
  }

  #closeTable(): void {
    this.#tableDepth -= 1
    if (this.#tableDepth > 0 || this.#table === null) return
    for (const left of this.#open.keys()) this.#endMerge(left)
    this.#sheets.push(this.#table.finish({ paragraphsAbove: this.#tableParagraphs }))
    this.#table = null
  }

  #add(text: string): void {
    this.#length += text.length
    if (this.#length > this.#budget.limits.cellCharacters) {
      throw new Unreadable('too-large', 'docx: too long a paragraph')
    }
    const font = this.#runFont ?? this.#styles.fontOf(this.#runStyle, this.#paragraphStyle)
    this.#runs.push({ text, font })
  }
}
