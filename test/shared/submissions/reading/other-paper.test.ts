import { describe, expect, it, test } from 'vitest'
import { leftOut, lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { read } from './read.ts'

const PEOPLE = ['Nông Văn Thoại', 'Lường Thị Hằng', 'Triệu Văn Páo']
const listOf = (title: string, headings: readonly string[], cells: readonly Value[]): Value[][] => [
  ['PHÒNG NỘI VỤ'],
  [title],
  ['STT', 'Họ và tên', ...headings],
  ...PEOPLE.map((name, index): Value[] => [index + 1, name, ...cells]),
]

describe('a list of people that an office keeps for other ends than rewards', () => {
  it.each([
    ['BẢNG THANH TOÁN TIỀN LƯƠNG THÁNG 7/2024', ['Chức vụ', 'Hệ số'], ['Chuyên viên', '2,34']],
    ['BẢNG THEO DÕI NGHỈ PHÉP NĂM 2024', ['Chức vụ', 'Còn lại'], ['Chuyên viên', 7]],
    ['DANH SÁCH HỘ NGHÈO NHẬN QUÀ TẾT', ['Thôn', 'Số khẩu'], ['Nà Lùng', 4]],
    ['DANH SÁCH CỬ TRI THÔN NÀ LÙNG', ['Ngày sinh', 'Nghề nghiệp'], ['01/01/1970', 'Làm ruộng']],
    ['DANH SÁCH ĐẢNG VIÊN', ['Ngày sinh', 'Số thẻ'], ['02/03/1980', '03.012345']],
    ['KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÁN BỘ', ['Chức vụ', 'Kết quả'], ['Kế toán', 'HTTNV']],
    ['DANH SÁCH THÀNH VIÊN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', ['Chức vụ'], ['Ủy viên']],
    ['DANH SÁCH HỌC VIÊN LỚP TẬP HUẤN CÔNG TÁC THI ĐUA, KHEN THƯỞNG', ['Chức vụ'], ['Kế toán']],
    ['DANH SÁCH TIÊM CHỦNG VẮC XIN', ['Năm sinh', 'Mũi 1', 'Mũi 2'], ['1970', 'x', 'x']],
    ['DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ', ['Chức vụ', 'Ký tên'], ['Kế toán', '']],
    ['DANH SÁCH THAM GIA BẢO HIỂM Y TẾ', ['Ngày sinh'], ['01/02/1980']],
    ['THEO DÕI HỢP ĐỒNG LAO ĐỘNG', ['Vị trí việc làm', 'Ngày ký HĐ'], ['Kế toán', '01/01/2023']],
    ['DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO', ['Đơn vị', 'Số tiền'], ['Phòng Nội vụ', 200000]],
  ])('puts nobody forward: %s', (title, headings, cells) => {
    const reading = read(workbook(sheet(listOf(title, headings, cells))), undefined, 'gửi TP.xlsx')
    expect(reading.rows).toEqual([])
    expect(new Set(reading.leftOut.map(({ reason }) => reason))).toEqual(new Set(['other-paper']))
    expect(reading.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-list', 'other-paper']),
    )
  })

  it('is known by its columns where it has no title', () => {
    const { rows } = read(
      workbook(sheet(listOf('', ['Chức vụ', 'Phụ cấp', 'Ký nhận'], ['Kế toán', '0,2', '']))),
    )
    expect(rows).toEqual([])
  })

  it.each([
    ['DANH SÁCH ĐẢNG VIÊN TIÊU BIỂU', ['Ngày sinh', 'Số thẻ'], ['02/03/1980', '03.012345']],
    ['DANH SÁCH HỘ NGHÈO ĐƯỢC BIỂU DƯƠNG', ['Thôn', 'Số khẩu'], ['Nà Lùng', 4]],
    ['BẢNG ĐIỂM', ['Chức vụ', 'Hình thức khen thưởng'], ['Kế toán', 'Giấy khen']],
    ['DANH SÁCH TRÍCH NGANG', ['Điện thoại', 'Email'], ['0912', 'a@b.vn']],
    ['DANH SÁCH CỦA TRUNG TÂM BỒI DƯỠNG CHÍNH TRỊ', ['Chức vụ'], ['Kế toán']],
    ['DANH SÁCH', ['Chức vụ', 'Điện thoại'], ['Kế toán', '0912345678']],
  ])('is a list of nominees where anything speaks of an honour: %s', (title, headings, cells) => {
    const { rows } = read(workbook(sheet(listOf(title, headings, cells))))
    expect(rows.map(({ name }) => name)).toEqual(PEOPLE)
  })

  it.each([
    ['DS đề nghị tặng Giấy khen - Phòng Nội vụ.xlsx', []],
    ['Danh sach khen thuong.xlsx', []],
    ['gửi TP.xlsx', ['(Kèm theo Tờ trình số 15/TTr-PNV về việc đề nghị khen thưởng)']],
  ])('is a list of nominees where its file or its head asks for them: %s', (file, below) => {
    const [letterhead = [], ...list] = listOf('DANH SÁCH CÁN BỘ, CÔNG CHỨC', ['Chức vụ'], ['KT'])
    const rows = [letterhead, ...list.slice(0, 1), below, ...list.slice(1)]
    const reading = read(workbook(sheet(rows)), undefined, file)
    expect(reading.rows.map(({ name }) => name)).toEqual(PEOPLE)
  })

  it.each([
    ['DANH SÁCH CÁN BỘ, CÔNG CHỨC', ['Chức vụ', 'Ghi chú'], ['Kế toán', 'Giấy khen']],
    ['DANH SÁCH CÁN BỘ, CÔNG CHỨC', ['Chức vụ', 'Tóm tắt thành tích'], ['Kế toán', 'Sáng kiến']],
    ['DANH SÁCH LAO ĐỘNG TIÊN TIẾN', ['Hệ số lương', 'Số thẻ'], ['2,34', '1']],
    ['DANH SÁCH CỦA BAN TIẾP CÔNG DÂN', ['Chức vụ'], ['Kế toán']],
    ['DANH SÁCH CÁ NHÂN', ['Điện thoại', 'Email'], ['0912', 'a@b.vn']],
  ])('nor is a list of nominees that calls them so: %s, %s', (title, headings, cells) => {
    const reading = read(workbook(sheet(listOf(title, headings, cells))), undefined, 'gửi TP.xlsx')
    expect(reading.rows.map(({ name }) => name)).toEqual(PEOPLE)
  })

  it.each([
    ['x.docx', [['Kèm theo Tờ trình số 15/TTr-PNV về việc đề nghị khen thưởng']]],
    ['DS đề nghị khen thưởng.docx', []],
  ])('nor the numbered lines of a document that asks for them: %s', (file, below) => {
    const paragraphs = sheet(
      [
        ['DANH SÁCH CÁN BỘ'],
        ...below,
        ['1. Nông Văn Thoại, Kế toán'],
        ['2. Lường Thị Hằng, Thủ quỹ'],
      ],
      { name: 'paragraphs' },
    )
    const { rows } = read({ format: 'docx', sheets: [paragraphs] }, undefined, file)
    expect(rows.map(({ name }) => name)).toEqual(['Nông Văn Thoại', 'Lường Thị Hằng'])
  })

  it('nor one in which a heading further down names an award', () => {
    const rows = [
      ...listOf('DANH SÁCH CÁN BỘ', ['Chức vụ'], ['Kế toán']),
      ['II', 'Giấy khen của Chủ tịch UBND huyện'],
      [1, 'Giàng A Sò', 'Kế toán'],
    ]
    const reading = read(workbook(sheet(rows)), undefined, 'gửi TP.xlsx')
    expect(reading.rows.map(({ name }) => name)).toEqual([...PEOPLE, 'Giàng A Sò'])
  })

  it('is read all the same where the user says what its columns are', () => {
    const book = workbook(sheet(listOf('DANH SÁCH ĐẢNG VIÊN', ['Ngày sinh'], ['1980'])))
    const { rows } = read(book, undefined, 'gửi TP.xlsx', {
      columns: [{ sheet: 'Sheet1', column: 3, meaning: 'birth' }],
    })
    expect(rows.map(({ name }) => name)).toEqual(PEOPLE)
  })

  it('stands beside the list of nominees and is left out alone', () => {
    const reading = read(
      workbook(
        sheet(listOf('ĐỀ NGHỊ TẶNG GIẤY KHEN', ['Chức vụ'], ['Kế toán']), { name: 'DS' }),
        sheet(listOf('BẢNG CHẤM CÔNG', ['Chức vụ'], ['Kế toán']), { name: 'CC' }),
      ),
    )
    expect(reading.rows.map(({ sheet: name }) => name)).toEqual(['DS', 'DS', 'DS'])
    expect(reading.issues.map(({ code }) => code)).toContain('other-paper')
  })
})

test('a row that letters the columns is nobody, and Lưu Thị Mai is no note', () => {
  const reading = read(
    workbook(
      sheet([
        ['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
        ['A', 'B', 'C', 'D'],
        ['', 'Lưu Thị Mai', 'Kế toán', 'Giấy khen'],
        ['', 'Lưu: VT, NV'],
        ['', 'Lưu VP UBND'],
      ]),
    ),
  )
  expect(lines(reading).slice(1)).toEqual([
    '4 individual: Lưu Thị Mai · chức vụ: Kế toán · giay-khen-huyen',
  ])
  expect(leftOut(reading)).toEqual(['1 title', '2 header', '3 column-numbers', '5 note', '6 note'])
})
