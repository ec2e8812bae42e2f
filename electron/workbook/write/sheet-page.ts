/**
 * One sheet laid out as an office paper: A4, margins and page numbers after NĐ 30/2020/NĐ-CP, Times
 * New Roman, one page wide, row heights measured. Writers place cells row by row and see nothing of
 * the spreadsheet library.
 */
import ExcelJS from 'exceljs'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import { lineHeight, textHeight } from './measure-text.ts'
import { safeText } from './safe-text.ts'
import { settlePackage } from './settle-package.ts'

export type Orientation = 'portrait' | 'landscape'

/** A formula always carries its computed result, so that a reader that never calculates shows it. */
export type CellValue = string | number | { readonly formula: string; readonly result: number }

export interface CellLook {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly valign?: 'top' | 'middle'
  readonly border?: boolean
  /** Number format of the file ("#,##0" notation). */
  readonly format?: string
}

/** A value over the columns `from`..`to` (1-based, both included); merged when they differ. */
export interface PlacedCell {
  readonly from: number
  readonly to: number
  readonly value: CellValue
  readonly look: CellLook
  /** The first line of a text, set in another look ("Nơi nhận:"). */
  readonly firstLine?: CellLook
}

export interface PageLayout {
  readonly name: string
  readonly orientation: Orientation
  /** Column widths in units of 7 pixels; `PAGE_WIDTH` of the orientation is what one A4 page holds. */
  readonly widths: readonly number[]
}

export interface SheetPage {
  /** Writes the next row and gives its 1-based number; as tall as its tallest text, at least `height`. */
  readonly row: (cells: readonly PlacedCell[], height?: number) => number
  /** An empty row of a height in points. */
  readonly gap: (height: number) => void
  /** Prints this row again at the head of every page, and keeps it in view on the screen. */
  readonly repeat: (row: number) => void
}

/** How many units of column width fit between the margins of A4. */
export const PAGE_WIDTH = { portrait: 88, landscape: 135 } as const

const FONT = 'Times New Roman'
/** The file format's number for the paper; the library names it only in its types. */
const A4 = { paperSize: 9 } as const
const MM_PER_INCH = 25.4
const PIXELS_PER_UNIT = 7
/**
 * A file's column widths count digits of its default font. Times New Roman 12 is made the default,
 * because a digit of it is 8 pixels wherever the paper is opened; with the library's own default,
 * Calibri, a PC without that font makes the columns wider and prints the whole page smaller.
 */
const PIXELS_PER_DIGIT = 8
const POINTS_PER_PIXEL = 0.75
/** Cell padding and the grid line, in pixels. */
const CELL_PADDING = 5
/** The tallest row that Excel allows, in points. */
const TALLEST_ROW = 409
const SMALLEST_TYPE = 6
const BODY_SIZE = 12

const THIN = { style: 'thin' } as const
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const

const isNumeric = (value: CellValue): boolean => typeof value !== 'string'
const faceOf = (look: CellLook): 'bold' | 'italic' | 'regular' =>
  look.bold === true ? 'bold' : look.italic === true ? 'italic' : 'regular'

/** Page number in the middle of the top margin, from the second page on (NĐ 30/2020, PL I). */
const PAGE_NUMBER = `&C&"${FONT},Regular"&13&P`

const fontOf = (look: CellLook, shrink: number): Partial<ExcelJS.Font> => ({
  name: FONT,
  family: 1,
  size: Math.max(SMALLEST_TYPE, (look.size ?? BODY_SIZE) - shrink),
  bold: look.bold === true,
  italic: look.italic === true,
})

function contentOf(cell: PlacedCell, shrink: number): ExcelJS.CellValue {
  const { value, firstLine } = cell
  if (typeof value === 'number') return value
  if (typeof value === 'object')
    return { formula: value.formula, result: value.result, date1904: false }
  const { text } = safeText(value)
  const end = text.indexOf('\n')
  if (firstLine === undefined || end < 0) return text
  return {
    richText: [
      { font: fontOf(firstLine, shrink), text: text.slice(0, end) },
      { font: fontOf(cell.look, shrink), text: text.slice(end) },
    ],
  }
}

function styleMaker(): (look: CellLook, value: CellValue, shrink: number) => ExcelJS.Style {
  const known = new Map<string, ExcelJS.Style>()
  return (look, value, shrink) => {
    const numeric = isNumeric(value)
    const format =
      look.format ?? (typeof value === 'string' && safeText(value).literal ? '@' : 'General')
    const key = JSON.stringify([look, numeric, format, shrink])
    const found = known.get(key)
    if (found !== undefined) return found
    const made: ExcelJS.Style = {
      font: fontOf(look, shrink),
      alignment: {
        horizontal: look.align ?? 'left',
        vertical: look.valign ?? 'middle',
        ...(numeric ? { shrinkToFit: true } : { wrapText: true }),
      },
      border: look.border === true ? BOX : {},
      fill: { type: 'pattern', pattern: 'none' },
      numFmt: format,
      protection: {},
    }
    known.set(key, made)
    return made
  }
}

