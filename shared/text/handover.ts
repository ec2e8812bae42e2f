/** What the program says about packages for another PC and about merging them. */
import { dayPart, formatDay, formatMoment, isDay } from '#shared/kernel/day.ts'

const TABLES: Readonly<Record<string, string>> = {
  setting: 'Thiết lập',
  unit: 'Đơn vị',
  unit_alias: 'Tên gọi khác của đơn vị',
  base_salary: 'Mức lương cơ sở',
  column_layout: 'Bố cục tệp đã ghi nhớ',
  history_import: 'Lần nhập lịch sử khen thưởng',
  past_award: 'Khen thưởng các năm trước',
  initiative: 'Sáng kiến, đề tài',
  office_template: 'Mẫu của cơ quan',
  fund_entry: 'Khoản thu, chi quỹ thi đua, khen thưởng',
  certificate_form: 'Phôi giấy khen',
  campaign: 'Đợt thi đua',
  campaign_unit: 'Đơn vị tham gia đợt',
  campaign_change: 'Thay đổi quy định của đợt',
  submission: 'Phiếu nhập',
  nominee: 'Tập thể, cá nhân',
  nomination: 'Đề nghị',
  listing: 'Dòng trong danh sách',
  paper: 'Thành phần hồ sơ',
  import_change: 'Thay đổi do lần nhập',
  distinct_person: 'Hai người trùng tên',
  sudden_award: 'Khen đột xuất',
  milestone_receipt: 'Báo cáo theo mốc',
  dossier_return: 'Hồ sơ trả lại để hoàn thiện',
  attachment: 'Tệp đính kèm hồ sơ',
  registration: 'Đăng ký công trình, phần việc',
  voluntary_registration: 'Đăng ký tự nguyện',
  petition: 'Đơn thư',
  evidence: 'Số liệu tiêu chuẩn',
  endorsement: 'Suy tôn',
  cluster_member: 'Đơn vị trong cụm, khối',
  cluster_office: 'Cụm trưởng, cụm phó và người theo dõi',
  cluster_terms: 'Bảng điểm của cụm, khối',
  cluster_sheet: 'Phiếu chấm điểm của cụm, khối',
  cluster_exclusion: 'Đơn vị không xếp hạng',
  cluster_endorsement: 'Suy tôn của cụm, khối',
  override: 'Bỏ qua vướng mắc',
  conclusion: 'Kết luận thẩm định',
  member: 'Thành viên Hội đồng',
  conflict: 'Xung đột lợi ích',
  rubric: 'Thang điểm',
  scoring: 'Chấm điểm của đợt',
  score: 'Điểm chấm',
  meeting: 'Phiên họp',
  outcome: 'Kết quả của Hội đồng',
  decision: 'Quyết định',
}

const COLUMNS: Readonly<Record<string, string>> = {
  achievement: 'Thành tích',
  amount: 'Mức tiền',
  at: 'Thời điểm',
  author: 'Người chấm',
  award: 'Hình thức khen thưởng',
  birth: 'Ngày sinh',
  cancelled_reason: 'Hủy khoản thu, chi',
  categories_json: 'Nhóm đối tượng',
  chair: 'Chủ trì',
  channel: 'Hình thức gửi',
  cluster: 'Cụm, khối thi đua',
  code: 'Mã đơn vị',
  conclusion: 'Kết luận',
  day: 'Ngày văn bản',
  deputies_json: 'Đơn vị phó cụm, khối',
  done_day: 'Ngày hoàn thành',
  due: 'Thời hạn',
  entered_at: 'Ngày nhận',
  evidence: 'Minh chứng',
  figures_json: 'Số liệu',
  followers_json: 'Người theo dõi cụm, khối',
  file_name: 'Tên tệp',
  gender: 'Giới tính',
  honorific: 'Cách xưng hô',
  hundredths: 'Điểm (phần trăm điểm)',
  issues_json: 'Điểm cần xem của dòng',
  kept: 'Lựa chọn khi vượt chỉ tiêu',
  kind: 'Loại đối tượng',
  leader_unit_id: 'Đơn vị trưởng cụm, khối',
  milestone: 'Mốc',
  name: 'Tên',
  note: 'Ghi chú',
  number: 'Số văn bản',
  organisation: 'Cơ quan',
  owner: 'Người thực hiện',
  pages: 'Số trang',
  parent: 'Đơn vị cấp trên',
  plan_json: 'Kế hoạch',
  position: 'Chức vụ',
  reading_json: 'Nội dung đọc từ tệp',
  reason: 'Lý do',
  receipt: 'Số phiếu nhập',
  received_at: 'Ngày giờ nhận',
  result: 'Kết quả',
  role: 'Chức danh trong Hội đồng',
  scope: 'Phạm vi',
  settled_day: 'Giải quyết đơn thư',
  state: 'Trạng thái',
  status: 'Trạng thái',
  takes_part: 'Tham gia đợt',
  title: 'Nội dung',
  type: 'Loại',
  unit_id: 'Đơn vị',
  valid_from: 'Thời gian hoạt động',
  value_json: 'Giá trị',
  workplace: 'Nơi công tác',
}

