import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { copiesToDrop, copiesToKeep, KEPT, type DatedCopy } from '#shared/safekeeping/retention.ts'

const TODAY = '2026-10-03'
const copy = (order: number, day: string): DatedCopy => ({ id: `c${order}`, order, day })
const ids = (copies: readonly DatedCopy[]): readonly string[] => copies.map((one) => one.id)

const days = fc.integer({ min: -800, max: 40 }).map((shift) => addDays(TODAY, shift))
const anyCopies = fc
  .array(days, { maxLength: 120 })
  .map((list) => list.map((day, order) => copy(order, day)))
/** As a clock that only goes forward makes them. */
const orderly = fc
  .array(fc.integer({ min: -800, max: 0 }), { maxLength: 200 })
  .map((shifts) =>
    shifts
      .toSorted((left, right) => left - right)
      .map((shift, order) => copy(order, addDays(TODAY, shift))),
  )

describe('the copies that stay', () => {
  it('are the last three of today', () => {
    const copies = [1, 2, 3, 4, 5].map((order) => copy(order, TODAY))
    expect(ids(copiesToKeep(copies, TODAY))).toEqual(['c5', 'c4', 'c3'])
    expect(copiesToDrop(copies, TODAY)).toEqual(['c1', 'c2'])
    expect(copiesToDrop(copies.slice(0, 3), TODAY)).toEqual([])
  })

  it('are the last one of each of thirty earlier days: the thirtieth stays, the one before goes', () => {
    // Day 0 is the oldest; the months are all within the twelve, so a month's last copy stays too.
    const copies = Array.from({ length: 31 }, (_, day) => copy(day, addDays('2026-09-01', day)))
    const later = '2026-10-02'
    expect(copiesToDrop(copies, later)).toEqual(['c0'])
    expect(copiesToDrop(copies.slice(1), later)).toEqual([])
    const twice = [copy(1, '2026-09-20'), copy(2, '2026-09-20'), copy(3, TODAY)]
    expect(copiesToDrop(twice, TODAY)).toEqual(['c1'])
  })

  it('are the last one of each of twelve months: the thirteenth month goes', () => {
    const months = Array.from({ length: 13 }, (_, month) => {
      const year = month < 3 ? 2025 : 2026
      const number = ((month + 9) % 12) + 1
      return copy(month, `${year}-${String(number).padStart(2, '0')}-15`)
    })
    // Far more than thirty other days, so that only the months decide.
    const recent = Array.from({ length: 40 }, (_, day) =>
      copy(100 + day, addDays('2026-10-20', day)),
    )
    const kept = ids(copiesToKeep([...months, ...recent], addDays('2026-10-20', 39)))
    // October and November 2026 are the two newest months; ten more make twelve.
    expect(kept.filter((id) => Number(id.slice(1)) < 100)).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((month) => `c${month}`),
    )
  })

  it('always hold the newest, whatever the clock said when it was made', () => {
    fc.assert(
      fc.property(anyCopies, days, (copies, today) => {
        const newest = copies.at(-1)
        const kept = copiesToKeep(copies, today)
        expect(kept[0]).toEqual(newest)
      }),
    )
  })

  it('never exceed the limits', () => {
    fc.assert(
      fc.property(anyCopies, days, (copies, today) => {
        const kept = copiesToKeep(copies, today)
        expect(kept.length).toBeLessThanOrEqual(1 + KEPT.today + KEPT.daily + KEPT.monthly)
        expect(kept.length + copiesToDrop(copies, today).length).toBe(copies.length)
      }),
    )
  })

  it('are the same whether old ones are dropped every day or all at once', () => {
    fc.assert(
      fc.property(orderly, (copies) => {
        let kept: readonly DatedCopy[] = []
        for (const one of copies) kept = copiesToKeep([...kept, one], one.day)
        expect(ids(copiesToKeep(kept, TODAY))).toEqual(ids(copiesToKeep(copies, TODAY)))
      }),
    )
  })

  it('do not lose yesterday because a clock was once years ahead', () => {
    const ahead = Array.from({ length: 60 }, (_, day) => copy(day, addDays('2031-01-01', day)))
    const back = [copy(100, addDays(TODAY, -1)), copy(101, TODAY)]
    const kept = ids(copiesToKeep([...ahead, ...back], TODAY))
    expect(kept.slice(0, 2)).toEqual(['c101', 'c100'])
  })

  it('made with one number (by two programs) stay in one order, however they are listed', () => {
    const [first, second] = [
      { id: 'a', order: 1, day: TODAY },
      { id: 'b', order: 1, day: TODAY },
    ]
    expect(ids(copiesToKeep([first, second], TODAY))).toEqual(['b', 'a'])
    expect(ids(copiesToKeep([second, first], TODAY))).toEqual(['b', 'a'])
  })
})
