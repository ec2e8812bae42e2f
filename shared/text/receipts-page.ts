/** Words of import receipts and of registered work. */
import { padCount } from '#shared/kernel/money.ts'
import type { UndoneImport } from '#shared/submissions/contract.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'

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
    `Các đề nghị chỉ có trong tệp ${file} sẽ bị xóa khỏi sổ cùng giấy tờ và những chỗ đã sửa bằng tay của chúng. Nếu đã thẩm định hoặc biểu quyết trên đó thì không rút được.`,
  undoOk: 'Rút lại',
  undoWhole: (receipts: number): string => `Rút cả tệp (${padCount(receipts)} phiếu)…`,
  undoWholeTitle: (file: string): string => `Rút lại cả tệp ${file}?`,
  undoWholeBody: (receipts: readonly string[]): string =>
    `Tệp này ghi vào sổ của nhiều đơn vị, mỗi đơn vị một phiếu: ${receipts.join(', ')}. Tất cả cùng được rút, hoặc không phiếu nào nếu trên một phiếu đã có việc làm tiếp.`,
  undone: ({ receipt, removed, edits, others = [] }: UndoneImport): string =>
    `Đã rút lại phiếu ${[receipt, ...others].toSorted(byReceipt).join(', ')}, bỏ ${padCount(removed)} đề nghị${
      edits === 0 ? '' : ` cùng ${padCount(edits)} lần sửa bằng tay (còn ghi trong nhật ký)`
    }.`,
  emptyTitle: 'Chưa có phiếu nhập nào',
  emptyHint: 'Mỗi tệp ghi vào sổ có một phiếu; từ đây xem lại, tải tệp gốc hoặc rút lại.',
  facts: 'Phiếu nhập',
  mapping: 'Cột và chỗ sửa tay',
  corrected: (count: number): string => `Người nhập đã sửa ${padCount(count)} chỗ trước khi ghi.`,
  notCorrected: 'Người nhập không sửa gì trước khi ghi.',
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
    voluntary: 'Diện đăng ký',
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
  voluntary: 'tự nguyện',
  asked: 'theo yêu cầu',
  toVoluntary: 'Chuyển sang tự nguyện',
  toAsked: 'Tính theo yêu cầu',
  moved: 'Đã chuyển diện đăng ký.',
  voluntaryHint: 'Tự nguyện, ngoài số kế hoạch yêu cầu',
  added: 'Đã ghi đăng ký.',
  titleRequired: 'Nhập nội dung đăng ký.',
  rule: (atLeast: number, wording: string, place: string): string =>
    `Kế hoạch yêu cầu ít nhất ${padCount(atLeast)}: “${wording}” (${place})`,
  noRule:
    'Kế hoạch của đợt này không yêu cầu đăng ký trước; việc đơn vị đăng ký là tự nguyện, không tính vào điều kiện.',
  emptyTitle: 'Chưa có đăng ký nào',
  emptyHint: 'Nhập tệp danh sách đăng ký của đơn vị, hoặc ghi từng việc bằng tay.',
} as const
