import { expect, test } from 'vitest'
import { sameAsBefore, sameAsKnown } from '#electron/store/row-arrays.ts'

test.each([
  ['sameAsBefore', sameAsBefore],
  ['sameAsKnown', sameAsKnown],
])('%s gives the letters it was given, whatever came before and however much', (_, make) => {
  const textOf = make()
  const given = Array.from({ length: 12_000 }, (_none, at) => `Tổ dân phố số ${at % 6000}`)
  expect(given.map(textOf)).toEqual(given)
})

test.each([
  ['sameAsBefore', sameAsBefore],
  ['sameAsKnown', sameAsKnown],
])('%s takes nothing but text', (_, make) => {
  const textOf = make()
  textOf('1975')
  expect(() => textOf(1975)).toThrow(TypeError)
  expect(() => textOf(null)).toThrow(TypeError)
})
