import { describe, expect, it } from 'vitest'
import { head, leftOut, lines, sheet, workbook } from './raw-builder.ts'
import { commune, read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')

describe('a nominee in more or less than one row and one cell', () => {
  it('split over two rows: name, post, workplace', () => {
    const reading = read(
      workbook(
        sheet([
          ...HEAD,
          ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Hình thức'],
          [1, 'Ông Nguyễn Văn', 1980, 'Trưởng phòng', 'Phòng Nội vụ', 'Giấy khen'],
          ['', 'Hùng'],
          [2, 'Bà Trần Thị Bích', 1985, 'Phó Trưởng', 'Phòng Nội vụ', 'Giấy khen'],
          ['', '', '', 'phòng'],
          [3, 'Ông Ma Thế Anh', 1990, '', '', 'Bằng khen'],
          ['', 'Bí thư Chi đoàn'],
          [4, 'Ban Công tác Mặt trận', '', '', '', 'Giấy khen'],
          ['', 'Tổ dân phố số 7'],
        ]),
      ),
    )
    expect(lines(reading)).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Ông · Nguyễn Văn Hùng · sinh 1980 · chức vụ: Trưởng phòng · nơi: Phòng Nội vụ · giay-khen-huyen",
        "10 individual: Bà · Trần Thị Bích · sinh 1985 · chức vụ: Phó Trưởng phòng · nơi: Phòng Nội vụ · giay-khen-huyen",
        "12 individual: Ông · Ma Thế Anh · sinh 1990 · chức vụ: Bí thư Chi đoàn · bang-khen-tinh",
        "14 collective: Ban Công tác Mặt trận Tổ dân phố số 7 · giay-khen-huyen",
      ]
    `)
    expect(leftOut(reading).filter((row) => row.endsWith('continuation'))).toHaveLength(4)
  })

  it('without a number among numbered rows, but with an award of his own: a row to look at', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
      [1, 'Nguyễn Văn Hùng', 'CV', 'Giấy khen'],
      ['', 'Trần Thị Bích', 'CV', 'Giấy khen'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Nguyễn Văn Hùng · chức vụ: CV · giay-khen-huyen",
        "9 individual: Trần Thị Bích · chức vụ: CV · giay-khen-huyen · warning: unnumbered",
      ]
    `)
  })

  it('with birth, post and workplace in the name cell', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Tập thể, cá nhân', 'Thành tích', 'Đề nghị'],
      [1, 'Ông Nguyễn Văn An (SN 1985), Trưởng thôn, thôn Nà Pài, xã Nông Thượng', 'A', 'GK'],
      [2, 'Bà Hoàng Thị Lý - sinh ngày 12/3/1979 - Chi hội trưởng, phường Sông Cầu', 'B', 'BK'],
      [3, 'Tổ dân phố số 4, phường Sông Cầu', 'C', 'GK'],
      [4, 'Nguyễn Văn Bảy\nTrưởng ban\nBan Quản lý chợ', 'D', 'GK'],
      [5, 'Trung tâm Văn hóa, Thể thao và Truyền thông', 'E', 'GK'],
      [6, 'PGS.TS. Hà Văn Chín: Viện trưởng, Viện Nông nghiệp', 'G', 'GK'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Ông · Nguyễn Văn An · sinh 1985 · chức vụ: Trưởng thôn · nơi: thôn Nà Pài, xã Nông Thượng · giay-khen-huyen · thành tích: A",
        "9 individual: Bà · Hoàng Thị Lý · sinh 1979-03-12 · chức vụ: Chi hội trưởng · nơi: phường Sông Cầu · bang-khen-tinh · thành tích: B",
        "10 collective: Tổ dân phố số 4 · nơi: phường Sông Cầu · giay-khen-huyen · thành tích: C",
        "11 individual: Nguyễn Văn Bảy · chức vụ: Trưởng ban · nơi: Ban Quản lý chợ · giay-khen-huyen · thành tích: D",
        "12 collective: Trung tâm Văn hóa, Thể thao và Truyền thông · giay-khen-huyen · thành tích: E",
        "13 individual: PGS.TS. · Hà Văn Chín · chức vụ: Viện trưởng · nơi: Viện Nông nghiệp · giay-khen-huyen · thành tích: G",
      ]
    `)
  })

  it('two in one cell wait for a decision; a couple’s household is one', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
      [1, 'Ông Lò Văn Anh và bà Lò Thị Bé', 'GV', 'GK'],
      [2, 'Nguyễn Văn An\nTrần Thị Bé', 'GV', 'GK'],
      [3, 'Hộ ông Lò Văn Cường và bà Hà Thị Dung', '', 'BK'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Ông · Lò Văn Anh và bà Lò Thị Bé · chức vụ: GV · giay-khen-huyen · needs-decision: two-people",
        "9 individual: Nguyễn Văn An Trần Thị Bé · chức vụ: GV · giay-khen-huyen · needs-decision: two-people",
        "10 household: Hộ ông Lò Văn Cường và bà Hà Thị Dung · bang-khen-tinh",
      ]
    `)
  })

  it('takes what "as above" and merged cells mean', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức'],
        [1, 'Ông Lê Anh', 'CV', 'Phòng Nội vụ', 'Giấy khen của Chủ tịch UBND thành phố'],
        [2, 'Bà Trần Mai', '"'],
        [3, 'Ông Ma Cường', 'nt', '', 'Bằng khen của Chủ tịch UBND tỉnh'],
      ],
      { merges: ['E8:E9', 'D8:D10'] },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Ông · Lê Anh · chức vụ: CV · nơi: Phòng Nội vụ · giay-khen-huyen",
        "9 individual: Bà · Trần Mai · chức vụ: CV · nơi: Phòng Nội vụ · giay-khen-huyen",
        "10 individual: Ông · Ma Cường · chức vụ: CV · nơi: Phòng Nội vụ · bang-khen-tinh",
      ]
    `)
  })

  it('in two columns of names, or with ticks for the kind', () => {
    const names = sheet([
      ...HEAD,
      ['STT', 'Tập thể', 'Cá nhân', 'Chức vụ, đơn vị', 'Khen thưởng'],
      [1, 'Đội Văn nghệ', '', 'phường Sông Cầu', 'Giấy khen'],
      [2, '', 'Lò Thị Hương', 'Đội trưởng, Đội Văn nghệ', 'Giấy khen'],
    ])
    expect(lines(read(workbook(names)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 collective: Đội Văn nghệ · nơi: phường Sông Cầu · giay-khen-huyen",
        "9 individual: Lò Thị Hương · chức vụ: Đội trưởng · nơi: Đội Văn nghệ · giay-khen-huyen",
      ]
    `)
    const ticks = sheet(
      [
        ...HEAD,
        ['STT', 'Tên đối tượng', 'Phân loại', '', 'Khen thưởng'],
        ['', '', 'Tập thể', 'Cá nhân'],
        [1, 'Sao Mai', 'x', '', 'Giấy khen'],
        [2, 'Lò Thị Hương', '', 'x', 'Giấy khen'],
      ],
      { merges: ['A7:A8', 'B7:B8', 'C7:D7', 'E7:E8'] },
    )
    expect(lines(read(workbook(ticks)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "9 collective: Sao Mai · giay-khen-huyen",
        "10 individual: Lò Thị Hương · giay-khen-huyen",
      ]
    `)
  })

  it('hidden on a visible sheet is read and marked', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['TT', 'Họ và tên', 'Hình thức'],
        [1, 'Lò Thị Hương', 'GK'],
        [2, 'Lò Thị Hoa', 'GK'],
      ],
      { hiddenRows: [9] },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Lò Thị Hương · giay-khen-huyen",
        "9 individual: Lò Thị Hoa · giay-khen-huyen · warning: hidden-row",
      ]
    `)
  })

  it('with content but no name is left out and told, never lost in silence', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
      [1, '', 'Chuyên viên', 'Giấy khen'],
      [2, 'Lê Thị Mai', 'CV', 'Giấy khen'],
    ])
    const reading = read(workbook(raw))
    expect(leftOut(reading)).toContain('8 no-name')
    expect(reading.issues.map(({ code }) => code)).toEqual(['rows-without-name'])
  })
})

