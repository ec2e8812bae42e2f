/** Hashes of rows, of their fields and of units: equal where the values are. */
import { createHash } from 'node:crypto'
import { classOf } from './merge-classes.ts'
import type { StoredRow, StoredUnit } from './versioned-rows.ts'

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

/** Empty columns are left out, so that a column which a newer program adds changes no hash. */
const text = (row: StoredRow): string =>
  JSON.stringify(
    Object.keys(row)
      .filter((column) => row[column] !== null)
      .toSorted()
      .map((column) => [column, plain(row[column])]),
  )

/** 96 bits: two values of one field that meet by chance are not to be expected in any office. */
const short = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 16)

/** The hash of a whole row. */
export const rowHash = (row: StoredRow): string => short(text(row))

/** The hash of a unit with all its parts. */
export const unitHash = ({ root, parts }: StoredUnit): string =>
  short(
    JSON.stringify([
      text(root),
      Object.entries(parts)
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => [name, rows.map(text)]),
    ]),
  )

/** The fields of a table of kind `fields`: each names its columns; the key is none. */
export function fieldsOf(
  table: string,
  columns: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = classOf(table)
  if (found.kind !== 'fields') throw new Error(`${table} is not merged by field`)
  const fields = new Map<string, readonly string[]>()
  for (const group of found.together) {
    const [first = ''] = group
    fields.set(first, group)
  }
  const grouped = new Set(found.together.flat())
  for (const column of columns)
    if (!grouped.has(column) && !found.key.includes(column)) fields.set(column, [column])
  return fields
}

/** These columns of a row. */
export const pick = (row: StoredRow, columns: readonly string[]): StoredRow =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

/** The hash of each field of a row. */
export const fieldHashes = (table: string, row: StoredRow): ReadonlyMap<string, string> =>
  new Map(
    [...fieldsOf(table, Object.keys(row))].map(([name, columns]) => [
      name,
      short(text(pick(row, columns))),
    ]),
  )
