/** Puts rows and units of a package into the store, minding what must not stand there twice. */
import { classOf, GIVEN_NUMBERS } from '#electron/store/handover/merge-classes.ts'
import {
  changeRow,
  keyOf,
  putRow,
  readRow,
  readUnit,
  removeRow,
  removeUnit,
  type Source,
  type StoredRow,
  type StoredUnit,
} from '#electron/store/handover/versioned-rows.ts'
import { sql } from 'kysely'
import { decide, placeOf, type Merge, type Standing } from './merge-state.ts'

const isUnit = (standing: StoredRow | StoredUnit): standing is StoredUnit =>
  'root' in standing && 'parts' in standing

/** The row that stands for a unit, or the row itself. */
export const rootOf = (standing: NonNullable<Standing>): StoredRow =>
  isUnit(standing) ? standing.root : standing

/** A row, or a unit with its parts; null where there is none. */
export async function standingIn(source: Source, table: string, key: string): Promise<Standing> {
  const found =
    classOf(table).kind === 'unit'
      ? await readUnit(source, table, key)
      : await readRow(source, table, key)
  return found ?? null
}

/** Takes a row or a unit out, and remembers it. */
export async function takeOut(merge: Merge, table: string, key: string): Promise<void> {
  const before = await standingIn(merge.tx, table, key)
  if (before === null) return
  merge.removed.set(placeOf(table, key), before)
  await (isUnit(before) ? removeUnit(merge.tx, table, key) : removeRow(merge.tx, table, key))
}

/** A number that another row has already is claimed; give-numbers.ts decides between the two. */
async function withoutClaim(merge: Merge, table: string, row: StoredRow): Promise<StoredRow> {
  const { column } = GIVEN_NUMBERS
  const number = row[column]
  if (table !== GIVEN_NUMBERS.table || typeof number !== 'string') return row
  const key = keyOf(table, row)
  const { rows } = await sql<StoredRow>`
    select id from ${sql.table(table)} where ${sql.ref(column)} = ${number}`.execute(merge.tx)
  if (rows.every((other) => keyOf(table, other) === key)) return row
  merge.claims.push({ number, key })
  return { ...row, [column]: `~${key}` }
}

/** An outcome of another meeting stands already: which of the two counts is for a person to say. */
async function outcomeStays(merge: Merge, row: StoredRow, scope: string): Promise<boolean> {
  const key = keyOf('outcome', row)
  const standing = await readRow(merge.tx, 'outcome', key)
  if (standing === undefined || standing['ballot_id'] === row['ballot_id']) return false
  const { side } = decide(merge, {
    table: 'outcome',
    key,
    scope,
    field: '',
    columns: ['award', 'result', 'ballot_id'],
    ours: standing,
    theirs: row,
    only: null,
  })
  return side === 'ours'
}

/** Puts a row or a unit in, in the place of what is there. */
export async function putStanding(
  merge: Merge,
  table: string,
  standing: NonNullable<Standing>,
  scope: string,
): Promise<void> {
  if (!isUnit(standing)) {
    await putRow(merge.tx, table, await withoutClaim(merge, table, standing))
    return
  }
  await removeUnit(merge.tx, table, keyOf(table, standing.root))
  await putRow(merge.tx, table, standing.root)
  for (const [part, rows] of Object.entries(standing.parts))
    for (const row of rows)
      if (part !== 'outcome' || !(await outcomeStays(merge, row, scope)))
        await putRow(merge.tx, part, row)
}

/** Changes columns of a row, minding numbers. */
export async function changeStanding(
  merge: Merge,
  table: string,
  key: string,
  values: StoredRow,
): Promise<void> {
  const row = await readRow(merge.tx, table, key)
  const whole = await withoutClaim(merge, table, { ...row, ...values })
  await changeRow(
    merge.tx,
    table,
    key,
    Object.fromEntries(Object.keys(values).map((column) => [column, whole[column]])),
  )
}
