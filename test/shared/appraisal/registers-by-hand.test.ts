/** Registers of earlier years as offices keep them: ticks, titles that say the award, hidden sheets. */
import { describe, expect, test } from 'vitest'
import { readInitiatives } from '#shared/appraisal/initiatives-file.ts'
import { readPastAwards } from '#shared/appraisal/past-awards-file.ts'
import { head, sheet, workbook, type Value } from '#test/shared/submissions/reading/raw-builder.ts'
import { bacKan } from '#test/shared/submissions/reading/read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const awards = (rows: readonly (readonly Value[])[], title = 'DANH SÁCH KHEN THƯỞNG NĂM 2022') =>
  readPastAwards(workbook(sheet([...HEAD, [title], ...rows])), 'khen.xlsx', bacKan)
const initiatives = (rows: readonly (readonly Value[])[]) =>
  readInitiatives(workbook(sheet([...HEAD, ...rows])), 'sáng kiến 2023.xlsx', bacKan)

describe('earlier awards', () => {
  test('ticked in a column of each award', () => {
    const { rows } = awards([
      ['STT', 'Họ và tên', 'Chức vụ', 'Giấy khen', 'Bằng khen'],
      [1, 'Lý Thị Mai', 'Chuyên viên', 'x', ''],
      [2, 'Hoàng Văn Sơn', 'Kế toán', '', 'x'],
    ])
    expect(rows.map(({ name, award }) => [name, award])).toEqual([
      ['Lý Thị Mai', 'Giấy khen của Chủ tịch UBND thành phố'],
      ['Hoàng Văn Sơn', 'Bằng khen của Chủ tịch UBND tỉnh'],
    ])
  })

  test('named once, in the title: of the plan or of another kind', () => {
    const list: readonly (readonly Value[])[] = [
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
      [1, 'Lý Thị Mai', 'Chuyên viên', 'Phòng Nội vụ'],
      [2, 'Hoàng Văn Sơn', 'Kế toán', 'Phòng Nội vụ'],
    ]
    const of = (title: string) => awards(list, title).rows.map(({ award }) => award)
    expect(of('DANH SÁCH ĐƯỢC TẶNG BẰNG KHEN NĂM 2022')).toEqual([
      'Bằng khen của Chủ tịch UBND tỉnh',
      'Bằng khen của Chủ tịch UBND tỉnh',
    ])
    expect(of('DANH SÁCH CHIẾN SĨ THI ĐUA CƠ SỞ NĂM 2022')).toEqual([
      'Chiến sĩ thi đua',
      'Chiến sĩ thi đua',
    ])
    expect(awards(list, 'DANH SÁCH NĂM 2022').leftOut.map(({ reason }) => reason)).toContain(
      'award-missing',
    )
  })
})

describe('initiatives', () => {
  const columns = ['STT', 'Tên sáng kiến', 'Tác giả', 'Đơn vị', 'Cấp công nhận']

  test('have the reach that is written, or whoever recognised them', () => {
    const { rows } = initiatives([
      columns,
      [1, 'Số hóa hồ sơ', 'Lý Thị Mai', 'Phòng Nội vụ', 'Cấp tỉnh'],
      [2, 'Tưới tiết kiệm', 'Hoàng Văn Sơn', 'Nơi không có trong danh mục', 'Hội đồng khoa học'],
      [3, 'Dạy học trực tuyến', 'Nông Quốc Việt', '', ''],
    ])
    expect(rows.map(({ reach, recognisedBy, unit }) => [reach, recognisedBy, unit])).toEqual([
      ['tinh', null, 'Phòng Nội vụ'],
      [null, 'Hội đồng khoa học', null],
      [null, null, null],
    ])
  })

  test('in a hidden sheet are left out and accounted for', () => {
    const hidden = sheet([...HEAD, columns, [1, 'Số hóa', 'Lý Thị Mai', '', '']], { hidden: true })
    const { rows, leftOut } = readInitiatives(workbook(hidden), 'x.xlsx', bacKan)
    expect(rows).toEqual([])
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['hidden-sheet']))
  })

  test('a long sentence is no row of headings', () => {
    const long =
      'Tên sáng kiến được nêu sau đây do các cơ quan, đơn vị báo cáo về Hội đồng sáng kiến thành phố'
    const { rows } = initiatives([
      [1, long, 'Tác giả', 'ghi chú'],
      columns,
      [1, 'Số hóa hồ sơ', 'Lý Thị Mai', 'Phòng Nội vụ', 'Cấp tỉnh'],
    ])
    expect(rows.map(({ title }) => title)).toEqual(['Số hóa hồ sơ'])
  })
})
