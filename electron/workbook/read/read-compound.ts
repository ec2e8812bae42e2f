import { encodingOfFont } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import type { RawCell, RawWorkbook } from '#shared/submissions/raw-workbook.ts'
import { hasCodePageText, isLockedBiff, readBiffFonts } from './biff-fonts.ts'
import { openCompoundFile } from './compound-file.ts'
import { decodeOneByte, isWindows1258 } from './decode-text.ts'
import type { ReadLimits } from './limits.ts'
import { readWithLibrary } from './read-with-library.ts'
import { Unreadable } from './unreadable.ts'

/** Characters that are enough to tell an encoding. */
const SAMPLE = 20_000

/** The library hands text of Excel 5 out byte by byte; what is Windows-1258 is put into Unicode. */
function inCodePage(workbook: RawWorkbook): RawWorkbook {
  const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  const free = workbook.sheets.flatMap((sheet) =>
    sheet.cells.filter((cell) => encodingOfFont(cell.font) === 'unicode').map((cell) => cell.text),
  )
  if (!isWindows1258(bytesOf(free.join('\n').slice(0, SAMPLE)))) return workbook
  const decode = (cell: RawCell): RawCell =>
    encodingOfFont(cell.font) === 'unicode'
      ? { ...cell, text: decodeOneByte(bytesOf(cell.text), true) }
      : cell
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(decode) }))
  return { ...workbook, sheets }
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
  if (isLockedBiff(stream)) throw new Unreadable('encrypted', 'xls with a password')
  const workbook = readWithLibrary(stream, 'xls', limits, readBiffFonts(stream).fontOf)
  return hasCodePageText(stream) ? inCodePage(workbook) : workbook
}
