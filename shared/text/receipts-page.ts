/** Words of import receipts and of registered work. */
import { padCount } from '#shared/kernel/money.ts'

export const receiptsText = {
  table: 'Các phiếu nhập',
  search: 'Tìm tệp, đơn vị, số phiếu',
  column: {
    receipt: 'Phiếu',
    file: 'Tệp',
    purpose: 'Loại',
    number: 'Số tờ trình',
    day: 'Ngày',
    receivedAt: 'Nhận lúc',
    channel: 'Qua',
    imported: 'Nhận',
    needsDecision: 'Chờ',
    leftOut: 'Bỏ qua',
    importedAt: 'Nhập lúc',
    by: 'Người nhập',
  },
  replaces: 'thay danh sách trước',
  source: 'Tải tệp gốc',
  undo: 'Rút lại phiếu nhập…',
  undoTitle: (receipt: string): string => `Rút lại phiếu ${receipt}?`,
  undoBody: (file: string): string =>
    `Các đề nghị chỉ có trong tệp ${file} sẽ bị xóa khỏi sổ cùng giấy tờ của chúng. Nếu đã thẩm định hoặc biểu quyết trên đó thì không rút được.`,
  undoOk: 'Rút lại',
  undone: (receipt: string, removed: number): string =>
    `Đã rút lại ${receipt}, bỏ ${padCount(removed)} đề nghị.`,
  emptyTitle: 'Chưa có phiếu nhập nào',
  emptyHint: 'Mỗi tệp ghi vào sổ có một phiếu; từ đây xem lại, tải tệp gốc hoặc rút lại.',
  facts: 'Phiếu nhập',
} as const

export const registrationsText = {
  table: 'Công việc, công trình, mô hình đã đăng ký',
  search: 'Tìm đơn vị, nội dung',
  add: 'Ghi đăng ký…',
  addTitle: 'Ghi đăng ký bằng tay',
  column: {
    unit: 'Đơn vị',
    type: 'Loại',
    title: 'Nội dung',
    through: 'Gửi qua',
    due: 'Dự kiến xong',
    owner: 'Phụ trách',
    receivedAt: 'Nhận lúc',
    done: 'Hoàn thành',
  },
  type: {
    'cong-viec': 'công việc',
    'phan-viec': 'phần việc',
    'cong-trinh': 'công trình',
    'mo-hinh': 'mô hình',
    'du-an': 'dự án',
  },
  notDone: 'chưa',
  doneOn: (day: string): string => `xong ngày ${day}`,
  mark: 'Đánh dấu xong…',
  unmark: 'Bỏ đánh dấu',
  markTitle: 'Đánh dấu hoàn thành',
  doneDay: 'Ngày hoàn thành',
  dayRequired: 'Chọn ngày.',
  evidence: 'Minh chứng (biên bản nghiệm thu, quyết định, ảnh…)',
  marked: 'Đã lưu.',
  added: 'Đã ghi đăng ký.',
  titleRequired: 'Nhập nội dung đăng ký.',
  rule: (atLeast: number, wording: string, place: string): string =>
    `Kế hoạch yêu cầu ít nhất ${padCount(atLeast)}: “${wording}” (${place})`,
  noRule: 'Kế hoạch của đợt này không yêu cầu đăng ký trước.',
  emptyTitle: 'Chưa có đăng ký nào',
  emptyHint: 'Nhập tệp danh sách đăng ký của đơn vị, hoặc ghi từng việc bằng tay.',
} as const
