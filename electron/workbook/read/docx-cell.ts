import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import { joinRuns } from './cell-font-runs.ts'
import type { FontRun } from './cell-font-runs.ts'

const TEXT = { type: 'text' } as const

/** A cell of a document, made of its runs. */
export const cellOfRuns = (row: number, column: number, runs: readonly FontRun[]): RawCell => ({
  row,
  column,
  ...joinRuns(runs),
  value: TEXT,
  formula: false,
})
