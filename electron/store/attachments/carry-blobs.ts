/**
 * Carries attached files between the store's folder and the pools of its copies. A content is
 * carried once, whatever number of copies name it; in a second folder under a passphrase it lies
 * encrypted, under a name that says with which salt.
 */
import fs from 'node:fs'
import {
  decryptFile,
  encryptFile,
  saltOf,
  type BackupKey,
} from '#electron/store/backup/encrypt-file.ts'
import { temporaryIn } from '#electron/store/backup/durable-files.ts'
import { makeFolder } from '#electron/store/make-folder.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { blobPath, type Blob } from './blob-folder.ts'
import { blobState, placeBlob } from './keep-blob.ts'

/** How the name of an encrypted content ends. */
const endingOf = (key: BackupKey | null): string =>
  key === null ? '' : `.${Buffer.from(key.salt).toString('hex').slice(0, 16)}.khoa`

/** What encrypting adds to a file: magic, salt, nonce and tag. */
const ENCRYPTED_MORE = 8 + 16 + 12 + 16

/** Whether a pool has it already, by its length: its bytes were compared when it was put there. */
function isCarried(pool: string, blob: Blob, key: BackupKey | null): boolean {
  const file = blobPath(pool, blob.sha256, endingOf(key))
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size
  return size === blob.bytes + (key === null ? 0 : ENCRYPTED_MORE)
}

export interface Carried {
  readonly files: number
  readonly bytes: number
  /** Contents that are not in `from` as they should be: nobody can carry them. */
  readonly missing: number
}

/**
 * Brings into a pool what it lacks of `blobs`.
 * @throws Refusal TARGET_NOT_WRITABLE, TARGET_BUSY
 */
export async function carryBlobs(
  blobs: Iterable<Blob>,
  from: string,
  pool: string,
  key: BackupKey | null = null,
): Promise<Carried> {
  let files = 0
  let bytes = 0
  let missing = 0
  for (const blob of blobs) {
    files += 1
    bytes += blob.bytes
    if (isCarried(pool, blob, key)) continue
    if ((await blobState(from, blob)) !== 'good') {
      missing += 1
      continue
    }
    const source = blobPath(from, blob.sha256)
    await placeBlob(pool, blobPath(pool, blob.sha256, endingOf(key)), async (temporary) =>
      key === null
        ? fs.promises.copyFile(source, temporary, fs.constants.COPYFILE_EXCL)
        : encryptFile(source, temporary, key),
    )
  }
  return { files, bytes, missing }
}

/**
 * Decrypts a content of a pool into a temporary file of `folder`, gone afterwards, and gives it to
 * `work`; null where there is none that this key opens.
 */
async function withPlain<Result>(
  locked: string,
  folder: string,
  key: BackupKey | null,
  work: (plain: string) => Result | Promise<Result>,
): Promise<Result | null> {
  if (key === null || !fs.existsSync(locked)) return null
  makeFolder(folder)
  const plain = temporaryIn(folder)
  try {
    if (Buffer.compare(saltOf(locked), key.salt) !== 0) return null
    await decryptFile(locked, plain, { key: key.key, length: fs.statSync(locked).size })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
  try {
    return await work(plain)
  } finally {
    fs.rmSync(plain, { force: true })
  }
}

/** One content from a pool into the folder; false where the pool has none that is good. */
async function bringOne(
  blob: Blob,
  pool: string,
  folder: string,
  key: BackupKey | null,
): Promise<boolean> {
  const target = blobPath(folder, blob.sha256)
  if ((await blobState(pool, blob)) === 'good') {
    const source = blobPath(pool, blob.sha256)
    await placeBlob(folder, target, (temporary) =>
      fs.promises.copyFile(source, temporary, fs.constants.COPYFILE_EXCL),
    )
    return true
  }
  const brought = await withPlain(
    blobPath(pool, blob.sha256, endingOf(key)),
    folder,
    key,
    async (plain) => {
      await placeBlob(folder, target, (temporary) => fs.promises.rename(plain, temporary))
      return (await blobState(folder, blob)) === 'good'
    },
  )
  return brought === true
}

/**
 * Brings back from the pool beside a copy what the folder of the store lacks of `blobs`. Gives how
 * many could not be had anywhere. @throws Refusal TARGET_NOT_WRITABLE, TARGET_BUSY
 */
export async function bringBlobs(
  blobs: Iterable<Blob>,
  pool: string,
  folder: string,
  key: BackupKey | null = null,
): Promise<number> {
  let lacking = 0
  for (const blob of blobs)
    if ((await blobState(folder, blob)) !== 'good' && !(await bringOne(blob, pool, folder, key)))
      lacking += 1
  return lacking
}

/** How many of `blobs` are good neither in the pool nor in the store's folder; nothing is written. */
export async function lackingBlobs(
  blobs: Iterable<Blob>,
  pool: string,
  folder: string,
  key: BackupKey | null = null,
): Promise<number> {
  let lacking = 0
  for (const blob of blobs)
    if (
      (await blobState(folder, blob)) !== 'good' &&
      (await blobState(pool, blob)) !== 'good' &&
      (await withPlain(blobPath(pool, blob.sha256, endingOf(key)), folder, key, () => true)) ===
        null
    )
      lacking += 1
  return lacking
}
