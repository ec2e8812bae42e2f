import { describe, expect, it } from 'vitest'
import { reportDueAt } from '#shared/campaigns/report-due-at.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

describe('which report came, where only the day is said', () => {
  it.each([
    ['2022-06-30T10:00', 'report-july'],
    ['2022-07-31T23:59', 'report-july'],
    ['2022-08-01', 'report-july'],
    ['2022-11-30T23:59', 'report-july'],
    ['2022-12-01', 'report-december'],
    ['2023-01-02', 'report-december'],
  ])('of July and December, on %s: %s', (moment, report) => {
    expect(reportDueAt(builtInPlan('bac-ninh-2022'), moment)?.id).toBe(report)
  })

  it('is the only one of a plan, and none where no day tells several apart', () => {
    const plan = builtInPlan('bac-kan-2024')
    expect(reportDueAt(plan, '2030-01-01')?.id).toBe('report')
    const [report] = plan.milestones.filter(({ role }) => role === 'report')
    if (report === undefined) throw new Error('the plan has no report')
    const two = { ...plan, milestones: [report, { ...report, id: 'report-2' }] }
    expect(reportDueAt(two, '2024-08-01')).toBeNull()
    expect(reportDueAt({ ...plan, milestones: [] }, '2024-08-01')).toBeNull()
  })
})
