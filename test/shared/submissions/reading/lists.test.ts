import { describe, expect, it } from 'vitest'
import { head, leftOut, lines, sheet, workbook } from './raw-builder.ts'
import { bacKan, read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')

describe('several lists in one file', () => {
  it('beside each other on one sheet', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['TẬP THỂ', '', '', '', '', 'CÁ NHÂN'],
        [
          'TT',
          'Tên tập thể',
          'Thành tích',
          'Hình thức',
          '',
          'TT',
          'Họ và tên',
          'Chức vụ',
          'Hình thức',
        ],
        [1, 'Tổ Một cửa', 'a', 'Giấy khen', '', 1, 'Ông Trần Văn An', 'CV', 'Giấy khen'],
        [2, 'Bộ phận Văn thư', 'b', 'Giấy khen', '', 2, 'Bà Lê Thị Bích', 'KT', 'Bằng khen'],
        ['', '', '', '', '', 3, 'Ông Ma Văn Cường', 'Lái xe', 'Giấy khen'],
        ['Tổng cộng: 02 tập thể, 03 cá nhân'],
      ],
      { merges: ['A7:D7', 'F7:I7', 'A12:I12'] },
    )
    const reading = read(workbook(raw))
    expect(lines(reading)).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination · {"collective":2,"individual":3}",
        "9 collective: Tổ Một cửa · giay-khen-huyen · thành tích: a",
        "10 collective: Bộ phận Văn thư · giay-khen-huyen · thành tích: b",
        "9 individual: Ông · Trần Văn An · chức vụ: CV · giay-khen-huyen",
        "10 individual: Bà · Lê Thị Bích · chức vụ: KT · bang-khen-tinh",
        "11 individual: Ông · Ma Văn Cường · chức vụ: Lái xe · giay-khen-huyen",
      ]
    `)
    // Rows 9 and 10 hold a nominee in each list, so each part counts.
    expect(reading.counts).toEqual({ imported: 5, needsDecision: 0, leftOut: 7, nonEmpty: 12 })
  })

  it('beside each other with the awards as headings and a heading over both', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['GIẤY KHEN', '', '', 'BẰNG KHEN'],
        ['STT', 'Họ và tên', 'Chức vụ', 'STT', 'Họ và tên', 'Chức vụ'],
        ['I. CÁ NHÂN'],
        [1, 'Trần Văn An', 'CV', 1, 'Lê Thị Bích', 'KT'],
      ],
      { merges: ['A7:C7', 'D7:F7', 'A9:F9'] },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "10 individual: Trần Văn An · chức vụ: CV · giay-khen-huyen",
        "10 individual: Lê Thị Bích · chức vụ: KT · bang-khen-tinh",
      ]
    `)
  })

  it('below each other, each with its own header', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['I. TẬP THỂ'],
        ['TT', 'Tên tập thể', 'Thành tích', 'Hình thức'],
        [1, 'Phòng Nội vụ', 'A', 'Giấy khen'],
        [],
        ['II. CÁ NHÂN'],
        ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Hình thức'],
        [1, 'Bà Vũ Thị Lan', 1980, 'Phó Trưởng phòng', 'Phòng Nội vụ', 'B', 'Giấy khen'],
        ['Tổng cộng: 01 tập thể, 01 cá nhân'],
        [],
        ['', '', '', '', 'TRƯỞNG PHÒNG'],
        [],
        ['', '', '', '', 'Nguyễn Văn Trưởng'],
      ],
      { merges: ['A7:D7', 'A11:G11'] },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination · {"collective":1,"individual":1}",
        "9 collective: Phòng Nội vụ · giay-khen-huyen · thành tích: A",
        "13 individual: Bà · Vũ Thị Lan · sinh 1980 · chức vụ: Phó Trưởng phòng · nơi: Phòng Nội vụ · giay-khen-huyen · thành tích: B",
      ]
    `)
  })

  it('below each other after a signature, with a title for each', () => {
    const raw = sheet([
      ['UBND XÃ NÔNG THƯỢNG'],
      ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN'],
      ['TT', 'Tên đơn vị', 'Thành tích'],
      [1, 'Thôn Nà Pài', 'a'],
      ['', 'Cộng: 01 tập thể'],
      ['', '', 'CHỦ TỊCH'],
      ['', '', 'Nông Văn Đơn'],
      ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN'],
      ['TT', 'Họ và tên', 'Chức vụ', 'Thành tích'],
      [1, 'Hà Văn Sơn', 'Trưởng thôn', 'b'],
      ['', 'Cộng: 01 cá nhân'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "UBND xã Nông Thượng · – · – · nomination · {"collective":1,"individual":1}",
        "4 collective: Thôn Nà Pài · giay-khen-huyen · thành tích: a",
        "10 individual: Hà Văn Sơn · chức vụ: Trưởng thôn · bang-khen-tinh · thành tích: b",
      ]
    `)
  })

  it('one sheet a kind, told by the sheets’ names', () => {
    const rows = (name: string) => [
      ['TT', 'Họ tên', 'Hình thức'],
      [1, name, 'GK'],
    ]
    const raw = workbook(
      sheet(rows('Phòng Nội vụ'), { name: 'TT' }),
      sheet(rows('Nguyễn Thị Lan'), { name: 'CN' }),
      sheet(rows('Nguyễn Thị Lan'), { name: 'Hộ GĐ' }),
    )
    expect(lines(read(raw, bacKan, 'Phong Noi vu.xlsx'))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · – · – · nomination",
        "2 collective: Phòng Nội vụ · giay-khen-huyen",
        "2 individual: Nguyễn Thị Lan · giay-khen-huyen",
        "2 household: Nguyễn Thị Lan · giay-khen-huyen",
      ]
    `)
  })

  it('one sheet an award', () => {
    const raw = workbook(
      sheet([...HEAD, ['TT', 'Họ và tên', 'Chức vụ'], [1, 'Ông Nguyễn A Bình', 'CV']], {
        name: 'Giấy khen',
      }),
      sheet(
        [
          ['TT', 'Họ và tên', 'Chức vụ'],
          [1, 'Bà Trần Thị Cúc', 'CV'],
        ],
        { name: 'BK tỉnh' },
      ),
    )
    expect(lines(read(raw))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Ông · Nguyễn A Bình · chức vụ: CV · giay-khen-huyen",
        "2 individual: Bà · Trần Thị Cúc · chức vụ: CV · bang-khen-tinh",
      ]
    `)
  })

  it('beside guide, catalogue and hidden sheets, which are left out', () => {
    const raw = workbook(
      sheet([['HƯỚNG DẪN'], ['Đơn vị: UBND phường Sông Cầu'], ['1. Nhập đúng cột']], {
        name: 'Hướng dẫn',
      }),
      sheet(
        [
          ['Mã đơn vị', 'Tên đơn vị'],
          ['1', 'Phòng A'],
        ],
        { name: 'DM' },
      ),
      sheet(
        [
          ['TT', 'Họ và tên', 'Hình thức'],
          [1, 'Người Ẩn', 'GK'],
        ],
        { name: 'cũ', hidden: true },
      ),
      sheet(
        [
          ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức', 'Loại'],
          [1, 'Lê Thị Mai', 'Văn thư', 'UBND phường', 'Giấy khen', { error: '#N/A' }],
          [2, '', '', '', '', { error: '#N/A' }],
          [3, null, null, null, null, { formula: 0 }],
        ],
        { name: 'Nhập' },
      ),
    )
    const reading = read(raw)
    expect(lines(reading)).toMatchInlineSnapshot(`
      [
        "UBND phường Sông Cầu · – · – · nomination · hidden-sheets",
        "2 individual: Lê Thị Mai · chức vụ: Văn thư · nơi: UBND phường · giay-khen-huyen",
      ]
    `)
    expect(leftOut(reading)).toContain('2 hidden-sheet')
    expect(leftOut(reading).slice(-2)).toEqual(['3 filler', '4 filler'])
  })
})
