/** Sentences about plans, deadlines, quotas and registrations. */
import { formatDay, type Day } from '#shared/kernel/day.ts'
import { padCount } from '#shared/kernel/money.ts'

/** One thing wrong in a plan file, with the place to look at. */
export const planProblem = (path: string, message: string): string => `${path}: ${message}`

/** What may stand in a place of a plan file that only takes some words. */
export const oneOf = (words: readonly string[]): string =>
  `phải là một trong các giá trị ${words.map((word) => `"${word}"`).join(', ')}`

/** What is wrong with a value of a plan, where the schema has no words of its own. */
export const planReadingText = { empty: 'phải ghi nội dung này, không được để trống' } as const

/** "vượt 01"; null where nothing is over. */
export const overLabel = (over: number): string | null =>
  over > 0 ? `vượt ${padCount(over)}` : null

/** "03"; "Chưa quy định" where a later paper is to say; "Không quy định" where the plan sets none. */
export function quotaLabel(limit: number | 'unset' | null): string {
  if (limit === 'unset') return 'Chưa quy định'
  return limit === null ? 'Không quy định' : padCount(limit)
}

/** "02/01": counted against the limit; only the count where there is no number to set it against. */
export const usedLabel = (used: number, limit: number | 'unset' | null): string =>
  typeof limit === 'number' ? `${padCount(used)}/${padCount(limit)}` : padCount(used)

export type TimelinessState = 'on-time' | 'late' | 'early' | 'no-deadline' | 'not-submitted'

/** "đúng hạn", "quá hạn 01 ngày", "chưa nộp" … */
export function timelinessLabel(state: TimelinessState, lateDays: number | null): string {
  switch (state) {
    case 'on-time':
      return 'đúng hạn'
    case 'late':
      return `quá hạn ${padCount(lateDays ?? 0)} ngày`
    case 'early':
      return 'nộp trước kỳ, chưa tính cho mốc này'
    case 'no-deadline':
      return 'không quy định thời hạn'
    case 'not-submitted':
      return 'chưa nộp'
  }
}

/** "bổ sung sau hạn 03 ngày", "bổ sung trong hạn"; only "bổ sung" where there is no deadline. */
export function supplementLabel(state: TimelinessState, lateDays: number): string {
  if (state === 'late') return `bổ sung sau hạn ${padCount(lateDays)} ngày`
  return state === 'on-time' ? 'bổ sung trong hạn' : 'bổ sung'
}

/** Where a unit's registration stands, in words. */
export const registrationLabel = (
  state: 'registered' | 'registered-late' | 'not-registered' | 'pending',
): string =>
  ({
    registered: 'đã đăng ký',
    'registered-late': 'đăng ký muộn',
    'not-registered': 'chưa đăng ký',
    pending: 'chưa đến hạn đăng ký',
  })[state]

/** "nhận đến hết ngày 09/8/2024", beside the plan's own wording; null where no day is set. */
export const lastGoodDayLabel = (day: Day | null): string | null =>
  day === null ? null : `nhận đến hết ngày ${formatDay(day)}`
