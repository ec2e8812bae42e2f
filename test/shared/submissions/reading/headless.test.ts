import { describe, expect, it } from 'vitest'
import { head, lines, paragraphs, sheet, workbook } from './raw-builder.ts'
import { read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')

describe('lists without a header', () => {
  it('in numbered paragraphs', () => {
    const raw = paragraphs(
      'ỦY BAN NHÂN DÂN',
      'XÃ NÔNG THƯỢNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'DANH SÁCH',
      'Tập thể, cá nhân đề nghị Chủ tịch UBND thành phố tặng Giấy khen',
      '(Kèm theo Tờ trình số 74/TTr-UBND ngày 06 tháng 8 năm 2024',
      'của UBND xã Nông Thượng)',
      'I. TẬP THỂ (02)',
      '1. Thôn Nà Diểu, xã Nông Thượng;',
      '2. Hội Phụ nữ xã;',
      'II. CÁ NHÂN',
      '1. Ông Hoàng Văn Thụy, Trưởng thôn Khuổi Cuồng, xã Nông Thượng;',
      '2. Bà Đặng Thị Xuyến - Bí thư Đảng ủy xã;',
      '3. Ông Lê Hữu Nghĩa (sinh năm 1990), nông dân, thôn Nà Diểu./.',
      'Tổng cộng: 02 tập thể, 03 cá nhân./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nông Văn An',
    )
    expect(lines(read(raw))).toMatchInlineSnapshot(`
      [
        "UBND xã Nông Thượng · 74/TTr-UBND · 2024-08-06 · nomination · {"collective":2,"individual":3}",
        "10 collective: Thôn Nà Diểu · nơi: xã Nông Thượng · giay-khen-huyen",
        "11 collective: Hội Phụ nữ xã · giay-khen-huyen",
        "13 individual: Ông · Hoàng Văn Thụy · chức vụ: Trưởng thôn Khuổi Cuồng · nơi: xã Nông Thượng · giay-khen-huyen",
        "14 individual: Bà · Đặng Thị Xuyến · chức vụ: Bí thư Đảng ủy xã · giay-khen-huyen",
        "15 individual: Ông · Lê Hữu Nghĩa · sinh 1990 · chức vụ: nông dân · nơi: thôn Nà Diểu · giay-khen-huyen",
      ]
    `)
  })

  it('in paragraphs with bullets, awards as headings, achievements behind the name', () => {
    const raw = paragraphs(
      'HỘI NÔNG DÂN TỈNH BẮC KẠN',
      'HỘI NÔNG DÂN THÀNH PHỐ',
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
      'I. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen',
      '1. Tập thể',
      '- Chi hội Nông dân Tổ Khuổi Thuổm, phường Huyền Tụng',
      '2. Cá nhân',
      '- Ông Lê Văn Bảy, Chi hội trưởng, Chi hội Nông dân Tổ 4',
      'II. Đề nghị Chủ tịch UBND thành phố tặng Giấy khen',
      '- Bà Hà Thị Năm, Hội viên, phường Sông Cầu; thành tích: trồng hoa giỏi.',
    )
    expect(lines(read(raw))).toMatchInlineSnapshot(`
      [
        "Hội Nông dân thành phố Bắc Kạn · – · – · nomination",
        "6 collective: Chi hội Nông dân Tổ Khuổi Thuổm · nơi: phường Huyền Tụng · bang-khen-tinh",
        "8 individual: Ông · Lê Văn Bảy · chức vụ: Chi hội trưởng · nơi: Chi hội Nông dân Tổ 4 · bang-khen-tinh",
        "10 individual: Bà · Hà Thị Năm · chức vụ: Hội viên · nơi: phường Sông Cầu · giay-khen-huyen · thành tích: trồng hoa giỏi",
      ]
    `)
  })

  it('in a sheet, its columns told by their cells', () => {
    const raw = sheet([
      ...HEAD,
      [
        1,
        'Ông Lò Văn Bình',
        1980,
        'GV, Trường A',
        'Đạt giải cuộc thi cấp tỉnh năm 2024',
        'Giấy khen',
      ],
      [2, 'Bà Lò Thị Na', 1991, 'Hiệu trưởng, Trường B', 'Xây dựng trường chuẩn quốc gia', 'BK'],
    ])
    expect(lines(read(workbook(raw)))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 15/TTr-X · 2024-08-06 · nomination",
        "7 individual: Ông · Lò Văn Bình · sinh 1980 · chức vụ: GV · nơi: Trường A · giay-khen-huyen · thành tích: Đạt giải cuộc thi cấp tỉnh năm 2024",
        "8 individual: Bà · Lò Thị Na · sinh 1991 · chức vụ: Hiệu trưởng · nơi: Trường B · bang-khen-tinh · thành tích: Xây dựng trường chuẩn quốc gia",
      ]
    `)
  })

  it('but not in the sentences of a letter beside a document’s tables', () => {
    const raw = {
      format: 'docx' as const,
      sheets: [
        sheet(
          [
            [
              'UBND THÀNH PHỐ BẮC KẠN\nPHÒNG NỘI VỤ\nSố: 11/TTr-NV',
              'Bắc Kạn, ngày 01 tháng 8 năm 2024',
            ],
          ],
          {
            name: 'table:1',
          },
        ),
        sheet(
          [
            ['TT', 'Họ và tên', 'Thành tích'],
            ['1', 'Tổ Văn thư', 'a'],
          ],
          { name: 'table:2' },
        ),
        sheet(
          [
            ['TT', 'Họ và tên', 'Chức vụ'],
            ['1', 'Lê Thị Mai', 'Văn thư'],
          ],
          { name: 'table:3' },
        ),
        sheet(
          [
            'TỜ TRÌNH',
            'Về việc đề nghị khen thưởng',
            'Kính gửi: UBND thành phố Bắc Kạn',
            'Căn cứ Kế hoạch số 98/KH-UBND ngày 20/5/2024 của UBND thành phố;',
            '1. Kết quả đợt thi đua: tốt',
            'DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN',
            'Tổng cộng: 01 tập thể, 01 cá nhân',
            'TRƯỞNG PHÒNG',
          ].map((text) => [text]),
          { name: 'paragraphs' },
        ),
      ],
    }
    expect(lines(read(raw))).toMatchInlineSnapshot(`
      [
        "Phòng Nội vụ · 11/TTr-NV · 2024-08-01 · nomination · {"collective":1,"individual":1}",
        "2 collective: Tổ Văn thư · giay-khen-huyen · thành tích: a",
        "2 individual: Lê Thị Mai · chức vụ: Văn thư · giay-khen-huyen",
      ]
    `)
  })

  it('and a file without any list says so', () => {
    expect(lines(read(workbook(sheet([['xin chào'], ['không có gì']]))))).toMatchInlineSnapshot(`
      [
        "– · – · – · nomination · no-list, unknown-unit",
      ]
    `)
    expect(lines(read(workbook(sheet([]))))).toMatchInlineSnapshot(`
      [
        "– · – · – · nomination · no-list, unknown-unit",
      ]
    `)
  })

  it('and headings among the paragraphs go to the tables, one each', () => {
    const table = (name: string, who: string) =>
      sheet(
        [
          ['TT', 'Tên gọi đối tượng', 'Thành tích'],
          ['1', who, 'a'],
        ],
        { name },
      )
    const raw = {
      format: 'docx' as const,
      sheets: [
        table('table:1', 'Sao Mai'),
        table('table:2', 'Mai Sao'),
        sheet(
          ['PHÒNG NỘI VỤ', 'DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN', 'I. TẬP THỂ', 'II. CÁ NHÂN'].map(
            (text) => [text],
          ),
          { name: 'paragraphs' },
        ),
      ],
    }
    expect(lines(read(raw))).toEqual([
      'Phòng Nội vụ · – · – · nomination',
      '2 collective: Sao Mai · giay-khen-huyen · thành tích: a',
      '2 individual: Mai Sao · giay-khen-huyen · thành tích: a',
    ])
  })
})
