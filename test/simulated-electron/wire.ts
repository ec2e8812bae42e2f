/**
 * What crosses between the program and a page: plain JSON values and bytes, which is all that this
 * program sends. Anything else is refused rather than sent changed.
 */
export type Wired =
  { readonly json: unknown } | { readonly bytes: string; readonly view: boolean } | null

/** Runs on both sides: the page gets the source of this function. `toBase64` is the side's own. */
export function packValue(value: unknown, toBase64: (bytes: Uint8Array) => string): Wired {
  if (value === undefined) return null
  if (value instanceof Uint8Array) return { bytes: toBase64(value), view: true }
  if (value instanceof ArrayBuffer) return { bytes: toBase64(new Uint8Array(value)), view: false }
  const plain = (part: unknown): boolean => {
    if (part === null || ['string', 'number', 'boolean'].includes(typeof part)) return true
    if (Array.isArray(part)) return part.every(plain)
    const prototype: unknown = typeof part === 'object' ? Object.getPrototypeOf(part) : undefined
    return prototype === Object.prototype && Object.values(part as object).every(plain)
  }
  if (!plain(value)) throw new Error('simulated Electron sends plain values and bytes only')
  return { json: value }
}

/** The other direction. */
export function unpackValue(wired: Wired, fromBase64: (text: string) => Uint8Array): unknown {
  if (wired === null) return undefined
  if ('json' in wired) return wired.json
  const bytes = fromBase64(wired.bytes)
  return wired.view ? bytes : bytes.buffer
}

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
/** For the program's side. A copy, so that `buffer` holds these bytes and no others. */
export const pack = (value: unknown): Wired => packValue(value, toBase64)
export const unpack = (wired: Wired): unknown =>
  unpackValue(wired, (text) => new Uint8Array(Buffer.from(text, 'base64')))
