import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly compressed: number
  /** As the directory has it: how much room to begin with, and no more than that. */
  readonly declared: number
  readonly offset: number
}

/** An opened zip: names in small letters, parts inflated on demand under one common budget. */
export interface ZipArchive {
  readonly names: readonly string[]
  /** Whether there is such a part; names compare without case, "/" or "\" and a leading slash. */
  readonly has: (name: string) => boolean
  /** Bytes of a part, or null if there is none. Throws `Unreadable`. */
  readonly read: (name: string) => Uint8Array | null
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const ZIP64_MARK = 0xffffffff

/**
 * Room that is inflated into at a time: a package has a dozen small parts, and a quarter of a megabyte
 * for each had the reader collect its garbage with every other file.
 */
const SMALLEST_ROOM = 0x400
const LARGEST_ROOM = 0x40000

const partKey = (name: string): string =>
  name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase()

const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8')

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new Unreadable('corrupt', 'zip: no end of central directory')
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ReadLimits): Map<string, Entry> {
  const end = findEndOfDirectory(view)
  const declared = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const offset = view.getUint32(end + 16, true)
  if (offset === ZIP64_MARK || size === ZIP64_MARK) {
    throw new Unreadable('too-large', 'zip: 64-bit directory')
  }
  // A file with something put in front of it keeps its directory right before the end record.
  const shift = end - size - offset
  if (shift < 0) throw new Unreadable('corrupt', 'zip: directory outside the file')
  const entries = new Map<string, Entry>()
  let at = offset + shift
  for (let count = 0; count < declared; count += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new Unreadable('corrupt', 'zip: directory cut short')
    }
    if (count >= limits.parts) throw new Unreadable('too-large', 'zip: too many parts')
    const nameLength = view.getUint16(at + 28, true)
    const flags = view.getUint16(at + 8, true)
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const name = (flags & 0x800) === 0 ? latin1.decode(rawName) : utf8.decode(rawName)
    // Of two parts with one name the first counts, as it does for Excel's own package reader.
    if (!entries.has(partKey(name))) {
      entries.set(partKey(name), {
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) === 1,
        crc: view.getUint32(at + 16, true),
        compressed: view.getUint32(at + 20, true),
        declared: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true) + shift,
      })
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function packedBytes(bytes: Uint8Array, view: DataView, name: string, entry: Entry): Uint8Array {
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) {
    throw new Unreadable('corrupt', `zip: no local header of ${name}`)
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + entry.compressed > bytes.length) {
    throw new Unreadable('corrupt', `zip: ${name} reaches over the end`)
  }
  return bytes.subarray(start, start + entry.compressed)
}

function unpack(name: string, entry: Entry, packed: Uint8Array, budget: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable('encrypted', `zip: ${name} is encrypted`)
  if (packed.length === 0) return new Uint8Array(0)
  if (entry.method === 0) {
    if (packed.length > budget) throw new Unreadable('too-large', 'zip: too much when unpacked')
    return packed
  }
  if (entry.method !== 8) throw new Unreadable('corrupt', `zip: method ${entry.method} of ${name}`)
  try {
    // zlib counts while it inflates and stops at the limit, whatever the directory promised.
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, budget),
      chunkSize: Math.min(Math.max(entry.declared + 1, SMALLEST_ROOM), LARGEST_ROOM),
    })
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Unreadable('too-large', 'zip: too much when unpacked')
    }
    throw new Unreadable('corrupt', `zip: ${name} does not inflate`)
  }
}

/**
 * Opens a zip in memory.
 * Throws `Unreadable`: `corrupt` (directory or part damaged, checksum differs), `too-large`
 * (more parts or unpacked bytes than `limits`), `encrypted`.
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22) throw new Unreadable('corrupt', 'zip: shorter than its end record')
  const entries = readDirectory(bytes, view, limits)
  let budget = limits.unzippedBytes
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(partKey(name)),
    read(name) {
      const entry = entries.get(partKey(name))
      if (entry === undefined) return null
      const part = unpack(name, entry, packedBytes(bytes, view, name, entry), budget)
      budget -= part.length
      if (crc32(part) !== entry.crc) throw new Unreadable('corrupt', `zip: checksum of ${name}`)
      return part
    },
  }
}
