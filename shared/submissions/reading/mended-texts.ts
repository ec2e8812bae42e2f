import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import type { FileEncoding } from '../legacy-encoding/decode-cell.ts'
import { isTellingFont, mendText } from './mend-text.ts'
import type { MendedText } from './mend-text.ts'

/** The texts of one file, each mended once for a font: posts, units and achievements repeat in every row. */
export interface MendedTexts {
  /** As `mendText` says; `encoding` is the whole file's. */
  mend(raw: RawCell, encoding: FileEncoding): MendedText
}

/** So many texts are remembered, none longer than a line. */
const MOST_REMEMBERED = 100_000
const LONGEST_REMEMBERED = 300
const DIGITS = /^[0-9]+$/u

/** Whole numbers hardly repeat and need nothing. */
export const isPlainNumber = ({ runs, value, text }: RawCell): boolean =>
  runs === null && value.type === 'number' && DIGITS.test(text)

/** Opens the memory for one file. */
export function mendedTexts(): MendedTexts {
  /** By encoding of the file, then by font; fonts that say nothing are one. */
  const known = new Map<FileEncoding, Map<string | null, Map<string, MendedText>>>()
  let lastFont: string | null | undefined = undefined
  let lastEncoding: FileEncoding = 'unicode'
  let last = new Map<string, MendedText>()
  const knownFor = (font: string | null, encoding: FileEncoding): Map<string, MendedText> => {
    if (font === lastFont && encoding === lastEncoding) return last
    const byFont = known.get(encoding) ?? new Map<string | null, Map<string, MendedText>>()
    known.set(encoding, byFont)
    const telling = isTellingFont(font) ? font : null
    last = byFont.get(telling) ?? new Map<string, MendedText>()
    byFont.set(telling, last)
    lastFont = font
    lastEncoding = encoding
    return last
  }
  return {
    mend: (raw, encoding) => {
      const { text, font } = raw
      if (raw.runs !== null || text.length > LONGEST_REMEMBERED) return mendText(raw, encoding)
      const texts = knownFor(font, encoding)
      const before = texts.get(text)
      if (before !== undefined) return before
      const mended = mendText(raw, encoding)
      if (texts.size < MOST_REMEMBERED) texts.set(text, mended)
      return mended
    },
  }
}
