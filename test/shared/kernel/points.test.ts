import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHundredths, roundHalfUp } from '#shared/kernel/exact.ts'
import { parsePoints } from '#shared/kernel/points.ts'

describe('Points as typed', () => {
  it.each([
    ['8,75', 875],
    ['8.75', 875],
    ['8,5', 850],
    ['8', 800],
    ['0', 0],
    [' 10 ', 1000],
    ['08,05', 805],
    ['-2', -200],
    ['−1,5', -150],
    ['1000', 100_000],
    ['1.000,50', 100_050],
    ['8,7500', 875],
    ['0,1', 10],
    ['0,29', 29],
    ['1,15', 115],
  ])('%s are %i hundredths', (text, hundredths) => {
    expect(parsePoints(text)).toEqual({ ok: true, hundredths })
  })

  it.each([
    ['8,7501', 'too-fine'],
    ['8,755', 'ambiguous-thousands'],
    ['1.000', 'ambiguous-thousands'],
    ['', 'not-points'],
    ['tám', 'not-points'],
    ['8,', 'not-points'],
    [',5', 'not-points'],
    ['8,7,5', 'not-points'],
    ['1e3', 'not-points'],
    ['--1', 'not-points'],
  ])('%s are refused', (text, code) => {
    expect(parsePoints(text)).toEqual({ ok: false, code })
  })

  it('come back as they are shown, for every hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        expect(parsePoints(formatHundredths([hundredths, 1]))).toEqual({ ok: true, hundredths })
      }),
    )
  })
})

describe('Shown points', () => {
  it.each([
    [[17_491, 2], '87,46'],
    [[17_489, 2], '87,45'],
    [[1, 3], '0,00'],
    [[1, 2], '0,01'],
    [[-1, 2], '0,00'],
    [[-3, 2], '-0,01'],
    [[-150, 1], '-1,50'],
  ] as const)('of %j hundredths are %s: an exact half goes up', (fraction, shown) => {
    expect(formatHundredths(fraction)).toBe(shown)
  })

  it('are never more than half a hundredth off', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), (numerator, denominator) => {
        const whole = roundHalfUp([numerator, denominator])
        const twice = 2n * (BigInt(whole) * BigInt(denominator) - BigInt(numerator))
        expect(twice <= BigInt(denominator) && twice > -BigInt(denominator)).toBe(true)
      }),
    )
  })
})
