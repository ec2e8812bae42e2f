import { describe, expect, it, test } from 'vitest'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { fileLine, lines, paragraphs, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { read } from './read.ts'

describe('names in the sentence of a letter', () => {
  it('each addressed, one behind the other: each is a nominee', () => {
    const reading = read(
      paragraphs(
        'TỜ TRÌNH',
        'UBND xã đề nghị Chủ tịch UBND thành phố tặng Giấy khen cho 03 cá nhân: ông Ma Viết Đạt, Trưởng thôn; bà Chu Ngọc Nga, Kế toán và ông Đinh Công Thuận, Chuyên viên.',
      ),
    )
    expect(lines(reading).slice(1)).toEqual([
      '2 individual: ông · Ma Viết Đạt · chức vụ: Trưởng thôn · giay-khen-huyen',
      '2 individual: bà · Chu Ngọc Nga · chức vụ: Kế toán · giay-khen-huyen',
      '2 individual: ông · Đinh Công Thuận · chức vụ: Chuyên viên · giay-khen-huyen',
    ])
  })

  it('a sentence of other things is none', () => {
    const { rows } = read(
      paragraphs('Đề nghị các đơn vị gửi hồ sơ khen thưởng gồm: Tờ trình; Biên bản; Báo cáo.'),
    )
    expect(rows).toEqual([])
  })

  it('the award behind the colon, and the stop at the end of the line', () => {
    const reading = read(
      paragraphs(
        'UBND xã đề nghị khen thưởng như sau:',
        '1. Ông Nông Văn Thoại, Trưởng thôn: đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh;',
        '2. Bà Lường Thị Hằng, Kế toán: đề nghị tặng Giấy khen của Chủ tịch UBND thành phố.',
      ),
    )
    expect(lines(reading).slice(1)).toEqual([
      '2 individual: Ông · Nông Văn Thoại · chức vụ: Trưởng thôn · bang-khen-tinh',
      '3 individual: Bà · Lường Thị Hằng · chức vụ: Kế toán · giay-khen-huyen',
    ])
  })
})

test('people with a label before each thing said of them are a list; one is a report', () => {
  const of = (name: string) => [`1. Họ và tên: ${name}`, '- Năm sinh: 1980', '- Chức vụ: Kế toán']
  const title = 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'
  const two = read(paragraphs(title, ...of('NÔNG VĂN THOẠI'), ...of('Bà Lường Thị Hằng')))
  expect(lines(two).slice(1)).toEqual([
    '2 individual: Nông Văn Thoại · sinh 1980 · chức vụ: Kế toán · giay-khen-huyen',
    '5 individual: Bà · Lường Thị Hằng · sinh 1980 · chức vụ: Kế toán · giay-khen-huyen',
  ])
  expect(read(paragraphs('BÁO CÁO THÀNH TÍCH', ...of('NÔNG VĂN THOẠI'))).rows).toEqual([])
})

test('a table without headings is a list where the document calls it one', () => {
  const table = sheet(
    [
      ['1', 'Ông Nông Văn Thoại', 'Trưởng thôn'],
      ['2', 'Bà Lường Thị Hằng', 'Kế toán'],
    ],
    { name: 'table:1' },
  )
  const titled: RawWorkbook = {
    format: 'docx',
    sheets: [
      { ...table, paragraphsAbove: 1 },
      sheet([['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN']], { name: 'paragraphs' }),
    ],
  }
  expect(read(titled).rows.map(({ name, award }) => [name, award])).toEqual([
    ['Nông Văn Thoại', 'giay-khen-huyen'],
    ['Lường Thị Hằng', 'giay-khen-huyen'],
  ])
  expect(read({ format: 'docx', sheets: [table] }).rows).toEqual([])
})

describe('who sends a list', () => {
  const LIST = [
    ['STT', 'Họ và tên', 'Hình thức'],
    [1, 'Nông Văn Thoại', 'Giấy khen'],
  ] as const

  it.each([
    [['DS đề nghị khen Phòng Tư pháp']],
    [['Đơn vị:', 'Phòng Tư pháp']],
    [['Em gửi danh sách của Phòng Tư pháp đề nghị tặng Giấy khen ạ']],
  ])('is named in a short title, beside its label, in an e-mail: %s', (head) => {
    expect(fileLine(read(workbook(sheet([head, ...LIST]))))).toMatch(/^Phòng Tư pháp /u)
  })
})

test('a family name that is a word for a body stays one with a birth behind it', () => {
  const reading = read(
    workbook(
      sheet([
        ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
        ['STT', 'Tên tập thể, cá nhân', 'Hình thức'],
        [1, 'Đoàn Bá Long (SN 1980)', 'Giấy khen'],
        [2, 'Ông/Bà: Nông Văn Thoại; Kế toán', 'Giấy khen'],
      ]),
    ),
  )
  expect(lines(reading).slice(1)).toEqual([
    '3 individual: Đoàn Bá Long · sinh 1980 · giay-khen-huyen',
    '4 individual: Ông/Bà · Nông Văn Thoại · chức vụ: Kế toán · giay-khen-huyen',
  ])
})

describe('columns and cells as offices word them', () => {
  const rowsOf = (headings: readonly string[], ...cells: readonly Value[][]) =>
    lines(
      read(
        workbook(
          sheet([
            ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
            ['STT', ...headings],
            ...cells.map((row, index): Value[] => [index + 1, ...row]),
          ]),
        ),
      ),
    ).slice(1)

  it('what somebody had in an earlier year is not what is asked for him', () => {
    expect(
      rowsOf(
        ['Họ và tên', 'Khen thưởng năm 2023', 'Đề nghị khen thưởng năm 2024'],
        ['Nông Văn Thoại', 'Bằng khen', 'Giấy khen'],
      ),
    ).toEqual(['3 individual: Nông Văn Thoại · giay-khen-huyen'])
    expect(
      rowsOf(
        ['Họ và tên', 'Danh hiệu năm học trước', 'Hình thức đề nghị'],
        ['Nông Văn Thoại', 'LĐTT', 'Giấy khen'],
      ),
    ).toEqual(['3 individual: Nông Văn Thoại · giay-khen-huyen'])
  })

  it('name, post and unit behind slashes; Mr. before a foreigner', () => {
    expect(
      rowsOf(
        ['Họ và tên/ Chức vụ/ Đơn vị', 'Hình thức'],
        ['Nông Văn Thoại/ Trưởng thôn/ UBND xã Nông Thượng', 'Giấy khen'],
        ['Mr. John Smith', 'Giấy khen'],
      ),
    ).toEqual([
      '3 individual: Nông Văn Thoại · chức vụ: Trưởng thôn · nơi: UBND xã Nông Thượng · giay-khen-huyen',
      '4 individual: Mr. · John Smith · giay-khen-huyen',
    ])
  })

  it('no slash between addresses or two people takes a name away', () => {
    const rows = rowsOf(
      ['Họ và tên', 'Hình thức'],
      ['Anh/ Chị Nông Văn Thoại', 'Giấy khen'],
      ['Ths/ Bs Lường Thị Hằng', 'Giấy khen'],
      ['Hoàng A Sò/ Giàng A Tủa', 'Giấy khen'],
    ).join('\n')
    for (const name of ['Nông Văn Thoại', 'Lường Thị Hằng', 'Hoàng A Sò', 'Giàng A Tủa'])
      expect(rows).toContain(name)
  })

  it('the school year of the list itself is asked for beside an empty column of forms', () => {
    expect(
      rowsOf(
        ['Họ và tên', 'Hình thức khen thưởng năm học 2023-2024', 'Hình thức khen thưởng'],
        ['Nông Văn Thoại', 'Giấy khen', ''],
      ),
    ).toEqual(['3 individual: Nông Văn Thoại · giay-khen-huyen'])
  })

  it('a heading of households that produce, and a workshop, by their own words', () => {
    expect(
      rowsOf(
        ['Tên', 'Hình thức'],
        ['Phân xưởng chế biến', 'Giấy khen'],
        ['Nông Văn Thoại', 'Giấy khen'],
      ).map((each) => each.split(':')[0]),
    ).toEqual(['3 collective', '4 individual'])
    const reading = read(
      workbook(
        sheet([
          ['STT', 'Họ tên chủ hộ', 'Hình thức'],
          ['', 'HỘ SẢN XUẤT KINH DOANH GIỎI'],
          [1, 'Nông Văn Thoại', 'Giấy khen'],
        ]),
      ),
    )
    expect(reading.rows.map(({ kind }) => kind)).toEqual(['household'])
  })
})
