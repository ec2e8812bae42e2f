import { describe, expect, it } from 'vitest'
import { categoriesOf } from '#shared/appraisal/categories.ts'
import { evidenceKeys } from '#shared/appraisal/evidence-keys.ts'
import { receivedBy, unitFiles } from '#shared/appraisal/received.ts'
import { fitScore, rubricSchema } from '#shared/appraisal/scoring/rubric.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { rubricRefusals } from '#shared/text/scoring.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

describe('whether something had come by a moment', () => {
  it('is asked as finely as the coarser of the two says', () => {
    expect(receivedBy('2024-08-09T23:59', '2024-08-09T23:59')).toBe(true)
    expect(receivedBy('2024-08-10T00:00', '2024-08-09T23:59')).toBe(false)
    // A receipt noted by day counts on the whole of it.
    expect(receivedBy('2024-08-09', '2024-08-09T00:00')).toBe(true)
    expect(receivedBy('2024-08-10', '2024-08-09T23:59')).toBe(false)
    expect(receivedBy('2024-08-08', '2024-08-09T00:00')).toBe(true)
    // The state of a day is that of its end.
    expect(receivedBy('2024-08-09T23:59', '2024-08-09')).toBe(true)
    expect(receivedBy('2024-08-10T00:00', '2024-08-09')).toBe(false)
  })
})

describe('the lists of one unit', () => {
  const file = (id: string, receivedAt: string, rest: Parameters<typeof fileOf>[2] = {}) =>
    fileOf('u', receivedAt, { id, ...rest })
  const ids = (files: readonly { readonly id: string }[]) => files.map(({ id }) => id)

  it('stand in the order in which they came, whatever order they are kept in', () => {
    const files = [
      file('c', '2024-08-09T10:00'),
      file('a', '2024-08-07T10:00'),
      file('b', '2024-08-08T10:00'),
      file('r', '2024-08-08T11:00', { purpose: 'registration' }),
      file('late', '2024-08-10T10:00'),
    ]
    const { received, standing } = unitFiles(files, '2024-08-09')
    expect(ids(received)).toEqual(['a', 'b', 'c'])
    expect(ids(standing)).toEqual(['a', 'b', 'c'])
  })

  it('that take the place of others are judged by the earliest receipt in the whole chain', () => {
    const first = file('a', '2024-08-07T10:00')
    const second = file('b', '2024-08-09T10:00', { replaces: ['a'] })
    const third = file('c', '2024-08-12T10:00', { replaces: 'earlier' })
    const { standing, creditedAt } = unitFiles([third, second, first], '2024-08-13')
    expect(ids(standing)).toEqual(['c'])
    expect(creditedAt.get('c')).toBe('2024-08-07T10:00')
    expect(creditedAt.get('b')).toBe('2024-08-07T10:00')
    // Before the third came, the second stood.
    expect(ids(unitFiles([third, second, first], '2024-08-11').standing)).toEqual(['b'])
    // A list that names itself, or one that is not there, takes nothing's place.
    const alone = file('d', '2024-08-09T10:00', { replaces: ['d', 'x'] })
    expect(ids(unitFiles([alone], '2024-08-13').standing)).toEqual(['d'])
  })
})

describe('what the desk can enter of a plan', () => {
  it('is typed by the criterion that asks: attested, a number, years, discipline', () => {
    const types = evidenceKeys(builtInPlan('sa-pa-2020'))
    expect(new Set(types.values())).toEqual(new Set(['attested', 'number', 'years', 'discipline']))
    expect(types.get('ho-thoat-ngheo')).toBe('number')
    expect(types.get('lao-dong-dia-phuong')).toBe('number')
    expect(evidenceKeys(builtInPlan('chi-lang-2024')).get('thu-nhap')).toBe('number')
  })

  it('is not what the program knows itself: registering', () => {
    const plan = builtInPlan('chi-lang-2024')
    const keys = (rule: (typeof plan.criteria)[number]['rule']) => [
      ...evidenceKeys({
        ...plan,
        criteria: plan.criteria.slice(0, 1).map((criterion) => ({ ...criterion, rule })),
      }).keys(),
    ]
    expect(keys({ test: 'registered', label: 'đăng ký', value: 1 })).toEqual([])
    expect(keys({ test: 'attested', key: 'a', label: 'xác nhận' })).toEqual(['a'])
  })
})

