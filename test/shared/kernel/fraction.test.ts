import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareShare,
  formatShare,
  fractionSchema,
  leastCount,
  timesRounded,
} from '#shared/kernel/fraction.ts'
import { dongSchema } from '#shared/kernel/dong.ts'
import { formatDong, padCount } from '#shared/kernel/money.ts'

const share = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }))

describe('a share', () => {
  it('of 13 members: 10 are below 80 %, 11 above; of 15, 12 are exactly 80 %', () => {
    expect(compareShare(10, 13, [80, 100])).toBeLessThan(0)
    expect(compareShare(11, 13, [80, 100])).toBeGreaterThan(0)
    expect(compareShare(12, 15, [80, 100])).toBe(0)
    expect(() => compareShare(1, 0, [1, 2])).toThrow(RangeError)
  })

  it('is reached by the least count and by none below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), share, fc.boolean(), (base, of, strict) => {
        const least = leastCount(base, of, strict)
        const reached = (count: number): boolean =>
          strict ? compareShare(count, base, of) > 0 : compareShare(count, base, of) >= 0
        expect(reached(least)).toBe(true)
        expect(reached(least - 1)).toBe(false)
      }),
    )
  })

  it('is shown with one decimal and a comma', () => {
    expect(formatShare(10, 13)).toBe('76,9 %')
    expect(formatShare(11, 13)).toBe('84,6 %')
    expect(formatShare(10, 11)).toBe('90,9 %')
    expect(formatShare(1, 1)).toBe('100,0 %')
    expect(formatShare(0, 0)).toBe('–')
  })
})

describe('rounding', () => {
  it.each([
    ['half-up', 700_000],
    ['up', 710_000],
    ['down', 700_000],
  ] as const)('2.340.000 × 0,3 to 10.000, %s: %i', (mode, expected) => {
    expect(timesRounded(2_340_000, [3, 10], { mode, unit: 10_000 })).toBe(expected)
  })

  it('of an exact half goes up, of an exact multiple nowhere', () => {
    const half = { mode: 'half-up', unit: 10_000 } as const
    expect(timesRounded(1_050_000, [1, 10], half)).toBe(110_000)
    expect(timesRounded(1_049_990, [1, 10], half)).toBe(100_000)
    for (const mode of ['up', 'down', 'half-up'] as const)
      expect(timesRounded(1_000_000, [3, 10], { mode, unit: 10_000 })).toBe(300_000)
  })

  it('lies within one unit of the exact value, on the side that its mode says', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), share, fc.constantFrom(1, 1000, 10_000), (value, of, unit) => {
        const exact = BigInt(value) * BigInt(of[0])
        const scaled = (rounded: number): bigint => BigInt(rounded) * BigInt(of[1])
        const down = scaled(timesRounded(value, of, { mode: 'down', unit }))
        const up = scaled(timesRounded(value, of, { mode: 'up', unit }))
        expect(down <= exact && exact <= up).toBe(true)
        expect(up - down <= BigInt(unit) * BigInt(of[1])).toBe(true)
      }),
    )
  })
})

describe('money and counts on paper', () => {
  it('are written with dots and two digits', () => {
    expect(formatDong(2_340_000)).toBe('2.340.000')
    expect(formatDong(700)).toBe('700')
    expect(formatDong(0)).toBe('0')
    expect([0, 2, 10, 100].map(padCount)).toEqual(['00', '02', '10', '100'])
    expect(dongSchema.safeParse(-1).success).toBe(false)
    expect(dongSchema.safeParse(0.5).success).toBe(false)
    expect(fractionSchema.safeParse([1, 0]).success).toBe(false)
  })
})
