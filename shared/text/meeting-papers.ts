/** What the papers of a meeting say around their numbers. */
import { padCount } from '#shared/kernel/money.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import { thresholdInWords } from './meetings.ts'

const ABSENCES: Readonly<Record<string, string>> = {
  absent: 'vắng',
  excused: 'vắng có lý do',
  'written-opinion': 'vắng, gửi ý kiến bằng văn bản',
}

/** "80 %" that no line breaks in two, or "2/3" where the share is no whole percentage. */
const shareText = ({ threshold: [numerator, denominator] }: VoteRule): string =>
  (numerator * 100) % denominator === 0
    ? `${(numerator * 100) / denominator}\u00a0%`
    : `${numerator}/${denominator}`

/** "≥ 80 %", "> 2/3": the threshold as it stands beside a result. */
export function thresholdSign(rule: VoteRule): string {
  return `${rule.operator === '>=' ? '≥' : '>'}\u00a0${shareText(rule)}`
}

/** "từ 80 % trở lên của tổng số thành viên Hội đồng" */
export const ruleInWords = (rule: VoteRule): string =>
  thresholdInWords(shareText(rule), rule.operator, rule.base)

export const meetingPapersText = {
  none: 'nào cả',
  noAward: 'Khen thưởng',
  blankNumber: 'Số:      /BB-HĐTĐKT',
  blankLine: '……………………………',
  ballotSubject: (title: string): string => `Xét, đề nghị khen thưởng trong ${title}`,
  countSubject: (title: string): string => `Xét, đề nghị khen thưởng trong ${title}`,
  minutesSubject: (title: string): string => `Về việc xét, đề nghị khen thưởng trong ${title}`,
  absence: (status: string): string => ABSENCES[status] ?? 'vắng',
  isSecretary: (role: string): boolean => role.toLocaleLowerCase('vi').includes('thư ký'),
  quorum: (present: number, members: number, needed: number): string =>
    `có mặt ${padCount(present)}/${padCount(members)} thành viên, cần ít nhất ${padCount(needed)}`,
  appraisal: (summary: {
    readonly units: number
    readonly submitted: number
    readonly notSubmitted: number
    readonly onTime: number
    readonly late: number
    readonly overQuota: number
    readonly incomplete: number
    readonly nominations: number
    readonly eligible: number
  }): readonly string[] => [
    `Số đơn vị gửi hồ sơ: ${padCount(summary.submitted)}/${padCount(summary.units)}; chưa gửi: ${padCount(summary.notSubmitted)}`,
    `Đúng hạn: ${padCount(summary.onTime)}; quá hạn: ${padCount(summary.late)}`,
    `Vượt chỉ tiêu: ${padCount(summary.overQuota)} đơn vị; thiếu thành phần hồ sơ: ${padCount(summary.incomplete)} đơn vị`,
    `Số đề nghị: ${padCount(summary.nominations)}; đủ điều kiện trình Hội đồng: ${padCount(summary.eligible)}`,
  ],
  method: (open: boolean, rule: string): string =>
    `${open ? 'Biểu quyết' : 'Bỏ phiếu kín'}, ${rule}`,
  changedTo: (award: string, votes: number, base: number): string =>
    `Đổi thành ${award} (${votes}/${base})`,
  deferred: 'Hoãn, bổ sung hồ sơ',
  withdrawn: 'Rút đề nghị',
  result: (passed: boolean): string => (passed ? 'Đạt' : 'Không đạt'),
  conclusion: (passed: string, all: string): string =>
    `Hội đồng thông qua ${passed}/${all} trường hợp, giao cơ quan thường trực hoàn thiện hồ sơ trình cấp có thẩm quyền quyết định`,
} as const
