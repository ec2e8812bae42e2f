/** Words of the part of the page Dữ liệu that is about copies of the store. */
import { formatMoment, type LocalDateTime } from '#shared/kernel/day.ts'

export const backupsPanelText = {
  title: 'Sao lưu',
  now: 'Sao lưu ngay',
  made: 'Đã sao lưu và kiểm tra.',
  restore: 'Khôi phục…',
  undo: 'Hoàn tác khôi phục',
  undoQuestion: 'Hoàn tác lần khôi phục gần nhất?',
  undoHint: (at: LocalDateTime): string =>
    `Dùng lại sổ đã cất lúc ${formatMoment(at)}. Sổ đang dùng được cất nguyên vẹn, có thể đổi lại.`,
  undone: 'Đã hoàn tác: sổ trước khi khôi phục đang được dùng lại.',
  unsaved: (commands: number): string =>
    commands === 0
      ? 'Mọi việc đã làm đều có trong bản sao lưu mới nhất.'
      : `${commands} việc làm từ sau bản sao lưu mới nhất; sẽ được sao lưu trong vòng nửa giờ và khi đóng chương trình.`,
  kept: (copies: number): string =>
    `Đang giữ ${copies} bản. Chương trình giữ 3 bản của hôm nay, mỗi ngày một bản trong 30 ngày, mỗi tháng một bản trong 12 tháng; bản cũ hơn tự bỏ.`,
  good: 'Đã sao lưu',
  attention: 'Cần xem',
  damaged: 'Sổ dữ liệu bị hỏng',
  damagedHint:
    'Chọn một bản sao lưu tốt để khôi phục. Sổ hỏng được cất nguyên vẹn, không bị xóa hay ghi thêm.',
  second: {
    title: 'Thư mục sao lưu thứ hai',
    none: 'Chưa chọn. Nên chọn một ổ USB hoặc thư mục mạng: nếu ổ cứng máy này hỏng, vẫn còn bản ở đó.',
    at: (folder: string, reached: LocalDateTime | null): string =>
      `${folder} – ${reached === null ? 'chưa nhận bản nào' : `bản gần nhất ${formatMoment(reached)}`}`,
    encrypted: 'có mật khẩu',
    choose: 'Chọn thư mục…',
    change: 'Đổi…',
    remove: 'Thôi dùng',
    folder: 'Đường dẫn thư mục',
    folderHint: 'Ví dụ E:\\SaoLuu hoặc \\\\maychu\\saoluu. Thư mục phải có sẵn.',
    passphrase: 'Mật khẩu (không bắt buộc, ít nhất 8 ký tự)',
    passphraseHint:
      'Bản sao lưu rời khỏi máy này chỉ mở được bằng mật khẩu. Ghi lại và cất riêng: quên mật khẩu thì không mở được.',
    missing: 'Ghi đường dẫn thư mục trước khi lưu.',
    saved: 'Đã lưu thư mục sao lưu thứ hai và sao lưu vào đó.',
    removed: 'Đã thôi dùng thư mục sao lưu thứ hai.',
  },
  dialog: {
    title: 'Khôi phục từ bản sao lưu',
    checking: 'Đang đọc và kiểm tra từng bản sao lưu…',
    none: 'Chưa có bản sao lưu nào cạnh sổ này. Chọn tệp sao lưu từ nơi khác.',
    drop: 'Thả tệp sao lưu (.saoluu) từ USB vào đây',
    chosen: (file: string): string => `Tệp: ${file}`,
    elsewhere: 'thư mục thứ hai',
    copy: (at: LocalDateTime, reason: string): string => `${formatMoment(at)} (${reason})`,
    bad: 'hỏng',
    passphrase: 'Mật khẩu của bản sao lưu',
    check: 'Mở bằng mật khẩu',
    lost: (sentence: string, times: number): string => `${sentence}: ${times}`,
    choose: 'Chọn một bản sao lưu tốt.',
    ok: 'Khôi phục',
    aside: 'Sổ hiện tại được cất nguyên vẹn vào thư mục cach-ly; có thể hoàn tác.',
  },
} as const
