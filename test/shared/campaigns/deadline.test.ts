import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstGoodDay, lastGoodDay, lateness } from '#shared/campaigns/deadline.ts'
import type { Deadline } from '#shared/campaigns/plan.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { timelinessLabel } from '#shared/text/campaigns.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const deadlineOf = (plan: string, milestone: string): Deadline => {
  const found = builtInPlan(plan).milestones.find(({ id }) => id === milestone)
  if (found === undefined) throw new Error(`${plan} has no milestone ${milestone}`)
  return found.deadline
}
const label = (deadline: Deadline, receivedAt: string): string => {
  const { state, lateDays } = lateness(deadline, receivedAt)
  return timelinessLabel(state, lateDays)
}

describe('Scenario 1: the last minute of 09/8/2024', () => {
  const dossier = deadlineOf('bac-kan-2024', 'nomination')
  test.each([
    ['2024-08-09T23:59', 'đúng hạn'],
    ['2024-08-09T23:59:59', 'đúng hạn'],
    ['2024-08-10T00:00', 'quá hạn 01 ngày'],
    ['2024-08-12T14:30', 'quá hạn 03 ngày'],
    ['2024-08-09', 'đúng hạn'],
  ])('received %s: %s', (receivedAt, expected) => {
    expect(label(dossier, receivedAt)).toBe(expected)
  })
})

test('Scenario 2: two artefacts share the last good day 09/8/2024 and keep their own wording', () => {
  const report = deadlineOf('bac-kan-2024', 'report')
  const dossier = deadlineOf('bac-kan-2024', 'nomination')
  expect(label(report, '2024-08-09')).toBe('đúng hạn')
  expect(label(report, '2024-08-10')).toBe('quá hạn 01 ngày')
  expect([dossier, report].map((deadline) => [deadline.wording, lastGoodDay(deadline)])).toEqual([
    ['chậm nhất ngày 09/8/2024', '2024-08-09'],
    ['trước ngày 10/8/2024', '2024-08-09'],
  ])
})

test('Scenario 3: Saturday 24/10/2020 is good, Sunday 25/10/2020 is late and does not move to Monday', () => {
  const deadline = deadlineOf('sa-pa-2020', 'nomination')
  expect([weekday('2020-10-24'), weekday('2020-10-25')]).toEqual([6, 7])
  expect(label(deadline, '2020-10-24T23:59')).toBe('đúng hạn')
  expect(label(deadline, '2020-10-25T00:00')).toBe('quá hạn 01 ngày')
  expect(label(deadline, '2020-10-26T08:00')).toBe('quá hạn 02 ngày')
})

test('Scenario 17: July and December are two windows, each with its own first and last day', () => {
  const july = deadlineOf('bac-ninh-2022', 'report-july')
  const december = deadlineOf('bac-ninh-2022', 'report-december')
  expect(label(july, '2022-07-31T23:59')).toBe('đúng hạn')
  expect(label(july, '2022-08-01')).toBe('quá hạn 01 ngày')
  expect([firstGoodDay(december), lastGoodDay(december)]).toEqual(['2022-12-01', '2022-12-31'])
  expect(lateness(december, '2022-07-31').state).toBe('early')
  expect(lateness(december, '2022-11-30').state).toBe('early')
  expect(lateness(december, '2022-12-01').state).toBe('on-time')
  expect(lateness(december, '2023-01-01')).toEqual({ state: 'late', lateDays: 1 })
})

test('a plan without a deadline makes nothing late', () => {
  const none = deadlineOf('cho-don-2024', 'nomination')
  expect(lastGoodDay(none)).toBeNull()
  expect(lateness(none, '2031-01-01')).toEqual({ state: 'no-deadline', lateDays: 0 })
  expect(lateness(null, '2031-01-01')).toEqual({ state: 'no-deadline', lateDays: 0 })
})

test('"trước ngày" a day and "chậm nhất" the day before judge every receipt alike', () => {
  const words = { wording: 'w', place: 'p' }
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), (offset) => {
      const receivedAt = addDays('2024-03-01', offset)
      expect(lateness({ kind: 'before', day: '2024-03-01', ...words }, receivedAt)).toEqual(
        lateness({ kind: 'on-or-before', day: '2024-02-29', ...words }, receivedAt),
      )
    }),
  )
})
