import type { RawMerge } from '#shared/kernel/raw-workbook.ts'

/** Where merged cells lie, asked by anchor or by column; whole-sheet merges cost nothing extra. */
export interface MergeIndex {
  /** The merge whose upper left corner is this cell. */
  readonly at: (row: number, column: number) => RawMerge | null
  /** The merge of more than one row in this column that covers the row from above or begins there. */
  readonly over: (row: number, column: number) => RawMerge | null
  /** Merges that begin in this row. */
  readonly from: (row: number) => readonly RawMerge[]
}

const NONE: readonly RawMerge[] = []

/** The last merge of a column that begins at or above the row. */
function lastFrom(sorted: readonly RawMerge[], row: number): RawMerge | null {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.top ?? Number.POSITIVE_INFINITY) <= row) low = middle + 1
    else high = middle
  }
  return sorted[low - 1] ?? null
}

/** Indexes merges by their first row and by their first column. */
export function indexMerges(merges: readonly RawMerge[]): MergeIndex {
  const byRow = new Map<number, RawMerge[]>()
  const byColumn = new Map<number, RawMerge[]>()
  for (const merge of merges) {
    const row = byRow.get(merge.top)
    if (row === undefined) byRow.set(merge.top, [merge])
    else row.push(merge)
    if (merge.bottom === merge.top) continue
    const column = byColumn.get(merge.left)
    if (column === undefined) byColumn.set(merge.left, [merge])
    else column.push(merge)
  }
  for (const column of byColumn.values()) column.sort((a, b) => a.top - b.top)
  const anchors = new Map<string, RawMerge>(
    merges.map((merge) => [`${merge.top}:${merge.left}`, merge]),
  )
  return {
    at: (row, column) => anchors.get(`${row}:${column}`) ?? null,
    over: (row, column) => {
      const merge = lastFrom(byColumn.get(column) ?? NONE, row)
      return merge !== null && merge.bottom >= row ? merge : null
    },
    from: (row) => byRow.get(row) ?? NONE,
  }
}
