import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import { countWords } from './score-text.ts'
import type { WordCount } from './score-text.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

export type TextEncoding = 'unicode' | 'tcvn3' | 'vni'

/** Of a whole file: in one encoding, or in Unicode with cells in a legacy one among them. */
export type FileEncoding = TextEncoding | 'some-tcvn3' | 'some-vni'

/** A cell's text in Unicode, and what made it so. */
export interface DecodedText {
  /** Unicode; otherwise as it stands (white space, form and look-alikes are not touched here). */
  readonly text: string
  /** Encoding the cell was in; of a cell with several, the legacy one. */
  readonly encoding: TextEncoding
  /** `font`: the font's name said it; `words`: only the decoded words did; null: nothing decoded. */
  readonly by: 'font' | 'words' | null
}

const TCVN3_FONT = /^\.vn|^vn(?:i?time|arial|hel|courier|century|avant)|^vhtime/iu
const VNI_FONT = /^vni[-_ ]/iu
const CAPITALS_FONT = /h\s*$|^vhtime/iu

/** Letters that neither legacy encoding uses but Vietnamese Unicode text does. */
const UNICODE_ONLY =
  /[\u{102}\u{103}\u{110}\u{111}\u{128}\u{129}\u{168}\u{169}\u{1a0}\u{1a1}\u{1af}\u{1b0}\u{1ea0}-\u{1ef9}]|\p{Mn}/u

const OUTSIDE_ASCII = /[^\u0000-\u007f]/u

/** A file has a few fonts, and each of its cells asks. */
const knownFonts = new Map<string, TextEncoding>()
const MOST_FONTS = 500

/** Encoding that a font's name stands for. */
export function encodingOfFont(font: string | null): TextEncoding {
  if (font === null) return 'unicode'
  const before = knownFonts.get(font)
  if (before !== undefined) return before
  const encoding = VNI_FONT.test(font) ? 'vni' : TCVN3_FONT.test(font) ? 'tcvn3' : 'unicode'
  if (knownFonts.size >= MOST_FONTS) knownFonts.clear()
  knownFonts.set(font, encoding)
  return encoding
}

const decodeAs = (text: string, encoding: TextEncoding): string => {
  if (encoding === 'tcvn3') return decodeTcvn3(text)
  return encoding === 'vni' ? decodeVni(text) : text
}

const score = ({ good, bad }: WordCount): number => good - 2 * bad

/** Capitals where the font draws them, or where the letters around are. */
const capitalsOf = (raw: string, decoded: string, font: string | null): string =>
  CAPITALS_FONT.test(font ?? '') ? decoded.toUpperCase() : mendCapitals(raw, decoded)

/** Decodes text in a legacy font, unless what stands there plainly is Unicode under a wrong font. */
function decodeByFont(text: string, font: string | null): DecodedText {
  const plain = { text, encoding: 'unicode', by: null } as const
  const encoding = encodingOfFont(font)
  if (encoding === 'unicode' || UNICODE_ONLY.test(text.normalize('NFC'))) return plain
  const composed = text.normalize('NFC')
  const decoded = decodeAs(composed, encoding)
  // A letter alone is no word to judge by: toned capitals stand in runs of their own.
  const word = [...composed.trim()].length > 1
  if (word && score(countWords(composed)) > score(countWords(decoded))) return plain
  const shown = encoding === 'tcvn3' ? capitalsOf(composed, decoded, font) : decoded
  return shown === text ? plain : { text: shown, encoding, by: 'font' }
}

/**
 * Small toned letters among capitals are capitals: TCVN3 has no others ("HO\u00b5NG" is HOÀNG), and a
 * capitals font that was lost would have drawn them large.
 */
function mendCapitals(raw: string, decoded: string): string {
  const capitals = /[A-Z]{2}/u.test(raw) && !/[a-z]/u.test(raw)
  return capitals ? decoded.toUpperCase() : decoded
}

/**
 * Signs inside a word, which no language writes there but the legacy encodings do. One good word
 * with such a sign is enough; without one, two are asked for, so that "né" or "Bö" stays.
 */
const TELLING = /\p{L}[\u00a1-\u00bf\u00d7\u00f7\u03bc]|[\u00a1-\u00bf\u00d7\u00f7\u03bc]\p{L}/u

function decodeByWords(text: string, file: FileEncoding): DecodedText {
  const plain = { text, encoding: 'unicode', by: null } as const
  if (!OUTSIDE_ASCII.test(text)) return plain
  const composed = text.normalize('NFC')
  if (UNICODE_ONLY.test(composed)) return plain
  const key = `${file} ${text}`
  const before = guessed.get(key)
  if (before !== undefined) return before
  const found = guess(text, composed, file)
  if (guessed.size >= MOST_GUESSED) guessed.clear()
  if (key.length <= LONGEST_GUESSED) guessed.set(key, found)
  return found
}

/** What short texts were taken for: a file asks twice, and its cells and the next file say the same. */
const guessed = new Map<string, DecodedText>()
const MOST_GUESSED = 5000
const LONGEST_GUESSED = 100

