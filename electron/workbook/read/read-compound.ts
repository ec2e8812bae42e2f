import { CFB } from '@e965/xlsx'
import { z } from 'zod'
import type { RawWorkbook } from '#shared/submissions/raw-workbook.ts'
import { isLockedBiff, readBiffFonts } from './biff-fonts.ts'
import type { ReadLimits } from './limits.ts'
import { readWithLibrary } from './read-with-library.ts'
import { Unreadable } from './unreadable.ts'

const Entry = z.object({ content: z.instanceof(Uint8Array) })

/** Streams of the container by name; a missing one is null. */
function openContainer(bytes: Uint8Array): (name: string) => Uint8Array | null {
  try {
    // The library types its container loosely; what comes out of it is checked here.
    const container: unknown = CFB.read(Buffer.from(bytes), { type: 'buffer' })
    return (name) => {
      const found: unknown = CFB.find(container, name)
      return found == null ? null : Entry.parse(found).content
    }
  } catch (error) {
    throw new Unreadable('corrupt', error instanceof Error ? error.message : String(error))
  }
}

/**
 * Reads an OLE compound file: an .xls workbook, or the wrapping of an encrypted .xlsx.
 * Throws `Unreadable`: `encrypted`, `corrupt`, or `unsupported` (.doc, .msg and the like).
 */
export function readCompound(bytes: Uint8Array, limits: ReadLimits): RawWorkbook {
  const streamOf = openContainer(bytes)
  if (streamOf('EncryptedPackage') !== null) {
    throw new Unreadable('encrypted', 'encrypted Office package')
  }
  const stream = streamOf('Workbook') ?? streamOf('Book')
  if (stream === null) throw new Unreadable('unsupported', 'compound file without a workbook')
  if (isLockedBiff(stream)) throw new Unreadable('encrypted', 'xls with a password')
  return readWithLibrary(bytes, 'xls', limits, readBiffFonts(stream).fontOf)
}
