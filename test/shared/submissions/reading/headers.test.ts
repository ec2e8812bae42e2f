import { describe, expect, it } from 'vitest'
import { head, leftOut, lines, sheet, workbook } from './raw-builder.ts'
import { read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')

describe('the header of a list is found by its words', () => {
  it('in two rows without merges, as a csv has them', () => {
    const raw = sheet(
      [
        ['UBND PHƯỜNG SÔNG CẦU'],
        ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
        ['(Kèm theo Tờ trình số 12/TTr-UBND ngày 07/8/2024)'],
        [],
        [
          'TT',
          'Họ tên',
          'Năm sinh',
          '',
          'Chức danh',
          'Nơi làm việc',
          'Đề nghị khen',
          '',
          'Tóm tắt',
        ],
        ['', '', 'Nam', 'Nữ', '', '', 'Giấy khen', 'Bằng khen', ''],
        ['1', 'Ông Lê Văn Bình', '1980', '', 'Trưởng trạm', 'Trạm Y tế', '1', '', 'Phòng dịch'],
        ['2', 'Bà Hà Thị Mai', '', '12/5/1987', 'Cán bộ', 'Trạm Y tế', '', '1', 'Tiêm chủng'],
      ],
      { name: null },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "UBND phường Sông Cầu · 12/TTr-UBND · 2024-08-07 · nomination",
        "7 individual: Ông · Lê Văn Bình · sinh 1980 · male · chức vụ: Trưởng trạm · nơi: Trạm Y tế · giay-khen-huyen · thành tích: Phòng dịch",
        "8 individual: Bà · Hà Thị Mai · sinh 1987-05-12 · female · chức vụ: Cán bộ · nơi: Trạm Y tế · bang-khen-tinh · thành tích: Tiêm chủng",
      ]
    `)
  })

  it('with other words in another order', () => {
    const raw = sheet([
      ...HEAD,
      ['Hình thức KT', 'STT', 'Lý do khen', 'Nghề nghiệp, nơi ở', 'Quý danh', 'Sinh năm'],
      [
        'Giấy khen',
        '1',
        'Hiến đất',
        'Nông dân, thôn Nà Pài, xã Nông Thượng',
        'Ông Hoàng Văn Tư',
        '1970',
      ],
      ['Bằng khen', '2', 'Làm kinh tế', 'Tổ 5, phường Sông Cầu', 'Bà Lý Thị Tám', '1975'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Ông · Hoàng Văn Tư · sinh 1970 · chức vụ: Nông dân · nơi: thôn Nà Pài, xã Nông Thượng · giay-khen-huyen · thành tích: Hiến đất",
        "9 individual: Bà · Lý Thị Tám · sinh 1975 · nơi: Tổ 5, phường Sông Cầu · bang-khen-tinh · thành tích: Làm kinh tế",
      ]
    `)
  })

  it('in three rows merged both ways', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['STT', 'Thông tin đối tượng', '', '', '', '', 'Đề nghị'],
        ['', 'Họ và tên', 'Ngày sinh', '', 'Chức vụ', 'Đơn vị', 'Giấy khen', 'Bằng khen'],
        ['', '', 'Nam', 'Nữ'],
        [1, 'Nguyễn Thị Hoa', '', { day: '1985-03-02' }, 'Kế toán', 'Phòng Nội vụ', 'x'],
        [2, 'Trần Văn Nam', { day: '1979-11-30' }, '', 'Văn thư', 'Phòng Nội vụ', '', 'x'],
      ],
      {
        merges: ['A7:A9', 'B7:F7', 'G7:H7', 'B8:B9', 'C8:D8', 'E8:E9', 'F8:F9', 'G8:G9', 'H8:H9'],
      },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "10 individual: Nguyễn Thị Hoa · sinh 1985-03-02 · female · chức vụ: Kế toán · nơi: Phòng Nội vụ · giay-khen-huyen",
        "11 individual: Trần Văn Nam · sinh 1979-11-30 · male · chức vụ: Văn thư · nơi: Phòng Nội vụ · bang-khen-tinh",
      ]
    `)
  })

  it('far down and far right, without a number column or a title', () => {
    const raw = sheet(
      [
        ['', '', '', 'Họ và tên', 'Chức vụ', 'Đề nghị'],
        ['', '', '', 'Lê Thị Mai', 'Chuyên viên', 'GK'],
      ],
      { from: 300 },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "– · – · – · nomination · unknown-unit",
        "301 individual: Lê Thị Mai · chức vụ: Chuyên viên · giay-khen-huyen",
      ]
    `)
  })

  it('repeated on the next page, with its column numbers', () => {
    const reading = read(
      workbook(
        sheet([
          ...HEAD,
          ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
          ['(1)', '(2)', '(3)', '(4)'],
          [1, 'Lò Thị Hương', 'GV', 'Giấy khen'],
          ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
          ['(1)', '(2)', '(3)', '(4)'],
          [2, 'Lò Thị Hoa', 'HT', 'Giấy khen'],
        ]),
      ),
    )
    expect(lines(reading)).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "9 individual: Lò Thị Hương · chức vụ: GV · giay-khen-huyen",
        "12 individual: Lò Thị Hoa · chức vụ: HT · giay-khen-huyen",
      ]
    `)
    expect(leftOut(reading).slice(-4)).toEqual([
      '7 header',
      '8 column-numbers',
      '10 repeated-header',
      '11 column-numbers',
    ])
  })

  it('with the name in two columns under one merged heading, and a date in three', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['STT', 'Họ và tên', '', 'Ngày tháng năm sinh', '', '', 'Chức vụ', 'Khen thưởng'],
        ['', '', '', 'Ngày', 'Tháng', 'Năm'],
        [1, 'Nguyễn Thị', 'Hoa', '02', '03', '1985', 'GV', 'Giấy khen'],
        [2, 'Trần Văn', 'Nam', '', '', '1979', 'HT', 'Bằng khen'],
      ],
      { merges: ['A7:A8', 'B7:C8', 'D7:F7', 'G7:G8', 'H7:H8'] },
    )
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "9 individual: Nguyễn Thị Hoa · sinh 1985-03-02 · chức vụ: GV · giay-khen-huyen",
        "10 individual: Trần Văn Nam · sinh 1979 · chức vụ: HT · bang-khen-tinh",
      ]
    `)
  })

  it('with family and given name apart, and sex in a column', () => {
    const raw = sheet([
      ...HEAD,
      ['STT', 'Họ đệm', 'Tên', 'Giới tính', 'Chức vụ', 'Khen thưởng'],
      [1, 'Nguyễn Thị', 'Hoa', 'Nữ', 'GV', 'Giấy khen'],
      [2, 'Trần Văn', 'Nam', 'Nam', 'HT', 'Bằng khen'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Nguyễn Thị Hoa · female · chức vụ: GV · giay-khen-huyen",
        "9 individual: Trần Văn Nam · male · chức vụ: HT · bang-khen-tinh",
      ]
    `)
  })

  it('with "Ông (Bà)" over the names, or over the words of address', () => {
    const names = sheet([
      ...HEAD,
      ['TT', 'Ông (Bà)', 'Chức vụ', 'Đơn vị công tác', 'Hình thức'],
      [1, 'Nguyễn Thị Lan', 'CV', 'Phòng Nội vụ', 'Giấy khen'],
    ])
    expect(lines(read(workbook(names)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Nguyễn Thị Lan · chức vụ: CV · nơi: Phòng Nội vụ · giay-khen-huyen",
      ]
    `)
    const address = sheet([
      ...HEAD,
      ['TT', 'Ông (bà)', 'Họ và tên', 'Chức vụ, đơn vị', 'Hình thức'],
      [1, 'Bà:', 'Lê Thị Mai', 'Hiệu trưởng, Trường THCS Huyền Tụng', 'Giấy khen'],
    ])
    expect(lines(read(workbook(address)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Bà · Lê Thị Mai · chức vụ: Hiệu trưởng · nơi: Trường THCS Huyền Tụng · giay-khen-huyen",
      ]
    `)
  })

  it('with a rank in a column of its own and names in capitals', () => {
    const raw = sheet([
      ...head('CÔNG AN TỈNH BẮC KẠN', 'CÔNG AN THÀNH PHỐ'),
      ['TT', 'Cấp bậc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức'],
      [1, 'Đại úy', 'NGUYỄN THỊ LAN', 'Cán bộ', 'Đội An ninh', 'Giấy khen'],
      [2, 'Thượng tá:', 'HÀ VĂN BA', 'Phó Trưởng', 'Đội CSGT', 'BK'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Công an thành phố Bắc Kạn · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Đại úy · Nguyễn Thị Lan · chức vụ: Cán bộ · nơi: Đội An ninh · giay-khen-huyen",
        "9 individual: Thượng tá · Hà Văn Ba · chức vụ: Phó Trưởng · nơi: Đội CSGT · bang-khen-tinh",
      ]
    `)
  })

  it('and tells the unread columns', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Chức vụ', 'Sở trường', 'Hình thức'],
      [1, 'Lê Thị Mai', 'CV', 'hát', 'Giấy khen'],
    ])
    expect(read(workbook(raw)).issues.map(({ message }) => message)).toEqual([
      'Chưa hiểu các cột: Sở trường. Hãy chỉ ý nghĩa của cột nếu cần.',
    ])
  })

  it('unless the user says what a column means', () => {
    const raw = sheet([
      ...HEAD,
      ['TT', 'Họ và tên', 'Chức vụ', 'Nơi xuất phát', 'Hình thức'],
      [1, 'Lê Thị Mai', 'CV', 'Phòng Một', 'Giấy khen'],
    ])
    const columns = [{ sheet: 'Sheet1', column: 4, meaning: 'workplace' }] as const
    expect(lines(read(workbook(raw), undefined, undefined, { columns }))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "8 individual: Lê Thị Mai · chức vụ: CV · nơi: Phòng Một · giay-khen-huyen",
      ]
    `)
  })
})
