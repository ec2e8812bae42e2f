/**
 * Row heights of a written workbook beside what their texts need, measured here again from the file
 * alone: widths, merges, fonts as stored. Only the letter widths are shared with the writer.
 */
import ExcelJS from 'exceljs'
import { wrapText } from '#electron/workbook/write/measure-text.ts'

export interface MeasuredRow {
  readonly sheet: string
  readonly row: number
  readonly height: number
  /** Lines of the tallest cell times 1,15 of its type size: what print needs at the least. */
  readonly needed: number
}

export async function loadBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book
}

const LINE = 1.15

export async function measuredRows(bytes: Uint8Array): Promise<readonly MeasuredRow[]> {
  const book = await loadBook(bytes)
  return book.worksheets.flatMap((sheet) => {
    const rows: MeasuredRow[] = []
    sheet.eachRow((row, number) => {
      let needed = 0
      row.eachCell((cell, column) => {
        if (cell.master !== cell || typeof cell.value !== 'string') return
        let width = 0
        for (let at = column; at === column || sheet.getCell(number, at).master === cell; at += 1)
          width += (sheet.getColumn(at).width ?? 8.43) * 8 * 0.75
        const size = cell.font.size ?? 11
        const face = cell.font.bold === true ? 'bold' : 'regular'
        const lines = wrapText(cell.value, { face, size }, width - 3).length
        needed = Math.max(needed, lines * size * LINE)
      })
      rows.push({ sheet: sheet.name, row: number, height: row.height, needed })
    })
    return rows
  })
}