const VALUES: Readonly<Record<string, string>> = {
  active: 'đang xét',
  'needs-decision': 'chờ quyết định',
  withdrawn: 'đã rút',
  eligible: 'đủ điều kiện',
  'not-eligible': 'không đủ điều kiện',
  'for-council': 'trình Hội đồng xem xét',
  open: 'đang mở',
  closed: 'đã khép lại',
  convened: 'đã triệu tập',
  sealed: 'đã niêm phong',
  draft: 'dự thảo',
  issued: 'đã ban hành',
  corrected: 'đã đính chính',
  present: 'có',
  missing: 'thiếu',
  defective: 'chưa đạt',
  male: 'nam',
  female: 'nữ',
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
  given: 'được tặng',
  forwarded: 'trình cấp trên',
  refused: 'không thông qua',
  deferred: 'để lại xem xét sau',
}

const LONGEST = 200
const DAY_OR_MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/u

/** A stored value as people read it. */
function shownValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(để trống)'
  if (typeof value !== 'string' && typeof value !== 'number') return '(tệp)'
  const text = String(value)
  const known = VALUES[text]
  if (known !== undefined) return known
  if (DAY_OR_MOMENT.test(text) && isDay(dayPart(text)))
    return text.length > 10 ? formatMoment(text) : formatDay(text)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

export const handOverText = {
  table: (table: string): string => TABLES[table] ?? table,
  column: (column: string): string => COLUMNS[column] ?? column,
  value: shownValue,
  /** Whether every table that is merged has a name. */
  hasTable: (table: string): boolean => TABLES[table] !== undefined,
  fileName: (day: string, campaign: string | null): string =>
    `ban-giao-${campaign ?? 'toan-bo'}-${day}.sothidua`,
  deskUser: 'không rõ',
  gone: 'đã xóa',
  wholeStore: 'toàn bộ sổ',
  receiptAnew: (was: string, becomes: string, file: string): string =>
    `Số phiếu nhập ${was} được cấp ở cả hai máy: tệp ${file} nhận số mới ${becomes}.`,
  sameFile: (file: string, receipts: string): string =>
    `Tệp ${file} đã được nhập ở cả hai máy (phiếu ${receipts}): rút lại một phiếu để không tính hai lần.`,
  sameDraft: (award: string): string =>
    `Cả hai máy đều có dự thảo quyết định ${award}: xem lại ở trang Quyết định.`,
  attached: (lines: number, pc: string): string =>
    `${lines} dòng nhật ký của máy ${pc} được giữ kèm, kiểm tra được.`,
  summary: (added: number, changed: number, removed: number, conflicts: number): string => {
    if (added + changed + removed + conflicts === 0) return 'Gói không có gì mới so với sổ này.'
    const parts = [
      ...(added > 0 ? [`${added} dòng mới`] : []),
      ...(changed > 0 ? [`${changed} dòng thay đổi`] : []),
      ...(removed > 0 ? [`${removed} dòng bị xóa`] : []),
      ...(conflicts > 0 ? [`${conflicts} chỗ hai máy ghi khác nhau`] : []),
    ]
    return `${parts.join(', ')}.`
  },
  merged: (summary: string): string => `Đã hợp nhất: ${summary}`,
  trailChanged: (seq: number, at: string): string =>
    `Nhật ký kèm theo của máy khác, dòng ${seq} lúc ${at.replace('T', ' ')}, không khớp dấu kiểm: dòng này hoặc dòng trước đã bị sửa ngoài chương trình.`,
  trailMissing: (pc: string, lines: number): string =>
    `Nhật ký kèm theo của máy ${pc} (${lines} dòng) đã mất phần cuối: có người đã xóa ngoài chương trình.`,
  saved: (file: string): string => `Đã lập và kiểm tra gói bàn giao: ${file}`,
  nothingMerged: 'Chưa hợp nhất; không có gì thay đổi.',
} as const
