import Sqlite from 'better-sqlite3'

/** What SQLite's quick check finds wrong; a file too broken to be checked is one problem. */
export function quickProblems(db: Sqlite.Database): readonly string[] {
  try {
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
