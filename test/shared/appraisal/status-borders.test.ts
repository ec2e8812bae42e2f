import { describe, expect, it } from 'vitest'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const verdictOf = (input: StatusInput, rule: string): string | undefined =>
  nominationFindings(input)[0]?.findings.find((one) => one.rule === rule)?.verdict

describe('a plan that says less', () => {
  const unit = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' }
  const plan = builtInPlan('bac-kan-2024')
  const input: StatusInput = {
    ...emptyInput({ ...plan, milestones: [] }, [unit], '2024-12-31'),
    files: [fileOf('u', '2024-12-01T09:00')],
    nominations: [nominee('u', 'Hà Thị Na')],
  }

  it('without a day for the nominations makes nobody late', () => {
    expect(campaignStatus(input).units[0]).toMatchObject({ timeliness: 'no-deadline' })
    expect(verdictOf(input, 'deadline')).toBe('not-applicable')
  })
})

describe('registering under Chi Lăng’s plan', () => {
  const plan = builtInPlan('chi-lang-2024')
  const unit = { id: 'va', name: 'UBND xã Vân An', type: 'UBND xã, phường, thị trấn' }
  const input: StatusInput = {
    ...emptyInput(plan, [unit], '2024-01-20'),
    files: [fileOf('va', '2024-01-10')],
    nominations: [nominee('va', 'Thôn Làng Giao', { kind: 'collective' })],
  }
  const verdict = (at: string) => verdictOf({ ...input, at }, 'tap-the-dang-ky')

  it('is open to the end of the last day, and failed from the next', () => {
    expect(verdict('2024-01-20')).toBe('unknown')
    expect(verdict('2024-01-21')).toBe('not-met')
  })

  it('cannot be judged where the plan no longer says by when', () => {
    const without = { ...input, plan: { ...plan, registration: null }, at: '2024-11-20' }
    expect(verdictOf(without, 'tap-the-dang-ky')).toBe('unknown')
  })
})

describe('papers that come after the dossier', () => {
  const unit = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' }
  const paper = (componentId: string, receivedAt: string) => ({
    unitId: 'u',
    componentId,
    nominationId: null,
    receivedAt,
  })

  it('are told in the order in which they came, each with its own lateness', () => {
    const { supplements } = campaignStatus({
      ...emptyInput(builtInPlan('bac-kan-2024'), [unit], '2024-08-20'),
      files: [fileOf('u', '2024-08-08T09:00')],
      nominations: [nominee('u', 'Hà Thị Na')],
      papers: [paper('to-trinh', '2024-08-13T08:00'), paper('bien-ban', '2024-08-12T08:00')],
    }).units[0]?.dossier ?? { supplements: [] }
    expect(supplements.map(({ component, lateDays }) => [component, lateDays])).toEqual([
      ['Biên bản', 3],
      ['Tờ trình', 4],
    ])
  })
})
