/** Words of the operator's page: what the room can be shown, and the life of a ballot. */
import { padCount } from '#shared/kernel/money.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Answer, VotingMethod } from '#shared/meetings/ballot.ts'
import type { BallotState } from '#shared/meetings/ballot-life.ts'
import { capitalised, papersText } from './papers.ts'

/** What stands on the public window beside names and numbers. */
export const cueText = {
  agenda: 'Chương trình xét khen thưởng',
  ranking: 'Kết quả chấm điểm',
  roll: 'Danh sách khen thưởng',
  counting: 'Đang kiểm phiếu',
  title: 'Trang mở đầu',
  result: (title: string): string => `Kết quả: ${title}`,
  voting: (title: string): string => `Biểu quyết: ${title}`,
  group: (award: string, kind: NomineeKind): string => `${award}: ${papersText.kind(kind)}`,
  partOf: (group: string, part: number, whole: number): string =>
    `${group} (${padCount(part)}/${padCount(whole)})`,
  forwarded: (award: string): string => `Đề nghị tặng ${award}`,
  needed: (needed: number, base: number, rule: string): string =>
    `Cần ${needed}/${base} phiếu: ${rule}`,
  rule: (rule: string): string => capitalised(rule),
  quota: (quota: string, used: number, over: string | null): string =>
    `${quota}; đơn vị đã đề nghị ${padCount(used)}${over === null ? '' : ` (${over})`}`,
  deferred: 'Hoãn, bổ sung hồ sơ',
  withdrawn: 'Rút đề nghị',
} as const

export const METHOD_LABELS: Readonly<Record<VotingMethod | 'recorded', string>> = {
  hands: 'Giơ tay',
  'by-name': 'Ghi tên',
  secret: 'Phiếu kín',
  recorded: 'Nhập từ tệp',
}

export const METHOD_HINTS: Readonly<Record<VotingMethod, string>> = {
  hands: 'Đếm số giơ tay; chỉ lưu tổng số.',
  'by-name': 'Ghi ý kiến của từng thành viên; chương trình tự đếm.',
  secret: 'Phát phiếu giấy, kiểm phiếu rồi nhập tổng số; không lưu ai chọn gì.',
}

export const BALLOT_STATES: Readonly<Record<BallotState, string>> = {
  created: 'Mới tạo',
  open: 'Đang mở',
  closed: 'Đã khép, chờ kiểm phiếu',
  confirmed: 'Đã xác nhận',
  published: 'Đã công bố',
  annulled: 'Đã hủy',
}

export const ANSWER_LABELS: Readonly<Record<Answer, string>> = {
  yes: 'Đồng ý',
  no: 'Không đồng ý',
  'change-form': 'Đổi hình thức',
  defer: 'Hoãn',
  withdraw: 'Rút',
}

