import { expect, test } from 'vitest'
import { birthOf } from '#renderer/features/submissions/birth-input.ts'

test('a birth is a year, or a day written the Vietnamese way', () => {
  expect(birthOf('1985')).toBe('1985')
  expect(birthOf(' 12/3/1985 ')).toBe('1985-03-12')
  expect(birthOf('01.02.1990')).toBe('1990-02-01')
  expect(birthOf('1985-03-12')).toBe('1985-03-12')
})

test('nothing typed is no birth, and what is no day is said to be wrong', () => {
  expect(birthOf('  ')).toBeNull()
  expect(birthOf('31/02/1985')).toBeUndefined()
  expect(birthOf('29/02/2023')).toBeUndefined()
  expect(birthOf('29/02/2024')).toBe('2024-02-29')
  expect(birthOf('85')).toBeUndefined()
})
