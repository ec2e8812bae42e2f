import { describe, expect, it } from 'vitest'
import { copyNeeded, dayOld, minutesBetween, untilCopy } from '#shared/safekeeping/backup-plan.ts'

const MINUTE = 60_000
const head = (lines: number, digit = 'a') => ({ lines, hash: digit.repeat(64) })
const last = { audit: head(5), madeAt: '2026-10-03T09:00' }

describe('the copy after a change', () => {
  it('comes fifteen minutes after the last change', () => {
    expect(untilCopy(0, 0)).toBe(15 * MINUTE)
    expect(untilCopy(0, 14 * MINUTE)).toBe(15 * MINUTE)
  })

  it('comes at the latest half an hour after the first one', () => {
    expect(untilCopy(0, 16 * MINUTE)).toBe(14 * MINUTE)
    expect(untilCopy(0, 30 * MINUTE)).toBe(0)
    expect(untilCopy(0, 45 * MINUTE)).toBe(0)
  })
})

describe('whether a copy is needed', () => {
  it('is not, for a store in which nothing was ever done', () => {
    expect(copyNeeded('asked', head(0, '0'), null, '2026-10-03T09:00')).toBe(false)
  })

  it('is, for a store without any', () => {
    expect(copyNeeded('import', head(1), null, '2026-10-03T09:00')).toBe(true)
  })

  it('is not, where the last copy holds the same; is, where a single line or its hash differs', () => {
    expect(copyNeeded('close', head(5), last, '2026-10-04T09:00')).toBe(false)
    expect(copyNeeded('close', head(6), last, '2026-10-03T09:01')).toBe(true)
    expect(copyNeeded('close', head(5, 'b'), last, '2026-10-03T09:01')).toBe(true)
  })

  it('is once for a row of imports: not after 4 minutes, again after 5', () => {
    expect(copyNeeded('import', head(6), last, '2026-10-03T09:04')).toBe(false)
    expect(copyNeeded('import', head(6), last, '2026-10-03T09:05')).toBe(true)
    expect(copyNeeded('restore', head(6), last, '2026-10-03T09:04')).toBe(true)
  })

  it('is, where the clock was set back: the age of the last copy cannot be told', () => {
    expect(copyNeeded('import', head(6), last, '2026-10-03T08:59')).toBe(true)
  })
})

describe('a terminal', () => {
  it('makes a copy where the last is older than a day', () => {
    expect(dayOld('2026-10-02T09:00', '2026-10-03T09:00')).toBe(false)
    expect(dayOld('2026-10-02T09:00', '2026-10-03T09:01')).toBe(true)
    expect(dayOld('2026-10-05T09:00', '2026-10-03T09:00')).toBe(true)
  })

  it('counts minutes over midnight and month ends', () => {
    expect(minutesBetween('2026-09-30T23:59', '2026-10-01T00:01')).toBe(2)
    expect(minutesBetween('2026-10-01T00:01', '2026-09-30T23:59')).toBe(-2)
  })
})
