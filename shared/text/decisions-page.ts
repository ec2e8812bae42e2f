/** Words of the page Quyết định. */
import { padCount } from '#shared/kernel/money.ts'

export const DECISION_STATES = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  corrected: 'Đã đính chính',
  withdrawn: 'Đã thu hồi',
} as const

export const decisionsText = {
  title: 'Quyết định',
  subtitle: (issued: number, all: number): string => `Đã ban hành ${issued}/${all} quyết định`,
  tabs: { decisions: 'Quyết định', forward: 'Đề nghị cấp trên', salaries: 'Mức lương cơ sở' },
  empty: 'Chưa có quyết định nào để soạn',
  emptyHint:
    'Quyết định được soạn từ kết quả Hội đồng đã công bố: mỗi hình thức khen thưởng một quyết định, có danh sách kèm theo.',
  toMeetings: 'Đến trang Hội đồng',
  noForward: 'Không có trường hợp nào đề nghị cấp trên',
  noForwardHint:
    'Trường hợp Hội đồng đề nghị hình thức do cấp trên quyết định sẽ hiện ở đây thành danh sách kèm Tờ trình.',
  choose: 'Quyết định theo hình thức',
  forwardPurpose: 'Danh sách kèm Tờ trình đề nghị cấp trên',
  awardPurpose: 'Danh sách kèm Quyết định khen thưởng',

  number: 'Số quyết định',
  numberHint: 'ví dụ 1234; để trống thì in chỗ trống',
  forwardNumber: 'Số Tờ trình',
  day: 'Ngày ký',
  dayWhy: 'Tiền thưởng tính theo mức lương cơ sở của ngày này; chưa có ngày ký thì lấy ngày họp.',
  onBehalfOf: 'Thay mặt (TM.)',
  onBehalfHint: 'ví dụ ỦY BAN NHÂN DÂN',
  form: 'Ký thay',
  forms: {
    none: 'Ký trực tiếp',
    KT: 'KT. (ký thay)',
    TL: 'TL. (thừa lệnh)',
    TUQ: 'TUQ. (thừa ủy quyền)',
  },
  formTitle: 'Chức vụ được ký thay',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  save: 'Lưu (Ctrl+S)',
  saved: 'Đã lưu quyết định.',
  signerMissing: 'Ghi chức vụ người ký; nếu ký thay thì ghi cả chức vụ được ký thay.',

  preview: 'Xem trước danh sách',
  layout: 'Cách trình bày',
  layouts: { table: 'Bảng', paragraphs: 'Đoạn văn' },
  columns: {
    number: 'STT',
    name: 'Họ và tên / Tên tập thể',
    position: 'Chức vụ',
    unit: 'Đơn vị',
    money: 'Tiền thưởng (đồng)',
  },
  total: (counts: string): string => `Cộng: ${counts}`,
  baseSalary: (amount: string): string => `Mức lương cơ sở ${amount} đồng`,
  noBaseSalary:
    'Chưa biết mức lương cơ sở của ngày này nên chưa tính được tiền thưởng. Bổ sung ở mục Mức lương cơ sở.',
  toSalaries: 'Mức lương cơ sở',
  download: 'Tải danh sách (Excel)',
  print: 'In',

  issue: 'Ban hành…',
  issueTitle: 'Ban hành quyết định',
  issueWhat: (counts: string): string =>
    `Danh sách ${counts} được giữ nguyên từ lúc này, dù tên người, tên đơn vị về sau có đổi. Số và ngày không sửa được nữa.`,
  issueOk: 'Ban hành',
  issued: 'Đã ban hành quyết định.',
  issueMissing: 'Ghi số và ngày của quyết định.',

  salaries: {
    hint: 'Chương trình không tự đoán mức lương sau mức cuối cùng đã xác nhận. Khi có văn bản mới, thêm một dòng kèm tên văn bản.',
    label: 'Mức lương cơ sở',
    from: 'Từ ngày',
    amount: 'Mức (đồng/tháng)',
    source: 'Văn bản quy định',
    status: 'Tình trạng',
    confirmed: 'Xác nhận còn áp dụng đến',
    inForce: 'có hiệu lực',
    announced: 'mới thông báo, chưa dùng để tính',
    add: 'Thêm mức mới',
    addTitle: 'Mức lương cơ sở',
    save: 'Lưu mức lương',
    saved: 'Đã lưu mức lương cơ sở.',
    missing: 'Ghi ngày bắt đầu, mức lương và văn bản quy định.',
    empty: 'Chưa có mức lương nào',
    emptyHint: 'Thêm mức lương cơ sở kèm văn bản quy định.',
  },
  lines: (count: number): string => `${padCount(count)} trường hợp`,
} as const
