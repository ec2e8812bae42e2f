import { expect, it } from 'vitest'
import { isAhead } from '#renderer/features/submissions/is-ahead.ts'

it('tells a moment ahead from the present minute, its seconds and its day', () => {
  const present = '2024-08-09T10:00'
  expect(isAhead('2024-08-09T10:01', present)).toBe(true)
  expect(isAhead('2024-08-10', present)).toBe(true)
  expect(isAhead('2024-08-09T10:00', present)).toBe(false)
  expect(isAhead('2024-08-09T10:00:59', present)).toBe(false)
  expect(isAhead('2024-08-09', present)).toBe(false)
})
