import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignBoard } from '#shared/appraisal/board.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { boardOfStatus } from '#test/support/board-of-status.ts'
import {
  bacKanInput,
  builtInPlan,
  emptyInput,
  fileOf,
  nominee,
} from '#test/support/status-fixtures.ts'

const whole = bacKanInput()
const units = whole.units.map(({ id }) => id)

/** The Bắc Kạn campaign as it might have gone: other states, choices, units and days. */
const inputs = fc
  .record({
    at: fc.constantFrom('2024-08-01', '2024-08-08T12:00', '2024-08-09', '2024-08-10', '2024-08-13'),
    changed: fc.array(
      fc.record({
        place: fc.nat(whole.nominations.length - 1),
        state: fc.constantFrom('active', 'needs-decision', 'withdrawn'),
        kept: fc.boolean(),
        unitId: fc.constantFrom(null, ...units),
      }),
      { maxLength: 60 },
    ),
    papers: fc.nat(whole.papers.length),
  })
  .map(({ at, changed, papers }): StatusInput => {
    const byPlace = new Map(changed.map((change) => [change.place, change]))
    return {
      ...whole,
      at,
      papers: whole.papers.slice(0, papers),
      nominations: whole.nominations.map((nomination, place) => {
        const { state, kept, unitId } = byPlace.get(place) ?? { ...nomination, unitId: null }
        return { ...nomination, state, kept, unitId: unitId ?? nomination.unitId }
      }),
    }
  })

test('the board says what the whole state says, whatever the campaign', () => {
  fc.assert(
    fc.property(inputs, fc.nat(3), (input, every) => {
      const status = campaignStatus(input)
      const decided = new Set(
        status.nominations.flatMap(({ id }, index) => (index % 4 < every ? id : [])),
      )
      expect(campaignBoard(input, decided)).toEqual(boardOfStatus(status, decided))
    }),
    { numRuns: 40 },
  )
})

test('names are those of the first who wait, and the count is of all', () => {
  const { waiting, summary } = campaignBoard(whole, new Set())
  expect(waiting.toCouncil.count).toBe(summary.eligible)
  expect(waiting.toCouncil.first).toHaveLength(6)
  expect(summary.eligible).toBeGreaterThan(6)
})

test('a province of 2 000 units and 100 000 nominations is counted unit by unit', () => {
  const [office] = whole.units
  if (office === undefined) throw new Error('a campaign of no unit')
  const province = Array.from({ length: 2000 }, (_, index) => ({
    ...office,
    id: `u${index}`,
    name: `Phòng số ${index}`,
  }))
  // Every second unit sends on the last good day, the others the day after; every fifth forgets its minutes.
  const sent = province.map(({ id }, index) =>
    fileOf(id, index % 2 === 0 ? '2024-08-09T16:00' : '2024-08-10T08:00'),
  )
  const nominations = province.flatMap(({ id }, index) =>
    Array.from({ length: 50 }, (_none, place) =>
      nominee(id, `Nguyễn Văn ${index} ${place}`, { kept: place === 0 }),
    ),
  )
  const paper = (unitId: string, componentId: string, nominationId: string | null) => ({
    unitId,
    componentId,
    nominationId,
    receivedAt: '2024-08-09T16:00',
  })
  const papers = [
    ...province.flatMap(({ id }, index) => [
      paper(id, 'to-trinh', null),
      ...(index % 5 === 0 ? [] : [paper(id, 'bien-ban', null)]),
    ]),
    ...nominations.map(({ id, unitId }) => paper(unitId, 'bao-cao-thanh-tich', id)),
  ]
  const input = {
    ...emptyInput(builtInPlan('bac-kan-2024'), province, '2024-08-13'),
    files: sent,
    nominations,
    papers,
  }
  const { summary, units: lines, waiting, mustChoose } = campaignBoard(input, new Set())
  expect(summary).toEqual({
    units: 2000,
    submitted: 2000,
    notSubmitted: 0,
    onTime: 1000,
    late: 1000,
    overQuota: 2000,
    incomplete: 400,
    nominations: 100_000,
    // Those whom a unit keeps that sent in time and whole.
    eligible: 800,
  })
  expect(lines.map(({ used, over }) => [used.total, over])).toEqual(province.map(() => [50, 49]))
  expect(waiting.toCouncil.count).toBe(800)
  expect(mustChoose).toEqual([])
})
