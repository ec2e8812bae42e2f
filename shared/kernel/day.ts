/**
 * Calendar days and local moments without a time zone.
 * A plan speaks of days on the wall calendar of one office, so a day is a plain ISO string and all
 * arithmetic is whole numbers; no clock or zone can move a deadline.
 */
/** An ISO calendar day, `YYYY-MM-DD`, that exists in the calendar. */
export type Day = string
/** A local moment to the minute, `YYYY-MM-DDTHH:MM` (seconds allowed, and kept). */
export type LocalDateTime = string
/** A month without a day, `YYYY-MM`, for plans that name months only. */
export type Month = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month; `month` counts from 1. 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

/** Whether the text is a day of the calendar: `2024-02-30` is not. */
export function isDay(text: string): text is Day {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  return year > 0 && day >= 1 && day <= daysInMonth(year, month)
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day of these parts, or null where the calendar has none. Years of four digits. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(text) ? text : null
}

/** Year, month (from 1) and day of the month. Throws on a text that is no day. */
export function partsOf(day: Day): readonly [year: number, month: number, day: number] {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** Days since 1970-01-01 in the Gregorian calendar, a whole number. */
export function dayNumber(day: Day): number {
  const [year, month, date] = partsOf(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

function dayFromNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** The day so many calendar days later (or earlier, when negative). */
export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count)

/** Calendar days from one day to another: 1 from a day to the next. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The calendar day of a local moment, or of a day itself. */
export const dayPart = (moment: LocalDateTime | Day): Day => moment.slice(0, 10)

/** 1 = thứ Hai … 7 = Chủ nhật. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The last day of a month such as `2020-10`. */
export function lastDayOfMonth(month: Month): Day {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5, 7))
  return `${month}-${pad(daysInMonth(year, number), 2)}`
}

/**
 * As Vietnamese administrative papers write a day: two digits for the day, the month padded only
 * for 01 and 02 ("09/8/2024", "20/01/2024"). Source: the plans' own usage; NĐ 30/2020/NĐ-CP.
 */
export function formatDay(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${pad(date, 2)}/${month <= 2 ? pad(month, 2) : month}/${year}`
}

/** "ngày 09 tháng 8 năm 2024", as dates are written out in the head of a paper. */
export function formatDayInWords(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `ngày ${pad(date, 2)} tháng ${month <= 2 ? pad(month, 2) : month} năm ${year}`
}

/** "17 giờ 05 ngày 09/8/2024"; a moment without an hour is given as its day. */
export function formatMoment(moment: LocalDateTime | Day): string {
  const time = moment.slice(11, 16)
  const day = formatDay(dayPart(moment))
  return time === '' ? day : `${time.slice(0, 2)} giờ ${time.slice(3, 5)} ngày ${day}`
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/

/** Whether the text is a local moment of an existing day. */
export const isLocalDateTime = (text: string): text is LocalDateTime =>
  MOMENT.test(text) && isDay(text.slice(0, 10))