describe('awards', () => {
  it('by ticks of every sort', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức đề nghị', ''],
        ['', '', '', 'Giấy khen của CT UBND TP', 'Bằng khen của CT UBND tỉnh'],
        [1, 'Lê Thị Mai', 'CV', { text: 'ü', font: 'Wingdings' }],
        [2, 'Lê Thị Na', 'CV', '☐', '☑'],
        [3, 'Lê Thị Nụ', 'CV', '-', 'X'],
        [4, 'Lê Thị Nga', 'CV', 'Có', ''],
      ],
      { merges: ['A7:A8', 'B7:B8', 'C7:C8', 'D7:E7'] },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "9 individual: Lê Thị Mai · chức vụ: CV · giay-khen-huyen",
        "10 individual: Lê Thị Na · chức vụ: CV · bang-khen-tinh",
        "11 individual: Lê Thị Nụ · chức vụ: CV · bang-khen-tinh",
        "12 individual: Lê Thị Nga · chức vụ: CV · giay-khen-huyen",
      ]
    `)
  })

  it('asked twice, not at all, or unknown to the plan wait for a decision', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Chức vụ', 'Giấy khen', 'Bằng khen', 'Ghi chú'],
      [1, 'Lò Thị Hoa', 'GV', 'x', 'x'],
      [2, 'Lò Văn Bình', 'GV'],
      [3, 'Lò Văn Cao', 'GV', '', 'Bằng khen của Thủ tướng Chính phủ'],
      [4, 'Lò Văn Dũng', 'GV', 'x'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Lò Thị Hoa · chức vụ: GV · needs-decision: award-ambiguous",
        "9 individual: Lò Văn Bình · chức vụ: GV · needs-decision: award-missing",
        "10 individual: Lò Văn Cao · chức vụ: GV · needs-decision: award-unknown",
        "11 individual: Lò Văn Dũng · chức vụ: GV · giay-khen-huyen",
      ]
    `)
  })

  it('of a commune after 01/7/2025', () => {
    const raw = sheet([
      ...head('UBND XÃ MẪU', 'TRẠM Y TẾ'),
      ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
      [1, 'Lò Thị Hương', 'GV', 'Giấy khen'],
      [2, 'Lò Thị Hoa', 'GV', 'Giấy khen của Chủ tịch UBND xã'],
      [3, 'Lò Thị Nga', 'GV', 'Giấy khen của Hiệu trưởng'],
      [4, 'Lò Thị Na', 'GV', 'Giấy khen của Chủ tịch UBND huyện'],
    ])
    expect(lines(read(workbook(raw), commune))).toMatchInlineSnapshot(`
      [
        "– · 15/TTr-X · 2024-08-06 · nomination · unknown-unit",
        "8 individual: Lò Thị Hương · chức vụ: GV · giay-khen-xa",
        "9 individual: Lò Thị Hoa · chức vụ: GV · giay-khen-xa",
        "10 individual: Lò Thị Nga · chức vụ: GV · giay-khen-thu-truong",
        "11 individual: Lò Thị Na · chức vụ: GV · needs-decision: award-unknown",
      ]
    `)
  })
})

