import { identityKey, searchKey } from '#shared/kernel/fold.ts'

/**
 * The two keys of the kernel, word by word and remembered: a list of 50 000 rows has some thousand
 * different syllables, and each is folded once.
 */
const GAP = /[ .,;:()/"'“”–—-]+/
const MOST_REMEMBERED = 50_000
const WORDS = /[\p{L}\p{N}\p{M}]+/gu

const toned = new Map<string, readonly string[]>()
const bare = new Map<string, string>()

function remembered<Key>(known: Map<string, Key>, word: string, key: (word: string) => Key): Key {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= MOST_REMEMBERED) known.clear()
  const folded = key(word)
  known.set(word, folded)
  return folded
}

const tonedParts = (piece: string): readonly string[] =>
  (piece.normalize('NFC').match(WORDS) ?? []).map(identityKey)

/**
 * Words of a text in small letters, tone kept ("Trường" and "Trưởng" differ, "Hoà" and "Hòa" do
 * not), punctuation dropped. `most`: how many pieces to look at, where the beginning is enough.
 */
export function tonedWords(text: string, most?: number): readonly string[] {
  const words: string[] = []
  for (const piece of text.split(GAP, most)) {
    if (piece === '') continue
    const parts = remembered(toned, piece, tonedParts)
    for (const part of parts) words.push(part)
  }
  return words
}

// One line is asked about by several rules in a row.
let lastText = ''
let lastKey = ''

/** The kernel's search key of a text: no marks, small letters, single spaces. */
export function bareKey(text: string): string {
  if (text !== lastText) {
    lastKey = bareKeyOf(text)
    lastText = text
  }
  return lastKey
}

function bareKeyOf(text: string): string {
  let key = ''
  for (const piece of text.split(GAP)) {
    if (piece === '') continue
    const folded = remembered(bare, piece, searchKey)
    if (folded !== '') key += key === '' ? folded : ` ${folded}`
  }
  return key
}
