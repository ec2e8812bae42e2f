import { describe, expect, it, test } from 'vitest'
import { addYears, copyPlan, movedDays, oldYearsIn } from '#shared/campaigns/copy-plan.ts'
import { applyEdit } from '#shared/campaigns/plan-edit.ts'
import { planSchema, type Deadline, type Plan } from '#shared/campaigns/plan.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const PLANS = [
  'bac-kan-2024',
  'bac-ninh-2022',
  'chi-lang-2024',
  'cho-don-2024',
  'sa-pa-2020',
] as const
const bacKan = builtInPlan('bac-kan-2024')

const withDeadline = (deadline: Deadline): Plan => ({
  ...bacKan,
  milestones: bacKan.milestones.map((one) =>
    one.id === 'nomination' ? { ...one, deadline } : one,
  ),
})
const moved = (deadline: Deadline, years = 1): Deadline | undefined =>
  copyPlan(withDeadline(deadline), years).milestones[0]?.deadline

describe('the same day years on', () => {
  it.each([
    ['2024-08-09', 1, '2025-08-09'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2024-12-31', 2, '2026-12-31'],
    ['2025-01-31', -1, '2024-01-31'],
  ])('%s + %i is %s', (day, years, later) => {
    expect(addYears(day, years)).toBe(later)
  })
})

describe('a copy of last year’s plan', () => {
  it.each(PLANS)('of %s is a whole plan with every day a year on', (id) => {
    const old = builtInPlan(id)
    const copy = copyPlan(old, 1)
    expect(planSchema.safeParse(copy).error).toBeUndefined()
    for (const { before, after } of movedDays(old, copy))
      expect(Number(after.slice(0, 4))).toBe(Number(before.slice(0, 4)) + 1)
  })

  it('moves the years of names and words, keeps the grounds, and leaves the paper to be filled in', () => {
    const copy = copyPlan(bacKan, 1)
    expect(copy.id).toBe('bac-kan-2025')
    expect(copy.name).toBe('70 ngày đêm – TP. Bắc Kạn 2025')
    expect(copy.title).toContain('(24/8/1949 - 24/8/2025)')
    expect(copy.period).toMatchObject({
      from: '2025-05-25',
      to: '2025-08-05',
      wording: 'Từ ngày 25/5/2025 đến hết ngày 05/8/2025.',
    })
    expect(copy.milestones[1]?.deadline).toMatchObject({
      kind: 'before',
      day: '2025-08-10',
      wording: 'trước ngày 10/8/2025',
    })
    expect(copy.legal).toEqual(bacKan.legal)
    expect(
      copyPlan({ ...bacKan, document: { number: '5', day: '2024-05-20', heading: 'h' } }, 1)
        .document,
    ).toEqual({
      number: null,
      day: null,
      heading: 'h',
    })
  })

  it('keeps the precision of a period that names months only', () => {
    const months = { ...bacKan, period: { ...bacKan.period, from: '2020-03', to: '2020-10' } }
    expect(copyPlan(months, 5).period).toMatchObject({ from: '2025-03', to: '2025-10' })
  })

  it('makes the words anew where the day itself could not stay', () => {
    const clause = { wording: 'chậm nhất ngày 29/02/2024', place: 'M' }
    expect(moved({ kind: 'on-or-before', day: '2024-02-29', ...clause })).toMatchObject({
      day: '2025-02-28',
      wording: 'chậm nhất ngày 28/02/2025',
    })
    expect(moved({ kind: 'on-or-before', day: '2024-02-29', ...clause }, 4)).toMatchObject({
      day: '2028-02-29',
      wording: 'chậm nhất ngày 29/02/2028',
    })
  })

  it('ends a window of whole months with its month, and another one on its day', () => {
    const within = (from: string, to: string) =>
      moved({ kind: 'within', from, to, wording: 'trong tháng 02/2024', place: 'M' })
    expect(within('2024-02-01', '2024-02-29')).toMatchObject({
      from: '2025-02-01',
      to: '2025-02-28',
      wording: 'trong tháng 02/2025',
    })
    expect(
      moved({ kind: 'within', from: '2023-02-01', to: '2023-02-28', wording: 'w', place: 'M' }),
    ).toMatchObject({ to: '2024-02-29' })
    expect(
      moved({ kind: 'within', from: '2023-02-02', to: '2023-02-28', wording: 'w', place: 'M' }),
    ).toMatchObject({ to: '2024-02-28' })
    expect(within('2024-07-10', '2024-07-20')).toMatchObject({ to: '2025-07-20' })
  })

  it('has no day to move where the plan names no deadline', () => {
    const none: Deadline = { kind: 'none', wording: null, place: 'M' }
    expect(moved(none)).toEqual(none)
    const copy = copyPlan(withDeadline(none), 1)
    expect(movedDays(withDeadline(none), copy).map(({ key }) => key)).toEqual([
      'from',
      'to',
      'report',
    ])
  })

  it('moves the days and years inside criteria, wherever they stand in the tree', () => {
    const done = {
      test: 'item-done',
      label: 'công trình',
      types: ['cong-trinh'],
      value: 1,
      by: '2024-10-31',
    } as const
    const years = {
      test: 'consecutive-years',
      key: 'k',
      label: 'hai năm',
      years: 2,
      until: 2023,
      grade: 'hoan-thanh-tot',
    } as const
    const attested = { test: 'attested', key: 'a', label: 'có' } as const
    const [first] = bacKan.criteria
    if (first === undefined) throw new Error('no criterion')
    const plan: Plan = {
      ...bacKan,
      criteria: [
        {
          ...first,
          rule: { all: [{ any: [{ ...done, types: [...done.types] }, years] }, attested] },
        },
      ],
    }
    const copy = copyPlan(plan, 2)
    expect(copy.criteria[0]?.rule).toEqual({
      all: [
        {
          any: [
            { ...done, by: '2026-10-31' },
            { ...years, until: 2025 },
          ],
        },
        attested,
      ],
    })
    expect(movedDays(plan, copy).filter(({ part }) => part === 'criteria')).toEqual([
      {
        part: 'criteria',
        key: first.id,
        label: 'công trình',
        before: '2024-10-31',
        after: '2026-10-31',
      },
      { part: 'criteria', key: first.id, label: 'hai năm', before: '2023', after: '2025' },
    ])
  })
})

describe('what is left to look through', () => {
  const copy = copyPlan(bacKan, 1)

  test('every day of the copy beside the old one, by rule, as last good days', () => {
    expect(movedDays(bacKan, copy)).toEqual([
      {
        part: 'period',
        key: 'from',
        label: copy.period.wording,
        before: '2024-05-25',
        after: '2025-05-25',
      },
      {
        part: 'period',
        key: 'to',
        label: copy.period.wording,
        before: '2024-08-05',
        after: '2025-08-05',
      },
      {
        part: 'milestones',
        key: 'nomination',
        label: 'Hồ sơ đề nghị khen thưởng',
        before: '2024-08-09',
        after: '2025-08-09',
      },
      {
        part: 'milestones',
        key: 'report',
        label: 'Báo cáo kết quả Đợt thi đua',
        before: '2024-08-09',
        after: '2025-08-09',
      },
    ])
  })

  test('a rule that was added or taken out since has no old day to confirm', () => {
    const added = applyEdit(copy, {
      part: 'milestones',
      id: 'moi',
      after: {
        id: 'moi',
        role: 'report',
        artefact: 'Mới',
        deadline: { kind: 'before', day: '2025-09-01', wording: 'w', place: 'p' },
        channel: null,
      },
    })
    const shorter = applyEdit(added, { part: 'milestones', id: 'report', after: null })
    expect(movedDays(bacKan, shorter).map(({ key }) => key)).toEqual(['from', 'to', 'nomination'])
  })

  test('the clauses whose words still name a year of the old period, and no other year', () => {
    const mentions = oldYearsIn(copy, bacKan)
    expect(mentions.map(({ place }) => place)).toEqual(['Mục III.1.b'])
    expect(mentions[0]?.words).toContain('năm 2024')
    expect(oldYearsIn(bacKan, bacKan)).toEqual([])
  })
})
