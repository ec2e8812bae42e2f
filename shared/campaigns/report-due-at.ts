/** Which of a plan's reports came, where only the day is said. */
import type { Milestone, Plan } from './plan.ts'

const beginOf = ({ deadline }: Milestone): string | null =>
  deadline.kind === 'within' ? deadline.from : null

/**
 * The report that a unit handed in at a moment, of a plan that asks for several (Bắc Ninh 2022, V.3:
 * "trong tháng 7 và tháng 12"): the last one whose time had begun, the first where none had. Null:
 * the plan asks for no report, or for several that no day tells apart.
 */
export function reportDueAt(plan: Plan, receivedAt: string): Milestone | null {
  const reports = plan.milestones.filter(({ role }) => role === 'report')
  const [first = null, second] = reports
  if (second === undefined) return first
  const begun = reports.map((milestone) => ({ milestone, from: beginOf(milestone) }))
  if (begun.some(({ from }) => from === null)) return null
  const inOrder = begun.toSorted((left, right) => (left.from ?? '').localeCompare(right.from ?? ''))
  const day = receivedAt.slice(0, 'YYYY-MM-DD'.length)
  return (inOrder.findLast(({ from }) => (from ?? '') <= day) ?? inOrder[0])?.milestone ?? null
}
