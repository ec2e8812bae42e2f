import { describe, expect, it } from 'vitest'
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
    expect(awards('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN', 'Tặng Bằng khen', 'Giấy khen')).toEqual([
      expect.stringContaining('award-ambiguous'),
      'giay-khen-huyen',
    ])
  })

  it('a letter behind a whole name tells namesakes apart', () => {
    const placeholders = ['Nguyễn Văn A', 'Trần Thị B', 'Nguyễn A', 'Lê Minh C']
    expect(placeholders.map(isPlaceholderName)).toEqual([true, true, true, true])
    expect(['Hoàng Thị Hoa B', 'Hà Văn Sơn A'].map(isPlaceholderName)).toEqual([false, false])
  })
})
