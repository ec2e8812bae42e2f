/** Original files that merged rows point at: taken from the package one at a time. */
import { sql } from 'kysely'
import { classOf, tablesOfKind } from '#electron/store/handover/merge-classes.ts'
import { putRow, readRow } from '#electron/store/handover/versioned-rows.ts'
import { placeOf, type Merge } from './merge-state.ts'
import { rootOf } from './put-standing.ts'

/** Brings in the files that are missing, and lets go of those that only removed rows pointed at. */
export async function takeContents(merge: Merge): Promise<void> {
  for (const table of tablesOfKind('content')) {
    const found = classOf(table)
    if (found.kind !== 'content') continue
    const [key = ''] = found.key
    for (const use of found.usedBy) {
      const { rows } = await sql<{ hash: string }>`
        select distinct u.${sql.ref(use.column)} as hash from ${sql.table(use.table)} u
        where u.${sql.ref(use.column)} is not null and not exists
          (select 1 from ${sql.table(table)} c where c.${sql.ref(key)} = u.${sql.ref(use.column)})`.execute(
        merge.tx,
      )
      for (const { hash } of rows) {
        const row = await readRow(merge.theirs, table, JSON.stringify([hash]))
        if (row !== undefined) await putRow(merge.tx, table, row)
      }
    }
    for (const use of found.usedBy)
      for (const [place, standing] of merge.removed) {
        const hash = rootOf(standing)[use.column]
        if (!place.startsWith(placeOf(use.table, '')) || typeof hash !== 'string') continue
        const unused = found.usedBy.map(
          (other) =>
            sql`not exists (select 1 from ${sql.table(other.table)} u where u.${sql.ref(other.column)} = ${hash})`,
        )
        await sql`delete from ${sql.table(table)}
          where ${sql.ref(key)} = ${hash} and ${sql.join(unused, sql` and `)}`.execute(merge.tx)
      }
  }
}
