/** The versions of rows as they are stored, and their fields. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { RowVersionTable } from '#electron/store/tables/handover.ts'
import type { Stamp } from '#shared/safekeeping/handover-merge.ts'
import type { Source } from './versioned-rows.ts'

export type RowVersion = Readonly<RowVersionTable>

const fieldsSchema = z.record(z.string(), z.tuple([z.string(), z.string()]))

/** The fields of a row with their own versions. */
export const fieldStamps = ({ fields_json, version }: RowVersion): ReadonlyMap<string, Stamp> =>
  new Map(
    Object.entries(fieldsSchema.parse(JSON.parse(fields_json))).map(([name, [hash, own]]) => [
      name,
      { hash, version: own === '' ? version : own },
    ]),
  )

/** The fields as they are stored: a version equal to the row's takes no room. */
export const fieldsJson = (fields: ReadonlyMap<string, Stamp>, rowVersion: string): string =>
  JSON.stringify(
    Object.fromEntries(
      [...fields].map(([name, { hash, version }]) => [
        name,
        [hash, version === rowVersion ? '' : version],
      ]),
    ),
  )

/** The versions of these rows of a table, by key. */
export async function versionsAt(
  source: Source,
  table: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RowVersion>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<RowVersion>`
    select * from row_version where table_name = ${table} and row_key in (${sql.join(keys)})`.execute(
    source,
  )
  return new Map(rows.map((row) => [row.row_key, row]))
}

const PAGE = 400

/** All versions of a table, a page at a time, by key. */
export async function* versionPages(
  source: Source,
  table: string,
): AsyncGenerator<readonly RowVersion[]> {
  let after = ''
  for (;;) {
    const { rows }: { rows: RowVersion[] } = await sql<RowVersion>`
      select * from row_version where table_name = ${table} and row_key > ${after}
      order by row_key limit ${PAGE}`.execute(source)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.row_key
    yield rows
  }
}

/** Writes versions down, in the place of earlier ones. */
export async function putVersions(tx: Source, rows: readonly RowVersion[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) {
    const values = rows
      .slice(start, start + 100)
      .map(
        (row) =>
          sql`(${row.table_name}, ${row.row_key}, ${row.scope}, ${row.live}, ${row.hash}, ${row.version}, ${row.fields_json})`,
      )
    await sql`
      insert into row_version (table_name, row_key, scope, live, hash, version, fields_json)
      values ${sql.join(values)}
      on conflict (table_name, row_key) do update set scope = excluded.scope, live = excluded.live,
        hash = excluded.hash, version = excluded.version, fields_json = excluded.fields_json`.execute(
      tx,
    )
  }
}

/** The versions each campaign (and, under '', the office) was built from. */
export async function knownVersions(
  source: Source,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ scope: string; version: string }>`
    select scope, version from known_version`.execute(source)
  return new Map(
    [...Map.groupBy(rows, (row) => row.scope)].map(([scope, list]) => [
      scope,
      new Set(list.map((row) => row.version)),
    ]),
  )
}

/** Adds versions to what the store knows. */
export async function addKnown(
  tx: Source,
  known: readonly { readonly scope: string; readonly version: string }[],
): Promise<void> {
  for (let start = 0; start < known.length; start += 200) {
    const values = known
      .slice(start, start + 200)
      .map(({ scope, version }) => sql`(${scope}, ${version})`)
    await sql`insert into known_version (scope, version) values ${sql.join(values)}
      on conflict (scope, version) do nothing`.execute(tx)
  }
}
