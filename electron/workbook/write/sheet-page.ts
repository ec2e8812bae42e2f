/**
 * One sheet laid out as an office paper: A4, margins and page numbers after NĐ 30/2020/NĐ-CP, Times
 * New Roman, one page wide, row heights measured. Writers place cells row by row and see nothing of
 * the spreadsheet library, which is loaded with the first of them: a start has no need of it.
 */
import type ExcelJS from 'exceljs'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import { BODY_SIZE, FONT, placeCell, SMALLEST_TYPE, type Lettering } from './cell-style.ts'
import { chartParts, withChartTypes, withDrawing } from './chart-parts.ts'
import type { ChartDrawing, ChartPlace } from './chart-xml.ts'
import { SheetRows, SheetTables } from './fast-sheet.ts'
import { fitPages } from './fit-pages.ts'
import { lineHeight, textHeight } from './measure-text.ts'
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
  /** A row of a height in points with a chart over all its columns; the chart's cells may come later. */
  readonly chart: (height: number, drawing: Omit<ChartDrawing, 'sheet'>) => void
  /** Prints this row again at the head of every page, and keeps it in view on the screen. */
  readonly repeat: (row: number) => void
}

/** How many units of column width fit between the margins of A4. */
export const PAGE_WIDTH = { portrait: 88, landscape: 135 } as const

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

const faceOf = (look: CellLook): 'bold' | 'italic' | 'regular' =>
  look.bold === true ? 'bold' : look.italic === true ? 'italic' : 'regular'

/** Page number in the middle of the top margin, from the second page on (NĐ 30/2020, PL I). */
const PAGE_NUMBER = `&C&"${FONT},Regular"&13&P`

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

interface DrawnPage {
  readonly page: SheetPage
  readonly rows: SheetRows
  readonly charts: readonly ChartPlace[]
  /** Once all rows are there. */
  readonly finish: () => void
}

function pageOn(
  book: ExcelJS.Workbook,
  layout: PageLayout,
  tables: SheetTables,
  lettering: Lettering | null,
): DrawnPage {
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
  const rows = new SheetRows(tables)
  const charts: ChartPlace[] = []
  let header: number | null = null
  let lastOfTable: number | null = null
  const row: SheetPage['row'] = (cells, height = 0) => {
    rows.begin()
    const fit = fitRow(cells, layout.widths)
    for (const cell of cells) {
      placeCell(rows, tables, cell, { shrink: fit.shrink, lettering })
    }
    rows.end(Math.max(height, fit.height))
    if (cells.some(({ look }) => look.border)) lastOfTable = rows.last - 1
    return rows.last
  }
  const page: SheetPage = {
    row,
    gap: (height) => {
      rows.begin()
      rows.end(height)
    },
    chart: (height, drawing) => {
      page.gap(height)
      charts.push({
        row: rows.last,
        columns: layout.widths.length,
        height,
        drawing: { ...drawing, sheet: layout.name },
      })
    },
    repeat: (number) => {
      header = number - 1
      sheet.pageSetup.printTitlesRow = `${number}:${number}`
      sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: number }]
    },
  }
  const finish = (): void => {
    const { orientation, widths } = layout
    const fit = fitPages({ orientation, widths, heights: rows.heights, header, lastOfTable })
    if ('pages' in fit) sheet.pageSetup.fitToHeight = fit.pages
    else {
      sheet.pageSetup.fitToPage = false
      sheet.pageSetup.scale = fit.scale
      sheet.getRow(fit.breakAfter).addPageBreak()
    }
  }
  return { page, rows, charts, finish }
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

/** The library writes each style once, in one cell each, and so numbers them as they are used. */
function numberStyles(book: ExcelJS.Workbook, tables: SheetTables): void {
  const [first] = book.worksheets
  tables.styles.forEach((style, index) => {
    if (first !== undefined) first.getCell(index + 1, 1).style = style
  })
  // A text makes the library write the part in which ours will stand.
  if (first !== undefined) first.getCell(tables.styles.length + 1, 1).value = '.'
}

/** @throws Error where the library numbered styles in another way, so that no cell gets a wrong one */
function requireNumbers(xml: string, tables: SheetTables): void {
  tables.styles.forEach((_, index) => {
    const cell = `<c r="A${index + 1}" s="${index + 1}"`
    if (!xml.includes(cell)) throw new Error(`style ${index + 1} has another number`)
  })
}

/**
 * A workbook of such pages as the bytes of an .xlsx file: `draw` adds and fills the pages. Sheet
 * names are made legal and unique. The same input and stamp always give the same bytes.
 */
export async function makeWorkbook(
  stamp: PaperStamp,
  draw: (addPage: (layout: PageLayout) => SheetPage) => void,
  lettering: Lettering | null = null,
): Promise<Uint8Array> {
  const { default: library } = await import('exceljs')
  const book = new library.Workbook()
  const made = new Date(`${stamp.at.slice(0, 10)}T${stamp.at.slice(11, 16) || '00:00'}:00Z`)
  book.creator = stamp.creator
  book.lastModifiedBy = stamp.creator
  book.created = made
  book.modified = made
  const names = new Set<string>()
  const tables = new SheetTables()
  const drawn: DrawnPage[] = []
  draw((layout) => {
    const named = { ...layout, name: freeName(layout.name, names) }
    const one = pageOn(book, named, tables, lettering)
    drawn.push(one)
    return one.page
  })
  for (const { finish } of drawn) finish()
  numberStyles(book, tables)
  const bytes = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  const charts = new Map(
    drawn.flatMap((one, index) =>
      one.charts.length === 0 ? [] : [[index + 1, one.charts] as const],
    ),
  )
  const parts = chartParts(charts)
  const rewrite = (path: string, xml: () => string): string | null => {
    if (path === '[Content_Types].xml') return withChartTypes(xml(), parts)
    if (path === 'xl/styles.xml') return xml().replace(FIRST_FONT, DEFAULT_FONT)
    if (path === 'xl/sharedStrings.xml') return tables.stringsXml()
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(path)?.[1]
    const rows = drawn[Number(sheet) - 1]?.rows
    if (rows === undefined) return null
    const around = xml()
    if (sheet === '1') requireNumbers(around, tables)
    const whole = rows.into(around)
    return charts.has(Number(sheet)) ? withDrawing(whole) : whole
  }
  return settlePackage(new Uint8Array(bytes), rewrite, parts)
}
