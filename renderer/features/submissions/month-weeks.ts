/** The days of a month as a calendar on the wall shows them: whole weeks, Monday first. */
import { addDays, dayOf, daysInMonth, partsOf, weekday, type Day } from '#shared/kernel/day.ts'

const WEEK = 7

/** Four to six weeks that hold every day of the month of `day`, with the neighbours' days at both ends. */
export function monthWeeks(day: Day): readonly (readonly Day[])[] {
  const [year, month] = partsOf(day)
  const first = dayOf(year, month, 1) ?? day
  const last = dayOf(year, month, daysInMonth(year, month)) ?? day
  const weeks: Day[][] = []
  for (let from = addDays(first, 1 - weekday(first)); from <= last; from = addDays(from, WEEK)) {
    const monday = from
    weeks.push(Array.from({ length: WEEK }, (_, index) => addDays(monday, index)))
  }
  return weeks
}

/** The same day of another month; its last day where the month is shorter. */
export function otherMonth(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const otherYear = Math.floor(index / 12)
  const other = index - otherYear * 12 + 1
  return dayOf(otherYear, other, Math.min(date, daysInMonth(otherYear, other))) ?? day
}

/** The day that a key leads to from another; null for keys that lead nowhere. */
export function dayByKey(day: Day, key: string): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -WEEK)
    case 'ArrowDown':
      return addDays(day, WEEK)
    case 'Home':
      return addDays(day, 1 - weekday(day))
    case 'End':
      return addDays(day, WEEK - weekday(day))
    case 'PageUp':
      return otherMonth(day, -1)
    case 'PageDown':
      return otherMonth(day, 1)
    default:
      return null
  }
}
