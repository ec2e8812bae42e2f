import type { LeftOutRow } from '../file-reading.ts'
import type { HeadFacts } from './file-facts.ts'
import { isMotto, isSignature } from './line-marks.ts'
import { cellLines, rowText } from './sheet-grid.ts'
import type { GridRow, SheetGrid } from './sheet-grid.ts'
import { opensTotals, saysTotals } from './stated-totals.ts'
import { turnedRows } from './turned-list.ts'
import { goesWithPaper } from './submission-paper.ts'

const isOfficial = (grid: SheetGrid, { title, papers, number, date }: HeadFacts): boolean =>
  title.length > 0 ||
  papers.length > 0 ||
  number !== null ||
  date !== null ||
  grid.rows.some(({ cells }) => cells.some((cell) => cellLines(cell).some(isMotto)))

/** Why the rows above a list are left out: its title, its totals, else the letterhead. */
export function headReasons({ title }: HeadFacts): (row: GridRow) => string {
  const titles = new Set(title)
  return ({ cells }) => {
    if (saysTotals(cells[0]?.text ?? '')) return 'total'
    const isTitle = cells.some((cell) => cellLines(cell).some((line) => titles.has(line)))
    return isTitle ? 'title' : 'letterhead'
  }
}

/**
 * Why each row of a sheet without a list is left out: a document's letterhead, title, totals and
 * signature stand in paragraphs around its tables.
 */
export function looseRows(
  grid: SheetGrid,
  facts: HeadFacts,
  besideLists: boolean,
): readonly LeftOutRow[] {
  const titles = new Set(facts.title)
  // The first lines of any text are no letterhead: something of an official paper must be there.
  const heads = new Set(besideLists || isOfficial(grid, facts) ? facts.letterhead : [])
  // A guide beside the list explains its columns one below the other, with an example.
  const turned = besideLists ? new Set<number>() : turnedRows(grid)
  let signing = false
  return grid.rows.map(({ row, cells }) => {
    const lines = cells.flatMap(cellLines)
    const some = (test: (line: string) => boolean): boolean => lines.some(test)
    if (titles.size > 0 && some(isSignature) && !some((line) => titles.has(line))) signing = true
    const reason = turned.has(row)
      ? 'turned-list'
      : signing
        ? 'signature'
        : some(opensTotals)
          ? 'total'
          : some((line) => titles.has(line))
            ? 'title'
            : some((line) => isMotto(line) || goesWithPaper(line) || heads.has(line))
              ? 'letterhead'
              : 'not-a-list'
    return { sheet: grid.name, row, reason, text: rowText(cells) }
  })
}
