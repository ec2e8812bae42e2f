import { atCell, atRow, rowIssueMessages } from '#shared/text/submissions.ts'
import type { Issue } from '../file-reading.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import type { Cell } from './sheet-grid.ts'

type RowIssueCode = keyof typeof rowIssueMessages

/** Doubts that nobody but a person can settle: the row waits. */
const DECISIONS: ReadonlySet<string> = new Set<RowIssueCode>([
  'kind-unknown',
  'two-people',
  'placeholder-name',
  'award-missing',
  'award-ambiguous',
  'award-unknown',
  'date-ambiguous',
  'gender-both',
  'item-type-unknown',
  'registrant-unknown',
  'withdrawn',
  'older-list',
])

const isCode = (code: string): code is RowIssueCode => code in rowIssueMessages

/** An issue of a row, worded, at its cell where there is one. */
export function rowIssue(code: string, row: number, cell: Cell | null): Issue {
  const message = isCode(code) ? rowIssueMessages[code] : code
  if (cell === null) return { code, cell: null, message: atRow(row, message) }
  const address = cellAddress(cell.row, cell.column)
  return { code, cell: address, message: atCell(address, message) }
}

/** What a row's issues make of it. */
export function stateOf(issues: readonly Issue[]): 'ok' | 'warning' | 'needs-decision' {
  if (issues.length === 0) return 'ok'
  return issues.some(({ code }) => DECISIONS.has(code)) ? 'needs-decision' : 'warning'
}
