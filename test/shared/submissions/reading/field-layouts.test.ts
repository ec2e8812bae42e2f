import { describe, expect, it } from 'vitest'
import { isSurnameLikeBody } from '#shared/submissions/reading/surname-like-body.ts'
import { head, lines, paragraphs, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { bacKan, read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const rowsOf = (...rows: readonly Value[][]): string[] =>
  lines(read(workbook(sheet([...HEAD, ...rows])))).slice(1)

describe('headings as other clerks word them', () => {
  it('with stops inside the abbreviations', () => {
    expect(
      rowsOf(
        ['TT', 'Họ tên', 'N.sinh', 'C.vụ', 'Đ.vị công tác', 'H.thức KT đề nghị', 'T.tích'],
        [1, 'Nguyễn Đình Khoa', 1982, 'TTCM', 'Tổ Toán - Tin', 'GK', 'Học sinh giỏi'],
      ),
    ).toEqual([
      '8 individual: Nguyễn Đình Khoa · sinh 1982 · chức vụ: TTCM · nơi: Tổ Toán - Tin · giay-khen-huyen · thành tích: Học sinh giỏi',
    ])
  })

  it('a post in "Vị trí việc làm", a place in "Khoa, phòng, trạm", another name nowhere', () => {
    expect(
      rowsOf(
        ['TT', 'Họ tên', 'Tên gọi khác', 'Vị trí việc làm', 'Khoa, phòng, trạm', 'Hình thức'],
        [1, 'Trần Bá Duy', 'Sáu Duy', 'Điều dưỡng', 'Khoa Ngoại', 'Giấy khen'],
      ),
    ).toEqual([
      '8 individual: Trần Bá Duy · chức vụ: Điều dưỡng · nơi: Khoa Ngoại · giay-khen-huyen',
    ])
  })

  it('a surname and a given name under one heading, whatever the surname’s is called', () => {
    const raw = sheet(
      [
        ...HEAD,
        ['TT', 'Họ và tên', '', 'Tổ chuyên môn', 'Nội dung đề nghị'],
        ['', 'Họ, chữ đệm', 'Tên'],
        [1, 'Hoàng Thị', 'Nhâm', 'Tổ Ngữ văn', 'Đề nghị trình CT UBND tỉnh tặng BK'],
      ],
      { merges: ['B7:C7', 'A7:A8', 'D7:D8', 'E7:E8'] },
    )
    expect(lines(read(workbook(raw)))[1]).toBe(
      '9 individual: Hoàng Thị Nhâm · nơi: Tổ Ngữ văn · bang-khen-tinh',
    )
  })

  it('a title of last year beside the form that is asked is no second award', () => {
    expect(
      rowsOf(
        ['TT', 'Họ tên', 'Hình thức khen thưởng đề nghị', 'Danh hiệu thi đua năm 2023'],
        [1, 'Hứa Thị Ngọc Diệp', 'Giấy khen', 'LĐTT'],
      ),
    ).toEqual(['8 individual: Hứa Thị Ngọc Diệp · giay-khen-huyen'])
    expect(
      rowsOf(['TT', 'Họ tên', 'Danh hiệu thi đua năm 2024'], [1, 'Hứa Thị Ngọc Diệp', 'LĐTT']),
    ).toEqual(['8 individual: Hứa Thị Ngọc Diệp · needs-decision: award-unknown'])
  })

  it('a block of departments behind a star is a heading, degrees are no part of the name', () => {
    expect(
      rowsOf(
        ['TT', 'Họ tên', 'Chức danh', 'Hình thức'],
        ['*', 'Khối dự phòng'],
        [1, 'CNĐD Hoàng Thị Yêu', 'Điều dưỡng', 'GK'],
        ['*', 'Khối điều trị'],
        [2, 'KTV. Lê Văn Tư', 'Kỹ thuật viên', 'GK'],
      ),
    ).toEqual([
      '9 individual: CNĐD · Hoàng Thị Yêu · chức vụ: Điều dưỡng · giay-khen-huyen',
      '11 individual: KTV. · Lê Văn Tư · chức vụ: Kỹ thuật viên · giay-khen-huyen',
    ])
  })

  it('the names behind the number column, whatever they are headed', () => {
    expect(
      rowsOf(
        ['TT', 'Tên TT, CN', 'Chức vụ', 'Đơn vị', 'Hình thức KT', 'Thành tích'],
        ['(A)', '(B)', '(1)', '(2)', '(3)', '(4)'],
        [1, 'Nguyễn Thế Bình', 'Phó Chủ tịch', 'UBND phường', 'GK', 'Chỉ đạo tốt'],
      ),
    ).toEqual([
      '9 individual: Nguyễn Thế Bình · chức vụ: Phó Chủ tịch · nơi: UBND phường · giay-khen-huyen · thành tích: Chỉ đạo tốt',
    ])
  })
})

describe('the paper and the unit', () => {
  it('behind "kèm" alone, or in a note below the list', () => {
    for (const paper of [
      'Kèm Tờ trình số 9/TTr-NV ngày 12.8.2024',
      'Gửi kèm Công văn số 9/TTr-NV ngày 12/8/2024',
    ])
      expect(
        lines(
          read(
            workbook(
              sheet([
                ['PHÒNG NỘI VỤ'],
                [`DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG`],
                [paper],
                ['TT', 'Họ tên', 'Hình thức'],
                [1, 'Lê Mai', 'GK'],
              ]),
            ),
          ),
        )[0],
      ).toBe('Phòng Nội vụ · 9/TTr-NV · 2024-08-12 · nomination')
    const below = sheet([
      ['TT', 'Họ tên', 'Hình thức'],
      [1, 'Lê Mai', 'GK'],
      [],
      ['', '(Danh sách kèm theo Tờ trình số 9/TTr-NV ngày 12/8/2024 của Phòng Nội vụ)'],
    ])
    expect(lines(read(workbook(below)))).toEqual([
      'Phòng Nội vụ · 9/TTr-NV · 2024-08-12 · nomination',
      '2 individual: Lê Mai · giay-khen-huyen',
    ])
  })

  it('the motto to the left, the sender to the right', () => {
    const raw = sheet([
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '', 'UBND THÀNH PHỐ BẮC KẠN'],
      ['Độc lập - Tự do - Hạnh phúc', '', 'UBND PHƯỜNG SÔNG CẦU'],
      ['Sông Cầu, ngày 02 tháng 8 năm 2024', '', 'Số: 71/TTr-UBND'],
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
      ['TT', 'Họ tên', 'Hình thức'],
      [1, 'Lê Mai', 'GK'],
    ])
    expect(lines(read(workbook(raw)))[0]).toBe(
      'UBND phường Sông Cầu · 71/TTr-UBND · 2024-08-02 · nomination',
    )
  })
})

describe('a family name that is a word for a body', () => {
  it('is a person’s by the middle name, or by birth and sex', () => {
    expect(
      rowsOf(
        ['TT', 'Họ tên', 'Giới tính', 'Chức vụ', 'Hình thức'],
        [1, 'Đoàn Thị Bích Ngọc', '', 'Chuyên viên', 'GK'],
        [2, 'Ban Văn Toản', '', 'Giáo viên', 'GK'],
        [3, 'Đoàn Hòa', 'Nam', 'Giáo viên', 'GK'],
        [4, 'Đoàn phường Sông Cầu', '', '', 'GK'],
      ).map((row) => row.split(' · ')[0]),
    ).toEqual([
      '8 individual: Đoàn Thị Bích Ngọc',
      '9 individual: Ban Văn Toản',
      '10 individual: Đoàn Hòa',
      '11 collective: Đoàn phường Sông Cầu',
    ])
  })

  it('but not a body’s, in capitals or not', () => {
    for (const body of [
      'ĐOÀN THANH NIÊN',
      'Ban Công Tác Mặt Trận',
      'Ban Thanh Tra Nhân Dân',
      'Đoàn xã',
    ])
      expect(isSurnameLikeBody(body)).toBe(false)
    for (const person of ['ĐOÀN MINH QUÂN', 'Ban Thị Thu', 'Đoàn Công Minh'])
      expect(isSurnameLikeBody(person)).toBe(true)
  })
})

describe('what a unit takes back waits for a decision', () => {
  it('by a note beside the name', () => {
    expect(
      rowsOf(
        ['TT', 'Họ tên', 'Chức vụ', 'Hình thức', 'Ghi chú'],
        [1, 'Lưu Thị Hằng', 'CV', 'GK', 'Rút tên'],
        [2, 'Phạm Văn Tiến', 'CV', 'GK', 'Xin rút khỏi danh sách'],
        [3, 'Vũ Mạnh Hà', 'CV', 'GK', 'Thay đ/c Lợi đã chuyển'],
      ).map((row) => row.split(' · ').at(-1)),
    ).toEqual(['needs-decision: withdrawn', 'needs-decision: withdrawn', 'giay-khen-huyen'])
  })

  it('by a name struck through', () => {
    const raw = {
      ...sheet([
        ...HEAD,
        ['TT', 'Họ tên', 'Chức vụ', 'Hình thức'],
        [1, 'Lê An', 'CV', 'GK'],
        [2, 'Lê Ba', 'CV', 'GK'],
      ]),
      struck: [
        { row: 8, column: 2 },
        { row: 9, column: 3 },
      ],
    }
    expect(read(workbook(raw)).rows.map(({ state }) => state)).toEqual(['needs-decision', 'ok'])
  })

  it('and so does last year’s sheet in the same workbook', () => {
    const list = (year: number, name: string, person: string) =>
      sheet(
        [
          ...head(
            'UBND TP BẮC KẠN',
            'PHÒNG NỘI VỤ',
            `(Kèm theo Tờ trình số 5/TTr-NV ngày 01/8/${year})`,
          ),
          ['TT', 'Họ tên', 'Hình thức'],
          [1, person, 'GK'],
        ],
        { name },
      )
    const states = (...sheets: readonly ReturnType<typeof list>[]) =>
      read(workbook(...sheets)).rows.map(({ state }) => state)
    const now = list(2024, 'Sheet1', 'Lê Mai')
    expect(states(now, list(2023, 'DS năm 2023', 'Hà An'))).toEqual(['ok', 'needs-decision'])
    expect(states(list(2023, 'cũ', 'Hà An'), now)).toEqual(['needs-decision', 'ok'])
    expect(states(now, list(2024, 'Cá nhân 2024', 'Hà An'))).toEqual(['ok', 'ok'])
    expect(states(list(2024, 'Sheet1', 'Hà An'))).toEqual(['ok'])
  })
})

describe('a document', () => {
  const table = (name: string, above: number, ...rows: readonly Value[][]) => ({
    ...sheet(rows, { name }),
    paragraphsAbove: above,
  })
  it('puts each table under the headings of the paragraphs above it', () => {
    const text = paragraphs(
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
      'I. Tặng Giấy khen của Chủ tịch UBND thành phố cho các tập thể, cá nhân sau',
      '1. Tập thể',
      '2. Cá nhân',
      'II. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen',
    )
    const columns = ['TT', 'Họ và tên', 'Thành tích']
    const raw = {
      ...text,
      sheets: [
        table('table:1', 3, columns, ['1', 'Tổ dân phố số 4', 'A']),
        table('table:2', 4, columns, ['1', 'Bà Hoàng Thị Slao', 'B']),
        table('table:3', 5, columns, ['1', 'Ông Vy Thế Kỷ', 'C']),
        ...text.sheets,
      ],
    }
    expect(lines(read(raw, bacKan)).slice(1)).toEqual([
      '2 collective: Tổ dân phố số 4 · giay-khen-huyen · thành tích: A',
      '2 individual: Bà · Hoàng Thị Slao · giay-khen-huyen · thành tích: B',
      '2 individual: Ông · Vy Thế Kỷ · bang-khen-tinh · thành tích: C',
    ])
  })
})
