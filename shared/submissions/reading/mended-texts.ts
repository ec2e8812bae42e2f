import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import { encodingVotes } from '../legacy-encoding/decode-cell.ts'
import type { FileEncoding } from '../legacy-encoding/decode-cell.ts'
import { GridRows } from './grid-rows.ts'
import { isTellingFont, mendText } from './mend-text.ts'
import type { MendedText } from './mend-text.ts'

/** The texts of one file, each mended once for a font: posts, units and achievements repeat in every row. */
export interface MendedTexts {
  /** As `mendText` says; `encoding` is the whole file's. */
  mend(raw: RawCell, encoding: FileEncoding): MendedText
  /**
   * Mends the cells of a sheet while it is still being read: the list of those that are there, the
   * same one each time, the first of the file first. The file's encoding is taken for what they say
   * so far; where the rest says otherwise, it was in vain.
   */
  ahead(cells: readonly RawCell[]): void
  /** The rows that `ahead` made of this list, in a file of this encoding; null where there are none. */
  rowsAhead(cells: readonly RawCell[], encoding: FileEncoding): GridRows | null
}

/** So many texts are remembered, none longer than a line. */
const MOST_REMEMBERED = 100_000
const LONGEST_REMEMBERED = 300
/** Cells that change the file's encoding more often say nothing of it before the end. */
const MOST_BEGUN = 3
const DIGITS = /^[0-9]+$/u

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
  const mend = (raw: RawCell, encoding: FileEncoding): MendedText => {
    const { text, font } = raw
    // Numbers hardly repeat and need next to nothing.
    if (raw.runs === null && raw.value.type === 'number' && DIGITS.test(text))
      return { text, lines: [text], repair: null, encoding: 'unicode' }
    if (raw.runs !== null || text.length > LONGEST_REMEMBERED) return mendText(raw, encoding)
    const texts = knownFor(font, encoding)
    const before = texts.get(text)
    if (before !== undefined) return before
    const mended = mendText(raw, encoding)
    if (texts.size < MOST_REMEMBERED) texts.set(text, mended)
    return mended
  }
  const votes = encodingVotes()
  const begun = new Map<readonly RawCell[], { encoding: FileEncoding; rows: GridRows }>()
  let asked = 0
  let changes = 0
  let askedOf: readonly RawCell[] | null = null
  const begin = (encoding: FileEncoding) => ({
    encoding,
    rows: new GridRows(
      (raw) => mend(raw, encoding),
      () => false,
    ),
  })
  return {
    mend,
    ahead: (cells) => {
      if (askedOf !== cells) asked = 0
      askedOf = cells
      for (; asked < cells.length; asked += 1) {
        const cell = cells[asked]
        if (cell !== undefined) votes.ask(cell)
      }
      const encoding = votes.result()
      const before = begun.get(cells)
      if (before !== undefined && before.encoding !== encoding) changes += 1
      if (changes > MOST_BEGUN) return
      const own = before?.encoding === encoding ? before : begin(encoding)
      begun.set(cells, own)
      own.rows.take(cells)
    },
    rowsAhead: (cells, encoding) => {
      const own = begun.get(cells)
      return own?.encoding === encoding ? own.rows : null
    },
  }
}
