/** Everything that people entered, row by row: to compare a store with itself at another time. */
import { sql } from 'kysely'
import type { Store } from '#electron/store/open-store.ts'

/** The program's own books, which are not undone. */
const BOOKS = ['audit', 'undo_step', 'undo_row', 'source_file']

/** Table → its rows as JSON, sorted. */
export function rowsOfWork(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  return store.write(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(
      tx,
    )
    const found: Record<string, readonly string[]> = {}
    for (const { name } of rows.filter((row) => !BOOKS.includes(row.name))) {
      const all = await sql`select * from ${sql.table(name)}`.execute(tx)
      found[name] = all.rows.map((row) => JSON.stringify(row)).toSorted()
    }
    return found
  })
}
