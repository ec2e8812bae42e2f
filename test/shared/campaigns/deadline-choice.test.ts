import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  choiceOf,
  DEADLINE_CHOICES,
  daysOf,
  deadlineOf,
  deadlineSaid,
} from '#shared/campaigns/deadline-choice.ts'
import { firstGoodDay, lastGoodDay } from '#shared/campaigns/deadline.ts'
import { addDays } from '#shared/kernel/day.ts'

const NO_DAYS = { day: null, from: null, to: null }

describe('a chosen wording', () => {
  it.each([
    ['at-latest', 'chậm nhất ngày 09/8/2024', 'on-or-before', '2024-08-09'],
    ['to-the-end-of', 'đến hết ngày 09/8/2024', 'on-or-before', '2024-08-09'],
    ['before', 'trước ngày 09/8/2024', 'before', '2024-08-08'],
    ['in-month', 'trong tháng 8/2024', 'within', '2024-08-31'],
  ] as const)(
    '%s makes the words “%s”, the kind and the last good day',
    (choice, wording, kind, last) => {
      const deadline = deadlineOf(choice, { ...NO_DAYS, day: '2024-08-09' }, 'Mục III')
      expect(deadline).toMatchObject({ wording, kind, place: 'Mục III' })
      expect(deadline === null ? null : lastGoodDay(deadline)).toBe(last)
    },
  )

  it('of a window names both days; of a month of February its own last day', () => {
    const days = { day: null, from: '2024-02-10', to: '2024-02-29' }
    expect(deadlineOf('from-to', days, 'M')).toMatchObject({
      wording: 'từ ngày 10/02/2024 đến hết ngày 29/02/2024',
      from: '2024-02-10',
      to: '2024-02-29',
    })
    expect(deadlineOf('in-month', days, 'M')).toMatchObject({
      wording: 'trong tháng 02/2024',
      from: '2024-02-01',
      to: '2024-02-29',
    })
  })

  it('is no deadline as long as a day is missing, or the window ends before it begins', () => {
    for (const choice of DEADLINE_CHOICES)
      expect(deadlineOf(choice, NO_DAYS, 'M')).toEqual(
        choice === 'none' ? { kind: 'none', wording: null, place: 'M' } : null,
      )
    const from = '2024-08-02'
    expect(deadlineOf('from-to', { day: null, from, to: null }, 'M')).toBeNull()
    expect(deadlineOf('from-to', { day: null, from: null, to: from }, 'M')).toBeNull()
    expect(deadlineOf('from-to', { day: null, from, to: '2024-08-01' }, 'M')).toBeNull()
    expect(deadlineOf('from-to', { day: null, from, to: from }, 'M')).not.toBeNull()
  })

  test('is read back from its own words, as the same days and the same choice', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2020-01-01', count))
    fc.assert(
      fc.property(
        fc.constantFrom(...DEADLINE_CHOICES),
        day,
        fc.integer({ min: 1, max: 90 }),
        (choice, from, length) => {
          const days = { day: from, from, to: addDays(from, length) }
          const made = deadlineOf(choice, days, 'M')
          if (made === null || made.wording === null) return
          const read = deadlineSaid(made.wording, null, 'M')
          expect(read).toEqual(made)
          expect(choiceOf(made)).toBe(
            choice === 'from-to' && from.endsWith('-01') ? choiceOf(made) : choice,
          )
        },
      ),
    )
  })
})

describe('the choice that a deadline is', () => {
  const within = (from: string, to: string) =>
    ({ kind: 'within', from, to, wording: 'w', place: 'p' }) as const

  test('a window is a month only where it is that whole month', () => {
    expect(choiceOf(within('2024-07-01', '2024-07-31'))).toBe('in-month')
    expect(choiceOf(within('2024-07-01', '2024-07-30'))).toBe('from-to')
    expect(choiceOf(within('2024-07-02', '2024-07-31'))).toBe('from-to')
    expect(choiceOf(within('2024-07-01', '2024-08-31'))).toBe('from-to')
  })

  test('goes by the words where the kind alone does not tell', () => {
    const until = (wording: string) =>
      choiceOf({ kind: 'on-or-before', day: '2024-08-09', wording, place: 'p' })
    expect(until('gửi hồ sơ đến hết ngày 09/8/2024')).toBe('to-the-end-of')
    expect(until('hết ngày 09/8/2024')).toBe('to-the-end-of')
    expect(until('chậm nhất ngày 09/8/2024')).toBe('at-latest')
    expect(choiceOf({ kind: 'none', wording: null, place: 'p' })).toBe('none')
    expect(choiceOf({ kind: 'before', day: '2024-08-09', wording: 'w', place: 'p' })).toBe('before')
  })

  test('starts a form with the days that it names', () => {
    expect(daysOf({ kind: 'none', wording: null, place: 'p' })).toEqual(NO_DAYS)
    expect(daysOf({ kind: 'before', day: '2024-08-09', wording: 'w', place: 'p' })).toEqual({
      ...NO_DAYS,
      day: '2024-08-09',
    })
    expect(daysOf(within('2024-07-01', '2024-07-31'))).toEqual({
      day: '2024-07-31',
      from: '2024-07-01',
      to: '2024-07-31',
    })
  })
})

describe('typed words', () => {
  test('are kept whole, with the days that they say', () => {
    const said = deadlineSaid('Các đơn vị gửi hồ sơ trước ngày 10/8', 2024, 'Mục III')
    expect(said).toMatchObject({
      kind: 'before',
      day: '2024-08-10',
      wording: 'Các đơn vị gửi hồ sơ trước ngày 10/8',
      place: 'Mục III',
    })
    expect(said === null ? null : firstGoodDay(said)).toBeNull()
  })

  test('say nothing where they name no day, or two', () => {
    expect(deadlineSaid('sẽ có văn bản hướng dẫn sau', 2024, 'M')).toBeNull()
    expect(deadlineSaid('trước ngày 10/8 và trước ngày 20/9', 2024, 'M')).toBeNull()
    expect(deadlineSaid('trước ngày 10/8', null, 'M')).toBeNull()
  })
})
