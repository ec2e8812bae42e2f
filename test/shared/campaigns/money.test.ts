import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  baseSalaryOf,
  baseSalaryTableSchema,
  FIRST_BASE_SALARIES,
  moneyFor,
} from '#shared/campaigns/money.ts'
import { moneyTermsOf, roundingName } from '#shared/campaigns/money-terms.ts'
import type { BaseSalaryTable } from '#shared/campaigns/money.ts'

const certificate = (coefficient: readonly [number, number]) => ({
  money: {
    coefficient: [...coefficient] as [number, number],
    collectiveTimes: 2,
    householdTimes: 1,
    basis: 'x',
  },
})
const UNIT = 10_000
const MODES = ['none', 'half-up', 'up'] as const

const amountOn = (day: string): number | null => {
  const base = baseSalaryOf(FIRST_BASE_SALARIES, day)
  return base.known ? base.amount : null
}
const codeOn = (table: BaseSalaryTable, day: string): string | null => {
  const base = baseSalaryOf(table, day)
  return base.known ? null : base.code
}

describe('The base salary of a day', () => {
  it.each([
    ['2018-07-01', 1_390_000],
    ['2019-06-30', 1_390_000],
    ['2019-07-01', 1_490_000],
    ['2020-11-20', 1_490_000],
    ['2023-06-30', 1_490_000],
    ['2023-07-01', 1_800_000],
    ['2024-06-30', 1_800_000],
    ['2024-07-01', 2_340_000],
    ['2026-06-30', 2_340_000],
  ])('on %s is %i', (day, amount) => {
    expect(amountOn(day)).toBe(amount)
  })

  it('is not known before the first level, nor when only announced', () => {
    expect(codeOn(FIRST_BASE_SALARIES, '2018-06-30')).toBe('before')
    expect(codeOn(FIRST_BASE_SALARIES, '2026-07-01')).toBe('announced')
    expect(codeOn(FIRST_BASE_SALARIES, '2030-01-01')).toBe('announced')
    const asked = baseSalaryOf(FIRST_BASE_SALARIES, '2026-07-01')
    expect(asked.known ? null : asked.proposal?.amount).toBe(2_530_000)
    expect(asked.known ? '' : asked.message).toContain('chưa có văn bản quy định')
  })

  it('is never assumed beyond what somebody confirmed of the last level', () => {
    const office = baseSalaryTableSchema.parse([
      ...FIRST_BASE_SALARIES.slice(0, 4),
      {
        from: '2026-07-01',
        amount: 2_530_000,
        source: 'Nghị định',
        status: 'in-force',
        confirmedThrough: '2026-12-31',
      },
    ])
    expect(codeOn(office, '2026-12-31')).toBeNull()
    expect(codeOn(office, '2027-01-01')).toBe('unconfirmed')
    const bare = office.map((entry) => ({ ...entry, confirmedThrough: null }))
    expect(codeOn(bare, '2026-06-30')).toBeNull()
    expect(codeOn(bare, '2026-07-01')).toBeNull()
    expect(codeOn(bare, '2026-07-02')).toBe('unconfirmed')
  })

  it('comes from a table that is refused when out of order or confirmed too early', () => {
    const entry = (from: string, more: object = {}) => ({
      from,
      amount: 1,
      source: 'x',
      status: 'in-force',
      confirmedThrough: null,
      ...more,
    })
    const read = (...entries: object[]): boolean => baseSalaryTableSchema.safeParse(entries).success
    expect(read(entry('2020-01-01'), entry('2021-01-01'))).toBe(true)
    expect(read(entry('2021-01-01'), entry('2020-01-01'))).toBe(false)
    expect(read(entry('2021-01-01'), entry('2021-01-01'))).toBe(false)
    expect(read(entry('2021-01-01', { confirmedThrough: '2020-12-31' }))).toBe(false)
    expect(read(entry('2021-01-01', { status: 'announced', confirmedThrough: '2021-12-31' }))).toBe(
      false,
    )
  })
})

