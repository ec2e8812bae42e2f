/** Words around the user guide; the guide itself stands in resources/help. */
export const helpText = {
  title: 'Hướng dẫn',
  topics: 'Chủ đề',
  topic: {
    'bat-dau': 'Bắt đầu',
    'hom-nay': 'Hôm nay',
    'don-vi': 'Đơn vị',
    'ke-hoach': 'Kế hoạch',
    'ho-so': 'Hồ sơ',
    'tham-dinh': 'Thẩm định',
    'hoi-dong': 'Hội đồng',
    'quyet-dinh': 'Quyết định',
    'bao-cao': 'Báo cáo',
    'du-lieu': 'Dữ liệu',
    'phim-tat': 'Phím tắt',
  },
  missing: 'Chưa có hướng dẫn cho mục này.',
} as const
