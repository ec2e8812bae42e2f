import { describe, expect, it } from 'vitest'
import { line, sheet, workbook, type Value } from './raw-builder.ts'
import { read } from './read.ts'

const reasonsOf = (...rows: readonly (readonly Value[])[]): readonly string[] =>
  read(workbook(sheet(rows))).leftOut.map(({ row, reason }) => `${row} ${reason}`)

describe('a text without a list', () => {
  it('is not said to be a letterhead: nothing official stands there', () => {
    expect(
      reasonsOf(['Kính gửi anh Bằng'], ['Em gửi anh tệp hôm qua nhé'], ['Cảm ơn anh']),
    ).toEqual(['1 not-a-list', '2 not-a-list', '3 not-a-list'])
  })

  it('keeps its letterhead where it is an official paper', () => {
    expect(
      reasonsOf(
        ['UBND THÀNH PHỐ BẮC KẠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['PHÒNG NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc'],
        ['Một dòng nào đó'],
      ).slice(0, 2),
    ).toEqual(['1 letterhead', '2 letterhead'])
  })
})

describe('"Đơn vị tính" above the list', () => {
  const incomes = (measure: string, heading: string, ...figures: readonly Value[]) =>
    read(
      workbook(
        sheet([
          ['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'],
          ['', '', '', measure],
          ['STT', 'Họ và tên', 'Chức vụ', heading],
          ...figures.map((figure, at) => [
            at + 1,
            `Lê Thị Nết ${'IV'[at] ?? ''}`,
            'Hội viên',
            figure,
          ]),
        ]),
      ),
    ).rows.map(({ figures: sums, issues }) => sums?.incomeVnd ?? issues.map(({ code }) => code))

  it('counts for money whose heading names no unit', () => {
    expect(incomes('Đơn vị tính: triệu đồng', 'Thu nhập', 120, '0,5')).toEqual([
      120_000_000, 500_000,
    ])
    expect(incomes('(ĐVT: nghìn đồng)', 'Thu nhập bình quân', 85_000)).toEqual([85_000_000])
    expect(incomes('Đơn vị tính: 1.000 đồng', 'Thu nhập', 2500)).toEqual([2_500_000])
    expect(incomes('Đơn vị tính: đồng', 'Thu nhập', 90_000)).toEqual([90_000])
  })

  it('gives way to the heading, to the unit in the cell and to what can only be đồng', () => {
    expect(incomes('Đơn vị tính: nghìn đồng', 'Thu nhập (triệu đồng)', 120)).toEqual([120_000_000])
    expect(incomes('Đơn vị tính: nghìn đồng', 'Thu nhập', '2 tỷ', '450.000.000')).toEqual([
      2_000_000_000, 450_000_000,
    ])
  })

  it('is not made up: without it a bare number is asked about', () => {
    expect(incomes('', 'Thu nhập', 120)).toEqual([['figure-unreadable']])
    expect(incomes('Đơn vị tính: hộ', 'Thu nhập', 120)).toEqual([['figure-unreadable']])
  })
})

describe('a list turned on its side', () => {
  const turned: readonly (readonly Value[])[] = [
    ['Họ và tên', 'Lê Thị Nết', 'Hoàng Văn Bằng'],
    ['Năm sinh', 1980, 1975],
    ['Chức vụ', 'Kế toán', 'Chuyên viên'],
    ['Đơn vị công tác', 'Phòng Nội vụ', 'Phòng Nội vụ'],
  ]

  it('is read, each column a nominee, wherever he stands on the sheet', () => {
    const { rows, leftOut } = read(
      workbook(sheet([['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'], ...turned], { from: 3 })),
    )
    expect(rows.map(line)).toEqual([
      '4 individual: Lê Thị Nết · sinh 1980 · chức vụ: Kế toán · nơi: Phòng Nội vụ · giay-khen-huyen',
      '4 individual: Hoàng Văn Bằng · sinh 1975 · chức vụ: Chuyên viên · nơi: Phòng Nội vụ · giay-khen-huyen',
    ])
    expect(leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '3 title',
      '5 continuation',
      '6 continuation',
      '7 continuation',
    ])
  })

  it('a form for each person, one below the other, numbered or not, tells its cells as they lie', () => {
    const form = (name: string, birth: Value): readonly (readonly Value[])[] => [
      ['1', 'Họ và tên:', name],
      ['2', 'Ngày sinh:', birth],
      ['3', 'Hình thức đề nghị:', 'Giấy khen'],
    ]
    const { rows } = read(
      workbook(sheet([...form('Bà Lê Thị Nết', '31/02/1980'), [], ...form('Hà Sỹ Đạt', 1975)])),
    )
    expect(
      rows.map(({ row, honorific, name, birth, award }) => [row, honorific, name, birth, award]),
    ).toEqual([
      [1, 'Bà', 'Lê Thị Nết', null, 'giay-khen-huyen'],
      [5, null, 'Hà Sỹ Đạt', '1975', 'giay-khen-huyen'],
    ])
    expect(rows[0]?.issues.map(({ cell }) => cell)).toEqual(['C2'])
  })

  it('is said to be one, on every row, where its columns are not plainly nominees', () => {
    const part = turned.map((row, at) => (at === 0 ? ['Họ và tên', 'Lê Thị Nết', '?'] : row))
    const { rows, leftOut, issues } = read(workbook(sheet(part)))
    expect(rows).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual(part.map(() => 'turned-list'))
    const said = issues.find(({ code }) => code === 'turned-list')?.message
    expect(said).toContain('chiều dọc')
    expect(said).toContain('dòng 1')
  })

  it('is not seen where the list stands upright, or where nobody is named', () => {
    const upright = turned[0]?.map((_, at) => turned.map((row) => row[at] ?? null)) ?? []
    const got = read(workbook(sheet(upright)))
    expect(got.rows.map(({ name }) => name)).toEqual(['Lê Thị Nết', 'Hoàng Văn Bằng'])
    expect(got.issues.map(({ code }) => code)).not.toContain('turned-list')
    const guide = sheet(turned, { name: 'Hướng dẫn' })
    const beside = read(workbook(guide, sheet(upright, { name: 'DS' })))
    expect(beside.issues.map(({ code }) => code)).not.toContain('turned-list')
    const empty = turned.map(([heading]) => [heading ?? null, '…'])
    expect(read(workbook(sheet(empty))).issues.map(({ code }) => code)).not.toContain('turned-list')
  })
})
