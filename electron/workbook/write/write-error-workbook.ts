/**
 * A unit's list as it came, with the cells to mend marked and a column of reasons beside it. Made
 * anew from what was read, never from the untrusted file itself: texts are written as texts, and of
 * hostile sizes nothing is taken over.
 */
import type ExcelJS from 'exceljs'
import type { RawCell, RawMerge, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { cellsToMend, type CellToMend } from '#shared/submissions/cells-to-mend.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import type { ReadingWithShapes } from '#shared/submissions/reading/understand-workbook.ts'
import { errorWorkbookText as text } from '#shared/text/error-workbook.ts'
import { FORM_BOX, FORM_FONT, FORM_HEADER_FILL, formWords } from './form-cells.ts'
import { safeText } from './safe-text.ts'

const MARK: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFFFE0B2' },
}
const WIDEST = 45
const REASON_WIDTH = 55
/** Columns and rows beyond these are no list's: a far cell must not make a huge sheet. */
const LAST_COLUMN = 200
const LAST_ROW = 100_000
const MOST_MERGES = 2000

const near = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
  row <= LAST_ROW && column <= LAST_COLUMN

const sheetName = (name: string | null): string => {
  const table = /^table:(\d+)$/u.exec(name ?? '')?.[1]
  if (table !== undefined) return text.table(table)
  return name === 'paragraphs' ? text.paragraphs : (name ?? text.sheet)
}

/** A name that a workbook takes and none of its sheets has yet. */
function freeName(book: ExcelJS.Workbook, wanted: string): string {
  const clean =
    wanted
      .replace(/[:\\/?*[\]']/gu, ' ')
      .trim()
      .slice(0, 25) || text.sheet
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? clean : `${clean} (${number})`
    if (book.getWorksheet(name) === undefined) return name
  }
}

/** Text in a legacy encoding is written as it reads, so that the unit sees what it typed. */
function decodedTexts(reading: FileReading): ReadonlyMap<string, string> {
  return new Map(
    reading.repairs
      .filter(({ kind }) => kind === 'tcvn3' || kind === 'vni')
      .map(({ sheet, cell, after }) => [`${sheet ?? ''}!${cell}`, after]),
  )
}

function fillCell(target: ExcelJS.Cell, raw: RawCell, shown: string): void {
  const { text: safe, literal } = safeText(shown)
  const exact = raw.value.type === 'number' && shown === String(raw.value.number)
  target.value = exact && raw.value.type === 'number' ? raw.value.number : safe
  target.font = FORM_FONT
  target.alignment = { wrapText: true, vertical: 'top' }
  if (literal) target.numFmt = '@'
}

/** Merges that neither overlap nor hide what somebody wrote. */
function soundMerges(raw: RawSheet): readonly RawMerge[] {
  const taken = new Set(raw.cells.map(({ row, column }) => cellAddress(row, column)))
  const sound: RawMerge[] = []
  for (const merge of raw.merges.slice(0, MOST_MERGES)) {
    const { top, left, bottom, right } = merge
    const cells = (bottom - top + 1) * (right - left + 1)
    if (!near({ row: bottom, column: right }) || cells < 2 || cells > 2000) continue
    const inside: string[] = []
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) inside.push(cellAddress(row, column))
    if (inside.some((address) => taken.has(address))) continue
    for (const address of inside) taken.add(address)
    taken.add(cellAddress(top, left))
    sound.push(merge)
  }
  return sound
}

/** Where the lists of a sheet begin and end, to set widths and the column of reasons by. */
interface ListExtent {
  readonly header: number
  readonly lastColumn: number
  /** Rows from the header on that are made like a list's: several cells beside each other. */
  readonly rows: ReadonlySet<number>
}

const FEWEST_CELLS = 3

function extentOf(raw: RawSheet, header: number | undefined): ListExtent {
  const columns = raw.cells.filter(near).map(({ column }) => column)
  const top = header ?? raw.cells[0]?.row ?? 1
  const rows = Map.groupBy(
    raw.cells.filter(({ row }) => row >= top),
    ({ row }) => row,
  )
  return {
    header: top,
    lastColumn: columns.reduce((most, column) => Math.max(most, column), 1),
    rows: new Set([...rows].flatMap(([row, cells]) => (cells.length < FEWEST_CELLS ? [] : [row]))),
  }
}

function setWidths(sheet: ExcelJS.Worksheet, raw: RawSheet, extent: ListExtent): void {
  const longest = new Map<number, number>()
  for (const cell of raw.cells.filter(({ row }) => extent.rows.has(row)))
    longest.set(cell.column, Math.max(longest.get(cell.column) ?? 6, [...cell.text].length))
  for (let column = 1; column <= extent.lastColumn; column += 1)
    sheet.getColumn(column).width = Math.min(WIDEST, (longest.get(column) ?? 6) + 3)
  sheet.getColumn(extent.lastColumn + 1).width = REASON_WIDTH
}

