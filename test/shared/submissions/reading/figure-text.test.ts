import { describe, expect, it } from 'vitest'
import { readCount, readIncome } from '#shared/submissions/reading/figure-text.ts'

describe('a yearly income', () => {
  it.each([
    ['120 triệu', '', 120_000_000],
    ['120.000.000', '', 120_000_000],
    ['120.000.000 đồng/năm', '', 120_000_000],
    ['1 tỷ 200 triệu', '', 1_200_000_000],
    ['0,62 tỷ', '', 620_000_000],
    ['450 nghìn', '', 450_000],
    ['120', 'Thu nhập (triệu đồng/năm)', 120_000_000],
    ['1,2', 'Thu nhập (tỷ đồng)', 1_200_000_000],
    ['120.000', 'Thu nhập (nghìn đồng)', 120_000],
    ['99.999', 'Thu nhập (1000đ)', 99_999_000],
    ['100.000', '', 100_000],
    ['99.999', '', null],
    ['120', 'Thu nhập', null],
    ['10 triệu/tháng', '', null],
    ['100-120 triệu', '', null],
    ['từ 100 đến 120 triệu', '', null],
    ['đến 120 triệu', '', 120_000_000],
    ['khá giả', '', null],
    ['1.2.3 triệu', '', null],
    ['120 triệu/1 năm', '', 120_000_000],
    ['9007199254740991', '', 9_007_199_254_740_991],
    ['9007199254740992', '', null],
  ])('%s (%s)', (text, header, expected) => {
    expect(readIncome(text, header)).toBe(expected)
  })
})

describe('a count', () => {
  it.each([
    ['3', 3],
    ['02 hộ', 2],
    ['trên 05 người.', 5],
    ['1.200', 1200],
    ['3.', 3],
    ['1.2.3', null],
    ['ba hộ', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readCount(text)).toBe(expected)
  })
})
