/** Words of signing in, of the locked screen and of the user at the foot of the frame. */
import { dayPart, daysBetween, formatMoment, type LocalDateTime } from '#shared/kernel/day.ts'
import { padCount } from '#shared/kernel/money.ts'
import { minutesBetween } from '#shared/safekeeping/backup-plan.ts'

function ageOf(last: LocalDateTime, now: LocalDateTime, unsaved: number): string {
  const minutes = minutesBetween(last, now)
  if (minutes < 0) return `Sao lưu lúc ${formatMoment(last)}`
  if (minutes < 1) return unsaved === 0 ? 'Vừa sao lưu xong' : 'Sao lưu chưa đầy 1 phút trước'
  if (minutes < 60) return `Sao lưu ${minutes} phút trước`
  const days = daysBetween(dayPart(last), dayPart(now))
  if (days === 0) return `Sao lưu ${Math.floor(minutes / 60)} giờ trước`
  return days === 1 ? `Sao lưu hôm qua ${last.slice(11, 16)}` : `Sao lưu ${days} ngày trước`
}

export const deskText = {
  signInTitle: 'Đăng nhập',
  signInHint: 'Sổ này có người dùng riêng. Chọn tên của mình và nhập mật khẩu.',
  name: 'Họ và tên',
  choose: 'Chọn tên',
  passphrase: 'Mật khẩu',
  capsLock: 'Phím Caps Lock đang bật.',
  signIn: 'Đăng nhập',
  lockedTitle: 'Màn hình đang khóa',
  lockedHint: (name: string): string =>
    `${name} đang làm dở ở đây; mọi thứ vẫn còn nguyên. Nhập mật khẩu để làm tiếp.`,
  unlock: 'Mở khóa',
  otherUser: 'Người khác đăng nhập',
  otherUserQuestion: 'Để người khác đăng nhập?',
  otherUserHint: (name: string): string =>
    `Những ô ${name} đang nhập mà chưa lưu sẽ bị bỏ. Việc đã lưu không ảnh hưởng.`,
  forgotten: 'Quên mật khẩu?',
  forgottenHint:
    'Nhờ người có vai trò Thường trực đặt lại ở trang Dữ liệu. Nếu không còn ai vào được, dùng mã khôi phục đã cất khi lập người dùng đầu tiên.',
  code: 'Mã khôi phục',
  newPassphrase: 'Mật khẩu mới',
  newPassphraseHint: 'Ít nhất 8 ký tự; một câu dài dễ nhớ thì chắc hơn nhiều ký hiệu khó.',
  recover: 'Đặt mật khẩu mới',
  back: 'Trở lại',
  menu: (name: string, role: string): string => `${name}, ${role}`,
  changeOwn: 'Đổi mật khẩu',
  present: 'Mật khẩu hiện nay',
  changed: 'Đã đổi mật khẩu.',
  lock: 'Khóa màn hình (Ctrl+Alt+L)',
  signOut: 'Đăng xuất',
  recoveryTitle: 'Mã khôi phục: ghi ra giấy và cất đi',
  recoveryHint:
    'Đây là cách duy nhất để vào lại khi không còn ai nhớ mật khẩu. Mã chỉ hiện một lần này. Chép ra giấy, cho vào phong bì dán kín và để lãnh đạo cơ quan giữ.',
  recoveryKept: 'Tôi đã chép mã ra giấy',
  /**
   * How old the last good copy is, and how much was done since that no copy holds yet; stands in the
   * frame of every page.
   */
  copyAge: (last: LocalDateTime | null, now: LocalDateTime, unsaved: number): string => {
    if (last === null) return 'Chưa có bản sao lưu'
    const since = unsaved === 0 ? '' : `, còn ${padCount(unsaved)} việc chưa sao lưu`
    return `${ageOf(last, now, unsaved)}${since}`
  },
} as const
