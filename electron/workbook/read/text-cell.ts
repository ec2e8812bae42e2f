import type { RawCell } from '#shared/kernel/raw-workbook.ts'

const TEXT = { type: 'text' } as const

/** A cell of plain text without a font, as csv and HTML have them. */
export const textCell = (row: number, column: number, text: string): RawCell => ({
  row,
  column,
  text,
  value: TEXT,
  font: null,
  runs: null,
  formula: false,
})
