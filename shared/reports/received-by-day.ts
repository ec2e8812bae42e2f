/** How many units sent their dossier on each day, and how many had by then. */
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { addDays, dayPart, daysBetween, type Day } from '#shared/kernel/day.ts'

export interface DayCount {
  readonly day: Day
  readonly count: number
  readonly sum: number
}

/** Every day from the first to the last receipt, and on to `until` where that is later. */
export function receivedByDay(
  units: readonly Pick<UnitLine, 'receivedAt'>[],
  until: Day | null,
): readonly DayCount[] {
  const days = units
    .flatMap(({ receivedAt }) => (receivedAt === null ? [] : [dayPart(receivedAt)]))
    .toSorted()
  const [first] = days
  const latest = days.at(-1)
  if (first === undefined || latest === undefined) return []
  const last = until !== null && until > latest ? until : latest
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index): DayCount => {
    const day = addDays(first, index)
    return {
      day,
      count: days.filter((one) => one === day).length,
      sum: days.filter((one) => one <= day).length,
    }
  })
}
