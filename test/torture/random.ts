/** Chance that can be had again from its seed (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number
  /** One of these. */
  pick<Item>(items: readonly Item[]): Item
  /** Bytes. */
  bytes(length: number): Buffer
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % Math.max(1, limit)
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to choose from')
      return item
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => next() & 0xff)),
  }
}
