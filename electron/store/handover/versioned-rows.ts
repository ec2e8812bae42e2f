/**
 * Reads and writes rows of any merged table by what merge-classes.ts says of it. Names of tables and
 * columns come from that list and from the schema, never from outside.
 */
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely'
import { classOf, tablesOfKind, type CampaignOf, type PartClass } from './merge-classes.ts'

/** A connection or a transaction, of this store or of a package. */
export type Source = QueryExecutorProvider

/** A row as the driver gives it. */
export type StoredRow = Readonly<Record<string, unknown>>

/** A unit: its root, and the rows of each of its parts in the order of their keys. */
export interface StoredUnit {
  readonly root: StoredRow
  readonly parts: Readonly<Record<string, readonly StoredRow[]>>
}

const PAGE = 400

/** The campaign of a row as SQL over the alias `t`; '' is the office. */
function campaignSql(campaign: CampaignOf): RawBuilder<string> {
  if (campaign === 'office') return sql<string>`''`
  if (campaign === 'key-ending')
    return sql<string>`case when instr(t.key, ':') > 0 then substr(t.key, instr(t.key, ':') + 1) else '' end`
  if ('column' in campaign) return sql<string>`t.${sql.ref(campaign.column)}`
  if ('by' in campaign)
    return sql<string>`(select p.campaign_id from ${sql.table(campaign.of)} p where p.id = t.${sql.ref(campaign.by)})`
  return sql<string>`coalesce((select min(c.campaign_id) from ${sql.table(campaign.from)} c where c.${sql.ref(campaign.where)} = t.id), '')`
}

/** The columns of a merged table that name a row. */
export function keyColumns(table: string): readonly string[] {
  const found = classOf(table)
  if (!('key' in found)) throw new Error(`${table} has no key of its own`)
  return found.key
}

/** The key of a row as text: a JSON array. */
export const keyOf = (table: string, row: StoredRow): string =>
  JSON.stringify(keyColumns(table).map((column) => row[column]))

/** The values of a key. */
export const parseKey = (key: string): readonly unknown[] => {
  const values: unknown = JSON.parse(key)
  if (!Array.isArray(values)) throw new TypeError(`no key: ${key}`)
  return values
}

const whereKey = (table: string, key: string): RawBuilder<unknown> => {
  const values = parseKey(key)
  return sql.join(
    keyColumns(table).map((column, index) => sql`t.${sql.ref(column)} = ${values[index]}`),
    sql` and `,
  )
}

/** One row; undefined where there is none. */
export async function readRow(
  source: Source,
  table: string,
  key: string,
): Promise<StoredRow | undefined> {
  const { rows } =
    await sql<StoredRow>`select t.* from ${sql.table(table)} t where ${whereKey(table, key)}`.execute(
      source,
    )
  return rows[0]
}

