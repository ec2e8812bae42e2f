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

function random(): Uint8Array {
  if (next >= pool.length) {
    crypto.getRandomValues(pool)
    next = 0
  }
  next += ID_BYTES
  return pool.subarray(next - ID_BYTES, next)
}

// The order of ids within a millisecond is a counter of 32 bits that begins at random (RFC 9562, 6.2).
let msecs = 0
let seq = 0

/** A new id; ids made later sort later. */
export function newId(): string {
  const bytes = random()
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    seq = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4) >>> 1
  } else {
    seq = (seq + 1) >>> 0
    if (seq === 0) msecs += 1
  }
  return v7({ random: bytes, msecs, seq })
}
