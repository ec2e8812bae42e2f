/** Words of buttons, tables and dialogs that every page shares. */
import { formatDong } from '#shared/kernel/money.ts'

export const uiText = {
  retry: 'Thử lại',
  stop: 'Dừng',
  cancel: 'Hủy',
  save: 'Lưu',
  close: 'Đóng',
  search: 'Tìm kiếm',
  searchHint: 'Tìm (Ctrl+F)',
  copy: 'Sao chép',
  copyHint: 'Sao chép cả bảng để dán vào Excel',
  columns: 'Cột',
  copied: (rows: number): string => `Đã sao chép ${formatDong(rows)} dòng, dán được vào Excel.`,
  copyFailed: 'Máy không cho sao chép. Chọn các dòng bằng chuột rồi nhấn Ctrl+C.',
  progress: (done: number, total: number): string => `${formatDong(done)}/${formatDong(total)}`,
  rows: (count: number): string => `${formatDong(count)} dòng`,
  rowsOf: (shown: number, total: number): string =>
    shown === total
      ? `${formatDong(total)} dòng`
      : `${formatDong(shown)}/${formatDong(total)} dòng`,
  chooseFiles: 'Chọn tệp…',
  chooseFolder: 'Chọn thư mục…',
  reason: 'Lý do',
  reasonRequired: 'Ghi lý do trước khi xác nhận.',
  dayHint: 'ngày/tháng/năm',
  momentHint: 'ngày/tháng/năm giờ:phút',
  momentAhead: 'Ngày giờ nhận sau thời điểm hiện tại. Sửa lại cho đúng lúc nhận.',
  loading: 'Đang tải…',
  nothing: 'Không có dòng nào',
  all: 'Tất cả',
  actions: 'Thao tác',
  notStated: '–',
} as const
