/** Words of the calendar of what is due. */
import { padCount } from '#shared/kernel/money.ts'
import { formatDay, type Day } from '#shared/kernel/day.ts'
import { quotedClause } from './clause-words.ts'

export const calendarText = {
  tab: 'Lịch',
  title: 'Lịch công việc của đợt',
  supplement: 'Bổ sung giấy tờ còn thiếu của hồ sơ đã gửi',
  returned: 'Gửi lại hồ sơ đã trả để hoàn thiện',
  forwarding: (count: number): string =>
    `Lập tờ trình cấp trên cho ${padCount(count)} đề nghị Hội đồng đã thống nhất`,
  fileName: (today: Day): string => `lich-thi-dua-${today}.ics`,
  kind: {
    milestone: 'Mốc của kế hoạch',
    extension: 'Gia hạn riêng',
    supplement: 'Bổ sung giấy tờ',
    return: 'Hồ sơ trả lại',
    meeting: 'Họp Hội đồng',
    forwarding: 'Trình cấp trên',
  },
  month: (year: number, month: number): string => `Tháng ${month} năm ${year}`,
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  weekdaysShort: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  grid: 'Lịch tháng: dùng phím mũi tên để đổi ngày, PageUp và PageDown để đổi tháng, Enter để xem việc của ngày',
  previous: 'Tháng trước',
  next: 'Tháng sau',
  today: 'Hôm nay',
  cell: (day: Day, weekday: string, count: number): string =>
    `${weekday} ${formatDay(day)}${count === 0 ? '' : `, ${padCount(count)} việc`}`,
  more: (count: number): string => `và ${count} việc nữa`,
  overdue: 'Quá hạn, còn đơn vị chưa làm',
  coming: 'Sắp tới',
  of: (day: Day): string => `Ngày ${formatDay(day)}`,
  nothingOf: 'Không có việc đến hạn trong ngày này.',
  allDays: 'Xem tất cả',
  nothingComing: 'Không còn việc nào đến hạn từ hôm nay.',
  undated: 'Chưa có ngày',
  finished: 'Đã xong',
  lastDay: (day: Day, weekday: string): string =>
    `Ngày cuối còn đúng hạn: ${weekday} ${formatDay(day)}`,
  at: (day: Day, weekday: string, time: string): string => `${time}, ${weekday} ${formatDay(day)}`,
  from: (day: Day): string => `nhận từ ngày ${formatDay(day)}`,
  wording: quotedClause,
  noWording: (place: string): string =>
    place === '' ? 'Kế hoạch không quy định thời hạn.' : `Không quy định thời hạn (${place}).`,
  left: (days: number): string =>
    days < 0
      ? `quá ${padCount(-days)} ngày`
      : days === 0
        ? 'hôm nay là ngày cuối'
        : `còn ${padCount(days)} ngày`,
  meetingLeft: (days: number): string =>
    days < 0
      ? `đã qua ${padCount(-days)} ngày, chưa khép phiên`
      : days === 0
        ? 'hôm nay'
        : `còn ${padCount(days)} ngày`,
  behind: (behind: number, expected: number): string =>
    `${padCount(behind)}/${padCount(expected)} đơn vị chưa xong`,
  allDone: (expected: number): string => `đủ ${padCount(expected)} đơn vị`,
  sealed: 'đã khép phiên',
  names: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} và ${padCount(more)} đơn vị khác`,
  open: 'Xem các đơn vị này',
  openMeeting: 'Mở trang Hội đồng',
  save: 'Lưu tệp lịch (.ics)',
  empty: 'Đợt này chưa có việc nào có ngày',
  emptyHint: 'Kế hoạch không đặt mốc thời gian, chưa có phiên họp, chưa trả lại hồ sơ nào.',
} as const
