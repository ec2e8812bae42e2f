/** One row in every table of a store of any version, so that a step is tried on data. */
import type Sqlite from 'better-sqlite3'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

interface Key {
  readonly from: string
  readonly table: string
}

/** First value that the column's CHECK allows, where it has one ("state in ('open', …)"). */
const allowed = (definition: string, column: string): string | undefined =>
  new RegExp(String.raw`check \(${column} in \('([^']+)'`, 'iu').exec(definition)?.[1]

const valueOf = (definition: string, column: Column, table: string): string | number | Buffer => {
  if (column.type.toLowerCase() === 'integer') return 1
  if (column.type.toLowerCase() === 'blob') return Buffer.from('x')
  return allowed(definition, column.name) ?? `${table}-${column.name}`
}

/** Fills every table that is empty; foreign keys point at the one row of their table. */
export function fillTables(db: Sqlite.Database): readonly string[] {
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    )
    .all()
  db.pragma('foreign_keys = OFF')
  for (const { name, sql } of tables) {
    const columns = db.prepare<[], Column>(`pragma table_info("${name}")`).all()
    const keys = db.prepare<[], Key>(`pragma foreign_key_list("${name}")`).all()
    const values = columns.map((column) => {
      const key = keys.find((one) => one.from === column.name)
      if (key === undefined) return valueOf(sql, column, name)
      return column.notnull === 0 ? null : `${key.table}-id`
    })
    const names = columns.map((column) => `"${column.name}"`).join(', ')
    const marks = columns.map(() => '?').join(', ')
    db.prepare(`insert or ignore into "${name}" (${names}) values (${marks})`).run(...values)
  }
  db.pragma('foreign_keys = ON')
  return tables.map((table) => table.name)
}
