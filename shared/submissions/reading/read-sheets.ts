import { isCatalogueHeader } from '#shared/units/catalogue.ts'
import type { ReadingContext } from '../file-reading.ts'
import { headFacts } from './file-facts.ts'
import { headlessList } from './headless-list.ts'
import { isExampleList } from './example-list.ts'
import { goesOnWith } from './list-going-on.ts'
import type { ListTail } from './list-going-on.ts'
import { isNameLike, layoutByHand } from './list-layout.ts'
import { looseRows } from './loose-rows.ts'
import { isOtherPaper } from './other-paper.ts'
import { around, aroundLines, looseHeadings } from './paragraph-headings.ts'
import { rowText } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { SheetCorrections } from './sheet-corrections.ts'
import { headedOnItsSide, readTurned } from './turned-reading.ts'
import { spreadNames } from './run-in-names.ts'
import { saysCatalogue, saysPutForward } from './says-put-forward.ts'
import { NOTHING_AROUND, SheetReader } from './sheet-reading.ts'
import type { OuterFacts, SheetReading } from './sheet-reading.ts'

const wholeLeftOut = (grid: SheetGrid, reason: string): SheetReading => ({
  grid,
  lists: [],
  leftOut: grid.rows.map(({ row, cells }) => ({
    sheet: grid.name,
    row,
    reason,
    text: rowText(cells),
  })),
  heads: [],
  lines: grid.rows.length,
  tail: null,
})

function withoutList(grid: SheetGrid, besideLists: boolean): SheetReading {
  const facts = headFacts(grid.rows)
  return {
    grid,
    lists: [],
    leftOut: looseRows(grid, facts, besideLists),
    heads: [facts],
    lines: grid.rows.length,
    tail: null,
  }
}

const HEADER_ABOVE = 10
/** Of a letter or a document's own text. */
const LETTER_ROWS = 40

/**
 * The catalogue of units dropped among the units' lists: who stands in it was not put forward. With
 * the same headings beneath "Danh sách đề nghị tặng Cờ thi đua" they were.
 */
function holdsCatalogue(
  grid: SheetGrid,
  { columns, headers }: SheetCorrections,
  titles: readonly string[],
): boolean {
  const head = grid.rows
    .slice(0, HEADER_ABOVE)
    .findIndex(({ cells }) => isCatalogueHeader(cells.map(({ text }) => text)))
  if (head === -1 || [...columns, ...headers].some(({ sheet }) => sheet === grid.name)) return false
  const above = [...grid.above, ...grid.rows.slice(0, head)].map(({ cells }) => rowText(cells))
  const near = [grid.name ?? '', ...above]
  if (near.some(saysPutForward)) return false
  return near.some(saysCatalogue) || !titles.some(saysPutForward)
}

const paragraphsOf = (grids: readonly SheetGrid[]): SheetGrid | undefined =>
  grids.find(({ name }) => name === 'paragraphs')

/** The list that the user showed on a sheet where none was found: a column of names is enough. */
function listByHand(grid: SheetGrid, corrections: SheetCorrections) {
  const columns = corrections.columns.filter(({ sheet }) => sheet === grid.name)
  if (!columns.some(({ meaning }) => isNameLike(meaning))) return null
  const header = corrections.headers.find(({ sheet }) => sheet === grid.name)?.row ?? 0
  const from = grid.rows.findIndex(({ row }) => row > header)
  if (from === -1) return null
  return { layout: layoutByHand(columns, header, grid.width), from, mustNumber: header === 0 }
}

/**
 * Reads every sheet: lists with a header first; where a file has none, a list without a header. Of
 * a document, title and headings stand in its paragraphs: above each table where the file tells it,
 * else a heading is a table's only where there are as many as tables that have none of their own.
 * `begun`: who began to read a sheet, by these corrections, before the whole of it was there.
 */
