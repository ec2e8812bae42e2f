/**
 * Somebody with full access to a store who wants to know how each member voted. He reads every row of
 * every table with its rowid, every id (a UUIDv7 tells its millisecond), the audit, and the raw bytes
 * of the file and its WAL, and joins what he finds by member, by order and by time.
 */
import fs from 'node:fs'
import Sqlite from 'better-sqlite3'

export interface Suspect {
  /** How the two were put together. */
  readonly by: 'member' | 'order' | 'time' | 'audit' | 'bytes'
  readonly where: string
  readonly what: string
}

export interface Search {
  readonly file: string
  /** Members who voted, in the order in which they did. */
  readonly voters: readonly string[]
  /** Milliseconds between which the voting was open. */
  readonly from: number
  readonly until: number
}

interface Row {
  readonly table: string
  readonly rowid: number
  readonly values: Readonly<Record<string, unknown>>
}

const ANSWER = /^(?:yes|no|change-form|defer|withdraw)$/u
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gu

function rowsOf(file: string): readonly Row[] {
  const db = new Sqlite(file, { readonly: true })
  const tables = db
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all()
  const rows = tables.flatMap((table) =>
    db
      .prepare<[], { readonly rowid: number } & Record<string, unknown>>(
        `select rowid as rowid, * from "${table}" order by rowid`,
      )
      .all()
      .map(({ rowid, ...values }) => ({ table, rowid, values })),
  )
  db.close()
  return rows
}

/** Documents in a row's columns, and the row itself. */
const documentsOf = ({ values }: Row): readonly unknown[] => [
  values,
  ...Object.values(values).flatMap((value) => {
    if (typeof value !== 'string' || !/^[[{]/u.test(value)) return []
    try {
      return [JSON.parse(value)]
    } catch {
      return []
    }
  }),
]

/** Every object and array in a document, the document itself among them. */
const partsOf = (value: unknown): readonly object[] =>
  typeof value !== 'object' || value === null
    ? []
    : [value, ...Object.values(value).flatMap(partsOf)]

const hasAnswer = (part: object): boolean =>
  Object.values(part).some((value) => typeof value === 'string' && ANSWER.test(value))

/** One record names a member and an answer. */
function byMember(rows: readonly Row[], voters: ReadonlySet<string>): readonly Suspect[] {
  return rows.flatMap((row) =>
    documentsOf(row)
      .flatMap(partsOf)
      .filter(
        (part) =>
          hasAnswer(part) &&
          Object.values(part).some((value) => typeof value === 'string' && voters.has(value)),
      )
      .map((part) => ({ by: 'member' as const, where: row.table, what: JSON.stringify(part) })),
  )
}

/** As many answers in a row, or rows of one table, as there were voters; or the voters in their order of voting. */
function byOrder(rows: readonly Row[], voters: readonly string[]): readonly Suspect[] {
  const inArrays = rows.flatMap((row) =>
    documentsOf(row)
      .flatMap(partsOf)
      .filter((part): part is unknown[] => Array.isArray(part) && part.length === voters.length)
      .filter(
        (list) =>
          list.every((one) => typeof one === 'string' && ANSWER.test(one)) ||
          list.every((one) => typeof one === 'object' && one !== null && hasAnswer(one)) ||
          list.every((one, index) => one === voters[index]),
      )
      .map((list) => ({ by: 'order' as const, where: row.table, what: JSON.stringify(list) })),
  )
  const answering = Map.groupBy(
    rows.filter((row) => documentsOf(row).flatMap(partsOf).some(hasAnswer)),
    (row) => row.table,
  )
  return [
    ...inArrays,
    ...[...answering].map(([table, list]) => ({
      by: 'order' as const,
      where: table,
      what: `${list.length} rows with an answer`,
    })),
  ]
}

const madeAt = (uuid: string): number => Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)

/** Something was made while the voting was open. */
const byTime = (rows: readonly Row[], { from, until }: Search): readonly Suspect[] =>
  rows.flatMap((row) =>
    [...JSON.stringify(row.values).matchAll(UUID)]
      .filter(([uuid]) => madeAt(uuid) > from && madeAt(uuid) < until)
      .map(([uuid]) => ({ by: 'time' as const, where: row.table, what: uuid })),
  )

/** The trail has a line for a vote. */
const byAudit = (rows: readonly Row[]): readonly Suspect[] =>
  rows
    .filter(({ table, values }) => table === 'audit' && values['command'] === 'meetings.vote')
    .map(({ values }) => ({ by: 'audit', where: 'audit', what: JSON.stringify(values) }))

/** In the raw bytes, deleted pages and the WAL among them, an answer stands near a member. */
function byBytes(file: string, voters: readonly string[]): readonly Suspect[] {
  const near = 120
  return [file, `${file}-wal`]
    .filter((one) => fs.existsSync(one))
    .flatMap((one) => {
      const bytes = fs.readFileSync(one, 'latin1')
      return voters.flatMap((voter) =>
        [...bytes.matchAll(new RegExp(voter, 'gu'))]
          .map(({ index }) => bytes.slice(Math.max(0, index - near), index + voter.length + near))
          .filter((around) =>
            /"(?:answer|vote)":"(?:yes|no|change-form|defer|withdraw)"/u.test(around),
          )
          .map((around) => ({ by: 'bytes' as const, where: one, what: around })),
      )
    })
}

/** Everything by which votes could be joined to members. */
export function suspects(search: Search): readonly Suspect[] {
  const rows = rowsOf(search.file)
  return [
    ...byMember(rows, new Set(search.voters)),
    ...byOrder(rows, search.voters),
    ...byTime(rows, search),
    ...byAudit(rows),
    ...byBytes(search.file, search.voters),
  ]
}
