import type { ReadingContext } from '../file-reading.ts'
import { headFacts } from './file-facts.ts'
import { headingOf, isPureHeading } from './group-heading.ts'
import type { GroupHeading } from './group-heading.ts'
import { headlessList } from './headless-list.ts'
import { takeNumbering } from './line-numbering.ts'
import { looseRows } from './loose-rows.ts'
import { rowText } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { SheetReader } from './sheet-reading.ts'
import type { ColumnCorrection, OuterFacts, SheetReading } from './sheet-reading.ts'

const hiddenSheet = (grid: SheetGrid): SheetReading => ({
  grid,
  lists: [],
  leftOut: grid.rows.map(({ row, cells }) => ({
    sheet: grid.name,
    row,
    reason: 'hidden-sheet',
    text: rowText(cells),
  })),
  heads: [],
  lines: grid.rows.length,
})

function withoutList(grid: SheetGrid): SheetReading {
  const facts = headFacts(grid.rows)
  return {
    grid,
    lists: [],
    leftOut: looseRows(grid, facts),
    heads: [facts],
    lines: grid.rows.length,
  }
}

const paragraphsOf = (grids: readonly SheetGrid[]): SheetGrid | undefined =>
  grids.find(({ name }) => name === 'paragraphs')

/** Headings among a document's paragraphs: "I. TẬP THỂ" above one table, "II. CÁ NHÂN" above the next. */
function looseHeadings(grid: SheetGrid, context: ReadingContext): readonly GroupHeading[] {
  return grid.rows.flatMap(({ cells }) => {
    const { numbering, rest } = takeNumbering(rowText(cells))
    if (numbering === null || !isPureHeading(rest)) return []
    const heading = headingOf(numbering, rest, context)
    return heading.kinds.length > 0 || heading.award.kind !== 'none' ? [heading] : []
  })
}

/**
 * Reads every sheet: lists with a header first; where a file has none, a list without a header. Of
 * a document, title and headings stand in its paragraphs; a heading is a table's only where there
 * are as many as tables that have no heading of their own.
 */
export function readSheets(
  grids: readonly SheetGrid[],
  context: ReadingContext,
  corrections: readonly ColumnCorrection[],
): readonly SheetReading[] {
  const paragraphs = paragraphsOf(grids)
  const title = paragraphs === undefined ? '' : headFacts(paragraphs.rows).title.join(' ')
  const readerOf = (grid: SheetGrid, headings: OuterFacts['headings']): SheetReader =>
    new SheetReader(grid, context, corrections, {
      title: grid === paragraphs ? '' : title,
      headings,
    })
  const first = grids.map((grid) => (grid.hidden ? null : readerOf(grid, []).read()))
  const tables = first.filter((reading) => reading !== null)
  const headings = paragraphs === undefined ? [] : looseHeadings(paragraphs, context)
  const bare = tables.every(({ lists }) =>
    lists.every(({ drafts }) => drafts.every((draft) => draft.headings.length === 0)),
  )
  const placed = tables.length > 1 && headings.length === tables.length && bare
  return grids.map((grid, index) => {
    const reading = first[index] ?? null
    if (reading !== null) {
      const heading = placed ? headings[tables.indexOf(reading)] : undefined
      return heading === undefined ? reading : (readerOf(grid, [heading]).read() ?? reading)
    }
    if (grid.hidden) return hiddenSheet(grid)
    const headless = tables.length > 0 ? null : headlessList(grid, context)
    if (headless === null) return withoutList(grid)
    const read = readerOf(grid, []).readHeadless(headless.layout, headless.from)
    return { ...read, heads: [...read.heads, headFacts(grid.rows)] }
  })
}
