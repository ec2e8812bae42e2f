import { describe, expect, it, test } from 'vitest'
import { nominationFindings, type Finding } from '#shared/appraisal/findings.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import {
  bacKanInput,
  builtInPlan,
  emptyInput,
  fileOf,
  nominee,
} from '#test/support/status-fixtures.ts'

const findingsIn = (input: StatusInput, name: string): readonly Finding[] =>
  nominationFindings(input).find((found) => found.name === name)?.findings ?? []
const ruleIn = (input: StatusInput, name: string, rule: string) =>
  findingsIn(input, name).find((finding) => finding.rule === rule)

describe('the findings of the Bắc Kạn campaign', () => {
  it('say of each nomination what the state says: who it is, whether it can be voted on, and why not', () => {
    const input = bacKanInput()
    const { nominations } = campaignStatus(input)
    const found = nominationFindings(input)
    expect(
      found.map(({ nominationId, unitId, unit, kind, name, award, eligible, reasons }) => ({
        id: nominationId,
        unitId,
        unit,
        kind,
        name,
        award,
        eligible,
        reasons,
      })),
    ).toEqual(
      nominations.map(({ id, unitId, unit, kind, name, award, eligible, reasons }) => ({
        id,
        unitId,
        unit,
        kind,
        name,
        award,
        eligible,
        reasons,
      })),
    )
  })

  it('hold each reason against the rule that it comes from', () => {
    const REASON_OF = {
      deadline: 'late',
      dossier: 'dossier-incomplete',
      report: 'report-missing',
      quota: 'over-quota-not-kept',
    } as const
    for (const { findings, reasons } of nominationFindings(bacKanInput()))
      for (const [rule, reason] of Object.entries(REASON_OF)) {
        const finding = findings.find((one) => one.rule === rule)
        expect(finding?.verdict === 'not-met').toBe(reasons.some((one) => one === reason))
        expect(finding?.weight).toBe('required')
        expect(finding?.parts).toEqual([])
      }
  })

  it('quote the clause and the values compared', () => {
    const input = bacKanInput()
    const late = nominationFindings(input).find(({ reasons }) => reasons.includes('late'))
    const [deadline] = late?.findings ?? []
    expect(deadline).toMatchObject({
      rule: 'deadline',
      title: 'Thời hạn nộp hồ sơ',
      verdict: 'not-met',
      wording: 'chậm nhất ngày 09/8/2024',
      place: 'Mục III.3.a',
    })
    expect(deadline?.detail).toMatch(/^nhận .* ngày \d+\/8\/2024; nhận đến hết ngày 09\/8\/2024$/u)
    const over = nominationFindings(input).find(
      ({ unit, reasons }) => unit === 'Phòng Tư pháp' && reasons.includes('over-quota-not-kept'),
    )
    expect(over?.findings.find(({ rule }) => rule === 'quota')).toMatchObject({
      title: 'Chỉ tiêu đề nghị',
      detail: '02/01; vượt 01; đơn vị chưa chọn giữ',
      place: 'Mục III.3.a',
    })
  })

  it('of one nomination only are those of it among all', () => {
    const input = bacKanInput()
    const all = nominationFindings(input)
    const [first, second] = all
    expect(nominationFindings(input, second?.nominationId ?? '')).toEqual([second])
    expect(nominationFindings(input, first?.nominationId ?? '')).toEqual([first])
    expect(nominationFindings(input, 'khong-co')).toEqual([])
  })
})

const UNIT = { id: 'u', name: 'UBND xã Tả Van', type: 'UBND xã, phường, thị trấn' }
const OTHER = { id: 'v', name: 'Phòng Văn hóa', type: 'Phòng chuyên môn' }

