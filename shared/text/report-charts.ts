/** Words of the charts in the report page and in the report's workbook. */
export const reportChartsText = {
  sheet: 'Biểu đồ',
  heading: 'VI. BIỂU ĐỒ',
  received: 'Hồ sơ nhận được theo thời gian',
  receivedCount: 'Số đơn vị gửi',
  receivedSum: 'Cộng dồn',
  day: 'Ngày',
  span: (from: string, to: string): string => `${from} đến ${to}`,
  clusters: 'Đề nghị và kết quả theo cụm, khối thi đua',
  cluster: 'Cụm, khối thi đua',
  noCluster: 'Không thuộc cụm, khối nào',
  awarded: 'Được khen, trình khen',
  awards: 'Cơ cấu theo hình thức khen thưởng',
  workers: 'Tỷ lệ người lao động trực tiếp trong số cá nhân được khen qua các năm',
  workersNote: 'Tính theo năm Hội đồng họp xét, trên mọi đợt có trong sổ.',
  workerShare: 'Tỷ lệ (%)',
  workerLine: (direct: number, all: number, unknown: number): string =>
    `${direct}/${all} cá nhân${unknown === 0 ? '' : `, ${unknown} chưa ghi nhận`}`,
  year: 'Năm',
  noWorkers: 'Chưa ghi nhận ai là lãnh đạo, quản lý hay người lao động trực tiếp.',
  noClusters: 'Chưa có đơn vị nào đề nghị.',
} as const
