import type { LeftOutRow, ReadingContext } from '../file-reading.ts'
import { headFacts } from './file-facts.ts'
import { looseRows } from './loose-rows.ts'
import { indexMerges } from './merge-index.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { RowCells } from './row-cells.ts'
import { rowText } from './sheet-grid.ts'
import type { Cell, GridRow, SheetGrid } from './sheet-grid.ts'
import { SheetReader } from './sheet-reading.ts'
import type { FoundList, OuterFacts, SheetReading } from './sheet-reading.ts'
import { isTurnedLine, turnedForms } from './turned-list.ts'
import type { TurnedForm } from './turned-list.ts'

const NOTHING_BY_HAND = { columns: [], takenIn: [], headers: [] } as const

/** A blank row beneath the headings: a body's name ("Bộ phận Một cửa") is no second line of them. */
const GAP = 1

/** The form put upright: its headings the first row, each column of values a row below it. */
function upright(grid: SheetGrid, { heading, rows }: TurnedForm): SheetGrid {
  const byColumn = new Map<number, Cell[]>()
  for (const [index, row] of rows.entries())
    for (const cell of row.cells) {
      if (cell.column < heading || cell.text === '') continue
      const place = cell.column === heading ? heading : cell.column + GAP
      const turned = { ...cell, row: place, column: index + 1 }
      const cells = byColumn.get(place)
      if (cells === undefined) byColumn.set(place, [turned])
      else cells.push(turned)
    }
  const turned: GridRow[] = [...byColumn]
    .toSorted(([left], [right]) => left - right)
    .map(([row, cells]) => ({ row, cells }))
  return {
    ...grid,
    hiddenRows: new Set(),
    struck: new Set(),
    rows: turned,
    merges: indexMerges([]),
    width: rows.length,
  }
}

/** The nominee with his cells where they stand on the sheet. */
function placed(draft: NomineeDraft, { rows }: TurnedForm, struck: SheetGrid['struck']) {
  const row = rows[0]?.row ?? 0
  const cells = new RowCells()
  let gone = false
  for (const [column, all] of draft.cells.entries()) {
    const own = all.map((cell) => ({
      ...cell,
      row: rows[cell.column - 1]?.row ?? row,
      column: cell.row - GAP,
    }))
    cells.set(column, own)
    gone ||= own.some((cell) => struck.has(`${cell.row}:${cell.column}`))
  }
  const doubts = gone ? [...draft.doubts, 'withdrawn'] : draft.doubts
  return { ...draft, row, lastRow: row, cells, doubts }
}

/** More rows than a few forms have. */
const MOST_ROWS = 200

/** Whether the header of a list is a line of forms on their side: "Đơn vị | Tổ 5 | UBND phường". */
export function headedOnItsSide(grid: SheetGrid, { lists }: SheetReading): boolean {
  if (grid.rows.length > MOST_ROWS) return false
  const tops = new Set(lists.map(({ layout }) => layout.top))
  const headers = grid.rows.filter(({ row }) => tops.has(row))
  if (!headers.some((row) => isTurnedLine(grid, row))) return false
  return turnedForms(grid).some(({ rows }) => rows.some(({ row }) => tops.has(row)))
}

/**
 * Reads a list that lies on its side, as a form for one person does: the headings one below the
 * other, the nominees in columns behind them. Null where the sheet has none, or where any of its
 * columns is not plainly a nominee's.
 */
export function readTurned(
  grid: SheetGrid,
  context: ReadingContext,
  outer: OuterFacts,
): SheetReading | null {
  const forms = turnedForms(grid)
  const first = forms[0]?.rows[0]
  if (first === undefined) return null
  const facts = headFacts(grid.rows.filter(({ row }) => row < first.row))
  const title = facts.title.length === 0 ? outer.title : facts.title.join(' ')
  const lists: FoundList[] = []
  for (const form of forms) {
    const turned = upright(grid, form)
    const read = new SheetReader(turned, context, NOTHING_BY_HAND, { ...outer, title }).read()
    const [list, second] = read?.lists ?? []
    if (list === undefined || second !== undefined) return null
    if (list.drafts.length === 0 || list.drafts.length !== turned.rows.length - 1) return null
    const drafts = list.drafts.map((each) => placed(each, form, grid.struck))
    lists.push({ ...list, turned: true, drafts })
  }
  const named = new Set(forms.flatMap(({ rows: [name] }) => name?.row ?? []))
  const inForm = new Set(forms.flatMap(({ rows }) => rows.map(({ row }) => row)))
  const loose = new Map(looseRows(grid, facts, true).map((each) => [each.row, each]))
  const leftOut = grid.rows.flatMap(({ row, cells }): readonly LeftOutRow[] => {
    if (named.has(row)) return []
    const text = rowText(cells)
    return [
      inForm.has(row)
        ? { sheet: grid.name, row, reason: 'continuation', text }
        : (loose.get(row) ?? { sheet: grid.name, row, reason: 'note', text }),
    ]
  })
  const nominees = lists.reduce((sum, { drafts }) => sum + drafts.length, 0)
  return { grid, lists, leftOut, heads: [facts], lines: leftOut.length + nominees, tail: null }
}
