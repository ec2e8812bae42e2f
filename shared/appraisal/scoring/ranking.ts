/**
 * Competition ranking (1, 2, 2, 4) with a tie-break list of the council's own, and the two ways of
 * choosing who goes to the vote: all with so many points, or the highest within the quota.
 */
import { z } from 'zod'
import { compareFractions } from '#shared/kernel/exact.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'

/**
 * One tie-break, tried in the order of the list: điểm nhóm · điểm trừ ít hơn · phiếu suy tôn · thứ tự
 * do Chủ tịch quyết định. Whoever still ties shares the rank.
 */
export const tieBreakSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('group'), group: z.string().min(1) }),
  z.strictObject({ by: z.literal('fewer-penalties') }),
  z.strictObject({ by: z.literal('endorsements') }),
  z.strictObject({ by: z.literal('chair') }),
])
export type TieBreak = z.infer<typeof tieBreakSchema>

/** What is ranked. */
export interface Ranked {
  readonly id: string
  /** Exact, in hundredths; null while it cannot be summed. */
  readonly total: Fraction | null
  /** "không xét": listed, never ranked. */
  readonly knockedOut: boolean
  readonly groups: Readonly<Record<string, Fraction | null>>
  readonly penalty: Fraction
  /** Votes of endorsement (phiếu suy tôn); null where there was none. */
  readonly endorsements: number | null
  /** Place the chair gave among equals, from 1; null where he gave none. */
  readonly chairPlace: number | null
}

export interface Rank<R extends Ranked = Ranked> {
  readonly item: R
  /** null where there is no total, or the nominee is out. */
  readonly rank: number | null
  /** How many share the rank, the item itself among them; 0 without a rank. */
  readonly sharing: number
}

/** The greater first; what is missing comes after all that is there. */
function descending(left: Fraction | null, right: Fraction | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareFractions(right, left)
}

const whole = (count: number | null): Fraction | null => (count === null ? null : [count, 1])

function compareBy(tieBreak: TieBreak, left: Ranked, right: Ranked): number {
  switch (tieBreak.by) {
    case 'group':
      return descending(left.groups[tieBreak.group] ?? null, right.groups[tieBreak.group] ?? null)
    case 'fewer-penalties':
      return compareFractions(left.penalty, right.penalty)
    case 'endorsements':
      return descending(whole(left.endorsements), whole(right.endorsements))
    case 'chair':
      // A place is better the smaller it is, so the signs turn.
      return descending(
        whole(left.chairPlace === null ? null : -left.chairPlace),
        whole(right.chairPlace === null ? null : -right.chairPlace),
      )
  }
}

/**
 * Ranks by total, then by the tie-breaks. Equals keep the order they came in. Those without a total
 * and those knocked out stand last, without a rank.
 */
export function rankAll<R extends Ranked>(
  items: readonly R[],
  tieBreaks: readonly TieBreak[],
): readonly Rank<R>[] {
  const compare = (left: Ranked, right: Ranked): number => {
    const byTotal = descending(left.total, right.total)
    if (byTotal !== 0) return byTotal
    for (const tieBreak of tieBreaks) {
      const order = compareBy(tieBreak, left, right)
      if (order !== 0) return order
    }
    return 0
  }
  const rankable = items.filter((item) => item.total !== null && !item.knockedOut)
  const sorted = rankable.toSorted(compare)
  const ranks = sorted.map((item): Rank<R> => {
    const first = sorted.findIndex((other) => compare(item, other) === 0)
    const sharing = sorted.filter((other) => compare(item, other) === 0).length
    return { item, rank: first + 1, sharing }
  })
  const rest = items.filter((item) => !rankable.includes(item))
  return [...ranks, ...rest.map((item): Rank<R> => ({ item, rank: null, sharing: 0 }))]
}

/** "Tất cả từ X điểm trở lên": compared exactly, not as shown. `least` in hundredths. */
export const allAtLeast = <R extends Ranked>(
  ranks: readonly Rank<R>[],
  least: number,
): readonly R[] =>
  ranks
    .filter(
      ({ item, rank }) =>
        rank !== null && item.total !== null && compareFractions(item.total, [least, 1]) >= 0,
    )
    .map(({ item }) => item)

/** Who is chosen, and who stands level at the cut so that the council must decide. */
export interface TopSelection<R extends Ranked> {
  readonly selected: readonly R[]
  /** Equals of whom some would be in and some out; none of them is selected. */
  readonly levelAtCut: readonly R[]
  /** Places left for those level at the cut. */
  readonly placesLeft: number
}

/** "N cao nhất trong chỉ tiêu". A tie across the cut is never broken by the order of a list. */
export function topWithin<R extends Ranked>(
  ranks: readonly Rank<R>[],
  count: number,
): TopSelection<R> {
  const selected = ranks.filter(({ rank, sharing }) => rank !== null && rank + sharing - 1 <= count)
  const level = ranks.filter(
    ({ rank, sharing }) => rank !== null && rank <= count && rank + sharing - 1 > count,
  )
  return {
    selected: selected.map(({ item }) => item),
    levelAtCut: level.map(({ item }) => item),
    placesLeft: level.length === 0 ? 0 : count - selected.length,
  }
}
