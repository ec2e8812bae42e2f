import { describe, expect, it, test } from 'vitest'
import type { RawSheet } from '#shared/kernel/raw-workbook.ts'
import type { ReadingContext } from '#shared/submissions/file-reading.ts'
import { dropContacts } from '#shared/submissions/reading/contact-text.ts'
import { head, lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { commune, read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const rowsOf = (...rows: readonly Value[][]): string[] =>
  lines(read(workbook(sheet([...HEAD, ...rows])))).slice(1)

describe('names in columns that other lists do not have', () => {
  it('family name, middle name and given name apart', () => {
    expect(
      rowsOf(
        ['STT', 'Họ', 'Tên đệm', 'Tên', 'Hình thức'],
        [1, 'Nguyễn', 'Thị Thanh', 'Huyền', 'Giấy khen'],
      ),
    ).toEqual(['8 individual: Nguyễn Thị Thanh Huyền · giay-khen-huyen'])
  })

  it('men under "Ông", women under "Bà": the heading is their honorific, never their sex', () => {
    const { rows } = read(
      workbook(
        sheet([
          ...HEAD,
          ['TT', 'Ông', 'Bà', 'Chức vụ', 'Hình thức'],
          [1, 'Nông Văn Thoại', '', 'Bí thư', 'Giấy khen'],
          [2, '', 'Lường Thị Hằng', 'Chủ tịch Hội', 'Giấy khen'],
        ]),
      ),
    )
    expect(rows.map(({ honorific, name, gender }) => [honorific, name, gender])).toEqual([
      ['Ông', 'Nông Văn Thoại', null],
      ['Bà', 'Lường Thị Hằng', null],
    ])
  })

  it('ticks under "Ông" and "Bà" beside the names are no names', () => {
    expect(
      rowsOf(['TT', 'Họ và tên', 'Ông', 'Bà', 'Hình thức'], [1, 'Nông Văn Thoại', 'x', '', 'GK']),
    ).toEqual(['8 individual: Nông Văn Thoại · giay-khen-huyen'])
  })
})

describe('what is put behind a name and is none of it', () => {
  it('a telephone number on a line of its own or behind a dash', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Hình thức'],
        [1, 'HOÀNG ĐỨC THẮNG\nĐT: 0912 345 678', 'Giấy khen'],
        [2, 'Bà Lý Thị Mai - SĐT 0987.654.321', 'Giấy khen'],
      ),
    ).toEqual([
      '8 individual: Hoàng Đức Thắng · giay-khen-huyen',
      '9 individual: Bà · Lý Thị Mai · giay-khen-huyen',
    ])
  })

  it('numbers that are no telephone’s stay', () => {
    expect(dropContacts('Tổ dân phố số 12')).toBe('Tổ dân phố số 12')
    expect(dropContacts('Đội ĐT 2024')).toBe('Đội ĐT 2024')
    expect(dropContacts('Nguyễn Văn Nam, CCCD: 027087000123')).toBe('Nguyễn Văn Nam')
  })

  it('the mark of a footnote', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Hình thức'],
        [1, 'Vàng Thị Lan (1)', 'Giấy khen'],
        [2, 'Hạng A Tính [2]', 'Giấy khen'],
        [3, 'Lý Văn Đô³', 'Giấy khen'],
      ).map((line) => line.split(' · ')[0]),
    ).toEqual([
      '8 individual: Vàng Thị Lan',
      '9 individual: Hạng A Tính',
      '10 individual: Lý Văn Đô',
    ])
  })
})

describe('lines between the nominees', () => {
  it('the sum of a group and what is carried over a page are no part of the name above', () => {
    expect(
      rowsOf(
        ['TT', 'Tên', 'Đơn vị', 'Hình thức'],
        ['I', 'TẬP THỂ'],
        [1, 'Tổ dân phố số 5', 'phường Sông Cầu', 'Giấy khen'],
        ['', 'Cộng I: 01 tập thể'],
        ['II', 'CÁ NHÂN'],
        [1, 'Ma Thế Dũng', 'Tổ 9', 'Giấy khen'],
        ['', 'Cộng mang sang'],
        ['', 'Mang sang'],
        [2, 'Lục Thị Xuyến', 'Tổ 2', 'Giấy khen'],
        ['', 'Cộng II: 02 cá nhân'],
      ),
    ).toEqual([
      '9 collective: Tổ dân phố số 5 · nơi: phường Sông Cầu · giay-khen-huyen',
      '12 individual: Ma Thế Dũng · nơi: Tổ 9 · giay-khen-huyen',
      '15 individual: Lục Thị Xuyến · nơi: Tổ 2 · giay-khen-huyen',
    ])
  })

  it('a department with a number of its own over people numbered within it is a heading', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Chức danh', 'Hình thức'],
        ['1', 'Khoa Hồi sức'],
        ['1.1', 'Phùng Gia Bảo', 'Trưởng khoa', 'Giấy khen'],
        ['2', 'Phòng Điều dưỡng'],
        ['2.1', 'Trịnh Thị Nhu', 'Điều dưỡng trưởng', 'Giấy khen'],
      ),
    ).toEqual([
      '9 individual: Phùng Gia Bảo · chức vụ: Trưởng khoa · giay-khen-huyen',
      '11 individual: Trịnh Thị Nhu · chức vụ: Điều dưỡng trưởng · giay-khen-huyen',
    ])
  })

  it.each(['″', '- nt -', "''", '" nt "', ',,', '(nt)', '-//-', '“', 'n.t'])(
    '%s says as above',
    (ditto) => {
      expect(
        rowsOf(
          ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
          [1, 'Vi Văn Bảo', 'Giáo viên', 'Giấy khen'],
          [2, 'Lý Thị Điệp', ditto, ditto],
        )[1],
      ).toBe('9 individual: Lý Thị Điệp · chức vụ: Giáo viên · giay-khen-huyen')
    },
  )

  it('a dash alone says nothing', () => {
    expect(
      rowsOf(
        ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
        [1, 'Vi Văn Bảo', 'Giáo viên', 'Giấy khen'],
        [2, 'Lý Thị Điệp', 'Giáo viên', '-'],
      )[1],
    ).toContain('needs-decision: award-missing')
  })
})

