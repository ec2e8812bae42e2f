import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberInWords } from '#shared/kernel/number-words.ts'
import { readNumberWords } from '#test/support/read-number-words.ts'

describe('an amount in words', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [25, 'hai mươi lăm'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [1_005, 'một nghìn không trăm linh năm'],
    [702_000, 'bảy trăm linh hai nghìn'],
    [37_100_000, 'ba mươi bảy triệu một trăm nghìn'],
    [1_000_050_000, 'một tỷ không trăm năm mươi nghìn'],
  ])('writes %d', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it('says each number so that it is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readNumberWords(numberInWords(value))).toBe(value)
      }),
      { numRuns: 1000 },
    )
  })
})
