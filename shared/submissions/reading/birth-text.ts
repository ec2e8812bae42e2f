import { dayOf } from '#shared/kernel/day.ts'

/** A birth as far as the file tells it: `YYYY-MM-DD` or `YYYY`. */
export interface BirthReading {
  readonly birth: string | null
  /** What to tell the user about it. */
  readonly doubt: 'date-swapped' | 'date-unreadable' | 'two-digit-year' | 'serial-date' | null
  /** Day and month could each be the other: both at most 12 and different. */
  readonly swappable: boolean
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2025

const DAY_MONTH_YEAR =
  /(?<!\d)(?<a>\d{1,2})\s*[/.\-\s]\s*(?<b>\d{1,2})\s*[/.\-\s]\s*(?<year>\d{4}|\d{2})(?!\d)/u
const IN_WORDS = /(?<!\d)(?:ngày\s*)?(?<a>\d{1,2})\s*tháng\s*(?<b>\d{1,2})\s*năm\s*(?<year>\d{4})/iu
const ISO = /(?<!\d)(?<year>\d{4})[/\-.](?<month>\d{1,2})[/\-.](?<day>\d{1,2})(?!\d)/u
const MONTH_YEAR = /(?:t|tháng)?\s*\d{1,2}\s*(?:[/.-]|năm)\s*(?<year>\d{4})(?!\d)/iu
const YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/u

/** "15-Mar-75", "15-Thg3-75": as a spreadsheet writes days of its own. */
const MONTH_NAMED =
  /(?<!\d)(?<a>\d{1,2})[-/ ](?:(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|thg ?(?<b>\d{1,2}))[-/, ]+(?<year>\d{4}|\d{2})(?!\d)/iu
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const nothing: BirthReading = { birth: null, doubt: null, swappable: false }
const unreadable: BirthReading = { birth: null, doubt: 'date-unreadable', swappable: false }

const plausible = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR

const yearOnly = (year: number): BirthReading =>
  plausible(year) ? { birth: String(year), doubt: null, swappable: false } : unreadable

/** 85 is 1985 and 04 is 2004: nobody nominated was born after the file was written. */
const fullYear = (text: string): number => {
  const year = Number(text)
  if (text.length === 4) return year
  return year > 15 ? 1900 + year : 2000 + year
}

function fromParts(first: number, second: number, yearText: string): BirthReading {
  const year = fullYear(yearText)
  if (!plausible(year)) return unreadable
  const straight = dayOf(year, second, first)
  const doubt = yearText.length === 2 ? 'two-digit-year' : null
  if (straight !== null)
    return { birth: straight, doubt, swappable: first <= 12 && second <= 12 && first !== second }
  const swapped = dayOf(year, first, second)
  return swapped === null ? unreadable : { birth: swapped, doubt: 'date-swapped', swappable: false }
}

const fromGroups = (parts: Readonly<Record<string, string>>): BirthReading =>
  fromParts(Number(parts['a']), Number(parts['b']), parts['year'] ?? '')

/**
 * A birth from text: day before month, ISO, "tháng 3 năm 1990" and "T3/1990" give the year only.
 * A date that only exists month first ("03/25/1990") is read so and said to be.
 */
export function readBirth(text: string): BirthReading {
  if (text.trim() === '') return nothing
  const iso = ISO.exec(text)?.groups
  if (iso !== undefined) {
    const day = dayOf(Number(iso['year']), Number(iso['month']), Number(iso['day']))
    return day === null ? unreadable : { birth: day, doubt: null, swappable: false }
  }
  const words = IN_WORDS.exec(text)?.groups
  if (words !== undefined) return { ...fromGroups(words), swappable: false }
  const parts = DAY_MONTH_YEAR.exec(text)?.groups
  if (parts !== undefined) return fromGroups(parts)
  const named = /[a-z]/iu.test(text) ? MONTH_NAMED.exec(text)?.groups : undefined
  if (named !== undefined) {
    const month = named['b'] ?? String(MONTHS.indexOf((named['name'] ?? '').toLowerCase()) + 1)
    return { ...fromGroups({ ...named, b: month }), swappable: false }
  }
  const year = (MONTH_YEAR.exec(text) ?? YEAR.exec(text))?.groups?.['year']
  return year === undefined ? unreadable : yearOnly(Number(year))
}

/** Day 25569 of a spreadsheet's calendar is 1970-01-01. */
const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

/** A birth from a number: a year, or a date that lost its format and shows as a serial number. */
export function readBirthNumber(number: number): BirthReading {
  if (Number.isInteger(number) && plausible(number)) return yearOnly(number)
  if (!Number.isInteger(number) || number < 1000 || number > 50_000) return unreadable
  const day = new Date((number - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10)
  return plausible(Number(day.slice(0, 4)))
    ? { birth: day, doubt: 'serial-date', swappable: false }
    : unreadable
}

const IN_NAME =
  /\s*[,;–-]?\s*\(?\s*(?:sn|s\.n|sinh năm|sinh ngày|năm sinh|ngày sinh|sinh)\s*[:.]?\s*(?<date>(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[/.-]\d{4}|\d{4})(?!\d)\s*\)?/iu
const BARE_IN_NAME =
  /(?:\s*[(,]|\s[-–])\s*(?<date>(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d{2})\s*(?:\)|(?=,|;|$))/u

/** Takes "(SN 1985)", "sinh năm 1985" or "(1985)" out of a text. */
export function takeBirth(text: string): { readonly rest: string; readonly birth: string | null } {
  if (!/\d/u.test(text)) return { rest: text, birth: null }
  const match = IN_NAME.exec(text) ?? BARE_IN_NAME.exec(text)
  const birth = match?.groups?.['date']
  if (match === null || birth === undefined) return { rest: text, birth: null }
  const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`
  return { rest: rest.replace(/\s{2,}/gu, ' ').trim(), birth: birth.trim() }
}
