/** Words of the page Quyết định. */
import { padCount } from '#shared/kernel/money.ts'

export const DECISION_STATES = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  corrected: 'Đã đính chính',
  withdrawn: 'Đã thu hồi',
} as const

/** A list for a higher level is sent, not issued. */
export const stateName = (
  state: keyof typeof DECISION_STATES,
  purpose: 'award' | 'forward',
): string => (purpose === 'forward' && state === 'issued' ? 'Đã trình' : DECISION_STATES[state])

/** How a decision is called where its award may have several: later ones are "bổ sung". */
export const decisionName = ({
  awardName,
  supplement,
}: {
  readonly awardName: string
  readonly supplement: number
}): string => {
  if (supplement === 0) return awardName
  return `${awardName} (bổ sung${supplement === 1 ? '' : ` lần ${supplement}`})`
}

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

  supplementTitle: 'Quyết định bổ sung',
  supplementWhy:
    'Hội đồng thông qua các trường hợp này sau khi quyết định trước của cùng hình thức đã ban hành. Quyết định đã ban hành giữ nguyên; các trường hợp này được ban hành bằng một quyết định riêng.',

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
  downloadTcvn3: 'Bản TCVN3 (.VnTime)',
  downloadTcvn3Hint: 'Cho phần mềm in giấy khen cũ chỉ dùng phông .VnTime',
  print: 'In',

  style: {
    open: 'Thể thức…',
    title: 'Thể thức giấy tờ của đợt',
    hint: 'Áp dụng cho mọi danh sách, quyết định và tờ trình của đợt thi đua này; không đổi ai được khen.',
    heading: 'Tên danh sách',
    headings: { list: 'DANH SÁCH', appendix: 'Phụ lục' },
    appendixNumber: 'Số phụ lục',
    place: 'Cột Đơn vị ghi',
    places: { unit: 'đơn vị đề nghị', workplace: 'nơi công tác', both: 'cả hai' },
    spelling: 'Dấu thanh',
    spellings: {
      'as-written': 'giữ như đơn vị viết',
      'mark-first': 'kiểu hòa, ủy',
      'mark-last': 'kiểu hoà, uỷ',
    },
    expand: 'Viết đầy đủ chữ tắt (UBND thành Ủy ban nhân dân)',
    abbreviations: 'Chữ tắt riêng của cơ quan (mỗi dòng một chữ, ví dụ: TP = thành phố)',
    abbreviationBad: (line: string): string =>
      `Dòng "${line}" chưa đúng: ghi chữ tắt, dấu bằng, rồi cách viết đầy đủ.`,
    honorific: 'Trước họ tên ghi',
    honorifics: {
      'as-written': 'như đơn vị viết',
      ranks: 'chỉ cấp bậc, học vị',
      none: 'không ghi gì',
    },
    order: 'Thứ tự trong mỗi loại',
    orders: {
      council: 'như Hội đồng biểu quyết',
      unit: 'theo danh mục đơn vị',
      'given-name': 'theo tên',
    },
    orientation: 'Khổ giấy A4',
    orientations: { portrait: 'dọc', landscape: 'ngang' },
    recipients: 'Nơi nhận (mỗi dòng một nơi; để trống thì in như thường lệ)',
    save: 'Lưu thể thức',
    saved: 'Đã lưu thể thức giấy tờ.',
  },

  desk: {
    award: {
      purpose: 'Danh sách kèm Quyết định khen thưởng',
      withdraw: 'Thu hồi…',
      issue: 'Ban hành…',
      issueTitle: 'Ban hành quyết định',
      issueOk: 'Ban hành',
      issued: 'Đã ban hành quyết định.',
      issueMissing: 'Ghi số và ngày của quyết định.',
    },
    forward: {
      purpose: 'Danh sách kèm Tờ trình đề nghị cấp trên',
      withdraw: 'Rút đề nghị…',
      issue: 'Ghi nhận đã trình…',
      issueTitle: 'Ghi nhận danh sách đã trình cấp trên',
      issueOk: 'Ghi nhận đã trình',
      issued: 'Đã ghi nhận danh sách trình cấp trên.',
      issueMissing: 'Ghi số và ngày của Tờ trình.',
    },
  },
  issueWhat: (counts: string): string =>
    `Danh sách ${counts} được giữ nguyên từ lúc này, dù tên người, tên đơn vị về sau có đổi. Số và ngày không sửa được nữa.`,
  issueSigner: 'Người ký',
  issueSignerOfStyle: 'theo Thể thức của đợt',
  issueList: 'Danh sách',
  issueTotal: 'Tổng tiền thưởng (đồng)',

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