describe('awards in headings', () => {
  it('who grants stands before the form: "Hiệu trưởng tặng GK"', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Thủ trưởng đơn vị tặng GK', 'Chủ tịch UBND TP tặng GK'],
        [1, 'Lê Thị Hạnh', 'x', ''],
        [2, 'Võ Minh Trí', '', 'x'],
      ),
    ).toEqual([
      '8 individual: Lê Thị Hạnh · giay-khen-thu-truong',
      '9 individual: Võ Minh Trí · giay-khen-huyen',
    ])
  })

  it('a title whose second line begins like a signer’s still asks', () => {
    const reading = read(
      workbook(
        sheet([
          ['HỘI CCB TỈNH BẮC KẠN\nHỘI CCB THÀNH PHỐ BẮC KẠN'],
          ['DANH SÁCH HỘI VIÊN ĐỀ NGHỊ\nCHỦ TỊCH UBND THÀNH PHỐ TẶNG GIẤY KHEN'],
          ['STT', 'Họ và tên', 'Chi hội'],
          [1, 'Vi Hồng Quân', 'Chi hội 3'],
        ]),
      ),
    )
    expect(reading.rows.map(({ award }) => award)).toEqual(['giay-khen-huyen'])
  })
})

describe('letterheads', () => {
  const body = (name: string): ReadingContext['units'][number] => ({
    name,
    aliases: [],
    type: '',
    parent: null,
    takesPart: true,
  })
  const context: ReadingContext = {
    ...commune,
    issuer: 'UBND xã Hòa Mỹ',
    units: [
      body('Trạm Y tế xã Hòa Mỹ'),
      body('Công an xã Hòa Mỹ'),
      body('Sở Y tế'),
      body('UBND xã Hòa Bình'),
    ],
  }
  const list = [
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
    ['STT', 'Họ và tên', 'Hình thức'],
    [1, 'Phan Thị Sương', 'Giấy khen'],
  ]

  it('a commune’s own body is completed by the place in the line above it', () => {
    for (const [name, unit] of [
      ['TRẠM Y TẾ', 'Trạm Y tế xã Hòa Mỹ'],
      ['CÔNG AN', 'Công an xã Hòa Mỹ'],
    ] as const)
      expect(read(workbook(sheet([['UBND XÃ HÒA MỸ'], [name], ...list])), context).unit).toBe(unit)
  })

  it('a department of a province ("Sở") is no number ("Số")', () => {
    const reading = read(
      workbook(sheet([['UBND TỈNH LÀO CAI'], ['SỞ Y TẾ'], ['Số: 14/TTr-SYT'], ...list])),
      context,
    )
    expect(reading.unit).toBe('Sở Y tế')
    expect(reading.submission?.number).toBe('14/TTr-SYT')
  })

  it('the day on the line of the number, and dashes that do not break', () => {
    const reading = read(
      workbook(
        sheet([
          ['UBND XÃ HÒA MỸ'],
          ['TRẠM Y TẾ'],
          ['Số 19\u2011TTr/TYT Hòa Mỹ, ngày 11 tháng 10 năm 2026'],
          ...list,
        ]),
      ),
      context,
    )
    expect(reading.submission).toEqual({ number: '19-TTr/TYT', date: '2026-10-11' })
  })
})

test('a list within a cell has its title and its heading from the lines above it there', () => {
  const list = (name: string, heading: string, kind: string): RawSheet => ({
    ...sheet(
      [
        ['TT', kind, 'Thành tích'],
        [1, 'Đội Quản lý', 'Tốt'],
      ],
      { name },
    ),
    paragraphsAbove: 0,
    linesAbove: ['PHÒNG NỘI VỤ', 'DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN', heading],
  })
  const { rows } = read({
    format: 'docx',
    sheets: [
      sheet([['PHÒNG NỘI VỤ']], { name: 'table:1' }),
      list('table:1/1', 'I. TẬP THỂ', 'Tên'),
      list('table:1/2', 'II. CÁ NHÂN', 'Tên'),
      sheet([], { name: 'paragraphs' }),
    ],
  })
  expect(rows.map(({ sheet: on, kind, award }) => [on, kind, award])).toEqual([
    ['table:1/1', 'collective', 'bang-khen-tinh'],
    ['table:1/2', 'individual', 'bang-khen-tinh'],
  ])
})
