/**
 * The seal of a copy: one page after the content with what the copy says about itself, and a
 * SHA-256 over every byte before the hash. It travels with the file, so a copy on a USB stick needs
 * nothing beside it; SQLite does not look behind its own last page, so the copy also opens as it is.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { backupManifestSchema, type BackupManifest } from '#shared/safekeeping/backup-manifest.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** Length of the seal in bytes. */
export const SEAL_BYTES = 4096
const HASH_CHARACTERS = 64
const MAGIC = 'SO-THI-DUA-BACKUP\n'

async function hashOf(file: string, length: number): Promise<string> {
  const hash = createHash('sha256')
  if (length > 0)
    for await (const chunk of fs.createReadStream(file, {
      end: length - 1,
      highWaterMark: 1 << 20,
    })) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('a stream of bytes gave text')
      hash.update(chunk)
    }
  return hash.digest('hex')
}

/** Adds the seal to a finished file. */
export async function sealFile(file: string, manifest: BackupManifest): Promise<void> {
  const text = MAGIC + JSON.stringify(manifest)
  const page = Buffer.alloc(SEAL_BYTES - HASH_CHARACTERS, ' ')
  if (Buffer.byteLength(text) > page.length) throw new Error('the manifest does not fit the seal')
  page.write(text)
  fs.appendFileSync(file, page)
  fs.appendFileSync(file, await hashOf(file, fs.statSync(file).size))
}

function lastPage(file: string): string {
  const handle = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    const page = Buffer.alloc(SEAL_BYTES)
    if (size < SEAL_BYTES) return ''
    fs.readSync(handle, page, 0, SEAL_BYTES, size - SEAL_BYTES)
    return page.toString('utf8')
  } finally {
    fs.closeSync(handle)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What the file says about itself, without looking at its content; null where it has no seal. */
export function readSeal(file: string): BackupManifest | null {
  const page = lastPage(file)
  if (!page.startsWith(MAGIC)) return null
  const text = page.slice(MAGIC.length, -HASH_CHARACTERS)
  return backupManifestSchema.safeParse(parse(text)).data ?? null
}

/**
 * Reads every byte of the file and compares. Finds any change, also in the seal itself.
 * @throws Refusal FILE_NOT_FOUND, BACKUP_NOT_OURS, BACKUP_DAMAGED
 */
export async function checkSeal(file: string): Promise<BackupManifest> {
  if (!fs.existsSync(file)) throw new Refusal('FILE_NOT_FOUND', { path: file })
  if (!fs.statSync(file).isFile()) throw new Refusal('BACKUP_NOT_OURS', { path: file })
  const manifest = readSeal(file)
  if (manifest === null) throw new Refusal('BACKUP_NOT_OURS', { path: file })
  const stored = lastPage(file).slice(-HASH_CHARACTERS)
  const length = fs.statSync(file).size - HASH_CHARACTERS
  if ((await hashOf(file, length)) !== stored)
    throw new Refusal('BACKUP_DAMAGED', { path: file, detail: 'SHA-256' })
  return manifest
}
