import type { FontRun } from './cell-font-runs.ts'

/** A paragraph of the body: its number, and its text. */
export interface BodyParagraph {
  readonly row: number
  readonly runs: readonly FontRun[]
  readonly struck: boolean
}

/** Columns typed with the tab key are at least so many. */
const FEWEST_COLUMNS = 3
/** One line with tabs is a letterhead; a list has a few. */
const FEWEST_LINES = 2

const isBlank = (runs: readonly FontRun[]): boolean => runs.every(({ text }) => text.trim() === '')

/** The pieces of a paragraph between its tabs; tabs before the first word only indent it. */
function piecesOf(runs: readonly FontRun[]): FontRun[][] {
  const pieces: FontRun[][] = [[]]
  for (const { text, font } of runs)
    for (const [index, part] of text.split('\t').entries()) {
      if (index > 0) pieces.push([])
      if (part !== '') pieces.at(-1)?.push({ text: part, font })
    }
  const first = pieces.findIndex((piece) => !isBlank(piece))
  const last = pieces.findLastIndex((piece) => !isBlank(piece))
  return pieces.slice(Math.max(first, 0), last + 1)
}

/**
 * The paragraphs as cells: where several of them are typed in columns with the tab key, a cell for
 * each column; else each paragraph is one. Tabs of uneven number only align, so that several in a
 * row are then one; with the same number in each line an empty column stays one.
 */
export function paragraphCells(
  paragraphs: readonly BodyParagraph[],
): readonly (BodyParagraph & { readonly column: number })[] {
  const tabbed = paragraphs.map(({ runs }) => {
    const pieces = piecesOf(runs)
    return pieces.filter((piece) => !isBlank(piece)).length >= FEWEST_COLUMNS ? pieces : null
  })
  const lines = tabbed.filter((pieces) => pieces !== null)
  const inColumns = lines.length >= FEWEST_LINES
  const even = new Set(lines.map(({ length }) => length)).size === 1
  return paragraphs.flatMap(({ row, runs, struck }, index) => {
    const pieces = inColumns ? (tabbed[index] ?? null) : null
    if (pieces === null) return [{ row, column: 1, runs, struck }]
    const shown = even ? pieces : pieces.filter((piece) => !isBlank(piece))
    return shown.map((piece, at) => ({ row, column: at + 1, runs: piece, struck }))
  })
}
