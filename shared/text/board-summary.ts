/** Words of the numbers and charts beside the board. */
import { formatDong } from '#shared/kernel/money.ts'

export const boardSummaryText = {
  open: 'Số liệu, biểu đồ',
  /** Where the board's tools stand in one line. */
  short: 'Số liệu',
  title: 'Số liệu theo dõi hồ sơ',
  table: 'Số đơn vị theo cụm, khối và tình trạng',
  grouping: 'Tính theo',
  by: { cum: 'Theo cụm, khối', loai: 'Theo loại đơn vị' },
  group: { cum: 'Cụm, khối thi đua', loai: 'Loại đơn vị' },
  groupLabel: { cum: 'Lọc theo cụm, khối', loai: 'Lọc theo loại đơn vị' },
  groupAll: { cum: 'Mọi cụm, khối', loai: 'Mọi loại đơn vị' },
  noCluster: 'Chưa xếp cụm, khối',
  column: {
    'tat-ca': 'Đơn vị',
    'chua-gui': 'Chưa gửi',
    'qua-han': 'Quá hạn',
    thieu: 'Thiếu giấy tờ',
    'tra-lai': 'Trả lại',
    vuot: 'Vượt chỉ tiêu',
    'chua-bao-cao': 'Chưa báo cáo',
  },
  all: 'Cộng',
  show: (filter: string, group: string, count: number): string =>
    `${filter}, ${group}: xem ${formatDong(count)} đơn vị`,
  hint: 'Bấm vào một số để xem đúng các đơn vị đó ở bảng theo dõi.',
  counted: (label: string, count: number): string => `${label} (${formatDong(count)})`,
  received: 'Hồ sơ nhận theo ngày',
  noReceived: 'Chưa nhận hồ sơ nào.',
  of: (units: number): string => `trên ${formatDong(units)} đơn vị`,
} as const
