/** Words about conflicts of interest of council members. */
import { padCount } from '#shared/kernel/money.ts'
import type { ConflictRow } from '#shared/meetings/conflicts.ts'

export const CONFLICT_KINDS: Readonly<Record<ConflictRow['kind'], string>> = {
  'same-person': 'Trùng họ tên với người được đề nghị',
  'own-unit': 'Cùng cơ quan, đơn vị',
  declared: 'Tự khai báo',
}

export const CONFLICT_VERDICTS: Readonly<Record<ConflictRow['verdict'], string>> = {
  open: 'Chưa xem xét',
  confirmed: 'Tránh biểu quyết',
  dismissed: 'Không phải tránh',
}

export const conflictText = {
  title: 'Xung đột lợi ích',
  hint: 'Chương trình chỉ tìm ra khả năng; người điều hành xác nhận từng trường hợp. Người tránh không được biểu quyết và chấm điểm trường hợp đó; có trừ khỏi số làm căn cứ hay không là theo quy tắc của phiên họp.',
  none: 'Không tìm thấy xung đột lợi ích nào',
  noneHint:
    'Đã so họ tên và cơ quan của từng thành viên với chương trình họp. Quan hệ khác (gia đình, từng công tác) thì khai báo ở nút bên trên.',
  member: 'Thành viên',
  nominee: 'Trường hợp',
  why: 'Căn cứ',
  verdict: 'Kết luận',
  confirm: 'Phải tránh',
  dismiss: 'Không phải tránh',
  declare: 'Khai báo thêm…',
  declareTitle: 'Khai báo xung đột lợi ích',
  note: 'Lý do',
  noteHint: 'Ví dụ: vợ của người được đề nghị',
  declareOk: 'Ghi là phải tránh',
  chooseBoth: 'Chọn thành viên và trường hợp, ghi lý do.',
  open: (count: number): string => `${padCount(count)} khả năng chưa xem xét`,
  recused: (names: string): string => `Tránh, không biểu quyết: ${names}`,
  running: (name: string, ballot: string): string =>
    `Không đổi được xung đột lợi ích về ${name} khi lượt "${ballot}" đang biểu quyết hoặc chờ công bố. Hủy lượt đó (ghi lý do), sửa rồi biểu quyết lại.`,
  pair: (member: string, name: string): string => `${member} khi xét ${name}`,
  undecided: (pairs: readonly string[]): string =>
    `Chưa kết luận có phải tránh hay không: ${pairs.join('; ')}. Xem mục Xung đột lợi ích và chọn "Phải tránh" hoặc "Không phải tránh" trước khi mở biểu quyết.`,
  toJudge: (count: number): string => `${padCount(count)} khả năng xung đột lợi ích chưa xem xét`,
  judge: 'Xem xét',
  apart: (member: string, name: string): string =>
    `${member} phải tránh khi xét ${name} nhưng không phải tránh ở những trường hợp khác của lượt này. Tách ${name} ra một lượt riêng.`,
  mayNotVote: (member: string): string =>
    `${member} đã được xác nhận phải tránh nên không biểu quyết lượt này. Chọn thành viên khác.`,
  mayNotScore: (member: string, name: string): string =>
    `${member} đã được xác nhận phải tránh khi xét ${name} nên không chấm điểm. Để "Tránh" ở mọi tiêu chí của trường hợp này.`,
} as const
