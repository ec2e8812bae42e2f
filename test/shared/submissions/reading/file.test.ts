import { describe, expect, it } from 'vitest'
import type { ReadingContext } from '#shared/submissions/file-reading.ts'
import { fileLine, head, paragraphs, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { bacKan, chiLang, read, saPa } from './read.ts'

const LIST: Value[][] = [
  ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
  [1, 'Lò Thị Hương', 'GV', 'Giấy khen'],
]

const file = (above: Value[][], context: ReadingContext = bacKan, name = 'ds.xlsx'): string =>
  fileLine(read(workbook(sheet([...above, ...LIST])), context, name))

const unitOf = (above: Value[][], context: ReadingContext = bacKan, name = 'ds.xlsx'): string =>
  file(above, context, name).split(' · ')[0] ?? ''

describe('the unit that sent a file', () => {
  it('stands in the lower line of the letterhead, never in the upper', () => {
    expect(unitOf([['UBND THÀNH PHỐ BẮC KẠN'], ['TRUNG TÂM Y TẾ'], ['DANH SÁCH']])).toBe(
      'Trung tâm Y tế thành phố Bắc Kạn',
    )
    expect(unitOf([['CÔNG AN TỈNH BẮC KẠN'], ['CÔNG AN THÀNH PHỐ'], ['DANH SÁCH']])).toBe(
      'Công an thành phố Bắc Kạn',
    )
    // The lower line names a body that the catalogue does not have: the upper one is not taken.
    expect(unitOf([['UBND PHƯỜNG ĐỨC XUÂN'], ['TRẠM Y TẾ'], ['DANH SÁCH']])).toBe('–')
  })

  it('over two lines, in one cell, or behind the upper body on one line', () => {
    expect(
      unitOf([
        ['UBND THÀNH PHỐ BẮC KẠN'],
        ['TRUNG TÂM VĂN HÓA, THỂ THAO'],
        ['VÀ TRUYỀN THÔNG'],
        ['*'],
        ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024'],
      ]),
    ).toBe('Trung tâm Văn hóa, Thể thao và Truyền thông thành phố Bắc Kạn')
    expect(unitOf([['UBND TP BẮC KẠN\nPHÒNG TÀI CHÍNH - KẾ HOẠCH\nSố: 5/TTr-TCKH']])).toBe(
      'Phòng Tài chính - Kế hoạch',
    )
    expect(unitOf([['UBND TP BẮC KẠN - PHÒNG NỘI VỤ'], ['DANH SÁCH']])).toBe('Phòng Nội vụ')
  })

  it('is named by its standing organ', () => {
    expect(unitOf([['HỘI LHPN TỈNH BẮC KẠN'], ['BAN THƯỜNG VỤ HỘI LHPN THÀNH PHỐ']])).toBe(
      'Hội Liên hiệp Phụ nữ thành phố Bắc Kạn',
    )
    expect(unitOf([['TỈNH ĐOÀN BẮC KẠN'], ['BCH ĐOÀN TNCS HỒ CHÍ MINH THÀNH PHỐ BẮC KẠN']])).toBe(
      'Thành đoàn Bắc Kạn',
    )
  })

  it('stands in "(Kèm theo Tờ trình … của …)", a label, the title, a column or the file name', () => {
    expect(
      unitOf([
        [
          '(Kèm theo Tờ trình số 5/TTr-TTVH ngày 05/8/2024 của Trung tâm Văn hóa, Thể thao và Truyền thông, thay thế danh sách cũ)',
        ],
      ]),
    ).toBe('Trung tâm Văn hóa, Thể thao và Truyền thông thành phố Bắc Kạn')
    expect(unitOf([['DANH SÁCH'], ['Đơn vị đề nghị: Hội CCB TP']])).toBe(
      'Hội Cựu chiến binh thành phố Bắc Kạn',
    )
    expect(unitOf([['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CỦA PHÒNG TN&MT NĂM 2024']])).toBe(
      'Phòng Tài nguyên và Môi trường',
    )
    const column = sheet([
      ['TT', 'Đơn vị trình', 'Họ và tên', 'Hình thức'],
      [1, 'Phòng KT', 'Lò Thị Hương', 'GK'],
      [2, 'Phòng KT', 'Lò Thị Hoa', 'GK'],
    ])
    expect(read(workbook(column)).unit).toBe('Phòng Kinh tế')
    expect(unitOf([['DANH SÁCH']], bacKan, 'Danh sách KT - P. Tư pháp 2024 (nộp lại).xlsx')).toBe(
      'Phòng Tư pháp',
    )
    expect(unitOf([['DANH SÁCH']], bacKan, 'CATP.xlsx')).toBe('Công an thành phố Bắc Kạn')
  })

  it('is left open where two are meant alike', () => {
    expect(file([['UBND phuong Sa Pa'], ['DANH SÁCH']], saPa)).toBe(
      '– · – · – · nomination · ambiguous-unit',
    )
    expect(unitOf([['UBND PHƯỜNG SA PẢ'], ['DANH SÁCH']], saPa)).toBe('UBND phường Sa Pả')
    // The next source may settle it.
    expect(unitOf([['UBND phuong Sa Pa'], ['Đơn vị: UBND phường Sa Pả']], saPa)).toBe(
      'UBND phường Sa Pả',
    )
  })

  it('of a catalogue of units is nobody: who stands in it was not put forward', () => {
    const rows = [
      ['Mã đơn vị', 'Tên đơn vị', 'Tên viết tắt/tên khác', 'Loại đơn vị', 'Cụm/khối thi đua'],
      ['BK1', 'Phòng Nội vụ', 'PNV', 'Phòng, ban', 'Khối 1'],
      ['BK2', 'Phòng Tư pháp', 'PTP', 'Phòng, ban', 'Khối 1'],
    ]
    const { rows: nominees, leftOut, issues, counts } = read(workbook(sheet(rows)))
    expect(nominees).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array(3).fill('unit-catalogue'))
    expect(counts).toMatchObject({ leftOut: 3, nonEmpty: 3 })
    expect(issues.find(({ code }) => code === 'no-list')?.message).toContain('danh mục đơn vị')
    // One heading that no catalogue has, and it is a list.
    const list = rows.map((row, index) => [...row, index === 0 ? 'Hình thức khen' : 'Giấy khen'])
    expect(read(workbook(sheet(list))).rows).toHaveLength(2)
  })

  it('is a list all the same where a title, the sheet or the file puts its units forward', () => {
    const rows = [
      ['STT', 'Tên đơn vị', 'Loại', 'Khối', 'Ghi chú'],
      ['1', 'Phòng Nội vụ', 'Phòng, ban', 'Khối 1', ''],
      ['2', 'Phòng Tư pháp', 'Phòng, ban', 'Khối 1', ''],
    ]
    const found = (above: string, name: string, called: string): number =>
      read(workbook(sheet(above === '' ? rows : [[above], ...rows], { name })), bacKan, called).rows
        .length
    expect(found('Danh sách đề nghị tặng Cờ thi đua', 'Sheet1', 'a.xlsx')).toBe(2)
    expect(found('', 'Suy tôn', 'a.xlsx')).toBe(2)
    expect(found('', 'Sheet1', 'Danh sách khen thưởng.xlsx')).toBe(2)
    expect(found('', 'Sheet1', 'a.xlsx')).toBe(0)
    expect(found('Danh mục đơn vị các cụm, khối thi đua', 'Sheet1', 'de nghi.xlsx')).toBe(0)
  })

  it('of a catalogue beside a list is told', () => {
    const catalogue = [
      ['STT', 'Tên đơn vị', 'Loại', 'Khối'],
      ['1', 'Phòng Nội vụ', 'Phòng, ban', 'Khối 1'],
    ]
    const raw = workbook(sheet(LIST, { name: 'DS' }), sheet(catalogue, { name: 'ĐV' }))
    const { rows, issues } = read(raw, bacKan, 'Danh sách đề nghị.xlsx')
    expect(rows.length).toBe(LIST.length - 1)
    expect(issues.find(({ code }) => code === 'unit-catalogue')?.message).toContain('Trang ĐV')
  })

  it('is what the user says it is', () => {
    const raw = workbook(sheet([['PHÒNG NỘI VỤ'], ['DANH SÁCH'], ...LIST]))
    expect(read(raw, bacKan, 'ds.xlsx', { unit: 'Phòng Tư pháp' }).unit).toBe('Phòng Tư pháp')
  })

  it('is the town of Chi Lăng for "TT", the health centre for "TTYT"', () => {
    expect(unitOf([['UBND TT. CHI LĂNG'], ['DANH SÁCH']], chiLang)).toBe('UBND thị trấn Chi Lăng')
    expect(unitOf([['SỞ Y TẾ LẠNG SƠN'], ['TTYT HUYỆN'], ['DANH SÁCH']], chiLang)).toBe(
      'Trung tâm Y tế huyện Chi Lăng',
    )
  })
})

