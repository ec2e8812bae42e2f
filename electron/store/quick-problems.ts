import Sqlite from 'better-sqlite3'

/**
 * What SQLite's quick check finds wrong; a file too broken to be checked is one problem. `cache`: how
 * many KiB of pages the connection keeps from now on, where it is there for this look only.
 */
export function quickProblems(db: Sqlite.Database, cache?: number): readonly string[] {
  try {
    if (cache !== undefined) db.pragma(`cache_size = -${cache}`)
    return db
      .prepare<[], { quick_check: string }>('pragma quick_check')
      .all()
      .map((row) => row.quick_check)
      .filter((line) => line !== 'ok')
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return [error.code]
    throw error
  }
}
