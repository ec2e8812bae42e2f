import type { Token } from './unit-tokens.ts'

/** Whether two words differ by one letter at most (one changed, added or left out). */
function nearly(left: string, right: string): boolean {
  const longest = Math.max(left.length, right.length)
  const shortest = Math.min(left.length, right.length)
  if (longest - shortest > 1 || shortest < 4) return false
  let before = 0
  while (before < shortest && left[before] === right[before]) before += 1
  let behind = 0
  while (
    behind < shortest - before &&
    left[left.length - 1 - behind] === right[right.length - 1 - behind]
  )
    behind += 1
  return before + behind >= longest - 1
}

/** How alike two words are, in hundredths. Unmarked text ("Duc Xuan") counts nearly in full. */
function wordScore(text: Token, unit: Token): number {
  if (text.toned === unit.toned) return 100
  if (text.bare === unit.bare) return text.plain || unit.plain ? 98 : 70
  return nearly(text.bare, unit.bare) ? 70 : 0
}

const VOWEL = /[aeiouy]/u

/** Whether the letters of an abbreviation begin the words from here on: "tckh". */
function initialsAt(short: string, words: readonly Token[], from: number): boolean {
  if (short.length < 2 || from + short.length > words.length) return false
  for (let index = 0; index < short.length; index += 1) {
    const word = words[from + index]?.bare ?? ''
    // Only a word can be abbreviated, not another abbreviation: those have no vowel.
    if (word[0] !== short[index] || !VOWEL.test(word)) return false
  }
  return true
}

const INITIALS_SCORE = 97

/**
 * The best alignment of what is left of both sides, from every place on: hundredths of words
 * matched, and how many words of both sides it took, initials written out.
 */
class Table {
  readonly #width: number
  readonly #matched: Int32Array
  readonly #words: Int32Array

  constructor(rows: number, columns: number) {
    this.#width = columns
    this.#matched = new Int32Array(rows * columns)
    this.#words = new Int32Array(rows * columns)
  }

  matched(i: number, j: number): number {
    return this.#matched[i * this.#width + j] ?? 0
  }

  words(i: number, j: number): number {
    return this.#words[i * this.#width + j] ?? 0
  }

  /** Keeps what matches more, or as much with fewer words. */
  offer(i: number, j: number, matched: number, words: number): void {
    const at = i * this.#width + j
    const before = this.#matched[at] ?? 0
    if (matched < before || (matched === before && words >= (this.#words[at] ?? 0))) return
    this.#matched[at] = matched
    this.#words[at] = words
  }

  /** Nothing of the two words here is alike: one side goes on alone. */
  pass(i: number, j: number, fromI: number, fromJ: number): void {
    const at = i * this.#width + j
    this.#matched[at] = this.matched(fromI, fromJ)
    this.#words[at] = this.words(fromI, fromJ) + 1
  }
}

function fill(table: Table, text: readonly Token[], unit: readonly Token[], i: number, j: number) {
  const t = text[i]
  const u = unit[j]
  if (t === undefined && u === undefined) return
  if (t === undefined) return table.pass(i, j, i, j + 1)
  table.pass(i, j, i + 1, j)
  if (u === undefined) return
  table.offer(i, j, table.matched(i, j + 1), table.words(i, j + 1) + 1)
  const offer = (toI: number, toJ: number, matched: number, words: number): void =>
    table.offer(i, j, table.matched(toI, toJ) + matched, table.words(toI, toJ) + words)
  const score = wordScore(t, u)
  if (score > 0) offer(i + 1, j + 1, score, 2)
  if (initialsAt(t.bare, unit, j)) {
    const count = t.bare.length
    offer(i + 1, j + count, INITIALS_SCORE * count, count * 2)
  }
  if (initialsAt(u.bare, text, i)) {
    const count = u.bare.length
    offer(i + count, j + 1, INITIALS_SCORE * count, count * 2)
  }
}

/**
 * How well a text names a unit, 0–100: words in order, each with its like; an abbreviation is
 * matched by the initials of the words it stands for, on either side.
 */
export function alignmentScore(text: readonly Token[], unit: readonly Token[]): number {
  if (text.length === 0 || unit.length === 0) return 0
  const table = new Table(text.length + 1, unit.length + 1)
  for (let i = text.length; i >= 0; i -= 1)
    for (let j = unit.length; j >= 0; j -= 1) fill(table, text, unit, i, j)
  const words = table.words(0, 0)
  return words === 0 ? 0 : Math.floor((2 * table.matched(0, 0)) / words)
}
