import { describe, expect, it } from 'vitest'
import { brief, head, lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const HEADER = ['TT', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị', 'Thành tích', 'Hình thức']

/** The kind given to a name that tells nothing, under this heading. */
function kindUnder(heading: readonly Value[]): unknown {
  const raw = sheet([...HEAD, HEADER, heading, [1, 'Sao Mai', '', 'a', 'GK']])
  const [row] = read(workbook(raw)).rows
  if (row === undefined) throw new Error('no row')
  return row.issues.length === 0 ? row.kind : row.issues.map(({ code }) => code).join()
}

describe('a group heading sets the kind', () => {
  it.each([
    [['', '* Tập thể'], 'collective'],
    [['', 'TẬP THỂ: 02 tập thể'], 'collective'],
    [['Phần A. TẬP THỂ TIÊU BIỂU'], 'collective'],
    [['a)', 'Tập thể:'], 'collective'],
    [['I/', 'TẬP THỂ'], 'collective'],
    [['', 'Tập thể (02)'], 'collective'],
    [['Nhóm 1: Cá nhân'], 'individual'],
    [['(I)', 'Cá nhân'], 'individual'],
    [['I-', 'Cá nhân'], 'individual'],
    [['I - CÁ NHÂN'], 'individual'],
    [['', 'Đối với cá nhân'], 'individual'],
    [['II', 'Cán bộ, công chức, viên chức'], 'individual'],
    [['', 'Cá nhân thuộc khối trường học'], 'individual'],
    [['III', 'Doanh nghiệp, hợp tác xã'], 'enterprise'],
    [['1', 'Hộ gia đình (01 hộ)'], 'household'],
    [['', 'Hộ gia đình tiêu biểu:'], 'household'],
    [['I', 'Các hộ gia đình'], 'household'],
    [['Mục 2. Hộ nông dân sản xuất kinh doanh giỏi'], 'household'],
    [['I', 'Công ty Điện lực'], 'kind-unknown'],
    [['A.', 'TẬP THỂ, HỘ GIA ĐÌNH'], 'kind-unknown'],
    [['I', 'KHỐI MẦM NON'], 'kind-unknown'],
  ])('%j', (heading, kind) => {
    expect(kindUnder(heading)).toBe(kind)
  })

  it('even against the name: a co-operative under TẬP THỂ is a collective', () => {
    const raw = sheet([...HEAD, HEADER, ['I', 'TẬP THỂ'], [1, 'Hợp tác xã Hoa Sen', '', 'a', 'GK']])
    expect(read(workbook(raw)).rows.map(({ kind }) => kind)).toEqual(['collective'])
  })

  it('and without any statement the name decides, or nobody', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Tên đối tượng đề nghị', 'Địa chỉ', 'Hình thức'],
      [1, 'Hộ ông Lò Văn A', 'thôn 1, xã Nông Thượng', 'GK'],
      [2, 'Công ty TNHH Hoa Sen', 'phường Sông Cầu', 'GK'],
      [3, 'Trường Mầm non Sông Cầu', '', 'GK'],
      [4, 'Lường Thị Hà', 'Tổ 3', 'GK'],
      [5, 'Hợp tác xã Thiên An', '', 'GK'],
      [6, 'Nhân dân và cán bộ thôn Nà Pài', '', 'GK'],
      [7, 'Sao Mai', '', 'GK'],
      [8, 'Gia đình bà Hà Thị Nụ', '', 'GK'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 household: Hộ ông Lò Văn A · nơi: thôn 1, xã Nông Thượng · giay-khen-huyen",
        "9 enterprise: Công ty TNHH Hoa Sen · nơi: phường Sông Cầu · giay-khen-huyen",
        "10 collective: Trường Mầm non Sông Cầu · giay-khen-huyen",
        "11 individual: Lường Thị Hà · nơi: Tổ 3 · giay-khen-huyen",
        "12 enterprise: Hợp tác xã Thiên An · giay-khen-huyen",
        "13 collective: Nhân dân và cán bộ thôn Nà Pài · giay-khen-huyen",
        "14 individual: Sao Mai · giay-khen-huyen · needs-decision: kind-unknown",
        "15 household: Gia đình bà Hà Thị Nụ · giay-khen-huyen",
      ]
    `)
  })
})

describe('headings of awards and of kinds nest', () => {
  it('award outside, kind inside', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị', 'Thành tích'],
      ['A', 'BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH'],
      ['I', 'Tập thể (01)'],
      [1, 'Phòng Nội vụ', '', 'a'],
      ['II', 'Cá nhân (01)'],
      [1, 'Ông Lò Văn Sáu', 'Trưởng phòng, Phòng Nội vụ', 'b'],
      ['B', 'GIẤY KHEN CỦA CHỦ TỊCH UBND THÀNH PHỐ'],
      ['I', 'Tập thể'],
      [1, 'Tổ Văn thư', '', 'a'],
      ['C', 'GIẤY KHEN CỦA THỦ TRƯỞNG ĐƠN VỊ'],
      [1, 'Bà Lò Thị Bảy', 'Chuyên viên', 'c'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "10 collective: Phòng Nội vụ · bang-khen-tinh · thành tích: a",
        "12 individual: Ông · Lò Văn Sáu · chức vụ: Trưởng phòng · nơi: Phòng Nội vụ · bang-khen-tinh · thành tích: b",
        "15 collective: Tổ Văn thư · giay-khen-huyen · thành tích: a",
        "17 individual: Bà · Lò Thị Bảy · chức vụ: Chuyên viên · giay-khen-thu-truong · thành tích: c",
      ]
    `)
  })

  it('kind outside, award inside', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị'],
      ['I', 'TẬP THỂ'],
      ['1', 'Đề nghị tặng Bằng khen'],
      [1, 'Phòng Nội vụ', ''],
      ['2', 'Đề nghị tặng Giấy khen'],
      [1, 'Tổ Văn thư', ''],
      ['II', 'CÁ NHÂN'],
      ['1', 'Đề nghị tặng Giấy khen'],
      [1, 'Bà Lò Thị Bảy', 'Chuyên viên'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "10 collective: Phòng Nội vụ · bang-khen-tinh",
        "12 collective: Tổ Văn thư · giay-khen-huyen",
        "15 individual: Bà · Lò Thị Bảy · chức vụ: Chuyên viên · giay-khen-huyen",
      ]
    `)
  })

  it('without numbers of their own, over rows without numbers', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên, tên tập thể', 'Chức vụ', 'Hình thức'],
      ['1. Tập thể'],
      ['', 'Phòng Nội vụ', '', 'Giấy khen'],
      ['2. Cá nhân'],
      ['', 'Bà Lò Thị Bảy', 'Chuyên viên', 'Giấy khen'],
      ['', 'Ông Lò Văn Tám', 'Chuyên viên', 'Giấy khen'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "9 collective: Phòng Nội vụ · giay-khen-huyen",
        "11 individual: Bà · Lò Thị Bảy · chức vụ: Chuyên viên · giay-khen-huyen",
        "12 individual: Ông · Lò Văn Tám · chức vụ: Chuyên viên · giay-khen-huyen",
      ]
    `)
  })

  it('a heading is not mistaken for a nominee, nor a nominee for a heading', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Tập thể, cá nhân đề nghị'],
      ['I', 'Tập thể'],
      [1, 'Tập thể Công an phường'],
      [2, 'Tập thể lãnh đạo và cán bộ Trạm Y tế'],
      ['II', 'Cá nhân'],
      [1, 'Nông Văn Đơn'],
    ])
    const reading = read(workbook(raw))
    expect(reading.rows.map((row) => brief(row)['name'])).toEqual([
      'Tập thể Công an phường',
      'Tập thể lãnh đạo và cán bộ Trạm Y tế',
      'Nông Văn Đơn',
    ])
  })
})
