/** Links between rows while many are being put in and taken out: checked at the end, not in between. */
import { sql } from 'kysely'
import type { Source, StoredRow } from './versioned-rows.ts'

/** Until this transaction ends, rows may point at rows that are yet to come. */
export async function deferLinks(tx: Source): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(tx)
}

/** A row that points at one that is not there. */
export interface LooseLink {
  readonly table: string
  readonly row: StoredRow
  readonly parent: string
  /** The key of the row that is missing. */
  readonly parentKey: string
}

interface Finding {
  readonly table: string
  readonly rowid: number
  readonly parent: string
  readonly fkid: number
}

/** Rows that point at nothing, at most a thousand of them. */
export async function looseLinks(tx: Source): Promise<readonly LooseLink[]> {
  const { rows } = await sql<Finding>`pragma foreign_key_check`.execute(tx)
  const links: LooseLink[] = []
  for (const { table, rowid, parent, fkid } of rows.slice(0, 1000)) {
    const keys = await sql<{
      id: number
      from: string
    }>`select * from pragma_foreign_key_list(${table})`.execute(tx)
    const from = keys.rows.find((key) => key.id === fkid)?.from ?? ''
    const found =
      await sql<StoredRow>`select * from ${sql.table(table)} where rowid = ${rowid}`.execute(tx)
    const [row] = found.rows
    if (row === undefined) continue
    links.push({ table, row, parent, parentKey: JSON.stringify([row[from]]) })
  }
  return links
}
