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

type Test = (entry: ListEntry) => boolean

/** What the filter asks of an entry besides its name; null where it asks nothing. */
function testOf({ unitId, kind, award, state }: NominationFilter): Test | null {
  const tests: readonly Test[] = [
    ...(unitId === undefined ? [] : [({ unit }: ListEntry) => unit.id === unitId]),
    ...(kind === undefined ? [] : [(entry: ListEntry) => entry.kind === kind]),
    ...(award === undefined ? [] : [(entry: ListEntry) => entry.award === award]),
    ...(state === undefined ? [] : [(entry: ListEntry) => entry.state === state]),
  ]
  const [only] = tests
  if (tests.length < 2) return only ?? null
  return (entry) => tests.every((test) => test(entry))
}

/** All that fit, in the order asked for; a search in the list's own order has the closest first. */
export function findNominations(index: ListIndex, filter: NominationFilter): readonly ListEntry[] {
  const { search, sort, descending } = filter
  const words = searchKey(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const test = testOf(filter)
  const named = words.length === 0 ? null : searching(words)
  const all = index.ordered(sort)
  const inOrder = (found: readonly ListEntry[]): readonly ListEntry[] =>
    descending ? found.toReversed() : found
  if (test === null && named === null) return inOrder(all)
  const phrase = named === null || sort !== 'list' ? null : words.join(' ')
  const [exact, near, worded, rest]: [ListEntry[], ListEntry[], ListEntry[], ListEntry[]] = [
    [],
    [],
    [],
    [],
  ]
  const groups = [exact, near, worded, rest] as const
  for (const entry of all) {
    if (test !== null && !test(entry)) continue
    if (named !== null && !named(entry)) continue
    if (phrase === null) rest.push(entry)
    else groups[closenessOf(entry.key, phrase, words)].push(entry)
  }
  if (phrase === null) return inOrder(rest)
  return inOrder(exact).concat(inOrder(near), inOrder(worded), inOrder(rest))
}
