/**
 * A file under a passphrase: AES-256-GCM with a key from scrypt. For copies that leave the office
 * PC (a USB stick, a share); the store itself lies open on the PC's own disk.
 * Layout: 8 bytes of magic, 16 of salt, 12 of nonce, the ciphertext, 16 of tag.
 */
import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scrypt,
  type CipherGCM,
  type DecipherGCM,
} from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '#shared/kernel/refusal.ts'

/** A key and the salt it was made with; the salt travels in the file. */
export interface BackupKey {
  readonly salt: Uint8Array
  readonly key: Uint8Array
}

const MAGIC = Buffer.from('SOTDKH01')
const SALT = 16
const NONCE = 12
const TAG = 16
const HEAD = MAGIC.length + SALT + NONCE
/** Some 64 MB and a good tenth of a second: OWASP's advice for scrypt as of 2026 is N = 2^17. */
const COST = { N: 1 << 16, r: 8, p: 1, maxmem: 128 << 20 } as const

/** The key of a passphrase. Composed letters, so that "ế" typed in two ways is one passphrase. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array = randomBytes(SALT),
): Promise<BackupKey> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) => {
      if (error === null) resolve({ salt, key })
      else reject(error)
    })
  })
}

/** Encrypts `from` into the new file `to`. */
export async function encryptFile(
  from: string,
  to: string,
  { salt, key }: BackupKey,
): Promise<void> {
  const nonce = randomBytes(NONCE)
  const cipher: CipherGCM = createCipheriv('aes-256-gcm', key, nonce)
  const head = Buffer.concat([MAGIC, salt, nonce])
  cipher.setAAD(head)
  fs.writeFileSync(to, head, { flag: 'wx' })
  await pipeline(fs.createReadStream(from), cipher, fs.createWriteStream(to, { flags: 'a' }))
  fs.appendFileSync(to, cipher.getAuthTag())
}

function partOf(file: string, start: number, length: number): Buffer {
  const part = Buffer.alloc(length)
  const handle = fs.openSync(file, 'r')
  try {
    return part.subarray(0, fs.readSync(handle, part, 0, length, start))
  } finally {
    fs.closeSync(handle)
  }
}

/** The salt with which a file's key was made. @throws Refusal BACKUP_NOT_OURS */
export function saltOf(file: string): Uint8Array {
  const head = partOf(file, 0, HEAD)
  if (head.length < HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Refusal('BACKUP_NOT_OURS', { path: file })
  return Buffer.from(head.subarray(MAGIC.length, MAGIC.length + SALT))
}

/**
 * Decrypts the first `length` bytes of `from` into the new file `to`; nothing is left there where
 * the key is wrong.
 * @throws Refusal BACKUP_PASSPHRASE_WRONG
 */
export async function decryptFile(
  from: string,
  to: string,
  { key, length }: { readonly key: Uint8Array; readonly length: number },
): Promise<void> {
  const head = partOf(from, 0, HEAD)
  const decipher: DecipherGCM = createDecipheriv('aes-256-gcm', key, head.subarray(-NONCE))
  decipher.setAAD(head)
  decipher.setAuthTag(partOf(from, length - TAG, TAG))
  try {
    await pipeline(
      fs.createReadStream(from, { start: HEAD, end: length - TAG - 1 }),
      decipher,
      fs.createWriteStream(to, { flags: 'wx' }),
    )
  } catch (error) {
    fs.rmSync(to, { force: true })
    // The only word Node has for a tag that does not fit.
    if (error instanceof Error && error.message.includes('authenticate'))
      throw new Refusal('BACKUP_PASSPHRASE_WRONG', { path: from })
    throw error
  }
}
