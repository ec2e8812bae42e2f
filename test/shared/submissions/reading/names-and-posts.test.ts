import { describe, expect, it } from 'vitest'
import { head, line, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { bacKan, chiLang, read, saPa } from './read.ts'

const linesOf = (...rows: readonly (readonly Value[])[]): readonly string[] =>
  read(
    workbook(sheet([...head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ'), ...rows])),
    bacKan,
  ).rows.map(line)

describe('names and posts in one column', () => {
  const who = [
    'Tập thể, cá nhân, chức vụ, đơn vị',
    'Tên tập thể, cá nhân, hộ gia đình, chức vụ',
    'Tên TT, CN, chức vụ, đơn vị',
    'Tên đơn vị, cá nhân, chức vụ, đơn vị',
  ]

  it.each(who)('“%s” heads the names, not posts', (heading) => {
    expect(
      linesOf(
        ['STT', heading, 'Hình thức'],
        [1, 'Tổ Một cửa', 'Giấy khen'],
        [2, 'Bà Lê Thị Ngoan, Kế toán, Văn phòng', 'Bằng khen'],
      ),
    ).toEqual([
      '8 collective: Tổ Một cửa · giay-khen-huyen',
      '9 individual: Bà · Lê Thị Ngoan · chức vụ: Kế toán · nơi: Văn phòng · bang-khen-tinh',
    ])
  })

  it('heads the names also beside a column of kinds or of addresses of respect', () => {
    expect(
      linesOf(
        ['STT', 'Đối tượng', 'Tập thể, cá nhân, chức vụ', 'Hình thức'],
        [1, 'Cá nhân', 'Hà Sỹ Đạt, Kế toán', 'Giấy khen'],
        [2, 'Tập thể', 'Tổ Một cửa', 'Giấy khen'],
      ),
    ).toEqual([
      '8 individual: Hà Sỹ Đạt · chức vụ: Kế toán · giay-khen-huyen',
      '9 collective: Tổ Một cửa · giay-khen-huyen',
    ])
    expect(
      linesOf(
        ['STT', 'Ông/Bà', 'Tập thể, cá nhân, chức vụ', 'Hình thức'],
        [1, 'Ông', 'Hà Sỹ Đạt, Kế toán', 'Giấy khen'],
      ),
    ).toEqual(['8 individual: Ông · Hà Sỹ Đạt · chức vụ: Kế toán · giay-khen-huyen'])
  })

  it('a post named before the nominee heads posts', () => {
    expect(
      linesOf(
        ['STT', 'Họ và tên', 'Chức vụ, đơn vị của cá nhân', 'Hình thức'],
        [1, 'Hà Sỹ Đạt', 'Kế toán, Văn phòng', 'Giấy khen'],
      ),
    ).toEqual(['8 individual: Hà Sỹ Đạt · chức vụ: Kế toán · nơi: Văn phòng · giay-khen-huyen'])
  })

  it('heads the names beside “TT/CN” and “T/T” too, which are kinds and numbers', () => {
    expect(
      linesOf(
        ['T/T', 'TT/CN', 'Tên TT, CN', 'Hình thức'],
        [1, 'Cá nhân', 'Hà Sỹ Đạt', 'Giấy khen'],
        ['T/T', 'TT/CN', 'Tên TT, CN', 'Hình thức'],
        [2, 'Tập thể', 'Tổ Một cửa', 'Giấy khen'],
      ),
    ).toEqual([
      '8 individual: Hà Sỹ Đạt · giay-khen-huyen',
      '10 collective: Tổ Một cửa · giay-khen-huyen',
    ])
  })

  it('a kind or an address of respect where a name should be is asked about', () => {
    expect(
      linesOf(
        ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
        [1, 'Tập thể', 'Tổ Một cửa', 'Giấy khen'],
        [2, 'Bà', 'Hà Thị Đạt', 'Giấy khen'],
      ).map((each) => each.split(' · ').at(-1)),
    ).toEqual(['needs-decision: placeholder-name', 'needs-decision: placeholder-name'])
  })

  it('joins “Họ và tên đệm” and “Tên”', () => {
    expect(
      linesOf(
        ['STT', 'Họ và tên đệm', 'Tên', 'Hình thức'],
        [1, 'Nguyễn Thị Thu', 'Hường', 'Giấy khen'],
      ),
    ).toEqual(['8 individual: Nguyễn Thị Thu Hường · giay-khen-huyen'])
  })

  it('keeps “Hộ gia đình ông” in small letters where TCVN3 has no toned capitals', () => {
    const old = (text: string): Value => ({ text, font: '.VnTime' })
    expect(
      linesOf(
        ['STT', 'Họ và tên', 'Hình thức'],
        ['III. HỘ GIA ĐÌNH'],
        [1, old('Hé gia ®×nh «ng Ng« v¨n ¦íc'), 'Giấy khen'],
      ),
    ).toEqual(['9 household: Hộ gia đình ông Ngô Văn Ước · giay-khen-huyen'])
  })
})

describe('ticks under forms', () => {
  const ticked = (...cells: readonly Value[]): readonly string[] =>
    read(
      workbook(
        sheet(
          [
            ...head('UBND THỊ XÃ SA PA', 'PHÒNG NỘI VỤ'),
            ['STT', 'Họ và tên', 'Hình thức đề nghị'],
            [null, null, 'Bằng khen', 'Giấy khen'],
            [null, 'Lê Thị Nết', ...cells],
          ],
          { merges: ['A7:A8', 'B7:B8', 'C7:D7'] },
        ),
      ),
      saPa,
    ).rows.map(({ award, state }) => `${award ?? '–'} ${state}`)

  it('without a number before the name the first row is no third row of the header', () => {
    expect(ticked(null, '√')).toEqual(['giay-khen-huyen ok'])
    expect(ticked('x')).toEqual(['bang-khen-tinh ok'])
  })

  it('with a note behind it, or as the sign of a lost symbol font', () => {
    expect(ticked(null, 'x (chuyên đề)')).toEqual(['giay-khen-huyen ok'])
    expect(ticked('X - lần đầu')).toEqual(['bang-khen-tinh ok'])
    expect(ticked('\uf0fc')).toEqual(['bang-khen-tinh ok'])
  })

  it('an empty box of a lost symbol font and a word are no tick', () => {
    expect(ticked('\uf0a8', 'x')).toEqual(['giay-khen-huyen ok'])
    expect(ticked('xem lại')).toEqual(['– needs-decision'])
  })

  it('in a list without any heading are asked about, whatever the title says', () => {
    const { rows } = read(
      workbook(
        sheet([
          ['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND XÃ VÀ CẤP TRÊN'],
          [1, 'Ông Lê Văn Tám', 'x', null],
          [2, 'Bà Hà Thị Nga', null, 'x'],
        ]),
      ),
    )
    expect(rows.map(({ state }) => state)).toEqual(['needs-decision', 'needs-decision'])
  })
})

it('counts under the forms leave a heading a heading', () => {
  const ticked = linesOf(
    ['STT', 'Tập thể, cá nhân', 'Bằng khen', 'Giấy khen'],
    ['I', 'Tập thể', null, 1],
    [1, 'Tổ Một cửa', null, 'x'],
    ['II', 'Cá nhân', { formula: 1 }, { formula: 0 }],
    [1, 'Hà Sỹ Đạt', 1, null],
  )
  expect(ticked).toEqual([
    '9 collective: Tổ Một cửa · giay-khen-huyen',
    '11 individual: Hà Sỹ Đạt · bang-khen-tinh',
  ])
})

describe('a column for the form and its reason', () => {
  it('gives both, or the form alone', () => {
    expect(
      linesOf(
        ['STT', 'Họ và tên', 'Hình thức, lý do'],
        [1, 'Hoàng Hữu Nghị', 'Giấy khen: bắt giữ 05 vụ phá rừng'],
        [2, 'Hà Sỹ Đạt', 'Bằng khen'],
      ),
    ).toEqual([
      '8 individual: Hoàng Hữu Nghị · giay-khen-huyen · thành tích: bắt giữ 05 vụ phá rừng',
      '9 individual: Hà Sỹ Đạt · bang-khen-tinh',
    ])
  })
})

describe('a letterhead in text boxes', () => {
  it('names the unit and the paper', () => {
    const list = sheet([
      ['STT', 'Họ và tên', 'Hình thức'],
      [1, 'Hà Sỹ Đạt', 'Bằng khen'],
    ])
    const boxed = ['UBND TP BẮC KẠN', 'PHÒNG NỘI VỤ', 'Số: 28/TTr-NV', 'Bắc Kạn, ngày 05/8/2024']
    const { unit, submission } = read(workbook({ ...list, linesAbove: boxed }))
    expect({ unit, submission }).toEqual({
      unit: 'Phòng Nội vụ',
      submission: { number: '28/TTr-NV', date: '2024-08-05' },
    })
  })
})

describe('a list below the first one with the same headings', () => {
  const headings = ['STT', 'Họ và tên', 'Chức vụ']
  const both = (second: string): readonly string[] =>
    read(
      workbook(
        sheet([
          ['DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH'],
          headings,
          [1, 'Phạm Văn Lượng', 'Trưởng phòng'],
          [null, null, 'TRƯỞNG PHÒNG'],
          [null, null, '(Đã ký)'],
          ...(second === '' ? [] : [[second]]),
          headings,
          [2, 'Lù Văn Chung', 'Chuyên viên'],
        ]),
      ),
    ).rows.map(({ name, award }) => `${name} ${award ?? '–'}`)

  it('asks what its own title says', () => {
    expect(both('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND THÀNH PHỐ')).toEqual([
      'Phạm Văn Lượng bang-khen-tinh',
      'Lù Văn Chung giay-khen-huyen',
    ])
  })

  it('is the first one’s next page where no title, or the same, stands between', () => {
    const same = ['Phạm Văn Lượng bang-khen-tinh', 'Lù Văn Chung bang-khen-tinh']
    expect(both('')).toEqual(same)
    expect(both('DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH')).toEqual(same)
  })
})

describe('who sends and what goes on', () => {
  const list = [
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức'],
    [1, 'Lê Thị Nết', 'Hội viên', 'Chi hội 3', 'Giấy khen'],
    [2, 'Hà Thị Nga', 'Hội viên', 'cùng đơn vị', 'Giấy khen'],
  ] as const

  it('the youth union by the level it belongs to', () => {
    for (const name of ['BCH ĐOÀN HUYỆN CHI LĂNG', 'BAN CHẤP HÀNH ĐOÀN HUYỆN'])
      expect(read(workbook(sheet([['TỈNH ĐOÀN LẠNG SƠN'], [name], ...list])), chiLang).unit).toBe(
        'Huyện đoàn Chi Lăng',
      )
    expect(
      read(workbook(sheet([['TỈNH ĐOÀN BẮC KẠN'], ['ĐOÀN THÀNH PHỐ BẮC KẠN'], ...list]))).unit,
    ).toBe('Thành đoàn Bắc Kạn')
  })

  it('a commune that only the title names, and not the level that is asked', () => {
    const titled = (title: string) => read(workbook(sheet([[title], ...list])), chiLang).unit
    expect(
      titled('DANH SÁCH CÁ NHÂN TIÊU BIỂU XÃ CHIẾN THẮNG ĐỀ NGHỊ CHỦ TỊCH UBND HUYỆN KHEN THƯỞNG'),
    ).toBe('UBND xã Chiến Thắng')
    expect(titled('DANH SÁCH ĐỀ NGHỊ CHỦ TỊCH UBND HUYỆN CHI LĂNG TẶNG GIẤY KHEN')).toBeNull()
  })

  it('“cùng đơn vị” is the place of the row above', () => {
    expect(read(workbook(sheet(list))).rows.map(({ workplace }) => workplace)).toEqual([
      'Chi hội 3',
      'Chi hội 3',
    ])
  })
})
