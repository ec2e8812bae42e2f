/** Sentences of "Hôm nay": what is waiting, and where it is done. */
import { formatDong, padCount } from '#shared/kernel/money.ts'
import { quotedClause } from './clause-words.ts'

const SHOWN = 5

/** "A, B và 03 đơn vị khác": the first few names, then how many more of `count`. */
export function someNames(names: readonly string[], what: string, count = names.length): string {
  const rest = count - SHOWN
  if (rest <= 1) return names.join(', ')
  return `${names.slice(0, SHOWN).join(', ')} và ${padCount(rest)} ${what} khác`
}

export const todayText = {
  title: 'Hôm nay',
  asOf: (moment: string): string => `tính đến ${moment}`,
  milestones: 'Mốc thời gian',
  milestoneColumns: {
    artefact: 'Phải nộp',
    wording: 'Kế hoạch ghi',
    lastDay: 'Nhận đến hết ngày',
    left: 'Thời hạn',
    received: 'Đã nhận',
    late: 'Nộp quá hạn',
  },
  noMilestones: 'Kế hoạch không đặt mốc thời gian nào.',
  wording: quotedClause,
  noWording: (place: string): string => `không nêu thời hạn (${place})`,
  left(days: number): string {
    if (days === 0) return 'hôm nay là ngày cuối'
    return days > 0 ? `còn ${padCount(days)} ngày` : `quá ${formatDong(-days)} ngày`
  },
  noDeadline: 'không quy định',
  notOpenYet: (day: string): string => `nhận từ ngày ${day}`,
  work: 'Việc cần làm',
  nothingTitle: 'Không còn việc nào đang chờ',
  nothingHint:
    'Mọi hồ sơ đã nhận đều đủ và đã xử lý. Các báo cáo và danh sách xuất được ở trang Báo cáo.',
  noUnitsTitle: 'Đợt này chưa có đơn vị nào',
  noUnitsHint:
    'Nạp danh mục đơn vị để biết đơn vị nào đã gửi, chưa gửi và chỉ tiêu của từng đơn vị.',
  toUnits: 'Nạp danh mục đơn vị',
  noFilesTitle: 'Chưa nhận hồ sơ nào',
  noFilesHint:
    'Đưa các tệp danh sách đơn vị gửi lên vào chương trình; tệp được đọc thử trước, chưa ghi gì.',
  toImport: 'Nhập tệp của đơn vị',
  open: 'Mở',
  figures: {
    submitted: 'Đơn vị đã gửi',
    onTime: 'Gửi đúng hạn',
    late: 'Gửi quá hạn',
    incomplete: 'Thiếu giấy tờ',
    overQuota: 'Vượt chỉ tiêu',
    nominations: 'Đề nghị xét khen',
    eligible: 'Đủ điều kiện',
  },
  seeFigure: (name: string, count: number): string =>
    `${name}: ${formatDong(count)}, xem danh sách`,
  line: {
    notSubmitted: 'Đơn vị chưa gửi hồ sơ',
    late: 'Đơn vị gửi quá hạn',
    incomplete: 'Đơn vị còn thiếu giấy tờ',
    overQuota: 'Đơn vị vượt chỉ tiêu, chưa chọn người giữ lại',
    milestone: (artefact: string): string => `Chưa nhận: ${artefact}`,
    needsDecision: 'Dòng nhập chờ quyết định',
    samePerson: 'Một người được hai đơn vị đề nghị',
    quotaUnset: 'Chỉ tiêu chưa quy định',
    criteria: 'Đề nghị có tiêu chuẩn không đạt',
    unknownCriteria: 'Đề nghị chưa đủ căn cứ để xét tiêu chuẩn',
    toCouncil: 'Đề nghị đủ điều kiện, Hội đồng chưa xét',
    meeting: 'Phiên họp chưa kết thúc',
    decision: 'Quyết định chưa ban hành',
    forward: 'Đề nghị cấp trên chưa trình',
  },
  unit: 'đơn vị',
  dossier: 'hồ sơ',
  nomination: 'đề nghị',
  milestone: 'mốc',
  rule: 'quy định',
  meeting: 'phiên họp',
  decision: 'quyết định',
} as const
