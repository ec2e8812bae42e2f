/** The package of an office's own template: taken apart within limits, put together again whole. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { DEFAULT_READ_LIMITS, type ReadLimits } from '#electron/workbook/read/limits.ts'
import { Unreadable } from '#electron/workbook/read/unreadable.ts'
import { openZip } from '#electron/workbook/read/zip.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** A form of an office has a few pages and perhaps a coat of arms. */
const LIMITS: ReadLimits = {
  ...DEFAULT_READ_LIMITS,
  fileBytes: 10 * 1024 * 1024,
  unzippedBytes: 40 * 1024 * 1024,
  parts: 2000,
}

export type TemplateType = 'xlsx' | 'docx'

export interface TemplatePackage {
  readonly type: TemplateType
  readonly names: readonly string[]
  /** Text of a part; null where there is none. */
  readonly text: (name: string) => string | null
}

const unreadable = (detail: string): Refusal => new Refusal('TEMPLATE_UNREADABLE', { detail })

/** Every part with its size and checksum proved before the library unpacks them in one go. */
function provenParts(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (bytes.length > LIMITS.fileBytes) throw unreadable('too-large')
  try {
    const zip = openZip(bytes, LIMITS)
    for (const name of zip.names) zip.read(name)
  } catch (error) {
    if (error instanceof Unreadable) throw unreadable(error.reason)
    throw error
  }
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      // A size that lies would be believed when memory is set aside.
      if (originalSize > LIMITS.unzippedBytes) throw unreadable('too-large')
      return true
    },
  })
}

const parsed = new WeakMap<TemplatePackage, Readonly<Record<string, Uint8Array>>>()

/** @throws Refusal TEMPLATE_UNREADABLE: no package, too large, macros, or neither Excel nor Word */
export function openTemplate(bytes: Uint8Array): TemplatePackage {
  const parts = provenParts(bytes)
  const text = (name: string): string | null => {
    const part = parts[name]
    return part === undefined ? null : strFromU8(part)
  }
  const types = text('[Content_Types].xml') ?? ''
  if (/macroEnabled|vbaProject/iu.test(types)) throw unreadable('macros')
  const type =
    text('xl/workbook.xml') !== null ? 'xlsx' : text('word/document.xml') !== null ? 'docx' : null
  if (type === null) throw unreadable('unsupported')
  const opened: TemplatePackage = { type, names: Object.keys(parts), text }
  parsed.set(opened, parts)
  return opened
}

const ZIP_START = new Date(1980, 0, 1)

/** The package with some parts rewritten and some left out (null); everything else byte for byte. */
export function closeTemplate(
  template: TemplatePackage,
  changed: ReadonlyMap<string, string | null>,
): Uint8Array {
  const parts = Object.entries(parsed.get(template) ?? {}).flatMap(
    ([name, bytes]): readonly (readonly [string, Uint8Array])[] => {
      const text = changed.get(name)
      if (text === null) return []
      return [[name, text === undefined ? bytes : strToU8(text)]]
    },
  )
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: ZIP_START })
}
