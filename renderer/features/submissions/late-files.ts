/** Which files of the import screen would be noted as late, before they are written. */
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { dayPart, type Day } from '#shared/kernel/day.ts'
import { readingOf, unitOf, type ImportItem } from './import-queue.ts'

/** The last good day of the plan for nominations; null where it names none. */
export function nominationDeadline({ milestones }: Pick<Plan, 'milestones'>): Day | null {
  const milestone = milestones.find(({ role }) => role === 'nomination')
  return milestone === undefined ? null : lastGoodDay(milestone.deadline)
}

/**
 * The lists of nominations whose moment of receipt, their own or that of the whole list, is after
 * the deadline of the plan or the day to which it was extended for their unit.
 */
export function lateFiles(
  items: readonly ImportItem[],
  by: {
    readonly deadline: Day | null
    readonly units: readonly Pick<UnitLine, 'unit' | 'extendedTo'>[]
    /** Moment of receipt of every file that has none of its own. */
    readonly receivedAt: string
  },
): readonly ImportItem[] {
  return items.filter((item) => {
    if (readingOf(item)?.purpose !== 'nomination') return false
    const name = unitOf(item)
    const last = by.units.find(({ unit }) => unit === name)?.extendedTo ?? by.deadline
    return last !== null && dayPart(item.facts.receivedAt ?? by.receivedAt) > last
  })
}
