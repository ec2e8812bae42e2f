import type { ReadingContext } from '../file-reading.ts'
import { headingOf, isPureHeading, pushHeading } from './group-heading.ts'
import type { HeadingStack } from './group-heading.ts'
import { headingOver } from './heading-over.ts'
import { takeNumbering } from './line-numbering.ts'
import type { ListBand } from './list-layout.ts'
import type { GridRow } from './sheet-grid.ts'

const HEADING_ROWS = 3

/** "I. TẬP THỂ" above the header, or a heading above one of the lists beside each other. */
export function headingsAbove(
  before: readonly GridRow[],
  band: ListBand,
  {
    beside,
    inherited,
    context,
  }: {
    readonly beside: boolean
    readonly inherited: HeadingStack
    readonly context: ReadingContext
  },
): HeadingStack {
  let stack = inherited
  const over = beside ? headingOver(band) : null
  if (over !== null) stack = pushHeading(stack, headingOf(null, over, context))
  for (const row of before.slice(-HEADING_ROWS))
    for (const cell of row.cells) {
      if (beside && (cell.column < band.from || cell.column > band.to)) continue
      const { numbering, rest } = takeNumbering(cell.text)
      if (!isPureHeading(rest) || (!beside && /^(?:danh sách|biểu|bảng|tổng hợp)/iu.test(rest)))
        continue
      const heading = headingOf(numbering, rest, context)
      if (heading.kinds.length > 0 || heading.award.kind !== 'none')
        stack = pushHeading(stack, heading)
    }
  return stack
}
