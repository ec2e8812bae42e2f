/** The tables whose rows are noted when they change, as the open store has them. */
import type Sqlite from 'better-sqlite3'

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns that name a row. */
  readonly key: readonly string[]
  readonly references: readonly {
    readonly column: string
    readonly table: string
    readonly to: string
  }[]
}

/**
 * The program's own books: the trail of what was done is never undone, users and hand-overs have
 * their own ways back, and original files are kept by their content.
 */
const BOOKS: ReadonlySet<string> = new Set([
  'audit',
  'attached_audit',
  'desk_user',
  'export_log',
  'hand_over',
  'known_version',
  'merge_decision',
  'purge',
  'row_version',
  'source_file',
  'undo_row',
  'undo_step',
])

interface Column {
  readonly of: string
  readonly name: string
  readonly type: string
  readonly pk: number
}

interface Reference {
  readonly of: string
  readonly from: string
  readonly table: string
  readonly to: string | null
}

const OF_TABLES = "where owner.type = 'table' and owner.name not like 'sqlite_%'"
const COLUMNS = `select owner.name as "of", about.name, about.type, about.pk
  from main.sqlite_master owner, pragma_table_info(owner.name) about ${OF_TABLES}
  order by owner.rowid, about.cid`
const REFERENCES = `select owner.name as "of", about."from", about."table", about."to"
  from main.sqlite_master owner, pragma_foreign_key_list(owner.name) about ${OF_TABLES}
  order by owner.rowid, about.id, about.seq`

function shapeOf(
  name: string,
  columns: readonly Column[],
  references: readonly Reference[],
): TableShape | null {
  // Files do not go into JSON; they are kept by their content and need no way back.
  if (columns.some(({ type }) => type.toLowerCase() === 'blob')) return null
  const key = columns.filter(({ pk }) => pk > 0).toSorted((left, right) => left.pk - right.pk)
  if (key.length === 0) return null
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    references: references.map(({ from, table, to }) => ({ column: from, table, to: to ?? from })),
  }
}

/** Every table that a person's work changes. */
export function tableShapes(db: Sqlite.Database): readonly TableShape[] {
  const columns = Map.groupBy(db.prepare<[], Column>(COLUMNS).all(), ({ of }) => of)
  const references = Map.groupBy(db.prepare<[], Reference>(REFERENCES).all(), ({ of }) => of)
  return [...columns]
    .filter(([name]) => !BOOKS.has(name))
    .flatMap(([name, rows]) => shapeOf(name, rows, references.get(name) ?? []) ?? [])
}
