import type { LeftOutRow, ReadingContext } from '../file-reading.ts'
import type { Meaning } from './column-meaning.ts'
import { headFacts } from './file-facts.ts'
import type { HeadFacts } from './file-facts.ts'
import { headerAt, MOST_HEADER_ROWS } from './find-header.ts'
import { headingsAbove } from './headings-above.ts'
import type { HeadingStack } from './group-heading.ts'
import { kindsOfTitle } from './kind-text.ts'
import { shareHeading } from './list-headings.ts'
import { headReasons } from './loose-rows.ts'
import type { ListBand, ListLayout } from './list-layout.ts'
import { samePaper, tailOf, type ListTail } from './list-going-on.ts'
import type { ListLine, ListState } from './list-state.ts'
import type { ListTitle, NomineeDraft } from './nominee-draft.ts'
import { readLine, takeLine } from './read-list.ts'
import { nomineesOf } from './several-names.ts'
import { correctedBand, type SheetCorrections } from './sheet-corrections.ts'
import { SAMPLE_ROWS, sampleOf, settleColumns, withOrderColumn } from './settle-columns.ts'
import { cellsBetween, rowText, rowsUpTo } from './sheet-grid.ts'
import type { Cell, GridRow, SheetGrid } from './sheet-grid.ts'
import { goesWithPaper } from './submission-paper.ts'

/** A list found on a sheet: its columns, its lines of totals, the kinds its title speaks of. */
export interface FoundList {
  /** It lies on its side: the columns of its band are rows of the sheet, counted from its first. */
  readonly turned?: true
  readonly sheet: string | null
  readonly layout: ListLayout
  readonly band: ListBand
  readonly title: ListTitle
  readonly totalsLines: readonly ListLine[]
  readonly drafts: NomineeDraft[]
}

/** A sheet taken apart: every non-empty line is a draft or left out. */
export interface SheetReading {
  readonly grid: SheetGrid
  readonly lists: readonly FoundList[]
  readonly leftOut: readonly LeftOutRow[]
  readonly heads: readonly HeadFacts[]
  /** Non-empty lines: rows, or a row's parts where lists lie beside each other. */
  readonly lines: number
  /** How its last list ended. */
  readonly tail: ListTail | null
}

/** A user's correction of what a column of a sheet means. */
export interface ColumnCorrection {
  readonly sheet: string | null
  readonly column: number
  readonly meaning: Meaning
}

/** What stands around a document's table: its title, and the heading above it. */
export interface OuterFacts {
  readonly title: string
  readonly request: string
  readonly measure: string
  readonly headings: HeadingStack
}

export const NOTHING_AROUND: OuterFacts = { title: '', request: '', measure: '', headings: [] }

interface OpenList {
  readonly layout: ListLayout
  readonly states: readonly ListState[]
  readonly found: readonly FoundList[]
  /** Rows since the last nominee: the next list's title may stand there. */
  between: GridRow[]
  headed: boolean
}

/** What a row is taken for hangs on no row further below it than this. */
const LOOKED_AHEAD = 2 * MOST_HEADER_ROWS + SAMPLE_ROWS

/** Reads one sheet, row by row, into lists and what is left out. */
export class SheetReader {
  readonly #grid: SheetGrid
  readonly #context: ReadingContext
  readonly #corrections: readonly ColumnCorrection[]
  readonly #takenIn: ReadonlySet<number>
  readonly #outer: OuterFacts
  readonly #leftOut: LeftOutRow[] = []
  readonly #lists: FoundList[] = []
  readonly #heads: HeadFacts[] = []
  /** Lines among or below the nominees that name the paper the list goes with. */
  readonly #papers: GridRow[] = []
  #lines = 0
  /** The next row to be read. */
  #next = 0
  #preamble: GridRow[] = []
  #open: OpenList | null = null

  constructor(
    grid: SheetGrid,
    context: ReadingContext,
    corrections: SheetCorrections,
    outer: OuterFacts,
  ) {
    const onSheet = <Place extends { readonly sheet: string | null }>(all: readonly Place[]) =>
      all.filter(({ sheet }) => sheet === grid.name)
    this.#grid = grid
    this.#context = context
    this.#corrections = onSheet(corrections.columns)
    this.#takenIn = new Set(onSheet(corrections.takenIn).map(({ row }) => row))
    this.#outer = outer
  }

  /** Reads the lists that have a header; null where the sheet has none. */
  read(): SheetReading | null {
    this.#readUntil(this.#grid.rows.length)
    return this.#open === null ? null : this.#result(this.#open)
  }

  /** Reads what will be read so whatever rows of the grid are still to come. */
  readAhead(): void {
    this.#readUntil(this.#grid.rows.length - LOOKED_AHEAD)
  }

  /** The lists found so far; the nominee that was read last may still get cells of the next row. */
  get lists(): readonly FoundList[] {
    return this.#lists
  }