/** A text that is no plain Unicode: in which encoding its words make most sense. */
function guess(text: string, composed: string, file: FileEncoding): DecodedText {
  const plain = { text, encoding: 'unicode', by: null } as const
  if (file === 'tcvn3' || file === 'vni') return decodeAsTheFile(text, composed, file)
  const unicode = countWords(composed)
  const few = file === 'unicode' ? plain : decodeAsAFew(text, composed, unicode, file)
  if (few.by !== null) return few
  let best: { encoding: 'tcvn3' | 'vni'; decoded: string; words: WordCount } | null = null
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const decoded = decodeAs(composed, encoding)
    const words = countWords(decoded)
    if (best === null || score(words) > score(best.words)) best = { encoding, decoded, words }
  }
  if (best === null || best.decoded === composed) return plain
  const { words } = best
  const enough = words.good >= (TELLING.test(composed) ? 1 : 2) && words.good > 2 * words.bad
  if (!enough || score(words) <= score(unicode) || unicode.good >= words.good) return plain
  const shown = best.encoding === 'tcvn3' ? mendCapitals(composed, best.decoded) : best.decoded
  return { text: shown, encoding: best.encoding, by: 'words' }
}

/** "GiÊy khen" alone is too short to tell; beside plainly legacy cells it is one of them. */
function decodeAsAFew(
  text: string,
  composed: string,
  unicode: WordCount,
  file: 'some-tcvn3' | 'some-vni',
): DecodedText {
  if (unicode.good > 0 || unicode.bad === 0) return { text, encoding: 'unicode', by: null }
  return decodeAsTheFile(text, composed, file === 'some-vni' ? 'vni' : 'tcvn3')
}

/** "CV/§V", "Q§": initials with a Đ are no syllables. */
const INITIALS = /^(?=.*(?:§[A-Z]|[A-Z/]§))[A-Z0-9§\s/&.,()-]{2,20}$/u

/** "ĐVCT" among syllables. */
const INITIALS_OF_IT = /(?<!\p{L})[A-Z]*Đ[A-ZĐ]*(?!\p{L})/gu

/** "Đ/c": no syllable, and in every list. */
const COMRADE = /(?<!\p{L})đ\/c(?!\p{L})/giu

/** In a file of a known encoding a cell is in it too, if it makes no less sense so. */
function decodeAsTheFile(text: string, composed: string, file: 'tcvn3' | 'vni'): DecodedText {
  const decoded = decodeAs(composed, file)
  const words = countWords(decoded.replace(COMRADE, ' ').replace(INITIALS_OF_IT, ' '))
  // "§/c Vò TiÕn Kh¶i": one word that is no syllable among several that are.
  const better = (): boolean =>
    words.good > 2 * words.bad && score(words) > score(countWords(composed))
  const sense =
    (words.good > 0 && (words.bad === 0 || better())) ||
    (file === 'tcvn3' && INITIALS.test(composed))
  if (!sense || decoded === composed) return { text, encoding: 'unicode', by: null }
  const shown = file === 'tcvn3' ? mendCapitals(composed, decoded) : decoded
  return { text: shown, encoding: file, by: 'words' }
}

/** As many cells are enough to tell. */
const MOST_ASKED = 4000

/** Asks the cells of a file, one after the other, for the encoding of the whole. */
export interface EncodingVotes {
  /** False as soon as enough were asked. */
  ask(cell: Pick<RawCell, 'text' | 'font'>): boolean
  /** What those that were asked say. */
  result(): FileEncoding
}

/** Opens the vote; see `documentEncoding`. */
export function encodingVotes(): EncodingVotes {
  const votes = { unicode: 0, tcvn3: 0, vni: 0 }
  let asked = 0
  return {
    ask: (cell) => {
      if (asked >= MOST_ASKED) return false
      if (!OUTSIDE_ASCII.test(cell.text) || encodingOfFont(cell.font) !== 'unicode') return true
      asked += 1
      const { encoding, by } = decodeByWords(cell.text, 'unicode')
      if (by !== null) votes[encoding] += 1
      else if (UNICODE_ONLY.test(cell.text)) votes.unicode += 1
      return true
    },
    result: () => {
      const legacy = votes.tcvn3 >= votes.vni ? 'tcvn3' : 'vni'
      if (votes[legacy] === 0) return 'unicode'
      return votes[legacy] >= 2 * votes.unicode ? legacy : `some-${legacy}`
    },
  }
}

/**
 * The encoding of a file's cells as a whole, for `decodeCell`. Cells in a legacy font have no say:
 * they know for themselves. A legacy encoding must hold in twice as many cells as Unicode does, else
 * the file only has some such cells.
 */
export function documentEncoding(cells: Iterable<Pick<RawCell, 'text' | 'font'>>): FileEncoding {
  const votes = encodingVotes()
  for (const cell of cells) if (!votes.ask(cell)) break
  return votes.result()
}

/**
 * The text of a cell in Unicode. Fonts decide first, run by run: `.Vn…` is TCVN3 (capitals if the
 * name ends in H), `VNI-…` is VNI. Without such a font the words do: the text is decoded only if
 * that makes Vietnamese syllables of what were none. Unicode and Western text comes back as it is.
 * `file` is what `documentEncoding` says of the whole file: it settles words too short to tell.
 */
export function decodeCell(
  cell: Pick<RawCell, 'text' | 'font' | 'runs'>,
  file: FileEncoding = 'unicode',
): DecodedText {
  if (cell.runs === null) {
    const byFont = decodeByFont(cell.text, cell.font)
    if (byFont.by !== null || encodingOfFont(cell.font) !== 'unicode') return byFont
    return decodeByWords(cell.text, file)
  }
  const runs = cell.runs.map((run) => decodeByFont(run.text, run.font))
  const legacy = runs.find((run) => run.by !== null)
  if (legacy === undefined) return decodeByWords(cell.text, file)
  const { encoding, by } = legacy
  return { text: runs.map((run) => run.text).join(''), encoding, by }
}
