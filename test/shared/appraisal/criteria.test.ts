import { describe, expect, test } from 'vitest'
import { judgeCriterion, type CriterionSubject } from '#shared/appraisal/criteria.ts'
import type { EvidenceValue } from '#shared/appraisal/evidence.ts'
import { evidenceFromFigures } from '#shared/appraisal/evidence.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import type { Criterion } from '#shared/campaigns/criterion.ts'
import { readIncome } from '#shared/submissions/reading/figure-text.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const criterion = (plan: string, id: string): Criterion => {
  const found = builtInPlan(plan).criteria.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${plan} has no criterion ${id}`)
  return found
}
const subject = (
  rest: Partial<CriterionSubject>,
  evidence: Readonly<Record<string, EvidenceValue>> = {},
): CriterionSubject => ({
  kind: 'individual',
  award: 'giay-khen-huyen',
  categories: [],
  evidence: new Map(Object.entries(evidence)),
  registration: null,
  items: [],
  endorsement: null,
  at: '2024-11-05',
  ...rest,
})
const number = (value: number): EvidenceValue => ({ type: 'number', value })
const years = (...list: readonly (readonly [number, 'hoan-thanh' | 'hoan-thanh-tot'])[]) =>
  ({
    type: 'years',
    grades: list.map(([year, grade]) => ({ year, grade })),
  }) satisfies EvidenceValue

describe('Scenario 14: a farmer of Sa Pa helps 03 hộ and employs 05 lao động', () => {
  const farmer = criterion('sa-pa-2020', 'nong-dan-so')
  const verdict = (evidence: Readonly<Record<string, EvidenceValue>>) =>
    judgeCriterion(farmer, subject({ categories: ['nong-dan'] }, evidence)).verdict
  test.each([
    [3, 5, 'met'],
    [2, 5, 'not-met'],
    [3, 4, 'not-met'],
    [4, 12, 'met'],
  ])('%i hộ and %i lao động: %s', (households, workers, expected) => {
    expect(
      verdict({ 'ho-thoat-ngheo': number(households), 'lao-dong-dia-phuong': number(workers) }),
    ).toBe(expected)
  })
  test('one number missing is unknown, unless the other already fails', () => {
    expect(verdict({ 'ho-thoat-ngheo': number(3) })).toBe('unknown')
    expect(verdict({ 'ho-thoat-ngheo': number(2) })).toBe('not-met')
    expect(verdict({})).toBe('unknown')
  })
  test('the columns of a list give the same evidence', () => {
    const given = Object.fromEntries(
      evidenceFromFigures({ households: 3, workers: 5 }).map(({ key, value }) => [key, value]),
    )
    expect(verdict(given)).toBe('met')
  })
})

describe('Scenario 15: income from 120 triệu đồng/năm in Chi Lăng', () => {
  const income = criterion('chi-lang-2024', 'thu-nhap')
  const verdict = (categories: readonly string[], value: number) =>
    judgeCriterion(income, subject({ categories }, { 'thu-nhap': number(value) })).verdict
  test('120.000.000 passes and 119.999.999 fails', () => {
    expect(verdict(['nong-dan'], 120_000_000)).toBe('met')
    expect(verdict(['nong-dan'], 119_999_999)).toBe('not-met')
  })
  test('"120 triệu" and "120.000.000" are the same number', () => {
    const parsed = ['120 triệu', '120.000.000', '120.000.000đ', '120 triệu đồng/năm'].map((text) =>
      readIncome(text, 'Thu nhập'),
    )
    expect(new Set(parsed)).toEqual(new Set([120_000_000]))
  })
  test.each(['gia-dinh', 'dang-vien', 'nong-dan', 'nguoi-lao-dong'])(
    'applies to %s',
    (category) => {
      expect(verdict([category], 1)).toBe('not-met')
    },
  )
  test.each(['can-bo-cong-chuc', 'vien-chuc', 'luc-luong-vu-trang', 'doanh-nhan'])(
    'does not apply to %s',
    (category) => {
      expect(verdict([category], 1)).toBe('not-applicable')
    },
  )
  test('a nominee of unknown category is not failed by it', () => {
    expect(verdict([], 1)).toBe('unknown')
  })
})

describe('Scenario 16: two years in a row, nobody disciplined (Sa Pa, an award of 2020)', () => {
  const row = criterion('sa-pa-2020', 'tap-the-hai-nam')
  const unit = (categories: readonly string[], evidence: Readonly<Record<string, EvidenceValue>>) =>
    subject({ kind: 'collective', categories }, evidence)
  const verdict = (value: EvidenceValue) =>
    judgeCriterion(row, unit(['co-quan-don-vi'], { 'xep-loai': value })).verdict
  test('2018 and 2019 satisfy it, 2017 and 2019 do not', () => {
    expect(verdict(years([2018, 'hoan-thanh-tot'], [2019, 'hoan-thanh-tot']))).toBe('met')
    expect(verdict(years([2017, 'hoan-thanh-tot'], [2019, 'hoan-thanh-tot']))).toBe('not-met')
  })
  test('a lower grade fails; a year that nobody entered is unknown', () => {
    expect(verdict(years([2018, 'hoan-thanh'], [2019, 'hoan-thanh-tot']))).toBe('not-met')
    expect(verdict(years([2019, 'hoan-thanh-tot']))).toBe('unknown')
    expect(verdict(years([2017, 'hoan-thanh-tot'], [2018, 'hoan-thanh-tot']))).toBe('unknown')
    expect(verdict(years())).toBe('unknown')
  })
  const discipline = criterion('sa-pa-2020', 'tap-the-ky-luat')
  const reprimand: EvidenceValue = { type: 'discipline', heaviest: 'khien-trach' }
  test.each(['co-quan-don-vi', 'ubnd-xa'])('one khiển trách fails a tập thể: %s', (category) => {
    expect(judgeCriterion(discipline, unit([category], { 'ky-luat': reprimand })).verdict).toBe(
      'not-met',
    )
    const none: EvidenceValue = { type: 'discipline', heaviest: 'none' }
    expect(judgeCriterion(discipline, unit([category], { 'ky-luat': none })).verdict).toBe('met')
  })
  test('the test is not applied to a thôn or tổ dân phố', () => {
    expect(
      judgeCriterion(discipline, unit(['thon-to-dan-pho'], { 'ky-luat': reprimand })).verdict,
    ).toBe('not-applicable')
  })
  test('in the state: the office falls, the thôn of the same commune does not', () => {
    const commune = { id: 'u', name: 'UBND xã Tả Van', type: 'UBND xã, phường, thị trấn' }
    const office = nominee('u', 'UBND xã Tả Van', { kind: 'collective' })
    const hamlet = nominee('u', 'Thôn Tả Van Giáy 2', { kind: 'collective' })
    const input = {
      ...emptyInput(builtInPlan('sa-pa-2020'), [commune], '2020-10-30'),
      files: [fileOf('u', '2020-10-20')],
      nominations: [office, hamlet],
      evidence: [office, hamlet].map(({ id }) => ({
        nominationId: id,
        key: 'ky-luat',
        value: reprimand,
        by: 'Lan',
        at: '2020-10-21',
      })),
    }
    const reasons = campaignStatus(input).nominations.map((line) => line.reasons)
    expect(reasons[0]).toContain('criterion-not-met')
    expect(reasons[1]).not.toContain('criterion-not-met')
  })
})

test('a finding quotes its clause and shows what was compared', () => {
  const unit = { id: 'u', name: 'UBND thị trấn Chi Lăng', type: 'UBND xã, phường, thị trấn' }
  const farmer = nominee('u', 'Hoàng Thị Hiền', { position: 'Hội viên nông dân' })
  const [findings] = nominationFindings({
    ...emptyInput(builtInPlan('chi-lang-2024'), [unit], '2024-11-20'),
    files: [fileOf('u', '2024-11-10')],
    nominations: [farmer],
    evidence: [
      {
        nominationId: farmer.id,
        key: 'thu-nhap',
        value: number(119_999_999),
        by: 'danh sách của đơn vị',
        at: '2024-11-10',
      },
    ],
  })
  expect(findings).toMatchObject({
    categories: ['nong-dan'],
    eligible: false,
    reasons: ['criterion-not-met'],
  })
  expect(findings?.findings.find(({ rule }) => rule === 'thu-nhap')).toMatchObject({
    verdict: 'not-met',
    place: 'Mục V.2.c',
    wording: expect.stringContaining('từ 120 triệu đồng/năm trở lên') as string,
    parts: [
      { expected: 'từ 120.000.000 đồng/năm', actual: '119.999.999 đồng/năm', key: 'thu-nhap' },
    ],
  })
  expect(findings?.findings.find(({ rule }) => rule === 'deadline')).toMatchObject({
    verdict: 'not-applicable',
    detail: 'nhận 10/11/2024; không quy định thời hạn',
  })
})

test('Bắc Kạn: an individual needs any one of three, and what nobody attested is no obstacle', () => {
  const rule = criterion('bac-kan-2024', 'ca-nhan')
  const yes: EvidenceValue = { type: 'attested', value: true }
  const no: EvidenceValue = { type: 'attested', value: false }
  const verdict = (evidence: Readonly<Record<string, EvidenceValue>>) =>
    judgeCriterion(rule, subject({}, evidence))
  expect(verdict({ 'sang-kien-giai-phap': yes, 'thanh-tich-dot-xuat': no }).verdict).toBe('met')
  expect(verdict({ 'thanh-tich-dot-xuat': no }).verdict).toBe('unknown')
  const all = {
    'thanh-tich-dot-xuat': no,
    'sang-kien-giai-phap': no,
    'viec-lam-thiet-thuc': no,
  }
  // Qualitative, hence advisory: even all three denied is for the council to weigh.
  expect(verdict(all)).toMatchObject({ verdict: 'not-met', reasons: [] })
})
