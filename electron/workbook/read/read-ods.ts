import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { ReadLimits } from './limits.ts'
import { OdsStyles, readOdsStyles } from './ods-styles.ts'
import { OdsTables } from './ods-tables.ts'
import { ReadBudget } from './sheet-builder.ts'
import { scanXml } from './xml-scan.ts'
import { Unreadable } from './unreadable.ts'
import type { ZipArchive } from './zip.ts'

/** Whether the package is an OpenDocument spreadsheet (by what it holds, not by its name). */
export function isOds(zip: ZipArchive): boolean {
  const type = zip.has('mimetype')
    ? new TextDecoder().decode(zip.read('mimetype') ?? undefined)
    : ''
  if (type.trim() !== '') return type.includes('opendocument.spreadsheet')
  return zip.has('content.xml')
}

/** Reads an .ods package. Throws `Unreadable`; `encrypted` when its manifest says so. */
export function readOds(zip: ZipArchive, limits: ReadLimits): RawWorkbook {
  const manifest = zip.read('META-INF/manifest.xml')
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new Unreadable('encrypted', 'ods: encrypted package')
  }
  const bytes = zip.read('content.xml')
  if (bytes === null) throw new Unreadable('corrupt', 'ods: no content')
  const styles = new OdsStyles()
  readOdsStyles(zip.read('styles.xml'), styles)
  return readContent(bytes, styles, limits)
}

/** Whether a page of markup is an OpenDocument spreadsheet in one piece (.fods). */
export const isFlatOds = (start: string): boolean =>
  start.includes('urn:oasis:names:tc:opendocument:xmlns:office') &&
  start.includes('opendocument.spreadsheet')

/** Reads an OpenDocument spreadsheet in one piece. Throws `Unreadable`. */
export const readFlatOds = (bytes: Uint8Array, limits: ReadLimits): RawWorkbook =>
  readContent(bytes, new OdsStyles(), limits)

function readContent(bytes: Uint8Array, styles: OdsStyles, limits: ReadLimits): RawWorkbook {
  const tables = new OdsTables(new ReadBudget(limits), styles)
  let inBody = false
  scanXml(bytes, {
    open(name, attributes) {
      if (inBody) tables.open(name, attributes)
      else if (name === 'body') inBody = true
      else styles.open(name, attributes)
    },
    close(name) {
      if (inBody) tables.close(name)
      else styles.close(name)
    },
    text(text) {
      if (inBody) tables.text(text)
    },
  })
  const sheets = tables.finish()
  if (sheets.length === 0) throw new Unreadable('corrupt', 'ods: no table')
  return { format: 'ods', sheets }
}
