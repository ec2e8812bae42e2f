import { describe, expect, it } from 'vitest'
import { lines, sheet, workbook } from './raw-builder.ts'
import { chiLang, read } from './read.ts'

describe('registrations of works', () => {
  it('with the type in the group heading, the unit from the letterhead', () => {
    const raw = sheet([
      ['UBND HUYỆN CHI LĂNG'],
      ['UBND XÃ VÂN AN'],
      ['DANH MỤC ĐĂNG KÝ THI ĐUA'],
      ['(Kèm theo Công văn số 5/CV-UBND ngày 18 tháng 01 năm 2024)'],
      ['TT', 'Nội dung công việc đăng ký', 'Địa điểm', 'Dự kiến hoàn thành', 'Đầu mối phụ trách'],
      ['I', 'CÔNG TRÌNH'],
      [1, 'Đường bê tông thôn Làng Giao', 'Làng Giao', 'Quý III/2024', 'Ban quản lý xã'],
      ['II', 'MÔ HÌNH'],
      [1, 'Trồng na rải vụ', 'Túng Mẩn', '31/8/2024', 'Hội Nông dân'],
      ['III', 'PHẦN VIỆC'],
      [1, 'Số hóa hộ tịch', 'UBND xã', { day: '2024-06-30', shown: '30/6/2024' }, 'Tư pháp'],
      ['Tổng số: 03 công trình, phần việc, mô hình'],
    ])
    expect(lines(read(workbook(raw), chiLang))).toMatchInlineSnapshot(`
      [
        "UBND xã Vân An · 5/CV-UBND · 2024-01-18 · registration",
        "7 collective: UBND xã Vân An · thành tích: Đường bê tông thôn Làng Giao · cong-trinh, Quý III/2024, Làng Giao, Ban quản lý xã",
        "9 collective: UBND xã Vân An · thành tích: Trồng na rải vụ · mo-hinh, 31/8/2024, Túng Mẩn, Hội Nông dân",
        "11 collective: UBND xã Vân An · thành tích: Số hóa hộ tịch · phan-viec, 30/6/2024, UBND xã, Tư pháp",
      ]
    `)
  })

  it('with a column a type, for many schools', () => {
    const raw = sheet(
      [
        ['PHÒNG GD&ĐT CHI LĂNG'],
        ['BIỂU ĐĂNG KÝ CỦA CÁC TRƯỜNG'],
        ['STT', 'Đơn vị', 'Đăng ký', '', '', 'Thời hạn'],
        ['', '', 'Công trình', 'Phần việc', 'Mô hình'],
        [1, 'Trường Mầm non xã Vân Thủy', 'Sân chơi', '', '', '31/8/2024'],
        [2, 'Trường TH xã Vạn Linh', '', 'Phụ đạo học sinh', '', '31/5/2024'],
        [3, 'Trường THCS xã Quan Sơn', '', '', 'Thư viện xanh', '30/9/2024'],
      ],
      { merges: ['A3:A4', 'B3:B4', 'C3:E3', 'F3:F4'] },
    )
    expect(lines(read(workbook(raw), chiLang))).toMatchInlineSnapshot(`
      [
        "Phòng Giáo dục và Đào tạo · – · – · registration",
        "5 collective: Trường Mầm non xã Vân Thủy · thành tích: Sân chơi · cong-trinh, 31/8/2024, null, null",
        "6 collective: Trường TH xã Vạn Linh · thành tích: Phụ đạo học sinh · phan-viec, 31/5/2024, null, null",
        "7 collective: Trường THCS xã Quan Sơn · thành tích: Thư viện xanh · mo-hinh, 30/9/2024, null, null",
      ]
    `)
  })

  it('without a type to be seen wait for a decision; an unknown unit too', () => {
    const raw = sheet([
      ['TRẠM KHUYẾN NÔNG'],
      ['BẢN ĐĂNG KÝ'],
      ['STT', 'Nội dung đăng ký', 'Thời gian thực hiện', 'Loại'],
      [1, 'Trồng cây xanh', 'Tháng 5', ''],
      [2, 'Mô hình nuôi ong', 'Tháng 6', ''],
      [3, 'Nhà văn hóa', 'Tháng 7', 'Công trình'],
    ])
    expect(lines(read(workbook(raw), chiLang))).toMatchInlineSnapshot(`
      [
        "– · – · – · registration · unknown-unit",
        "4 collective: TRẠM KHUYẾN NÔNG · thành tích: Trồng cây xanh · cong-viec, Tháng 5, null, null · needs-decision: item-type-unknown, registrant-unknown",
        "5 collective: TRẠM KHUYẾN NÔNG · thành tích: Mô hình nuôi ong · mo-hinh, Tháng 6, null, null · needs-decision: registrant-unknown",
        "6 collective: TRẠM KHUYẾN NÔNG · thành tích: Nhà văn hóa · cong-trinh, Tháng 7, null, null · needs-decision: registrant-unknown",
      ]
    `)
  })
})
