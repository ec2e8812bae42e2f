/** What the program says about copies of the store and about going back to one. */
import { dayPart, formatDay, formatMoment, type LocalDateTime } from '#shared/kernel/day.ts'
import type { BackupReason } from '#shared/safekeeping/backup-manifest.ts'
import { handOverText } from './handover.ts'
import { systemReason } from './system-reason.ts'

const REASONS: Readonly<Record<BackupReason, string>> = {
  periodic: 'định kỳ',
  close: 'khi đóng sổ',
  import: 'trước khi nhập tệp',
  migration: 'trước khi nâng cấp',
  restore: 'trước khi khôi phục',
  merge: 'trước khi hợp nhất',
  'meeting-start': 'đầu phiên họp',
  'meeting-end': 'cuối phiên họp',
  asked: 'theo yêu cầu',
}

const hour = (moment: LocalDateTime): string => moment.slice(11, 16)

export const backupsText = {
  reason: (reason: BackupReason): string => REASONS[reason],
  /** How many copies today, and how old the newest is: stands on every page. */
  state: (today: number, last: LocalDateTime | null, now: LocalDateTime): string => {
    if (last === null) return 'Chưa có bản sao lưu nào'
    return dayPart(last) === dayPart(now)
      ? `${today} bản sao lưu hôm nay, bản mới nhất ${hour(last)}, đã kiểm tra`
      : `Hôm nay chưa có bản sao lưu; bản mới nhất lúc ${formatMoment(last)}, đã kiểm tra`
  },
  unsaved: (commands: number): string =>
    commands === 0
      ? 'Mọi việc đã làm đều có trong bản sao lưu mới nhất.'
      : `${commands} việc làm từ sau bản sao lưu mới nhất.`,
  failed: (detail: string): string =>
    `Không sao lưu được (${systemReason(detail)}). Kiểm tra dung lượng ổ đĩa rồi bấm "Sao lưu ngay"; dữ liệu đang dùng không ảnh hưởng.`,
  clockBack: (last: LocalDateTime, now: LocalDateTime): string =>
    `Đồng hồ của máy (${formatMoment(now)}) chạy trước bản sao lưu mới nhất (${formatMoment(last)}). Kiểm tra lại ngày giờ của máy; các bản sao lưu vẫn được giữ theo thứ tự đã làm.`,
  secondMissed: (folder: string, missed: number, reached: LocalDateTime | null): string =>
    `Thư mục sao lưu thứ hai ${folder} không nhận được ${missed} bản gần nhất${reached === null ? '' : ` (lần cuối nhận được: ${formatMoment(reached)})`}. Cắm ổ hoặc nối mạng lại rồi bấm "Sao lưu ngay".`,
  lossUnknown: 'Sổ hiện tại hỏng nặng nên không tính được phần sẽ mất.',
  lossNone: 'Không mất gì: bản sao lưu có đủ mọi việc đã làm.',
  loss: (lines: number, since: LocalDateTime | null): string =>
    `Sẽ mất ${lines} việc đã làm${since === null ? '' : ` kể từ ${formatMoment(since)}`}.`,
  gained: (lines: number): string => `Bản sao lưu có ${lines} việc mà sổ hiện tại không có.`,
  rows: (table: string, now: number, then: number): string =>
    `${table === 'audit' ? 'Nhật ký' : handOverText.table(table)}: ${now} → ${then} dòng`,
  undoable: 'Sổ hiện tại được cất nguyên vẹn vào thư mục cach-ly, có thể hoàn tác.',
  restored: (madeAt: LocalDateTime): string =>
    `Đã khôi phục từ bản sao lưu lúc ${formatMoment(madeAt)}.`,
  undone: 'Đã hoàn tác: sổ trước khi khôi phục đang được dùng lại.',
  saved: (file: string): string => `Đã sao lưu và kiểm tra: ${file}`,
  holds: (lines: number, bytes: number): string =>
    `${lines} dòng nhật ký, ${Math.ceil(bytes / 1024)} kB`,
  sureTerminal: 'Gõ "co" rồi Enter để khôi phục, hoặc Enter để thôi: ',
  leftAlone: 'Chưa khôi phục; không có gì thay đổi.',
  noCopies: 'Chưa có bản sao lưu nào của sổ này.',
  day: formatDay,
} as const
