import { describe, expect, test } from 'vitest'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { suddenComponents } from '#shared/appraisal/sudden-award.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const office = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' }
const regular = nominee('u', 'Hà Văn Tiến')
const hero = { ...nominee('u', 'Lê Thị Cứu'), sources: [], enteredAt: '2024-11-02T08:00' }
const base: StatusInput = {
  ...emptyInput(builtInPlan('bac-kan-2024'), [office], '2024-11-05'),
  files: [fileOf('u', '2024-08-08T09:00')],
  nominations: [regular, hero],
}
const deed = { nominationId: hero.id, day: '2024-11-01', deed: 'cứu người trong lũ' }
const sudden: StatusInput = { ...base, suddenAwards: [deed] }
const line = (input: StatusInput, name: string) =>
  campaignStatus(input).nominations.find((one) => one.name === name)
const paper = (componentId: string, nominationId: string | null) => ({
  unitId: 'u',
  componentId,
  nominationId,
  receivedAt: '2024-11-03T08:00',
})

describe('an award out of season', () => {
  test('would be late and over the quota of a campaign that ended; out of season it is neither', () => {
    expect(line(base, hero.name)?.reasons).toEqual(
      expect.arrayContaining(['late', 'over-quota-not-kept']),
    )
    expect(line(base, regular.name)?.reasons).toContain('over-quota-not-kept')
    const papers = [paper('to-trinh', null), paper('bao-cao-thanh-tich', hero.id)]
    expect(line({ ...sudden, papers }, hero.name)).toMatchObject({
      eligible: true,
      reasons: [],
      sudden: { day: '2024-11-01', deed: 'cứu người trong lũ' },
    })
    expect(line(sudden, regular.name)?.reasons).not.toContain('over-quota-not-kept')
    expect(line(sudden, regular.name)).not.toHaveProperty('sudden')
  })

  test('takes nothing from the quota and does not move the unit’s day of receipt', () => {
    const [unit] = campaignStatus(sudden).units
    expect(unit).toMatchObject({ used: { total: 1 }, over: 0, receivedAt: '2024-08-08T09:00' })
    const [alone] = campaignStatus({ ...sudden, files: [], nominations: [hero] }).units
    expect(alone).toMatchObject({
      used: { total: 0 },
      receivedAt: null,
      timeliness: 'not-submitted',
    })
  })

  test('needs the tờ trình and the report, but no minutes', () => {
    const plan = builtInPlan('bac-kan-2024')
    expect(suddenComponents(plan.dossier).map(({ id }) => id)).toEqual([
      'to-trinh',
      'bao-cao-thanh-tich',
    ])
    expect(line(sudden, hero.name)?.reasons).toEqual(['dossier-incomplete', 'report-missing'])
    const papers = [paper('to-trinh', null)]
    expect(line({ ...sudden, papers }, hero.name)?.reasons).toEqual(['report-missing'])
  })

  test('is judged by its deed and not by the campaign’s criteria, quota and deadline', () => {
    const found = nominationFindings(sudden).find(({ name }) => name === hero.name)
    expect(found?.findings.map(({ rule }) => rule)).toEqual(['sudden', 'dossier', 'report'])
    expect(found?.findings[0]).toMatchObject({
      verdict: 'met',
      detail: 'Thành tích đột xuất ngày 01/11/2024: cứu người trong lũ',
      wording: null,
      place:
        'Thủ tục đơn giản: tờ trình và báo cáo tóm tắt thành tích (Điều 85 Luật Thi đua, khen thưởng năm 2022)',
    })
  })

  test('asks for no registration where the campaign does', () => {
    const plan = { ...builtInPlan('chi-lang-2024'), dossier: [] }
    const collective = { ...hero, kind: 'collective' as const }
    const input = { ...emptyInput(plan, [office], '2024-11-05'), nominations: [collective] }
    expect(line(input, hero.name)?.reasons).toContain('not-registered')
    expect(line({ ...input, suddenAwards: [deed] }, hero.name)?.reasons).toEqual([])
  })
})

describe('works that a unit registers of its own will', () => {
  test('stand apart from those that the plan asks for', () => {
    const item = {
      id: 'i',
      unitId: 'u',
      throughUnitId: null,
      type: 'cong-trinh',
      title: 'Đường hoa',
      receivedAt: '2024-01-15',
      doneDay: null,
    } as const
    const input = emptyInput(builtInPlan('chi-lang-2024'), [office], '2024-11-05')
    const count = (voluntary: boolean) =>
      campaignStatus({ ...input, registrations: [{ ...item, voluntary }] }).units[0]?.registration
        ?.count
    expect(count(false)).toBe(1)
    expect(count(true)).toBe(0)
  })
})
