/** Inserts many rows in batches that stay under SQLite's limit of parameters. */
import { CompiledQuery, type Insertable } from 'kysely'
import type { Writer } from './reader.ts'
import type { Tables } from './tables.ts'

const MOST_PARAMETERS = 1000
const MOST_ROWS = 250

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const marks = (count: number): string => `(${Array.from({ length: count }, () => '?').join(', ')})`

/** How rows are written: what is the same in all of them goes to SQLite once a batch. */
interface Shape {
  readonly common: readonly { readonly column: string; readonly value: unknown }[]
  readonly own: readonly string[]
}

type Row = Readonly<Record<string, unknown>>

function shapeOf(rows: readonly Row[], columns: readonly string[]): Shape {
  const [first, second] = rows
  if (first === undefined || second === undefined) return { common: [], own: columns }
  const common: { column: string; value: unknown }[] = []
  const own: string[] = []
  for (const column of columns) {
    const value = first[column] ?? null
    if (rows.every((row) => (row[column] ?? null) === value)) common.push({ column, value })
    else own.push(column)
  }
  // Rows that do not differ at all are still so many rows.
  return own.length === 0 ? { common: [], own: columns } : { common, own }
}

/** `rows` as one statement: the common values beside a table of the others, in their order. */
function statementOf(table: string, { common, own }: Shape, rows: number): string {
  const values = Array.from({ length: rows }, () => marks(own.length)).join(', ')
  const head = `insert into ${quoted(table)} `
  if (common.length === 0) return `${head}(${own.map(quoted).join(', ')}) values ${values}`
  const names = [...common.map(({ column }) => column), ...own].map(quoted).join(', ')
  const constants = common.map((_, index) => `? as c${index + 1}`).join(', ')
  const picked = [
    ...common.map((_, index) => `c${index + 1}`),
    ...own.map((_, index) => `column${index + 1}`),
  ].join(', ')
  return `${head}(${names}) select ${picked} from (select ${constants}), (values ${values})`
}

/** Inserts all rows, in order; no row has a column that the first one lacks. */
export function insertAll<Table extends keyof Tables>(
  tx: Writer,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void>
export async function insertAll(tx: Writer, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  for (const row of rows)
    for (const column in row)
      if (!(column in first))
        throw new TypeError(`rows of ${table} with columns that the first one lacks`)
  const shape = shapeOf(rows, columns)
  const { common, own } = shape
  const fit = Math.floor((MOST_PARAMETERS - common.length) / own.length)
  const batch = Math.max(1, Math.min(MOST_ROWS, fit))
  // Written once for all batches: making the same text anew takes longer than the inserting.
  const whole = statementOf(table, shape, batch)
  for (let start = 0; start < rows.length; start += batch) {
    const some = rows.slice(start, start + batch)
    const sql = some.length === batch ? whole : statementOf(table, shape, some.length)
    const values: unknown[] = common.map(({ value }) => value)
    for (const row of some) for (const column of own) values.push(row[column] ?? null)
    await tx.executeQuery(CompiledQuery.raw(sql, values))
  }
}
