/** Words of the budget: what the awards of a campaign cost, before and after the council has met. */
import { padCount } from '#shared/kernel/money.ts'

export const budgetText = {
  title: 'DỰ TOÁN KINH PHÍ KHEN THƯỞNG',
  sheet: 'Dự toán',
  day: 'Ngày dự kiến ký quyết định',
  base: (amount: string, day: string): string =>
    `Mức lương cơ sở ngày ${day}: ${amount} đồng/tháng. Tiền của quyết định đã ban hành giữ theo ngày ký của quyết định đó.`,
  noBase: (why: string): string => `Chưa tính được tiền dự kiến: ${why}`,
  number: 'TT',
  award: 'Hình thức khen thưởng',
  pending: 'Đủ điều kiện, chờ Hội đồng xét',
  draft: 'Hội đồng đã thông qua, chưa ban hành',
  issued: 'Đã ban hành quyết định',
  cases: 'Số trường hợp',
  money: 'Tiền (đồng)',
  casesOf: (group: string): string => `${group}: số trường hợp`,
  moneyOf: (group: string): string => `${group}: tiền (đồng)`,
  total: 'Tổng tiền (đồng)',
  sum: 'Tổng cộng',
  unknownAward: 'Chưa rõ hình thức đề nghị',
  forwarded: 'do cấp trên chi thưởng',
  forwardedNote:
    'Hình thức do cấp trên quyết định thì cấp trên chi thưởng, ở đây chỉ đếm số trường hợp.',
  unknownNote: (count: number): string =>
    `${padCount(count)} trường hợp chưa tính được tiền; dấu – là chưa biết, không phải không có.`,
  empty: 'Chưa có trường hợp nào để dự toán',
  emptyHint: 'Nhập hồ sơ và thẩm định; trường hợp đủ điều kiện sẽ hiện ở đây cùng số tiền.',
} as const
