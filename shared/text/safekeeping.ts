/** What the store says about itself, and the name of every command in the audit trail. */
import { dayPart, formatMoment, isDay } from '#shared/kernel/day.ts'

export const safekeepingText = {
  damaged: (detail: string): string =>
    `Tệp dữ liệu có chỗ hỏng: ${detail}. Khôi phục từ bản sao lưu gần nhất.`,
  problemsFound: (count: number): string =>
    `Sổ có ${count} chỗ không khớp. Đừng nhập thêm; sao lưu riêng tệp này rồi khôi phục bản sao lưu tốt gần nhất.`,
  lineMissing: (seq: number): string =>
    `Nhật ký thiếu dòng số ${seq}: có người đã xóa dòng này ngoài chương trình.`,
  lineChanged: (seq: number): string =>
    `Dòng nhật ký số ${seq} không khớp dấu kiểm: dòng này hoặc dòng trước đã bị sửa ngoài chương trình.`,
  sealBroken: (at: string): string =>
    `Biên bản phiên họp ${isDay(dayPart(at)) ? formatMoment(at) : at} không còn khớp dấu niêm phong: kết quả đã bị sửa ngoài chương trình.`,
} as const

const COMMANDS: Readonly<Record<string, string>> = {
  'safekeeping.restore': 'Khôi phục từ bản sao lưu',
  'safekeeping.undoRestore': 'Hoàn tác việc khôi phục',
  'safekeeping.setSecondFolder': 'Chọn thư mục sao lưu thứ hai',
  'safekeeping.signIn': 'Đăng nhập',
  'safekeeping.signInFailed': 'Nhập sai mật khẩu',
  'safekeeping.recover': 'Đặt lại mật khẩu bằng mã khôi phục',
  'safekeeping.newRecovery': 'Lập mã khôi phục mới',
  'safekeeping.addUser': 'Thêm người dùng',
  'safekeeping.changeUser': 'Sửa người dùng',
  'safekeeping.setPassphrase': 'Đặt lại mật khẩu cho người dùng',
  'safekeeping.changePassphrase': 'Đổi mật khẩu của mình',
  'safekeeping.setIdle': 'Đổi thời gian tự khóa màn hình',
  'units.importCatalogue': 'Nạp danh mục đơn vị',
  'units.addAlias': 'Thêm tên gọi khác của đơn vị',
  'units.removeAlias': 'Bỏ tên gọi khác của đơn vị',
  'units.update': 'Sửa thông tin đơn vị',
  'campaigns.open': 'Mở đợt thi đua',
  'campaigns.change': 'Thay đổi quy định của đợt',
  'campaigns.undoChange': 'Hoàn tác thay đổi quy định',
  'campaigns.close': 'Khép lại đợt thi đua',
  'submissions.import': 'Nhập tệp của đơn vị',
  'submissions.undoImport': 'Rút lại phiếu nhập',
  'submissions.addNomination': 'Thêm đề nghị',
  'submissions.editNomination': 'Sửa đề nghị',
  'submissions.decideNomination': 'Quyết định dòng chờ xử lý',
  'submissions.keepWithinQuota': 'Ghi lựa chọn của đơn vị vượt chỉ tiêu',
  'submissions.recordPaper': 'Ghi thành phần hồ sơ',
  'submissions.recordReport': 'Ghi báo cáo kết quả',
  'submissions.setReceived': 'Sửa ngày giờ nhận',
  'submissions.recordRegistration': 'Ghi đăng ký',
  'submissions.markDone': 'Ghi hoàn thành công trình, phần việc',
  'appraisal.recordEvidence': 'Ghi số liệu tiêu chuẩn',
  'appraisal.setCategories': 'Ghi nhóm đối tượng',
  'appraisal.endorse': 'Ghi suy tôn',
  'appraisal.override': 'Bỏ qua một vướng mắc',
  'appraisal.conclude': 'Kết luận thẩm định',
  'appraisal.reopen': 'Mở lại thẩm định',
  'meetings.setCouncil': 'Lập danh sách Hội đồng',
  'meetings.convene': 'Triệu tập phiên họp',
  'meetings.setAttendance': 'Điểm danh',
  'meetings.setAgenda': 'Sắp xếp chương trình họp',
  'meetings.createBallot': 'Lập lượt biểu quyết',
  'meetings.openBallot': 'Bắt đầu biểu quyết',
  'meetings.vote': 'Ghi biểu quyết công khai',
  'meetings.closeBallot': 'Kết thúc biểu quyết',
  'meetings.typeTally': 'Nhập kết quả kiểm phiếu',
  'meetings.confirmBallot': 'Xác nhận kết quả kiểm phiếu',
  'meetings.publishBallot': 'Công bố kết quả',
  'meetings.annulBallot': 'Hủy lượt biểu quyết',
  'meetings.recordVotes': 'Nhập kết quả biểu quyết từ tệp',
  'meetings.seal': 'Niêm phong phiên họp',
  'meetings.annulMeeting': 'Hủy kết quả phiên họp',
  'meetings.importScores': 'Nhập phiếu chấm điểm',
  'decisions.setBaseSalary': 'Cập nhật mức lương cơ sở',
  'decisions.update': 'Sửa dự thảo quyết định',
  'decisions.issue': 'Ban hành quyết định',
  'decisions.setPaperSettings': 'Sửa cách trình bày giấy tờ',
  'decisions.correct': 'Đính chính quyết định',
  'decisions.withdraw': 'Hủy bỏ quyết định',
}

/** The Vietnamese name of a command; the command itself where it has none. */
export const commandSentence = (command: string): string => COMMANDS[command] ?? command
