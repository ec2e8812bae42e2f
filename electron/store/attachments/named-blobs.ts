/** Which contents a store or a copy of it needs: those of its rows, and of the steps it can undo. */
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { sha256Schema, type Blob } from './blob-folder.ts'

const blobSchema = z.object({ sha256: sha256Schema, bytes: z.int().nonnegative() })
const undoneSchema = z.object({ row: z.string() })

const hasTable = (db: Sqlite.Database, name: string): boolean =>
  db.prepare("select 1 from sqlite_master where type = 'table' and name = ?").pluck().get(name) !==
  undefined

/** Each content once. A store of an older program has none. */
export function namedBlobs(db: Sqlite.Database): ReadonlyMap<string, Blob> {
  if (!hasTable(db, 'attachment')) return new Map()
  const rows = db.prepare('select distinct sha256, bytes from attachment').all()
  // A file that was taken off can come back by undoing, one that was undone by redoing.
  const undone = db
    .prepare(
      `select coalesce(before_json, after_json) as row from undo_row where table_name = 'attachment'`,
    )
    .all()
    .map((row): unknown => JSON.parse(undoneSchema.parse(row).row))
  const blobs = [...rows, ...undone].map((row) => blobSchema.parse(row))
  return new Map(blobs.map((blob) => [blob.sha256, blob]))
}

/** The same of a closed file. */
export function namedIn(file: string): ReadonlyMap<string, Blob> {
  const db = new Sqlite(file, { readonly: true })
  try {
    return namedBlobs(db)
  } finally {
    db.close()
  }
}
