/** What an error code of SQLite or of the operating system means to the person at the desk. */

/** The first that the code begins with counts: SQLite's extended codes begin with the plain ones. */
const MEANINGS: readonly (readonly [code: string, meaning: string])[] = [
  ['ENOSPC', 'ổ đĩa đã đầy'],
  ['SQLITE_FULL', 'ổ đĩa đã đầy'],
  ['EDQUOT', 'hết dung lượng được cấp'],
  ['EROFS', 'ổ đĩa chỉ cho đọc'],
  ['SQLITE_READONLY', 'tệp chỉ cho đọc'],
  ['EACCES', 'không có quyền truy cập'],
  ['EPERM', 'không có quyền truy cập'],
  ['ENOENT', 'không tìm thấy thư mục hoặc tệp'],
  ['ENOTDIR', 'đường dẫn đi qua một tệp, không phải thư mục'],
  ['EISDIR', 'đây là thư mục, không phải tệp'],
  ['EEXIST', 'đã có tệp cùng tên'],
  ['ENAMETOOLONG', 'tên tệp hoặc đường dẫn quá dài'],
  ['EBUSY', 'tệp đang mở ở chương trình khác'],
  ['ETXTBSY', 'tệp đang mở ở chương trình khác'],
  ['EIO', 'ổ đĩa báo lỗi đọc, ghi'],
  ['SQLITE_IOERR', 'ổ đĩa báo lỗi đọc, ghi'],
  ['SQLITE_CANTOPEN', 'không mở được tệp'],
  ['SQLITE_CORRUPT', 'nội dung tệp không còn nguyên vẹn'],
  ['SQLITE_NOTADB', 'nội dung tệp không phải sổ dữ liệu'],
  ['SQLITE_BUSY', 'chương trình khác đang ghi'],
  ['SQLITE_LOCKED', 'chương trình khác đang ghi'],
]

/**
 * The reason behind a failure in words, with the code for whoever is asked for help. `detail` is a
 * code ("ENOSPC") or a message that begins with one ("EACCES: permission denied, …"); any other
 * text, which our own checks have written, comes back as it is.
 */
export function systemReason(detail: string): string {
  const code = /^(?:E[A-Z0-9]{2,}|SQLITE_[A-Z_]+)\b/u.exec(detail)?.[0]
  const meaning = MEANINGS.find(([start]) => code?.startsWith(start) === true)?.[1]
  return meaning === undefined ? detail : `${meaning}, mã ${code}`
}
