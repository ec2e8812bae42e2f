/** Words about rules by award, rehearsals, what-if and the life of a meeting. */

/** "DIỄN TẬP: Họp Hội đồng …" */
export const rehearsalTitle = (title: string): string => `DIỄN TẬP: ${title}`

export const meetingRefusals = {
  rulesDiffer:
    'Các trường hợp đã chọn thuộc những hình thức có quy tắc biểu quyết khác nhau nên không biểu quyết chung một lượt được. Tách mỗi hình thức ra một lượt.',
  rehearsalSeal:
    'Đây là phiên diễn tập nên không niêm phong được. Quay lại phiên họp thật để niêm phong.',
  rehearsalPapers: 'Đây là phiên diễn tập nên không in giấy tờ. Quay lại phiên họp thật để in.',
  rehearsalOfRehearsal: 'Chỉ diễn tập được từ phiên họp thật. Chọn phiên họp thật rồi mở diễn tập.',
  notRehearsal: 'Chỉ xóa được phiên diễn tập; phiên họp thật được lưu mãi.',
} as const

export const awardRulesText = {
  title: 'Quy tắc riêng theo hình thức khen thưởng',
  common: 'Theo quy tắc chung của phiên họp',
  ruleOf: (award: string): string => `Quy tắc của ${award}`,
} as const

export const rehearsalText = {
  open: 'Diễn tập',
  openHint: 'Mở một bản sao của phiên họp này để tập điều hành; không ảnh hưởng kết quả thật.',
  bar: 'DIỄN TẬP',
  barHint:
    'Đây là bản sao để tập. Không kết quả nào được ghi nhận, không in, không niêm phong; màn hình phòng họp cũng ghi rõ là diễn tập.',
  leave: 'Về phiên họp thật',
  discard: 'Xóa phiên diễn tập',
  discardAsk: 'Xóa phiên diễn tập này?',
  discardWhat: 'Mọi lượt biểu quyết đã tập sẽ mất. Phiên họp thật không thay đổi.',
  option: (at: string): string => `Diễn tập: ${at}`,
} as const

const moved = (value: number | null): string => (value === null ? '–' : String(value))

export const whatIfText = {
  open: 'Thử rút…',
  title: 'Thử rút trước khi biểu quyết',
  hint: 'Đánh dấu trường hợp định rút để xem chỉ tiêu, điều kiện và thứ hạng thay đổi thế nào. Chưa ghi gì cho đến khi nhấn "Đưa ra khỏi chương trình".',
  choose: 'Trường hợp định rút',
  nothing: 'Chưa chọn trường hợp nào.',
  eligible: (before: number, after: number): string =>
    `Đủ điều kiện trình Hội đồng: ${before} → ${after}`,
  units: 'Chỉ tiêu thay đổi',
  unit: 'Đơn vị',
  quota: 'Chỉ tiêu',
  used: 'Đã đề nghị',
  over: 'Vượt',
  ranks: 'Thứ hạng thay đổi',
  nominee: 'Tập thể, cá nhân',
  rank: 'Hạng',
  move: (before: number | null, after: number | null): string =>
    `${moved(before)} → ${moved(after)}`,
  becomes: (name: string, unit: string, eligible: boolean): string =>
    `${name} (${unit}) ${eligible ? 'trở thành đủ điều kiện' : 'không còn đủ điều kiện'}`,
  takeOff: 'Đưa ra khỏi chương trình',
} as const
