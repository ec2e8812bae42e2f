/**
 * A copy of a store made with SQLite's backup API while the store is in use: under a temporary name,
 * sealed, flushed, opened and checked, and only then given its name. So a file with the name of a
 * copy is a good copy, whenever the program or the PC was cut off.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { attachmentFolder, poolIn } from '#electron/store/attachments/blob-folder.ts'
import { carryBlobs, type Carried } from '#electron/store/attachments/carry-blobs.ts'
import { namedBlobs, namedIn } from '#electron/store/attachments/named-blobs.ts'
import { packBlobs } from '#electron/store/attachments/pack-blobs.ts'
import { folderFor } from '#electron/store/make-folder.ts'
import { storeRefusal } from '#electron/store/store-failure.ts'
import type { BackupManifest, BackupReason } from '#shared/safekeeping/backup-manifest.ts'
import type { LocalDateTime } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { checkBackup } from './check-backup.ts'
import { flushFile, flushFolder, moveFile, temporaryIn } from './durable-files.ts'
import { encryptFile, type BackupKey } from './encrypt-file.ts'
import { contentsOf, type Contents } from './inspect-copy.ts'
import { sealFile } from './seal.ts'

/** What the one who asks for a copy knows. */
export interface BackupFacts {
  readonly madeAt: LocalDateTime
  readonly reason: BackupReason
  readonly order: number
}

/**
 * Where the attached files of a copy go: `inside` the one file, which travels alone; or `beside` it,
 * in a pool that all copies of the folder share, so that a file is copied once and not with each.
 */
export type Carrying = 'inside' | 'beside'

/** Pages copied at a stretch: some 4 MB, a few milliseconds, before others get their turn. */
const PAGES_AT_ONCE = 1000

/**
 * Copies what is committed at this moment. Through a connection of its own: the store's own one
 * would copy the half of a transaction that is under way. Gives what is in the copy.
 */
export async function copyPages(store: string, target: string): Promise<Contents> {
  const source = new Sqlite(store, { readonly: true })
  try {
    source.exec('begin')
    const before = contentsOf(source)
    await source.backup(target, { progress: () => PAGES_AT_ONCE })
    const inside = asOneFile(target)
    if (!inside.ours || JSON.stringify(inside) !== JSON.stringify(before))
      throw new Refusal('BACKUP_DAMAGED', { path: target, detail: 'số dòng khác sổ đang dùng' })
    return inside
  } finally {
    source.close()
  }
}

/** Makes of a fresh copy a file that needs no -wal beside it. */
function asOneFile(target: string): Contents {
  const copy = new Sqlite(target)
  try {
    copy.pragma('journal_mode = DELETE')
    return contentsOf(copy)
  } finally {
    copy.close()
  }
}

/** Brings the attached files of a fresh copy to where they go. */
async function carryAttachments(
  store: string,
  plain: string,
  folder: string,
  carrying: Carrying,
): Promise<{ readonly rows: Contents['rows']; readonly carried: Carried }> {
  const db = new Sqlite(plain)
  try {
    const named = namedBlobs(db).values()
    const from = attachmentFolder(store)
    const carried = await (carrying === 'inside'
      ? packBlobs(db, named, from)
      : carryBlobs(named, from, poolIn(folder)))
    return { rows: contentsOf(db).rows, carried }
  } finally {
    db.close()
  }
}

/**
 * Copies the store to `target`, replacing what is there only when the copy is good; under a
 * passphrase where a key is given. Leaves nothing behind where it fails.
 * @throws Refusal BACKUP_DAMAGED, STORE_DAMAGED, TARGET_NOT_WRITABLE
 */
export async function makeBackup(
  store: string,
  target: string,
  facts: BackupFacts,
  key: BackupKey | null = null,
  carrying: Carrying = 'inside',
): Promise<BackupManifest> {
  const folder = folderFor(target)
  const plain = temporaryIn(folder)
  const locked = temporaryIn(folder)
  try {
    const { ours: _ours, ...contents } = await copyPages(store, plain)
    const { rows, carried } = await carryAttachments(store, plain, folder, carrying)
    const manifest: BackupManifest = {
      format: 1,
      ...facts,
      ...contents,
      rows,
      ...(carried.files === 0 ? {} : { attachments: carried }),
      encrypted: false,
    }
    await sealFile(plain, manifest)
    if (key !== null) {
      await encryptFile(plain, locked, key)
      await sealFile(locked, { ...manifest, encrypted: true })
    }
    const made = key === null ? plain : locked
    await flushFile(made)
    await checkBackup(made, key === null ? {} : { key })
    await moveFile(made, target)
    flushFolder(folder)
    return { ...manifest, encrypted: key !== null }
  } catch (error) {
    throw storeRefusal(error, target)
  } finally {
    for (const file of [plain, `${plain}-journal`, `${plain}-wal`, `${plain}-shm`, locked])
      fs.rmSync(file, { force: true })
  }
}

/**
 * Carries a good copy to another folder (a USB stick, a share), and reads it back from there; under
 * a passphrase where a key is given.
 * @throws Refusal BACKUP_DAMAGED, TARGET_NOT_WRITABLE
 */
export async function carryBackup(
  file: string,
  target: string,
  manifest: BackupManifest,
  key: BackupKey | null,
): Promise<void> {
  const folder = path.dirname(target)
  const temporary = temporaryIn(folder)
  try {
    const named = manifest.attachments === undefined ? [] : namedIn(file).values()
    await carryBlobs(named, poolIn(path.dirname(file)), poolIn(folder), key)
    if (key === null) await fs.promises.copyFile(file, temporary, fs.constants.COPYFILE_EXCL)
    else {
      await encryptFile(file, temporary, key)
      await sealFile(temporary, { ...manifest, encrypted: true })
    }
    await flushFile(temporary)
    await checkBackup(temporary, key === null ? {} : { key })
    await moveFile(temporary, target)
    flushFolder(folder)
  } catch (error) {
    throw storeRefusal(error, target)
  } finally {
    fs.rmSync(temporary, { force: true })
  }
}
