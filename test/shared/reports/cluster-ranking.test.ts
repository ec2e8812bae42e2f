import { describe, expect, it } from 'vitest'
import type { ClusterRow, ClusterYear, MemberRow } from '#shared/appraisal/clusters-contract.ts'
import { rankingPages } from '#shared/reports/cluster-ranking.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const member = (unit: string, more: Partial<MemberRow> = {}): MemberRow => ({
  unitId: unit,
  unit,
  totals: { self: [9_500, 1], 'cross-check': [9_400, 1], cluster: [9_450, 1] },
  differences: { crossSelf: [-100, 1], clusterSelf: [-50, 1], clusterCross: [50, 1] },
  rank: 1,
  sharing: 1,
  excluded: null,
  knockedOutBy: [],
  remarks: [],
  ...more,
})
const endorsement = (unitId: string, more: Partial<ClusterRow['endorsements'][number]> = {}) => ({
  id: unitId,
  unitId,
  unit: unitId,
  nominationId: null,
  nominee: null,
  award: 'bang-khen-tinh',
  endorsed: true,
  votesFor: 11,
  votesCast: 13,
  by: 'Khối 1',
  minutes: 'Biên bản số 03/BB',
  minutesNumber: null,
  minutesDay: null,
  superseded: false,
  feeds: [],
  ...more,
})
const cluster = (more: Partial<ClusterRow> = {}): ClusterRow => ({
  cluster: 'Khối 1',
  leader: null,
  deputies: [],
  followers: [],
  rows: [member('A')],
  terms: { rubric: null, tieBreaks: [], limits: [] },
  shared: true,
  endorsements: [],
  limits: [],
  ...more,
})
const yearOf = (...clusters: readonly ClusterRow[]): ClusterYear => ({
  year: 2024,
  ownYear: 2024,
  years: [2024],
  clusters,
  loose: [],
  looseEndorsements: [],
  common: null,
  guidance: [],
})

describe('the ranking of a cluster on paper', () => {
  it('has points with their differences, and nothing where nothing was given', () => {
    const none = { self: null, 'cross-check': null, cluster: null }
    const [page] = rankingPages(
      yearOf(
        cluster({
          rows: [
            member('A'),
            member('B', {
              totals: none,
              differences: { crossSelf: null, clusterSelf: null, clusterCross: null },
              rank: null,
              excluded: 'đơn vị mới thành lập',
              knockedOutBy: ['Có người bị kỷ luật'],
              remarks: ['no-self'],
            }),
          ],
        }),
      ),
      plan,
    )
    expect(page?.lines[0]).toMatchObject({
      number: 1,
      self: '95,00',
      crossSelf: '-1,00',
      clusterSelf: '-0,50',
      rank: '1',
      note: '',
    })
    expect(page?.lines[1]).toMatchObject({ number: 2, self: '', crossSelf: '', rank: '' })
    expect(page?.lines[1]?.note).toBe(
      'Không xếp hạng: đơn vị mới thành lập; Không xét: Có người bị kỷ luật; chưa có điểm tự chấm',
    )
  })

  it('names what each unit is endorsed for, with the votes, and the minutes once', () => {
    const [page] = rankingPages(
      yearOf(
        cluster({
          rows: ['A', 'B', 'C', 'D'].map((unit) => member(unit)),
          endorsements: [
            endorsement('A'),
            endorsement('A', { award: null, votesFor: null }),
            endorsement('B', { award: 'co-thi-dua-rieng', votesCast: null }),
            endorsement('C', { superseded: true }),
            endorsement('D', { endorsed: false }),
          ],
        }),
      ),
      plan,
    )
    const name = plan.awards.find(({ id }) => id === 'bang-khen-tinh')?.shortName ?? '?'
    expect(page?.lines.map(({ endorsed }) => endorsed)).toEqual([
      `${name}, 11/13 phiếu; Được suy tôn`,
      'co-thi-dua-rieng',
      '',
      '',
    ])
    expect(page?.notes).toEqual(['Biên bản số 03/BB'])
  })

  it('is a page a cluster that has units, or of one cluster alone', () => {
    const all = yearOf(
      cluster({ leader: { unitId: 'A', unit: 'A' }, deputies: [{ unitId: 'B', unit: 'B' }] }),
      cluster({ cluster: 'Khối 2' }),
      cluster({ cluster: 'Khối 3', rows: [] }),
    )
    expect(rankingPages(all, plan).map((page) => page.cluster)).toEqual(['Khối 1', 'Khối 2'])
    expect(rankingPages(all, plan, 'Khối 2').map((page) => page.cluster)).toEqual(['Khối 2'])
    expect(rankingPages(all, plan, 'Khối 3')).toEqual([])
    expect(rankingPages(all, plan)[0]?.heads[0]).toBe('Đơn vị trưởng: A; đơn vị phó: B')
  })
})
