import { describe, expect, it } from 'vitest'
import { backupsText } from '#shared/text/backups.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { systemReason } from '#shared/text/system-reason.ts'

describe('the reason behind a failure of the system', () => {
  it.each([
    ['ENOSPC', 'ổ đĩa đã đầy, mã ENOSPC'],
    ["EACCES: permission denied, open '/a'", 'không có quyền truy cập, mã EACCES'],
    ['SQLITE_IOERR_WRITE', 'ổ đĩa báo lỗi đọc, ghi, mã SQLITE_IOERR_WRITE'],
    ['SQLITE_CANTOPEN', 'không mở được tệp, mã SQLITE_CANTOPEN'],
  ])('%s: %s', (detail, words) => {
    expect(systemReason(detail)).toBe(words)
  })

  it.each(['dấu kiểm không khớp', 'EXYZ: nobody knows', ''])('"%s" stays as it is', (detail) => {
    expect(systemReason(detail)).toBe(detail)
  })

  it('stands in the sentences that users read', () => {
    expect(
      refusalSentence('TARGET_NOT_WRITABLE', { path: 'E:\\sao-luu', detail: 'ENOSPC' }),
    ).toContain('(ổ đĩa đã đầy, mã ENOSPC)')
    expect(backupsText.failed('EROFS: read-only file system')).toContain('ổ đĩa chỉ cho đọc')
  })
})
