/**
 * Notes every row that a transaction changes, before and after, whichever statement changed it.
 * Triggers of the connection do it: they are made anew whenever a store is opened, so they always
 * fit its tables, leave nothing in the file, and are rolled back with the transaction.
 */
import type Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import type { Writer } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'
import { tableShapes, type TableShape } from './table-shapes.ts'

/** A row as it was and as it became, each as a JSON object; null where there was none. */
export interface RowChange {
  readonly table: string
  /** The values that name the row, as a JSON array. */
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** A row as JSON, its columns in the table's order; `of` is `new`, `old` or the table's name. */
export const rowJson = (shape: TableShape, of: string): string =>
  `json_object(${shape.columns.map((name) => `${text(name)}, ${of}.${quoted(name)}`).join(', ')})`

const keyJson = (shape: TableShape, of: string): string =>
  `json_array(${shape.key.map((name) => `${of}.${quoted(name)}`).join(', ')})`

function trigger(shape: TableShape, event: 'insert' | 'update' | 'delete'): string {
  const old = event === 'insert' ? 'null' : rowJson(shape, 'old')
  const now = event === 'delete' ? 'null' : rowJson(shape, 'new')
  const oldKey = event === 'insert' ? 'null' : keyJson(shape, 'old')
  const newKey = event === 'delete' ? 'null' : keyJson(shape, 'new')
  return `create temp trigger ${quoted(`journal ${event} ${shape.name}`)}
    after ${event} on main.${quoted(shape.name)}
    when (select recording = 1 from row_journal_state)
    begin
      insert into row_journal (table_name, old_key, new_key, old_row, new_row)
      values (${text(shape.name)}, ${oldKey}, ${newKey}, ${old}, ${now});
    end`
}

/** Makes an open store ready to note rows. Gives the tables it notes. */
export function startJournal(db: Sqlite.Database): readonly TableShape[] {
  const shapes = tableShapes(db)
  db.exec(`create temp table row_journal_state (recording integer not null);
    insert into row_journal_state values (0);
    create temp table row_journal (
      position integer primary key, table_name text not null,
      old_key text, new_key text, old_row text, new_row text);
    create temp table row_journal_aside (trigger_sql text not null)`)
  for (const shape of shapes)
    for (const event of ['insert', 'update', 'delete'] as const) db.exec(trigger(shape, event))
  return shapes
}

interface Noted {
  readonly table_name: string
  readonly old_key: string | null
  readonly new_key: string | null
  readonly old_row: string | null
  readonly new_row: string | null
}

/** A row's changes as one: its first state and its last. A row that got another name is two. */
function combine(noted: readonly Noted[]): readonly RowChange[] {
  const changes = new Map<string, RowChange>()
  const add = (
    table: string,
    key: string | null,
    states: Pick<RowChange, 'before' | 'after'>,
  ): void => {
    if (key === null) return
    const id = `${table} ${key}`
    const first = changes.get(id)
    const before = first === undefined ? states.before : first.before
    changes.set(id, { table, key, before, after: states.after })
  }
  for (const { table_name, old_key, new_key, old_row, new_row } of noted) {
    if (old_key === new_key) {
      add(table_name, old_key, { before: old_row, after: new_row })
      continue
    }
    add(table_name, old_key, { before: old_row, after: null })
    add(table_name, new_key, { before: null, after: new_row })
  }
  return [...changes.values()].filter(({ before, after }) => before !== after)
}

const CREATE_TRIGGER = /^create (?:temp )?trigger/iu

/**
 * Says in the middle of noted work that more rows are about to change than anybody keeps: nothing
 * more is noted of it. A long import is taken back by its receipt, not row by row. Into `tables` most
 * rows go: until the work is done their triggers are put aside, for SQLite asks each trigger about
 * each row and gathers all rows of a statement before it writes the first.
 */
export async function noteNoMore(
  tx: Writer,
  tables: readonly (keyof Tables)[] = [],
): Promise<void> {
  await sql`update row_journal_state set recording = 2 where recording = 1`.execute(tx)
  await sql`delete from row_journal`.execute(tx)
  for (const table of tables) {
    const name = `journal insert ${table}`
    await sql`insert into row_journal_aside
      select sql from temp.sqlite_master where type = 'trigger' and name = ${name}`.execute(tx)
    await sql`drop trigger if exists temp.${sql.id(name)}`.execute(tx)
  }
}

/** Puts back what `noteNoMore` put aside; where the work throws, its transaction does so. */
async function takeBackAside(tx: Writer): Promise<void> {
  const { rows } = await sql<{ trigger_sql: string }>`select * from row_journal_aside`.execute(tx)
  // SQLite keeps the text without the word that says where the trigger lives.
  for (const { trigger_sql } of rows)
    await sql.raw(trigger_sql.replace(CREATE_TRIGGER, 'create temp trigger')).execute(tx)
  if (rows.length > 0) await sql`delete from row_journal_aside`.execute(tx)
}

/**
 * Does `work` and gives, besides its result, every row it changed; 'too-many' where the work said so
 * (`noteNoMore`). Where it throws, the transaction is undone and the notes with it.
 */
export async function noteRows<Result>(
  tx: Writer,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly changes: readonly RowChange[] | 'too-many' }> {
  await sql`update row_journal_state set recording = 1`.execute(tx)
  const result = await work()
  const { rows: states } = await sql<{ recording: number }>`
    select recording from row_journal_state`.execute(tx)
  await sql`update row_journal_state set recording = 0`.execute(tx)
  await takeBackAside(tx)
  if (states[0]?.recording === 2) return { result, changes: 'too-many' }
  const { rows } = await sql<Noted>`select * from row_journal order by position`.execute(tx)
  await sql`delete from row_journal`.execute(tx)
  return { result, changes: combine(rows) }
}
