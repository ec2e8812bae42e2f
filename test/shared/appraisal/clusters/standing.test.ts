import { describe, expect, it } from 'vitest'
import type { ClusterSheet } from '#shared/appraisal/clusters/sheet.ts'
import { clusterStanding, type StandingInput } from '#shared/appraisal/clusters/standing.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import type { Rubric } from '#shared/appraisal/scoring/rubric.ts'

const RUBRIC: Rubric = RUBRIC_SAMPLES[0]!
const sheet = (
  unitId: string,
  stage: ClusterSheet['stage'],
  work: number,
  more: Partial<ClusterSheet> = {},
): ClusterSheet => ({
  unitId,
  stage,
  day: { self: '2024-11-20', 'cross-check': '2024-11-25', cluster: '2024-12-01' }[stage],
  author: 'Nguyễn Văn A',
  byUnitId: stage === 'cross-check' ? (unitId === 'a' ? 'b' : 'a') : null,
  scores: { 'I.1': work, 'II.1': 1500, 'III.1': 1000 },
  note: null,
  ...more,
})
const input = (changes: Partial<StandingInput> = {}): StandingInput => ({
  members: ['a', 'b', 'c', 'd'],
  terms: { rubric: RUBRIC, tieBreaks: [], limits: [] },
  sheets: [],
  exclusions: new Map(),
  endorsed: [],
  votes: new Map(),
  clusterOf: () => 'Khối 1',
  ...changes,
})
const three = (unitId: string, self: number, cross: number, cluster: number) => [
  sheet(unitId, 'self', self),
  sheet(unitId, 'cross-check', cross),
  sheet(unitId, 'cluster', cluster),
]
const ranks = (given: StandingInput) =>
  clusterStanding(given).map(({ unitId, rank }) => [unitId, rank])

describe('the standing of a cluster', () => {
  it('shows the three stages and their exact differences', () => {
    const [row] = clusterStanding(input({ members: ['a'], sheets: three('a', 5999, 5850, 5875) }))
    expect(row).toMatchObject({
      totals: { self: [8499, 1], 'cross-check': [8350, 1], cluster: [8375, 1] },
      differences: { crossSelf: [-149, 1], clusterSelf: [-124, 1], clusterCross: [25, 1] },
      rank: 1,
      remarks: [],
    })
  })

  it('ranks by the points of the cluster alone; equals share a rank and the next one is left out', () => {
    const sheets = [
      ...three('a', 6000, 5000, 4000),
      ...three('b', 1000, 1000, 5000),
      ...three('c', 1000, 1000, 4000),
      ...three('d', 1000, 1000, 3999),
    ]
    expect(ranks(input({ sheets }))).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ])
  })

  it('breaks a tie by fewer penalties, then by votes of endorsement, as the terms say', () => {
    const given = (unitId: string, work: number, penalty: number) =>
      sheet(unitId, 'cluster', work, {
        scores: { 'I.1': work, 'II.1': 1500, 'III.1': 1000, 'IV.2': penalty },
      })
    const sheets = [given('a', 5100, 100), given('b', 5000, 0), given('c', 5000, 0)]
    const terms = {
      rubric: RUBRIC,
      limits: [],
      tieBreaks: [{ by: 'fewer-penalties' as const }, { by: 'endorsements' as const }],
    }
    const votes = new Map([
      ['b', 6],
      ['c', 7],
    ])
    expect(ranks(input({ members: ['a', 'b', 'c'], sheets, terms, votes }))).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ])
    expect(ranks(input({ members: ['a', 'b', 'c'], sheets, terms }))).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ])
  })

  it('leaves out whom the office excluded and whom a knock-out criterion stops, with the reason', () => {
    const stopped = sheet('b', 'cluster', 6000, {
      scores: { 'I.1': 6000, 'II.1': 2000, 'III.1': 1500, 'IV.3': 100 },
    })
    const rows = clusterStanding(
      input({
        sheets: [...three('a', 6000, 6000, 6000), stopped, ...three('c', 100, 100, 100)],
        exclusions: new Map([['a', 'Mới thành lập tháng 10/2024']]),
        endorsed: [{ unitId: 'a', award: null }],
      }),
    )
    expect(rows.map(({ unitId, rank }) => [unitId, rank])).toEqual([
      ['c', 1],
      ['a', null],
      ['b', null],
      ['d', null],
    ])
    expect(rows[1]).toMatchObject({
      excluded: 'Mới thành lập tháng 10/2024',
      remarks: ['endorsed-out'],
    })
    expect(rows[2]?.knockedOutBy).toHaveLength(1)
  })

  it('has no rank without the points of the cluster, and says what is missing', () => {
    const rows = clusterStanding(input({ members: ['a', 'b'], sheets: [sheet('a', 'self', 6000)] }))
    expect(rows[0]).toMatchObject({
      unitId: 'a',
      rank: null,
      remarks: ['no-cross-check', 'no-cluster'],
    })
    expect(rows[1]?.remarks).toEqual([])
    const without = clusterStanding(
      input({ terms: { rubric: null, tieBreaks: [], limits: [] }, sheets: three('a', 1, 1, 1) }),
    )
    expect(without.every(({ rank, totals }) => rank === null && totals.cluster === null)).toBe(true)
  })

  it('marks days out of order, a checker of another cluster, points that are missing', () => {
    const late = [
      sheet('a', 'self', 1),
      sheet('a', 'cross-check', 1, { day: '2024-11-19', byUnitId: 'z' }),
      sheet('a', 'cluster', 1, { scores: { 'I.1': 1 } }),
    ]
    const [row] = clusterStanding(
      input({
        members: ['a'],
        sheets: late,
        clusterOf: (id) => (id === 'z' ? 'Khối 2' : 'Khối 1'),
      }),
    )
    expect(row?.remarks).toEqual(['incomplete', 'day-order', 'checker'])
    const same = three('a', 1, 1, 1).map((one) => ({ ...one, day: '2024-11-20' }))
    expect(clusterStanding(input({ members: ['a'], sheets: same }))[0]?.remarks).toEqual([])
  })

  it('marks an endorsed unit that stands below one not endorsed, and not one that shares its rank', () => {
    const sheets = [...three('a', 1, 1, 5000), ...three('b', 1, 1, 4000), ...three('c', 1, 1, 4000)]
    const marked = (unitId: string) =>
      clusterStanding(
        input({
          members: ['a', 'b', 'c'],
          sheets,
          endorsed: [
            { unitId: 'a', award: 'co' },
            { unitId, award: 'co' },
          ],
        }),
      )
        .filter(({ remarks }) => remarks.includes('endorsed-below'))
        .map((row) => row.unitId)
    expect(marked('b')).toEqual([])
    const alone = clusterStanding(
      input({ members: ['a', 'b', 'c'], sheets, endorsed: [{ unitId: 'c', award: 'co' }] }),
    )
    expect(alone.find(({ unitId }) => unitId === 'c')?.remarks).toEqual(['endorsed-below'])
  })
})
