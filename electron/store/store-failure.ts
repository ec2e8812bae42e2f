/** What a failure of SQLite or of the file system means to the user. */
import { Refusal } from '#shared/kernel/refusal.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const begins = (code: string, kinds: readonly string[]): boolean =>
  kinds.some((kind) => code.startsWith(kind))

const NOT_WRITABLE = [
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENOENT',
  'EDQUOT',
  'EIO',
]

/** The refusal for a failure of the store at `file`; the error itself where it is a bug. */
export function storeRefusal(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (begins(code, ['SQLITE_CORRUPT', 'SQLITE_NOTADB']))
    return new Refusal('STORE_DAMAGED', { path: file, detail: code })
  if (begins(code, ['SQLITE_BUSY', 'SQLITE_LOCKED']))
    return new Refusal('STORE_LOCKED', { path: file })
  if (begins(code, ['EBUSY', 'ETXTBSY'])) return new Refusal('TARGET_BUSY', { path: file })
  if (begins(code, NOT_WRITABLE))
    return new Refusal('TARGET_NOT_WRITABLE', { path: file, detail: code })
  return error
}
