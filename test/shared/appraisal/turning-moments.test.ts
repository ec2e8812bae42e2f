import { describe, expect, it } from 'vitest'
import { hasTurned, turningMoments } from '#shared/appraisal/turning-moments.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const NOTHING = emptyInput(builtInPlan('bac-kan-2024'), [], '2024-08-09')
const NOON = '2024-08-09T12:00'
const paper = (unitId: string, receivedAt: string) => ({
  unitId,
  componentId: 'to-trinh',
  nominationId: null,
  receivedAt,
})
const milestone = (unitId: string, receivedAt: string) => ({
  unitId,
  milestoneId: 'nomination',
  receivedAt,
})

describe('the moments at which a unit’s standing may turn', () => {
  it('are those of the day at which it received something of whatever kind, each once', () => {
    const found = turningMoments(
      {
        ...NOTHING,
        files: [fileOf('a', '2024-08-09T08:00'), fileOf('a', '2024-08-09T08:00')],
        papers: [paper('a', '2024-08-09T09:30')],
        milestoneReceipts: [milestone('b', '2024-08-09T10:00')],
        nominations: [nominee('c', 'Lường Thị Hòa', { enteredAt: '2024-08-09T11:00' })],
      },
      NOON,
    )
    expect(found).toEqual(
      new Map([
        ['c', new Set(['2024-08-09T11:00'])],
        ['a', new Set(['2024-08-09T08:00', '2024-08-09T09:30'])],
        ['b', new Set(['2024-08-09T10:00'])],
      ]),
    )
  })

  it('are none of other days, of what is noted by the day alone, and of what has no moment', () => {
    const found = turningMoments(
      {
        ...NOTHING,
        files: [fileOf('a', '2024-08-08T12:00'), fileOf('b', '2024-08-10T12:00')],
        papers: [paper('c', '2024-08-09')],
        nominations: [nominee('d', 'Lường Thị Hòa')],
      },
      NOON,
    )
    expect(found).toEqual(new Map())
  })

  it('turn it where one of them is at last reached, or no longer', () => {
    const moments = ['2024-08-09T08:00', '2024-08-09T10:00']
    const turned = (before: string, now: string) => hasTurned(moments, before, now)
    expect(turned('2024-08-09T07:59', '2024-08-09T08:00')).toBe(true)
    expect(turned('2024-08-09T08:00', '2024-08-09T09:59')).toBe(false)
    expect(turned('2024-08-09T09:59', '2024-08-09T10:00')).toBe(true)
    expect(turned('2024-08-09T10:00', '2024-08-09T07:00')).toBe(true)
    expect(turned('2024-08-09T10:00', '2024-08-09T23:59')).toBe(false)
    expect(hasTurned([], '2024-08-09T07:00', NOON)).toBe(false)
  })
})
