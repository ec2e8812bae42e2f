/**
 * Folds the -wal into the store soon after a commit, so that a long meeting does not leave a day's
 * work in it. A terminal that ends sooner leaves it to closing.
 */
import type Sqlite from 'better-sqlite3'

/** At most half a minute after a commit; source: Signal Desktop. */
const DELAY_MS = 20_000

export interface CheckpointSoon {
  soon(): void
  stop(): void
}

/** `current` gives the connection at the time, or null where there is none. */
export function checkpointSoon(current: () => Sqlite.Database | null): CheckpointSoon {
  let timer: NodeJS.Timeout | null = null
  const work = (): void => {
    timer = null
    // Where somebody is reading, SQLite does what it can; the next commit asks again.
    current()?.pragma('wal_checkpoint(TRUNCATE)')
  }
  return {
    soon: () => {
      if (timer !== null) return
      timer = setTimeout(work, DELAY_MS)
      timer.unref()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
