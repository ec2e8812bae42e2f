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
  /** Where the values of `own` stand in a row. */
  readonly places: readonly number[]
}

type Row = Readonly<Record<string, unknown>>
/** The values of a row in the order of the columns. */
type Values = readonly unknown[]

/**
 * Rows nearly always come with the same columns in the same order, and then their values need not be
 * looked up one by one, which takes as long as SQLite takes to insert them.
 */
function valuesOf(row: Row, columns: readonly string[], table: string): Values {
  const own = Object.keys(row)
  let same = own.length === columns.length
  for (let at = 0; same && at < own.length; at += 1) same = own[at] === columns[at]
  if (same) return Object.values(row)
  if (own.some((column) => !columns.includes(column)))
    throw new TypeError(`rows of ${table} with columns that the first one lacks`)
  return columns.map((column) => row[column])
}

const isCommon = (rows: readonly Values[], place: number, value: unknown): boolean =>
  rows.every((row) => (row[place] ?? null) === value)

function shapeOf(rows: readonly Values[], columns: readonly string[]): Shape {
  const all = { common: [], own: columns, places: columns.map((_, place) => place) }
  const [first, second] = rows
  if (first === undefined || second === undefined) return all
  const common: { column: string; value: unknown }[] = []
  const own: string[] = []
  const places: number[] = []
  for (const [place, column] of columns.entries()) {
    const value = first[place] ?? null
    if (isCommon(rows, place, value)) common.push({ column, value })
    else {
      own.push(column)
      places.push(place)
    }
  }
  // Rows that do not differ at all are still so many rows.
  return own.length === 0 ? all : { common, own, places }
}

/** The parameters of one statement. */
function parametersOf(rows: readonly Values[], { common, places }: Shape): unknown[] {
  const parameters: unknown[] = common.map(({ value }) => value)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? []
    for (let at = 0; at < places.length; at += 1) parameters.push(row[places[at] ?? 0] ?? null)
  }
  return parameters
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
/**
 * The work behind the signature above. Throws TypeError where a row has a column the first one
 * lacks.
 */
export async function insertAll(tx: Writer, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const all = rows.map((row) => valuesOf(row, columns, table))
  const shape = shapeOf(all, columns)
  const { common, own } = shape
  const fit = Math.floor((MOST_PARAMETERS - common.length) / own.length)
  const batch = Math.max(1, Math.min(MOST_ROWS, fit))
  // Written once for all batches: making the same text anew takes longer than the inserting.
  const whole = statementOf(table, shape, batch)
  for (let start = 0; start < all.length; start += batch) {
    const some = all.slice(start, start + batch)
    const sql = some.length === batch ? whole : statementOf(table, shape, some.length)
    await tx.executeQuery(CompiledQuery.raw(sql, parametersOf(some, shape)))
  }
}
