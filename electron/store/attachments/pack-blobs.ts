/**
 * Attached files inside a copy or a package that travels as one file: put into a table that is empty
 * in every store in use, and taken out of it where the file arrives.
 */
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import type { Blob } from './blob-folder.ts'
import type { Carried } from './carry-blobs.ts'
import { keepBlob, readBlob } from './keep-blob.ts'

const contentSchema = z.instanceof(Uint8Array)

/** Puts in what the folder has of `blobs`; one that it has not, or only changed, is left out. */
export async function packBlobs(
  db: Sqlite.Database,
  blobs: Iterable<Blob>,
  folder: string,
): Promise<Carried> {
  const put = db.prepare(
    'insert or replace into attachment_content (sha256, content) values (?, ?)',
  )
  let files = 0
  let bytes = 0
  let missing = 0
  for (const blob of blobs) {
    files += 1
    bytes += blob.bytes
    const content = await readBlob(folder, blob)
    if (typeof content === 'string') missing += 1
    else put.run(blob.sha256, content)
  }
  return { files, bytes, missing }
}

const isPacked = (db: Sqlite.Database): boolean =>
  db
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'attachment_content'")
    .pluck()
    .get() !== undefined

/** Hashes of what is inside. */
export const packedIn = (db: Sqlite.Database): ReadonlySet<string> =>
  new Set(
    isPacked(db)
      ? db.prepare<[], string>('select sha256 from attachment_content').pluck().all()
      : [],
  )

/**
 * Takes everything out of an open store into the folder: one that came as a single file may also be
 * used as it is. Gives whether there was anything. @throws Refusal TARGET_NOT_WRITABLE
 */
export async function unpackFrom(db: Sqlite.Database, folder: string): Promise<boolean> {
  const packed = packedIn(db)
  if (packed.size === 0) return false
  const read = db.prepare('select content from attachment_content where sha256 = ?').pluck()
  for (const sha256 of packed) await keepBlob(folder, contentSchema.parse(read.get(sha256)))
  db.exec('delete from attachment_content')
  return true
}

/** The same of a closed file, which is then as small as one in use. */
export async function unpackBlobs(file: string, folder: string): Promise<void> {
  const db = new Sqlite(file)
  try {
    if (await unpackFrom(db, folder)) db.exec('vacuum')
  } finally {
    db.close()
  }
}