function mark(sheet: ExcelJS.Worksheet, cells: readonly CellToMend[], reasonColumn: number): void {
  for (const [address, doubts] of Map.groupBy(cells, ({ cell }) => cell)) {
    const cell = sheet.getCell(address)
    cell.fill = MARK
    cell.border = FORM_BOX
    cell.note = {
      texts: [{ text: formWords(doubts.map(({ message }) => message).join('\n')) }],
      margins: { insetmode: 'auto' },
    }
  }
  for (const [row, doubts] of Map.groupBy(cells, (one) => one.row)) {
    const reason = sheet.getCell(row, reasonColumn)
    reason.value = formWords(doubts.map(({ message }) => message).join('\n'))
    reason.fill = MARK
    reason.border = FORM_BOX
    reason.font = { ...FORM_FONT, bold: true }
    reason.alignment = { wrapText: true, vertical: 'top' }
  }
}

/** The list itself as a sheet of the book. */
function drawSheet(
  book: ExcelJS.Workbook,
  raw: RawSheet,
  { reading, lists }: ReadingWithShapes,
  cells: readonly CellToMend[],
): void {
  const decoded = decodedTexts(reading)
  const sheet = book.addWorksheet(freeName(book, sheetName(raw.name)), {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  const extent = extentOf(raw, lists.find((list) => list.sheet === raw.name)?.layout.bottom)
  setWidths(sheet, raw, extent)
  for (const cell of raw.cells.filter(near)) {
    const shown = decoded.get(`${raw.name ?? ''}!${cellAddress(cell.row, cell.column)}`)
    const target = sheet.getCell(cell.row, cell.column)
    fillCell(target, cell, shown ?? cell.text)
    if (extent.rows.has(cell.row)) target.border = FORM_BOX
    else target.alignment = { vertical: 'top' }
    if (cell.row === extent.header) target.font = { ...FORM_FONT, bold: true }
  }
  for (const { top, left, bottom, right } of soundMerges(raw))
    sheet.mergeCells(top, left, bottom, right)
  const reasonColumn = extent.lastColumn + 1
  const own = cells.filter((cell) => cell.sheet === raw.name)
  if (own.length > 0) {
    const head = sheet.getCell(extent.header, reasonColumn)
    head.value = text.reasons
    head.fill = FORM_HEADER_FILL
    head.border = FORM_BOX
    head.font = { ...FORM_FONT, bold: true }
    head.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  }
  mark(sheet, own, reasonColumn)
}

/** One line a doubt, so that the unit can go through them; doubts about the whole file first. */
function drawNotes(
  book: ExcelJS.Workbook,
  reading: FileReading,
  cells: readonly CellToMend[],
): void {
  const sheet = book.addWorksheet(freeName(book, text.notes), {
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  ;[26, 10, 90].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  const line = (values: readonly string[], bold: boolean): ExcelJS.Row => {
    const row = sheet.addRow(values.map(formWords))
    row.font = { ...FORM_FONT, bold }
    row.alignment = { wrapText: true, vertical: 'top' }
    return row
  }
  line([text.title], true).alignment = { wrapText: false }
  for (const words of [
    text.file(reading.file),
    ...(reading.unit === null ? [] : [text.unit(reading.unit)]),
    text.guide(cells.length),
  ]) {
    const row = line([words], false)
    sheet.mergeCells(row.number, 1, row.number, 3)
  }
  sheet.getRow(sheet.rowCount).height = 34
  const table = [
    text.head,
    ...reading.issues.map(({ message }) => [text.whole, '', message]),
    ...cells.map(({ sheet: name, cell, message }) => [sheetName(name), cell, message]),
  ]
  table.forEach((values, index) => {
    line(values, index === 0).eachCell({ includeEmpty: true }, (cell) => {
      cell.border = FORM_BOX
      if (index === 0) cell.fill = FORM_HEADER_FILL
    })
  })
}

/** Bytes of an .xlsx file. Hidden sheets are left out. */
export async function writeErrorWorkbook(
  workbook: RawWorkbook,
  understood: ReadingWithShapes,
): Promise<Uint8Array> {
  const { default: library } = await import('exceljs')
  const book = new library.Workbook()
  const { reading } = understood
  const cells = cellsToMend(reading)
  for (const raw of workbook.sheets.filter((sheet) => !sheet.hidden && sheet.cells.length > 0))
    drawSheet(book, raw, understood, cells)
  drawNotes(book, reading, cells)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
