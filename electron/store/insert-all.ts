/** Inserts many rows in batches that stay under SQLite's limit of parameters. */
import { CompiledQuery, type Insertable } from 'kysely'
import type { Writer } from './reader.ts'
import type { Tables } from './tables.ts'

const MOST_PARAMETERS = 1000

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Inserts all rows, in order; no row has a column that the first one lacks. */
export async function insertAll<Table extends keyof Tables>(
  tx: Writer,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const batch = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length))
  // Written once for all batches: making the same text anew takes longer than the inserting.
  const head = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values `
  const row = `(${columns.map(() => '?').join(', ')})`
  const whole = head + Array.from({ length: batch }, () => row).join(', ')
  for (let start = 0; start < rows.length; start += batch) {
    const some = rows.slice(start, start + batch)
    const sql = some.length === batch ? whole : head + some.map(() => row).join(', ')
    const values: unknown[] = []
    for (const one of some) {
      if (Object.keys(one).some((column) => !(column in first)))
        throw new TypeError(`rows of ${table} with columns that the first one lacks`)
      for (const column of columns) values.push(Reflect.get(one, column) ?? null)
    }
    await tx.executeQuery(CompiledQuery.raw(sql, values))
  }
}
