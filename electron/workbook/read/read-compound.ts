import { CFB } from '@e965/xlsx'
import type { RawWorkbook } from '#shared/submissions/raw-workbook.ts'
import { isLockedBiff, readBiffFonts } from './biff-fonts.ts'
import type { ReadLimits } from './limits.ts'
import { readWithLibrary } from './read-with-library.ts'
import { Unreadable } from './unreadable.ts'

function openContainer(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' })
  } catch (error) {
    throw new Unreadable('corrupt', error instanceof Error ? error.message : String(error))
  }
}

function streamOf(container: CFB.CFB$Container, name: string): Uint8Array | null {
  const entry = CFB.find(container, name)
  return entry === null || entry === undefined ? null : Uint8Array.from(entry.content)
}

/**
 * Reads an OLE compound file: an .xls workbook, or the wrapping of an encrypted .xlsx.
 * Throws `Unreadable`: `encrypted`, `corrupt`, or `unsupported` (.doc, .msg and the like).
 */
export function readCompound(bytes: Uint8Array, limits: ReadLimits): RawWorkbook {
  const container = openContainer(bytes)
  if (streamOf(container, 'EncryptedPackage') !== null) {
    throw new Unreadable('encrypted', 'encrypted Office package')
  }
  const stream = streamOf(container, 'Workbook') ?? streamOf(container, 'Book')
  if (stream === null) throw new Unreadable('unsupported', 'compound file without a workbook')
  if (isLockedBiff(stream)) throw new Unreadable('encrypted', 'xls with a password')
  return readWithLibrary(bytes, 'xls', limits, readBiffFonts(stream).fontOf)
}
