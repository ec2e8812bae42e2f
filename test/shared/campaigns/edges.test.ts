/** Edges of the rules that no plan we hold touches, each with its neighbour on the other side. */
import { describe, expect, it, test } from 'vitest'
import { componentCalled } from '#shared/campaigns/component-called.ts'
import { recogniseWording } from '#shared/campaigns/deadline-wording.ts'
import {
  baseSalaryOf,
  baseSalaryTableSchema,
  type BaseSalaryEntry,
} from '#shared/campaigns/money.ts'
import { moneyTermsOf } from '#shared/campaigns/money-terms.ts'
import { parsePlan, problemsOf } from '#shared/campaigns/parse-plan.ts'
import { criterionSchema } from '#shared/campaigns/criterion.ts'
import { deadlineSchema, type Quota } from '#shared/campaigns/plan.ts'
import { NO_NOMINEES, quotaStanding } from '#shared/campaigns/quota.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const bacKan = builtInPlan('bac-kan-2024')
const saPa = builtInPlan('sa-pa-2020')

describe('a word for a paper', () => {
  it.each([
    ['bien-ban', 'bien-ban'],
    ['Biên bản', 'bien-ban'],
    ['BIÊN BẢN', 'bien-ban'],
    ['Báo cáo', 'bao-cao-thanh-tich'],
    ['thành tích', null],
    ['Hợp đồng', null],
  ])('“%s” is %s', (word, id) => {
    expect(componentCalled(bacKan, word)).toBe(id)
  })

  test('is an alternative by its own name', () => {
    const [alternative] = saPa.dossier.flatMap(({ alternatives }) => alternatives)
    expect(componentCalled(saPa, alternative?.name ?? '')).toBe(alternative?.id)
  })
})

describe('words of a deadline', () => {
  const days = (text: string, year: number | null = 2024) =>
    recogniseWording(text, year).map((read) =>
      read.kind === 'within' ? `${read.from}..${read.to}` : `${read.kind} ${read.day}`,
    )
  it.each([
    ['trước ngày 30/02/2024', []],
    ['trước ngày 29/02/2024', ['before 2024-02-29']],
    ['trong tháng 13', []],
    ['trong tháng 12', ['2024-12-01..2024-12-31']],
    ['trong tháng 7, 8 và tháng 12', ['2024-07-01..2024-07-31']],
    ['trong tháng 7 và tháng 12', ['2024-07-01..2024-07-31', '2024-12-01..2024-12-31']],
    ['từ tháng 3/2024 đến tháng 10/2024', ['2024-03-01..2024-10-31']],
    ['từ tháng 03 đến hết tháng 10 năm 2023', ['2023-03-01..2023-10-31']],
    ['từ tháng 10 đến tháng 3', []],
    ['từ tháng 11/2023 đến tháng 02/2024', ['2023-11-01..2024-02-29']],
    ['từ tháng 13 đến tháng 14', []],
    ['từ ngày 10/5 đến hết ngày 09/5/2024', []],
    ['từ ngày 10/5 đến hết ngày 10/5/2024', ['2024-05-10..2024-05-10']],
    ['từ ngày 25 tháng 5 năm 2024 đến hết ngày 05 tháng 8 năm 2024', ['2024-05-25..2024-08-05']],
    ['trước 17 giờ 00 ngày 09/8', ['on-or-before 2024-08-09']],
    ['trước ngày 10/8 và chậm nhất ngày 01/7', ['before 2024-08-10', 'on-or-before 2024-07-01']],
  ])('“%s”', (text, expected) => {
    expect(days(text)).toEqual(expected)
  })

  it.each([
    'trước ngày 10/8',
    'trong tháng 7',
    'từ tháng 3 đến tháng 5',
    'từ ngày 1/3 đến ngày 2/3',
  ])('“%s” without any year is not proposed', (text) => {
    expect(days(text, null)).toEqual([])
  })

  test('keep the words that were read, and read a window once', () => {
    expect(recogniseWording('nộp trước ngày 10/8/2024 về Phòng')[0]?.wording).toBe(
      'trước ngày 10/8/2024',
    )
    expect(days('từ ngày 25/5 đến hết ngày 05/8/2024')).toHaveLength(1)
  })
})

