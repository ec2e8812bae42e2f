import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import { BiffReader } from './biff-records.ts'
import type { BiffRecord } from './biff-records.ts'
import { joinRuns } from './cell-font-runs.ts'

/** A string and where in it which font starts. */
export interface BiffString {
  readonly text: string
  readonly fonts: readonly { readonly at: number; readonly font: number }[]
}

/** Versions of the format: 5 holds bytes of the PC's code page, 8 Unicode. */
export type BiffVersion = 5 | 8

/** A string with its length before it: one or two bytes, and in version 8 a byte of flags. */
export function readString(reader: BiffReader, version: BiffVersion, lengthBytes: 1 | 2): string {
  const count = lengthBytes === 1 ? reader.u8() : reader.u16()
  const flags = version === 8 && count > 0 ? reader.u8() : 0
  return reader.characters(count, (flags & 1) === 1)
}

/** A label's string with the runs after it, where the record has some (RSTRING). */
export function readLabel(reader: BiffReader, version: BiffVersion, rich: boolean): BiffString {
  const text = readString(reader, version, 2)
  const fonts: { at: number; font: number }[] = []
  if (rich && reader.more) {
    const next = (): number => (version === 8 ? reader.u16() : reader.u8())
    for (let left = next(); left > 0 && reader.more; left -= 1)
      fonts.push({ at: next(), font: next() })
  }
  return { text, fonts }
}

/** The strings that cells share (SST record). */
export function readSharedBiffStrings(record: BiffRecord): BiffString[] {
  const reader = new BiffReader(record)
  reader.skip(8)
  const strings: BiffString[] = []
  while (reader.more) {
    const count = reader.u16()
    const flags = reader.u8()
    const runs = (flags & 8) === 0 ? 0 : reader.u16()
    const extension = (flags & 4) === 0 ? 0 : reader.u32()
    const text = reader.characters(count, (flags & 1) === 1)
    const fonts = Array.from({ length: runs }, () => ({ at: reader.u16(), font: reader.u16() }))
    reader.skip(extension)
    strings.push({ text, fonts })
  }
  return strings
}

/** Text, font and runs of a cell that shows `string` in `font`. */
export function cellText(
  string: BiffString,
  font: string | null,
  fontName: (index: number) => string | null,
): Pick<RawCell, 'text' | 'font' | 'runs'> {
  if (string.fonts.length === 0) return { text: string.text, font, runs: null }
  const marks = [{ at: 0, name: font }]
  for (const mark of string.fonts) marks.push({ at: mark.at, name: fontName(mark.font) ?? font })
  const runs = marks.flatMap(({ at, name }, index) => {
    const text = string.text.slice(at, marks[index + 1]?.at ?? string.text.length)
    return text === '' ? [] : [{ text, font: name }]
  })
  const joined = joinRuns(runs)
  // Runs out of order would shuffle the text: the text itself counts.
  return joined.text === string.text ? joined : { text: string.text, font, runs: null }
}
