/** Words of the fund for emulation and rewards (quỹ thi đua, khen thưởng): what came in, what went out. */
import { padCount } from '#shared/kernel/money.ts'

export const fundText = {
  title: 'SỔ THEO DÕI QUỸ THI ĐUA, KHEN THƯỞNG',
  sheet: 'Sổ quỹ',
  yearOf: (year: number): string => `Năm ${year}`,
  year: 'Năm',
  asOf: (day: string): string => `(Tính đến ngày ${day})`,
  kinds: {
    budget: 'Trích từ ngân sách nhà nước',
    carried: 'Chuyển từ năm trước sang',
    contribution: 'Đóng góp của tổ chức, cá nhân',
    'other-income': 'Thu khác',
    decision: 'Tiền thưởng theo quyết định',
    prize: 'Tiền thưởng theo quyết định không lập trong sổ này',
    gift: 'Tặng phẩm, hiện vật lưu niệm',
    printing: 'In, mua giấy khen, phôi, khung',
    ceremony: 'Tổ chức sơ kết, tổng kết, trao thưởng (hoa, khánh tiết)',
    'other-expense': 'Chi khác',
  },
  number: 'TT',
  day: 'Ngày',
  document: 'Số chứng từ',
  content: 'Nội dung',
  income: 'Thu (đồng)',
  expense: 'Chi (đồng)',
  balance: 'Số dư (đồng)',
  sum: 'Cộng',
  left: 'Số dư cuối kỳ',
  byKind: 'TỔNG HỢP THEO NỘI DUNG THU, CHI',
  kind: 'Nội dung thu, chi',
  totalIncome: 'Tổng thu',
  totalExpense: 'Tổng chi',
  dong: (money: string): string => `${money} đồng`,
  negative: (money: string): string => `-${money}`,
  maker: 'NGƯỜI LẬP SỔ',
  head: 'THỦ TRƯỞNG CƠ QUAN',
  /** Lines that follow from decisions. */
  decision: (award: string, counts: string): string => `Tiền thưởng ${award}: ${counts}`,
  correction: (of: string, award: string, counts: string): string =>
    `Chênh lệch tiền thưởng do đính chính ${of}, ${award}: nay ${counts}`,
  withdrawal: (of: string, award: string): string => `Giảm chi do hủy bỏ ${of}, ${award}`,
  decisionOf: (number: string): string => `Quyết định số ${number}`,
  correctionOf: (number: string): string => `văn bản đính chính số ${number}`,
  ofCampaign: (campaign: string): string => ` (${campaign})`,
  cancelled: (reason: string): string => `(Đã hủy: ${reason})`,

  warnings: {
    negative: (day: string, lowest: string): string =>
      `Quỹ chi vượt số thu từ ngày ${day}, lúc nhiều nhất thiếu ${lowest} đồng. Kiểm tra ngày và số tiền các khoản, hoặc ghi thêm khoản trích, đóng góp còn thiếu.`,
    carriedDiffers: (year: number, carried: string, left: string): string =>
      `Số chuyển sang năm ${year} ghi ${carried} đồng, sổ năm ${year - 1} còn ${left} đồng. Đối chiếu lại rồi hủy khoản ghi sai, ghi khoản đúng.`,
    notCarried: (year: number, left: string): string =>
      `Sổ năm ${year - 1} còn ${left} đồng chưa chuyển sang năm ${year}. Thêm khoản "Chuyển từ năm trước sang" với số tiền này.`,
    undocumented: (count: number): string =>
      `${padCount(count)} khoản chưa ghi số chứng từ. Khi có chứng từ thì hủy khoản đó và ghi lại kèm số.`,
    short: (day: string, need: string, left: string, missing: string): string =>
      `Dự toán đợt này còn phải chi ${need} đồng (lương cơ sở ngày ${day}), quỹ còn ${left} đồng: thiếu ${missing} đồng. Đề nghị trích bổ sung trước khi ban hành quyết định.`,
    unknown: (count: number): string =>
      `Dự toán đợt này còn ${padCount(count)} trường hợp chưa tính được tiền thưởng, chưa so được với số dư quỹ. Xem mục Kinh phí.`,
  },
  forecast: (need: string, left: string): string =>
    `Dự toán đợt này còn phải chi ${need} đồng; chi xong quỹ còn ${left} đồng.`,

  /** Words of the page. */
  add: 'Ghi khoản thu, chi',
  addTitle: 'Ghi khoản thu, chi quỹ thi đua, khen thưởng',
  amount: 'Số tiền (đồng)',
  documentHint: 'Ví dụ: Phiếu thu 05, Quyết định số 15/QĐ-UBND',
  reason: 'Diễn giải',
  reasonHint: 'Ví dụ: Trích quỹ khen thưởng đợt 1 năm 2024',
  incomeGroup: 'Thu',
  expenseGroup: 'Chi',
  required: {
    day: 'Chọn ngày của chứng từ.',
    kind: 'Chọn nội dung thu, chi.',
    amount: 'Nhập số tiền bằng đồng, lớn hơn 0.',
    reason: 'Ghi diễn giải: thu của ai, chi cho việc gì.',
  },
  saved: 'Đã ghi vào sổ quỹ.',
  cancel: 'Hủy khoản này',
  cancelOf: (reason: string): string => `Hủy khoản: ${reason}`,
  cancelTitle: 'Hủy khoản thu, chi',
  cancelHint:
    'Khoản đã hủy vẫn nằm trong sổ cùng lý do nhưng không tính vào thu, chi. Ghi sai thì hủy rồi ghi lại khoản đúng.',
  cancelledDone: 'Đã hủy khoản thu, chi.',
  fromDecision: 'Lấy từ danh sách kèm theo quyết định, không sửa ở đây.',
  empty: (year: number): string => `Sổ quỹ năm ${year} chưa có khoản nào`,
  emptyHint:
    'Ghi khoản trích từ ngân sách, khoản chuyển từ năm trước. Tiền thưởng tự vào sổ khi ban hành quyết định.',
} as const
