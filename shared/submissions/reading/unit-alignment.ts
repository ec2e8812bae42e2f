import type { Token } from './unit-tokens.ts'

const letters = (text: string): readonly string[] => [...text]

/** Whether two words differ by one letter at most (one changed, added or left out). */
function nearly(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left.length < 4 || right.length < 4) return false
  const a = letters(left)
  const b = letters(right)
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1
  const rest = (from: readonly string[], index: number): string => from.slice(index).join('')
  return (
    rest(a, i + 1) === rest(b, i + 1) ||
    rest(a, i) === rest(b, i + 1) ||
    rest(a, i + 1) === rest(b, i)
  )
}

/** How alike two words are, in hundredths. Unmarked text ("Duc Xuan") counts nearly in full. */
function wordScore(text: Token, unit: Token): number {
  if (text.toned === unit.toned) return 100
  if (text.bare === unit.bare) return text.plain || unit.plain ? 98 : 70
  return nearly(text.bare, unit.bare) ? 70 : 0
}

/** Only a word can be abbreviated, not another abbreviation: those have no vowel. */
const beginsWord = (word: Token | undefined, letter: string): boolean =>
  word !== undefined && word.bare.startsWith(letter) && /[aeiouy]/u.test(word.bare)

/** Whether the letters of an abbreviation begin the words from here on: "tckh". */
const initialsAt = (short: string, words: readonly Token[], from: number): boolean =>
  short.length >= 2 &&
  from + short.length <= words.length &&
  letters(short).every((letter, index) => beginsWord(words[from + index], letter))

const INITIALS_SCORE = 97

/** `matched`: hundredths of words matched; `text`, `unit`: words on both sides, initials written out. */
interface Best {
  readonly matched: number
  readonly text: number
  readonly unit: number
}

const better = (left: Best, right: Best): Best => {
  if (left.matched !== right.matched) return left.matched > right.matched ? left : right
  return left.text + left.unit <= right.text + right.unit ? left : right
}

/**
 * How well a text names a unit, 0–100: words in order, each with its like; an abbreviation is
 * matched by the initials of the words it stands for, on either side.
 */
export function alignmentScore(text: readonly Token[], unit: readonly Token[]): number {
  if (text.length === 0 || unit.length === 0) return 0
  const width = unit.length + 1
  const table: Best[] = Array.from({ length: (text.length + 1) * width }, () => ({
    matched: 0,
    text: 0,
    unit: 0,
  }))
  const at = (i: number, j: number): Best =>
    table[i * width + j] ?? { matched: 0, text: 0, unit: 0 }
  for (let i = text.length; i >= 0; i -= 1)
    for (let j = unit.length; j >= 0; j -= 1) {
      const t = text[i]
      const u = unit[j]
      if (t === undefined && u === undefined) continue
      let best: Best = { matched: -1, text: 0, unit: 0 }
      const add = (from: Best, matched: number, texts: number, units: number): void => {
        best = better(best, {
          matched: from.matched + matched,
          text: from.text + texts,
          unit: from.unit + units,
        })
      }
      if (t !== undefined) add(at(i + 1, j), 0, 1, 0)
      if (u !== undefined) add(at(i, j + 1), 0, 0, 1)
      if (t !== undefined && u !== undefined) {
        const score = wordScore(t, u)
        if (score > 0) add(at(i + 1, j + 1), score, 1, 1)
        if (initialsAt(t.bare, unit, j)) {
          const count = t.bare.length
          add(at(i + 1, j + count), INITIALS_SCORE * count, count, count)
        }
        if (initialsAt(u.bare, text, i)) {
          const count = u.bare.length
          add(at(i + count, j + 1), INITIALS_SCORE * count, count, count)
        }
      }
      table[i * width + j] = best
    }
  const { matched, text: texts, unit: units } = at(0, 0)
  return texts + units === 0 ? 0 : Math.floor((2 * matched) / (texts + units))
}
