import { zipSync } from 'fflate'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { DEFAULT_READ_LIMITS } from '#electron/workbook/read/limits.ts'
import type { RawCell, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'

/** Small Office packages written by hand, for what no library would write. */

const encoder = new TextEncoder()
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

export interface XlsxParts {
  /** What stands inside `<worksheet>`, for each sheet. */
  readonly sheets: readonly string[]
  readonly names?: readonly string[]
  /** Attributes of `<sheet>` (hidden sheets). */
  readonly states?: readonly string[]
  readonly workbookPr?: string
  readonly strings?: string
  readonly styles?: string
  /** More parts, or other content for parts made here; null leaves one out. */
  readonly parts?: Readonly<Record<string, Uint8Array | string | null>>
}

/** Parts of an .xlsx with these sheets. */
export function xlsxParts(book: XlsxParts): Record<string, Uint8Array> {
  const list = book.sheets.map((_, index) => {
    const name = book.names?.[index] ?? `Sheet${index + 1}`
    const state = book.states?.[index] ?? ''
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${state}/>`
  })
  const targets = book.sheets.map(
    (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  )
  const parts: Record<string, Uint8Array | string | null> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${
      book.workbookPr ?? ''
    }<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...targets,
      ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdT', 'styles', 'styles.xml'],
    ]),
  }
  for (const [index, sheet] of book.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`
  }
  if (book.strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`
  }
  if (book.styles !== undefined) {
    parts['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`
  }
  Object.assign(parts, book.parts)
  const present = Object.entries(parts).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === 'string' ? utf8(part) : part] as const],
  )
  return Object.fromEntries(present)
}

export const xlsx = (book: XlsxParts): Uint8Array => zipSync(xlsxParts(book), { level: 1 })

/** An .xlsx of one sheet whose `<sheetData>` holds these rows. */
export const sheetOf = (rows: string, more: Partial<XlsxParts> = {}): Uint8Array =>
  xlsx({ sheets: [`<sheetData>${rows}</sheetData>`], ...more })

/** A .docx whose `<w:body>` holds this. */
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
        'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
        'word/_rels/document.xml.rels': relations([
          ['rId1', 'styles', 'styles.xml'],
          ['rId2', 'numbering', 'numbering.xml'],
        ]),
        ...parts,
      }).map(([name, text]) => [name, utf8(text)]),
    ),
  )

/** An .ods whose `<office:spreadsheet>` holds this. */
export const ods = (tables: string, styles = '', parts: Readonly<Record<string, string>> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `${HEAD}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
        ...parts,
      }).map(([name, text]) => [name, utf8(text)]),
    ),
  )

/** The workbook of bytes that must be readable. */
export function workbookOf(bytes: Uint8Array): RawWorkbook {
  const reading = readBytes(bytes)
  if (!reading.ok) throw new Error(`${reading.error}: ${reading.detail}`)
  return reading.workbook
}

export function firstSheet(bytes: Uint8Array): RawSheet {
  const [sheet] = workbookOf(bytes).sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** "r,c text" of each cell. */
export const shown = (cells: readonly RawCell[]): string[] =>
  cells.map((cell) => `${cell.row},${cell.column} ${cell.text}`)

/** Class of refusal, or "ok". */
export function outcomeOf(bytes: Uint8Array, limits: Partial<typeof DEFAULT_READ_LIMITS> = {}) {
  const reading = readBytes(bytes, { ...DEFAULT_READ_LIMITS, ...limits })
  return reading.ok ? 'ok' : reading.error
}

export const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

/** The same zip with the packed bytes of one part replaced, as no zip writer would. */
export function replacePacked(bytes: Uint8Array, name: string, packed: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const out: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  let at = from.getUint32(end + 16, true)
  while (from.getUint32(at, true) === 0x02014b50) {
    const nameLength = from.getUint16(at + 28, true)
    const size = 46 + nameLength + from.getUint16(at + 30, true) + from.getUint16(at + 32, true)
    const entry = bytes.slice(at, at + size)
    const view = new DataView(entry.buffer)
    const start = view.getUint32(42, true)
    const head = 30 + from.getUint16(start + 26, true) + from.getUint16(start + 28, true)
    const content = bytes.subarray(start + head, start + head + view.getUint32(20, true))
    const own = new TextDecoder().decode(entry.subarray(46, 46 + nameLength)) === name
    const used = own ? packed : content
    view.setUint32(20, used.length, true)
    view.setUint32(42, offset, true)
    out.push(bytes.slice(start, start + head), used)
    directory.push(entry)
    offset += head + used.length
    at += size
  }
  const tail = bytes.slice(end)
  new DataView(tail.buffer).setUint32(16, offset, true)
  return Uint8Array.from(Buffer.concat([...out, ...directory, tail]))
}
