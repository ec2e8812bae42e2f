/** Ids are UUIDv7 strings made by the program, so that rows of two PCs can be merged one day. */
import { v7 } from 'uuid'
import { z } from 'zod'

/** A UUIDv7, small letters. */
export const idSchema = z.uuid()

/** Node and browsers both have it; the rules are compiled with the types of neither. */
declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => unknown }

const ID_BYTES = 16
/** Asking the system for randomness takes longer than making an id: it is asked for many at once. */
const pool = new Uint8Array(ID_BYTES * 256)
let next = pool.length
const random = new Uint8Array(ID_BYTES)

function takeRandom(): void {
  if (next >= pool.length) {
    crypto.getRandomValues(pool)
    next = 0
  }
  for (let at = 0; at < ID_BYTES; at += 1) random[at] = pool[next + at] ?? 0
  next += ID_BYTES
}

const HEX = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
const HYPHEN = '-'.charCodeAt(0)
const HYPHEN_BEFORE = [4, 6, 8, 10] as const
/** Where the two digits of each byte stand among the letters of an id. */
const PLACES = Array.from({ length: ID_BYTES }, (_, byte) =>
  HYPHEN_BEFORE.reduce((place, before) => place + (byte >= before ? 1 : 0), byte * 2),
)
const bytes = new Uint8Array(ID_BYTES)
const letters = Array.from({ length: 36 }, () => HYPHEN)

/** Made in one piece: put together of twenty it takes thrice as long, and as long again to be stored. */
function textOfBytes(): string {
  for (let at = 0; at < ID_BYTES; at += 1) {
    const byte = bytes[at] ?? 0
    const place = PLACES[at] ?? 0
    letters[place] = HEX[byte >> 4] ?? 0
    letters[place + 1] = HEX[byte & 15] ?? 0
  }
  return String.fromCharCode(...letters)
}

// The order of ids within a millisecond is a counter of 32 bits that begins at random (RFC 9562, 6.2).
let msecs = 0
let seq = 0

/** A new id; ids made later sort later. */
export function newId(): string {
  takeRandom()
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    seq = new DataView(random.buffer).getUint32(4) >>> 1
  } else {
    seq = (seq + 1) >>> 0
    if (seq === 0) msecs += 1
  }
  v7({ random, msecs, seq }, bytes)
  return textOfBytes()
}
