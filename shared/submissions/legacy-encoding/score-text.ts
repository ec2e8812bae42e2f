import { isSyllable } from './syllables.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** How well a text reads in one encoding: marked words that are, and that cannot be, syllables. */
export interface WordCount {
  readonly good: number
  readonly bad: number
}

const BREAK = /[\s!-/:-@[-`{-~\u00a0\u2010-\u205f]+/u
const MARKED = /[^\u0000-\u007f]/u
const DIGIT = /^\d/u

const LONGEST = 20_000

/** Counts the words of `text` that hold a letter outside ASCII, by whether they are syllables. */
export function countWords(text: string): WordCount {
  let good = 0
  let bad = 0
  for (const word of text.slice(0, LONGEST).normalize('NFC').split(BREAK)) {
    if (!MARKED.test(word) || DIGIT.test(word)) continue
    if (isSyllable(word)) good += 1
    else bad += 1
  }
  return { good, bad }
}

/** Good words less bad ones for a text read as Unicode, as TCVN3 and as VNI. */
export function legacyScores(text: string): { unicode: number; tcvn3: number; vni: number } {
  const score = ({ good, bad }: WordCount): number => good - bad
  return {
    unicode: score(countWords(text)),
    tcvn3: score(countWords(decodeTcvn3(text))),
    vni: score(countWords(decodeVni(text))),
  }
}
