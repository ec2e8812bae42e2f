/** Words of the page "Dữ liệu". */
import { formatDong } from '#shared/kernel/money.ts'

export const safekeepingPageText = {
  title: 'Dữ liệu',
  subtitle: 'Sổ dữ liệu trên máy này, nhật ký và kiểm tra',
  overview: 'Sổ dữ liệu',
  path: 'Vị trí tệp',
  version: 'Phiên bản dữ liệu',
  campaigns: 'Số đợt thi đua',
  submissions: 'Phiếu nhập của mọi đợt',
  nominations: 'Dòng đề nghị của mọi đợt',
  auditLines: 'Dòng nhật ký',
  copy: 'Tải một bản sao',
  copyHint:
    'Bản sao là một tệp chứa toàn bộ sổ, dùng để cất ở ổ khác. Đừng chép tay tệp sổ khi chương trình đang mở.',
  copying: 'Đang tạo bản sao…',
  copied: (name: string): string => `Đã tạo bản sao ${name}.`,
  verify: 'Kiểm tra dữ liệu',
  verifyHint: 'Kiểm tra tệp sổ, chuỗi nhật ký và các số đếm; không thay đổi gì.',
  sound: (lines: number): string =>
    `Dữ liệu nguyên vẹn: tệp sổ đúng, ${formatDong(lines)} dòng nhật ký nối liền nhau.`,
  fast: 'Từ lúc mở chương trình, mọi lần tra cứu đều nhanh',
  slow: (times: number, worst: number): string =>
    `Từ lúc mở chương trình: ${formatDong(times)} lần tra cứu lâu hơn 40 ms, lâu nhất ${formatDong(worst)} ms`,
  slowHint:
    'Bản chép chỉ có câu lệnh, không có dữ liệu; gửi cho người hỗ trợ nếu chương trình chậm.',
  problems: 'Dữ liệu có vấn đề',
  problemsHint:
    'Đừng nhập thêm gì vào sổ này; tải một bản sao rồi báo cho người phụ trách chương trình.',
  audit: 'Nhật ký',
  auditHint: 'Ai đã làm gì, lúc nào. Không dòng nào sửa hay xóa được.',
  auditSearch: 'Tìm trong nhật ký đã tải',
  more: 'Tải thêm dòng cũ hơn',
  column: { seq: 'Số', at: 'Lúc', actor: 'Người làm', sentence: 'Việc đã làm' },
  emptyTitle: 'Chưa có dòng nhật ký nào',
  emptyHint: 'Mỗi việc làm thay đổi dữ liệu ghi một dòng ở đây.',
} as const
