/** How steps that can be undone are called, and what is said when they are or cannot be. */
import { commandSentence } from './safekeeping.ts'

const lowerFirst = (sentence: string): string =>
  sentence.slice(0, 1).toLocaleLowerCase('vi') + sentence.slice(1)

/** What a table holds, as a person would say it. */
const TABLES: Readonly<Record<string, string>> = {
  nomination: 'đề nghị',
  nominee: 'người, tập thể được đề nghị',
  listing: 'danh sách đã nhập',
  submission: 'hồ sơ trình',
  paper: 'thành phần hồ sơ',
  milestone_receipt: 'báo cáo đã nhận',
  dossier_return: 'hồ sơ trả lại để hoàn thiện',
  attachment: 'tệp đính kèm hồ sơ',
  registration: 'đăng ký',
  evidence: 'số liệu tiêu chuẩn',
  endorsement: 'suy tôn',
  cluster_member: 'đơn vị trong cụm, khối',
  cluster_office: 'cụm trưởng, cụm phó và người theo dõi',
  cluster_terms: 'bảng điểm của cụm, khối',
  cluster_sheet: 'phiếu chấm điểm của cụm, khối',
  cluster_exclusion: 'đơn vị không xếp hạng',
  cluster_endorsement: 'suy tôn của cụm, khối',
  override: 'ý kiến bỏ qua vướng mắc',
  conclusion: 'kết luận thẩm định',
  unit: 'đơn vị',
  unit_alias: 'tên gọi khác của đơn vị',
  campaign: 'đợt thi đua',
  campaign_unit: 'đơn vị tham gia',
  campaign_change: 'thay đổi quy định',
  member: 'thành viên Hội đồng',
  agenda_item: 'chương trình họp',
  score: 'điểm chấm',
  ballot_line: 'biểu quyết',
  outcome: 'kết quả xét',
  decision: 'quyết định',
  decision_line: 'danh sách kèm quyết định',
  base_salary: 'mức lương cơ sở',
  fund_entry: 'khoản thu, chi quỹ',
  setting: 'cách trình bày giấy tờ',
}

const VOTED =
  'Muốn xét lại thì hủy lượt biểu quyết (ghi lý do) ở trang Hội đồng rồi biểu quyết lại.'
const SAT = 'Muốn xét lại thì hủy kết quả phiên họp (ghi lý do) ở trang Hội đồng rồi họp lại.'
const DECIDED = 'Muốn sửa thì lập văn bản đính chính hoặc hủy bỏ ở trang Quyết định.'

const INSTEAD: Readonly<Record<string, string>> = {
  'meetings.recordVotes': SAT,
  'meetings.seal': SAT,
  'meetings.annulMeeting': SAT,
  'decisions.issue': DECIDED,
  'decisions.correct': DECIDED,
  'decisions.withdraw': DECIDED,
  'campaigns.close': 'Đợt đã khép lại được giữ nguyên như lúc khép.',
}

export const undoText = {
  /** "sửa đề nghị (Nguyễn Văn A và 2 đề nghị khác)" */
  name: (command: string, subject: string | null): string => {
    const what = lowerFirst(commandSentence(command))
    return subject === null ? what : `${what} (${subject})`
  },
  subject: (first: string, others: number): string =>
    others === 0 ? first : `${first} và ${others} đề nghị khác`,
  undone: (name: string): string => `Đã hoàn tác: ${name}.`,
  redone: (name: string): string => `Đã làm lại: ${name}.`,
  /** Somebody did something in between. */
  otherNext: 'vừa có việc khác được ghi, xem lại nút Hoàn tác',
  table: (table: string): string => TABLES[table] ?? table,
  instead: (command: string): string => INSTEAD[command] ?? VOTED,
  /** Words of the frame. */
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undoThis: (name: string): string => `Hoàn tác: ${name} (Ctrl+Z)`,
  redoThis: (name: string): string => `Làm lại: ${name} (Ctrl+Shift+Z)`,
  nothingToUndo: 'Chưa có việc nào để hoàn tác',
  panel: 'Việc có thể hoàn tác',
  panelHint: 'Bấm Hoàn tác ở khung bên trái hoặc Ctrl+Z để lấy lại từng việc, việc mới nhất trước.',
  since: (name: string, instead: string): string =>
    `Trước "${name}" không hoàn tác được nữa. ${instead}`,
  column: { at: 'Lúc', actor: 'Người làm', name: 'Việc' },
  nothingToRedo: 'Không có việc nào để làm lại',
} as const