export const operatorText = {
  room: 'Phòng họp đang thấy',
  next: 'Sẽ chiếu tiếp',
  script: 'Nội dung chiếu',
  windowOpen: (width: number, height: number): string => `Cửa sổ chiếu đang mở, ${width}×${height}`,
  windowClosed: 'Chưa mở cửa sổ chiếu. Nhấn F5 để mở, rồi kéo sang màn hình của phòng họp.',
  windowLost: 'Cửa sổ chiếu mất liên lạc với chương trình, đang giữ hình cuối.',
  onAir: 'Đang chiếu',
  opening: 'Mở đầu',
  cases: 'Từng trường hợp',
  ballots: 'Biểu quyết',
  closing: 'Kết thúc',
  open: 'Mở cửa sổ chiếu (F5)',
  show: 'Chiếu (N)',
  blank: 'Màn trống (B)',
  unblank: 'Hiện lại (B)',
  message: 'Thông báo… (T)',
  messageOff: 'Bỏ thông báo (T)',
  messageWhere: 'Cách hiện thông báo',
  messageOver: 'Dải chữ trên hình đang chiếu',
  messageAlone: 'Thay cả màn hình',
  freeze: 'Giữ hình (G)',
  unfreeze: 'Thôi giữ hình (G)',
  frozen: 'Đang giữ hình: phòng họp vẫn thấy hình này',
  frozenWaiting: 'Đang giữ hình; nội dung mới chờ đến khi thôi giữ',
  colours: 'Đảo màu (Đ)',
  keys: 'Phím: ↑ ↓ chọn nội dung, N chiếu rồi sang mục kế, B màn trống, G giữ hình, T thông báo, Đ đảo màu, [ ] lật trang hình chiếu, F5 mở cửa sổ.',
  nothingNext: 'Hết nội dung. Chọn một mục ở bên trái để chiếu lại.',
  messageTitle: 'Thông báo lên màn hình phòng họp',
  messageHeading: 'Dòng lớn',
  messageHeadingHint: 'Ví dụ: Giải lao 10 phút',
  messageLines: 'Các dòng nhỏ (mỗi dòng một ý)',
  messageMinutes: 'Đếm ngược (phút)',
  messageShow: 'Chiếu thông báo',
  messageMissing: 'Ghi dòng lớn của thông báo.',
  noAgenda: 'Chương trình chưa có trường hợp nào',
  noAgendaHint:
    'Hoàn thành thẩm định để có trường hợp đủ điều kiện, rồi đưa vào chương trình ở mục Chương trình.',

  newBallot: 'Lượt biểu quyết mới',
  noBallots: 'Chưa có lượt biểu quyết nào',
  noBallotsHint:
    'Tạo một lượt biểu quyết: chọn hình thức, chọn một hoặc nhiều trường hợp, bỏ chọn những trường hợp cần xét riêng.',
  ballotTitle: 'Tên lượt biểu quyết',
  method: 'Hình thức biểu quyết',
  chosen: (count: number): string => `Đã chọn ${padCount(count)} trường hợp`,
  exceptions:
    'Bỏ chọn trường hợp cần xét riêng; những trường hợp còn lại được biểu quyết chung một lượt.',
  chooseSome: 'Chọn ít nhất một trường hợp.',
  votedForm: 'Hình thức đưa ra biểu quyết',
  changeTo: 'Nếu đổi hình thức thì thành',
  changeToShort: 'Đổi thành…',
  create: 'Tạo lượt biểu quyết',
  lines: (count: number): string => `${padCount(count)} trường hợp`,
  fold: 'Thu gọn',
  unfold: 'Xem',
  openBallot: 'Mở biểu quyết',
  closeBallot: 'Khép biểu quyết',
  publishBallot: 'Công bố kết quả',
  publishAsk: 'Công bố kết quả lượt này?',
  publishWhat:
    'Kết quả trở thành quyết định của Hội đồng và được phép chiếu. Sau khi công bố chỉ có thể hủy kèm lý do.',
  annulBallot: 'Hủy lượt này',
  annulWhat: 'Lượt biểu quyết và số phiếu vẫn được lưu; kết quả không còn giá trị.',
  annulledBecause: (reason: string): string => `Lý do hủy: ${reason}`,
  quorumShort: (missing: number): string =>
    `Chưa đủ điều kiện họp, còn thiếu ${padCount(missing)} người. Điểm danh trước khi mở biểu quyết.`,
  votedSoFar: (voted: number, expected: number): string =>
    `Đã ghi ý kiến ${voted}/${expected} người`,
  askClose: 'Khép khi mọi người đã biểu quyết xong; điểm danh lúc này được chụp lại.',

  papers: 'Phiếu của cả lượt',
  issued: 'Phát ra',
  returned: 'Thu về',
  notReturned: 'Không thu về',
  valid: 'Hợp lệ',
  invalid: 'Không hợp lệ',
  lineInvalid: 'Không hợp lệ',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  changeForm: 'Đổi hình thức',
  defer: 'Hoãn',
  withdraw: 'Rút',
  chairAgrees: 'Chủ tịch',
  chairYes: 'đồng ý',
  chairNo: 'không đồng ý',
  chairUnknown: 'chưa ghi',
  name: 'Tập thể, cá nhân',
  award: 'Hình thức',
  fillAll: 'Điền cho mọi dòng như dòng đầu',
  result: 'Kết quả',
  passed: 'Đạt',
  failed: 'Không đạt',
  willPass: 'đạt',
  willFail: (missing: string): string => `không đạt, ${missing}`,
  noChair: 'chờ ý kiến Chủ tịch',
  chairAgainst: 'Chủ tịch không đồng ý',
  typist: 'Người nhập',
  typeTally: 'Lưu số phiếu đã nhập',
  typed: (who: string): string => `${who} đã nhập số phiếu. Mời người thứ hai xác nhận.`,
  counted: 'Chương trình đã đếm từ ý kiến từng người. Mời một người xác nhận.',
  enterTally: 'Nhập kết quả kiểm phiếu…',
  tallyOf: (title: string): string => `Kiểm phiếu: ${title}`,
  retype: 'Nhập lại…',
  confirmer: 'Người xác nhận (khác người nhập)',
  confirmTitle: 'Người thứ hai xác nhận',
  confirmHint:
    'Người thứ hai đếm lại và tự ghi năm con số dưới đây. Số khác với người nhập thì chương trình không nhận; người xác nhận không sửa được số đã nhập.',
  confirm: 'Xác nhận',
  whoMissing: 'Ghi tên người thực hiện.',
  needed: (needed: number, base: number): string => `cần ${needed}/${base}`,
  /** "11/13 (84,6 %)"; the verdict is made on the counts. */
  yesOf: (yes: number, base: number, share: string): string => `${yes}/${base} (${share})`,
  ruleOf: (rule: string): string => `Quy tắc: ${rule}`,
  allYes: 'Mọi người có mặt đồng ý',
  showResult: 'Đưa kết quả vào mục chiếu tiếp',
  sealedNote: 'Phiên họp đã niêm phong: xem và chiếu lại được, không sửa được.',
} as const
