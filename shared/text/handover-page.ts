/** Words of the page "Bàn giao": packages for another PC, and taking one in. */
import { formatMoment, type LocalDateTime } from '#shared/kernel/day.ts'

export const handOverPageText = {
  title: 'Bàn giao giữa hai máy',
  subtitle:
    'Chuyển dữ liệu sang máy khác (máy dùng ở phòng họp, máy của đồng nghiệp) rồi gộp trở lại mà không mất việc của bên nào.',
  back: 'Quay lại',
  open: 'Bàn giao…',
  cardHint:
    'Lập gói để làm tiếp ở máy khác, hoặc nhận gói từ máy khác và hợp nhất vào sổ này. Hai máy có thể cùng làm rồi gộp lại.',
  last: (at: LocalDateTime, sent: boolean, pc: string): string =>
    sent
      ? `Gói gần nhất lập lúc ${formatMoment(at)}.`
      : `Lần gần nhất nhận gói của máy ${pc} lúc ${formatMoment(at)}.`,
  start: {
    title: 'Nhận gói bàn giao',
    hint: 'Máy này dùng tiếp đợt thi đua đã mở ở máy khác: nhận gói .sothidua máy đó lập ra.',
    open: 'Nhận gói bàn giao',
  },
  send: {
    title: 'Lập gói gửi đi',
    what: 'Nội dung gói',
    whole: 'Toàn bộ sổ (mọi đợt thi đua)',
    campaignHint:
      'Gói có mọi dữ liệu của đợt, tệp gốc các đơn vị gửi, danh mục đơn vị, dữ liệu dùng chung của cơ quan và nhật ký; không có tài khoản người dùng.',
    note: 'Ghi chú cho bên nhận (không bắt buộc)',
    noteHint: 'Ví dụ: chuyển sang máy phòng họp, phiên ngày 15/10.',
    passphrase: 'Mật khẩu của gói (không bắt buộc, ít nhất 8 ký tự)',
    passphraseHint:
      'Nên đặt khi chép qua USB hoặc gửi qua mạng. Báo mật khẩu cho bên nhận bằng đường khác; quên mật khẩu thì không mở được gói.',
    tooShort: 'Mật khẩu của gói phải có ít nhất 8 ký tự.',
    make: 'Lập gói bàn giao',
    made: (name: string): string => `Đã lập gói ${name}. Chép gói này sang máy kia.`,
  },
  receive: {
    title: 'Nhận gói và hợp nhất',
    drop: 'Thả gói bàn giao (.sothidua) vào đây',
    hint: 'Chương trình cho xem trước gói có gì mới; chưa có gì thay đổi cho đến khi bấm Hợp nhất.',
    reading: 'Đang mở và so sánh gói với sổ này…',
    passphrase: 'Mật khẩu của gói',
    unlock: 'Mở gói',
    other: 'Chọn gói khác',
    from: (by: string, pc: string, at: LocalDateTime): string =>
      `Gói do ${by} lập trên máy ${pc} lúc ${formatMoment(at)}`,
    campaign: (name: string | null): string =>
      name === null ? 'Toàn bộ sổ' : `Đợt thi đua: ${name}`,
    note: (text: string): string => `Ghi chú: ${text}`,
    table: 'Nội dung',
    added: 'Mới',
    changed: 'Thay đổi',
    removed: 'Bị xóa',
    counts: 'Gói làm thay đổi những gì',
    details: (shown: number): string => `Xem từng dòng (${shown})`,
    was: 'trước',
    becomes: 'sau',
    merge: 'Hợp nhất vào sổ này',
    undecided: (count: number): string => `Còn ${count} chỗ chưa chọn.`,
    nothing: 'Gói không có gì mới; không cần hợp nhất.',
    newConflicts: 'Lựa chọn vừa rồi làm phát sinh chỗ khác nhau mới. Xem và chọn tiếp.',
    done: 'Đã hợp nhất',
    backup: 'Trước khi hợp nhất, chương trình đã tự sao lưu; có thể khôi phục ở trang Dữ liệu.',
    openCampaign: 'Mở sổ để làm tiếp',
  },
  conflicts: {
    title: (count: number): string => `${count} chỗ hai máy ghi khác nhau`,
    hint: 'Chọn giá trị giữ lại cho từng chỗ. Giá trị không chọn vẫn được lưu trong sổ để tra cứu.',
    whose: 'Của ai, phần nào',
    ours: 'Máy này',
    theirs: 'Trong gói',
    keepOurs: 'Giữ của máy này',
    takeTheirs: 'Lấy từ gói',
    allOurs: 'Giữ tất cả của máy này',
    allTheirs: 'Lấy tất cả từ gói',
    gone: 'không có (đã xóa)',
    by: (who: string | null, at: string | null): string =>
      who === null ? '' : at === null ? who : `${who}, ${formatMoment(at)}`,
    only: (side: 'ours' | 'theirs'): string =>
      side === 'ours'
        ? 'Bản của máy này đã niêm phong hoặc ban hành nên phải giữ.'
        : 'Bản trong gói đã niêm phong hoặc ban hành nên phải lấy.',
    whole: 'cả dòng',
  },
  history: {
    title: 'Các gói đã lập và đã nhận',
    sent: 'đã lập',
    taken: 'đã nhận',
    at: 'Lúc',
    who: 'Người làm',
    pc: 'Máy lập gói',
    what: 'Nội dung',
    note: 'Ghi chú',
    direction: 'Chiều',
    none: 'Chưa lập hay nhận gói nào.',
  },
} as const
