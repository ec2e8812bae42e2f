/**
 * Opens a hand-over package: every byte is checked, the content decrypted or copied to the PC's own
 * disk, checked by SQLite, brought up to date where an older program made it, and read there.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Opening } from '#electron/store/backup/check-backup.ts'
import { temporaryIn } from '#electron/store/backup/durable-files.ts'
import { decryptFile, deriveKey, saltOf } from '#electron/store/backup/encrypt-file.ts'
import { contentsOf } from '#electron/store/backup/inspect-copy.ts'
import { quickProblems } from '#electron/store/quick-problems.ts'
import { SEAL_BYTES, sealing } from '#electron/store/backup/seal.ts'
import { migrate, SCHEMA_VERSION } from '#electron/store/migrate.ts'
import { StoreDialect } from '#electron/store/store-dialect.ts'
import { storeRefusal } from '#electron/store/store-failure.ts'
import type { Tables } from '#electron/store/tables.ts'
import { Refusal, type RefusalCode } from '#shared/kernel/refusal.ts'
import { sameHead } from '#shared/safekeeping/backup-plan.ts'
import {
  packageManifestSchema,
  type PackageManifest,
} from '#shared/safekeeping/handover-manifest.ts'

/** The seal of packages. */
export const packageSeal = sealing({
  magic: 'SO-THI-DUA-BAN-GIAO\n',
  schema: packageManifestSchema,
  notOurs: 'PACKAGE_NOT_OURS',
  damaged: 'PACKAGE_DAMAGED',
})

const AS_PACKAGE: Readonly<Partial<Record<RefusalCode, RefusalCode>>> = {
  BACKUP_NOT_OURS: 'PACKAGE_NOT_OURS',
  BACKUP_DAMAGED: 'PACKAGE_DAMAGED',
  BACKUP_LOCKED: 'PACKAGE_LOCKED',
  BACKUP_PASSPHRASE_WRONG: 'PACKAGE_PASSPHRASE_WRONG',
  STORE_DAMAGED: 'PACKAGE_DAMAGED',
}

/** A refusal about a copy, said of a package, and by the name that the user knows it by. */
function asPackage(error: unknown, shown: string): unknown {
  const refusal = storeRefusal(error, shown)
  if (!(refusal instanceof Refusal)) return refusal
  return new Refusal(AS_PACKAGE[refusal.code] ?? refusal.code, { ...refusal.values, path: shown })
}

/** @throws Refusal PACKAGE_DAMAGED, PACKAGE_NOT_OURS, STORE_NEWER */
function checkContent(db: Sqlite.Database, shown: string, manifest: PackageManifest): void {
  const damaged = (detail: string): Refusal =>
    new Refusal('PACKAGE_DAMAGED', { path: shown, detail })
  const [problem] = quickProblems(db)
  if (problem !== undefined) throw damaged(problem)
  const inside = contentsOf(db)
  if (!inside.ours) throw new Refusal('PACKAGE_NOT_OURS', { path: shown })
  if (inside.schema > SCHEMA_VERSION)
    throw new Refusal('STORE_NEWER', {
      path: shown,
      version: inside.schema,
      known: SCHEMA_VERSION,
    })
  const counted = Object.entries(manifest.rows)
  if (
    counted.length !== Object.keys(inside.rows).length ||
    counted.some(([table, rows]) => inside.rows[table] !== rows)
  )
    throw damaged('số dòng các bảng không khớp')
  if (inside.store !== manifest.store || !sameHead(inside.audit, manifest.audit))
    throw damaged('nhật ký không khớp')
}

async function keyFor(file: string, opening: Opening): Promise<Uint8Array> {
  const salt = saltOf(file)
  if (opening.passphrase !== undefined) return (await deriveKey(opening.passphrase, salt)).key
  if (opening.key !== undefined && Buffer.compare(opening.key.salt, salt) === 0)
    return opening.key.key
  throw new Refusal('PACKAGE_LOCKED', { path: file })
}

/** The content as a plain SQLite file at `plain`. Gives what the inner seal says. */
async function unpack(file: string, plain: string, opening: Opening): Promise<PackageManifest> {
  const outer = await packageSeal.check(file)
  const length = fs.statSync(file).size - SEAL_BYTES
  if (!outer.encrypted) {
    await fs.promises.copyFile(file, plain, fs.constants.COPYFILE_EXCL)
    await fs.promises.truncate(plain, length)
    return outer
  }
  await decryptFile(file, plain, { key: await keyFor(file, opening), length })
  const inner = await packageSeal.check(plain)
  await fs.promises.truncate(plain, fs.statSync(plain).size - SEAL_BYTES)
  return { ...inner, encrypted: true }
}

export interface PackageOptions extends Opening {
  /** Where the content is put while it is read; by default beside the package. */
  readonly folder?: string | undefined
  /** What the file is called in refusals. */
  readonly shown?: string | undefined
}

/**
 * Checks a package and gives its content to `work`; it is gone afterwards.
 * @throws Refusal FILE_NOT_FOUND, PACKAGE_NOT_OURS, PACKAGE_DAMAGED, PACKAGE_LOCKED,
 *   PACKAGE_PASSPHRASE_WRONG, STORE_NEWER, TARGET_NOT_WRITABLE
 */
export async function withPackage<Result>(
  file: string,
  options: PackageOptions,
  work: (source: Kysely<Tables>, manifest: PackageManifest) => Promise<Result>,
): Promise<Result> {
  const shown = options.shown ?? file
  const plain = temporaryIn(options.folder ?? path.dirname(path.resolve(file)))
  try {
    let manifest: PackageManifest
    let db: Sqlite.Database
    try {
      manifest = await unpack(file, plain, options)
      db = new Sqlite(plain)
    } catch (error) {
      throw asPackage(error, shown)
    }
    const kysely = new Kysely<Tables>({ dialect: new StoreDialect(db, shown) })
    try {
      checkContent(db, shown, manifest)
      await migrate(kysely.withTables<never>(), shown)
      db.pragma('query_only = ON')
      return await work(kysely, manifest)
    } finally {
      await kysely.destroy()
    }
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) fs.rmSync(plain + end, { force: true })
  }
}

/** Checks a package to the last byte. @throws as `withPackage` */
export const checkPackage = (
  file: string,
  options: PackageOptions = {},
): Promise<PackageManifest> =>
  withPackage(file, options, (_source, manifest) => Promise.resolve(manifest))
