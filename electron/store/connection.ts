/**
 * The one place that connects to council.sqlite. WAL with synchronous=FULL: what has been
 * acknowledged survives a power cut.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Refusal } from '#shared/kernel/refusal.ts'
import { errorCode } from '#shared/kernel/retry-busy.ts'
import { APPLICATION_ID } from './application-id.ts'
import { attachmentFolder } from './attachments/blob-folder.ts'
import { unpackFrom } from './attachments/pack-blobs.ts'
import { removeUnfinished } from './backup/durable-files.ts'
import { quickProblems } from './quick-problems.ts'
import { finishSwap } from './backup/swap-store.ts'
import { startJournal } from './journal/row-journal.ts'
import type { TableShape } from './journal/table-shapes.ts'
import { listIndexes, type ListIndexes } from './list-index.ts'
import { makeFolder } from './make-folder.ts'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts'
import { StoreDialect } from './store-dialect.ts'
import { storeRefusal } from './store-failure.ts'
import { checkHeader } from './store-header.ts'
import type { StoreCheck } from './store-check.ts'
import { requireGoodPlace } from './store-place.ts'
import type { SlowQueries } from './slow-queries.ts'
import type { Tables } from './tables.ts'

export interface OpenOptions {
  /** Make the file where there is none. */
  readonly create?: boolean
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly patienceMs?: number
  /** Look for damage before anything is done with the store, or take what a thread finds that looks already. */
  readonly check?: boolean | StoreCheck
}

export interface Connection {
  readonly db: Sqlite.Database
  readonly kysely: Kysely<Tables>
  /**
   * The tables whose changed rows are noted on wish. Their triggers are made when this is first
   * asked, which is before the first transaction: a start that only reads goes without.
   */
  readonly shapes: () => readonly TableShape[]
  readonly lists: ListIndexes
}

const PATIENCE_MS = 5000
/** A long import changes more pages than SQLite's own 2 MB: they would be written out and read again. */
const CACHE_KIBIBYTES = 32_768
/**
 * Pages of the -wal after which a commit folds it into the store itself: a long import would write
 * every page twice before it is acknowledged. Soon after a commit it is done anyway (checkpoint-soon.ts).
 */
const WAL_PAGES = 16_384

function checkFile(file: string, create: boolean): void {
  if (fs.existsSync(file)) return checkHeader(file)
  if (!create) throw new Refusal('STORE_MISSING', { path: file })
  makeFolder(path.dirname(path.resolve(file)))
}

function connect(file: string, timeout: number): Sqlite.Database {
  const db = new Sqlite(file, { timeout })
  try {
    requireOurs(db, file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
    db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`)
    db.pragma('trusted_schema = OFF')
    if (db.pragma('application_id', { simple: true }) === 0)
      db.pragma(`application_id = ${APPLICATION_ID}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Asked of SQLite, which knows more than the header where a program was ended halfway. */
function requireOurs(db: Sqlite.Database, file: string): void {
  const id = db.pragma('application_id', { simple: true })
  if (id === APPLICATION_ID) return
  const tables = db.prepare('select count(*) as n from sqlite_master').pluck().get()
  if (id !== 0 || tables !== 0) throw new Refusal('STORE_NOT_OURS', { path: file })
}

/** A folder that may not be written to keeps what it has. */
function tidyFolder(folder: string): void {
  try {
    removeUnfinished(folder)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(errorCode(error))) throw error
  }
}

/** Asks once; a thread that could not look leaves it to this connection. @throws Refusal STORE_DAMAGED */
function soundness(db: Sqlite.Database, file: string, check: boolean | StoreCheck) {
  let known: Promise<readonly string[]> | null = null
  const look = async (): Promise<readonly string[]> => {
    if (typeof check === 'boolean') return check ? quickProblems(db) : []
    return (await check) ?? quickProblems(db)
  }
  return async (): Promise<void> => {
    const [problem] = await (known ??= look())
    if (problem !== undefined) throw new Refusal('STORE_DAMAGED', { path: file, detail: problem })
  }
}

const isPending = async (kysely: Kysely<Tables>): Promise<boolean> =>
  (await schemaVersion(kysely.withTables<never>())) < SCHEMA_VERSION

/**
 * Connects to a store, finishing a restoring that was cut off and migrating an older one (`before`
 * has it copied first).
 * @throws Refusal STORE_MISSING, STORE_NOT_OURS, STORE_NEWER, STORE_DAMAGED, STORE_LOCKED,
 *   STORE_ON_NETWORK, STORE_ON_REMOVABLE, TARGET_NOT_WRITABLE
 */
export async function connectTo(
  file: string,
  options: OpenOptions & {
    readonly beforeMigration: () => Promise<void>
    readonly slow: SlowQueries
  },
): Promise<Connection> {
  let raw: Sqlite.Database | null = null
  try {
    requireGoodPlace(file)
    await finishSwap(file)
    tidyFolder(path.dirname(path.resolve(file)))
    checkFile(file, options.create === true)
    const db = connect(file, options.patienceMs ?? PATIENCE_MS)
    raw = db
    const requireSound = soundness(db, file, options.check ?? false)
    const kysely = new Kysely<Tables>({
      dialect: new StoreDialect(db, file),
      log: (event) => options.slow.note(event.query.sql, event.queryDurationMillis),
    })
    const waits = typeof options.check === 'object' && !(await isPending(kysely))
    // Nothing is changed of a store that was not looked through.
    if (!waits) await requireSound()
    try {
      await migrate(kysely.withTables<never>(), file, { beforeFirst: options.beforeMigration })
      await requireSound()
      await unpackFrom(db, attachmentFolder(file))
      let noted: readonly TableShape[] | undefined
      const shapes = () => (noted ??= startJournal(db))
      return { db, kysely, shapes, lists: listIndexes(kysely) }
    } catch (error) {
      // What a damaged store does before it is known to be one is no other failure.
      await requireSound()
      throw error
    }
  } catch (error) {
    raw?.close()
    throw storeRefusal(error, file)
  }
}

/** Keeps SQLite's statistics fresh; a store that may not be written to or is broken goes without. */
function tidy(db: Sqlite.Database, file: string): void {
  try {
    db.pragma('optimize')
  } catch (error) {
    if (!(storeRefusal(error, file) instanceof Refusal)) throw error
  }
}

/** Closes in order. */
export async function disconnect(file: string, { db, kysely }: Connection): Promise<void> {
  try {
    tidy(db, file)
  } finally {
    await kysely.destroy()
  }
}
