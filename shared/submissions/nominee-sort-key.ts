/**
 * A text whose plain order is the Vietnamese order of nominees: persons by given name, then the rest
 * of the name; collectives as written. SQL can sort by it without knowing Vietnamese.
 */
import { cleanText, wordsOf } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

const wordKey = (word: string): string => {
  let letters = ''
  let tone = 0
  for (const mark of word
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .normalize('NFC')
    .normalize('NFD')) {
    const toneAt = TONES.indexOf(mark)
    if (toneAt >= 0) tone = toneAt + 1
    else letters += mark
  }
  const key = [...letters.normalize('NFC')]
    .map((letter) => {
      const at = LETTERS.indexOf(letter)
      return at < 0 ? letter : String.fromCharCode(0x41 + at)
    })
    .join('')
  return `${key}${tone}`
}

/** Names are made of few words; so many of them are kept. */
const knownWords = new Map<string, string>()
const MOST_WORDS = 20_000

function keptWordKey(word: string): string {
  const before = knownWords.get(word)
  if (before !== undefined) return before
  const key = wordKey(word)
  if (knownWords.size >= MOST_WORDS) knownWords.clear()
  knownWords.set(word, key)
  return key
}

/** The key; words are separated so that a shorter name comes before a longer one. */
export function nomineeSortKey(kind: NomineeKind, name: string): string {
  const words = wordsOf(name) ?? cleanText(name).split(' ')
  const last = words.length - 1
  let key = ''
  for (let at = 0; at <= last; at += 1) {
    const word = words[kind === 'individual' ? last - at : at] ?? ''
    if (word !== '') key = key === '' ? keptWordKey(word) : `${key} ${keptWordKey(word)}`
  }
  return key
}