describe('Money of an award', () => {
  /** coefficient · [before 01/7/2024: exact, nearest, up] · [from 01/7/2024: exact, nearest, up] */
  it.each([
    ['LĐTT, giấy khen 0,3', [3, 10], [540_000, 540_000, 540_000], [702_000, 700_000, 710_000]],
    ['giấy khen xã 0,15', [15, 100], [270_000, 270_000, 270_000], [351_000, 350_000, 360_000]],
    [
      'tập thể LĐTT 0,8',
      [8, 10],
      [1_440_000, 1_440_000, 1_440_000],
      [1_872_000, 1_870_000, 1_880_000],
    ],
    [
      'CSTĐ cơ sở 1,0',
      [1, 1],
      [1_800_000, 1_800_000, 1_800_000],
      [2_340_000, 2_340_000, 2_340_000],
    ],
    [
      'Bằng khen tỉnh 1,5',
      [3, 2],
      [2_700_000, 2_700_000, 2_700_000],
      [3_510_000, 3_510_000, 3_510_000],
    ],
    [
      'CSTĐ toàn quốc 4,5',
      [9, 2],
      [8_100_000, 8_100_000, 8_100_000],
      [10_530_000, 10_530_000, 10_530_000],
    ],
  ] as const)(
    '%s, in three rounding modes, before and after 01/7/2024',
    (_, share, before, after) => {
      for (const [day, expected] of [
        ['2024-06-30', before],
        ['2024-07-01', after],
      ] as const)
        MODES.forEach((mode, index) => {
          const base = amountOn(day) ?? 0
          const money = moneyFor(certificate(share), 'individual', base, { mode, unit: UNIT })
          expect(money, `${day} ${mode}`).toBe(expected[index])
        })
    },
  )

  it('of a collective is twice the coefficient, rounded once', () => {
    const of = (mode: (typeof MODES)[number], base: number): number | null =>
      moneyFor(certificate([3, 10]), 'collective', base, { mode, unit: UNIT })
    expect(MODES.map((mode) => of(mode, 2_340_000))).toEqual([1_404_000, 1_400_000, 1_410_000])
    expect(MODES.map((mode) => of(mode, 1_490_000))).toEqual([894_000, 890_000, 900_000])
  })

  it('is rounded before the doubling where the office reads it so', () => {
    const rounding = { mode: 'up', unit: UNIT, when: 'before-times' } as const
    expect(moneyFor(certificate([3, 10]), 'collective', 2_340_000, rounding)).toBe(1_420_000)
    expect(moneyFor(certificate([3, 10]), 'individual', 2_340_000, rounding)).toBe(710_000)
  })

  it('follows the precedents: 223.500 → 220.000, 1.192.000 → 1.190.000, 447.000 → 450.000', () => {
    const nearest = { mode: 'half-up', unit: UNIT } as const
    const at = (share: readonly [number, number]): number | null =>
      moneyFor(certificate(share), 'individual', 1_490_000, nearest)
    expect([at([15, 100]), at([8, 10]), at([3, 10])]).toEqual([220_000, 1_190_000, 450_000])
  })

  it('rounds an exact half up, and one đồng less down', () => {
    const nearest = { mode: 'half-up', unit: UNIT } as const
    const of = (base: number): number | null =>
      moneyFor(certificate([1, 1]), 'individual', base, nearest)
    expect([of(14_999), of(15_000), of(15_001)]).toEqual([10_000, 20_000, 20_000])
  })

  it('knows a household by its own factor, pays an enterprise as a collective, and 0 where nothing is paid', () => {
    const none = { mode: 'none', unit: UNIT } as const
    const award = { money: { ...certificate([3, 10]).money, householdTimes: 3 } }
    expect(moneyFor(award, 'household', 1_000_000, none)).toBe(900_000)
    expect(moneyFor(award, 'enterprise', 1_000_000, none)).toBe(600_000)
    expect(moneyFor({ money: null }, 'collective', 2_340_000, none)).toBe(0)
  })

  it('leaves a household open where nothing says its factor, and pays the others all the same', () => {
    const none = { mode: 'none', unit: UNIT } as const
    const award = { money: { ...certificate([3, 10]).money, householdTimes: null } }
    expect(moneyFor(award, 'household', 1_000_000, none)).toBeNull()
    expect(moneyFor(award, 'individual', 1_000_000, none)).toBe(300_000)
    expect(moneyFor({ money: null }, 'household', 1_000_000, none)).toBe(0)
  })

  it('never rounds by a unit or more, never down when rounding up, and always to the unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom(1, 1000, 10_000, 100_000),
        fc.constantFrom('individual' as const, 'collective' as const),
        (base, hundredths, unit, kind) => {
          const award = certificate([hundredths, 100])
          const exact = BigInt(base) * BigInt(hundredths) * (kind === 'collective' ? 2n : 1n)
          const off = (mode: 'up' | 'half-up'): bigint =>
            BigInt(moneyFor(award, kind, base, { mode, unit }) ?? -1) * 100n - exact
          const step = BigInt(unit) * 100n
          const [up, near] = [off('up'), off('half-up')]
          expect(up >= 0n && up < step).toBe(true)
          expect(near * 2n > -step && near * 2n <= step).toBe(true)
          expect((up + exact) % step).toBe(0n)
        },
      ),
    )
  })
})

describe('The terms a recorded vote prints', () => {
  it('name the rounding for scripts', () => {
    expect(roundingName({ mode: 'half-up', unit: UNIT })).toBe('nearest-10000')
    expect(roundingName({ mode: 'up', unit: 1000 })).toBe('up-1000')
    expect(roundingName({ mode: 'none', unit: UNIT })).toBe('none')
  })

  it('refuse to invent an award', () => {
    const base = baseSalaryOf(FIRST_BASE_SALARIES, '2024-08-15')
    const terms = moneyTermsOf([], base, { mode: 'none', unit: 1 }, 'huyện')
    expect(() => terms.amountOf('giay-khen-huyen', 'individual')).toThrow(RangeError)
    expect(terms.blockFor([])).toMatchObject({ individual: 0, note: null })
  })
})
