import { BIFF, BiffReader, biffRecords } from './biff-records.ts'
import type { BiffRecord } from './biff-records.ts'
import { readSharedBiffStrings, readString } from './biff-strings.ts'
import type { BiffString, BiffVersion } from './biff-strings.ts'
import { numberFormat } from './number-format.ts'
import type { NumberFormat } from './number-format.ts'
import { Unreadable } from './unreadable.ts'

/** What all sheets of an .xls workbook share. */
export interface BiffGlobals {
  readonly version: BiffVersion
  readonly strings: readonly BiffString[]
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly start: number
  }[]
  readonly fontName: (index: number) => string | null
  readonly isStruck: (font: number) => boolean
  readonly styleOf: (xf: number) => {
    readonly font: string | null
    readonly format: NumberFormat
    /** Struck through. */
    readonly struck: boolean
  }
}

/** Version of the stream: 5 (Excel 5, 95), 8 (97 on), or null for older ones. */
export function biffVersion(stream: Uint8Array): BiffVersion | null {
  if (stream.length < 6) return null
  const view = new DataView(stream.buffer, stream.byteOffset, 6)
  const [type, version] = [view.getUint16(0, true), view.getUint16(4, true)]
  if (type !== BIFF.bof) return null
  if (version === 0x0600) return 8
  return version === 0x0500 ? 5 : null
}

/** Of the font's attributes ([MS-XLS] 2.4.122). */
const STRUCK_OUT = 0x08

class GlobalsReader {
  readonly fonts: { name: string; struck: boolean }[] = []
  readonly codes = new Map<number, string>()
  readonly xfs: { font: number; format: number }[] = []
  readonly sheets: { name: string; hidden: boolean; start: number }[] = []
  strings: BiffString[] = []
  date1904 = false
  readonly #version: BiffVersion

  constructor(version: BiffVersion) {
    this.#version = version
  }

  take(record: BiffRecord): void {
    const reader = new BiffReader(record)
    if (record.type === BIFF.filePass) throw new Unreadable('encrypted', 'xls with a password')
    if (record.type === BIFF.font) {
      reader.skip(2)
      const struck = (reader.u16() & STRUCK_OUT) !== 0
      reader.skip(10)
      this.fonts.push({ name: readString(reader, this.#version, 1), struck })
    } else if (record.type === BIFF.format) {
      const id = reader.u16()
      this.codes.set(id, readString(reader, this.#version, this.#version === 8 ? 2 : 1))
    } else if (record.type === BIFF.xf) {
      this.xfs.push({ font: reader.u16(), format: reader.u16() })
    } else if (record.type === BIFF.dateMode) this.date1904 = reader.u16() === 1
    else if (record.type === BIFF.sharedStrings) this.strings = readSharedBiffStrings(record)
    else if (record.type === BIFF.boundSheet) this.#takeSheet(reader)
  }

  #takeSheet(reader: BiffReader): void {
    const start = reader.u32()
    const hidden = (reader.u8() & 3) !== 0
    const worksheet = reader.u8() === 0
    const name = readString(reader, this.#version, 1)
    if (worksheet) this.sheets.push({ name, hidden, start })
  }
}

/** Reads the first part of the stream. Throws `encrypted` or `corrupt`. */
export function readBiffGlobals(stream: Uint8Array, version: BiffVersion): BiffGlobals {
  const reader = new GlobalsReader(version)
  let ended = false
  for (const record of biffRecords(stream, 0)) {
    ended = record.type === BIFF.eof
    if (ended) break
    reader.take(record)
  }
  if (!ended) throw new Unreadable('corrupt', 'xls: no end of globals')
  const formats = new Map<number, NumberFormat>()
  const formatOf = (id: number): NumberFormat => {
    const known = formats.get(id)
    if (known !== undefined) return known
    // Built-in formats of the system's dates are written out by Excel in the system's own way.
    const code = id === 14 || id === 22 ? null : (reader.codes.get(id) ?? null)
    const format = numberFormat(id, code, reader.date1904)
    formats.set(id, format)
    return format
  }
  // Font number 4 is left out of the file ([MS-XLS] 2.5.129), so later ones lie one place lower.
  const fontOf = (index: number) => reader.fonts[index > 4 ? index - 1 : index]
  const fontName = (index: number): string | null => fontOf(index)?.name ?? null
  const isStruck = (index: number): boolean => fontOf(index)?.struck === true
  return {
    version,
    strings: reader.strings,
    sheets: reader.sheets,
    fontName,
    isStruck,
    styleOf(xf) {
      const style = reader.xfs[xf]
      return style === undefined
        ? { font: null, format: formatOf(0), struck: false }
        : {
            font: fontName(style.font),
            format: formatOf(style.format),
            struck: isStruck(style.font),
          }
    },
  }
}
