import type { RawSheet } from '#shared/kernel/raw-workbook.ts'
import type { FontRun } from './cell-font-runs.ts'
import { cellOfRuns } from './docx-cell.ts'
import { fontOfRun } from './docx-styles.ts'
import type { DocxStyles } from './docx-styles.ts'
import { BULLET } from './docx-numbering.ts'
import type { Numbering } from './docx-numbering.ts'
import { paragraphCells } from './docx-tabs.ts'
import type { BodyParagraph } from './docx-tabs.ts'
import { NestedTables } from './docx-nested.ts'
import type { NestedTable } from './docx-nested.ts'
import { symbolText } from './docx-symbols.ts'
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

/** So many lines of what stands above a nested list tell its title and headings. */
const MOST_LINES = 200

/** Builds tables and paragraphs from the events of a document part. */
export class DocxBody {
  readonly #budget: ReadBudget
  readonly #styles: DocxStyles
  readonly #numbering: Numbering
  readonly #paragraphs: BodyParagraph[] = []
  readonly #sheets: RawSheet[] = []
  #tables = 0
  #boxed = 0
  #unseen = 0
  #tableDepth = 0
  /** Tables within the open cell or text box, the innermost last. */
  readonly #nested = new NestedTables()
  /** Lists found there, which follow the table that holds them. */
  #inner: RawSheet[] = []
  /** Lines of the open table's cells that are closed. */
  #tableLines: string[] = []
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
  /** Whether the cell or paragraph has text that is struck through, were it a part only. */
  #struckText = false
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
    this.#nested.at(this.#tableDepth, this.#paragraphDepth)?.open(name, attributes)
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
    if (this.#runStruck && text.trim() !== '') this.#struckText = true
    this.#add(text)
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1
    else if (this.#unseen > 0) return
    else if (name === 't') this.#inText = false
    else if (name === 'r') this.#inRun = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tc' && this.#nested.closeCell(this.#tableDepth, this.#paragraphDepth)) return
    else if (name === 'tc' && this.#tableDepth === 1) this.#closeCell()
    else if (name === 'tbl') this.#closeTable()
  }

  finish(): RawSheet[] {
    const paragraphs = new SheetBuilder(this.#budget, 'paragraphs', false)
    for (const { row, column, runs, struck } of paragraphCells(this.#paragraphs)) {
      paragraphs.add(cellOfRuns(row, column, runs))
      if (struck) paragraphs.strike(row, column)
    }
    return [...this.#sheets, paragraphs.finish()]
  }

  #openTable(): void {
    this.#tableDepth += 1
    if (this.#tableDepth > 1 || this.#paragraphDepth > 0) {
      this.#nested.open(this.#tableDepth, this.#paragraphDepth, this.#runs)
      return
    }
    this.#tables += 1
    this.#table = new SheetBuilder(this.#budget, `table:${this.#tables}`, false)
    this.#tableParagraphs = this.#paragraph
    this.#tableLines = []
    this.#row = 0
    this.#open = new Map()
  }

  /** A list leaves the text around it and becomes a sheet; "table:2/1" is the first within table 2. */
  #closeNested(nested: NestedTable): void {
    const gone = this.#nested.close(nested, this.#runs)
    if (gone === 0) return
    this.#length -= gone
    const boxed = this.#table === null
    const own = this.#runs.map(({ text }) => text).join('')
    const linesAbove = [...this.#tableLines, ...own.split('\n')].slice(-MOST_LINES)
    const paragraphsAbove = boxed ? this.#paragraph : this.#tableParagraphs
    const name = boxed
      ? `paragraphs/${(this.#boxed += 1)}`
      : `table:${this.#tables}/${this.#inner.length + 1}`
    const list = nested.finish(this.#budget, name, { paragraphsAbove, linesAbove })
    if (boxed) this.#sheets.push(list)
    else this.#inner.push(list)
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
    else if (this.#inRun && name === 'sym') this.#add(symbolText(attributes))
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
    this.#paragraphs.push({ row: this.#paragraph, runs: this.#runs, struck: this.#struckText })
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
    table.add(cellOfRuns(this.#row, left, this.#runs))
    if (this.#tableLines.length < MOST_LINES)
      this.#tableLines.push(
        ...this.#runs
          .map(({ text }) => text)
          .join('')
          .split('\n'),
      )
    if (this.#struckText) table.strike(this.#row, left)
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
    const nested = this.#nested.at(this.#tableDepth, this.#paragraphDepth)
    if (nested !== null) this.#closeNested(nested)
    this.#tableDepth -= 1
    if (this.#tableDepth > 0 || this.#table === null) return
    for (const left of this.#open.keys()) this.#endMerge(left)
    this.#sheets.push(this.#table.finish({ paragraphsAbove: this.#tableParagraphs }))
    this.#sheets.push(...this.#inner)
    this.#inner = []
    this.#table = null
  }

  #add(text: string): void {
    this.#length += text.length
    if (this.#length > this.#budget.limits.cellCharacters) {
      throw new Unreadable('too-large', 'docx: too long a paragraph')
    }
    const font = this.#runFont ?? this.#styles.fontOf(this.#runStyle, this.#paragraphStyle)
    const run = { text, font }
    this.#runs.push(run)
    this.#nested.add(run, this.#runStruck && this.#inRun)
  }
}
