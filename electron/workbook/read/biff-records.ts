import { Unreadable } from './unreadable.ts'

/** Numbers of the records of an .xls stream that are looked at ([MS-XLS] 2.3). */
export const BIFF = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  richString: 0x00d6,
  xf: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const

/** One record with the records that continue it. */
export interface BiffRecord {
  readonly type: number
  /** Content, and the content of each CONTINUE record after it. */
  readonly parts: readonly Uint8Array[]
}

/** Records of a stream from `from` on. Throws `corrupt` when the stream ends within one. */
export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = from
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true)
    const parts: Uint8Array[] = []
    do {
      const length = view.getUint16(at + 2, true)
      if (at + 4 + length > stream.length) throw new Unreadable('corrupt', 'xls: cut short')
      parts.push(stream.subarray(at + 4, at + 4 + length))
      at += 4 + length
    } while (at + 4 <= stream.length && view.getUint16(at, true) === BIFF.continue)
    yield { type, parts }
  }
}

/** BOF of any version: 0009, 0209, 0409, 0809. */
const beginsSheet = (type: number): boolean => (type & 0xff) === 0x09

/**
 * A stream of Excel 2 to 4 up to where its last sheet ends. The library that reads these versions
 * goes on behind the end of a stream that is cut short, for as long as it is let.
 * Throws `corrupt` where a record, or the sheet, does not end.
 */
export function wholeSheets(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = 0
  let depth = 0
  let end = 0
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true)
    if (depth === 0 && !beginsSheet(type)) break
    at += 4 + view.getUint16(at + 2, true)
    if (at > stream.length) throw new Unreadable('corrupt', 'xls: cut short')
    if (beginsSheet(type)) depth += 1
    else if (type === BIFF.eof) {
      depth -= 1
      end = at
    }
  }
  if (depth > 0 || end === 0) throw new Unreadable('corrupt', 'xls: no end of sheet')
  return stream.subarray(0, end)
}

/** Reads a record from its start to its end, over its continuations. */
export class BiffReader {
  readonly #parts: readonly Uint8Array[]
  #part = 0
  #at = 0

  constructor(record: BiffRecord) {
    this.#parts = record.parts
  }

  /** Whether something is left. */
  get more(): boolean {
    return this.#current() !== null
  }

  /** Bytes that are left. */
  left(): number {
    const rest = this.#parts.slice(this.#part).reduce((sum, part) => sum + part.length, 0)
    return rest - this.#at
  }

  u8(): number {
    const part = this.#current()
    if (part === null) throw new Unreadable('corrupt', 'xls: record too short')
    const byte = part[this.#at] ?? 0
    this.#at += 1
    return byte
  }

  u16(): number {
    return this.u8() + this.u8() * 0x100
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000
  }

  /** The next `count` bytes, wherever records end. */
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: Math.min(count, 0x10000) }, () => this.u8())
  }

  skip(count: number): void {
    let left = count
    while (left > 0) {
      const part = this.#current()
      if (part === null) throw new Unreadable('corrupt', 'xls: record too short')
      const step = Math.min(left, part.length - this.#at)
      this.#at += step
      left -= step
    }
  }

  /**
   * `count` characters; `wide` with two bytes each. Where a record ends within them, the next one
   * says anew how wide its part is ([MS-XLS] 2.5.293).
   */
  characters(count: number, wide: boolean): string {
    let text = ''
    let size = wide ? 2 : 1
    while (text.length < count) {
      const startsPart = this.#parts[this.#part] !== undefined && this.#atEnd()
      const part = this.#current()
      if (part === null) throw new Unreadable('corrupt', 'xls: string too short')
      if (startsPart) size = (this.u8() & 1) === 1 ? 2 : 1
      const fits = Math.floor((part.length - this.#at) / size)
      const take = Math.min(count - text.length, fits)
      if (take === 0 && fits === 0 && part.length > this.#at) {
        throw new Unreadable('corrupt', 'xls: half a character')
      }
      text += decode(part.subarray(this.#at, this.#at + take * size), size)
      this.#at += take * size
    }
    return text
  }

  #atEnd(): boolean {
    return this.#at >= (this.#parts[this.#part]?.length ?? 0)
  }

  /** The part that holds the next byte, or null at the end. */
  #current(): Uint8Array | null {
    for (;;) {
      const part = this.#parts[this.#part]
      if (part === undefined) return null
      if (this.#at < part.length) return part
      this.#part += 1
      this.#at = 0
    }
  }
}

const decode = (bytes: Uint8Array, size: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    size === 2 ? 'utf16le' : 'latin1',
  )
