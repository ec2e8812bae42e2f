import { describe, expect, it } from 'vitest'
import { fitPages } from '#electron/workbook/write/fit-pages.ts'

/** Rows of 20 points; A4 portrait has room for 728,5 points. */
const rows = (count: number, last: readonly number[] = []) => ({
  orientation: 'portrait' as const,
  widths: [88],
  heights: [...Array.from({ length: count }, () => 20), ...last],
  header: 0,
})

describe('a sheet whose last page would be nearly empty', () => {
  it('is left alone where it fits, and where the last page has a good part of the list', () => {
    expect(fitPages(rows(36))).toBe(0)
    expect(fitPages(rows(36 + 13))).toBe(0)
  })

  it('is pressed into a page less for a note or the signatures', () => {
    expect(fitPages(rows(37))).toBe(1)
    expect(fitPages(rows(36, [12, 130]))).toBe(1)
    expect(fitPages(rows(36 + 35, [12, 130]))).toBe(2)
  })

  it('takes the scale of a wide sheet into account', () => {
    expect(fitPages({ ...rows(40), widths: [88 * 1.2] })).toBe(0)
    expect(fitPages({ ...rows(45), widths: [88 * 1.2] })).toBe(1)
  })
})
