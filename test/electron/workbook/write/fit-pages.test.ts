import { describe, expect, it } from 'vitest'
import { fitPages } from '#electron/workbook/write/fit-pages.ts'

/** Rows of 20 points; A4 portrait has room for 728,5 points. */
const rows = (count: number, last: readonly number[] = []) => ({
  orientation: 'portrait' as const,
  widths: [88],
  heights: [...Array.from({ length: count }, () => 20), ...last],
  header: 0,
  lastOfTable: count - 1,
})

describe('a sheet whose last page would be nearly empty', () => {
  it('is left alone where it fits, and where the last page has a good part of the list', () => {
    expect(fitPages(rows(36))).toEqual({ pages: 0 })
    expect(fitPages(rows(36 + 13))).toEqual({ pages: 0 })
  })

  it('is pressed into a page less for a note or the signatures', () => {
    expect(fitPages(rows(37))).toEqual({ pages: 1 })
    expect(fitPages(rows(36, [12, 130]))).toEqual({ pages: 1 })
    expect(fitPages(rows(36 + 35, [12, 130]))).toEqual({ pages: 2 })
  })

  it('takes the scale of a wide sheet into account', () => {
    expect(fitPages({ ...rows(40), widths: [88 * 1.2] })).toEqual({ pages: 0 })
    expect(fitPages({ ...rows(45), widths: [88 * 1.2] })).toEqual({ pages: 1 })
  })

  it('takes rows of its table over to signatures that are too tall to be brought back', () => {
    expect(fitPages(rows(36, [12, 150]))).toEqual({ breakAfter: 34, scale: 97 })
    expect(fitPages({ ...rows(43, [12, 200]), widths: [88 * 1.2] })).toEqual({
      breakAfter: 41,
      scale: 81,
    })
  })

  it('stays as it is where the table has no row to give, or reaches over by itself', () => {
    expect(fitPages(rows(2, [680, 150]))).toEqual({ pages: 0 })
    expect(fitPages(rows(39, [12, 150]))).toEqual({ pages: 0 })
    expect(fitPages({ ...rows(36, [12, 150]), lastOfTable: null })).toEqual({ pages: 0 })
  })
})
