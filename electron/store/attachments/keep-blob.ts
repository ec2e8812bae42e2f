/**
 * Keeps and gives the content of attached files. Written under a temporary name, flushed and
 * renamed, so what stands under a hash is whole whenever the PC was cut off; read back against the
 * hash, so a changed byte is never shown as the unit's paper.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {
  flushFile,
  flushFolder,
  moveFile,
  temporaryIn,
} from '#electron/store/backup/durable-files.ts'
import { folderFor } from '#electron/store/make-folder.ts'
import { storeRefusal } from '#electron/store/store-failure.ts'
import { blobPath, sha256Of, type Blob } from './blob-folder.ts'

/** `missing`: not there; `changed`: there, with other bytes. */
export type BlobState = 'good' | 'missing' | 'changed'

/** SHA-256 of a file, a piece at a time. */
async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of fs.createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('a stream of bytes gave text')
    hash.update(piece)
  }
  return hash.digest('hex')
}

/** Whether a content is there as it was put there: every byte is read. */
export async function blobState(folder: string, { sha256, bytes }: Blob): Promise<BlobState> {
  const file = blobPath(folder, sha256)
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return 'missing'
  if (stat.size !== bytes) return 'changed'
  return (await hashOfFile(file)) === sha256 ? 'good' : 'changed'
}

/**
 * Puts a file in its place whole or not at all: `write` fills the temporary file that it is given.
 * @throws Refusal TARGET_NOT_WRITABLE, TARGET_BUSY
 */
export async function placeBlob(
  folder: string,
  target: string,
  write: (temporary: string) => void | Promise<void>,
): Promise<void> {
  const temporary = temporaryIn(folder)
  folderFor(target)
  try {
    await write(temporary)
    await flushFile(temporary)
    await moveFile(temporary, target)
    flushFolder(path.dirname(target))
    flushFolder(folder)
  } catch (error) {
    throw storeRefusal(error, target)
  } finally {
    fs.rmSync(temporary, { force: true })
  }
}

/**
 * Keeps a content in a folder. One that is there already, unharmed, is not written again; one that
 * was harmed is put right. @throws as `placeBlob`
 */
export async function keepBlob(folder: string, content: Uint8Array): Promise<Blob> {
  const blob = { sha256: sha256Of(content), bytes: content.byteLength }
  const target = blobPath(folder, blob.sha256)
  if ((await blobState(folder, blob)) === 'good') {
    // Nobody sweeps away what is being attached at this moment.
    const now = new Date()
    fs.utimesSync(target, now, now)
    return blob
  }
  await placeBlob(folder, target, (temporary) =>
    fs.writeFileSync(temporary, content, { flag: 'wx' }),
  )
  return blob
}

/** The content, or why there is none. */
export async function readBlob(
  folder: string,
  { sha256 }: Pick<Blob, 'sha256'>,
): Promise<Uint8Array<ArrayBuffer> | 'missing' | 'changed'> {
  const file = blobPath(folder, sha256)
  if (!fs.existsSync(file)) return 'missing'
  const content = new Uint8Array(await fs.promises.readFile(file))
  return sha256Of(content) === sha256 ? content : 'changed'
}
