/**
 * Whether a copy is good: its seal fits every byte, SQLite finds nothing wrong, and it holds the
 * rows it says it holds. A copy that is not good is never offered.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { storeRefusal } from '#electron/store/store-failure.ts'
import { SCHEMA_VERSION } from '#electron/store/migrate.ts'
import type { BackupManifest } from '#shared/safekeeping/backup-manifest.ts'
import { sameHead } from '#shared/safekeeping/backup-plan.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { temporaryIn } from './durable-files.ts'
import { decryptFile, deriveKey, saltOf, type BackupKey } from './encrypt-file.ts'
import { quickProblems } from '#electron/store/quick-problems.ts'
import { contentsOf } from './inspect-copy.ts'
import { checkSeal, SEAL_BYTES } from './seal.ts'

/** What opens an encrypted copy: the words, or a key made from them earlier. */
export interface Opening {
  readonly passphrase?: string | undefined
  readonly key?: BackupKey | undefined
}

const sameRows = (
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): boolean =>
  Object.keys(left).length === Object.keys(right).length &&
  Object.entries(left).every(([table, count]) => right[table] === count)

/** @throws Refusal BACKUP_DAMAGED, STORE_NEWER */
function checkContent(file: string, shown: string, manifest: BackupManifest): void {
  const damaged = (detail: string): Refusal =>
    new Refusal('BACKUP_DAMAGED', { path: shown, detail })
  const db = new Sqlite(file, { readonly: true })
  try {
    const [problem] = quickProblems(db)
    if (problem !== undefined) throw damaged(problem)
    const inside = contentsOf(db)
    if (!inside.ours) throw new Refusal('BACKUP_NOT_OURS', { path: shown })
    if (!sameRows(inside.rows, manifest.rows)) throw damaged('số dòng các bảng không khớp')
    if (inside.store !== manifest.store || !sameHead(inside.audit, manifest.audit))
      throw damaged('nhật ký không khớp')
    if (inside.schema > SCHEMA_VERSION)
      throw new Refusal('STORE_NEWER', {
        path: shown,
        version: inside.schema,
        known: SCHEMA_VERSION,
      })
  } catch (error) {
    const refusal = storeRefusal(error, shown)
    throw refusal instanceof Refusal && refusal.code === 'STORE_DAMAGED'
      ? damaged(String(refusal.values['detail']))
      : refusal
  } finally {
    db.close()
  }
}

/** The key that opens an encrypted copy. @throws Refusal BACKUP_LOCKED */
async function keyFor(file: string, opening: Opening): Promise<BackupKey> {
  const salt = saltOf(file)
  if (opening.passphrase !== undefined) return deriveKey(opening.passphrase, salt)
  if (opening.key !== undefined && Buffer.compare(opening.key.salt, salt) === 0) return opening.key
  throw new Refusal('BACKUP_LOCKED', { path: file })
}

/**
 * Checks a copy and gives the file inside to `work`: a plain SQLite file with its seal, gone
 * afterwards where it had to be decrypted into `folder`, and then the key that opened it.
 * @throws Refusal FILE_NOT_FOUND, BACKUP_NOT_OURS, BACKUP_DAMAGED, BACKUP_LOCKED,
 *   BACKUP_PASSPHRASE_WRONG, STORE_NEWER
 */
export async function withCheckedBackup<Result>(
  file: string,
  options: Opening & { readonly folder?: string | undefined },
  work: (
    plain: string,
    manifest: BackupManifest,
    key: BackupKey | null,
  ) => Result | Promise<Result>,
): Promise<Result> {
  const manifest = await checkSeal(file)
  if (!manifest.encrypted) {
    checkContent(file, file, manifest)
    return work(file, manifest, null)
  }
  const plain = temporaryIn(options.folder ?? path.dirname(file))
  try {
    const length = fs.statSync(file).size - SEAL_BYTES
    const key = await keyFor(file, options)
    await decryptFile(file, plain, { key: key.key, length })
    const inner = await checkSeal(plain)
    checkContent(plain, file, inner)
    return await work(plain, inner, key)
  } finally {
    fs.rmSync(plain, { force: true })
  }
}

/** Checks a copy to the last byte. @throws as `withCheckedBackup` */
export const checkBackup = (file: string, opening: Opening = {}): Promise<BackupManifest> =>
  withCheckedBackup(file, opening, (_plain, manifest) => manifest)
