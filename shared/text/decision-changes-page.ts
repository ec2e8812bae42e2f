/** Words of correcting and withdrawing an issued decision. */
export const decisionChangesText = {
  correct: 'Đính chính…',
  dialogs: {
    award: {
      correction: {
        title: (name: string): string => `Đính chính quyết định ${name}`,
        why: 'Danh sách đã ban hành không bị sửa. Chương trình lập một quyết định đính chính từ chỗ khác nhau giữa hai danh sách.',
        ok: 'Ban hành đính chính',
        done: 'Đã ban hành quyết định đính chính.',
      },
      withdrawal: {
        title: (name: string): string => `Thu hồi quyết định ${name}`,
        why: 'Quyết định bị hủy bỏ bằng một quyết định khác. Các trường hợp trong danh sách trở lại dự thảo, để ban hành lại nếu cần.',
        ok: 'Thu hồi quyết định',
        done: 'Đã thu hồi quyết định.',
      },
    },
    forward: {
      correction: {
        title: (name: string): string => `Đính chính danh sách đề nghị ${name}`,
        why: 'Danh sách đã trình không bị sửa. Chương trình lập một Tờ trình đính chính từ chỗ khác nhau giữa hai danh sách.',
        ok: 'Ghi nhận đính chính',
        done: 'Đã ghi nhận Tờ trình đính chính.',
      },
      withdrawal: {
        title: (name: string): string => `Rút danh sách đề nghị ${name}`,
        why: 'Đề nghị được rút bằng một Tờ trình khác. Các trường hợp trong danh sách trở lại dự thảo, để trình lại nếu cần.',
        ok: 'Rút đề nghị',
        done: 'Đã ghi nhận việc rút đề nghị.',
      },
    },
  },
  addMissing: (counts: string): string =>
    `Bổ sung ${counts} Hội đồng đã thông qua mà chưa có trong danh sách nào`,
  number: 'Số quyết định mới',
  forwardNumber: 'Số Tờ trình mới',
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
  history: 'Các văn bản đã ban hành',
  kinds: {
    award: { decision: 'Quyết định', correction: 'Đính chính', withdrawal: 'Hủy bỏ' },
    forward: { decision: 'Tờ trình', correction: 'Đính chính', withdrawal: 'Rút đề nghị' },
  },
  document: (kind: string, number: string, day: string): string =>
    `${kind} số ${number} ngày ${day}`,
  because: (reason: string): string => `Lý do: ${reason}`,
  paper: 'Tải văn bản (Word)',
} as const
