/** Which of a plan's reports came, where only the day is said. */
import { dayPart, type Day } from '#shared/kernel/day.ts'
import { lastGoodDay } from './deadline.ts'
import type { Milestone, Plan } from './plan.ts'

/**
 * Whether a day may be one for this report: of "trong tháng 7" a day of July only; of a last day, one
 * after the end of the report before; without any, every day.
 */
function isDayOf({ deadline }: Milestone, reports: readonly Milestone[], day: Day): boolean {
  const end = lastGoodDay(deadline)
  if (end === null) return true
  if (deadline.kind === 'within') return deadline.from <= day && day <= end
  const before = reports
    .map((report) => lastGoodDay(report.deadline))
    .filter((other) => other !== null && other < end)
  return day <= end && before.every((other) => other === null || other < day)
}

/**
 * The report that a unit handed in at a moment. The only one of a plan, whenever it came; of several
 * (Bắc Ninh 2022, V.3: "trong tháng 7 và tháng 12") the one in whose time alone the day lies: one
 * handed in late or early may be either. Null: the plan asks for none, or the day does not tell.
 */
export function reportDueAt(plan: Plan, receivedAt: string): Milestone | null {
  const reports = plan.milestones.filter(({ role }) => role === 'report')
  const day = dayPart(receivedAt)
  const fitting = reports.length > 1 ? reports.filter((one) => isDayOf(one, reports, day)) : reports
  const [only = null, another] = fitting
  return another === undefined ? only : null
}
