/** Words about an office's own templates and the fields that they are filled with. */
import type { TemplateFinding } from '#shared/decisions/template-fields.ts'

const PROBLEMS: Readonly<Record<string, string>> = {
  encrypted:
    'tệp đang khóa bằng mật khẩu. Mở tệp, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu lại rồi thêm lại.',
  corrupt:
    'tệp bị hỏng hoặc chép chưa trọn vẹn. Mở bằng Excel hoặc Word, chọn “Lưu thành” một tệp mới rồi thêm tệp mới.',
  unsupported:
    'chương trình chỉ nhận tệp Excel .xlsx và Word .docx. Mở tệp, chọn “Lưu thành” .xlsx hoặc .docx rồi thêm lại.',
  macros: 'tệp có macro. Mở tệp, chọn “Lưu thành” .xlsx hoặc .docx (không có macro) rồi thêm lại.',
  'too-large': 'tệp lớn hơn 10 MB. Xóa bớt ảnh, trang không dùng rồi lưu lại và thêm lại.',
  empty: 'tệp không có chữ nào. Kiểm tra có chọn nhầm tệp không.',
  timeout: 'tệp mất quá nhiều thời gian để đọc. Xóa bớt trang không dùng rồi thêm lại.',
  memory: 'tệp cần quá nhiều bộ nhớ để đọc. Xóa bớt trang không dùng rồi thêm lại.',
}

/** Why a file cannot be a template, and what to do. */
export const templateProblem = (detail: string | number | undefined): string =>
  PROBLEMS[String(detail)] ??
  'nội dung bên trong tệp không đúng chuẩn. Mở bằng Excel hoặc Word, chọn “Lưu thành” một tệp mới rồi thêm tệp mới.'

const finding = (one: TemplateFinding): string => {
  switch (one.kind) {
    case 'unknown':
      return `${one.place ?? ''} có ${one.placeholder ?? ''} là trường không có; gần nhất là ${one.nearest ?? ''}`
    case 'mixed-groups':
      return `${one.place ?? ''} có trường của hai nhóm trong một hàng (${one.placeholder ?? ''}); mỗi hàng chỉ ghi trường của một nhóm`
    case 'nothing':
      return 'tệp không có trường nào để điền; ghi ít nhất một trường, ví dụ [soqd] hoặc [canhan.hoten]'
  }
}

export const templatesText = {
  number: (document: string): string => `Số: ${document}`,
  plan: (number: string | null, day: string | null): string =>
    ['Kế hoạch', number === null ? '' : `số ${number}`, day === null ? '' : `ngày ${day}`]
      .filter((part) => part !== '')
      .join(' '),

  cell: (sheet: string, address: string): string => `trang tính ${sheet}, ô ${address}`,
  sheetRow: (sheet: string, row: number): string => `trang tính ${sheet}, hàng ${row}`,
  paragraph: (number: number): string => `đoạn ${number}`,
  tableRow: (table: number, row: number): string => `bảng ${table}, hàng ${row}`,
  tableCell: (table: number, row: number, cell: number): string =>
    `bảng ${table}, hàng ${row}, ô thứ ${cell}`,
  inPart: (part: string, place: string): string =>
    `${part.includes('header') ? 'đầu trang' : part.includes('footer') ? 'chân trang' : 'chú thích'}, ${place}`,
  finding,
  findings: (all: readonly TemplateFinding[]): string => all.map(finding).join('; '),
  certificateField: (content: string): string => `dòng chữ “${content}”`,
} as const

/** What the starter template in Word says; the office changes it as it likes. */
export const starterText = {
  creator: 'Sổ Thi đua',
  file: { xlsx: 'mau-danh-sach', docx: 'mau-quyet-dinh' },
  word: {
    title: 'QUYẾT ĐỊNH',
    subject: 'Về việc tặng [hinhthuckhenthuong]',
    place: '[diadanh], ngày [ngayqd]',
    body: [
      'Căn cứ [kehoach] về [noidung];',
      'Xét đề nghị của [donvidenghi] tại Tờ trình số [sototrinh] ngày [ngayhoso],',
      'Điều 1. Tặng [hinhthuckhenthuong] cho [tongso] có thành tích trong phong trào (có danh sách kèm theo); tổng số tiền thưởng là [tongtien] đồng ([tongtienbangchu] đồng).',
    ],
  },
} as const