describe('the paper that a list goes with', () => {
  const paperOf = (...above: string[]): unknown =>
    read(workbook(sheet([...above.map((text) => [text]), ...LIST]))).submission

  it.each([
    ['(Kèm theo Tờ trình số 45/TTr-TTYT ngày 07/8/2024 của TTYT)', '45/TTr-TTYT', '2024-08-07'],
    [
      '(Kèm theo Tờ trình số: 45 / TTr - TTYT, ngày 07 tháng 8 năm 2024)',
      '45/TTr-TTYT',
      '2024-08-07',
    ],
    ['(Đính kèm Công văn số 12/CV-VP ngày 7-8-2024)', '12/CV-VP', '2024-08-07'],
    ['(Ban hành kèm theo Báo cáo số 187/BC-PGD&ĐT ngày 20.10.2024)', '187/BC-PGD&ĐT', '2024-10-20'],
    ['Kèm theo Tờ trình ngày 05/8/2024 của Phòng Nội vụ', null, '2024-08-05'],
    ['(Kèm theo Tờ trình số 35 ngày 20/10/2024)', '35', '2024-10-20'],
    ['(Kèm theo Tờ trình số 09-TTr/TĐTN ngày 08/8/2024)', '09-TTr/TĐTN', '2024-08-08'],
  ])('%s', (line, number, date) => {
    expect(paperOf('DANH SÁCH', line)).toEqual({ number, date })
  })

  it('is nothing where number and day are blank, or only the plan is cited', () => {
    expect(
      paperOf('DANH SÁCH', '(Kèm theo Tờ trình số      /TTr-UBND ngày      tháng 8 năm 2024)'),
    ).toBeNull()
    expect(paperOf('DANH SÁCH', 'Căn cứ Kế hoạch số 98/KH-UBND ngày 20/5/2024')).toBeNull()
  })

  it('may be the letterhead’s own, or run over two lines', () => {
    expect(
      paperOf('PHÒNG NỘI VỤ', 'Số: 40 /TTr-NV', 'Bắc Kạn, ngày 06 tháng 8 năm 2024', 'DANH SÁCH'),
    ).toEqual({
      number: '40/TTr-NV',
      date: '2024-08-06',
    })
    expect(
      paperOf('DANH SÁCH', '(Kèm theo Tờ trình số 74/TTr-UBND', 'ngày 06/8/2024 của Phòng Nội vụ)'),
    ).toEqual({
      number: '74/TTr-UBND',
      date: '2024-08-06',
    })
  })

  it('is the new one where the list replaces another, whichever stands first', () => {
    const replaced =
      '(Danh sách này thay thế danh sách kèm theo Tờ trình số 83/TTr-UBND ngày 05/8/2024; kèm theo Tờ trình số 87/TTr-UBND ngày 08/8/2024)'
    const reading = read(workbook(sheet([['DANH SÁCH'], [replaced], ...LIST])))
    expect([reading.submission, reading.replaces]).toEqual([
      { number: '87/TTr-UBND', date: '2024-08-08' },
      true,
    ])
  })

  it('a file name alone does not replace: it is asked about', () => {
    expect(file([['PHÒNG NỘI VỤ'], ['DANH SÁCH']], bacKan, 'P Noi vu THAY THE.xlsx')).toBe(
      'Phòng Nội vụ · – · – · nomination · name-says-replaces',
    )
  })
})

