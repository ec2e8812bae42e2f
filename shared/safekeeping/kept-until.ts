/** Until when the personal data of a closed campaign are kept. */
import { dayOf, lastDayOfMonth, partsOf, type Day } from '#shared/kernel/day.ts'

/** Years, where the office set none; how long it must be is for the office's archive rules to say. */
export const RETENTION_YEARS = 10

/** The last day of keeping: the same day so many years later; 28 February for the 29th. */
export function keptUntil(closed: Day, years: number): Day {
  const [year, month, day] = partsOf(closed)
  return (
    dayOf(year + years, month, day) ??
    lastDayOfMonth(`${String(year + years).padStart(4, '0')}-${String(month).padStart(2, '0')}`)
  )
}
