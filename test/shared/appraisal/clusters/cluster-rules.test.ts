import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clusterLookup,
  membersByCluster,
  ownYearOf,
} from '#shared/appraisal/clusters/membership.ts'
import { checkerFault, fitScores, sheetTotal } from '#shared/appraisal/clusters/sheet.ts'
import {
  clusterTermsSchema,
  limitStandings,
  type EndorsementLimit,
} from '#shared/appraisal/clusters/terms.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import type { Rubric } from '#shared/appraisal/scoring/rubric.ts'

const [HUNDRED] = RUBRIC_SAMPLES
const RUBRIC: Rubric = HUNDRED!
const UNITS = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  name: id.toUpperCase(),
  cluster: 'Khối 1',
  takesPart: true,
}))

describe('the cluster of a unit in a year', () => {
  const said = [
    { unitId: 'a', year: 2023, cluster: 'Khối 2' },
    { unitId: 'b', year: 2023, cluster: null },
    { unitId: 'c', year: 2024, cluster: 'Khối 9' },
  ]
  const clusterOf = clusterLookup(UNITS, said, 2024)

  it('is its own in the campaign year, whatever was said apart', () => {
    expect(clusterOf('a', 2024)).toBe('Khối 1')
    expect(clusterOf('c', 2024)).toBe('Khối 1')
  })

  it('is what was said of another year, and as the campaign has it where nothing was', () => {
    expect(clusterOf('a', 2023)).toBe('Khối 2')
    expect(clusterOf('b', 2023)).toBeNull()
    expect(clusterOf('d', 2023)).toBe('Khối 1')
    expect(clusterOf('nobody', 2023)).toBeNull()
  })

  it('is shown with the cluster of the year before only where that was another', () => {
    const members = membersByCluster(UNITS, clusterOf, 2024)
    expect(members.get('Khối 1')?.map(({ was }) => was)).toEqual([
      'Khối 2',
      null,
      undefined,
      undefined,
    ])
    const out = membersByCluster(
      [{ ...UNITS[0]!, cluster: null, takesPart: false }],
      () => null,
      2024,
    )
    expect(out.size).toBe(0)
    const waiting = membersByCluster([{ ...UNITS[0]!, cluster: null }], () => null, 2024)
    expect(waiting.get('')?.map(({ unitId }) => unitId)).toEqual(['a'])
  })

  it('belongs to the year in which the period ends', () => {
    const period = { from: '2023-11', to: '2024-10-31', wording: '', place: '' }
    expect(ownYearOf({ period })).toBe(2024)
  })
})

describe('points of a sheet', () => {
  it('are taken up to the maximum and not a hundredth above it', () => {
    expect(fitScores(RUBRIC, { 'I.1': 6000 })).toEqual({ ok: true, scores: { 'I.1': 6000 } })
    const over = fitScores(RUBRIC, { 'I.1': 6001 })
    expect(over.ok ? [] : over.problems.join(' ')).toMatch(/60,01 điểm vượt điểm tối đa 60,00/u)
    expect(fitScores(RUBRIC, { 'I.1': -1 }).ok).toBe(false)
    expect(fitScores(RUBRIC, { 'X.9': 100 }).ok).toBe(false)
    const coarse: Rubric = {
      ...RUBRIC,
      groups: RUBRIC.groups.map((group) => ({
        ...group,
        criteria: group.criteria.map((one) => ({ ...one, step: one.max === null ? null : 25 })),
      })),
    }
    expect(fitScores(coarse, { 'I.1': 5975 }).ok).toBe(true)
    expect(fitScores(coarse, { 'I.1': 5976 }).ok).toBe(false)
  })

  it('add up to base and bonus less the penalties, the bonus no more than its cap', () => {
    const base = { 'I.1': 5000, 'II.1': 1500, 'III.1': 1250 }
    expect(sheetTotal(RUBRIC, base).total).toEqual([7750, 1])
    expect(sheetTotal(RUBRIC, { ...base, 'IV.1': 500, 'IV.2': 125 }).total).toEqual([8125, 1])
    expect(sheetTotal(RUBRIC, { 'I.1': 5000 }).total).toBeNull()
  })

  it('of a cross-check come from another unit of the same cluster', () => {
    const clusterOf = (id: string): string | null => ({ a: 'K1', b: 'K1', z: 'K2' })[id] ?? null
    const sheet = { unitId: 'a', stage: 'cross-check' as const }
    expect(checkerFault({ ...sheet, byUnitId: 'b' }, clusterOf)).toBeNull()
    expect(checkerFault({ ...sheet, byUnitId: null }, clusterOf)).toBe('missing')
    expect(checkerFault({ ...sheet, byUnitId: 'a' }, clusterOf)).toBe('itself')
    expect(checkerFault({ ...sheet, byUnitId: 'z' }, clusterOf)).toBe('other-cluster')
    expect(checkerFault({ ...sheet, byUnitId: 'b' }, () => null)).toBe('other-cluster')
    expect(checkerFault({ ...sheet, stage: 'self', byUnitId: null }, clusterOf)).toBeNull()
  })
})