/** The rows in which a column has this value. */
export async function rowsWhere(
  source: Source,
  table: string,
  column: string,
  value: string,
): Promise<readonly StoredRow[]> {
  const { rows } =
    await sql<StoredRow>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${value}`.execute(
      source,
    )
  return rows
}

/** Every row of a table of kind fields, row or unit with its campaign, a page at a time, by key. */
export async function* readPages(
  source: Source,
  table: string,
): AsyncGenerator<readonly { readonly row: StoredRow; readonly campaign: string }[]> {
  const found = classOf(table)
  if (!('campaign' in found)) throw new Error(`${table} is not merged row by row`)
  const except = found.kind === 'row' ? (found.except ?? []) : []
  const columns = sql.join(found.key.map((column) => sql`t.${sql.ref(column)}`))
  let after: readonly unknown[] | null = null
  for (;;) {
    const from: RawBuilder<unknown> =
      after === null ? sql`1 = 1` : sql`(${columns}) > (${sql.join(after)})`
    const { rows }: { rows: StoredRow[] } = await sql<StoredRow>`
      select t.*, ${campaignSql(found.campaign)} as "campaign of row" from ${sql.table(table)} t
      where ${from} order by ${columns} limit ${PAGE}`.execute(source)
    const last = rows.at(-1)
    if (last === undefined) return
    after = found.key.map((column) => last[column])
    yield rows
      .map(({ 'campaign of row': campaign, ...row }) => ({ row, campaign: textOf(campaign) }))
      .filter(({ row }) => !except.includes(textOf(row[found.key[0] ?? ''])))
  }
}

const partOf = (table: string): PartClass => {
  const found = classOf(table)
  if (found.kind !== 'part') throw new Error(`${table} is no part`)
  return found
}

/** Which rows of a part belong to a unit. */
const ofUnit = ({ by, through }: PartClass, unitId: unknown): RawBuilder<unknown> => {
  if (through === undefined) return sql`t.${sql.ref(by)} = ${unitId}`
  const between = partOf(through)
  return sql`t.${sql.ref(by)} in (select b.id from ${sql.table(through)} b where b.${sql.ref(between.by)} = ${unitId})`
}

const partsOf = (table: string): readonly string[] => {
  const found = classOf(table)
  return found.kind === 'unit' ? found.parts : []
}

/** A unit whole; undefined where there is none. */
export async function readUnit(
  source: Source,
  table: string,
  key: string,
): Promise<StoredUnit | undefined> {
  const root = await readRow(source, table, key)
  if (root === undefined) return undefined
  const parts: Record<string, readonly StoredRow[]> = {}
  for (const name of partsOf(table)) {
    const found = partOf(name)
    const order = sql.join(found.key.map((column) => sql`t.${sql.ref(column)}`))
    const { rows } = await sql<StoredRow>`
      select t.* from ${sql.table(name)} t where ${ofUnit(found, root['id'])} order by ${order}`.execute(
      source,
    )
    parts[name] = rows
  }
  return { root, parts }
}

/** Puts a row in, in the place of one with the same key. */
export async function putRow(tx: Source, table: string, row: StoredRow): Promise<void> {
  const columns = Object.keys(row)
  const key = keyColumns(table)
  const rest = columns.filter((column) => !key.includes(column))
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const set =
    rest.length === 0
      ? sql`nothing`
      : sql`update set ${sql.join(rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`
  await sql`
    insert into ${sql.table(table)} (${refs(columns)})
    values (${sql.join(columns.map((column) => row[column]))})
    on conflict (${refs(key)}) do ${set}`.execute(tx)
}

/** Changes some columns of a row. */
export async function changeRow(
  tx: Source,
  table: string,
  key: string,
  values: StoredRow,
): Promise<void> {
  const set = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  await sql`update ${sql.table(table)} as t set ${sql.join(set)} where ${whereKey(table, key)}`.execute(
    tx,
  )
}

/** Takes one row out by its key; none is no error. */
export async function removeRow(tx: Source, table: string, key: string): Promise<void> {
  await sql`delete from ${sql.table(table)} as t where ${whereKey(table, key)}`.execute(tx)
}

/** Takes a unit out with all its parts, the last part first. */
export async function removeUnit(tx: Source, table: string, key: string): Promise<void> {
  const [unitId] = parseKey(key)
  for (const name of partsOf(table).toReversed())
    await sql`delete from ${sql.table(name)} as t where ${ofUnit(partOf(name), unitId)}`.execute(tx)
  await removeRow(tx, table, key)
}

/** Takes out of a package what is not of these campaigns nor of the office, and what is this PC's own. */
export async function keepCampaigns(
  tx: Source,
  campaigns: readonly string[] | null,
): Promise<void> {
  for (const table of tablesOfKind('local'))
    if (!KEPT_IN_PACKAGE.has(table)) await sql`delete from ${sql.table(table)}`.execute(tx)
  if (campaigns === null) return
  const kept = sql.join(['', ...campaigns])
  // Asked of each row while everything that it hangs on is still there, so children first.
  for (const table of tablesOfKind('part').toReversed()) {
    const { by, of, through } = partOf(table)
    const between = through === undefined ? null : partOf(through)
    const unit =
      between === null
        ? sql`t.${sql.ref(by)}`
        : sql`(select b.${sql.ref(between.by)} from ${sql.table(through ?? '')} b where b.id = t.${sql.ref(by)})`
    await sql`delete from ${sql.table(table)} as t where not exists
      (select 1 from ${sql.table(of)} u where u.id = ${unit} and u.campaign_id in (${kept}))`.execute(
      tx,
    )
  }
  for (const table of tablesOfKind('fields', 'row', 'unit').toReversed()) {
    const found = classOf(table)
    if ('campaign' in found && found.campaign !== 'office' && table !== 'nominee')
      await sql`delete from ${sql.table(table)} as t where coalesce(${campaignSql(found.campaign)}, '') not in (${kept})`.execute(
        tx,
      )
  }
  await keepUsed(tx)
  for (const table of ['row_version', 'known_version'])
    await sql`delete from ${sql.table(table)} where scope not in (${kept})`.execute(tx)
}

const KEPT_IN_PACKAGE: ReadonlySet<string> = new Set(['row_version', 'known_version', 'hand_over'])

/** Takes out what nothing points at any more: nominees without a nomination, files without a use. */
async function keepUsed(tx: Source): Promise<void> {
  await sql`delete from nominee where not exists
    (select 1 from nomination n where n.nominee_id = nominee.id)`.execute(tx)
  for (const table of tablesOfKind('content')) await removeUnused(tx, table)
}

/** Takes out files that nothing points at. */
export async function removeUnused(tx: Source, table: string): Promise<void> {
  const found = classOf(table)
  if (found.kind !== 'content') return
  const [key = ''] = found.key
  const unused = found.usedBy.map(
    (use) =>
      sql`not exists (select 1 from ${sql.table(use.table)} u where u.${sql.ref(use.column)} = ${sql.table(table)}.${sql.ref(key)})`,
  )
  await sql`delete from ${sql.table(table)} where ${sql.join(unused, sql` and `)}`.execute(tx)
}

/** A value as text; empty where there is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
