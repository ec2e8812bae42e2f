import type { ReadingContext } from '../file-reading.ts'
import type { HeadFacts } from './file-facts.ts'
import { headFacts } from './file-facts.ts'
import { headingOf, isPureHeading, pushHeading } from './group-heading.ts'
import type { GroupHeading, HeadingStack } from './group-heading.ts'
import { isSignature } from './line-marks.ts'
import { takeNumbering } from './line-numbering.ts'
import { rowText } from './sheet-grid.ts'
import { bareKey } from './word-keys.ts'
import type { GridRow, SheetGrid } from './sheet-grid.ts'
import type { OuterFacts } from './sheet-reading.ts'

/** Numbers of a heading; of "- Giấy khen" too, but it closes nothing. */
const HEADS: ReadonlySet<string> = new Set(['arabic', 'roman', 'letter', 'small', 'nested'])
const LONGEST_HEADING = 250
/** "Tặng Giấy khen của Chủ tịch UBND huyện cho 02 tập thể có thành tích xuất sắc, gồm:" */
const GRANTS = /^(?:de nghi |trinh |xet )?.{0,60}\b(?:tang|khen)\b/u

function headingIn(row: GridRow, context: ReadingContext): GroupHeading | null {
  const text = rowText(row.cells)
  const { numbering, rest } = takeNumbering(text)
  if (rest.length > LONGEST_HEADING || isSignature(rest)) return null
  const heading = headingOf(numbering, rest, context)
  const says = heading.kinds.length > 0 || heading.award.kind !== 'none'
  if (!says) return null
  if (isPureHeading(rest)) return heading
  const numbered = numbering !== null && HEADS.has(numbering.style)
  return numbered && heading.award.kind === 'award' && GRANTS.test(bareKey(rest)) ? heading : null
}

/** Headings among a document's paragraphs: "I. TẬP THỂ" above one table, "II. CÁ NHÂN" above the next. */
export function looseHeadings(grid: SheetGrid, context: ReadingContext): readonly GroupHeading[] {
  return grid.rows.flatMap(({ cells }) => {
    const { numbering, rest } = takeNumbering(rowText(cells))
    if (numbering === null || !isPureHeading(rest)) return []
    const heading = headingOf(numbering, rest, context)
    return heading.kinds.length > 0 || heading.award.kind !== 'none' ? [heading] : []
  })
}

/** The stack after a heading of this level that says nothing of kinds or awards. */
function closed(stack: HeadingStack, level: string): HeadingStack {
  const open = stack.findIndex((heading) => heading.level === level)
  return open === -1 ? stack : stack.slice(0, open)
}

/** The headings in force below these rows, outermost first. */
function headingsAbove(rows: readonly GridRow[], context: ReadingContext): HeadingStack {
  let stack: HeadingStack = []
  for (const row of rows) {
    const { numbering, rest } = takeNumbering(rowText(row.cells))
    const numbered = numbering !== null && HEADS.has(numbering.style)
    const heading = headingIn(row, context)
    // Its own level: "I." within the table must not close the "I." above it.
    if (heading !== null)
      stack = pushHeading(stack, { ...heading, level: `above-${heading.level}` })
    else if (numbered && rest.length < LONGEST_HEADING)
      stack = closed(stack, `above-${numbering.style}`)
  }
  return stack
}

/**
 * What stands around a document's table: the document's title, the sentence nearest above that asks
 * for an award, and the headings in force, where the file tells which paragraphs stand above it.
 */
export function around(
  table: SheetGrid,
  paragraphs: SheetGrid,
  facts: HeadFacts,
  context: ReadingContext,
): OuterFacts {
  const title = facts.title.join(' ')
  const above = table.paragraphsAbove
  if (above === null)
    return { title, request: facts.requests.join(' '), measure: facts.measure, headings: [] }
  const rows = paragraphs.rows.filter(({ row }) => row <= above)
  const { requests, measure } = headFacts(rows)
  return {
    title,
    request: requests.at(-1) ?? facts.requests.join(' '),
    measure,
    headings: headingsAbove(rows, context),
  }
}

/** What stands around a list within a cell of a document's table: in the cells above it. */
export function aroundLines({ above }: SheetGrid, context: ReadingContext): OuterFacts {
  const { title, requests, measure } = headFacts(above)
  return {
    title: title.join(' '),
    request: requests.at(-1) ?? '',
    measure,
    headings: headingsAbove(above, context),
  }
}
