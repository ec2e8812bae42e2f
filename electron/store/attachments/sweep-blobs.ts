/**
 * Lets go of attached files that nothing names any more. Young ones stay: they may be about to be
 * named. Only after a copy was made, never while a store that was put aside may need them.
 */
import fs from 'node:fs'
import Sqlite from 'better-sqlite3'
import { removeUnfinished } from '#electron/store/backup/durable-files.ts'
import { listQuarantined } from '#electron/store/backup/quarantine.ts'
import { errorCode, isBusy } from '#shared/kernel/retry-busy.ts'
import { attachmentFolder, storedBlobs } from './blob-folder.ts'
import { namedIn } from './named-blobs.ts'

/** A day: longer than any command takes. */
export const YOUNG_MS = 24 * 60 * 60_000

/** A file that somebody holds, or that may not be removed, waits for the next time. */
function removed(file: string): boolean {
  try {
    fs.rmSync(file, { force: true })
    return true
  } catch (error) {
    if (isBusy(error) || errorCode(error) === 'EROFS') return false
    throw error
  }
}

/** Removes what is older than `youngMs` and not kept. Gives how many. */
function sweep(folder: string, youngMs: number, isKept: (sha256: string) => boolean): number {
  removeUnfinished(folder)
  const gone = storedBlobs(folder).filter(
    ({ sha256, changedMs }) => Date.now() - changedMs >= youngMs && !isKept(sha256),
  )
  return gone.filter(({ path }) => removed(path)).length
}

/** Of the folder beside a store. */
export function sweepAttachments(store: string, youngMs: number = YOUNG_MS): number {
  if (listQuarantined(store).length > 0) return 0
  const named = namedIn(store)
  return sweep(attachmentFolder(store), youngMs, (sha256) => named.has(sha256))
}

/** What the copies need; unknown where one of them cannot be read: then everything stays. */
function namedByAll(copies: readonly string[]): ReadonlySet<string> | 'unknown' {
  try {
    return new Set(copies.flatMap((copy) => [...namedIn(copy).keys()]))
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return 'unknown'
    throw error
  }
}

/**
 * Of the pool beside copies. `copies`: those that stay, not encrypted; each is asked only where
 * something is to go.
 */
export function sweepPool(
  pool: string,
  store: string,
  copies: readonly string[],
  youngMs: number = YOUNG_MS,
): number {
  const named = namedIn(store)
  let all: ReadonlySet<string> | 'unknown' | null = null
  return sweep(pool, youngMs, (sha256) => {
    if (named.has(sha256)) return true
    all ??= namedByAll(copies)
    return all === 'unknown' || all.has(sha256)
  })
}
