import { describe, expect, it } from 'vitest'
import { reportDueAt } from '#shared/campaigns/report-due-at.ts'
import type { Deadline, Plan } from '#shared/campaigns/plan.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const clause = { wording: 'chậm nhất ngày', place: 'Mục V' }

/** A plan with a report for each deadline, r1, r2… */
function reporting(...deadlines: readonly Deadline[]): Plan {
  const plan = builtInPlan('bac-kan-2024')
  const milestones = deadlines.map((deadline, index) => ({
    id: `r${String(index + 1)}`,
    role: 'report' as const,
    artefact: 'Báo cáo',
    deadline,
    channel: null,
  }))
  return { ...plan, milestones }
}

describe('which report came, where only the day is said', () => {
  it.each([
    ['2022-06-30T23:59', null],
    ['2022-07-01', 'report-july'],
    ['2022-07-31T23:59', 'report-july'],
    ['2022-08-01', null],
    ['2022-11-28', null],
    ['2022-11-30T23:59', null],
    ['2022-12-01', 'report-december'],
    ['2022-12-31T23:59', 'report-december'],
    ['2023-01-01', null],
  ])('of July and December, on %s: %s', (moment, report) => {
    expect(reportDueAt(builtInPlan('bac-ninh-2022'), moment)?.id ?? null).toBe(report)
  })

  it.each([
    ['2022-01-01', 'r1'],
    ['2022-06-20T17:00', 'r1'],
    ['2022-06-21', 'r2'],
    ['2022-12-14', 'r2'],
    ['2022-12-15', null],
  ])('of last days, each from the end of the one before, on %s: %s', (moment, report) => {
    const plan = reporting(
      { kind: 'on-or-before', day: '2022-06-20', ...clause },
      { kind: 'before', day: '2022-12-15', ...clause },
    )
    expect(reportDueAt(plan, moment)?.id ?? null).toBe(report)
  })

  it('is the only one of a plan, and none where no day tells several apart', () => {
    const plan = builtInPlan('bac-kan-2024')
    expect(reportDueAt(plan, '2030-01-01')?.id).toBe('report')
    const last: Deadline = { kind: 'on-or-before', day: '2024-08-09', ...clause }
    const never: Deadline = { kind: 'none', ...clause }
    expect(reportDueAt(reporting(last, last), '2024-08-01')).toBeNull()
    expect(reportDueAt(reporting(last, never), '2024-08-01')).toBeNull()
    expect(reportDueAt({ ...plan, milestones: [] }, '2024-08-01')).toBeNull()
  })
})
