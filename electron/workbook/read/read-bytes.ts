import type { RawReading, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { decodeText } from './decode-text.ts'
import { DEFAULT_READ_LIMITS } from './limits.ts'
import type { ReadLimits } from './limits.ts'
import { isEmptySheet } from './pack-workbook.ts'
import type { CellsAhead } from './pack-workbook.ts'
import { readBiff, readCompound } from './read-compound.ts'
import { readDelimited } from './read-delimited.ts'
import { documentPart, readDocx } from './read-docx.ts'
import { isHtmlTable, readHtml } from './read-html.ts'
import { isFlatOds, isOds, readFlatOds, readOds } from './read-ods.ts'
import { readWithLibrary } from './read-with-library.ts'
import { readXlsx, workbookPart } from './read-xlsx.ts'
import { Unreadable } from './unreadable.ts'
import { openZip } from './zip.ts'

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

/** Beginnings of files that are no list, however they are named. */
const FOREIGN: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['exe', [0x4d, 0x5a]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['dif', [0x54, 0x41, 0x42, 0x4c, 0x45, 0x0d, 0x0a, 0x30, 0x2c, 0x31]],
  ['dif', [0x54, 0x41, 0x42, 0x4c, 0x45, 0x0a, 0x30, 0x2c, 0x31]],
  ['sylk', [0x49, 0x44, 0x3b, 0x50]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
]

/** Excel's first formats had no container: a record 0009, 0209, 0409 or 0809 opens the file. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
  (bytes[2] ?? 0) <= 16 &&
  bytes[3] === 0

function readZip(bytes: Uint8Array, limits: ReadLimits, ahead: CellsAhead | null): RawWorkbook {
  const zip = openZip(bytes, limits)
  const spreadsheet = workbookPart(zip)
  if (spreadsheet !== null && /workbook[^/]*\.bin$/iu.test(spreadsheet)) {
    // The library unpacks the parts again, so they are counted before it sees them.
    for (const name of zip.names) zip.read(name)
    return readWithLibrary(bytes, 'xlsx', limits)
  }
  const document = documentPart(zip)
  if (document !== null) return readDocx(zip, document, limits)
  if (isOds(zip)) return readOds(zip, limits)
  if (spreadsheet !== null) return readXlsx(zip, spreadsheet, limits, ahead)
  const office = zip.names.some((name) => /^(?:xl|word)\//u.test(name))
  throw office
    ? new Unreadable('corrupt', 'Office package without its main part')
    : new Unreadable('unsupported', 'zip of something else')
}

/** What Office leaves beside an open file ("~$x.xlsx"): who has it open, padded with blanks. */
const LOCK_FILE_SIZES: ReadonlySet<number> = new Set([162, 165])
const LONGEST_USER = 54

/** The length of the user's name, the name, blanks up to its full length; the same in UTF-16. */
function isLockFile(bytes: Uint8Array): boolean {
  const length = bytes[0] ?? 0
  if (!LOCK_FILE_SIZES.has(bytes.length) || length < 1 || length >= LONGEST_USER) return false
  return bytes.subarray(1 + length, 1 + LONGEST_USER).every((byte) => byte === 0x20 || byte === 0)
}

/** Answers of a web service, shortcuts of Google Drive. */
function isJson(text: string): boolean {
  if (!/^\ufeff?\s*[{[]/u.test(text)) return false
  try {
    JSON.parse(text.replace(/^\ufeff/u, ''))
    return true
  } catch {
    // Nothing is lost: the text goes on to be read as a list.
    return false
  }
}

const LOOKED_AT = 8192

/** Whether bytes are no text in any encoding: UTF-16 has zeros, all others hardly a control sign. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT)
  if ((head[0] ?? 0) >= 0xfe && (head[1] ?? 0) >= 0xfe) return false
  let zeros = 0
  let controls = 0
  for (const byte of head) {
    if (byte === 0) zeros += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1
  }
  return zeros * 20 < head.length && controls * 30 > head.length
}

/** Its names of parts alone fill thousands of characters. */
const FLAT_ODS_HEAD = 8000

function readText(bytes: Uint8Array, limits: ReadLimits): RawWorkbook {
  const text = decodeText(bytes)
  if (isHtmlTable(text)) return readHtml(text, limits)
  const start = text.slice(0, 2000)
  if (/^\ufeff?\s*<\?xml/u.test(start) || /^\ufeff?\s*<(?:!doctype|html)/iu.test(start)) {
    if (isFlatOds(text.slice(0, FLAT_ODS_HEAD))) return readFlatOds(bytes, limits)
    if (!start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
      throw new Unreadable('unsupported', 'markup without a table')
    }
    if (/<!DOCTYPE|<!ENTITY/u.test(text)) throw new Unreadable('corrupt', 'xml: declarations')
    if (/(?:Index|Across|Down|Span)\s*=\s*["']\s*\d{6,}/u.test(text))
      throw new Unreadable('corrupt', 'xml: cell outside of any list')
    return readWithLibrary(bytes, 'xls', limits)
  }
  if (isJson(text)) throw new Unreadable('unsupported', 'json')
  return readDelimited(text, limits)
}

function readAny(bytes: Uint8Array, limits: ReadLimits, ahead: CellsAhead | null): RawWorkbook {
  if (bytes.length === 0) throw new Unreadable('empty', 'no byte')
  if (bytes.length > limits.fileBytes) throw new Unreadable('too-large', 'file too large')
  if (bytes.every((byte) => byte === 0)) throw new Unreadable('empty', 'zero bytes only')
  const foreign = FOREIGN.find(([, mark]) => begins(bytes, mark))
  if (begins(bytes, OLE)) return readCompound(bytes, limits)
  if (begins(bytes, ZIP) && [3, 5, 7].includes(bytes[2] ?? 0)) return readZip(bytes, limits, ahead)
  if (isBareBiff(bytes)) return readBiff(bytes, limits)
  if (foreign !== undefined) throw new Unreadable('unsupported', foreign[0])
  if (isLockFile(bytes)) throw new Unreadable('unsupported', 'lock file of Office')
  if (isBinary(bytes)) throw new Unreadable('unsupported', 'no text')
  return readText(bytes, limits)
}

/**
 * Reads a unit's file of any known kind as it lies. The kind is told from the content; a name or an
 * extension is never looked at. Never throws for anything a file can hold: the answer says why a
 * file could not be read. Runs in the reader process, whose host also bounds time and memory.
 * `ahead` may get cells of a long sheet before the whole is known to be readable.
 */
export function readBytes(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
  ahead: CellsAhead | null = null,
): RawReading {
  try {
    const workbook = readAny(bytes, limits, ahead)
    const empty = workbook.sheets.every(isEmptySheet)
    if (empty) return { ok: false, error: 'empty', detail: `${workbook.format}: no text` }
    return { ok: true, workbook }
  } catch (error) {
    if (error instanceof Unreadable) {
      return { ok: false, error: error.reason, detail: error.message }
    }
    // A fault of a parser on bytes it did not expect is a damaged file, told with its cause.
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { ok: false, error: 'corrupt', detail }
  }
}
