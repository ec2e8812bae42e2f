/** Words of the page "Hồ sơ": following, importing, nominations, receipts, registrations. */
import { formatDay } from '#shared/kernel/day.ts'
import { formatDong, padCount } from '#shared/kernel/money.ts'
import { calendarText } from './calendar.ts'
import { returnsText } from './returns.ts'

export const submissionsPageText = {
  title: 'Hồ sơ',
  tab: {
    'theo-doi': 'Theo dõi',
    lich: calendarText.tab,
    'nhap-tep': 'Nhập tệp',
    'de-nghi': 'Đề nghị',
    'phieu-nhap': 'Phiếu nhập',
    'dang-ky': 'Đăng ký',
  },
  subtitle: (submitted: number, units: number, nominations: number): string =>
    `${formatDong(submitted)}/${formatDong(units)} đơn vị đã gửi, ${formatDong(nominations)} đề nghị xét khen`,
  importFiles: 'Nhập tệp của đơn vị',
  columnUnit: 'Đơn vị',
  cancel: 'Hủy',
  save: 'Lưu',
  note: 'Ghi chú',
  receivedAt: 'Ngày giờ nhận',
  channel: 'Nhận qua',
  channels: [
    'Trực tiếp',
    'Bưu chính',
    'Trục liên thông văn bản',
    'Cổng dịch vụ công',
    'Thư điện tử',
  ],
} as const

export const boardText = {
  table: 'Theo dõi hồ sơ theo đơn vị',
  search: 'Tìm đơn vị',
  filterLabel: 'Lọc theo tình trạng',
  filter: {
    'tat-ca': 'Tất cả đơn vị',
    'da-gui': 'Đã gửi hồ sơ',
    'dung-han': 'Gửi đúng hạn',
    'chua-gui': 'Chưa gửi hồ sơ',
    'qua-han': 'Gửi quá hạn',
    thieu: 'Thiếu giấy tờ',
    'tra-lai': returnsText.filter,
    vuot: 'Vượt chỉ tiêu',
    trung: 'Trùng người với đơn vị khác',
    'chua-bao-cao': 'Chưa nộp báo cáo hoặc mốc khác',
  },
  column: {
    quota: 'Chỉ tiêu',
    used: 'Đề nghị',
    collective: 'Tập thể',
    individual: 'Cá nhân',
    dossier: 'Hồ sơ',
    missing: 'Còn thiếu',
    received: 'Nhận lúc',
    timeliness: 'Thời hạn',
    registration: 'Đăng ký',
    note: 'Lưu ý',
  },
  over: 'vượt chỉ tiêu',
  noneRequired: 'không quy định',
  /** What came where the plan names no deadline. */
  received: 'đã nộp',
  enough: 'đủ',
  same: (name: string, other: string): string => `${name} cũng được ${other} đề nghị`,
  perhaps: (name: string, other: string): string => `${name} trùng tên ở ${other}`,
  duplicates: (count: number): string => `${padCount(count)} dòng lặp, đã gộp`,
  own: (count: number): string => `${padCount(count)} dòng đơn vị tự khen, không tính`,
  extended: (day: string): string => `gia hạn đến ${day}`,
  missingReports: (count: number): string => `báo cáo của ${padCount(count)} đối tượng`,
  emptyTitle: 'Không đơn vị nào ở tình trạng này',
  emptyHint: 'Chọn “Tất cả đơn vị” để xem cả danh sách.',
  noUnitsTitle: 'Đợt này chưa có đơn vị tham gia',
  noUnitsHint: 'Nạp danh mục đơn vị ở trang Đơn vị, rồi nhập tệp các đơn vị gửi.',
  showAll: 'Xem tất cả',
  toUnits: 'Đến trang Đơn vị',
} as const

export const unitDossierText = {
  standing: 'Tình hình',
  quota: 'Chỉ tiêu',
  quotaOf: (label: string, clause: string | null): string =>
    clause === null ? label : `${label} (${clause})`,
  files: 'Tệp đã nhận',
  noFiles: 'Chưa nhận tệp nào.',
  standingFile: 'danh sách đang tính',
  supersededFile: 'đã được danh sách sau thay thế',
  setReceived: 'Sửa lúc nhận…',
  setReceivedTitle: (receipt: string): string => `Lúc nhận thật của ${receipt}`,
  receivedSaved: 'Đã sửa lúc nhận.',
  papers: 'Giấy tờ của hồ sơ',
  paperPresent: 'đã có',
  paperMissing: 'còn thiếu',
  supplement: 'Bổ sung',
  addPaper: 'Ghi giấy tờ…',
  addPaperTitle: (unit: string): string => `Ghi giấy tờ của ${unit}`,
  component: 'Giấy tờ',
  componentRequired: 'Chọn giấy tờ.',
  forWhom: 'Của ai',
  forAll: 'Cả hồ sơ',
  state: 'Tình trạng',
  states: { present: 'đã nhận', missing: 'còn thiếu', defective: 'có nhưng chưa đúng' },
  number: 'Số, ký hiệu',
  day: 'Ngày văn bản',
  pages: 'Số trang',
  ofNominees: (count: number): string => `${padCount(count)} đề nghị`,
  /** "số 12/TTr, ngày 07/8/2024, 03 trang": what is known of a paper; else "". */
  paperFacts: (paper: {
    readonly number: string | null
    readonly day: string | null
    readonly pages: number | null
    readonly note: string | null
  }): string =>
    [
      paper.number === null ? [] : `số ${paper.number}`,
      paper.day === null ? [] : `ngày ${formatDay(paper.day)}`,
      paper.pages === null ? [] : `${padCount(paper.pages)} trang`,
      paper.note ?? [],
    ]
      .flat()
      .join(', '),
  momentRequired: 'Chọn ngày giờ nhận.',
  paperSaved: 'Đã ghi giấy tờ.',
  reports: 'Báo cáo và mốc khác',
  addReport: 'Ghi đã nộp…',
  addReportTitle: (artefact: string): string => `Ghi đã nộp: ${artefact}`,
  reportSaved: 'Đã ghi báo cáo.',
  notReceived: 'chưa nhận',
  keep: 'Đơn vị chọn giữ lại',
  keepHint: (limit: number, over: string): string =>
    `Đơn vị ${over}: chọn đúng ${padCount(limit)} đề nghị mà đơn vị giữ lại, theo văn bản của đơn vị. Các đề nghị khác vẫn còn trong sổ nhưng không đưa ra Hội đồng.`,
  keepSave: 'Lưu lựa chọn',
  keepSaved: 'Đã lưu lựa chọn của đơn vị.',
  keepTooMany: (chosen: number, limit: number): string =>
    `Đã chọn ${padCount(chosen)}, chỉ tiêu ${padCount(limit)}: chọn quá chỉ tiêu thì chưa đề nghị nào được đưa ra Hội đồng.`,
  nominations: 'Đề nghị của đơn vị',
  noNominations: 'Chưa có đề nghị nào.',
  eligible: 'đủ điều kiện',
  notEligible: 'chưa đủ điều kiện',
} as const