  #readUntil(end: number): void {
    const { rows } = this.#grid
    while (this.#next < end) {
      const row = rows[this.#next]
      if (row === undefined) break
      const layout = headerAt(this.#grid, this.#next, this.#open !== null)
      if (layout !== null) this.#takeHeader(layout)
      else {
        this.#next += 1
        if (this.#open === null) this.#preamble.push(row)
        else this.#readRow(this.#open, row, rows[this.#next])
      }
    }
  }

  #takeHeader(layout: ListLayout): void {
    const open = this.#open
    const headerRows = rowsUpTo(this.#grid.rows, this.#next, layout.bottom)
    this.#next += headerRows.length
    const again = open !== null && this.#reopens(open, layout)
    if (open === null || !again) {
      const facts = open === null ? this.#leavePreamble(this.#preamble) : headFacts(open.between)
      this.#open = this.#openList(layout, open?.between ?? this.#preamble, facts, this.#next, open)
      this.#preamble = []
    }
    const reason = again ? 'repeated-header' : 'header'
    for (const each of headerRows) this.#leave(each.row, each.cells, reason)
  }

  /** Reads a list that has no header, with columns told from their cells; from this row on. */
  readHeadless(layout: ListLayout, from: number, mustNumber = true): SheetReading {
    const { rows } = this.#grid
    const preamble = rows.slice(0, from)
    const open = this.#openList(layout, preamble, this.#leavePreamble(preamble), from, null)
    for (const state of open.states) state.mustNumber = mustNumber
    for (const [index, row] of rows.entries())
      if (index >= from) this.#readRow(open, row, rows[index + 1])
    return this.#result(open)
  }

  #result(open: OpenList): SheetReading {
    return {
      grid: this.#grid,
      lists: this.#lists,
      leftOut: this.#leftOut,
      heads: this.#papers.length === 0 ? this.#heads : [...this.#heads, headFacts(this.#papers)],
      lines: this.#lines,
      tail: tailOf(open.layout, open.states, this.#grid.width),
    }
  }

  #leave(row: number, cells: readonly Cell[], reason: string): void {
    this.#lines += 1
    this.#leftOut.push({ sheet: this.#grid.name, row, reason, text: rowText(cells) })
  }

  #leavePreamble(rows: readonly GridRow[]): HeadFacts {
    const facts = headFacts(rows)
    const reasonOf = headReasons(facts)
    for (const row of rows) this.#leave(row.row, row.cells, reasonOf(row))
    return facts
  }

  #openList(
    layout: ListLayout,
    before: readonly GridRow[],
    facts: HeadFacts,
    from: number,
    earlier: OpenList | null,
  ): OpenList {
    this.#heads.push(facts)
    const sample = sampleOf(this.#grid.rows, from)
    const title = {
      text: this.#titleText(facts, earlier),
      sheetName: this.#grid.name,
      request: facts.requests.length > 0 ? facts.requests.join(' ') : this.#outer.request,
      measure: facts.measure === '' ? this.#outer.measure : facts.measure,
    }
    const said = earlier?.headed === true ? (earlier.states[0]?.headings ?? []) : []
    const around = {
      beside: layout.bands.length > 1,
      inherited: earlier === null ? this.#outer.headings : said,
      context: this.#context,
    }
    const states: ListState[] = []
    const found: FoundList[] = []
    for (const raw of layout.bands) {
      // Before, so that the others settle in view of it; after, so that the user's word holds.
      const corrected = correctedBand(withOrderColumn(raw, sample), this.#corrections)
      const band = correctedBand(settleColumns(corrected, sample), this.#corrections)
      const totalsLines: ListLine[] = []
      states.push({
        grid: this.#grid,
        context: this.#context,
        band,
        title,
        afterHeader: layout.bottom,
        headings: headingsAbove(before, band, around),
        previous: null,
        numbers: false,
        mustNumber: false,
        totals: false,
        ended: false,
        totalsLines,
      })
      const list = { sheet: this.#grid.name, layout, band, title, totalsLines, drafts: [] }
      found.push(list)
      this.#lists.push(list)
    }
    return { layout, states, found, between: [], headed: false }
  }

  #titleText(facts: HeadFacts, earlier: OpenList | null): string {
    if (facts.title.length > 0) return facts.title.join(' ')
    const before = earlier?.states[0]?.title.text ?? this.#outer.title
    return earlier !== null && kindsOfTitle(before).length === 1 ? '' : before
  }

  /** Whether a header is the same list's on the next page: what looked like its end was not. */
  #reopens({ layout, between, states }: OpenList, { signature }: ListLayout): boolean {
    if (layout.signature !== signature) return false
    if (!samePaper(between, states[0]?.title.text ?? '', this.#context)) return false
    for (const state of states) {
      state.ended = false
      state.previous = null
    }
    return true
  }

  #readRow(open: OpenList, row: GridRow, next: GridRow | undefined): void {
    let nominee = false
    const shared = this.#sharedHeading(open, row)
    for (const [index, state] of open.states.entries()) {
      const cells = cellsBetween(row, state.band)
      if (cells.length === 0) continue
      const below = next === undefined ? [] : cellsBetween(next, state.band)
      const line = { row: row.row, cells }
      const verdict = this.#takenIn.has(row.row)
        ? takeLine(state, line)
        : readLine(
            state,
            line,
            below.length === 0 || next === undefined ? null : { row: next.row, cells: below },
          )
      if (verdict.kind === 'nominee') {
        const drafts = nomineesOf(state, verdict.draft)
        this.#lines += drafts.length
        open.found[index]?.drafts.push(...drafts)
        nominee = true
        continue
      }
      this.#leave(row.row, cells, verdict.reason)
      if (verdict.reason === 'group-heading') {
        open.headed = true
        if (shared) for (const other of open.states) if (other !== state) shareHeading(other, state)
      }
    }
    if (nominee) {
      open.between = []
      open.headed = false
    } else {
      open.between.push(row)
      if (row.cells.some(({ text }) => goesWithPaper(text))) this.#papers.push(row)
    }
  }

  /** A heading merged over all lists beside each other holds for all of them. */
  #sharedHeading(open: OpenList, row: GridRow): boolean {
    const [only] = row.cells
    if (open.states.length < 2 || only === undefined || row.cells.length > 2) return false
    const merge = this.#grid.merges.at(only.row, only.column)
    const first = open.states[0]
    return merge !== null && first !== undefined && merge.right > first.band.to
  }
}
