import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesInForce, type CampaignChange } from '#shared/campaigns/changes.ts'
import type { Quota } from '#shared/campaigns/plan.ts'
import { NO_NOMINEES, quotaFor, quotaStanding } from '#shared/campaigns/quota.ts'
import { compareShare, leastCount, timesRounded, type Fraction } from '#shared/kernel/fraction.ts'
import { overLabel, quotaLabel, usedLabel } from '#shared/text/campaigns.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const bacKan = builtInPlan('bac-kan-2024')
const unit = (name: string, type: string) => ({ name, type })
const counts = (collective: number, individual: number) => ({
  ...NO_NOMINEES,
  byKind: { ...NO_NOMINEES.byKind, collective, individual },
})
const standing = (name: string, type: string, of: readonly [number, number]) =>
  quotaStanding(quotaFor(bacKan.quotas, unit(name, type)), counts(of[0], of[1]))

describe('Scenario 7: a phòng may send one tập thể or one cá nhân', () => {
  test.each([
    [1, 1, '02/01', 'vượt 01'],
    [0, 1, '01/01', null],
    [1, 0, '01/01', null],
    [0, 0, '00/01', null],
    [0, 2, '02/01', 'vượt 01'],
  ])('%i tập thể and %i cá nhân: %s', (collective, individual, used, over) => {
    const state = standing('Phòng Tư pháp', 'Phòng chuyên môn', [collective, individual])
    expect(usedLabel(state.used, state.limit)).toBe(used)
    expect(overLabel(state.over)).toBe(over)
  })
})

describe('Scenario 8: four sorts of unit hold at most three combined', () => {
  const units = [
    ['UBND phường Đức Xuân', 'UBND xã, phường, thị trấn'],
    ['UBND xã Nông Thượng', 'UBND xã, phường, thị trấn'],
    ['Công an thành phố Bắc Kạn', 'Lực lượng vũ trang'],
    ['Ban Chỉ huy quân sự thành phố Bắc Kạn', 'Lực lượng vũ trang'],
    ['Trung tâm Y tế thành phố Bắc Kạn', 'Cơ sở y tế'],
  ] as const
  test.each(units)('%s', (name, type) => {
    expect(standing(name, type, [2, 1])).toMatchObject({ limit: 3, over: 0 })
    expect(standing(name, type, [0, 3]).over).toBe(0)
    expect(overLabel(standing(name, type, [2, 2]).over)).toBe('vượt 01')
    expect(overLabel(standing(name, type, [3, 3]).over)).toBe('vượt 03')
  })
})

test('Scenario 9: Trung tâm Y tế has three, the culture centre one', () => {
  expect(standing('Trung tâm Y tế thành phố Bắc Kạn', 'Cơ sở y tế', [0, 0]).limit).toBe(3)
  expect(
    standing(
      'Trung tâm Văn hóa, Thể thao và Truyền thông thành phố Bắc Kạn',
      'Đơn vị sự nghiệp',
      [0, 0],
    ).limit,
  ).toBe(1)
})

describe('Scenario 11: a quota that a later paper is to set', () => {
  const saPa = builtInPlan('sa-pa-2020')
  const commune = unit('UBND xã Tả Van', 'UBND xã, phường, thị trấn')
  const later: CampaignChange = {
    change: 'set-quota',
    id: 'c1',
    by: 'Nguyễn Thị Lan',
    at: '2020-09-15T09:00',
    reason: 'Có hướng dẫn số lượng',
    document: { number: '212/UBND-NV', day: '2020-09-14', heading: 'Hướng dẫn số lượng' },
    quota: {
      id: 'huong-dan',
      kind: 'combined',
      for: { everyone: true },
      limit: 2,
      wording: 'Mỗi đơn vị đề nghị không quá 02 tập thể, cá nhân',
      place: 'Công văn số 212/UBND-NV',
    },
  }
  test('shows "Chưa quy định", neither 0 nor unlimited, and is never over', () => {
    const state = quotaStanding(quotaFor(saPa.quotas, commune), counts(2, 5))
    expect(quotaLabel(state.limit)).toBe('Chưa quy định')
    expect(state).toMatchObject({ limit: 'unset', used: 7, over: 0 })
    expect(overLabel(state.over)).toBeNull()
  })
  test('02 per unit, set later, judges what was imported before, and the plan stays as it was', () => {
    const rules = rulesInForce(saPa, [later])
    const quota = quotaFor(rules.quotas, commune)
    expect(quotaStanding(quota, counts(2, 1))).toMatchObject({ limit: 2, over: 1 })
    expect(quota?.place).toBe('Công văn số 212/UBND-NV')
    expect(saPa.quotas[0]?.kind).toBe('unset')
  })
})

