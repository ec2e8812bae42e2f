/**
 * Finds nominations by folded words anywhere in the name of the nominee or of the unit, and by what
 * they are. Whoever is called just so comes first. What is asked is looked for in the words that names
 * are made of, of which there are few: a word without a blank stands in a name where it stands in one
 * of the name's words.
 */
import type { ListEntry, ListIndex } from '#electron/store/list-index.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { flatNames } from './flat-names.ts'
import type { FlatNames } from './flat-names.ts'
import type { NominationFilter } from './nomination-queries.ts'

/** A number has so many bits to spare, one for each word that is asked; nobody types more. */
const MOST_BITS = 30

/** Of each text a bit for every word that stands in it, the first the lowest. */
function bitsOf(texts: readonly string[], words: readonly string[]): Int32Array {
  const bits = new Int32Array(texts.length)
  for (const [index, word] of words.entries())
    for (let at = 0; at < texts.length; at += 1)
      if (texts[at]?.includes(word) === true) bits[at] = (bits[at] ?? 0) | (1 << index)
  return bits
}

type Test = (place: number) => boolean

/** Of the entry at a place: whether each of these words stands in its name or in its unit's. */
function havingAll(asked: readonly string[], vocabulary: readonly string[], flat: FlatNames): Test {
  const { words, starts, unitOf, units } = flat
  const all = 2 ** asked.length - 1
  const ofWords = bitsOf(vocabulary, asked)
  const ofUnits = bitsOf(units, asked)
  return (place) => {
    let found = ofUnits[unitOf[place] ?? 0] ?? 0
    const end = starts[place + 1] ?? 0
    for (let at = starts[place] ?? 0; at < end; at += 1) found |= ofWords[words[at] ?? 0] ?? 0
    return found === all
  }
}

function searching(asked: readonly string[], vocabulary: readonly string[], flat: FlatNames): Test {
  const having = havingAll(asked.slice(0, MOST_BITS), vocabulary, flat)
  const more = asked.slice(MOST_BITS)
  if (more.length === 0) return having
  const others = searching(more, vocabulary, flat)
  return (place) => having(place) && others(place)
}

/** Whether the words of the phrase stand one after the other from a place in the words on. */
function standsAt(words: Uint32Array, at: number, phrase: readonly number[]): boolean {
  for (let next = 0; next < phrase.length; next += 1)
    if (words[at + next] !== phrase[next]) return false
  return true
}

type Closeness = (place: number) => 0 | 1 | 2 | 3

/** 0: called just so; 1: the words stand so in the name; 2: all are words of it; 3: anywhere. */
function closeness(
  asked: readonly string[],
  vocabulary: readonly string[],
  { words, starts }: FlatNames,
): Closeness {
  const phrase = asked.map((word) => vocabulary.indexOf(word))
  // What is no word of any name can only be a part of one.
  if (phrase.includes(-1)) return () => 3
  return (place) => {
    const start = starts[place] ?? 0
    const end = starts[place + 1] ?? 0
    for (let at = start; at + phrase.length <= end; at += 1)
      if (standsAt(words, at, phrase)) return end - start === phrase.length ? 0 : 1
    if (phrase.length === 1) return 3
    const own = words.subarray(start, end)
    return phrase.every((word) => own.includes(word)) ? 2 : 3
  }
}

/** All that fit, in the order asked for; a search in the list's own order has the closest first. */
export function findNominations(index: ListIndex, filter: NominationFilter): readonly ListEntry[] {
  const { search, sort, descending } = filter
  const asked = searchKey(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const all = index.ordered(sort, filter)
  const inOrder = (found: readonly ListEntry[]): readonly ListEntry[] =>
    descending ? found.toReversed() : found
  if (asked.length === 0) return inOrder(all)
  const flat = flatNames(index, all)
  const named = searching(asked, index.words, flat)
  if (sort !== 'list') return inOrder(all.filter((_, place) => named(place)))
  const closenessOf = closeness(asked, index.words, flat)
  const [exact, near, worded, rest]: [ListEntry[], ListEntry[], ListEntry[], ListEntry[]] = [
    [],
    [],
    [],
    [],
  ]
  const groups = [exact, near, worded, rest] as const
  for (let place = 0; place < all.length; place += 1) {
    const entry = named(place) ? all[place] : undefined
    if (entry !== undefined) groups[closenessOf(place)].push(entry)
  }
  return inOrder(exact).concat(inOrder(near), inOrder(worded), inOrder(rest))
}