describe('births and figures', () => {
  it('of a column with a month-first date are doubtful where they could be either', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Hình thức'],
      [1, 'Lò Thị Hương', '03/25/1990', 'GV', 'Giấy khen'],
      [2, 'Lò Thị Hoa', '04/05/1991', 'GV', 'Giấy khen'],
      [3, 'Lò Văn Bình', '07/07/1992', 'GV', 'Giấy khen'],
      [4, 'Lò Văn Cao', { day: '1980-02-01' }, 'GV', 'Giấy khen'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Lò Thị Hương · sinh 1990-03-25 · chức vụ: GV · giay-khen-huyen · warning: date-swapped",
        "9 individual: Lò Thị Hoa · sinh 1991-05-04 · chức vụ: GV · giay-khen-huyen · needs-decision: date-ambiguous",
        "10 individual: Lò Văn Bình · sinh 1992-07-07 · chức vụ: GV · giay-khen-huyen",
        "11 individual: Lò Văn Cao · sinh 1980-02-01 · chức vụ: GV · giay-khen-huyen",
      ]
    `)
  })

  it('are read with the unit of their column', () => {
    const raw = sheet([
      ...HEAD,
      [
        'TT',
        'Họ và tên',
        'Chức vụ, nơi ở',
        'Thu nhập (triệu đồng/năm)',
        'Số hộ giúp thoát nghèo',
        'Tạo việc làm',
        'Đề nghị',
      ],
      ['I', 'NÔNG DÂN SẢN XUẤT GIỎI'],
      [1, 'Lò Văn Ba', 'Nông dân, thôn A', '150,5', '03 hộ', '12', 'GK'],
      [2, 'Lò Văn Bốn', 'Nông dân, thôn A', 200, 4, '10 lao động', 'GK'],
      [3, 'Lò Văn Năm', 'thôn A', '100-200', 'x', 'nhiều', 'GK'],
      ['II', 'HỘ GIA ĐÌNH'],
      [1, 'Ông Lò Văn Sáu', 'thôn A', '1,2 tỷ', '', '', 'GK'],
      [2, 'Gia đình ông Lò Văn Bảy, thôn B', '', '300', '', '', 'GK'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "9 individual: Lò Văn Ba · chức vụ: Nông dân · nơi: thôn A · giay-khen-huyen · {"incomeVnd":150500000,"households":3,"workers":12}",
        "10 individual: Lò Văn Bốn · chức vụ: Nông dân · nơi: thôn A · giay-khen-huyen · {"incomeVnd":200000000,"households":4,"workers":10}",
        "11 individual: Lò Văn Năm · nơi: thôn A · giay-khen-huyen · warning: figure-unreadable, figure-unreadable",
        "13 household: Ông · Lò Văn Sáu · nơi: thôn A · giay-khen-huyen · {"incomeVnd":1200000000}",
        "14 household: Gia đình ông Lò Văn Bảy · nơi: thôn B · giay-khen-huyen · {"incomeVnd":300000000}",
      ]
    `)
  })
})
