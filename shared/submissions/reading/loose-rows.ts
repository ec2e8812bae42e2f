import type { LeftOutRow } from '../file-reading.ts'
import type { HeadFacts } from './file-facts.ts'
import { isMotto, isSignature } from './line-marks.ts'
import { rowText } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { opensTotals } from './stated-totals.ts'
import { goesWithPaper } from './submission-paper.ts'

/**
 * Why each row of a sheet without a list is left out: a document's letterhead, title, totals and
 * signature stand in paragraphs around its tables.
 */
export function looseRows(grid: SheetGrid, facts: HeadFacts): readonly LeftOutRow[] {
  const titles = new Set(facts.title)
  const heads = new Set(facts.letterhead)
  let signing = false
  return grid.rows.map(({ row, cells }) => {
    const lines = cells.flatMap((cell) => cell.lines)
    const some = (test: (line: string) => boolean): boolean => lines.some(test)
    if (titles.size > 0 && some(isSignature) && !some((line) => titles.has(line))) signing = true
    const reason = signing
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
