/**
 * The names of a list as numbers that lie one behind the other, in the list's order: going through a
 * hundred thousand objects takes longer than everything that is asked of them.
 */
import type { ListEntry, ListIndex, ListUnit } from '#electron/store/list-index.ts'

export interface FlatNames {
  /** The words of all names by number (`ListIndex.words`). */
  readonly words: Uint32Array
  /** Where in `words` each name begins, and where the last one ends. */
  readonly starts: Uint32Array
  /** Which of `units` each entry has. */
  readonly unitOf: Uint32Array
  /** The folded names of units. */
  readonly units: readonly string[]
}

function flatten(entries: readonly ListEntry[]): FlatNames {
  const starts = new Uint32Array(entries.length + 1)
  for (const [index, { words }] of entries.entries())
    starts[index + 1] = (starts[index] ?? 0) + words.length
  const words = new Uint32Array(starts[entries.length] ?? 0)
  const unitOf = new Uint32Array(entries.length)
  const units = new Map<ListUnit, number>()
  for (const [index, entry] of entries.entries()) {
    words.set(entry.words, starts[index])
    const unit = units.get(entry.unit) ?? units.size
    units.set(entry.unit, unit)
    unitOf[index] = unit
  }
  return { words, starts, unitOf, units: [...units.keys()].map(({ key }) => key) }
}

interface Flattened {
  readonly entries: readonly ListEntry[]
  readonly flat: FlatNames
}

const last = new WeakMap<ListIndex, Flattened>()

/** The names of entries of an index; kept until others of the same index are asked for. */
export function flatNames(index: ListIndex, entries: readonly ListEntry[]): FlatNames {
  const before = last.get(index)
  if (before?.entries === entries) return before.flat
  const flat = flatten(entries)
  last.set(index, { entries, flat })
  return flat
}