export function readSheets(
  grids: readonly SheetGrid[],
  context: ReadingContext,
  corrections: SheetCorrections,
  file: string,
  begun: (grid: SheetGrid) => SheetReader | null = () => null,
): readonly SheetReading[] {
  const paragraphs = paragraphsOf(grids)
  const facts = paragraphs === undefined ? null : headFacts(paragraphs.rows)
  const outerOf = (grid: SheetGrid): OuterFacts => {
    const outside = outsideOf(grid)
    if (grid.above.length === 0) return outside
    const near = aroundLines(grid, context)
    return {
      title: near.title === '' ? outside.title : near.title,
      request: near.request === '' ? outside.request : near.request,
      measure: near.measure === '' ? outside.measure : near.measure,
      headings: [...outside.headings, ...near.headings],
    }
  }
  const outsideOf = (grid: SheetGrid): OuterFacts =>
    grid === paragraphs || facts === null || paragraphs === undefined
      ? { ...NOTHING_AROUND, measure: facts?.measure ?? '' }
      : around(grid, paragraphs, facts, context)
  const readerOf = (grid: SheetGrid, headings: OuterFacts['headings']): SheetReader => {
    const outer = outerOf(grid)
    const placed = headings.length > 0 ? { ...outer, headings } : outer
    return new SheetReader(grid, context, corrections, placed)
  }
  // Beside other sheets, what the whole file is called says nothing of this one.
  const alone = grids.filter((grid) => !grid.hidden && grid !== paragraphs).length === 1
  const titles = alone ? [file, ...(facts?.title ?? []), ...(facts?.requests ?? [])] : []
  const letter = paragraphs?.rows.slice(0, LETTER_ROWS).map(({ cells }) => rowText(cells)) ?? []
  const cameWith = alone || paragraphs !== undefined ? [file, ...letter] : []
  const catalogues = new Set(grids.filter((grid) => holdsCatalogue(grid, corrections, titles)))
  const first = grids.map((grid) => {
    if (grid.hidden || catalogues.has(grid)) return null
    // Who began a sheet knew nothing of what stands around it.
    const own = paragraphs === undefined ? begun(grid) : null
    const reading = (own ?? readerOf(grid, [])).read()
    return reading !== null && headedOnItsSide(grid, reading) ? null : reading
  })
  const corrected = (grid: SheetGrid): boolean =>
    [...corrections.columns, ...corrections.headers, ...corrections.takenIn].some(
      ({ sheet }) => sheet === grid.name,
    )
  const found = first.filter((reading) => reading !== null)
  const others = new Set(
    found.filter((each) => !corrected(each.grid) && isOtherPaper(each, cameWith)),
  )
  const tables = found.filter((reading) => !others.has(reading))
  const shown = tables.length > 1 ? tables.filter(isExampleList) : []
  // Where nothing else was sent, the examples are asked about.
  const examples = new Set(shown.length < tables.length ? shown : [])
  const headings = paragraphs === undefined ? [] : looseHeadings(paragraphs, context)
  const bare = tables.every(({ lists }) =>
    lists.every(({ drafts }) => drafts.every((draft) => draft.headings.length === 0)),
  )
  const placed = tables.length > 1 && headings.length === tables.length && bare
  const readOn = (grid: SheetGrid, { title, layout, headings: inForce }: ListTail) => {
    const { request, measure } = title
    const outer = { title: title.text, request, measure, headings: inForce }
    const top = (grid.rows[0]?.row ?? 1) - 1
    return new SheetReader(grid, context, corrections, outer).readHeadless(
      { ...layout, top, bottom: top },
      0,
      false,
    )
  }
  const readHeadless = (grid: SheetGrid): SheetReading => {
    const title = grid === paragraphs ? '' : outerOf(grid).title
    const plain = headlessList(grid, context, title)
    const spread = plain === null ? spreadNames(grid) : null
    const headless = spread === null ? plain : headlessList(spread, context, title)
    if (headless === null) return withoutList(grid, false)
    const read = readerOf(spread ?? grid, []).readHeadless(headless.layout, headless.from)
    const heads = [...read.heads, headFacts(grid.rows)]
    return !corrected(grid) && isOtherPaper(read, cameWith)
      ? { ...wholeLeftOut(grid, 'other-paper'), heads }
      : { ...read, heads }
  }
  const readOne = (grid: SheetGrid, index: number, tail: ListTail | null): SheetReading => {
    const reading = first[index] ?? null
    if (reading !== null && others.has(reading))
      return { ...wholeLeftOut(grid, 'other-paper'), heads: reading.heads }
    if (reading !== null) {
      if (examples.has(reading) && !corrections.takenIn.some(({ sheet }) => sheet === grid.name))
        return wholeLeftOut(grid, 'form-example')
      const heading = placed ? headings[tables.indexOf(reading)] : undefined
      return heading === undefined ? reading : (readerOf(grid, [heading]).read() ?? reading)
    }
    if (grid.hidden) return wholeLeftOut(grid, 'hidden-sheet')
    if (catalogues.has(grid)) return wholeLeftOut(grid, 'unit-catalogue')
    const byHand = listByHand(grid, corrections)
    if (byHand !== null)
      return readerOf(grid, []).readHeadless(byHand.layout, byHand.from, byHand.mustNumber)
    const turned = tables.length > 0 ? null : readTurned(grid, context, outerOf(grid))
    if (turned !== null) return turned
    if (tail !== null && grid !== paragraphs && goesOnWith(grid, tail)) return readOn(grid, tail)
    return tables.length > 0 ? withoutList(grid, true) : readHeadless(grid)
  }
  let tail: ListTail | null = null
  return grids.map((grid, index) => {
    const reading = readOne(grid, index, tail)
    if (!grid.hidden) tail = reading.tail
    return reading
  })
}
