import { describe, expect, test } from 'vitest'
import { authorsIn, reachIn, readInitiatives } from '#shared/appraisal/initiatives-file.ts'
import { readPastAwards } from '#shared/appraisal/past-awards-file.ts'
import { dayIn, numberIn, yearIn, yearOfTitle } from '#shared/appraisal/register-cells.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { ReadingContext } from '#shared/submissions/file-reading.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('sa-pa-2020')
const context: ReadingContext = {
  plan: plan.id,
  level: plan.issuer.level,
  bareAwards: plan.bareAwards,
  awards: plan.awards.map(({ id, name }) => ({ id, name })),
  units: ['Phòng Nội vụ', 'UBND xã Tả Van', 'Trường THCS Tả Van'].map((name) => ({
    name,
    aliases: [],
    type: 'x',
    parent: null,
    takesPart: true,
  })),
  issuer: plan.issuer.body,
}

/** A sheet of texts; '' is an empty cell. */
const sheetOf = (rows: readonly (readonly string[])[]): RawWorkbook => ({
  format: 'xlsx',
  sheets: [
    {
      name: 'Sheet1',
      hidden: false,
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      cells: rows.flatMap((texts, row) =>
        texts.flatMap((text, column) =>
          text === ''
            ? []
            : {
                row: row + 1,
                column: column + 1,
                text,
                value: { type: 'text' as const },
                font: null,
                runs: null,
                formula: false,
              },
        ),
      ),
    },
  ],
})

const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị công tác']

describe('a list of earlier awards', () => {
  test('with year and decision in columns of their own', () => {
    const { rows, leftOut } = readPastAwards(
      sheetOf([
        ['UBND THỊ XÃ SA PA'],
        ['DANH SÁCH KHEN THƯỞNG CÁC NĂM'],
        [...HEAD, 'Danh hiệu, hình thức khen thưởng', 'Năm', 'Số quyết định', 'Ngày quyết định'],
        [
          '1',
          'Nguyễn Thị Hoà',
          '1985',
          'Công chức',
          'UBND xã Tả Van',
          'Lao động tiên tiến',
          '2018',
          '12/QĐ-UBND',
          '20/12/2018',
        ],
        ['2', 'Lý A Sử', '1990', 'Giáo viên', 'Trường THCS Tả Van', 'Giấy khen', '2019', '', ''],
        ['', 'NGƯỜI LẬP BIỂU'],
      ]),
      'khen.xlsx',
      context,
    )
    expect(rows).toMatchObject([
      {
        row: 4,
        year: 2018,
        kind: 'individual',
        name: 'Nguyễn Thị Hoà',
        birth: '1985',
        unit: 'UBND xã Tả Van',
        award: 'Lao động tiên tiến',
        number: '12/QĐ-UBND',
        day: '2018-12-20',
      },
      {
        row: 5,
        year: 2019,
        name: 'Lý A Sử',
        unit: 'Trường THCS Tả Van',
        award: 'Giấy khen',
        number: null,
        day: null,
      },
    ])
    expect(leftOut.map(({ row }) => row)).toEqual([1, 2, 3, 6])
  })

  test('with kinds as headings, one column for the decision, the year in the title', () => {
    const { rows } = readPastAwards(
      sheetOf([
        ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND THỊ XÃ NĂM 2019'],
        ['TT', 'Họ và tên, tên tập thể', 'Chức vụ', 'Đơn vị công tác', 'Quyết định'],
        ['I', 'TẬP THỂ'],
        ['1', 'UBND xã Tả Van', '', '', 'Số 55/QĐ-UBND ngày 12 tháng 3 năm 2020'],
        ['II', 'CÁ NHÂN'],
        ['1', 'Ông Má A Páo', 'Trưởng thôn', 'UBND xã Tả Van', ''],
      ]),
      'ds.xlsx',
      context,
    )
    expect(rows).toMatchObject([
      {
        kind: 'collective',
        name: 'UBND xã Tả Van',
        unit: 'UBND xã Tả Van',
        award: 'Giấy khen của Chủ tịch UBND thị xã',
        year: 2020,
        number: '55/QĐ-UBND',
        day: '2020-03-12',
      },
      { kind: 'individual', honorific: 'Ông', name: 'Má A Páo', year: 2019, number: null },
    ])
  })

  test('with a yearly grade beside the title is two entries', () => {
    const { rows } = readPastAwards(
      sheetOf([
        ['KẾT QUẢ XẾP LOẠI NĂM 2018'],
        [...HEAD, 'Xếp loại', 'Danh hiệu thi đua'],
        [
          '1',
          'Lý A Sử',
          '1990',
          'Giáo viên',
          'Phòng Nội vụ',
          'Hoàn thành tốt nhiệm vụ',
          'Lao động tiên tiến',
        ],
      ]),
      'x.xlsx',
      context,
    )
    expect(rows.map(({ award, year }) => [award, year])).toEqual([
      ['Lao động tiên tiến', 2018],
      ['Hoàn thành tốt nhiệm vụ', 2018],
    ])
  })

  test('without a year or an award leaves the row out and says why', () => {
    const list = [...HEAD, 'Hình thức khen thưởng']
    const yearless = readPastAwards(
      sheetOf([list, ['1', 'Lý A Sử', '1990', 'Giáo viên', 'Phòng Nội vụ', 'Giấy khen']]),
      'x.xlsx',
      context,
    )
    expect(yearless.rows).toEqual([])
    expect(yearless.leftOut.at(-1)).toMatchObject({ row: 2, reason: 'year-missing' })
    const awardless = readPastAwards(
      sheetOf([list, ['1', 'Lý A Sử', '1990', 'Giáo viên', 'Phòng Nội vụ', '']]),
      'khen 2019.xlsx',
      context,
    )
    expect(awardless.leftOut.at(-1)).toMatchObject({ row: 2, reason: 'award-missing' })
  })
})

