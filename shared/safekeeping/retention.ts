/**
 * Which copies stay: the last three of today, one a day for thirty days, one a month for twelve
 * months. Goes by the order in which the copies were made, never by comparing clocks: a clock that
 * is set back (or was years ahead for a while) must not make a newer copy look like an old one.
 */
import type { Day } from '#shared/kernel/day.ts'

export interface DatedCopy {
  readonly id: string
  /** Counts up with every copy of one store. */
  readonly order: number
  /** The day on the wall calendar when it was made. */
  readonly day: Day
}

/** How many copies stay; source: the promise on the page Dữ liệu. */
export const KEPT = { today: 3, daily: 30, monthly: 12 } as const

const newestFirst = (left: DatedCopy, right: DatedCopy): number =>
  right.order - left.order || (left.id < right.id ? 1 : -1)

/** The first copy of each key, for so many keys, in the order given. */
function firstOfEach(
  copies: readonly DatedCopy[],
  keyOf: (copy: DatedCopy) => string,
  most: number,
): readonly DatedCopy[] {
  const first = new Map<string, DatedCopy>()
  for (const copy of copies) {
    const key = keyOf(copy)
    if (first.has(key)) continue
    if (first.size === most) break
    first.set(key, copy)
  }
  return [...first.values()]
}

/** The copies to keep, the newest first. The newest of all is always one of them. */
export function copiesToKeep(copies: readonly DatedCopy[], today: Day): readonly DatedCopy[] {
  const sorted = copies.toSorted(newestFirst)
  const earlier = sorted.filter((copy) => copy.day !== today)
  const kept = new Set([
    ...sorted.slice(0, 1),
    ...sorted.filter((copy) => copy.day === today).slice(0, KEPT.today),
    ...firstOfEach(earlier, (copy) => copy.day, KEPT.daily),
    ...firstOfEach(sorted, (copy) => copy.day.slice(0, 7), KEPT.monthly),
  ])
  return sorted.filter((copy) => kept.has(copy))
}

/** The ids of the copies that need not stay. */
export function copiesToDrop(copies: readonly DatedCopy[], today: Day): readonly string[] {
  const kept = new Set(copiesToKeep(copies, today))
  return copies.filter((copy) => !kept.has(copy)).map((copy) => copy.id)
}
