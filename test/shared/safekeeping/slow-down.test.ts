import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsToWait } from '#shared/safekeeping/slow-down.ts'

const AT = 1_000_000_000

describe('whoever gives wrong passphrases', () => {
  it('tries three times at once, then waits 5, 10, 20 … and at most 300 seconds', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100].map((failures) =>
      secondsToWait(failures, AT, AT),
    )
    expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300])
  })

  it('has waited enough at the last millisecond, and not one before', () => {
    expect(secondsToWait(3, AT, AT + 4999)).toBe(1)
    expect(secondsToWait(3, AT, AT + 5000)).toBe(0)
  })

  it('gains nothing by a clock that is set back, and never waits longer than one delay', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer(), fc.integer(), (failures, failedAt, now) => {
        const wait = secondsToWait(failures, failedAt, now)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(300)
        if (failures >= 3 && now < failedAt)
          expect(wait).toBe(secondsToWait(failures, failedAt, failedAt))
      }),
    )
  })
})
