import { encodingOfFont } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import type { RawCell, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { biffVersion, readBiffGlobals } from './biff-globals.ts'
import { wholeSheets } from './biff-records.ts'
import { readBiffSheet } from './biff-sheet.ts'
import { openCompoundFile } from './compound-file.ts'
import { decodeOneByte, isWindows1258 } from './decode-text.ts'
import type { ReadLimits } from './limits.ts'
import { readWithLibrary } from './read-with-library.ts'
import { ReadBudget } from './sheet-builder.ts'
import { Unreadable } from './unreadable.ts'

/** Characters that are enough to tell an encoding. */
const SAMPLE = 20_000

/** Texts of Excel 5 are bytes of the PC's code page: Windows-1258, or Western and legacy ones. */
function inCodePage(workbook: RawWorkbook): RawWorkbook {
  const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  const free = workbook.sheets.flatMap((sheet) =>
    sheet.cells.filter((cell) => encodingOfFont(cell.font) === 'unicode').map((cell) => cell.text),
  )
  const windows1258 = isWindows1258(bytesOf(free.join('\n').slice(0, SAMPLE)))
  const decode = <T extends { text: string; font: string | null }>(piece: T): T => {
    const vietnamese = windows1258 && encodingOfFont(piece.font) === 'unicode'
    return { ...piece, text: decodeOneByte(bytesOf(piece.text), vietnamese) }
  }
  const decodeAll = (cell: RawCell): RawCell => {
    if (cell.runs === null) return decode(cell)
    const runs = cell.runs.map((run) => decode(run))
    return { ...cell, runs, text: runs.map((run) => run.text).join('') }
  }
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(decodeAll) }))
  return { ...workbook, sheets }
}

/**
 * Reads the stream of an .xls workbook, which also lies bare in some files. Versions before Excel 5
 * are left to the library. Throws `Unreadable`.
 */
export function readBiff(stream: Uint8Array, limits: ReadLimits): RawWorkbook {
  const version = biffVersion(stream)
  if (version === null) return readWithLibrary(wholeSheets(stream), 'xls', limits)
  const globals = readBiffGlobals(stream, version)
  if (globals.sheets.length === 0) throw new Unreadable('corrupt', 'xls: no sheet')
  const budget = new ReadBudget(limits)
  const sheets = globals.sheets.map((sheet) => readBiffSheet(stream, sheet, globals, budget))
  const workbook: RawWorkbook = { format: 'xls', sheets }
  return version === 5 ? inCodePage(workbook) : workbook
}

/**
 * Reads an OLE compound file: an .xls workbook, or the wrapping of an encrypted .xlsx.
 * Throws `Unreadable`: `encrypted`, `corrupt`, or `unsupported` (.doc, .msg and the like).
 */
export function readCompound(bytes: Uint8Array, limits: ReadLimits): RawWorkbook {
  const streamOf = openCompoundFile(bytes)
  if (streamOf('EncryptedPackage') !== null) {
    throw new Unreadable('encrypted', 'encrypted Office package')
  }
  const stream = streamOf('Workbook') ?? streamOf('Book')
  if (stream === null) throw new Unreadable('unsupported', 'compound file without a workbook')
  return readBiff(stream, limits)
}