describe('papers', () => {
  const plan = builtInPlan('bac-kan-2024')
  const ofPapers = (papers: StatusInput['papers']): StatusInput => ({
    ...emptyInput(plan, [UNIT], '2024-08-13'),
    files: [fileOf('u', '2024-08-08T08:00')],
    nominations: [nominee('u', 'Lý Thị Mai')],
    papers,
  })
  const paper = (componentId: string) => ({
    unitId: 'u',
    componentId,
    nominationId: null,
    receivedAt: '2024-08-08T08:00',
  })

  test('that are missing are named, with the clause of the first', () => {
    const input = ofPapers([])
    expect(ruleIn(input, 'Lý Thị Mai', 'dossier')).toMatchObject({
      verdict: 'not-met',
      detail: 'thiếu Tờ trình, Biên bản',
      wording: 'Tờ trình đề nghị khen thưởng của các cơ quan, đơn vị.',
      title: 'Thành phần hồ sơ của đơn vị',
    })
    expect(ruleIn(input, 'Lý Thị Mai', 'report')).toMatchObject({
      verdict: 'not-met',
      detail: 'thiếu Báo cáo thành tích',
      title: 'Báo cáo của tập thể, cá nhân',
    })
  })

  test('that are there need no clause', () => {
    const input = ofPapers([paper('to-trinh'), paper('bien-ban'), paper('bao-cao-thanh-tich')])
    expect(ruleIn(input, 'Lý Thị Mai', 'dossier')).toMatchObject({
      verdict: 'met',
      detail: 'đủ',
      wording: null,
      place: null,
    })
    expect(ruleIn(input, 'Lý Thị Mai', 'report')).toMatchObject({ verdict: 'met', detail: 'đủ' })
  })

  test('that no plan asks for are no finding', () => {
    const input = { ...ofPapers([]), plan: { ...plan, dossier: [] } }
    expect(ruleIn(input, 'Lý Thị Mai', 'dossier')).toBeUndefined()
    expect(ruleIn(input, 'Lý Thị Mai', 'report')).toBeUndefined()
  })
})

describe('a plan without deadline and quota', () => {
  const input: StatusInput = {
    ...emptyInput({ ...builtInPlan('cho-don-2024') }, [UNIT], '2024-12-31'),
    files: [fileOf('u', '2024-11-08T08:00')],
    nominations: [nominee('u', 'Lý Thị Mai')],
  }
  test('has findings that do not apply', () => {
    expect(ruleIn(input, 'Lý Thị Mai', 'deadline')).toMatchObject({
      verdict: 'not-applicable',
      detail: 'nhận 08 giờ 00 ngày 08/11/2024; không quy định thời hạn',
    })
    expect(ruleIn(input, 'Lý Thị Mai', 'quota')).toMatchObject({
      verdict: 'not-applicable',
      detail: 'Không quy định',
      wording: null,
    })
  })
})

describe('the same person in two units', () => {
  const born = (unit: string, birth: string | null) => nominee(unit, 'Vi Văn Thắng', { birth })
  const input = (left: string | null, right: string | null): StatusInput => ({
    ...emptyInput({ ...builtInPlan('bac-kan-2024'), dossier: [] }, [UNIT, OTHER], '2024-08-13'),
    files: [fileOf('u', '2024-08-07T08:00'), fileOf('v', '2024-08-08T08:00')],
    nominations: [born('u', left), born('v', right)],
  })
  const verdicts = (given: StatusInput) =>
    nominationFindings(given).map(({ unit, findings }) => {
      const same = findings.find(({ rule }) => rule === 'same-person')
      return [unit, same?.verdict, same?.detail]
    })

  test('is met by the earlier copy and not by the later', () => {
    expect(verdicts(input('1980-02-03', '1980-02-03'))).toEqual([
      ['UBND xã Tả Van', 'met', 'Phòng Văn hóa cũng đề nghị, nhận sau'],
      ['Phòng Văn hóa', 'not-met', 'UBND xã Tả Van đã đề nghị trước'],
    ])
  })

  test('is open where nothing settles it, and no finding where they are two', () => {
    expect(verdicts(input(null, null)).map(([, verdict]) => verdict)).toEqual([
      'unknown',
      'unknown',
    ])
    expect(verdicts(input(null, null))[0]?.[2]).toContain('chưa đủ căn cứ')
    expect(verdicts(input('1980-02-03', '1990-02-03')).map(([, verdict]) => verdict)).toEqual([
      undefined,
      undefined,
    ])
  })
})