describe('a list of initiatives', () => {
  test('with who recognised them, when, and with what reach; an entry for each author', () => {
    const { rows, leftOut } = readInitiatives(
      sheetOf([
        ['DANH MỤC SÁNG KIẾN ĐƯỢC CÔNG NHẬN NĂM 2019'],
        [
          'STT',
          'Tên sáng kiến',
          'Tác giả',
          'Đơn vị',
          'Cơ quan công nhận',
          'Số quyết định',
          'Ngày công nhận',
          'Phạm vi áp dụng',
        ],
        [
          '1',
          'Một cửa lưu động',
          'Bà Nguyễn Thị Hoà',
          'UBND xã Tả Van',
          'Chủ tịch UBND thị xã',
          '15/QĐ-UBND',
          '02/3/2019',
          'Toàn thị xã',
        ],
        [
          '2',
          'Thư viện xanh',
          'Lý A Sử; Má Thị Sung',
          'Trường THCS Tả Van',
          'Hội đồng trường',
          '',
          '',
          '',
        ],
        ['3', 'Chưa rõ tác giả', '', 'Phòng Nội vụ', '', '', '', ''],
        ['', 'Tổng cộng: 03 sáng kiến'],
        ['', '', '', '', '', 'TRƯỞNG PHÒNG'],
        ['', '', '', '', '', 'Nguyễn Văn Ký'],
      ]),
      'sk.xlsx',
      context,
    )
    expect(rows).toMatchObject([
      {
        title: 'Một cửa lưu động',
        author: 'Nguyễn Thị Hoà',
        unit: 'UBND xã Tả Van',
        recognisedBy: 'Chủ tịch UBND thị xã',
        number: '15/QĐ-UBND',
        day: '2019-03-02',
        year: 2019,
        reach: 'huyen',
      },
      { title: 'Thư viện xanh', author: 'Lý A Sử', year: 2019, reach: 'co-so', day: null },
      { title: 'Thư viện xanh', author: 'Má Thị Sung', reach: 'co-so' },
    ])
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'letterhead'],
      [2, 'header'],
      [5, 'no-author'],
      [6, 'total'],
      [7, 'signature'],
      [8, 'signature'],
    ])
  })

  test.each([
    ['Cấp tỉnh', 'tinh'],
    ['Chủ tịch UBND thị xã', 'huyen'],
    ['UBND TP Bắc Kạn', 'huyen'],
    ['Chủ tịch UBND xã Tả Van', 'xa'],
    ['Hội đồng sáng kiến trường', 'co-so'],
    ['Toàn quốc', 'toan-quoc'],
    ['', null],
  ])('the level that “%s” names: %s', (text, reach) => {
    expect(reachIn(text)).toBe(reach)
  })

  test('authors are told apart by signs and lines, not by commas within a name', () => {
    expect(authorsIn({ text: '', lines: ['1. Ông Lý A Sử', '2. Bà MÁ THỊ SUNG'] })).toEqual([
      'Lý A Sử',
      'Má Thị Sung',
    ])
    expect(authorsIn({ text: 'Lý A Sử, Má Thị Sung và Vàng A Tủa' })).toHaveLength(3)
  })
})

describe('what a cell of a register says', () => {
  test.each([
    ['ngày 12/12/2023', '2023-12-12'],
    ['ngày 2 tháng 3 năm 2020', '2020-03-02'],
    ['31/02/2020', null],
    ['2020', null],
  ])('%s: the day %s', (text, day) => {
    expect(dayIn(text)).toBe(day)
  })

  test.each([
    ['Số 123/QĐ-UBND ngày 12/12/2023', '123/QĐ-UBND'],
    ['123 / QĐ - UBND', '123/QĐ-UBND'],
    ['QĐ 7/2020/QĐ-UBND - ngày 01/02/2020', '7/2020/QĐ-UBND'],
    ['45', '45'],
    ['ngày 12/12/2023', null],
    ['', null],
  ])('%s: the number %s', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })

  test('a year, and of a title the year that it speaks of', () => {
    expect(yearIn('Năm học 2018-2019')).toBe(2018)
    expect(yearIn('1949')).toBeNull()
    expect(yearIn('1950')).toBe(1950)
    expect(yearOfTitle('Chào mừng 60 năm (16/12/1964 - 16/12/2024), năm 2023')).toBe(2023)
    expect(yearOfTitle('khen 2019.xlsx')).toBe(2019)
    expect(yearOfTitle('khen 2018-2019.xlsx')).toBeNull()
    expect(yearOfTitle('thành lập 16/12/1964')).toBeNull()
  })
})
