import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, weekday } from '#shared/kernel/day.ts'
import { dayByKey, monthWeeks, otherMonth } from '#renderer/features/submissions/month-weeks.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count))

describe('a month on the wall', () => {
  it('shows August 2024 from Monday 29 July to Sunday 1 September', () => {
    const weeks = monthWeeks('2024-08-09')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]?.[0]).toBe('2024-07-29')
    expect(weeks.at(-1)?.at(-1)).toBe('2024-09-01')
  })

  it('shows a month that fills its weeks without a neighbour: February 2021', () => {
    const weeks = monthWeeks('2021-02-14')
    expect(weeks).toHaveLength(4)
    expect(weeks.flat().every((day) => day.startsWith('2021-02'))).toBe(true)
  })

  it('holds every day of any month once, in order, Monday first', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = monthWeeks(day).flat()
        const month = day.slice(0, 7)
        expect(days.filter((one) => one.startsWith(month))).toHaveLength(
          new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate(),
        )
        expect(weekday(days[0] ?? '')).toBe(1)
        days.slice(1).forEach((one, index) => {
          expect(dayNumber(one) - dayNumber(days[index] ?? '')).toBe(1)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('goes to the last day of a shorter month, and over the turn of the year', () => {
    expect(otherMonth('2024-01-31', 1)).toBe('2024-02-29')
    expect(otherMonth('2023-01-31', 1)).toBe('2023-02-28')
    expect(otherMonth('2024-01-15', -1)).toBe('2023-12-15')
    expect(otherMonth('2024-12-15', 1)).toBe('2025-01-15')
  })

  it.each([
    ['ArrowLeft', '2024-07-31'],
    ['ArrowRight', '2024-08-02'],
    ['ArrowUp', '2024-07-25'],
    ['ArrowDown', '2024-08-08'],
    ['Home', '2024-07-29'],
    ['End', '2024-08-04'],
    ['PageUp', '2024-07-01'],
    ['PageDown', '2024-09-01'],
    ['a', null],
  ])('%s on Thursday 1 August 2024 leads to %s', (key, day) => {
    expect(dayByKey('2024-08-01', key)).toBe(day)
  })
})
