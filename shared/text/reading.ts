/** What a user is told about a file that could not be read: what it is, and what to do. */
import type { UnreadableClass } from '#shared/kernel/raw-workbook.ts'

const REASONS: Readonly<Record<UnreadableClass, string>> = {
  encrypted:
    'đang được khóa bằng mật khẩu. Hãy mở tệp, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu lại rồi nhập lại; hoặc đề nghị đơn vị gửi bản không đặt mật khẩu.',
  corrupt:
    'bị hỏng hoặc tải về chưa trọn vẹn. Hãy tải lại từ thư điện tử; nếu vẫn không được, mở bằng Excel hoặc Word, chọn “Lưu thành” một tệp mới rồi nhập tệp mới, hoặc đề nghị đơn vị gửi lại.',
  empty:
    'không có chữ nào. Hãy kiểm tra có chọn nhầm tệp không; nếu không, đề nghị đơn vị gửi lại danh sách.',
  unsupported:
    'không phải là danh sách mà chương trình đọc được. Chương trình đọc tệp Excel (.xlsx, .xlsm, .xls), .ods, .csv và bảng trong Word (.docx). Bản chụp, bản quét, PDF hoặc .doc: đề nghị đơn vị gửi tệp gốc, hoặc mở ra và lưu lại thành .xlsx hay .docx.',
  'too-large':
    'quá lớn so với một danh sách đề nghị. Hãy mở tệp, chép riêng phần danh sách sang một bảng tính mới rồi nhập bảng tính đó.',
  timeout:
    'mất quá nhiều thời gian để đọc nên đã dừng lại; chưa có gì được ghi. Hãy mở tệp, chép riêng phần danh sách sang một bảng tính mới rồi nhập bảng tính đó.',
  memory:
    'cần quá nhiều bộ nhớ để đọc nên đã dừng lại; chưa có gì được ghi. Hãy mở tệp, chép riêng phần danh sách sang một bảng tính mới rồi nhập bảng tính đó.',
}

/** The sentence for a file of this class; `file` is the file's name. */
export const unreadableMessage = (reason: UnreadableClass, file: string): string =>
  `Tệp “${file}” ${REASONS[reason]}`
