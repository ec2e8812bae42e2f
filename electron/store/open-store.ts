/**
 * The one place that opens council.sqlite. Everything particular to SQLite stays in this folder.
 * WAL with synchronous=FULL: what has been acknowledged survives a power cut.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Refusal } from '#shared/kernel/refusal.ts'
import { migrate } from './migrate.ts'
import type { Reader, Writer } from './reader.ts'
import { StoreDialect } from './store-dialect.ts'
import { storeRefusal } from './store-failure.ts'
import { APPLICATION_ID, checkHeader } from './store-header.ts'
import type { Tables } from './tables.ts'

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
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 5000

function checkFile(file: string, create: boolean): void {
  if (fs.existsSync(file)) return checkHeader(file)
  if (!create) throw new Refusal('STORE_MISSING', { path: file })
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
}

function connect(file: string, timeout: number): Sqlite.Database {
  const db = new Sqlite(file, { timeout })
  try {
    requireOurs(db, file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
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

/** What SQLite's own check finds; a file too broken to be checked is one problem. */
function quickCheck(db: Sqlite.Database, file: string): readonly string[] {
  try {
    return db
      .prepare<[], { quick_check: string }>('pragma quick_check')
      .all()
      .map((row) => row.quick_check)
      .filter((line) => line !== 'ok')
  } catch (error) {
    const refusal = storeRefusal(error, file)
    if (refusal instanceof Refusal) return [String(refusal.values['detail'] ?? refusal.code)]
    throw error
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

/**
 * Opens a store, migrating it where it is older (after a copy beside it).
 * @throws Refusal STORE_MISSING, STORE_NOT_OURS, STORE_NEWER, STORE_DAMAGED, STORE_LOCKED,
 *   TARGET_NOT_WRITABLE
 */
export async function openStore(file: string, options: OpenOptions = {}): Promise<Store> {
  let raw: Sqlite.Database | null = null
  try {
    checkFile(file, options.create === true)
    const db = connect(file, options.patienceMs ?? PATIENCE_MS)
    raw = db
    const kysely = new Kysely<Tables>({ dialect: new StoreDialect(db, file) })
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
      integrityProblems: () => quickCheck(db, file),
      copyTo: async (target) => {
        await db.backup(target)
      },
      close: async () => {
        tidy(db, file)
        await kysely.destroy()
      },
    }
  } catch (error) {
    raw?.close()
    throw storeRefusal(error, file)
  }
}