test('a plan without a quota limits nobody and says so', () => {
  const state = quotaStanding(
    quotaFor(builtInPlan('cho-don-2024').quotas, unit('Phòng Nội vụ', 'Phòng chuyên môn')),
    counts(40, 90),
  )
  expect(state).toMatchObject({ limit: null, over: 0 })
  expect(quotaLabel(state.limit)).toBe('Không quy định')
})

test('of equally close rules the one set later stands; a closer one stands above both', () => {
  const rule = (id: string, selector: Quota['for'], limit: number): Quota => ({
    id,
    kind: 'combined',
    for: selector,
    limit,
    wording: id,
    place: 'p',
  })
  const named = rule('named', { names: ['phòng NỘI VỤ'] }, 5)
  const everyone = rule('everyone', { everyone: true }, 9)
  const quotas = [everyone, rule('typed', { types: ['Phòng chuyên môn'] }, 2), ...bacKan.quotas]
  const office = unit('Phòng Nội vụ', 'Phòng chuyên môn')
  expect(quotaFor(quotas, office)?.id).toBe('typed')
  expect(quotaFor([...quotas, named], office)?.id).toBe('named')
  expect(quotaFor(quotas, unit('Thanh tra', 'Khác'))?.id).toBe('everyone')
})

test('per kind: what one kind leaves free does not serve another', () => {
  const quota: Quota = {
    id: 'q',
    kind: 'per-kind',
    for: { everyone: true },
    limits: { collective: 1, individual: 2 },
    wording: 'w',
    place: 'p',
  }
  expect(quotaStanding(quota, counts(2, 1))).toEqual({
    limit: 3,
    used: 3,
    over: 1,
    perKind: [
      { kind: 'collective', limit: 1, used: 2, over: 1 },
      { kind: 'individual', limit: 2, used: 1, over: 0 },
    ],
  })
  const households = { ...NO_NOMINEES, byKind: { ...NO_NOMINEES.byKind, household: 7 } }
  expect(quotaStanding(quota, households).over).toBe(0)
})

describe('percent of another set', () => {
  const share = (fraction: Fraction, rounding: 'up' | 'down' | 'half-up'): Quota => ({
    id: 'q',
    kind: 'percent-of',
    for: { everyone: true },
    share: fraction,
    of: { award: 'co-thi-dua-tinh', label: 'tập thể đủ tiêu chuẩn Cờ tỉnh' },
    awards: ['co-thi-dua-chinh-phu'],
    rounding,
    wording: 'w',
    place: 'p',
  })
  const of = (base: number, used: number) => ({
    ...NO_NOMINEES,
    byAward: { 'co-thi-dua-tinh': base, 'co-thi-dua-chinh-phu': used },
  })
  test('20 % of 9 is one rounded down and two rounded up, counted against its own award', () => {
    expect(quotaStanding(share([20, 100], 'down'), of(9, 2))).toMatchObject({ limit: 1, over: 1 })
    expect(quotaStanding(share([20, 100], 'up'), of(9, 2))).toMatchObject({ limit: 2, over: 0 })
    expect(quotaStanding(share([20, 100], 'half-up'), of(9, 2))).toMatchObject({ limit: 2 })
  })

  const shares: readonly Fraction[] = [
    ...Array.from({ length: 100 }, (_, index): Fraction => [index + 1, 100]),
    [1, 3],
    [2, 3],
  ]
  test('limits and thresholds are exact for every percent and thirds, of 1 to 2 000', () => {
    const wrong: unknown[] = []
    for (const fraction of shares) {
      const [up, down, half] = (['up', 'down', 'half-up'] as const).map((rounding) =>
        share(fraction, rounding),
      )
      const [p, q] = [BigInt(fraction[0]), BigInt(fraction[1])]
      for (let n = 1; n <= 2000; n += 1) {
        const product = p * BigInt(n)
        const floor = product / q
        const rest = product % q
        const ceiling = rest === 0n ? floor : floor + 1n
        const nearest = rest * 2n >= q ? floor + 1n : floor
        const exact =
          quotaStanding(down ?? null, of(n, 0)).limit === Number(floor) &&
          quotaStanding(up ?? null, of(n, 0)).limit === Number(ceiling) &&
          quotaStanding(half ?? null, of(n, 0)).limit === Number(nearest) &&
          leastCount(n, fraction, false) === Number(ceiling) &&
          leastCount(n, fraction, true) === Number(floor) + 1
        if (!exact) wrong.push([fraction, n])
      }
    }
    expect(wrong).toEqual([])
  })

  test('the least count passes and one fewer does not, whatever the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (base, numerator, denominator) => {
          const fraction: Fraction = [numerator, denominator]
          const least = leastCount(base, fraction, false)
          expect(compareShare(least, base, fraction)).toBeGreaterThanOrEqual(0)
          expect(compareShare(least - 1, base, fraction)).toBeLessThan(0)
          expect(timesRounded(base, fraction, { mode: 'up', unit: 1 })).toBe(least)
        },
      ),
    )
  })
})
