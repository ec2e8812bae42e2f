/**
 * Finds nominations by folded words anywhere in the name of the nominee or of the unit, and by what
 * they are. Whoever is called just so comes first.
 */
import type { ListEntry, ListIndex, ListUnit } from '#electron/store/list-index.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { NominationFilter } from './nomination-queries.ts'

/** Which units have the word in their names, each looked at once. */
function unitsWith(word: string): (unit: ListUnit) => boolean {
  const known = new Map<ListUnit, boolean>()
  return (unit) => {
    let has = known.get(unit)
    if (has === undefined) known.set(unit, (has = unit.key.includes(word)))
    return has
  }
}

function searching(words: readonly string[]): (entry: ListEntry) => boolean {
  // The longest word is the rarest: most names are done with after it.
  const tests = words
    .toSorted((left, right) => right.length - left.length)
    .map((word) => ({ word, inUnit: unitsWith(word) }))
  return ({ key, unit }) => {
    for (const { word, inUnit } of tests) if (!key.includes(word) && !inUnit(unit)) return false
    return true
  }
}

const isEdge = (key: string, at: number): boolean =>
  at < 0 || at >= key.length || key.charCodeAt(at) === 0x20

/** Whether these words stand in the key, none of them as a part of a longer one. */
function standsIn(key: string, words: string): boolean {
  for (let at = key.indexOf(words); at >= 0; at = key.indexOf(words, at + 1))
    if (isEdge(key, at - 1) && isEdge(key, at + words.length)) return true
  return false
}

/** 0: called just so; 1: the words stand so in the name; 2: all are words of it; 3: anywhere. */
function closenessOf(key: string, phrase: string, words: readonly string[]): 0 | 1 | 2 | 3 {
  if (key === phrase) return 0
  if (standsIn(key, phrase)) return 1
  return words.length > 1 && words.every((word) => standsIn(key, word)) ? 2 : 3
}

/** All that fit, in the order asked for; a search in the list's own order has the closest first. */
export function findNominations(index: ListIndex, filter: NominationFilter): readonly ListEntry[] {
  const { search, sort, descending } = filter
  const words = searchKey(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const all = index.ordered(sort, filter)
  const inOrder = (found: readonly ListEntry[]): readonly ListEntry[] =>
    descending ? found.toReversed() : found
  if (words.length === 0) return inOrder(all)
  const named = searching(words)
  if (sort !== 'list') return inOrder(all.filter(named))
  const phrase = words.join(' ')
  const [exact, near, worded, rest]: [ListEntry[], ListEntry[], ListEntry[], ListEntry[]] = [
    [],
    [],
    [],
    [],
  ]
  const groups = [exact, near, worded, rest] as const
  for (const entry of all)
    if (named(entry)) groups[closenessOf(entry.key, phrase, words)].push(entry)
  return inOrder(exact).concat(inOrder(near), inOrder(worded), inOrder(rest))
}