describe('lines of totals', () => {
  const totalsOf = (...rows: Value[][]): unknown => {
    const raw = sheet([
      ...head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ'),
      ['TT', 'Họ và tên, tên tập thể', 'Chức vụ', 'Hình thức'],
      ['I', 'Tập thể'],
      [1, 'Phòng Nội vụ', '', 'Giấy khen'],
      ['II', 'Cá nhân'],
      [1, 'Lò Thị Hoa', 'HT', 'Giấy khen'],
      ...rows,
    ])
    const { statedTotals, issues } = read(workbook(raw))
    return [statedTotals, ...issues.map(({ code }) => code)]
  }

  it.each([
    [[['Tổng cộng: 01 tập thể, 01 cá nhân./.']], { collective: 1, individual: 1 }],
    [[['', 'Tổng số: 02 (01 tập thể; 01 cá nhân)']], { collective: 1, individual: 1 }],
    [[['Danh sách có 01 (một) tập thể và 01 (một) cá nhân']], { collective: 1, individual: 1 }],
    [
      [['', 'Tổng cộng', { formula: '01 tập thể' }, '01 cá nhân']],
      { collective: 1, individual: 1 },
    ],
    [
      [
        ['', 'Cộng: 01 tập thể'],
        ['', 'Cộng: 01 cá nhân'],
      ],
      { collective: 1, individual: 1 },
    ],
    [
      [
        ['', 'Cộng: 01 tập thể'],
        ['', 'Cộng: 01 cá nhân'],
        ['', 'Tổng cộng: 01 tập thể, 01 cá nhân'],
      ],
      { collective: 1, individual: 1 },
    ],
    [
      [
        ['', 'Tổng cộng: 02'],
        ['', 'Trong đó: tập thể: 01; cá nhân: 01'],
      ],
      { collective: 1, individual: 1 },
    ],
    [[['', 'Tổng cộng: 02']], null],
    [[], null],
  ] as [Value[][], unknown][])('%j', (rows, totals) => {
    expect(totalsOf(...rows)).toEqual([totals])
  })

  it('right or wrong are kept, and a difference is told', () => {
    expect(totalsOf(['Tổng cộng: 02 cá nhân'])).toEqual([
      { collective: 0, individual: 2 },
      'totals-differ',
    ])
  })

  it('count one kind by a bare number where the list has one kind', () => {
    const raw = paragraphs()
    expect(read(raw).statedTotals).toBeNull()
    const list = sheet([
      ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG'],
      ['TT', 'Tên tập thể', 'Hình thức'],
      [1, 'Phòng Nội vụ', 'Giấy khen'],
      ['Tổng cộng', '', { formula: 1 }],
    ])
    expect(read(workbook(list)).statedTotals).toEqual({ collective: 1, individual: 0 })
  })
})
