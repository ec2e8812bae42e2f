/** What a user reads about base salaries and reward money. */
import { formatDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'

const ADD = 'Ghi mức lương cơ sở của ngày đó, kèm văn bản quy định, vào bảng mức lương cơ sở.'

/** Why no base salary is known for a day. */
export const baseSalaryRefusals = {
  before: (day: Day) => `Bảng mức lương cơ sở chưa có mức nào cho ngày ${formatDay(day)}. ${ADD}`,
  announced: (day: Day, amount: number, from: Day) =>
    `Mức ${formatDong(amount)} đồng từ ngày ${formatDay(from)} mới được thông báo, chưa có văn bản quy định, nên chưa tính được cho ngày ${formatDay(day)}. Xác nhận mức này khi đã có văn bản.`,
  unconfirmed: (day: Day, amount: number, from: Day) =>
    `Mức gần nhất là ${formatDong(amount)} đồng từ ngày ${formatDay(from)}, nhưng chưa ai xác nhận còn áp dụng đến ngày ${formatDay(day)}. Xác nhận, hoặc ghi mức mới kèm văn bản.`,
} as const

/** A base-salary table that cannot be read. */
export const baseSalaryTableRefusals = {
  order: 'các mức phải xếp theo ngày áp dụng tăng dần, mỗi ngày một mức',
  confirmedTooEarly: 'ngày xác nhận còn áp dụng phải từ ngày bắt đầu áp dụng trở đi',
  announcedConfirmed:
    'mức mới được thông báo thì chưa thể xác nhận còn áp dụng; ghi văn bản quy định trước',
} as const

/** Where the first entries of the base-salary table come from. */
export const baseSalarySources = {
  '2018': 'Nghị định 72/2018/NĐ-CP',
  '2019': 'Nghị định 38/2019/NĐ-CP',
  '2023': 'Nghị định 24/2023/NĐ-CP',
  '2024': 'Nghị định 73/2024/NĐ-CP; có thông báo sẽ đổi từ 01/7/2026 nên chỉ chắc đến 30/6/2026',
  '2026':
    'Thông báo ngày 09/3/2026 ("có thể tăng 8 %, từ 2,34 lên 2,53 triệu đồng"); chưa thấy văn bản quy định',
} as const

const LEVELS: Readonly<Record<string, string>> = {
  'thành phố': 'city',
  'thị xã': 'town',
  huyện: 'district',
  quận: 'district',
  tỉnh: 'province',
  xã: 'commune',
  phường: 'ward',
  'thị trấn': 'township',
}

/**
 * The `note` of a recorded vote's money block, in English because scripts read it: its words are
 * part of the document's promise.
 */
export const forwardedAwardsNote = (
  awards: readonly string[],
  to: 'province' | 'government',
  levelLabel: string,
): string =>
  `${awards.join(', ')} ${awards.length === 1 ? 'is' : 'are'} proposed to the ${to}: no money from the ${LEVELS[levelLabel] ?? 'office'}`
