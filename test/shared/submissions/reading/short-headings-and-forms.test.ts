import { describe, expect, it, test } from 'vitest'
import { decodeCell } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { meaningOf } from '#shared/submissions/reading/column-meaning.ts'
import { isSignature } from '#shared/submissions/reading/line-marks.ts'
import { splitPositionWorkplace } from '#shared/submissions/reading/position-workplace.ts'
import { head, lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const fileOf = (...rows: readonly Value[][]) => read(workbook(sheet([...HEAD, ...rows])))
const rowsOf = (...rows: readonly Value[][]): string[] => lines(fileOf(...rows)).slice(1)

describe('headings in short or foreign words', () => {
  test.each([
    ['CV/ĐV', 'position-workplace'],
    ['Chức vụ, ĐVCT', 'position-workplace'],
    ['C.vụ, đ.vị', 'position-workplace'],
    ['CD/CV', 'position'],
    ['CV', 'position'],
    ['Đ/v', 'workplace'],
    ['CQ, ĐV', 'workplace'],
    ['HTKT đề nghị', 'award'],
    ['DHTĐ/HTKT', 'award'],
    ['HT đề nghị', 'award'],
    ['NS', 'birth'],
    ['Tuổi/Năm sinh', 'birth'],
    ['Tuổi', 'ignored'],
    ['Th.tích đạt được', 'achievement'],
    ['Việc làm tiêu biểu', 'achievement'],
    ['Số lao động có việc làm', 'workers'],
    ['H.tên', 'name'],
    ['TT, CN đề nghị', 'entry'],
    ['GT', 'gender'],
    ['G.chú', 'note'],
    ['Full name', 'name'],
    ['Date of birth', 'birth'],
    ['Position', 'position'],
    ['Department', 'workplace'],
    ['Award', 'award'],
    // What somebody already has stays out.
    ['HTKT đã được tặng', 'ignored'],
    ['CĐCS', 'workplace'],
    ['ĐV/CV', 'position-workplace'],
    ['ĐV công tác', 'workplace'],
    ['ĐV', 'workplace'],
    // Letters (công văn) and party members (đảng viên).
    ['Số CV', null],
    ['Số/ngày CV', null],
    ['Ngày CV', null],
    ['CV đến', null],
    ['Số CV đề nghị', null],
    ['Là ĐV', null],
    ['ĐV, QC', null],
    ['Tổng số ĐV', null],
  ])('%s is %s', (heading, meaning) => {
    expect(meaningOf(heading)).toBe(meaning)
  })

  it('"ĐV" above ticks is no workplace', () => {
    const rows = (value: string): string[] =>
      rowsOf(
        ['TT', 'Họ và tên', 'ĐV', 'Hình thức'],
        [1, 'Ông Lê Văn Bình', value, 'Giấy khen'],
        [2, 'Bà Lò Thị Hoa', value, 'Giấy khen'],
      )
    expect(rows('x')[0]).toBe('8 individual: Ông · Lê Văn Bình · giay-khen-huyen')
    expect(rows('Phòng Kinh tế')[0]).toContain('nơi: Phòng Kinh tế')
  })

  it('head a list together', () => {
    expect(
      rowsOf(
        ['TT', 'H.tên', 'NS', 'CV/ĐV', 'Th.tích', 'DHTĐ/HTKT'],
        [1, 'Ông Lê Văn Bình', '1980', 'Chuyên viên, Phòng Nội vụ', 'Cải cách', 'Giấy khen'],
      ),
    ).toEqual([
      '8 individual: Ông · Lê Văn Bình · sinh 1980 · chức vụ: Chuyên viên · nơi: Phòng Nội vụ · giay-khen-huyen · thành tích: Cải cách',
    ])
  })
})

describe('the kind before the name in its own cell', () => {
  it('"Tập thể: …", "Cá nhân: …" is no part of the name', () => {
    expect(
      rowsOf(
        ['STT', 'Tập thể, cá nhân', 'Chức vụ', 'Hình thức'],
        [1, 'Cá nhân: Ông Lê Văn Bình', 'Chuyên viên', 'Giấy khen'],
        [2, 'Tập thể: Liên đội Kim Đồng', '', 'Giấy khen'],
      ),
    ).toEqual([
      '8 individual: Ông · Lê Văn Bình · chức vụ: Chuyên viên · giay-khen-huyen',
      '9 collective: Liên đội Kim Đồng · giay-khen-huyen',
    ])
  })

  it('against the heading over it is asked about', () => {
    const { rows } = fileOf(
      ['STT', 'Họ và tên', 'Hình thức'],
      ['I', 'CÁ NHÂN', ''],
      [1, 'Tập thể: Đội Kim Đồng', 'Giấy khen'],
    )
    expect(rows.map(({ state, issues }) => [state, issues[0]?.code])).toEqual([
      ['warning', 'kind-conflict'],
    ])
  })
})

describe('forms for one nominee', () => {
  it('"1. Họ và tên: …" in single cells, one below the other', () => {
    expect(
      rowsOf(
        ['1. Tên tập thể: Bộ phận Một cửa'],
        ['2. Đơn vị công tác: Phòng Quản lý đô thị'],
        ['3. Thành tích: Giải quyết 364 hồ sơ'],
        ['4. Hình thức đề nghị khen thưởng: Giấy khen CT UBND thành phố'],
      ),
    ).toEqual([
      '7 collective: Bộ phận Một cửa · nơi: Phòng Quản lý đô thị · giay-khen-huyen · thành tích: Giải quyết 364 hồ sơ',
    ])
  })

  it('two headings on one line, each with its value beside it', () => {
    expect(
      rowsOf(
        ['Họ và tên:', 'Ông Lê Văn Bình', 'Ngày sinh:', '12/3/1980'],
        ['Chức vụ:', 'Chuyên viên', 'Đơn vị công tác:', 'Phòng Nội vụ'],
        ['Thành tích:', '', '', 'Cải cách hành chính'],
        ['Hình thức đề nghị khen thưởng:', '', 'Giấy khen'],
      ),
    ).toEqual([
      '7 individual: Ông · Lê Văn Bình · sinh 1980-03-12 · chức vụ: Chuyên viên · nơi: Phòng Nội vụ · giay-khen-huyen · thành tích: Cải cách hành chính',
    ])
  })

  it('a number row above the names and lines that look like a header mislead nobody', () => {
    expect(
      rowsOf(
        ['STT', 1, 2],
        ['Họ và tên', 'Ông Mai Văn Sơn', 'Bà Hứa Bích Nguyệt'],
        ['Chức vụ', 'Hội viên nông dân', 'Trạm trưởng'],
        ['Đơn vị công tác', 'tổ dân phố Nà Bó, phường Sông Cầu', 'Trạm Y tế phường Sông Cầu'],
        ['Thành tích', 'Dồn đổi 31 ha đất.', 'Có 5 sáng kiến được công nhận.'],
        ['Hình thức đề nghị', 'Giấy khen', 'Bằng khen'],
      ),
    ).toEqual([
      '8 individual: Ông · Mai Văn Sơn · chức vụ: Hội viên nông dân · nơi: tổ dân phố Nà Bó, phường Sông Cầu · giay-khen-huyen · thành tích: Dồn đổi 31 ha đất.',
      '8 individual: Bà · Hứa Bích Nguyệt · chức vụ: Trạm trưởng · nơi: Trạm Y tế phường Sông Cầu · bang-khen-tinh · thành tích: Có 5 sáng kiến được công nhận.',
    ])
  })
})

describe('what stands around the nominees', () => {
  it('totals beneath the title count where none stand below', () => {
    const reading = read(
      workbook(
        sheet([
          ...HEAD.slice(0, 6),
          ['Tổng số: 01 tập thể, 02 cá nhân'],
          ['STT', 'Họ và tên', 'Hình thức'],
          [1, 'Ông Lê Văn Bình', 'Giấy khen'],
        ]),
      ),
    )
    expect(reading.statedTotals).toEqual({ collective: 1, individual: 2 })
    expect(reading.leftOut.find(({ row }) => row === 7)?.reason).toBe('total')
  })

  it('a signature beside a group heading is not in its way', () => {
    expect(
      rowsOf(
        ['STT', 'Họ và tên', 'Hình thức'],
        ['I', 'TẬP THỂ', '', '', '', 'Người lập biểu'],
        [1, 'Tổ Văn thư', 'Giấy khen'],
      ),
    ).toEqual(['9 collective: Tổ Văn thư · giay-khen-huyen'])
  })

  test.each([
    ['Kế toán, Trung tâm Văn hóa thành phố', false],
    ['KẾ TOÁN TRƯỞNG', true],
    ['Người lập biểu', true],
  ])('%s signs: %s', (text, signs) => {
    expect(isSignature(text)).toBe(signs)
  })

  it('"TT" of a number column is no unit’s initials', () => {
    expect(
      read(
        workbook(
          sheet([
            ['TT', 'Nội dung'],
            ['1', 'Việc khác'],
          ]),
        ),
      ).unit,
    ).toBeNull()
  })
})

it('"Tổng phụ trách Đội" is a post, "Tổng công ty" a workplace', () => {
  expect(splitPositionWorkplace('Tổng phụ trách Đội, Trường THCS Xuất Hóa')).toEqual({
    position: 'Tổng phụ trách Đội',
    workplace: 'Trường THCS Xuất Hóa',
  })
  expect(splitPositionWorkplace('Kế toán, Tổng công ty Điện lực')).toEqual({
    position: 'Kế toán',
    workplace: 'Tổng công ty Điện lực',
  })
})

it('"Đ/c" does not keep a short name from being read as the rest of the file is', () => {
  const cell = { text: '§/c Mai Minh Phóc', font: null, runs: null }
  expect(decodeCell(cell, 'tcvn3').text).toBe('Đ/c Mai Minh Phúc')
})

it.each([
  ['CV/§V', 'tcvn3', 'CV/ĐV'],
  ['Chøc vô, §VCT', 'tcvn3', 'Chức vụ, ĐVCT'],
  ['CV/§V', 'unicode', 'CV/§V'],
  ['§ 5', 'tcvn3', '§ 5'],
] as const)('%s in a file of %s is %s', (text, file, shown) => {
  expect(decodeCell({ text, font: null, runs: null }, file).text).toBe(shown)
})
