import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import {
  addressOf,
  correctionsSchema,
  correctReading,
  correctWorkbook,
  isUncorrected,
  NO_CORRECTIONS,
  readingOptionsOf,
  rowKeyOf,
  type Corrections,
} from '#shared/submissions/corrections.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { bacKan } from './reading/read.ts'
import { head, leftOut, line, sheet, workbook, type Value } from './reading/raw-builder.ts'

const HEADINGS: Value[] = ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Hình thức khen thưởng']
const listed = (...rows: Value[][]): RawWorkbook =>
  workbook(sheet([...head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG TƯ PHÁP'), HEADINGS, ...rows]))

/** Read as the service does: cells first, then the understanding, then the rows. */
function read(
  book: RawWorkbook,
  given: Parameters<typeof correctionsSchema.parse>[0],
): FileReading {
  const corrections = correctionsSchema.parse(given)
  const understood = understandWorkbook(
    correctWorkbook(book, corrections.cells),
    'danh sách.xlsx',
    bacKan,
    readingOptionsOf(corrections),
  )
  const reading = correctReading(understood, corrections)
  const { imported, needsDecision, leftOut: left, nonEmpty } = reading.counts
  expect(imported + needsDecision + left).toBe(nonEmpty)
  expect(reading.rows).toHaveLength(imported + needsDecision)
  return reading
}

const TWO = listed(
  [1, 'Nông Văn An', '1980', 'Chuyên viên', 'Giấy khen'],
  [2, 'Lý Thị Bình', '1990', 'Kế toán', 'Giấy khen'],
)

describe('corrections', () => {
  it('that say nothing change nothing, and are known to say nothing', () => {
    const reading = understandWorkbook(TWO, 'danh sách.xlsx', bacKan)
    expect(correctReading(reading, NO_CORRECTIONS)).toEqual(reading)
    expect(correctWorkbook(TWO, [])).toBe(TWO)
    expect(isUncorrected(NO_CORRECTIONS)).toBe(true)
    expect(isUncorrected({ ...NO_CORRECTIONS, unit: 'Phòng Nội vụ' })).toBe(false)
  })

  it('write over a cell, empty one, and fill one that was empty', () => {
    const reading = read(TWO, {
      cells: [
        { sheet: 'Sheet1', cell: 'b8', text: 'Nông Văn Ân' },
        { sheet: 'Sheet1', cell: 'D8', text: '' },
        { sheet: 'Sheet1', cell: 'B10', text: 'Vũ Thị Cúc' },
        { sheet: 'Sheet1', cell: 'A10', text: '3' },
        { sheet: 'khác', cell: 'B9', text: 'không phải trang này' },
      ],
    })
    expect(reading.rows.map((row) => [row.name, row.position])).toEqual([
      ['Nông Văn Ân', null],
      ['Lý Thị Bình', 'Kế toán'],
      ['Vũ Thị Cúc', null],
    ])
  })

  it('say what a column means, also of one without a heading', () => {
    const book = listed(
      [1, 'Nông Văn An', '1980', 'Tổ dân phố 1', 'Giấy khen', 'Trưởng thôn'],
      [2, 'Lý Thị Bình', '1990', 'Tổ dân phố 2', 'Giấy khen', 'Kế toán'],
    )
    const reading = read(book, {
      columns: [
        { sheet: 'Sheet1', column: 4, meaning: 'workplace' },
        { sheet: 'Sheet1', column: 6, meaning: 'position' },
      ],
    })
    expect(reading.rows.map((row) => [row.position, row.workplace])).toEqual([
      ['Trưởng thôn', 'Tổ dân phố 1'],
      ['Kế toán', 'Tổ dân phố 2'],
    ])
  })

  it('show where the list begins on a sheet in which none was found', () => {
    const book = workbook(
      sheet([['Ghi nhanh'], ['ai', 'mấy'], ['Nông Văn An', '1980'], ['Lý Thị Bình', '1990']]),
    )
    expect(understandWorkbook(book, 'x.xlsx', bacKan).rows).toEqual([])
    const reading = read(book, {
      columns: [
        { sheet: 'Sheet1', column: 1, meaning: 'name' },
        { sheet: 'Sheet1', column: 2, meaning: 'birth' },
      ],
      headers: [{ sheet: 'Sheet1', row: 2 }],
    })
    expect(reading.rows.map((row) => [row.row, row.name, row.birth])).toEqual([
      [3, 'Nông Văn An', '1980'],
      [4, 'Lý Thị Bình', '1990'],
    ])
    expect(leftOut(reading).map((each) => each.split(' ')[0])).toEqual(['1', '2'])
  })

  it('take a row in that was left out, and leave one out that was a nominee', () => {
    const book = listed(
      [1, 'Nông Văn An', '1980', 'Chuyên viên', 'Giấy khen'],
      ['Ghi chú', 'Lý Thị Bình', '1990', 'Kế toán', 'Giấy khen'],
    )
    const before = understandWorkbook(
      listed(
        [1, 'Nông Văn An', '1980', 'Chuyên viên', 'Giấy khen'],
        [null, 'Tổng cộng: 01 cá nhân'],
        [null, 'Lý Thị Bình'],
      ),
      'x.xlsx',
      bacKan,
    )
    expect(before.leftOut.map(({ row }) => row)).toContain(10)
    const taken = read(
      listed(
        [1, 'Nông Văn An', '1980', 'Chuyên viên', 'Giấy khen'],
        [null, 'Tổng cộng: 01 cá nhân'],
        [null, 'Lý Thị Bình'],
      ),
      { rows: [{ sheet: 'Sheet1', row: 10, as: 'nominee', set: { kind: 'individual' } }] },
    )
    expect(taken.rows.map(({ name }) => name)).toEqual(['Nông Văn An', 'Lý Thị Bình'])
    const dropped = read(book, { rows: [{ sheet: 'Sheet1', row: 8, as: 'left-out' }] })
    expect(dropped.rows.map(({ row }) => row)).not.toContain(8)
    expect(leftOut(dropped)).toContain('8 left-out-by-hand')
  })

  it('settle the doubt about the field they give, and no other', () => {
    const book = listed([1, 'Nông Văn An', '30/02/85', 'Chuyên viên', 'Huy hiệu lạ'])
    const open = understandWorkbook(book, 'x.xlsx', bacKan).rows[0]
    expect(open?.state).toBe('needs-decision')
    const codes = (given: Corrections['rows'][number]['set']): string[] =>
      read(book, { rows: [{ sheet: 'Sheet1', row: 8, set: given }] }).rows.flatMap((row) =>
        row.issues.map(({ code }) => code),
      )
    const award = codes({ award: 'giay-khen-ubnd-tp' })
    expect(award.some((code) => code.startsWith('award-'))).toBe(false)
    expect(award.length).toBeGreaterThan(0)
    expect(codes({ birth: '1985' }).some((code) => code.startsWith('award-'))).toBe(true)
    const accepted = read(book, { rows: [{ sheet: 'Sheet1', row: 8, accept: true }] })
    expect(accepted.rows.map((row) => [row.state, row.issues])).toEqual([['ok', []]])
    expect(accepted.counts.needsDecision).toBe(0)
  })

  it('tell two lists beside each other apart by their part of the row', () => {
    const book = workbook(
      sheet([
        ...head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG TƯ PHÁP'),
        ['TT', 'Họ và tên', 'Chức vụ', 'TT', 'Họ và tên', 'Chức vụ'],
        [1, 'Nông Văn An', 'Chuyên viên', 1, 'Lý Thị Bình', 'Kế toán'],
      ]),
    )
    const reading = read(book, {
      rows: [
        { sheet: 'Sheet1', row: 8, part: 2, set: { position: 'Kế toán trưởng' } },
        { sheet: 'Sheet1', row: 8, part: 1, as: 'left-out' },
      ],
    })
    expect(reading.rows.map((row) => [row.part, row.name, row.position])).toEqual([
      [2, 'Lý Thị Bình', 'Kế toán trưởng'],
    ])
    expect(reading.rows.map(rowKeyOf)).toEqual(['Sheet1!8/2'])
  })

  it('refuse a repair: the cell is read as it stands, and the repair is marked', () => {
    const book = listed([1, 'Nông  Văn   An', '1980', 'Chuyên viên', 'Giấy khen'])
    const plain = read(book, {})
    expect(plain.repairs.map(({ cell, refused }) => [cell, refused])).toEqual([['B8', undefined]])
    const kept = read(book, { refusedRepairs: [{ sheet: 'Sheet1', cell: 'B8' }] })
    expect(kept.repairs.map(({ cell, refused }) => [cell, refused])).toEqual([['B8', true]])
    expect(kept.rows.map((row) => line(row))[0]).toContain('Nông  Văn   An')
  })

  it('say that a list replaces the one before, whatever the file says', () => {
    expect(read(TWO, { replaces: true }).replaces).toBe(true)
    expect(read(TWO, {}).replaces).toBe(false)
  })

  it('know every address of a sheet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16_384 }),
        (row, column) => {
          expect(addressOf(cellAddress(row, column))).toEqual({ row, column })
        },
      ),
    )
    for (const wrong of ['', '14', 'B', 'B0', '1B']) expect(addressOf(wrong)).toBeNull()
  })

  it('pass over an address that is none, and over cells of other sheets', () => {
    const cells = (...given: Corrections['cells']) => correctWorkbook(TWO, given).sheets[0]?.cells
    const plain = TWO.sheets[0]?.cells
    expect(cells({ sheet: 'Sheet1', cell: 'không', text: 'x' })).toEqual(plain)
    expect(cells({ sheet: 'Khác', cell: 'B8', text: 'x' })).toEqual(plain)
    expect(addressOf('B0')).toBeNull()
  })

  it('leave out the second of two lists beside each other, and mark only the repair refused', () => {
    const book = workbook(
      sheet([
        ...head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG TƯ PHÁP'),
        ['TT', 'Họ và tên', 'Chức vụ', 'TT', 'Họ và tên', 'Chức vụ'],
        [1, 'Nông  Văn   An', 'Chuyên viên', 1, 'Lý  Thị Bình', 'Kế toán'],
      ]),
    )
    const reading = read(book, {
      rows: [{ sheet: 'Sheet1', row: 8, part: 2, as: 'left-out' }],
      refusedRepairs: [{ sheet: 'Sheet1', cell: 'B8' }],
    })
    expect(reading.leftOut.find(({ reason }) => reason === 'left-out-by-hand')?.part).toBe(2)
    expect(reading.repairs.map(({ cell, refused }) => [cell, refused])).toEqual(
      expect.arrayContaining([
        ['B8', true],
        ['E8', undefined],
      ]),
    )
  })
})
