import { expect, it } from 'vitest'
import type { DecisionLine } from '#shared/decisions/contract.ts'
import {
  changedLines,
  correctionsOf,
  lineDraftOf,
} from '#renderer/features/decisions/changed-lines.ts'

const line = (nominationId: string, name: string): DecisionLine => ({
  nominationId,
  kind: 'individual',
  honorific: 'Ông',
  name,
  position: null,
  workplace: null,
  unit: 'Phòng Nội vụ',
  money: 700_000,
})
const first = line('a', 'Hà Văn Tiến')
const second = line('b', 'Lý Văn Xuân')
const lines = [first, second]

it('a line that was only looked at, or typed back, is no correction', () => {
  const looked = [lineDraftOf(first), { ...lineDraftOf(second), name: ' Lý Văn Xuân ' }]
  expect(correctionsOf(lines, looked)).toEqual([])
  expect(changedLines(lines, looked)).toEqual(lines)
})

it('what is emptied is nothing, but nobody loses a name or a unit', () => {
  const emptied = { ...lineDraftOf(first), honorific: '', name: ' ', unit: '' }
  expect(changedLines(lines, [emptied])).toEqual([{ ...first, honorific: null }, second])
  expect(correctionsOf(lines, [emptied])).toEqual([
    {
      nominationId: 'a',
      honorific: null,
      name: 'Hà Văn Tiến',
      position: null,
      workplace: null,
      unit: 'Phòng Nội vụ',
    },
  ])
})

it('a line taken out is off the list whatever else was typed of it', () => {
  const out = { ...lineDraftOf(second), name: 'Khác', remove: true }
  expect(correctionsOf(lines, [out])).toEqual([{ nominationId: 'b', remove: true }])
  expect(changedLines(lines, [out])).toEqual([first])
})
