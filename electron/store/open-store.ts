/**
 * The one place that opens council.sqlite. Everything particular to SQLite stays in this folder.
 * WAL with synchronous=FULL: what has been acknowledged survives a power cut.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect, type DialectAdapter } from 'kysely'
import { Refusal } from '#shared/kernel/refusal.ts'
import { migrate } from './migrate.ts'
import type { Reader, Writer } from './reader.ts'
import type { Tables } from './tables.ts'

/** "SOTD": tells our files from other SQLite files. */
const APPLICATION_ID = 0x534f5444

/** SQLite can roll a schema change back; the stock adapter says it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class StoreDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

export interface Store {
  readonly path: string
  readonly read: Reader
  /** Runs in one transaction: kept whole when it returns, undone whole when it throws. */
  write<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result>
  /** Problems SQLite finds in the file; empty when it is sound. */
  integrityProblems(): readonly string[]
  /** A consistent copy made while the store is in use. */
  copyTo(target: string): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  /** Make the file where there is none. */
  readonly create?: boolean
}

const HEADER = 'SQLite format 3\0'

function checkFile(file: string, create: boolean): void {
  if (file === ':memory:') return
  if (!fs.existsSync(file)) {
    if (!create) throw new Refusal('STORE_MISSING', { path: file })
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
    return
  }
  if (fs.statSync(file).isDirectory()) throw new Refusal('STORE_NOT_OURS', { path: file })
  if (fs.statSync(file).size === 0) return
  const handle = fs.openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEADER.length)
    fs.readSync(handle, head, 0, HEADER.length, 0)
    if (head.toString('latin1') !== HEADER) throw new Refusal('STORE_NOT_OURS', { path: file })
  } finally {
    fs.closeSync(handle)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What a failure of SQLite means to the user, or the error itself where it is a bug. */
function storeRefusal(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new Refusal('STORE_DAMAGED', { path: file, detail: code })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal('STORE_LOCKED', { path: file })
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new Refusal('TARGET_NOT_WRITABLE', { path: file, detail: code })
  return error
}

function connect(file: string): Sqlite.Database {
  const db = new Sqlite(file, { timeout: 5000 })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('trusted_schema = OFF')
  const id = db.pragma('application_id', { simple: true })
  const version = db.pragma('user_version', { simple: true })
  if (id === 0 && version === 0) {
    const tables = db.prepare('select count(*) as n from sqlite_master').pluck().get()
    if (tables !== 0) throw new Refusal('STORE_NOT_OURS', { path: file })
    db.pragma(`application_id = ${APPLICATION_ID}`)
  } else if (id !== APPLICATION_ID) {
    throw new Refusal('STORE_NOT_OURS', { path: file })
  }
  return db
}

/**
 * Opens a store, migrating it where it is older (after a copy beside it).
 * @throws Refusal STORE_MISSING, STORE_NOT_OURS, STORE_NEWER, STORE_DAMAGED, STORE_LOCKED
 */
export async function openStore(file: string, options: OpenOptions = {}): Promise<Store> {
  checkFile(file, options.create === true)
  let raw: Sqlite.Database | null = null
  try {
    const db = connect(file)
    raw = db
    const kysely = new Kysely<Tables>({ dialect: new StoreDialect({ database: db }) })
    await migrate(kysely.withTables<never>(), file, {
      beforeFirst: async () => {
        await db.backup(
          `${file}.truoc-nang-cap-${String(db.pragma('user_version', { simple: true }))}`,
        )
      },
    })
    return {
      path: file,
      read: kysely,
      write: (work) => kysely.transaction().execute(work),
      integrityProblems: () =>
        db
          .prepare<[], { quick_check: string }>('pragma quick_check')
          .all()
          .map((row) => row.quick_check)
          .filter((line) => line !== 'ok'),
      copyTo: async (target) => {
        await db.backup(target)
      },
      close: async () => {
        db.pragma('optimize')
        await kysely.destroy()
      },
    }
  } catch (error) {
    raw?.close()
    throw storeRefusal(error, file)
  }
}
