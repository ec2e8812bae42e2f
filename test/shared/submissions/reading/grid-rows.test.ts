import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RawCell, RawSheet } from '#shared/kernel/raw-workbook.ts'
import type { Repair } from '#shared/submissions/file-reading.ts'
import { documentEncoding } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { readingAhead } from '#shared/submissions/reading/reading-ahead.ts'
import { gridOf } from '#shared/submissions/reading/sheet-grid.ts'
import { bacKan } from './read.ts'

const legacy = 'Hoµn thµnh xuÊt s¾c nhiÖm vô'
const TEXTS = [
  'Nguyễn Văn A',
  ' Bà  Hoa',
  'Hoa\u0300',
  '  ',
  'x',
  legacy,
  'GiÊy khen',
  'Ðỗ Văn',
  '12',
]

const typed = fc.record({
  row: fc.nat(3),
  text: fc.constantFrom(...TEXTS),
  font: fc.constantFrom(null, '.VnTime', 'Arial'),
  type: fc.constantFrom('text' as const, 'error' as const),
})

/** Cells in row order, one below or beside the other. */
const sheetOf = (cells: readonly RawCell[]): RawSheet => ({
  name: 'DS',
  hidden: false,
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  cells,
})

const sheets = fc.array(typed, { maxLength: 40 }).map((all) =>
  all.map(({ row, text, font, type }, index): RawCell => ({
    row: index + row,
    column: 1 + (index % 3),
    text,
    value: { type },
    font,
    runs: null,
    formula: false,
  })),
)

function gridWith(cells: RawCell[], given: readonly RawCell[], pieces: readonly number[]) {
  const ahead = readingAhead(bacKan, { columns: [], takenIn: [], headers: [] })
  for (const piece of pieces) {
    cells.push(...given.slice(cells.length, cells.length + piece))
    ahead.seen(cells, null)
  }
  cells.push(...given.slice(cells.length))
  return ahead
}

it('are the same whether a sheet comes at once or in pieces, whatever its encoding turns out to be', () => {
  fc.assert(
    fc.property(
      sheets,
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
      fc.subarray(['DS!A1', 'DS!B2', 'DS!C3', 'DS!A4']),
      (given, pieces, refused) => {
        const cells: RawCell[] = []
        const ahead = gridWith(cells, given, pieces)
        const encoding = documentEncoding(given)
        const inPieces: Repair[] = []
        const atOnce: Repair[] = []
        const begun = ahead.begun(sheetOf(cells), encoding)
        const left = gridOf(
          sheetOf(cells),
          inPieces,
          new Set(refused),
          encoding,
          ahead.texts,
          begun,
        )
        const right = gridOf(sheetOf(given), atOnce, new Set(refused), encoding)
        expect(left.rows).toEqual(right.rows)
        expect(left.width).toBe(right.width)
        expect(inPieces).toEqual(atOnce)
      },
    ),
  )
})

it('that came ahead are taken as they are, and none where the encoding turned out another', () => {
  const given = sheetOf([]).cells.concat(
    ['Nguyễn Văn A', 'Đỗ Thị B'].map((text, index) => ({
      row: index + 1,
      column: 1,
      text,
      value: { type: 'text' },
      font: null,
      runs: null,
      formula: false,
    })),
  )
  const cells: RawCell[] = []
  const ahead = gridWith(cells, given, [1, 1])
  const begun = ahead.begun(sheetOf(cells), 'unicode')
  expect(begun?.rows.rows).toHaveLength(2)
  const grid = gridOf(sheetOf(cells), [], new Set(), 'unicode', ahead.texts, begun)
  expect(grid.rows).toBe(begun?.rows.rows)
  expect(ahead.begun(sheetOf(cells), 'tcvn3')).toBeNull()
  expect(ahead.begun(sheetOf([...cells]), 'unicode')).toBeNull()
})
