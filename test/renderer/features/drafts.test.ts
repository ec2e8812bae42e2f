import { expect, test } from 'vitest'
import { draftOf, signerOf } from '#renderer/features/decisions/signer-draft.ts'
import { blankSeat, pastedSeats, seatFault } from '#renderer/features/meetings/council-draft.ts'
import { moved } from '#renderer/features/meetings/moved.ts'
import { momentAfter } from '#renderer/features/meetings/operator/moment-after.ts'
import { receivedByDay } from '#shared/reports/received-by-day.ts'
import { isLocalDateTime } from '#shared/kernel/day.ts'
import { evidenceLeaf, asksEndorsement } from '#renderer/features/appraisal/evidence-leaf.ts'
import type { Criterion } from '#shared/campaigns/criterion.ts'

test('a table pasted from Excel becomes seats, and one plain name stays a name', () => {
  expect(pastedSeats('Nguyễn Văn Hùng')).toEqual([])
  const seats = pastedSeats(
    'Nguyễn Văn Hùng\tChủ tịch Hội đồng\tUBND\r\n\r\nHoàng Thị Lan\tUỷ viên\t',
  )
  expect(
    seats.map(({ name, role, organisation, chair }) => [name, role, organisation, chair]),
  ).toEqual([
    ['Nguyễn Văn Hùng', 'Chủ tịch Hội đồng', 'UBND', true],
    ['Hoàng Thị Lan', 'Uỷ viên', null, false],
  ])
})

test('a council is saved only when every named row has its role', () => {
  const seat = { ...blankSeat(), name: 'Lan', role: 'Uỷ viên' }
  expect(seatFault([seat, blankSeat()])).toBeNull()
  expect(seatFault([blankSeat()])).toContain('ít nhất một')
  expect(seatFault([seat, { ...seat, role: ' ' }])).toContain('chức danh')
  expect(seatFault([seat, { ...blankSeat(), role: 'Thư ký' }])).toContain('họ tên')
})

test('an item moves to its place and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b'], 0, 2)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

test('a countdown ends at a local moment that a frame takes', () => {
  const now = new Date(2024, 7, 15, 23, 59, 30).getTime()
  expect(momentAfter(1, now)).toBe('2024-08-16T00:00:30')
  expect(isLocalDateTime(momentAfter(10, now))).toBe(true)
})

test('receipts are counted day by day up to the deadline, days without any among them', () => {
  const units = [
    { receivedAt: '2024-08-06T09:15' },
    { receivedAt: '2024-08-08' },
    { receivedAt: null },
    { receivedAt: '2024-08-06T16:00' },
  ]
  expect(receivedByDay(units, '2024-08-09')).toEqual([
    { day: '2024-08-06', count: 2, sum: 2 },
    { day: '2024-08-07', count: 0, sum: 2 },
    { day: '2024-08-08', count: 1, sum: 3 },
    { day: '2024-08-09', count: 0, sum: 3 },
  ])
  expect(receivedByDay(units, '2024-08-01').at(-1)?.day).toBe('2024-08-08')
  expect(receivedByDay([{ receivedAt: null }], '2024-08-09')).toEqual([])
})

test('a signer is whole, nothing, or incomplete', () => {
  const blank = draftOf({
    id: 'x',
    award: 'x',
    awardName: 'x',
    supplement: 0,
    purpose: 'award',
    number: null,
    day: null,
    state: 'draft',
    signer: null,
    baseSalary: null,
    lines: [],
    total: 0,
    counts: '',
  })
  expect(signerOf(blank)).toBeNull()
  expect(signerOf({ ...blank, name: 'Nguyễn Văn Hùng' })).toBe('incomplete')
  expect(signerOf({ ...blank, title: 'PHÓ CHỦ TỊCH', form: 'KT' })).toBe('incomplete')
  expect(
    signerOf({ ...blank, title: 'PHÓ CHỦ TỊCH', form: 'KT', formTitle: 'CHỦ TỊCH', name: ' ' }),
  ).toEqual({
    onBehalfOf: null,
    inPlaceOf: { form: 'KT', title: 'CHỦ TỊCH' },
    title: 'PHÓ CHỦ TỊCH',
    name: null,
  })
})

test('the form of an evidence key is found however deep its condition stands', () => {
  const criterion: Criterion = {
    id: 'nong-dan',
    title: 'Nông dân',
    for: {},
    weight: 'advisory',
    wording: 'x',
    place: 'y',
    rule: {
      all: [
        { any: [{ test: 'at-least', key: 'thu-nhap', label: 'Thu nhập', value: 1, unit: 'đồng' }] },
        { test: 'endorsed', label: 'Được suy tôn' },
      ],
    },
  }
  expect(evidenceLeaf([criterion], 'nong-dan', 'thu-nhap')?.test).toBe('at-least')
  expect(evidenceLeaf([criterion], 'khac', 'thu-nhap')).toBeNull()
  expect(evidenceLeaf([criterion], 'nong-dan', 'khac')).toBeNull()
  expect(asksEndorsement([criterion], 'nong-dan', 'Được suy tôn')).toBe(true)
  expect(asksEndorsement([criterion], 'nong-dan', 'Thu nhập')).toBe(false)
})
