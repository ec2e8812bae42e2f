/** Passphrases are kept as what scrypt makes of them, with the parameters it was made with. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const storedSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z.int().positive(),
  r: z.int().positive(),
  p: z.int().positive(),
  salt: z.base64(),
  hash: z.base64(),
})

/** Some 64 MB and a good tenth of a second a try; source: OWASP Password Storage Cheat Sheet. */
const COST = { N: 1 << 16, r: 8, p: 1 } as const

interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** Composed letters: "ế" typed in two ways is one passphrase. */
const derive = (passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      salt,
      32,
      { N, r, p, maxmem: 256 * N * r },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    )
  })

/** What to keep of a passphrase, as JSON. */
export async function keepPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(passphrase, salt, COST)
  return JSON.stringify({
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  })
}

/** Whether a passphrase is the one that was kept. */
export async function isPassphrase(passphrase: string, kept: string): Promise<boolean> {
  const { salt, hash, ...cost } = storedSchema.parse(JSON.parse(kept))
  const made = await derive(passphrase, Buffer.from(salt, 'base64'), cost)
  return timingSafeEqual(made, Buffer.from(hash, 'base64'))
}

/** As long as a real check, for a name that nobody has. */
export async function checkNobody(passphrase: string): Promise<void> {
  await derive(passphrase, randomBytes(16), COST)
}
