/**
 * Fonts of the cells of an old .xls workbook (BIFF5 and BIFF8), which the spreadsheet library does
 * not tell. Only records that name fonts or place cells are looked at ([MS-XLS] 2.4).
 */

const RECORD = {
  eof: 0x000a,
  filePass: 0x002f,
  font: 0x0031,
  boundSheet: 0x0085,
  xf: 0x00e0,
  bof: 0x0809,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
} as const

/** Records of one cell: row, column, XF number at the start. */
const ONE_CELL = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e, 0x0201])

interface BiffRecord {
  readonly type: number
  readonly at: number
  readonly length: number
}

/** Font of a cell, sheets from 0 in the workbook's order, rows and columns from 1. */
export interface BiffFonts {
  readonly fontOf: (sheet: number, row: number, column: number) => string | null
}

function* records(view: DataView, from: number): Generator<BiffRecord> {
  let at = from
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) return
    yield { type, at: at + 4, length }
    at += 4 + length
  }
}

const latin1 = new TextDecoder('windows-1252')
const utf16 = new TextDecoder('utf-16le')

function fontName(bytes: Uint8Array, record: BiffRecord, biff8: boolean): string {
  const count = bytes[record.at + 14] ?? 0
  const end = record.at + record.length
  if (!biff8)
    return latin1.decode(bytes.subarray(record.at + 15, Math.min(end, record.at + 15 + count)))
  const wide = ((bytes[record.at + 15] ?? 0) & 1) === 1
  const start = record.at + 16
  const name = bytes.subarray(start, Math.min(end, start + count * (wide ? 2 : 1)))
  return (wide ? utf16 : latin1).decode(name)
}

/** Whether the workbook stream is locked with a password. */
export function isLockedBiff(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (const record of records(view, 0)) {
    if (record.type === RECORD.filePass) return true
    if (record.type === RECORD.eof) return false
  }
  return false
}

/** Whether the stream is of Excel 5 or 95, which held text in the code page of its PC. */
export function hasCodePageText(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  return stream.length > 6 && view.getUint16(4, true) === 0x0500
}

interface Globals {
  readonly fonts: string[]
  readonly xfFonts: number[]
  readonly sheetStarts: number[]
}

function readGlobals(stream: Uint8Array, view: DataView): Globals {
  const globals: Globals = { fonts: [], xfFonts: [], sheetStarts: [] }
  let biff8 = true
  for (const record of records(view, 0)) {
    if (record.type === RECORD.bof && record.length >= 2) {
      biff8 = view.getUint16(record.at, true) === 0x0600
    } else if (record.type === RECORD.font && record.length > 15) {
      globals.fonts.push(fontName(stream, record, biff8))
    } else if (record.type === RECORD.xf && record.length >= 2) {
      globals.xfFonts.push(view.getUint16(record.at, true))
    } else if (record.type === RECORD.boundSheet && record.length >= 4) {
      globals.sheetStarts.push(view.getUint32(record.at, true))
    } else if (record.type === RECORD.eof) break
  }
  return globals
}

const cellKey = (row: number, column: number): number => row * 65_536 + column

/** Cell styles of one sheet: cells from 0 → number of the XF. */
function readSheetXfs(view: DataView, start: number): Map<number, number> {
  const xfs = new Map<number, number>()
  let depth = 0
  for (const record of records(view, start)) {
    if (record.type === RECORD.bof) depth += 1
    else if (record.type === RECORD.eof) {
      depth -= 1
      if (depth <= 0) break
    } else if (ONE_CELL.has(record.type) && record.length >= 6) {
      const row = view.getUint16(record.at, true)
      xfs.set(
        cellKey(row, view.getUint16(record.at + 2, true)),
        view.getUint16(record.at + 4, true),
      )
    } else if (record.type === RECORD.mulRk || record.type === RECORD.mulBlank) {
      const size = record.type === RECORD.mulRk ? 6 : 2
      const row = view.getUint16(record.at, true)
      const first = view.getUint16(record.at + 2, true)
      for (let index = 0; 4 + (index + 1) * size <= record.length - 2; index += 1) {
        xfs.set(cellKey(row, first + index), view.getUint16(record.at + 4 + index * size, true))
      }
    }
  }
  return xfs
}

/** Reads the fonts out of a workbook stream; damaged parts give no font rather than an error. */
export function readBiffFonts(stream: Uint8Array): BiffFonts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const globals = readGlobals(stream, view)
  const sheets = globals.sheetStarts.map((start) => readSheetXfs(view, start))
  return {
    fontOf(sheet, row, column) {
      const xf = sheets[sheet]?.get(cellKey(row - 1, column - 1))
      const font = xf === undefined ? undefined : globals.xfFonts[xf]
      // Font number 4 is left out of the file ([MS-XLS] 2.5.129), so later ones move down by one.
      return font === undefined ? null : (globals.fonts[font > 4 ? font - 1 : font] ?? null)
    },
  }
}
