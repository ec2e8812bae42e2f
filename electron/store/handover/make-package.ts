/**
 * A hand-over package: a store that holds one campaign (or everything) with its files, its versions
 * and the whole audit trail, sealed like a copy and on wish under a passphrase. Made from what is
 * committed while the store is in use; a file with a package's name is a whole package.
 */
import fs from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { attachmentFolder } from '#electron/store/attachments/blob-folder.ts'
import { namedBlobs } from '#electron/store/attachments/named-blobs.ts'
import { packBlobs } from '#electron/store/attachments/pack-blobs.ts'
import {
  flushFile,
  flushFolder,
  moveFile,
  temporaryIn,
} from '#electron/store/backup/durable-files.ts'
import { encryptFile, type BackupKey } from '#electron/store/backup/encrypt-file.ts'
import { contentsOf, type Contents } from '#electron/store/backup/inspect-copy.ts'
import { copyPages } from '#electron/store/backup/make-backup.ts'
import { folderFor } from '#electron/store/make-folder.ts'
import { StoreDialect } from '#electron/store/store-dialect.ts'
import { storeRefusal } from '#electron/store/store-failure.ts'
import type { Tables } from '#electron/store/tables.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { PackageManifest } from '#shared/safekeeping/handover-manifest.ts'
import { noteVersions } from './note-versions.ts'
import { checkPackage, packageSeal } from './open-package.ts'
import { keepCampaigns } from './versioned-rows.ts'

export interface PackageFacts {
  readonly id: string
  readonly madeAt: string
  /** Null: everything. */
  readonly campaignId: string | null
}

/** Leaves in a copy what the package is about, and nothing of the rest between its pages. */
async function trim(store: string, file: string, campaignId: string | null): Promise<Contents> {
  const db = new Sqlite(file)
  const kysely = new Kysely<Tables>({ dialect: new StoreDialect(db, file) })
  try {
    db.pragma('foreign_keys = OFF')
    await kysely.transaction().execute(async (tx) => {
      // Something may have been done between noting the store's versions and copying it.
      await noteVersions(tx, newId())
      await keepCampaigns(tx, campaignId === null ? null : [campaignId])
    })
    await packBlobs(db, namedBlobs(db).values(), attachmentFolder(store))
    db.exec('vacuum')
    return contentsOf(db)
  } finally {
    await kysely.destroy()
  }
}

/**
 * Makes a package at `target`, replacing what is there only when the package is good. Leaves nothing
 * behind where it fails. The store's versions must have been noted before.
 * @throws Refusal TARGET_NOT_WRITABLE, STORE_DAMAGED, PACKAGE_DAMAGED
 */
export async function makePackage(
  store: string,
  target: string,
  facts: PackageFacts,
  key: BackupKey | null,
): Promise<PackageManifest> {
  const folder = folderFor(target)
  const plain = temporaryIn(folder)
  const locked = temporaryIn(folder)
  try {
    await copyPages(store, plain)
    const { ours: _ours, ...contents } = await trim(store, plain, facts.campaignId)
    const manifest: PackageManifest = { format: 1, ...facts, ...contents, encrypted: false }
    await packageSeal.seal(plain, manifest)
    if (key !== null) {
      await encryptFile(plain, locked, key)
      await packageSeal.seal(locked, { ...manifest, encrypted: true })
    }
    const made = key === null ? plain : locked
    await flushFile(made)
    await checkPackage(made, key === null ? {} : { key })
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
