/**
 * Puts noted rows back as they were, or forth as they became: only where each of them still is as
 * it was left, and nothing else would be left without the row it points to.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Writer } from '#electron/store/reader.ts'
import type { RowChange } from './row-journal.ts'
import { rowJson } from './row-journal.ts'
import type { TableShape } from './table-shapes.ts'

export type Direction = 'back' | 'forth'

type Value = string | number | null
type Row = Readonly<Record<string, Value>>

const isValue = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || typeof value === 'number'

function parseRow(json: string): Row {
  const row: unknown = JSON.parse(json)
  if (typeof row !== 'object' || row === null) throw new Error('a noted row is an object')
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => {
      if (!isValue(value)) throw new Error(`a noted row holds ${typeof value} in ${name}`)
      return [name, value]
    }),
  )
}

function parseKey(json: string): readonly Value[] {
  const key: unknown = JSON.parse(json)
  if (!Array.isArray(key) || !key.every(isValue)) throw new Error('a key is a list of values')
  return key
}

const where = (shape: TableShape, key: string): RawBuilder<unknown> =>
  sql.join(
    parseKey(key).map((value, index) => sql`${sql.ref(shape.key[index] ?? '')} is ${value}`),
    sql` and `,
  )

async function present(tx: Writer, shape: TableShape, key: string): Promise<string | null> {
  const json = sql.raw<string>(rowJson(shape, `"${shape.name}"`))
  const { rows } = await sql<{ row: string }>`
    select ${json} as row from ${sql.table(shape.name)} where ${where(shape, key)}`.execute(tx)
  return rows[0]?.row ?? null
}

interface Step {
  readonly shape: TableShape
  readonly key: string
  readonly from: string | null
  readonly to: string | null
}

async function put(tx: Writer, { shape, key, from, to }: Step): Promise<void> {
  const table = sql.table(shape.name)
  if (to === null) {
    await sql`delete from ${table} where ${where(shape, key)}`.execute(tx)
    return
  }
  const row = parseRow(to)
  const columns = sql.join(shape.columns.map((name) => sql.ref(name)))
  const values = sql.join(shape.columns.map((name) => row[name] ?? null))
  await (
    from === null
      ? sql`insert into ${table} (${columns}) values (${values})`
      : sql`update ${table} set (${columns}) = (${values}) where ${where(shape, key)}`
  ).execute(tx)
}

async function exists(
  tx: Writer,
  table: string,
  column: string,
  value: Value | undefined,
): Promise<boolean> {
  if (value === null || value === undefined) return false
  const { rows } = await sql`
    select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${value} limit 1`.execute(tx)
  return rows.length > 0
}

/** The table of a row that would point to nothing, if any. */
async function leftAlone(
  tx: Writer,
  { shape, from, to }: Step,
  shapes: readonly TableShape[],
): Promise<string | null> {
  if (to !== null) {
    const row = parseRow(to)
    for (const { column, table, to: target } of shape.references) {
      const value = row[column] ?? null
      if (value !== null && !(await exists(tx, table, target, value))) return table
    }
    return null
  }
  const gone = from === null ? {} : parseRow(from)
  for (const child of shapes)
    for (const { column, table, to: target } of child.references)
      if (table === shape.name && (await exists(tx, child.name, column, gone[target])))
        return child.name
  return null
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

/**
 * Puts every row back or forth. Answers with the table of the first one that was changed since, or
 * that something else stands on; the caller's transaction is then to be given up. null: all is put.
 */
export async function putRows(
  tx: Writer,
  changes: readonly RowChange[],
  direction: Direction,
  shapes: readonly TableShape[],
): Promise<string | null> {
  const steps: Step[] = []
  for (const { table, key, before, after } of changes) {
    const shape = shapes.find((one) => one.name === table)
    if (shape === undefined) return table
    const [from, to] = direction === 'back' ? [after, before] : [before, after]
    if ((await present(tx, shape, key)) !== from) return table
    steps.push({ shape, key, from, to })
  }
  // Rows point to each other: whether they all find what they point to is asked when all are put.
  await sql`pragma defer_foreign_keys = on`.execute(tx)
  const order = [
    ...steps.filter(({ to }) => to === null),
    ...steps.filter(({ from, to }) => from !== null && to !== null),
    ...steps.filter(({ from }) => from === null),
  ]
  for (const step of order) {
    try {
      await put(tx, step)
    } catch (error) {
      if (isConstraint(error)) return step.shape.name
      throw error
    }
  }
  for (const step of order) {
    const alone = await leftAlone(tx, step, shapes)
    if (alone !== null) return alone
  }
  return null
}
