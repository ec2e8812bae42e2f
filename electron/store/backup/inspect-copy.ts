/** Looks into a closed SQLite file: whether it is sound, and what it holds. */
import type Sqlite from 'better-sqlite3'
import { APPLICATION_ID } from '#electron/store/application-id.ts'
import { FIRST_HASH } from '#shared/safekeeping/audit-line.ts'
import type { AuditHead } from '#shared/safekeeping/backup-manifest.ts'

export interface Contents {
  readonly ours: boolean
  readonly schema: number
  /** Hash of the first audit line: which store this is. */
  readonly store: string
  readonly audit: AuditHead
  readonly rows: Readonly<Record<string, number>>
}

/** A hash as a manifest takes it, also where somebody wrote something else in its place. */
const hashText = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, FIRST_HASH.length) : FIRST_HASH
const whole = (value: unknown): number => (typeof value === 'number' ? value : 0)

const tablesOf = (db: Sqlite.Database): readonly string[] =>
  db
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all()
    .map(({ name }) => name)

/** Where the audit trail ends. */
export function headOf(db: Sqlite.Database): AuditHead {
  const last = db
    .prepare<[], { hash: string }>('select hash from audit order by seq desc limit 1')
    .get()
  return {
    lines: whole(db.prepare('select count(*) from audit').pluck().get()),
    hash: hashText(last?.hash),
  }
}

/** Everything a manifest says about the content. Of one moment: nothing is awaited in between. */
export function contentsOf(db: Sqlite.Database): Contents {
  const tables = tablesOf(db)
  const audited = tables.includes('audit')
  return {
    ours: db.pragma('application_id', { simple: true }) === APPLICATION_ID,
    schema: whole(db.pragma('user_version', { simple: true })),
    store: audited
      ? hashText(db.prepare('select hash from audit order by seq limit 1').pluck().get())
      : FIRST_HASH,
    audit: audited ? headOf(db) : { lines: 0, hash: FIRST_HASH },
    rows: Object.fromEntries(
      tables.map((name) => [
        name,
        whole(db.prepare(`select count(*) from "${name}"`).pluck().get()),
      ]),
    ),
  }
}
