/** Why an edit of a plan is refused, and what it counts as where no reason was asked for. */
import { padCount } from '#shared/kernel/money.ts'

export const planEditText = {
  /** The reason kept for an edit before anything has come in. */
  stillWriting: 'Soạn quy định của đợt, trước khi nhận hồ sơ',
  reasonNeeded: 'đợt này đã nhận hồ sơ nên phải ghi lý do thay đổi',
  nothingChanged: 'quy định vẫn như cũ, không có gì để lưu',
  nothingToRemove: 'không có quy định này trong kế hoạch để bỏ',
  nothingToUndo: 'đợt này chưa có thay đổi nào để hoàn tác',
  namedBy: (rules: readonly string[]): string =>
    `không bỏ được vì còn được nhắc ở ${rules.join('; ')}. Sửa các mục đó trước`,
  nominations: (count: number): string => `${padCount(count)} đề nghị`,
  decisions: (count: number): string => `${padCount(count)} quyết định`,
  reports: (count: number): string => `${padCount(count)} báo cáo đã nhận`,
  conclusions: (count: number): string => `${padCount(count)} kết luận thẩm định`,
  overrides: (count: number): string => `${padCount(count)} ý kiến bỏ qua vướng mắc`,
  ballots: (count: number): string => `${padCount(count)} lượt biểu quyết`,
  inUse: (what: readonly string[]): string => `không bỏ được vì đang có ${what.join(', ')}`,
  bareAward: (word: string): string => `mục “${word}” ghi trống trong danh sách`,
  registration: 'quy định đăng ký',
} as const
