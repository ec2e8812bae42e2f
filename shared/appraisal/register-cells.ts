/** What cells of a register say: a day, a year, the number of a decision. */
import { dayOf, type Day } from '#shared/kernel/day.ts'
import type { Cell } from '#shared/submissions/reading/sheet-grid.ts'

const DAY =
  /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu
const NUMBER = /(\d{1,5}\p{L}?\s*\/\s*[\p{L}\d.&]+(?:\s*[-/]\s*(?!ngày)[\p{L}\d.&]+)*)/iu
const YEAR = /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/u

/** The day a text names: "ngày 12/12/2023", "ngày 12 tháng 12 năm 2023"; null where none. */
export function dayIn(text: string): Day | null {
  const parts = DAY.exec(text)
  if (parts === null) return null
  const [day, month, year] = [parts[1] ?? parts[4], parts[2] ?? parts[5], parts[3] ?? parts[6]]
  return dayOf(Number(year), Number(month), Number(day))
}

/** The day of a cell: its own, or the one its text names. */
export const dayOfCell = (cell: Cell): Day | null =>
  cell.value.type === 'day' ? cell.value.day : dayIn(cell.text)

/** "số 123/QĐ-UBND ngày …" → "123/QĐ-UBND"; a bare number as it stands; null where there is none. */
export function numberIn(text: string): string | null {
  const dayless = text.replace(DAY, ' ')
  const number = NUMBER.exec(dayless)?.[1]
  if (number !== undefined) return number.replace(/\s+/gu, '').replace(/[-.]+$/u, '')
  return /^\s*(?:số\s*)?(\d{1,5})\s*$/iu.exec(dayless)?.[1] ?? null
}

/** The first year that a text names, from 1950 on; null where it names none. */
export const yearIn = (text: string): number | null => {
  const year = YEAR.exec(text)?.[1]
  return year === undefined ? null : Number(year)
}

/**
 * The year that a title or a file's name speaks of: "năm 2023" before any other ("1964 - 2024"). Null
 * where several could be meant.
 */
export function yearOfTitle(text: string): number | null {
  const stated = yearIn(/năm\s*(?:19|20)\d\d/iu.exec(text)?.[0] ?? '')
  if (stated !== null) return stated
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/gu))
  const [only] = years
  return years.size === 1 && only !== undefined ? Number(only) : null
}
