/** Words of the tabs Lịch sử khen thưởng, Sáng kiến and Đơn thư, and of a nominee's history. */
import { formatDay } from '#shared/kernel/day.ts'
import { padCount } from '#shared/kernel/money.ts'

/** Why a row of a register's file is no entry, beyond what every list leaves out. */
export const REGISTER_LEFT_OUT = {
  'year-missing': 'không rõ năm: ghi cột Năm, ngày quyết định hoặc năm ở tiêu đề',
  'award-missing': 'không ghi danh hiệu, hình thức khen thưởng',
  'no-author': 'không ghi tên sáng kiến hoặc tác giả',
} as const

const added = (count: number, known: number): string =>
  known === 0
    ? `Đã thêm ${padCount(count)} dòng.`
    : `Đã thêm ${padCount(count)} dòng; ${padCount(known)} dòng đã có từ trước.`

export const historyText = {
  tab: {
    'tham-dinh': 'Thẩm định',
    'lich-su': 'Lịch sử khen thưởng',
    'sang-kien': 'Sáng kiến',
    'don-thu': 'Đơn thư',
  },
  search: 'Tìm theo tên, đơn vị, quyết định',
  year: 'Năm',
  allYears: 'Mọi năm',
  yearIs: (year: number): string => `Năm ${year}`,
  importFile: 'Nhập từ Excel…',
  remove: 'Bỏ',
  removeMany: (count: number): string => `Bỏ ${padCount(count)} dòng…`,
  removeTitle: (count: number): string => `Bỏ ${padCount(count)} dòng khỏi sổ?`,
  removeBody: 'Chỉ bỏ khỏi sổ này; tệp đã nhập và các đợt thi đua không thay đổi.',
  removed: (count: number): string => `Đã bỏ ${padCount(count)} dòng.`,
  limited: (shown: number, total: number): string =>
    `Đang hiện ${shown} dòng đầu trong ${total}; tìm hoặc lọc theo năm để thu hẹp.`,
  saved: 'Đã ghi vào sổ.',
  required: 'Cần ghi ô này.',
  yearWrong: 'Ghi năm từ 1950 đến 2100.',
  birthWrong: 'Ghi năm sinh 1985 hoặc ngày sinh 1985-03-12.',
  column: {
    year: 'Năm',
    name: 'Họ và tên, tên tập thể',
    kind: 'Đối tượng',
    unit: 'Đơn vị',
    award: 'Danh hiệu, hình thức khen thưởng',
    decision: 'Quyết định',
    workplace: 'Chức vụ, nơi công tác',
    title: 'Sáng kiến, đề tài',
    author: 'Tác giả',
    recognisedBy: 'Cơ quan công nhận',
    reach: 'Phạm vi, cấp công nhận',
    note: 'Ghi chú',
    state: 'Tình trạng',
    content: 'Nội dung',
    received: 'Ngày nhận',
    settled: 'Kết quả giải quyết',
  },
  decision: (number: string | null, day: string | null): string =>
    [
      ...(number === null ? [] : [`số ${number}`]),
      ...(day === null ? [] : [`ngày ${formatDay(day)}`]),
    ].join(' '),
  field: {
    name: 'Họ và tên hoặc tên tập thể',
    birth: 'Năm sinh',
    position: 'Chức vụ',
    workplace: 'Nơi công tác, cư trú',
    unit: 'Đơn vị trong danh mục',
    number: 'Số quyết định',
    day: 'Ngày quyết định',
    recognisedDay: 'Ngày công nhận',
    achievement: 'Thành tích',
  },
  awards: {
    table: 'Khen thưởng các năm trước',
    add: 'Thêm khen thưởng',
    addTitle: 'Thêm khen thưởng năm trước',
    emptyTitle: 'Chưa có khen thưởng năm trước nào',
    emptyHint:
      'Nhập danh sách khen thưởng các năm từ Excel; chương trình tự tìm cột họ tên, danh hiệu, năm, quyết định. Sổ này dùng để xét tiêu chuẩn nhiều năm liên tục và ghi sẵn vào biểu mẫu của đơn vị.',
    importTitle: 'Nhập khen thưởng năm trước từ Excel',
    importHint:
      'Cần cột họ và tên (hoặc tên tập thể) và danh hiệu, hình thức khen thưởng; năm lấy từ cột Năm, ngày quyết định hoặc tiêu đề.',
  },
  initiatives: {
    table: 'Sáng kiến, đề tài được công nhận',
    add: 'Thêm sáng kiến',
    addTitle: 'Thêm sáng kiến, đề tài',
    emptyTitle: 'Chưa có sáng kiến, đề tài nào',
    emptyHint:
      'Nhập danh mục sáng kiến được công nhận từ Excel hoặc thêm từng sáng kiến; tiêu chuẩn đòi sáng kiến sẽ tự có căn cứ.',
    importTitle: 'Nhập sáng kiến, đề tài từ Excel',
    importHint:
      'Cần cột tên sáng kiến (đề tài) và tác giả; nhiều tác giả trong một ô được tách ra. Cấp công nhận lấy từ cột phạm vi hoặc cơ quan công nhận.',
  },
  noneFoundTitle: 'Không có dòng nào khớp',
  noneFoundHint: 'Xóa chữ tìm hoặc chọn Mọi năm.',
  import: {
    drop: 'Thả một tệp Excel, Word, CSV vào đây',
    reading: 'Đang đọc tệp',
    summary: (file: string, rows: number, known: number, leftOut: number): string =>
      `${file}: ${padCount(rows)} dòng mới, ${padCount(known)} dòng đã có trong sổ, ${padCount(leftOut)} dòng không ghi.`,
    withoutUnit: (count: number): string =>
      `${padCount(count)} dòng không nhận ra đơn vị trong danh mục; vẫn ghi theo nơi công tác trong tệp.`,
    row: (row: number, text: string): string => `Dòng ${row}: ${text}`,
    leftOut: 'Những dòng không ghi vào sổ',
    leftOutRow: (row: number, reason: string, text: string): string =>
      `Dòng ${row} (${reason}): ${text}`,
    other: 'không phải dòng của danh sách',
    nothingNew: 'Mọi dòng của tệp đã có trong sổ.',
    ok: (rows: number): string => `Ghi ${padCount(rows)} dòng vào sổ`,
    another: 'Chọn tệp khác',
    done: added,
    files: 'Các tệp đã nhập',
    fileLine: (name: string, rows: number, at: string, by: string): string =>
      `${name}: ${padCount(rows)} dòng, ${at}, ${by}`,
    undo: 'Rút lại',
    undoTitle: (name: string): string => `Rút lại tệp ${name}?`,
    undoBody: 'Các dòng của tệp này ra khỏi sổ; tiêu chuẩn dựa vào đó sẽ thiếu căn cứ.',
    undone: (count: number): string => `Đã rút ${padCount(count)} dòng.`,
  },
  nominee: {
    title: 'Khen thưởng, sáng kiến đã có',
    none: 'Sổ lịch sử khen thưởng, sổ sáng kiến và các đợt khác chưa ghi gì về đối tượng này.',
    perhaps: 'trùng tên, chưa chắc cùng đối tượng',
    inCampaign: (campaign: string, unit: string, award: string | null, decision: string): string =>
      `${campaign}: ${unit} đề nghị${award === null ? '' : ` ${award}`}${decision === '' ? '' : `, quyết định ${decision}`}`,
  },
  petition: {
    record: 'Ghi đơn thư…',
    recordTitle: 'Ghi đơn thư, phản ánh',
    recordWhat: (name: string): string =>
      `Đề nghị của ${name} tạm dừng cho đến khi đơn thư được giải quyết.`,
    kind: 'Loại',
    content: 'Nội dung',
    sender: 'Người gửi (để trống nếu không nêu tên)',
    receivedDay: 'Ngày nhận',
    settle: 'Ghi kết quả…',
    settleTitle: 'Kết quả giải quyết đơn thư',
    settledDay: 'Ngày giải quyết',
    outcome: 'Kết quả',
    settlement: 'Căn cứ (kết luận, văn bản)',
    open: 'đang xác minh',
    recorded: 'Đã ghi đơn thư; đề nghị tạm dừng.',
    settled: 'Đã ghi kết quả giải quyết.',
    table: 'Đơn thư, phản ánh trong đợt',
    emptyTitle: 'Không có đơn thư nào',
    emptyHint:
      'Khi có đơn thư, phản ánh về một đề nghị, mở đề nghị đó ở mục Thẩm định và chọn “Ghi đơn thư…”.',
    toCase: 'Mở đề nghị',
  },
  sudden: {
    set: 'Khen đột xuất…',
    clear: 'Đưa về đợt thi đua',
    title: 'Khen thưởng đột xuất',
    what: 'Đề nghị này xét theo thành tích đột xuất: không tính thời hạn, chỉ tiêu, đăng ký và tiêu chuẩn của đợt; hồ sơ gồm tờ trình và báo cáo tóm tắt thành tích.',
    day: 'Ngày lập thành tích',
    deed: 'Thành tích',
    saved: 'Đã chuyển sang khen thưởng đột xuất.',
    cleared: 'Đã đưa về xét trong đợt thi đua.',
  },
  sources: 'Theo sổ',
} as const