/** Points between the inner edges of a span of columns. */
const spanWidth = (widths: readonly number[], cell: PlacedCell): number =>
  (widths
    .slice(cell.from - 1, cell.to)
    .reduce((sum, width) => sum + Math.trunc(width * PIXELS_PER_UNIT), 0) -
    CELL_PADDING) *
  POINTS_PER_PIXEL

function heightOfCell(cell: PlacedCell, widths: readonly number[], shrink: number): number {
  const size = Math.max(SMALLEST_TYPE, (cell.look.size ?? BODY_SIZE) - shrink)
  return typeof cell.value === 'string'
    ? textHeight(cell.value, { face: faceOf(cell.look), size }, spanWidth(widths, cell))
    : lineHeight(size) + 3
}

/** How many points smaller a row must be set so that it is not taller than Excel allows. */
function fitRow(
  cells: readonly PlacedCell[],
  widths: readonly number[],
): { readonly shrink: number; readonly height: number } {
  for (let shrink = 0; ; shrink += 1) {
    const height = Math.max(0, ...cells.map((cell) => heightOfCell(cell, widths, shrink)))
    if (height <= TALLEST_ROW) return { shrink, height }
    if (shrink >= BODY_SIZE) return { shrink, height: TALLEST_ROW }
  }
}

function pageOn(book: ExcelJS.Workbook, layout: PageLayout): SheetPage {
  const sheet = book.addWorksheet(layout.name, {
    pageSetup: {
      orientation: layout.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      firstPageNumber: 1,
      horizontalCentered: true,
      margins: {
        left: 30 / MM_PER_INCH,
        right: 15 / MM_PER_INCH,
        top: 20 / MM_PER_INCH,
        bottom: 20 / MM_PER_INCH,
        header: 10 / MM_PER_INCH,
        footer: 10 / MM_PER_INCH,
      },
    },
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER, firstHeader: '' },
  })
  Object.assign(sheet.pageSetup, A4)
  layout.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = Math.trunc(width * PIXELS_PER_UNIT) / PIXELS_PER_DIGIT
  })
  const styleOf = styleMaker()
  let last = 0
  const row: SheetPage['row'] = (cells, height = 0) => {
    last += 1
    const line = sheet.getRow(last)
    const fit = fitRow(cells, layout.widths)
    for (const cell of cells) {
      const style = styleOf(cell.look, cell.value, fit.shrink)
      for (let column = cell.from; column <= cell.to; column += 1)
        line.getCell(column).style = style
      if (cell.to > cell.from) sheet.mergeCells(last, cell.from, last, cell.to)
      line.getCell(cell.from).value = contentOf(cell, fit.shrink)
    }
    line.height = Math.max(height, fit.height)
    return last
  }
  return {
    row,
    gap: (height) => {
      last += 1
      sheet.getRow(last).height = height
    },
    repeat: (number) => {
      sheet.pageSetup.printTitlesRow = `${number}:${number}`
      sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: number }]
    },
  }
}

/** The first font of a file is its default one. */
const FIRST_FONT = /(<fonts[^>]*>)<font>.*?<\/font>/u
const DEFAULT_FONT = `$1<font><sz val="${BODY_SIZE}"/><name val="${FONT}"/><family val="1"/></font>`

/** The letters of a 1-based column: 1 → A, 27 → AA. */
export const columnLetter = (column: number): string =>
  column <= 26
    ? String.fromCodePoint(64 + column)
    : columnLetter(Math.trunc((column - 1) / 26)) + columnLetter(((column - 1) % 26) + 1)

/**
 * Characters that a sheet name may not hold, and its greatest length, as Excel has it. The apostrophe
 * goes too: the library does not double it where it names the repeated row.
 */
const NOT_IN_SHEET_NAME = /[[\]:*?/\\']/gu
const SHEET_NAME_LENGTH = 31

function freeName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(NOT_IN_SHEET_NAME, ' ').trim() || papersText.sheet
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`
    const name = clean.slice(0, SHEET_NAME_LENGTH - tail.length).trimEnd() + tail
    if (!taken.has(name.toLocaleLowerCase('vi'))) {
      taken.add(name.toLocaleLowerCase('vi'))
      return name
    }
  }
}

/**
 * A workbook of such pages as the bytes of an .xlsx file: `draw` adds and fills the pages. Sheet
 * names are made legal and unique; `finish` may change what was drawn. The same input and stamp always give the same bytes.
 */
export async function makeWorkbook(
  stamp: PaperStamp,
  draw: (addPage: (layout: PageLayout) => SheetPage) => void,
  finish: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const made = new Date(`${stamp.at.slice(0, 10)}T${stamp.at.slice(11, 16) || '00:00'}:00Z`)
  book.creator = stamp.creator
  book.lastModifiedBy = stamp.creator
  book.created = made
  book.modified = made
  const names = new Set<string>()
  draw((layout) => pageOn(book, { ...layout, name: freeName(layout.name, names) }))
  finish(book)
  const bytes = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  return settlePackage(new Uint8Array(bytes), (path, xml) =>
    path === 'xl/styles.xml' ? xml().replace(FIRST_FONT, DEFAULT_FONT) : null,
  )
}
