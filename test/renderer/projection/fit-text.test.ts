import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestThatFits, pagesOf, typeRange } from '#renderer/projection/fit-text.ts'

test('the least size is 4 % of the picture, whatever its shape', () => {
  expect(typeRange(800, 600).least).toBe(24)
  expect(typeRange(1024, 768).least).toBe(31)
  expect(typeRange(1920, 1080).least).toBe(44)
  expect(typeRange(3840, 2160).least).toBe(87)
  // A tall narrow window is measured by its width.
  expect(typeRange(600, 2000).least).toBe(18)
})

test('the largest size that fits is found, and none where even the least does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 700 }),
      (least, more, limit) => {
        const range = { least, most: least + more }
        const found = largestThatFits(range, (size) => size <= limit)
        expect(found).toBe(limit < least ? null : Math.min(limit, range.most))
      },
    ),
  )
})

test('no size outside the range is ever tried', () => {
  const tried: number[] = []
  largestThatFits({ least: 24, most: 66 }, (size) => {
    tried.push(size)
    return true
  })
  expect(Math.min(...tried)).toBeGreaterThanOrEqual(24)
  expect(Math.max(...tried)).toBeLessThanOrEqual(66)
})

test('pages are columns of the body with their gaps', () => {
  expect(pagesOf(736, 736, 64)).toBe(1)
  expect(pagesOf(736 * 2 + 64, 736, 64)).toBe(2)
  expect(pagesOf(Math.round(736.4 * 13 + 64 * 12), 736, 64)).toBe(13)
  expect(pagesOf(500, 0, 64)).toBe(1)
})
