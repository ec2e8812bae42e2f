/** Words of correcting and withdrawing an issued decision. */
export const decisionChangesText = {
  correct: 'Đính chính…',
  withdraw: 'Thu hồi…',
  correctTitle: (name: string): string => `Đính chính quyết định ${name}`,
  withdrawTitle: (name: string): string => `Thu hồi quyết định ${name}`,
  correctWhy:
    'Danh sách đã ban hành không bị sửa. Chương trình lập một quyết định đính chính từ chỗ khác nhau giữa hai danh sách.',
  withdrawWhy:
    'Quyết định bị hủy bỏ bằng một quyết định khác. Các trường hợp trong danh sách trở lại dự thảo, để ban hành lại nếu cần.',
  number: 'Số quyết định mới',
  day: 'Ngày ký',
  reason: 'Lý do',
  reasonHint: 'ví dụ: ghi sai họ tên do lỗi đánh máy',
  line: 'Trường hợp cần đính chính',
  lineHint: 'Gõ tên để tìm trong danh sách',
  remove: 'Đưa trường hợp này ra khỏi danh sách',
  fields: {
    honorific: 'Xưng hô, cấp bậc',
    name: 'Họ tên / Tên tập thể',
    position: 'Chức vụ',
    workplace: 'Nơi công tác',
    unit: 'Đơn vị đề nghị',
  },
  preview: 'Nội dung văn bản sẽ lập',
  nothing: 'Chưa có gì khác với danh sách đã ban hành.',
  missing: 'Ghi số, ngày và lý do.',
  correctOk: 'Ban hành đính chính',
  withdrawOk: 'Thu hồi quyết định',
  corrected: 'Đã ban hành quyết định đính chính.',
  withdrawn: 'Đã thu hồi quyết định.',
  history: 'Các văn bản đã ban hành',
  kinds: { decision: 'Quyết định', correction: 'Đính chính', withdrawal: 'Hủy bỏ' },
  document: (kind: string, number: string, day: string): string =>
    `${kind} số ${number} ngày ${day}`,
  because: (reason: string): string => `Lý do: ${reason}`,
  paper: 'Tải văn bản (Word)',
} as const
