import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFormula, mapRanges, rowMap } from '#electron/workbook/write/row-map.ts'

/** Row 7 became three rows. */
const map = rowMap(new Map([[7, 3]]))
const maps = new Map([
  ['Danh sách', map],
  ["Tờ 'a'", map],
])
const formula = (text: string, copy?: { row: number; index: number }): string =>
  mapFormula(text, { sheet: 'Danh sách', ...(copy === undefined ? {} : { copy }) }, maps)

describe('addresses after a row was repeated', () => {
  it('stay above it, move below it, and hold all copies where they were over it', () => {
    expect(mapRanges('A1:B6 C7 D8', map)).toBe('A1:B6 C7 D10')
    expect(mapRanges('A7:B7', map)).toBe('A7:B9')
    expect(mapRanges('A1:A1048576', map)).toBe('A1:A1048576')
    expect(formula('SUM(E7:E7)+E8*$E$9')).toBe('SUM(E7:E9)+E10*$E$11')
    expect(formula('SUM(E:E)+SUM(A1:B6)')).toBe('SUM(E:E)+SUM(A1:B6)')
  })

  it('leave names, functions, texts and other sheets alone', () => {
    expect(formula('LOG10(2)&"E8"&THUE8X&Khac!E8')).toBe('LOG10(2)&"E8"&THUE8X&Khac!E8')
    expect(formula("'Danh sách'!E8+'Tờ ''a'''!$A$8")).toBe("'Danh sách'!E10+'Tờ ''a'''!$A$10")
    expect(mapFormula("'Danh sách'!$5:$8", { sheet: null }, maps)).toBe("'Danh sách'!$5:$10")
  })

  it('go along with each copy inside the repeated row', () => {
    expect(formula('E7*D7+SUM(A7:C7)+E$7+E8', { row: 7, index: 2 })).toBe(
      'E9*D9+SUM(A9:C9)+E$7+E10',
    )
  })

  it('never meet, and keep their order, whatever is repeated', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 40 })), {
          selector: ([row]) => row,
        }),
        (repeated) => {
          const moved = rowMap(new Map(repeated))
          for (let row = 1; row < 60; row += 1) {
            expect(moved.end(row)).toBeGreaterThanOrEqual(moved.start(row))
            expect(moved.start(row + 1)).toBe(moved.end(row) + 1)
          }
        },
      ),
    )
  })
})