describe('a share of another set', () => {
  const quota = (awards?: readonly string[]): Quota => ({
    id: 'q',
    kind: 'percent-of',
    for: { everyone: true },
    share: [1, 5],
    of: { award: 'a', label: 'A' },
    ...(awards === undefined ? {} : { awards: [...awards] }),
    rounding: 'down',
    wording: 'w',
    place: 'p',
  })
  const counts = { byKind: { ...NO_NOMINEES.byKind, individual: 13 }, byAward: { a: 10, b: 3 } }

  test('counts the awards that it limits, or every proposal where it names none', () => {
    expect(quotaStanding(quota(['b', 'c']), counts)).toMatchObject({ limit: 2, used: 3, over: 1 })
    expect(quotaStanding(quota(), counts)).toMatchObject({ limit: 2, used: 13, over: 11 })
    expect(quotaStanding(quota(['b']), NO_NOMINEES)).toMatchObject({ limit: 0, used: 0, over: 0 })
  })
})

describe('the table of base salaries', () => {
  const entry = (from: string, rest: Partial<BaseSalaryEntry> = {}): BaseSalaryEntry => ({
    from,
    amount: 1_000_000,
    source: 'NĐ',
    status: 'in-force',
    confirmedThrough: null,
    ...rest,
  })
  const refused = (table: readonly BaseSalaryEntry[]) =>
    baseSalaryTableSchema.safeParse(table).error?.issues.map(({ path, message }) => [path, message])

  test('is in the order of its days, each once', () => {
    expect(refused([entry('2020-01-01'), entry('2021-01-01')])).toBeUndefined()
    expect(refused([entry('2021-01-01'), entry('2020-01-01')])).toHaveLength(1)
    expect(refused([entry('2020-01-01'), entry('2020-01-01')])).toHaveLength(1)
  })

  test('confirms nothing that is announced only, nor before the level begins', () => {
    expect(refused([entry('2020-01-01', { confirmedThrough: '2020-01-01' })])).toBeUndefined()
    expect(refused([entry('2020-01-01', { confirmedThrough: '2019-12-31' })])).toEqual([
      [[0, 'confirmedThrough'], 'ngày xác nhận còn áp dụng phải từ ngày bắt đầu áp dụng trở đi'],
    ])
    expect(
      refused([entry('2020-01-01', { status: 'announced', confirmedThrough: '2020-02-01' })])?.[0],
    ).toEqual([
      [0, 'confirmedThrough'],
      'mức mới được thông báo thì chưa thể xác nhận còn áp dụng; ghi văn bản quy định trước',
    ])
  })
})

