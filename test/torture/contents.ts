/** What a store holds, to the last value: so that nothing can be lost or half there unseen. */
import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'

export interface Held {
  /** Audit lines. */
  readonly lines: number
  /** Hash of the last one. */
  readonly hash: string
  /** SHA-256 over every value of every table. */
  readonly digest: string
}

const tablesOf = (db: Sqlite.Database): readonly string[] =>
  db
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all()
    .map(({ name }) => name)

function digestOf(db: Sqlite.Database): string {
  const hash = createHash('sha256')
  for (const table of tablesOf(db)) {
    hash.update(`\n${table}\n`)
    for (const row of db.prepare(`select * from "${table}" order by rowid`).raw().iterate())
      for (const value of z.array(z.unknown()).parse(row)) {
        hash.update(Buffer.isBuffer(value) ? value : String(value))
        hash.update('\0')
      }
  }
  return hash.digest('hex')
}

function open<Result>(file: string, work: (db: Sqlite.Database) => Result): Result {
  const db = new Sqlite(file, { readonly: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const lastLine = (db: Sqlite.Database): { readonly seq: number; readonly hash: string } =>
  db
    .prepare<[], { seq: number; hash: string }>(
      'select seq, hash from audit order by seq desc limit 1',
    )
    .get() ?? { seq: 0, hash: '' }

/** What a store holds now; it may be in use. */
export const heldIn = (file: string): Held =>
  open(file, (db) => {
    const last = lastLine(db)
    return { lines: last.seq, hash: last.hash, digest: digestOf(db) }
  })

/** Whether a store's trail goes through this line. */
export const goesThrough = (file: string, lines: number, hash: string): boolean =>
  lines === 0 ||
  open(file, (db) => db.prepare('select hash from audit where seq = ?').pluck().get(lines) === hash)

const importSchema = z.object({
  submissionId: z.string(),
  repeated: z.boolean(),
  added: z.number(),
  merged: z.number(),
})
const undoSchema = z.object({ receipt: z.string() })

/** What is half there: rows without their command, commands without their rows, loose ends. */
export const halvesIn = (file: string): readonly string[] =>
  open(file, (db) => {
    const halves: string[] = []
    if (z.array(z.unknown()).parse(db.pragma('foreign_key_check')).length > 0)
      halves.push('rows point at rows that are not there')
    const expected = new Map<string, { readonly receipt: string; readonly rows: number }>()
    // Imports of another PC count once its package was taken in: then its trail is attached.
    const lines = ['attached_audit', 'audit'].flatMap((trail) =>
      db
        .prepare<[], { command: string; detail_json: string }>(
          `select command, detail_json from ${trail} where command in ('submissions.import', 'submissions.undoImport') order by seq`,
        )
        .all(),
    )
    for (const { command, detail_json } of lines) {
      const detail: unknown = JSON.parse(detail_json)
      if (command === 'submissions.undoImport') {
        const { receipt } = undoSchema.parse(detail)
        for (const [id, one] of expected) if (one.receipt === receipt) expected.delete(id)
        continue
      }
      const receipt = importSchema.parse(detail)
      if (!receipt.repeated)
        expected.set(receipt.submissionId, {
          ...undoSchema.parse(detail),
          rows: receipt.added + receipt.merged,
        })
    }
    const submissions = db
      .prepare<[], { id: string; purpose: string; rows: number }>(
        'select id, purpose, (select count(*) from listing where submission_id = submission.id) as rows from submission',
      )
      .all()
    if (submissions.length !== expected.size)
      halves.push(`${submissions.length} submissions, ${expected.size} imported`)
    for (const { id, purpose, rows } of submissions) {
      const wanted = expected.get(id)
      if (wanted === undefined) halves.push(`submission ${id} without its command`)
      else if (purpose !== 'registration' && wanted.rows !== rows)
        halves.push(`submission ${id}: ${rows} rows of ${wanted.rows}`)
    }
    return halves
  })
