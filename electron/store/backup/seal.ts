/**
 * The seal of a copy: one page after the content with what the copy says about itself, and a
 * SHA-256 over every byte before the hash. It travels with the file, so a copy on a USB stick needs
 * nothing beside it; SQLite does not look behind its own last page, so the copy also opens as it is.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { z } from 'zod'
import { backupManifestSchema } from '#shared/safekeeping/backup-manifest.ts'
import { Refusal, type RefusalCode } from '#shared/kernel/refusal.ts'

/** Length of the seal in bytes. */
export const SEAL_BYTES = 4096
const HASH_CHARACTERS = 64

/** A kind of sealed file: what its last page begins with, what it says, and how it is refused. */
export interface SealKind<Manifest> {
  readonly magic: string
  readonly schema: z.ZodType<Manifest>
  readonly notOurs: RefusalCode
  readonly damaged: RefusalCode
}

const BACKUP = {
  magic: 'SO-THI-DUA-BACKUP\n',
  schema: backupManifestSchema,
  notOurs: 'BACKUP_NOT_OURS',
  damaged: 'BACKUP_DAMAGED',
} as const

/** Sealing for one kind of file; a file of another kind is not read by it. */
export interface Sealing<Manifest> {
  /** Adds the seal to a finished file. */
  seal(file: string, manifest: Manifest): Promise<void>
  /** What the file says about itself, without looking at its content; null where it has no seal. */
  read(file: string): Manifest | null
  /**
   * Reads every byte of the file and compares. Finds any change, also in the seal itself.
   * @throws Refusal FILE_NOT_FOUND, and the kind's own two
   */
  check(file: string): Promise<Manifest>
}

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

/** Writing, reading and checking of files that end in a manifest and a hash over all before it. */
export function sealing<Manifest>(kind: SealKind<Manifest>): Sealing<Manifest> {
  const read = (file: string): Manifest | null => {
    const page = lastPage(file)
    if (!page.startsWith(kind.magic)) return null
    const text = page.slice(kind.magic.length, -HASH_CHARACTERS)
    return kind.schema.safeParse(parse(text)).data ?? null
  }
  return {
    read,
    seal: async (file, manifest) => {
      const text = kind.magic + JSON.stringify(manifest)
      const page = Buffer.alloc(SEAL_BYTES - HASH_CHARACTERS, ' ')
      if (Buffer.byteLength(text) > page.length)
        throw new Error('the manifest does not fit the seal')
      page.write(text)
      fs.appendFileSync(file, page)
      fs.appendFileSync(file, await hashOf(file, fs.statSync(file).size))
    },
    check: async (file) => {
      if (!fs.existsSync(file)) throw new Refusal('FILE_NOT_FOUND', { path: file })
      if (!fs.statSync(file).isFile()) throw new Refusal(kind.notOurs, { path: file })
      const manifest = read(file)
      if (manifest === null) throw new Refusal(kind.notOurs, { path: file })
      const stored = lastPage(file).slice(-HASH_CHARACTERS)
      const length = fs.statSync(file).size - HASH_CHARACTERS
      if ((await hashOf(file, length)) !== stored)
        throw new Refusal(kind.damaged, { path: file, detail: 'SHA-256' })
      return manifest
    },
  }
}

/** Sealing of copies of the store. */
export const { seal: sealFile, read: readSeal, check: checkSeal } = sealing(BACKUP)
