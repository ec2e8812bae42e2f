/**
 * How wide and how tall a text prints. Neither Excel nor LibreOffice fits the height of merged or
 * generated rows by itself, so every row height is computed here from real letter widths.
 * Inside, widths are whole 1/2048 of the type size; what goes in and out is points (1/72 inch).
 */
import { SERIF_WIDTHS } from './serif-widths.ts'
import type { SerifFace } from './serif-widths.ts'

/** A face of Times New Roman and its size in points. */
export interface TypeSetting {
  readonly face: SerifFace
  readonly size: number
}

const UNITS = 2048

const tableOf = (face: SerifFace): ReadonlyMap<string, number> =>
  new Map(
    SERIF_WIDTHS[face].flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, width] as const),
    ),
  )

const TABLES: Readonly<Record<SerifFace, ReadonlyMap<string, number>>> = {
  regular: tableOf('regular'),
  bold: tableOf('bold'),
  italic: tableOf('italic'),
}

/**
 * A PC whose Times New Roman is replaced by Liberation Serif takes these letters from another, wider
 * face (Noto Serif); rows must be tall enough there too. Percentages: the widest ratio met in the two
 * fonts' own tables, near enough, small letters and capitals.
 */
const BORROWED = /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u
const SMALL_PERCENT = 125
const CAPITAL_PERCENT = 108

function letterWidth(letter: string, face: SerifFace): number {
  const width = TABLES[face].get(letter) ?? UNITS
  if (!BORROWED.test(letter)) return width
  const percent = letter === letter.toLowerCase() ? SMALL_PERCENT : CAPITAL_PERCENT
  return Math.ceil((width * percent) / 100)
}

function addedUp(text: string, face: SerifFace): number {
  let sum = 0
  for (const letter of text) sum += letterWidth(letter, face)
  return sum
}

/** A list of 10 000 lines has a few thousand different words: each is measured once. */
const MOST_WORDS = 50_000
const MOST_TEXTS = 20_000
const MOST_COLUMNS = 200
const KNOWN_WORDS: Readonly<Record<SerifFace, Map<string, number>>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
}

function unitsOf(text: string, face: SerifFace): number {
  const words = KNOWN_WORDS[face]
  const known = words.get(text)
  if (known !== undefined) return known
  const units = addedUp(text, face)
  if (words.size >= MOST_WORDS) words.clear()
  words.set(text, units)
  return units
}

/** Width of one line of text in points. A letter outside the table counts as a full square. */
export const textWidth = (text: string, type: TypeSetting): number =>
  (unitsOf(text.normalize('NFC'), type.face) * type.size) / UNITS

/** A word wider than the line is broken between letters, as Excel does. */
function brokenWord(word: string, face: SerifFace, limit: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const letter of word) {
    const width = letterWidth(letter, face)
    if (piece !== '' && used + width > limit) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += letter
    used += width
  }
  return [...pieces, piece]
}

function wrapParagraph(text: string, face: SerifFace, limit: number): readonly string[] {
  const space = letterWidth(' ', face)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const width = unitsOf(word, face)
    if (line !== '' && used + space + width <= limit) {
      line += ` ${word}`
      used += space + width
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = width > limit ? brokenWord(word, face, limit) : [word]
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = unitsOf(line, face)
  }
  return [...lines, line]
}

/** The lines into which a text breaks within a width in points; "\n" always breaks. At least one line. */
export function wrapText(text: string, type: TypeSetting, width: number): readonly string[] {
  const limit = Math.max(1, Math.floor((width * UNITS) / type.size))
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, type.face, limit))
}

/** Height of one line: what Excel gives Times New Roman (12 pt → 15,75), also enough in LibreOffice. */
export const lineHeight = (size: number): number => Math.ceil((size * 1.31) / 0.75) * 0.75

/** Posts and units repeat in a list: how many lines each takes in a column is counted once. */
const KNOWN_LINES = new Map<string, Map<string, number>>()

function linesOf(text: string, type: TypeSetting, width: number): number {
  const column = `${type.face}|${type.size}|${width}`
  const texts = KNOWN_LINES.get(column) ?? new Map<string, number>()
  const known = texts.get(text)
  if (known !== undefined) return known
  const lines = wrapText(text, type, width).length
  if (KNOWN_LINES.size >= MOST_COLUMNS) KNOWN_LINES.clear()
  if (texts.size >= MOST_TEXTS) texts.clear()
  texts.set(text, lines)
  KNOWN_LINES.set(column, texts)
  return lines
}

/** Height in points of a wrapped text with a hair of air above and below. */
export const textHeight = (text: string, type: TypeSetting, width: number): number =>
  linesOf(text, type, width) * lineHeight(type.size) + 3
