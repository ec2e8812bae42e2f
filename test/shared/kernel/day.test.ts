import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayNumber,
  dayOf,
  dayPart,
  daysBetween,
  daysInMonth,
  formatDay,
  formatDayInWords,
  formatMoment,
  isDay,
  isLocalDateTime,
  lastDayOfMonth,
  partsOf,
  weekday,
} from '#shared/kernel/day.ts'
import { momentSchema, monthSchema } from '#shared/kernel/day-schema.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const MILLISECONDS = 86_400_000

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-04-30', true],
    ['2024-04-31', false],
    ['2024-00-10', false],
    ['2024-13-01', false],
    ['2024-01-00', false],
    ['0000-01-01', false],
    ['2024-1-01', false],
    ['2024-01-01T00:00', false],
    [' 2024-01-01', false],
  ])('%s is one of the calendar: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('is counted like the calendar of the machine, whatever the zone', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(isDay(text)).toBe(true)
        expect(dayNumber(text)).toBe(Date.parse(`${text}T00:00:00Z`) / MILLISECONDS)
        expect(weekday(text)).toBe(new Date(`${text}T00:00:00Z`).getUTCDay() || 7)
        expect(dayOf(...partsOf(text))).toBe(text)
      }),
    )
  })

  it('moved on by so many days is so many days away, and moved back is itself', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (text, count) => {
        const moved = addDays(text, count)
        expect(daysBetween(text, moved)).toBe(count)
        expect(addDays(moved, -count)).toBe(text)
      }),
    )
  })

  it.each([
    ['2024-08-09', '2024-08-10', 1],
    ['2024-08-09', '2024-08-12', 3],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-12-31', '2024-01-01', 1],
    ['2024-08-10', '2024-08-09', -1],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('of the scenarios falls on the weekday they say', () => {
    expect(weekday('2020-10-24')).toBe(6)
    expect(weekday('2020-10-25')).toBe(7)
    expect(weekday('2024-01-20')).toBe(6)
  })

  it('that does not exist has no parts', () => {
    expect(() => partsOf('2024-02-30')).toThrow(RangeError)
    expect(dayOf(2024, 2, 30)).toBeNull()
  })
})

describe('a month', () => {
  it('ends on its last day', () => {
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29')
    expect(lastDayOfMonth('2023-02')).toBe('2023-02-28')
    expect(lastDayOfMonth('2020-10')).toBe('2020-10-31')
    expect(daysInMonth(2024, 13)).toBe(0)
    expect(monthSchema.safeParse('2020-13').success).toBe(false)
  })
})

describe('a moment', () => {
  it.each([
    ['2024-08-09T23:59', true],
    ['2024-08-09T24:00', false],
    ['2024-08-09T23:60', false],
    ['2024-02-30T10:00', false],
    ['2024-08-09 10:00', false],
    ['2024-08-09T1:00', false],
    ['2024-08-09T10:00:30', true],
    ['2024-08-09', false],
  ])('%s is a local date and time: %s', (text, expected) => {
    expect(isLocalDateTime(text)).toBe(expected)
  })

  it('may be a day alone where the hour was not noted', () => {
    expect(momentSchema.safeParse('2024-08-09').success).toBe(true)
    expect(momentSchema.safeParse('2024-08-09T17:00').success).toBe(true)
    expect(momentSchema.safeParse('hôm qua').success).toBe(false)
    expect(dayPart('2024-08-09T17:00')).toBe('2024-08-09')
  })
})

describe('writing a day', () => {
  it('pads the month only where papers do', () => {
    expect(formatDay('2024-08-09')).toBe('09/8/2024')
    expect(formatDay('2024-01-20')).toBe('20/01/2024')
    expect(formatDay('2024-02-05')).toBe('05/02/2024')
    expect(formatDay('2024-12-31')).toBe('31/12/2024')
    expect(formatDayInWords('2024-08-09')).toBe('ngày 09 tháng 8 năm 2024')
    expect(formatMoment('2024-08-09T17:05')).toBe('17 giờ 05 ngày 09/8/2024')
    expect(formatMoment('2024-08-09')).toBe('09/8/2024')
  })
})
