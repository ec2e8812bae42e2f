/**
 * Writes down what has changed since it was last written down: every row, and every field, that is
 * new or different gets the given version. Done whenever a package is made or taken in; in between
 * nobody else sees the store, so nothing finer is needed.
 */
import type { Stamp } from '#shared/safekeeping/handover-merge.ts'
import { classOf, tablesOfKind } from './merge-classes.ts'
import { fieldHashes, rowHash, unitHash } from './row-hash.ts'
import {
  addKnown,
  fieldsJson,
  fieldStamps,
  putVersions,
  versionPages,
  versionsAt,
  type RowVersion,
} from './row-versions.ts'
import { keyOf, readPages, readUnit, type Source, type StoredRow } from './versioned-rows.ts'

interface Seen {
  readonly table: string
  readonly key: string
  readonly scope: string
  readonly row: StoredRow
  readonly hash: string
}

/** The row's version, as it was or anew; null where nothing is to be written. */
function noted(seen: Seen, before: RowVersion | undefined, version: string): RowVersion | null {
  const { table, key, scope, row, hash } = seen
  const asBefore = before?.live === 1 ? before : undefined
  if (asBefore !== undefined && asBefore.hash === hash && asBefore.scope === scope) return null
  const base = { table_name: table, row_key: key, scope, live: 1, hash }
  if (classOf(table).kind !== 'fields') {
    const same = asBefore?.hash === hash
    return { ...base, version: same ? asBefore.version : version, fields_json: '' }
  }
  const rowVersion = asBefore?.version ?? version
  const earlier = asBefore === undefined ? new Map<string, Stamp>() : fieldStamps(asBefore)
  const fields = new Map<string, Stamp>()
  for (const [name, fieldHash] of fieldHashes(table, row)) {
    const old = earlier.get(name)
    fields.set(name, old?.hash === fieldHash ? old : { hash: fieldHash, version })
  }
  return { ...base, version: rowVersion, fields_json: fieldsJson(fields, rowVersion) }
}

/** Whether something in it is of this version. */
const isNew = (row: RowVersion, version: string): boolean =>
  row.version === version || row.fields_json.includes(version)

async function hashOf(source: Source, table: string, key: string, row: StoredRow): Promise<string> {
  if (classOf(table).kind !== 'unit') return rowHash(row)
  const unit = await readUnit(source, table, key)
  return unit === undefined ? '' : unitHash(unit)
}

/** The rows of a table that are there; gives their keys. */
async function noteLiving(
  tx: Source,
  table: string,
  version: string,
  scopes: Set<string>,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  for await (const page of readPages(tx, table)) {
    const before = await versionsAt(
      tx,
      table,
      page.map(({ row }) => keyOf(table, row)),
    )
    const changed: RowVersion[] = []
    for (const { row, campaign } of page) {
      const key = keyOf(table, row)
      keys.add(key)
      const hash = await hashOf(tx, table, key, row)
      const now = noted({ table, key, scope: campaign, row, hash }, before.get(key), version)
      if (now === null) continue
      changed.push(now)
      if (isNew(now, version)) scopes.add(now.scope)
    }
    await putVersions(tx, changed)
  }
  return keys
}

async function noteGone(
  tx: Source,
  table: string,
  version: string,
  { living, scopes }: { readonly living: ReadonlySet<string>; readonly scopes: Set<string> },
): Promise<void> {
  for await (const page of versionPages(tx, table)) {
    const gone = page.filter((row) => row.live === 1 && !living.has(row.row_key))
    await putVersions(
      tx,
      gone.map((row) => ({ ...row, live: 0, hash: '', version, fields_json: '' })),
    )
    for (const row of gone) scopes.add(row.scope)
  }
}

/** Writes all changes down under this version. Only a transaction may be given. */
export async function noteVersions(tx: Source, version: string): Promise<void> {
  const scopes = new Set<string>()
  for (const table of tablesOfKind('fields', 'row', 'unit')) {
    const living = await noteLiving(tx, table, version, scopes)
    await noteGone(tx, table, version, { living, scopes })
  }
  await addKnown(
    tx,
    [...scopes].map((scope) => ({ scope, version })),
  )
}
