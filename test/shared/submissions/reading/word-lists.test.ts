import { describe, expect, it } from 'vitest'
import { kindOfName } from '#shared/submissions/reading/kind-text.ts'
import { isPlaceholderName } from '#shared/submissions/reading/split-person.ts'
import { head, lines, paragraphs, sheet, workbook } from './raw-builder.ts'
import type { SheetOptions, Value } from './raw-builder.ts'
import { read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const rowsOf = (rows: readonly (readonly Value[])[], options: SheetOptions = {}): string[] =>
  lines(read(workbook(sheet([...HEAD, ...rows], options)))).slice(1)

describe('lists as Word documents have them', () => {
  it('persons counted with small letters beneath numbered kinds', () => {
    const raw = paragraphs(
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
      'I. BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
      '1. Tập thể',
      'a) Công an phường;',
      '2. Cá nhân',
      'a) Đ/c Lý Thị Quỳnh - Phó Chủ tịch UBND phường;',
      'b) Đ/c Hà Minh Hải - Phó Chủ tịch UBND phường;',
      'II. GIẤY KHEN CỦA CHỦ TỊCH UBND THÀNH PHỐ',
      'a) Đ/c Lường Đức Dũng - Bí thư Đoàn phường./.',
    )
    expect(lines(read(raw)).slice(1)).toEqual([
      '4 collective: Công an phường · bang-khen-tinh',
      '6 individual: Đ/c · Lý Thị Quỳnh · chức vụ: Phó Chủ tịch UBND phường · bang-khen-tinh',
      '7 individual: Đ/c · Hà Minh Hải · chức vụ: Phó Chủ tịch UBND phường · bang-khen-tinh',
      '9 individual: Đ/c · Lường Đức Dũng · chức vụ: Bí thư Đoàn phường · giay-khen-huyen',
    ])
  })

  it('"CÁ NHÂN thuộc Tổ 1" beside a figure is nobody', () => {
    const from = HEAD.length + 1
    expect(
      rowsOf(
        [
          ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
          ['1', 'TẬP THỂ'],
          ['1.1', 'Chi hội Phụ nữ Tổ 4', null, 'Giấy khen'],
          ['1', 'CÁ NHÂN thuộc Tổ 1'],
          ['1', 'Lăng Quang Hải', 'Tổ viên', 'Giấy khen'],
          ['2', 'CÁ NHÂN thuộc Tổ 9'],
          ['1', 'Phạm Thị Quỳnh', 'Tổ viên', 'Giấy khen'],
        ],
        { merges: [1, 3, 5].map((row) => `B${from + row}:D${from + row}`) },
      ).map((line) => line.replace(/^\d+ /u, '')),
    ).toEqual([
      'collective: Chi hội Phụ nữ Tổ 4 · giay-khen-huyen',
      'individual: Lăng Quang Hải · chức vụ: Tổ viên · giay-khen-huyen',
      'individual: Phạm Thị Quỳnh · chức vụ: Tổ viên · giay-khen-huyen',
    ])
  })

  it('persons counted as 2.1 or (1) are each a person', () => {
    const raw = paragraphs(
      'TỜ TRÌNH',
      'Về việc đề nghị tặng Giấy khen',
      '1. Tập thể (01)',
      '1.1. Chi bộ thôn Lạng Giai;',
      '2. Cá nhân (02)',
      '2.1. Đồng chí Hà Minh Hải, Trưởng thôn;',
      '2.2. Đồng chí Lý Văn Sơn, Trưởng thôn;',
      '3. Hộ gia đình',
      '(1) Hộ bà Lò Thị Sáy, thôn Bản Vàng;',
      '(2) Hộ ông Lò A Sì, thôn Bản Vàng./.',
    )
    expect(lines(read(raw)).slice(1)).toEqual([
      '4 collective: Chi bộ thôn Lạng Giai · giay-khen-huyen',
      '6 individual: Đồng chí · Hà Minh Hải · chức vụ: Trưởng thôn · giay-khen-huyen',
      '7 individual: Đồng chí · Lý Văn Sơn · chức vụ: Trưởng thôn · giay-khen-huyen',
      '9 household: Hộ bà Lò Thị Sáy · nơi: thôn Bản Vàng · giay-khen-huyen',
      '10 household: Hộ ông Lò A Sì · nơi: thôn Bản Vàng · giay-khen-huyen',
    ])
  })

  it('persons counted as b.1 or 1/, their post behind a colon', () => {
    const raw = paragraphs(
      'DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN',
      'a. Tập thể:',
      'a.1. Đảng ủy xã;',
      'b. Cá nhân:',
      'b.1. Ông Hà Minh Hải, Bí thư;',
      'b.2. Ông Lý Văn Sơn, Bí thư./.',
    )
    expect(lines(read(raw)).slice(1)).toEqual([
      '3 collective: Đảng ủy xã · giay-khen-huyen',
      '5 individual: Ông · Hà Minh Hải · chức vụ: Bí thư · giay-khen-huyen',
      '6 individual: Ông · Lý Văn Sơn · chức vụ: Bí thư · giay-khen-huyen',
    ])
    const slashed = paragraphs(
      'DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN',
      '1/ Đ/c Hà Minh Hải: Bí thư Chi bộ',
      '2/ Đ/c Lý Văn Sơn: Trưởng thôn',
    )
    expect(lines(read(slashed)).slice(1)).toEqual([
      '2 individual: Đ/c · Hà Minh Hải · chức vụ: Bí thư Chi bộ · giay-khen-huyen',
      '3 individual: Đ/c · Lý Văn Sơn · chức vụ: Trưởng thôn · giay-khen-huyen',
    ])
  })

  it('a body merged over all columns beside a figure heads the persons counted anew beneath it', () => {
    const from = HEAD.length + 2
    const list = (follower: string, ...merges: readonly string[]) =>
      rowsOf(
        [
          ['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'],
          ['TT', 'Họ và tên', 'Chức vụ'],
          ['1', 'Trạm Y tế xã'],
          ['1', 'Hà Minh Hải', 'Y sĩ'],
          ['2', 'Đoàn xã'],
          [follower, 'Lý Văn Sơn', 'Y sĩ'],
        ],
        { merges },
      ).map((line) => line.split(' ').slice(1, 4).join(' '))
    const all = [
      'collective: Trạm Y',
      'individual: Hà Minh',
      'collective: Đoàn xã',
      'individual: Lý Văn',
    ]
    const over = [`B${from + 1}:C${from + 1}`, `B${from + 3}:C${from + 3}`]
    expect(list('3', ...over)).toEqual(all.slice(1))
    expect(list('-', ...over)).toEqual([all[1], all[3]])
    expect(list('3')).toEqual(all)
  })

  it('a sheet with the example of a form only is none of nominees, beside one that has some', () => {
    const list = (...names: readonly string[]) => [
      ['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'],
      ['TT', 'Họ và tên', 'Chức vụ'],
      ...names.map((name, index) => [index + 1, name, 'Chuyên viên']),
    ]
    const guide = sheet(list('Ông Nguyễn Văn A', 'Trần Thị B'), { name: 'Hướng dẫn' })
    const sent = sheet([...HEAD, ...list('Hà Văn Sơn')], { name: 'DS' })
    const both = read(workbook(guide, sent))
    expect(both.rows.map(({ name }) => name)).toEqual(['Hà Văn Sơn'])
    expect(both.leftOut.filter(({ reason }) => reason === 'form-example')).toHaveLength(4)
    expect(read(workbook(guide)).counts).toMatchObject({ imported: 0, needsDecision: 2 })
  })

  it('a nun is a person, a division a body', () => {
    expect(['Sư cô Thích Đàm Hương', 'Sư đoàn 3'].map(kindOfName)).toEqual([null, 'collective'])
  })

  it('the motto behind a tab is no part of who sends', () => {
    const raw = paragraphs(
      'UBND THÀNH PHỐ BẮC KẠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'UBND PHƯỜNG PHÙNG CHÍ KIÊN Độc lập - Tự do - Hạnh phúc',
      'DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN',
      '1. Ông Hà Văn Sơn, Tổ trưởng./.',
    )
    expect(read(raw).unit).toBe('UBND phường Phùng Chí Kiên')
  })

  it('a note says the award where nothing else does, and never what somebody has', () => {
    const awards = (title: string, ...notes: readonly string[]) =>
      rowsOf([
        [title],
        ['TT', 'Họ và tên', 'Chức vụ', 'Ghi chú'],
        ...notes.map((note, index) => [
          index + 1,
          `Hà Văn ${'Sơn Hải Lộc'.split(' ')[index]}`,
          'Tổ trưởng',
          note,
        ]),
      ]).map((line) => line.split(' · ').at(-1))
    expect(
      awards('DANH SÁCH KHEN THƯỞNG', 'Tặng Bằng khen', 'Giấy khen năm 2023', 'Đã có Giấy khen'),
    ).toEqual([
      'bang-khen-tinh',
      expect.stringContaining('award-missing'),
      expect.stringContaining('award-missing'),
    ])
    const had = ['GK 2023', 'Bằng khen tỉnh (đợt trước)', 'Giấy khen huyện']
    expect(awards('DANH SÁCH CÁ NHÂN TIÊU BIỂU', ...had)).toEqual(
      had.map((): unknown => expect.stringContaining('award-missing')),
    )
    expect(awards('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN', 'Tặng Bằng khen', 'Giấy khen')).toEqual([
      expect.stringContaining('award-ambiguous'),
      'giay-khen-huyen',
    ])
  })

  it('"Cá nhân ông Lê Văn Ba" is he himself and opens no group', () => {
    const rows = rowsOf([
      ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'],
      ['TT', 'Tên tập thể, cá nhân'],
      [1, 'Tập thể Phòng Nội vụ'],
      [2, 'Cá nhân ông Lê Văn Ba'],
      [3, 'Cá nhân Trần Văn Tú'],
    ])
    expect(rows.map((row) => row.split(' · ').at(0))).toEqual([
      expect.stringContaining('Phòng Nội vụ'),
      expect.stringContaining('Lê Văn Ba'),
      expect.stringContaining('Trần Văn Tú'),
    ])
  })

  it('a body merged over all columns stays a nominee above what is no person', () => {
    const merged = (...next: readonly Value[]) =>
      rowsOf(
        [
          ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN'],
          ['TT', 'Tên tập thể', 'Thành tích', 'Ghi chú'],
          [1, 'Trường Mầm non Hoa Sen', '', ''],
          [...next],
        ],
        { merges: [`B${HEAD.length + 3}:D${HEAD.length + 3}`] },
      )
    for (const next of [
      ['-', 'Hoàn thành xuất sắc nhiệm vụ năm học', '', ''],
      [1, 'Trường Tiểu học Đức Xuân', 'x', ''],
    ])
      expect(merged(...next)[0]).toContain('Trường Mầm non Hoa Sen')
    expect(merged(1, 'Hà Văn Sơn', 'x', '')[0]).toContain('Hà Văn Sơn')
  })

  it('a sheet of "Lò Thị E" that is called no example is asked about, not left out', () => {
    const other = sheet([
      ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN'],
      ['TT', 'Tên tập thể'],
      [1, 'Trường Mầm non Hoa Sen'],
    ])
    const of = (name: string) =>
      read(
        workbook(
          other,
          sheet(
            [
              ['TT', 'Họ và tên', 'Hình thức'],
              [1, 'Bà Lò Thị E', 'Giấy khen'],
            ],
            { name },
          ),
        ),
      ).rows.map((row) => `${row.name} ${row.state}`)
    expect(of('Mẫu số 02')).toContain('Lò Thị E needs-decision')
    expect(of('Ví dụ')).toEqual([expect.stringContaining('Hoa Sen')])
  })

  it('a letter behind a whole name tells namesakes apart', () => {
    const placeholders = ['Nguyễn Văn A', 'Trần Thị B', 'Nguyễn A', 'Lê Minh C']
    expect(placeholders.map(isPlaceholderName)).toEqual([true, true, true, true])
    expect(['Hoàng Thị Hoa B', 'Hà Văn Sơn A'].map(isPlaceholderName)).toEqual([false, false])
  })
})
