/** Looks that the form for units and the file sent back to them share. */
import type ExcelJS from 'exceljs'
import { textHeight } from './measure-text.ts'
import { safeText } from './safe-text.ts'

export const FORM_FONT = { name: 'Times New Roman', family: 1, size: 12 }
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
export const FORM_BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const
export const FORM_HEADER_FILL: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFE7E6E6' },
}
/** Points of text that one unit of column width holds in Times New Roman 12. */
const POINTS_PER_UNIT = 6
const TALLEST_ROW = 409

/** Text of other people, made fit for a cell. */
export const formWords = (value: string): string => safeText(value).text

/** Points that a text needs in a column of a width in units of the file. */
export const formHeight = (value: string, width: number, bold = false): number =>
  Math.min(
    TALLEST_ROW,
    textHeight(
      value,
      { face: bold ? 'bold' : 'regular', size: FORM_FONT.size },
      width * POINTS_PER_UNIT - 4,
    ) + 3,
  )

/** A line over the whole width of the list. */
export function wideRow(
  sheet: ExcelJS.Worksheet,
  columns: number,
  value: string,
  look: { readonly bold?: boolean; readonly italic?: boolean; readonly size?: number },
  centred: boolean,
): void {
  const row = sheet.addRow([formWords(value)])
  sheet.mergeCells(row.number, 1, row.number, columns)
  const cell = row.getCell(1)
  cell.font = { ...FORM_FONT, ...look }
  cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: true }
  const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  row.height = Math.max(17, formHeight(value, width, look.bold === true))
}
