import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allAtLeast, rankAll, topWithin } from '#shared/appraisal/scoring/ranking.ts'
import type { Ranked } from '#shared/appraisal/scoring/ranking.ts'

describe('Competition ranking', () => {
  const item = (id: string, hundredths: number | null, changes: Partial<Ranked> = {}): Ranked => ({
    id,
    total: hundredths === null ? null : [hundredths, 1],
    knockedOut: false,
    groups: {},
    penalty: [0, 1],
    endorsements: null,
    chairPlace: null,
    ...changes,
  })
  const ranks = (items: readonly Ranked[], ...breaks: Parameters<typeof rankAll>[1]) =>
    rankAll(items, breaks).map((one) => [one.item.id, one.rank])

  it('is 1, 2, 2, 4, with those out or unfinished last and without a rank', () => {
    const items = [
      item('out', 9999, { knockedOut: true }),
      item('d', 700),
      item('b', 800),
      item('open', null),
      item('a', 900),
      item('c', 800),
    ]
    expect(ranks(items)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
      ['out', null],
      ['open', null],
    ])
  })

  it('compares exactly: 2401/3 is above 800, though both are shown as 8,00', () => {
    expect(ranks([item('a', 800), item('b', 0, { total: [2401, 3] })])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  it('breaks ties in the order of the list', () => {
    const a = item('a', 800, { groups: { I: [500, 1] }, penalty: [100, 1], endorsements: 9 })
    const b = item('b', 800, { groups: { I: [500, 1] }, penalty: [50, 1], endorsements: 3 })
    const c = item('c', 800, { groups: { I: [490, 1] }, penalty: [0, 1], endorsements: null })
    const group = { by: 'group', group: 'I' } as const
    const fewer = { by: 'fewer-penalties' } as const
    const endorsed = { by: 'endorsements' } as const
    expect(ranks([a, b, c])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ])
    expect(ranks([a, b, c], group)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ])
    expect(ranks([a, b, c], group, fewer)).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
    expect(ranks([a, b, c], endorsed)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    const placed = [item('x', 1), item('y', 1, { chairPlace: 2 }), item('z', 1, { chairPlace: 1 })]
    expect(ranks(placed, { by: 'chair' })).toEqual([
      ['z', 1],
      ['y', 2],
      ['x', 3],
    ])
  })

  it('gives each the number of those strictly before it plus one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 40 }), (totals) => {
        const items = totals.map((points_, index) => item(String(index), points_))
        for (const { item: one, rank, sharing } of rankAll(items, [])) {
          const own = one.total?.[0] ?? 0
          expect(rank).toBe(totals.filter((other) => other > own).length + 1)
          expect(sharing).toBe(totals.filter((other) => other === own).length)
        }
      }),
    )
  })

  it('selects all with so many points: the boundary is in, a third of a hundredth below is out', () => {
    const all = rankAll(
      [
        item('a', 8000),
        item('b', 0, { total: [23_999, 3] }),
        item('out', 9000, { knockedOut: true }),
      ],
      [],
    )
    expect(allAtLeast(all, 8000).map((one) => one.id)).toEqual(['a'])
  })

  it('selects the N highest, and leaves a tie across the cut to the council', () => {
    const all = rankAll([item('a', 900), item('b', 800), item('c', 800), item('d', 700)], [])
    const ids = (count: number) => {
      const { selected, levelAtCut, placesLeft } = topWithin(all, count)
      return [selected.map((one) => one.id), levelAtCut.map((one) => one.id), placesLeft]
    }
    expect(ids(0)).toEqual([[], [], 0])
    expect(ids(1)).toEqual([['a'], [], 0])
    expect(ids(2)).toEqual([['a'], ['b', 'c'], 1])
    expect(ids(3)).toEqual([['a', 'b', 'c'], [], 0])
    expect(ids(9)).toEqual([['a', 'b', 'c', 'd'], [], 0])
  })
})
