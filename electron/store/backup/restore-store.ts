/**
 * Goes back to a copy. The copy is checked to the last byte first; the store that is there is moved
 * aside whole and stays, so going back can be undone.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { attachmentFolder, poolIn, type Blob } from '#electron/store/attachments/blob-folder.ts'
import { bringBlobs, lackingBlobs } from '#electron/store/attachments/carry-blobs.ts'
import { namedBlobs } from '#electron/store/attachments/named-blobs.ts'
import { packedIn, unpackBlobs } from '#electron/store/attachments/pack-blobs.ts'
import { folderFor } from '#electron/store/make-folder.ts'
import { storeRefusal } from '#electron/store/store-failure.ts'
import { requireGoodPlace } from '#electron/store/store-place.ts'
import type { BackupManifest } from '#shared/safekeeping/backup-manifest.ts'
import type { LocalDateTime } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { withCheckedBackup, type Opening } from './check-backup.ts'
import { flushFile, temporaryIn } from './durable-files.ts'
import { quickProblems } from '#electron/store/quick-problems.ts'
import { lossOf, type Loss } from './loss.ts'
import { listQuarantined, newQuarantine } from './quarantine.ts'
import { SEAL_BYTES } from './seal.ts'
import { swapUnderWay } from './swap-note.ts'
import { finishSwap, STORE_ENDS, swapStore } from './swap-store.ts'

export interface Restored {
  readonly manifest: BackupManifest
  readonly loss: Loss
  /** Attached files that the copy names and nobody has any more. */
  readonly lacking: number
  /** Where the store that was there lies now; null where there was none. */
  readonly aside: string | null
}

const present = (store: string): boolean => STORE_ENDS.some((end) => fs.existsSync(store + end))

function isSound(store: string): boolean {
  try {
    const db = new Sqlite(store, { readonly: true })
    try {
      return quickProblems(db).length === 0
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false
    throw error
  }
}

/**
 * Makes sure that nobody else has the store open, and lets SQLite fold the -wal into it. A damaged
 * store is left exactly as it is: SQLite would throw away a -wal that it cannot read.
 * @throws Refusal STORE_LOCKED
 */
function settle(store: string): void {
  if (!fs.existsSync(store) || !isSound(store)) return
  const db = new Sqlite(store, { timeout: 2000 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('begin exclusive; commit')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

/** The content of a copy as a file in the store's folder, without the seal and the attached files. */
async function unpack(plain: string, store: string): Promise<string> {
  const folder = path.dirname(path.resolve(store))
  const incoming = temporaryIn(folder)
  try {
    await fs.promises.copyFile(plain, incoming, fs.constants.COPYFILE_EXCL)
    fs.truncateSync(incoming, fs.statSync(incoming).size - SEAL_BYTES)
    await unpackBlobs(incoming, attachmentFolder(store))
    await flushFile(incoming)
    return incoming
  } catch (error) {
    fs.rmSync(incoming, { force: true })
    throw error
  }
}

/** The attached files that a copy names and does not hold itself. */
function namedOutside(plain: string): readonly Blob[] {
  const db = new Sqlite(plain, { readonly: true })
  try {
    const packed = packedIn(db)
    return [...namedBlobs(db).values()].filter(({ sha256 }) => !packed.has(sha256))
  } finally {
    db.close()
  }
}

/** What going back to a copy would lose. @throws as `withCheckedBackup` */
export const lossByRestoring = (
  store: string,
  backup: string,
  opening: Opening = {},
): Promise<Omit<Restored, 'aside'>> =>
  withCheckedBackup(
    backup,
    // Decrypting needs room on the PC's own disk, not on the stick that holds the copy.
    { ...opening, folder: folderFor(store) },
    async (plain, manifest, key) => ({
      manifest,
      loss: lossOf(store, plain),
      lacking: await lackingBlobs(
        namedOutside(plain),
        poolIn(path.dirname(backup)),
        attachmentFolder(store),
        key,
      ),
    }),
  )

/**
 * Puts a copy in the place of a store that nobody has open (or of none).
 * @throws Refusal BACKUP_*, STORE_NEWER, STORE_LOCKED, STORE_ON_NETWORK, STORE_ON_REMOVABLE,
 *   TARGET_NOT_WRITABLE
 */
export async function restoreStore(
  store: string,
  backup: string,
  options: Opening & { readonly at: LocalDateTime },
): Promise<Restored> {
  requireGoodPlace(store)
  let incoming: string | null = null
  try {
    await finishSwap(store)
    return await withCheckedBackup(
      backup,
      { ...options, folder: folderFor(store) },
      async (plain, manifest, key) => {
        const loss = lossOf(store, plain)
        const folder = attachmentFolder(store)
        const pool = poolIn(path.dirname(backup))
        const lacking = await bringBlobs(namedOutside(plain), pool, folder, key)
        incoming = await unpack(plain, store)
        settle(store)
        const aside = present(store) ? newQuarantine(store, options.at) : null
        await swapStore(store, aside ?? path.dirname(incoming), [
          { from: incoming, to: path.resolve(store) },
        ])
        return { manifest, loss, lacking, aside }
      },
    )
  } catch (error) {
    if (incoming !== null && !swapUnderWay(store)) fs.rmSync(incoming, { force: true })
    throw storeRefusal(error, store)
  }
}

/**
 * Takes the last restoring back: the store that was put aside is put in its place again, and the
 * present one aside. Doing it twice comes back to where one was.
 * @throws Refusal RESTORE_NOT_UNDONE, STORE_LOCKED, TARGET_NOT_WRITABLE
 */
export async function undoRestore(
  store: string,
  options: { readonly at: LocalDateTime },
): Promise<{ readonly aside: string }> {
  try {
    await finishSwap(store)
    const [last] = listQuarantined(store)
    if (last === undefined) throw new Refusal('RESTORE_NOT_UNDONE', { path: store })
    settle(store)
    const base = path.basename(store)
    const aside = newQuarantine(store, options.at)
    // The -wal first: SQLite must never find the store without it.
    await swapStore(
      store,
      aside,
      STORE_ENDS.map((end) => ({
        from: path.join(last.folder, base + end),
        to: path.resolve(store) + end,
      })),
    )
    fs.rmdirSync(last.folder)
    return { aside }
  } catch (error) {
    throw storeRefusal(error, store)
  }
}
