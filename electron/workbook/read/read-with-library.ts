import { read } from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { RawCell, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { ReadLimits } from './limits.ts'
import { numberFormat } from './number-format.ts'
import type { NumberFormat } from './number-format.ts'
import { LAST_COLUMN, ReadBudget, SheetBuilder } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

class CellReader {
  readonly #formats = new Map<string, NumberFormat>()
  readonly #date1904: boolean

  constructor(date1904: boolean) {
    this.#date1904 = date1904
  }

  read(cell: CellObject): Pick<RawCell, 'text' | 'value'> | null {
    const { v } = cell
    if (cell.t === 'e') {
      return { text: ERRORS[Number(v)] ?? '#N/A', value: { type: 'error' } }
    }
    if (typeof v === 'number') return this.#format(cell.z).read(v)
    if (typeof v === 'boolean') {
      return { text: v ? 'TRUE' : 'FALSE', value: { type: 'boolean', boolean: v } }
    }
    return typeof v === 'string' ? { text: v, value: { type: 'text' } } : null
  }

  #format(code: CellObject['z']): NumberFormat {
    const wanted = code === undefined ? 'General' : String(code)
    const known = this.#formats.get(wanted)
    if (known !== undefined) return known
    // The library writes the system's short date, built-in format 14, in the American way.
    const id = wanted === 'm/d/yy' ? 14 : wanted === 'm/d/yy h:mm' ? 22 : 0
    const format = numberFormat(id, wanted, this.#date1904)
    this.#formats.set(wanted, format)
    return format
  }
}

function hiddenLines(sheet: WorkSheet, builder: SheetBuilder): void {
  for (const [index, row] of (sheet['!rows'] ?? []).entries()) {
    if (row?.hidden === true) builder.hideRows(index + 1, index + 1)
  }
  for (const [index, column] of (sheet['!cols'] ?? []).slice(0, LAST_COLUMN).entries()) {
    if (column?.hidden === true) builder.hideColumns(index + 1, index + 1)
  }
}

function readSheet(sheet: WorkSheet, builder: SheetBuilder, cells: CellReader): RawSheet {
  const rows = sheet['!data'] ?? []
  // Sparse arrays: forEach skips the holes, so a lone cell in the last row costs nothing.
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      const reading = cell === undefined ? null : cells.read(cell)
      if (reading === null) return
      builder.add({
        row: rowIndex + 1,
        column: columnIndex + 1,
        ...reading,
        font: null,
        runs: null,
        formula: cell?.f !== undefined,
      })
    })
  })
  for (const merge of sheet['!merges'] ?? []) {
    builder.merge({
      top: merge.s.r + 1,
      left: merge.s.c + 1,
      bottom: merge.e.r + 1,
      right: merge.e.c + 1,
    })
  }
  hiddenLines(sheet, builder)
  return builder.finish()
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Unreadable(/password|encrypt/iu.test(message) ? 'encrypted' : 'corrupt', message)
  }
}

/**
 * Reads a rare kind of workbook with the spreadsheet library: .xlsb, Excel 2003 XML, Excel 2 to 4.
 * The library tells no fonts. Throws `Unreadable`.
 */
export function readWithLibrary(
  bytes: Uint8Array,
  format: RawWorkbook['format'],
  limits: ReadLimits,
): RawWorkbook {
  const workbook = parse(bytes)
  const budget = new ReadBudget(limits)
  const cells = new CellReader(workbook.Workbook?.WBProps?.date1904 === true)
  const sheets: RawSheet[] = []
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) continue
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const builder = new SheetBuilder(budget, name, hidden)
    sheets.push(readSheet(sheet, builder, cells))
  }
  if (sheets.length === 0) throw new Unreadable('corrupt', `${format}: no sheet`)
  return { format, sheets }
}
