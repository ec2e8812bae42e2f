/** Words of the statistics over years. */
export const statisticsText = {
  title: (body: string): string => `THỐNG KÊ KHEN THƯỞNG QUA CÁC NĂM CỦA ${body}`,
  span: (from: number, to: number): string =>
    from === to ? `(Năm ${from})` : `(Từ năm ${from} đến năm ${to})`,
  source:
    'Đếm từ các quyết định đã ban hành trong sổ và sổ khen thưởng các năm trước đã nhập; một lần khen có ở cả hai nơi chỉ đếm một lần. Danh sách trình cấp trên chưa tính cho đến khi được nhập vào sổ khen thưởng.',
  byAward: 'I. THEO HÌNH THỨC, ĐỐI TƯỢNG',
  byUnit: 'II. THEO ĐƠN VỊ',
  several: 'III. TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN NHIỀU LẦN',
  sheets: ['Theo hình thức', 'Theo đơn vị', 'Khen nhiều lần'],
  number: 'TT',
  award: 'Hình thức khen thưởng',
  kind: 'Đối tượng',
  unit: 'Đơn vị',
  name: 'Họ và tên / Tên tập thể',
  times: 'Số lần',
  which: 'Các lần được khen',
  total: 'Cộng',
  sum: 'Tổng cộng',
  noUnit: 'Không ghi đơn vị',
  once: (year: number, award: string): string => `${year}: ${award}`,
  namesakes:
    'Cùng họ tên và cùng đơn vị thì coi là một người, trừ khi năm sinh khác nhau; trùng tên cần kiểm tra lại.',
  empty: 'Chưa có số liệu nhiều năm',
  emptyHint:
    'Ban hành quyết định, hoặc nhập danh sách khen thưởng các năm trước ở trang Thẩm định, mục Lịch sử khen thưởng.',
  search: 'Tìm tên, đơn vị',
} as const