describe('a rubric is refused', () => {
  const criterion = { id: 'A1', title: 'Thu', kind: 'base', max: 100, step: 25, evidence: null }
  const group = { id: 'A', title: 'Kinh tế', cap: null, criteria: [criterion] }
  const rubric = {
    id: 'r',
    version: 1,
    title: 'Bảng điểm',
    effectiveFrom: null,
    source: null,
    groups: [group],
    caps: { bonus: null, penalty: null, total: null },
  }
  const refusals = (changed: object) => {
    const read = rubricSchema.safeParse({ ...rubric, ...changed })
    return read.success ? [] : read.error.issues.map(({ message, path }) => [path.at(-1), message])
  }
  const of = (changed: object) =>
    refusals({ groups: [{ ...group, criteria: [{ ...criterion, ...changed }] }] })

  it('without a maximum of a base criterion; a bonus and a penalty need none', () => {
    expect(of({})).toEqual([])
    expect(of({ max: null })).toEqual([['max', rubricRefusals.baseWithoutMax]])
    expect(of({ max: null, kind: 'bonus' })).toEqual([])
    expect(of({ max: null, kind: 'penalty' })).toEqual([])
  })

  it('with a step that does not come out at the maximum', () => {
    expect(of({ step: 30 })).toEqual([['step', rubricRefusals.stepNotDividing]])
    expect(of({ step: 100 })).toEqual([])
    expect(of({ step: null })).toEqual([])
    expect(of({ step: 30, max: null, kind: 'bonus' })).toEqual([])
  })

  it('with a group or a criterion twice', () => {
    const other = { ...group, criteria: [{ ...criterion, id: 'B1' }] }
    expect(refusals({ groups: [group, other] })).toEqual([['groups', rubricRefusals.groupTwice]])
    expect(refusals({ groups: [group, { ...group, id: 'B' }] })).toEqual([
      ['groups', rubricRefusals.criterionTwice],
    ])
    expect(refusals({ groups: [group, { ...other, id: 'B' }] })).toEqual([])
  })

  it('a score fits from nothing to the maximum in whole steps; of a penalty the sign is not asked', () => {
    const read = rubricSchema.parse(rubric)
    const base = read.groups[0]?.criteria[0]
    if (base === undefined) throw new Error('no criterion')
    expect(fitScore(base, 0)).toEqual({ ok: true, hundredths: 0 })
    expect(fitScore(base, -1)).toEqual({ ok: false, code: 'below-zero' })
    expect(fitScore(base, 100)).toEqual({ ok: true, hundredths: 100 })
    expect(fitScore(base, 125)).toEqual({ ok: false, code: 'over-max' })
    expect(fitScore(base, 30)).toEqual({ ok: false, code: 'off-step' })
    const penalty = { ...base, kind: 'penalty' as const }
    expect(fitScore(penalty, -50)).toEqual({ ok: true, hundredths: 50 })
    expect(fitScore(penalty, 50)).toEqual({ ok: true, hundredths: 50 })
  })
})

describe('the category of a nominee', () => {
  const of = (kind: 'household' | 'enterprise' | 'individual', position: string | null) =>
    categoriesOf({ kind, name: 'A', position, categories: null })

  it('is told by what it is, of a person by a farmer’s post; what was recorded stands above it', () => {
    expect(of('household', null)).toEqual(['gia-dinh'])
    expect(of('enterprise', null)).toEqual(['doanh-nghiep'])
    expect(of('individual', 'Nông dân')).toEqual(['nong-dan'])
    expect(of('individual', 'Nông dân')).toEqual(['nong-dan'])
    expect(of('individual', 'Chủ tịch Hội Nông dân xã')).toEqual([])
    expect(of('individual', null)).toEqual([])
    const recorded = { kind: 'household', name: 'A', position: null, categories: ['x'] } as const
    expect(categoriesOf(recorded)).toEqual(['x'])
  })
})

describe('one person written twice', () => {
  const plan = builtInPlan('bac-kan-2024')
  const unit = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' }
  const used = (...nominations: ReturnType<typeof nominee>[]) =>
    campaignStatus({
      ...emptyInput(plan, [unit], '2024-08-13'),
      files: [fileOf('u', '2024-08-08T09:00')],
      nominations,
    }).units[0]?.used.total

  it('of another birth is another person, of none or the same the same one', () => {
    const hue = (birth: string | null) => nominee('u', 'Lường Thanh Huế', { birth })
    expect(used(hue('1980'), hue('1980'))).toBe(1)
    expect(used(hue('1980'), hue('1981'))).toBe(2)
    expect(used(hue('1980'), hue(null))).toBe(1)
    expect(used(hue(null), hue(null))).toBe(1)
  })
})
