/** What is said about keeping and taking away personal data, and about files taken out. */
import { formatDay, type Day } from '#shared/kernel/day.ts'

export const purgeText = {
  /** In the place of a person's name. */
  person: (number: number): string => `Cá nhân đã xóa số ${number}`,
  /** In the place of a text that told about a person. */
  gone: 'đã xóa',
  goes: {
    people: 'họ tên, năm sinh, chức vụ, nơi công tác của cá nhân, hộ gia đình',
    achievements: 'thành tích, số liệu kèm theo đề nghị',
    files: 'tệp gốc các đơn vị gửi',
    attachments: 'tệp đính kèm hồ sơ',
    evidence: 'số liệu tiêu chuẩn đã ghi',
    reasons: 'lý do kết luận, lý do bỏ qua vướng mắc, đơn thư',
    lines: 'tên trong danh sách kèm quyết định lưu ở sổ',
    audit: 'nội dung chi tiết trong nhật ký (ai làm gì, lúc nào vẫn còn)',
    copies: 'bản sao lưu và sổ cách ly cũ trên máy này',
  },
  stays: [
    'số lượng đề nghị theo đơn vị, loại, hình thức khen thưởng và kết quả xét',
    'tập thể, doanh nghiệp và đơn vị',
    'kế hoạch, biên bản kiểm phiếu bằng số, số và ngày các quyết định, số tiền',
    'nhật ký: ai đã làm việc gì, lúc nào',
  ],
  done: (name: string): string =>
    `Đã xóa dữ liệu cá nhân của đợt "${name}". Số liệu thống kê được giữ lại.`,
  /** The card on the page Dữ liệu. */
  title: 'Dữ liệu cá nhân',
  hint: 'Không gửi gì ra khỏi máy này. Dữ liệu cá nhân của một đợt xóa được sau khi đợt khép lại và hết thời hạn lưu.',
  yearsBefore: 'Thời hạn lưu sau khi khép đợt',
  yearsAfter: 'năm',
  column: {
    campaign: 'Đợt thi đua',
    closed: 'Khép ngày',
    until: 'Lưu đến hết',
    state: 'Tình trạng',
  },
  open: 'đang mở',
  kept: 'đang lưu',
  purged: (day: Day): string => `đã xóa ${formatDay(day)}`,
  purge: 'Xóa dữ liệu cá nhân…',
  dialog: (name: string): string => `Xóa dữ liệu cá nhân của đợt "${name}"`,
  irrevocable: 'Việc này không hoàn tác được và không khôi phục được từ bản sao lưu.',
  willGo: 'Sẽ xóa',
  willStay: 'Giữ lại',
  typeName: (name: string): string => `Gõ nguyên văn tên đợt để xác nhận: ${name}`,
  confirm: 'Xóa vĩnh viễn',
  secondFolder:
    'Thư mục sao lưu thứ hai cũng được dọn nếu đang cắm; những nơi khác (gói bàn giao, tệp đã xuất) hãy tự xóa.',
  exportsTitle: 'Tệp đã xuất',
  exportsHint: 'Ai đã lấy tệp nào ra khỏi chương trình, lúc nào.',
  exportColumn: { at: 'Lúc', actor: 'Người xuất', file: 'Tệp', bytes: 'Dung lượng' },
  exportsEmpty: 'Chưa có tệp nào được xuất',
  exportsEmptyHint: 'Mỗi tệp lấy ra (danh sách, biên bản, báo cáo, tệp gốc) ghi một dòng ở đây.',
} as const
