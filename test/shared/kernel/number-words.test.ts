import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberInWords } from '#shared/kernel/number-words.ts'

/** Reads the words again, in another way than they are made: a small grammar, left to right. */
function read(words: string): number {
  const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')
  const value = (word: string): number =>
    word === 'mốt' ? 1 : word === 'lăm' ? 5 : digits.indexOf(word)
  let billions = 0
  let sum = 0
  let group = 0
  let last = 0
  for (const word of words.split(' ')) {
    if (word === 'trăm') [group, last] = [group + last * 100, 0]
    else if (word === 'mươi') [group, last] = [group + last * 10, 0]
    else if (word === 'mười') group += 10
    else if (word === 'nghìn') [sum, group, last] = [sum + (group + last) * 1000, 0, 0]
    else if (word === 'triệu') [sum, group, last] = [sum + (group + last) * 1_000_000, 0, 0]
    else if (word === 'tỷ')
      [billions, sum, group, last] = [(billions + sum + group + last) * 1_000_000_000, 0, 0, 0]
    else if (word !== 'linh') last = value(word)
  }
  return billions + sum + group + last
}

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
        expect(read(numberInWords(value))).toBe(value)
      }),
      { numRuns: 1000 },
    )
  })
})
