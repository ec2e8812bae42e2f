import { Unreadable } from './unreadable.ts'

/**
 * Streams of an OLE compound file ([MS-CFB]), which old Office files and encrypted new ones are.
 * Our own reader, because chains of sectors that run in a circle must end.
 */

const NO_ENTRY = 0xffffffff
const LAST_SECTOR = 0xfffffffa
const HEADER = 512
const ENTRY = 128
const STREAM = 2
const ROOT = 5

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const utf16 = new TextDecoder('utf-16le')

const damaged = (what: string): Unreadable => new Unreadable('corrupt', `compound file: ${what}`)

class CompoundFile {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sectorSize: number
  readonly #table: Uint32Array
  readonly #entries: DirectoryEntry[]

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw damaged('shorter than its header')
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.#view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw damaged('size of sectors')
    this.#sectorSize = 1 << shift
    this.#table = this.#readTable()
    this.#entries = this.#readDirectory()
  }

  /** Content of the stream with this name beside the root; null if there is none. */
  stream(name: string): Uint8Array | null {
    const wanted = name.toLowerCase()
    const entry = this.#topLevel().find(
      (one) => one.type === STREAM && one.name.toLowerCase() === wanted,
    )
    if (entry === undefined) return null
    const cutoff = this.#view.getUint32(56, true)
    const content = entry.size < cutoff ? this.#shortStream(entry) : this.#chain(entry.start)
    if (content.length < entry.size) throw damaged(`stream ${name} cut short`)
    return content.subarray(0, entry.size)
  }

  #sector(index: number): Uint8Array {
    const at = (index + 1) * this.#sectorSize
    if (at >= this.#bytes.length) throw damaged('sector outside the file')
    return this.#bytes.subarray(at, at + this.#sectorSize)
  }

  /** The table that says which sector follows which. */
  #readTable(): Uint32Array {
    const sectors: number[] = []
    for (let index = 0; index < 109; index += 1) {
      sectors.push(this.#view.getUint32(76 + index * 4, true))
    }
    const most = this.#bytes.length / this.#sectorSize + 1
    let more = this.#view.getUint32(68, true)
    for (let count = 0; more < LAST_SECTOR; count += 1) {
      if (count > most) throw damaged('list of tables runs in a circle')
      const numbers = numbersOf(this.#sector(more))
      sectors.push(...numbers.subarray(0, -1))
      more = numbers.at(-1) ?? NO_ENTRY
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR)
    if (used.length > most) throw damaged('more tables than sectors')
    const per = this.#sectorSize / 4
    const table = new Uint32Array(used.length * per).fill(NO_ENTRY)
    for (const [index, sector] of used.entries()) {
      table.set(numbersOf(this.#sector(sector)), index * per)
    }
    return table
  }

  /** All sectors from `start` on, one after the other. */
  #chain(start: number): Uint8Array {
    const parts: Uint8Array[] = []
    let sector = start
    while (sector < LAST_SECTOR) {
      // A chain longer than the file runs in a circle.
      if (parts.length * this.#sectorSize > this.#bytes.length) throw damaged('circle of sectors')
      parts.push(this.#sector(sector))
      sector = this.#table[sector] ?? NO_ENTRY
    }
    return joined(parts)
  }

  /** A stream under the cutoff lies in small sectors inside the root's own stream. */
  #shortStream(entry: DirectoryEntry): Uint8Array {
    const root = this.#entries.find((one) => one.type === ROOT)
    if (root === undefined) throw damaged('no root')
    const size = 1 << Math.min(12, this.#view.getUint16(32, true))
    const container = this.#chain(root.start)
    const table = numbersOf(this.#chain(this.#view.getUint32(60, true)))
    const parts: Uint8Array[] = []
    let sector = entry.start
    while (sector < LAST_SECTOR && parts.length * size < entry.size) {
      parts.push(container.subarray(sector * size, (sector + 1) * size))
      sector = table[sector] ?? NO_ENTRY
    }
    return joined(parts)
  }

  #readDirectory(): DirectoryEntry[] {
    const bytes = this.#chain(this.#view.getUint32(48, true))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries: DirectoryEntry[] = []
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const length = Math.min(64, view.getUint16(at + 64, true))
      entries.push({
        name: utf16.decode(bytes.subarray(at, at + Math.max(0, length - 2))),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      })
    }
    return entries
  }

  /** What lies right under the root; the workbook of an embedded object lies deeper. */
  #topLevel(): DirectoryEntry[] {
    const root = this.#entries.find((entry) => entry.type === ROOT)
    if (root === undefined) throw damaged('no root')
    const found: DirectoryEntry[] = []
    const seen = new Set<number>()
    const waiting = [root.child]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = this.#entries[index]
      if (entry === undefined || seen.has(index)) continue
      seen.add(index)
      found.push(entry)
      waiting.push(entry.left, entry.right)
    }
    return found
  }
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Opens a compound file and gives its streams by name (any case), null for one that is not there.
 * Throws `corrupt` where sectors or tables make no sense.
 */
export function openCompoundFile(bytes: Uint8Array): (name: string) => Uint8Array | null {
  const file = new CompoundFile(bytes)
  return (name) => file.stream(name)
}
