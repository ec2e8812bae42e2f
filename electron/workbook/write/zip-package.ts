/**
 * A zip of a few parts, deflated by Node itself: for long lists three times as fast as in script.
 * Every entry has the first moment that a zip can name, so the same parts make the same bytes.
 */
import { crc32, deflateRawSync } from 'node:zlib'

/** 01/01/1980, 00:00, as the format packs days and times. */
const DAY = 0x21
const TIME = 0
const VERSION = 20
/** The name is UTF-8. */
const FLAGS = 0x800
const DEFLATED = 8

interface Entry {
  readonly name: Uint8Array
  readonly crc: number
  readonly packed: Uint8Array
  readonly size: number
  readonly offset: number
}

/** What the header before a part and its line in the directory share, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  const fields = [VERSION, FLAGS, DEFLATED, TIME, DAY] as const
  fields.forEach((field, index) => view.setUint16(at + index * 2, field, true))
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.packed.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, entry.name.length, true)
}

/** The package of these parts, in this order. */
export function zipPackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let offset = 0
  const entries = [...parts].map(([path, bytes]): Entry => {
    const name = new TextEncoder().encode(path)
    const entry = {
      name,
      crc: crc32(bytes),
      packed: deflateRawSync(bytes),
      size: bytes.length,
      offset,
    }
    offset += 30 + name.length + entry.packed.length
    return entry
  })
  const directory = entries.reduce((sum, { name }) => sum + 46 + name.length, 0)
  const zip = new Uint8Array(offset + directory + 22)
  const view = new DataView(zip.buffer)
  let at = offset
  for (const entry of entries) {
    view.setUint32(entry.offset, 0x04034b50, true)
    writeCommon(view, entry.offset + 4, entry)
    zip.set(entry.name, entry.offset + 30)
    zip.set(entry.packed, entry.offset + 30 + entry.name.length)
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, VERSION, true)
    writeCommon(view, at + 6, entry)
    view.setUint32(at + 42, entry.offset, true)
    zip.set(entry.name, at + 46)
    at += 46 + entry.name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, directory, true)
  view.setUint32(at + 16, offset, true)
  return zip
}
