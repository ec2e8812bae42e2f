/** What the public window says by itself; all else that it shows comes in frames. */
import { padCount } from '#shared/kernel/money.ts'

/** A share stays whole where a line is broken: "80 %". Frames themselves hold plain spaces only. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=\d) (?=%)/gu, '\u00a0')

export const projectionText = {
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  rehearsal: 'DIỄN TẬP – KHÔNG PHẢI KẾT QUẢ THẬT',
  now: 'Đang xét',
  cases: (count: number) => `${count} trường hợp`,
  absent: 'thiếu',
  dossier: 'Hồ sơ',
  quota: 'Chỉ tiêu',
  rule: 'Biểu quyết',
  secretVote: 'Đang bỏ phiếu kín',
  openVote: 'Đang biểu quyết',
  voted: 'người đã biểu quyết',
  expected: (count: number) => `${count} người được biểu quyết`,
  more: (count: number) => `và ${padCount(count)} trường hợp khác`,
  timeLeft: 'Thời gian còn lại',
  timeOver: 'Hết giờ',
  agree: (yes: number, base: number) => `${yes}/${base} đồng ý`,
  agreeOf: (yes: number, base: number, needed: number) => `${yes}/${base} đồng ý (cần ${needed})`,
  points: 'điểm',
} as const
