/** Words of the frame around every page. */
export const frameText = {
  product: 'Sổ Thi đua',
  pages: 'Các bước của đợt thi đua',
  page: {
    today: 'Hôm nay',
    units: 'Đơn vị',
    campaigns: 'Kế hoạch',
    submissions: 'Hồ sơ',
    appraisal: 'Thẩm định',
    meetings: 'Hội đồng',
    decisions: 'Quyết định',
    reports: 'Báo cáo',
    safekeeping: 'Dữ liệu',
  },
  chooseCampaign: 'Đợt thi đua',
  closedCampaign: (name: string): string => `${name} (đã khép)`,
  openNew: 'Mở đợt thi đua mới…',
  project: 'Trình chiếu (F5)',
  projectionBlocked:
    'Trình duyệt đã chặn cửa sổ trình chiếu. Cho phép cửa sổ bật lên của trang này rồi nhấn F5 lần nữa.',
  help: 'Hướng dẫn (F1)',
  skip: 'Đến nội dung trang',
  waiting: (count: number): string => `${count} việc đang chờ`,
  waitingWord: 'việc đang chờ',
  noCampaign: 'Không có đợt thi đua này trong sổ',
  noCampaignHint:
    'Địa chỉ vừa mở là của một đợt không còn trong sổ này, hoặc của sổ trên máy khác. Về trang đầu để chọn đợt đang có.',
  lostTitle: 'Không có trang này',
  lostHint: 'Địa chỉ vừa mở không phải trang nào của chương trình.',
  toStart: 'Về trang đầu',
} as const
