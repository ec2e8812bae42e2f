import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignBoard } from '#shared/appraisal/board.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { boardOfStatus } from '#test/support/board-of-status.ts'
import { bacKanInput } from '#test/support/status-fixtures.ts'

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
