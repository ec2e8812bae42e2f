import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import type { RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { leftOutReasons } from '#shared/text/submissions.ts'
import { contextOf, expectedOf, sampleFiles, SAMPLES } from '#test/support/preview-samples.ts'
import { sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { bacKan } from './read.ts'

const key = (name: string | null, row: number): string => `${name ?? ''}!${row}`

/** Rows of a sheet that hold more than white space, counted from the raw cells alone. */
const rowsOf = (raw: RawSheet): string[] =>
  raw.cells
    .filter(
      ({ text, value }) =>
        value.type === 'error' || /[^\s\u200b-\u200f\u2060\ufeff\u00ad]/u.test(text),
    )
    .map(({ row }) => key(raw.name, row))

function expectAllAccountedFor(raw: RawWorkbook, reading: FileReading): void {
  const { imported, needsDecision, leftOut, nonEmpty } = reading.counts
  expect(imported + needsDecision + leftOut).toBe(nonEmpty)
  expect(imported + needsDecision).toBe(reading.rows.length)
  expect(leftOut).toBe(reading.leftOut.length)
  const accounted = [
    ...reading.rows.map(({ sheet: name, row }) => key(name, row)),
    ...reading.leftOut.map(({ sheet: name, row }) => key(name, row)),
  ]
  // Every row of every sheet is somewhere, and nothing is that was not in the file.
  expect(new Set(accounted)).toEqual(new Set(raw.sheets.flatMap(rowsOf)))
  for (const { reason } of reading.leftOut) expect(reason in leftOutReasons).toBe(true)
}

const WORDS =
  `STT|TT|Họ và tên|Tên tập thể|Năm sinh|Nam|Nữ|Chức vụ|Đơn vị|Thành tích|Hình thức|Giấy khen|Bằng khen
|I|II|A|1|2|3|(1)|TẬP THỂ|Cá nhân|Ông Nguyễn Văn An|Bà Lý Thị Bé|Phòng Nội vụ|x|1985|12/3/1985
|Trưởng phòng, Phòng Nội vụ|Tổng cộng: 01 tập thể|TRƯỞNG PHÒNG|Nơi nhận:|DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG
|Đối tượng| |Ghi chú|Loại|Đăng ký|Tên công trình|Mô hình|(Kèm theo Tờ trình số 5/TTr ngày 5/8/2024)`.split(
    '|',
  )

describe('every non-empty row is a nominee or left out with a reason', () => {
  it.each(sampleFiles())('in %s', (file) => {
    const raw = readBytes(readFileSync(path.join(SAMPLES, file)))
    if (!raw.ok) throw new Error(raw.error)
    const reading = understandWorkbook(raw.workbook, file, contextOf(expectedOf(file).plan))
    expectAllAccountedFor(raw.workbook, reading)
    // No lists lie beside each other in the samples: a line is a row.
    expect(reading.counts.nonEmpty).toBe(new Set(raw.workbook.sheets.flatMap(rowsOf)).size)
  })

  it('whatever stands in the sheets', () => {
    expect.hasAssertions()
    const words = fc.constantFrom(...WORDS)
    const value: fc.Arbitrary<Value> = fc.oneof(
      { weight: 6, arbitrary: words },
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
      { weight: 1, arbitrary: fc.constant({ error: '#N/A' }) },
    )
    const rows = fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 25 })
    const merge = fc
      .tuple(fc.nat(6), fc.integer({ min: 1, max: 20 }), fc.nat(3), fc.nat(3))
      .map(
        ([left, top, width, height]) =>
          `${'ABCDEFG'[left] ?? 'A'}${top}:${'ABCDEFGHIJK'[left + width] ?? 'K'}${top + height}`,
      )
    const made = fc
      .tuple(rows, fc.array(merge, { maxLength: 5 }), fc.boolean())
      .map(([cells, merges, hidden]) => ({ cells, merges, hidden }))
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 3 }), (sheets) => {
        const raw = workbook(
          ...sheets.map(({ cells, merges, hidden }, index) =>
            sheet(cells, { name: `S${index}`, merges, hidden }),
          ),
        )
        expectAllAccountedFor(raw, understandWorkbook(raw, 'x.xlsx', bacKan))
      }),
      { numRuns: 400 },
    )
  })

  it('in a list of many thousand rows, in time that grows with the rows only', () => {
    const rows = (count: number): Value[][] => [
      ['UBND THÀNH PHỐ BẮC KẠN'],
      ['PHÒNG NỘI VỤ'],
      ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ, đơn vị', 'Thành tích', 'Hình thức'],
      ...Array.from({ length: count }, (_, index) => [
        index + 1,
        `Bà  Nguyễn Thị Số ${index}`,
        '02/03/1985',
        'Chuyên viên, Phòng Nội vụ',
        `Có thành tích ${index}`,
        'Giấy khen',
      ]),
    ]
    const time = (count: number): number => {
      const raw = workbook(sheet(rows(count)))
      const before = process.cpuUsage()
      expect(understandWorkbook(raw, 'x.xlsx', bacKan).counts.imported).toBe(count)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    time(2000)
    const small = time(2000)
    const large = time(20_000)
    // Ten times the rows: a quadratic step would take a hundred times as long.
    expect(large).toBeLessThan(Math.max(small, 20_000) * 35)
  })
})