const limit = (
  over: number,
  under: number,
  changes: Partial<EndorsementLimit> = {},
): EndorsementLimit => ({
  award: null,
  share: [over, under],
  base: 'members',
  rounding: 'down',
  wording: 'không quá một phần số đơn vị trong khối',
  place: 'Hướng dẫn số 12/HD-HĐ, mục 3',
  ...changes,
})

describe('how many a cluster may endorse', () => {
  const used = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ unitId: `u${index}`, award: 'co' }))

  it('is an exact share of its units: 20 % of 9 is 1, of 10 is 2', () => {
    expect(limitStandings([limit(20, 100)], { members: 9, ranked: 9 }, used(1))[0]).toMatchObject({
      allowed: 1,
      used: 1,
      over: 0,
    })
    expect(limitStandings([limit(20, 100)], { members: 9, ranked: 9 }, used(2))[0]).toMatchObject({
      allowed: 1,
      used: 2,
      over: 1,
    })
    expect(limitStandings([limit(20, 100)], { members: 10, ranked: 10 }, used(2))[0]).toMatchObject(
      { allowed: 2, over: 0 },
    )
  })

  it('rounds as it is said to, and takes the ranked alone where it says so', () => {
    expect(
      limitStandings([limit(1, 3, { rounding: 'up' })], { members: 7, ranked: 3 }, [])[0]?.allowed,
    ).toBe(3)
    expect(
      limitStandings([limit(1, 2, { rounding: 'half-up' })], { members: 7, ranked: 3 }, [])[0]
        ?.allowed,
    ).toBe(4)
    expect(
      limitStandings([limit(1, 3, { base: 'ranked' })], { members: 7, ranked: 3 }, [])[0],
    ).toMatchObject({ of: 3, allowed: 1 })
  })

  it('of one award counts that award alone, and a unit once', () => {
    const endorsed = [
      { unitId: 'a', award: 'co' },
      { unitId: 'a', award: 'co' },
      { unitId: 'b', award: 'bang-khen' },
    ]
    expect(
      limitStandings([limit(1, 4, { award: 'co' })], { members: 4, ranked: 4 }, endorsed)[0],
    ).toMatchObject({ used: 1, over: 0 })
    expect(limitStandings([limit(1, 4)], { members: 4, ranked: 4 }, endorsed)[0]).toMatchObject({
      used: 2,
      over: 1,
    })
  })

  it('equals rational arithmetic for every percentage and every size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 2000 }),
        (percent, members) => {
          const [standing] = limitStandings([limit(percent, 100)], { members, ranked: 0 }, [])
          const allowed = BigInt(standing!.allowed)
          const product = BigInt(percent) * BigInt(members)
          expect(allowed * 100n <= product && product < (allowed + 1n) * 100n).toBe(true)
        },
      ),
    )
  })

  it('is a share, never above the whole, and said once for an award', () => {
    const terms = (limits: readonly EndorsementLimit[]) =>
      clusterTermsSchema.safeParse({ rubric: null, tieBreaks: [], limits }).success
    expect(terms([limit(1, 1)])).toBe(true)
    expect(terms([limit(101, 100)])).toBe(false)
    expect(terms([limit(1, 5), limit(1, 4)])).toBe(false)
    expect(terms([limit(1, 5), limit(1, 4, { award: 'co' })])).toBe(true)
  })
})
