/** Inserts many rows in batches that stay under SQLite's limit of parameters. */
import type { Insertable } from 'kysely'
import type { Writer } from './reader.ts'
import type { Tables } from './tables.ts'

const MOST_PARAMETERS = 1000

/** Inserts all rows, in order; every row has the same columns. */
export async function insertAll<Table extends keyof Tables>(
  tx: Writer,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const batch = Math.max(1, Math.floor(MOST_PARAMETERS / Object.keys(first).length))
  for (let start = 0; start < rows.length; start += batch)
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + batch))
      .execute()
}
