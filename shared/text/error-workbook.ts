/** What a file says that goes back to its unit to be put right. */
import { atRow, leftOutReasons } from './submissions.ts'

export const errorWorkbookText = {
  /** Begins so that the column is a note where the unit forgets to delete it. */
  reasons: 'Ghi chú: lý do, nội dung cần sửa',
  sheet: 'Danh sách',
  table: (number: string): string => `Bảng ${number}`,
  paragraphs: 'Văn bản',
  notes: 'Cần sửa',
  title: 'NHỮNG CHỖ CẦN SỬA TRONG DANH SÁCH',
  file: (name: string): string => `Tệp đã nhận: ${name}`,
  unit: (name: string): string => `Đơn vị: ${name}`,
  guide: (cells: number): string =>
    cells === 0
      ? 'Danh sách không có ô nào phải sửa.'
      : 'Ô tô màu là chỗ cần xem lại; lý do ghi ở cột cuối của dòng và trong ghi chú của ô. Sửa ngay trên trang danh sách, xóa cột lý do rồi gửi lại.',
  head: ['Trang', 'Ô', 'Nội dung cần sửa'],
  whole: 'Cả tệp',
  noName: (row: number): string => atRow(row, leftOutReasons['no-name']),
  button: 'Tải tệp trả lại đơn vị',
  buttonHint: 'Danh sách của đơn vị với các ô cần sửa được tô màu và cột ghi lý do',
} as const

/** "bk-03 LDLD TP - can sua.xlsx" */
export const errorFileName = (file: string): string =>
  `${file.replace(/\.[^.]{1,5}$/u, '')} - can sua.xlsx`
