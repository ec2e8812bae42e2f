/**
 * The store as the service sees it. Everything particular to SQLite stays in this folder; so does
 * putting a copy in the place of the store while the program runs.
 */
import { Refusal } from '#shared/kernel/refusal.ts'
import type { AuditHead, BackupManifest } from '#shared/safekeeping/backup-manifest.ts'
import { copyBeforeMigration } from './backup/copy-before-migration.ts'
import type { BackupKey } from './backup/encrypt-file.ts'
import { headOf } from './backup/inspect-copy.ts'
import { makeBackup, type BackupFacts, type Carrying } from './backup/make-backup.ts'
import { checkpointSoon } from './checkpoint-soon.ts'
import { connectTo, disconnect, type Connection, type OpenOptions } from './connection.ts'
import { fileInPlace } from './file-in-place.ts'
import { putRows, type Direction } from './journal/put-rows.ts'
import type { RowChange } from './journal/row-journal.ts'
import type { ListIndex } from './list-index.ts'
import { localNow } from './local-now.ts'
import { lostStore } from './lost-store.ts'
import type { Reader, Writer } from './reader.ts'
import { quickProblems } from './quick-problems.ts'
import { slowQueries, type SlowQuery } from './slow-queries.ts'

export interface Store {
  readonly path: string
  readonly read: Reader
  /**
   * Runs in one transaction: kept whole when it returns, undone whole when it throws.
   * @throws Refusal STORE_GONE
   */
  write<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result>
  /** The nominations of a campaign as they are searched and sorted; see list-index.ts. */
  listOf(campaignId: string): Promise<ListIndex>
  /** The same, or null where nobody has asked for it yet. */
  listIfMade(campaignId: string): Promise<ListIndex | null>
  /** Puts noted rows back or forth in a transaction; see journal/put-rows.ts. */
  putRows(tx: Writer, changes: readonly RowChange[], direction: Direction): Promise<string | null>
  /** Problems SQLite finds in the file; empty when it is sound. @throws Refusal STORE_GONE */
  integrityProblems(): readonly string[]
  /** A good copy at `target`, made while the store is in use. */
  copyTo(
    target: string,
    facts?: BackupFacts,
    key?: BackupKey | null,
    carrying?: Carrying,
  ): Promise<BackupManifest>
  /** Where the audit trail ends: tells whether anything was done since a copy was made. */
  auditHead(): AuditHead
  /** Statements that took long, without values, the latest last. */
  slowQueries(): readonly SlowQuery[]
  /** Why the store cannot be used, where it was opened damaged; everything else then refuses so. */
  readonly damage: Refusal | null
  /** Closes the store, lets `swap` put another file in its place, and opens that one. */
  replace<Result>(swap: () => Promise<Result>): Promise<Result>
  /** Rewrites the file so that nothing of what was deleted is left in it. Takes a while. */
  compact(): Promise<void>
  close(): Promise<void>
}

export interface StoreOptions extends OpenOptions {
  /** Open also a damaged store, to offer its copies; every use of it is refused. */
  readonly keepDamaged?: boolean
}

/**
 * Opens a store, migrating it where it is older (after a copy).
 * @throws Refusal STORE_MISSING, STORE_NOT_OURS, STORE_NEWER, STORE_DAMAGED, STORE_LOCKED,
 *   STORE_ON_NETWORK, STORE_ON_REMOVABLE, TARGET_NOT_WRITABLE
 */
export async function openStore(file: string, options: StoreOptions = {}): Promise<Store> {
  const slow = slowQueries()
  let check = options.check ?? false
  const connect = async (): Promise<Connection | Refusal> => {
    const lost = options.keepDamaged === true ? lostStore(file) : null
    if (lost !== null) return lost
    try {
      return await connectTo(file, {
        ...options,
        check,
        slow,
        beforeMigration: () => copyBeforeMigration(file),
      })
    } catch (error) {
      const damaged = error instanceof Refusal && error.code === 'STORE_DAMAGED'
      if (damaged && options.keepDamaged === true) return error
      throw error
    } finally {
      // What a thread found is of the file that was there first.
      check = check !== false
    }
  }
  let state = await connect()
  let requireInPlace = fileInPlace(file)
  let writing: Promise<unknown> = Promise.resolve()
  const held = (): Connection => {
    if (state instanceof Refusal) throw state
    return state
  }
  const checkpoint = checkpointSoon(() => (state instanceof Refusal ? null : state.db))
  return {
    path: file,
    get read() {
      return held().kysely
    },
    write: async (work) => {
      const { kysely, shapes } = held()
      requireInPlace()
      shapes()
      const result = kysely.transaction().execute(work)
      writing = Promise.allSettled([writing, result]).then(() => undefined)
      const value = await result
      checkpoint.soon()
      return value
    },
    listOf: (campaignId) => held().lists.of(campaignId),
    listIfMade: (campaignId) => held().lists.ifMade(campaignId),
    putRows: (tx, changes, direction) => putRows(tx, changes, direction, held().shapes()),
    integrityProblems: () => {
      const { db } = held()
      requireInPlace()
      return quickProblems(db)
    },
    copyTo: (target, facts, key, carrying) => {
      held()
      return makeBackup(
        file,
        target,
        facts ?? { madeAt: localNow(), reason: 'asked', order: 0 },
        key,
        carrying,
      )
    },
    auditHead: () => headOf(held().db),
    slowQueries: slow.list,
    get damage() {
      return state instanceof Refusal ? state : null
    },
    compact: async () => {
      await writing
      const { db } = held()
      db.exec('vacuum')
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
    replace: async (swap) => {
      await writing
      checkpoint.stop()
      if (!(state instanceof Refusal)) await disconnect(file, state)
      // Until it is open again, whoever calls is told to come back.
      state = new Refusal('STORE_LOCKED', { path: file })
      try {
        return await swap()
      } finally {
        state = await connect()
        requireInPlace = fileInPlace(file)
      }
    },
    close: async () => {
      checkpoint.stop()
      if (!(state instanceof Refusal)) await disconnect(file, state)
    },
  }
}
