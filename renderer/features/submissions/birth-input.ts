/** How a birth is typed and kept: a year, or a day written the Vietnamese way. */
import { dayOf } from '#shared/kernel/day.ts'

/**
 * "1985" and "1985-03-12" as they are, "12/3/1985" as ISO; null for nothing, undefined for a text
 * that is neither.
 */
export function birthOf(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (/^\d{4}$/u.test(text) || /^\d{4}-\d{2}-\d{2}$/u.test(text)) return text
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  return dayOf(Number(year), Number(month), Number(day)) ?? undefined
}
