import { describe, expect, it } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { boardCounts, COUNTED, countsByGroup } from '#renderer/features/submissions/board-counts.ts'
import { unitPasses } from '#renderer/features/submissions/board-filters.ts'
import { groupingOf, groupNames } from '#renderer/features/submissions/board-groups.ts'
import { bacKanInput } from '#test/support/status-fixtures.ts'

const { units, summary } = campaignStatus(bacKanInput('2024-08-13'))
const [first, second] = units
const returned = new Set([first?.unitId ?? ''])
const groupOf = new Map(units.map(({ unitId }, index) => [unitId, `Khối ${index % 11}`]))

describe('the numbers beside the board', () => {
  it('are those of the state of the campaign', () => {
    expect(boardCounts(units, returned)).toMatchObject({
      'tat-ca': summary.units,
      'chua-gui': summary.notSubmitted,
      'qua-han': summary.late,
      'tra-lai': 1,
      vuot: summary.overQuota,
    })
  })

  it('of the groups add up to those of all, and each is the number of the rows behind it', () => {
    const groups = countsByGroup(units, groupOf, returned, 'không')
    const all = boardCounts(units, returned)
    for (const filter of COUNTED) {
      expect(groups.reduce((sum, { counts }) => sum + counts[filter], 0)).toBe(all[filter])
      for (const { group, counts } of groups)
        expect(counts[filter]).toBe(
          units.filter(
            (unit) =>
              groupOf.get(unit.unitId) === group && unitPasses(unit, filter, null, returned),
          ).length,
        )
    }
  })

  it('stand in the order of the names, numbers as numbers; who is in no group is counted too', () => {
    const some = new Map([...groupOf].filter(([id]) => id !== second?.unitId))
    const names = countsByGroup(units, some, returned, 'Chưa xếp').map(({ group }) => group)
    expect(names.indexOf('Khối 2')).toBeLessThan(names.indexOf('Khối 10'))
    expect(names).toContain('Chưa xếp')
  })
})

describe('the groups', () => {
  const row = (id: string, cluster: string | null) => ({
    id,
    code: null,
    name: id,
    aliases: [],
    type: 'Phòng, ban',
    cluster,
    parent: null,
    takesPart: true,
    validTo: null,
  })

  it('are clusters where any unit has one, else types, unless the address says', () => {
    expect(groupingOf(null, [row('a', null), row('b', 'Cụm 1')])).toBe('cum')
    expect(groupingOf(null, [row('a', null)])).toBe('loai')
    expect(groupingOf('loai', [row('b', 'Cụm 1')])).toBe('loai')
    expect(groupNames([row('a', null), row('b', 'Cụm 1')], 'cum', 'chưa xếp')).toEqual(
      new Map([
        ['a', 'chưa xếp'],
        ['b', 'Cụm 1'],
      ]),
    )
    expect(groupNames([row('a', null)], 'loai', 'chưa xếp')).toEqual(new Map([['a', 'Phòng, ban']]))
  })
})