describe('the terms of money on a day', () => {
  const table: readonly BaseSalaryEntry[] = [
    {
      from: '2024-07-01',
      amount: 2_340_000,
      source: 'NĐ 73/2024/NĐ-CP',
      status: 'in-force',
      confirmedThrough: '2026-06-30',
    },
  ]
  const rounding = { mode: 'half-up', unit: 10_000 } as const
  const on = (day: string) =>
    moneyTermsOf(bacKan.awards, baseSalaryOf(table, day), rounding, 'thành phố')

  test('give the amounts of the award that this office pays', () => {
    const block = on('2024-08-20').blockFor(['giay-khen-huyen'])
    expect(block).toEqual({
      baseSalary: 2_340_000,
      coefficient: [3, 10],
      collectiveTimes: 2,
      rounding: 'nearest-10000',
      individual: 700_000,
      collective: 1_400_000,
      note: null,
    })
    expect(on('2024-08-20').amountOf('giay-khen-huyen', 'collective')).toBe(1_400_000)
    expect(on('2024-08-20').amountOf('bang-khen-tinh', 'individual')).toBe(0)
    expect(() => on('2024-08-20').amountOf('khong-co', 'individual')).toThrow('no award khong-co')
  })

  test('say what goes up to the province, and pay nothing for it here', () => {
    const block = on('2024-08-20').blockFor(['bang-khen-tinh'])
    expect(block).toMatchObject({
      coefficient: null,
      collectiveTimes: null,
      individual: 0,
      collective: 0,
    })
    expect(block.note).toBe('bang-khen-tinh is proposed to the province: no money from the city')
    expect(on('2024-08-20').blockFor(['giay-khen-thu-truong']).note).toBeNull()
  })

  test('leave open what no level is known for, and say why', () => {
    const block = on('2027-01-01').blockFor(['giay-khen-huyen', 'bang-khen-tinh'])
    expect(block).toMatchObject({ baseSalary: null, individual: null, collective: null })
    expect(block.note).toMatch(/chưa ai xác nhận.*; bang-khen-tinh is proposed/u)
    expect(on('2027-01-01').amountOf('giay-khen-huyen', 'individual')).toBeNull()
    expect(on('2027-01-01').amountOf('bang-khen-tinh', 'individual')).toBe(0)
  })
})

describe('what is wrong with a rule', () => {
  const [criterion] = bacKan.criteria

  test('is told where it is, without the path in the words', () => {
    const rule = { any: [{ test: 'attested', key: 'a', label: '' }] }
    expect(problemsOf(criterionSchema, { ...criterion, rule })).toEqual([
      { path: 'rule.any[0].label', message: 'phải ghi nội dung này, không được để trống' },
    ])
    expect(problemsOf(criterionSchema, { ...criterion, rule: { any: [] } })[0]?.path).toBe(
      'rule.any',
    )
    expect(problemsOf(criterionSchema, { ...criterion, rule: 7 }).length).toBeGreaterThan(0)
    expect(problemsOf(criterionSchema, criterion)).toEqual([])
  })

  test('of a window is that it ends before it begins', () => {
    const within = (from: string, to: string) =>
      problemsOf(deadlineSchema, { kind: 'within', from, to, wording: 'w', place: 'p' })
    expect(within('2024-07-01', '2024-07-01')).toEqual([])
    expect(within('2024-07-02', '2024-07-01').map(({ message }) => message)).toEqual([
      'ngày đầu phải trước ngày cuối',
    ])
  })

  test('of a plan as a whole is told as such', () => {
    const read = parsePlan('không phải kế hoạch')
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(['(cả tệp)'])
  })

  test('of a plan that names what it lacks is told rule by rule', () => {
    const share = (award: string): Quota => ({
      id: 'q',
      kind: 'percent-of',
      for: { everyone: true },
      share: [1, 5],
      of: { award, label: 'A' },
      awards: [award],
      rounding: 'down',
      wording: 'w',
      place: 'p',
    })
    const paths = (plan: unknown) => {
      const read = parsePlan(plan)
      return read.ok ? [] : read.problems.map(({ path }) => path)
    }
    expect(paths({ ...bacKan, quotas: [share('bang-khen-tinh')] })).toEqual([])
    expect(paths({ ...bacKan, quotas: [share('khong-co')] })).toEqual([
      'quotas[0].of.award',
      'quotas[0].awards[0]',
    ])
    expect(paths({ ...bacKan, milestones: [...bacKan.milestones, bacKan.milestones[0]] })).toEqual([
      'milestones[2].id',
    ])
    const registration = {
      milestone: 'khong-co',
      atLeast: 1,
      through: [],
      wording: 'w',
      place: 'p',
    }
    expect(paths({ ...bacKan, registration })).toEqual(['registration.milestone'])
    expect(paths({ ...bacKan, registration: { ...registration, milestone: 'report' } })).toEqual([])
  })
})
