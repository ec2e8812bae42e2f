import { describe, expect, it } from 'vitest'
import { head, lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const rowsOf = (...rows: readonly Value[][]): string[] =>
  lines(read(workbook(sheet([...HEAD, ...rows])))).slice(1)

describe('what must not be taken for certain', () => {
  it('who asks is not who grants', () => {
    const { rows } = read(
      workbook(
        sheet([
          ['UBND THÀNH PHỐ BẮC KẠN'],
          ['UBND PHƯỜNG ĐỨC XUÂN'],
          ['UBND phường đề nghị Chủ tịch UBND thành phố tặng Giấy khen cho các cá nhân sau:'],
          ['1. Ông Ngô Quang Khải, Tổ trưởng'],
        ]),
      ),
    )
    expect(rows.map(({ name, award }) => [name, award])).toEqual([
      ['Ngô Quang Khải', 'giay-khen-huyen'],
    ])
  })

  it('comrades stand under "Đồng chí", and a rank is nobody’s name', () => {
    expect(
      rowsOf(
        ['STT', 'Đồng chí', 'Cấp bậc', 'Hình thức'],
        [1, 'Nguyễn Văn Thạch', 'Thượng tá', 'Bằng khen'],
      ),
    ).toEqual(['8 individual: Thượng tá · Nguyễn Văn Thạch · bang-khen-tinh'])
    expect(
      rowsOf(['STT', 'Họ và tên', 'Chức vụ', 'Hình thức'], [1, 'Thượng tá', 'Đội trưởng', 'GK'])[0],
    ).toContain('needs-decision: placeholder-name')
  })

  it('a unit that takes somebody back in the middle of a note', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Hình thức', 'Ghi chú'],
        [1, 'Lý Thị Vui', 'Giấy khen', 'Đơn vị rút, không đề nghị nữa'],
        [2, 'Lý Thị Vân', 'Giấy khen', 'Có giấy chứng nhận; bổ sung sau'],
      ),
    ).toEqual([
      '8 individual: Lý Thị Vui · giay-khen-huyen · needs-decision: withdrawn',
      '9 individual: Lý Thị Vân · giay-khen-huyen',
    ])
  })
})

describe('columns whose heading says less than their cells', () => {
  it('"Tập thể" beside the names is where they work, in turns with them it names collectives', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Tập thể (khoa, phòng)', 'Hình thức'],
        [1, 'Phùng Thị Mến', 'Khoa Sản', 'GK'],
        [2, 'Đào Văn Sơn', 'Khoa Ngoại', 'GK'],
      )[0],
    ).toBe('8 individual: Phùng Thị Mến · nơi: Khoa Sản · giay-khen-huyen')
    expect(
      rowsOf(
        ['STT', 'Tập thể', 'Cá nhân', 'Hình thức'],
        [1, 'Chi bộ thôn Bản Tràng', '', 'GK'],
        [2, '', 'Ma Văn Chức', 'GK'],
      ),
    ).toEqual([
      '8 collective: Chi bộ thôn Bản Tràng · giay-khen-huyen',
      '9 individual: Ma Văn Chức · giay-khen-huyen',
    ])
  })

  it('years of service are no workplace, and a post may stand beneath the name', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên, chức vụ', 'Năm công tác', 'Hình thức'],
        [1, 'Hoàng Hữu Nghị\nHạt phó', '2010', 'Giấy khen'],
      ),
    ).toEqual(['8 individual: Hoàng Hữu Nghị · chức vụ: Hạt phó · giay-khen-huyen'])
  })
})
