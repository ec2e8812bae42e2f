import { legacyScores } from '#shared/submissions/legacy-encoding/score-text.ts'
import { Unreadable } from './unreadable.ts'

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without a mark: Latin letters leave every second byte zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) {
      if (index % 2 === 0) even += 1
      else odd += 1
    }
  }
  const half = sample.length / 2
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const western = new TextDecoder('windows-1252')
const vietnamese = new TextDecoder('windows-1258')

/**
 * Whether one-byte text is Windows-1258 (Vietnamese) rather than TCVN3 or VNI, which are left
 * undecoded as Windows-1252 shows them: the encoding in which most words are syllables wins.
 */
export function isWindows1258(bytes: Uint8Array): boolean {
  const scores = legacyScores(western.decode(bytes))
  return legacyScores(vietnamese.decode(bytes)).unicode >= Math.max(scores.tcvn3, scores.vni)
}

/** One-byte text as Windows-1258 or, undecoded, as Windows-1252. */
export const decodeOneByte = (bytes: Uint8Array, windows1258: boolean): string =>
  (windows1258 ? vietnamese : western).decode(bytes)

const CONTROL = /[\u0000-\u0008\u000e-\u001f]/gu

/**
 * Text of a file that is no known container: UTF-8 with and without mark, UTF-16, one-byte
 * Vietnamese. Throws `unsupported` when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = unmarkedUtf16(bytes)
  let text: string
  if (startsWith(bytes, 0xff, 0xfe)) text = new TextDecoder('utf-16le').decode(bytes)
  else if (startsWith(bytes, 0xfe, 0xff)) text = new TextDecoder('utf-16be').decode(bytes)
  else if (startsWith(bytes, 0xef, 0xbb, 0xbf)) text = new TextDecoder('utf-8').decode(bytes)
  else if (utf16 !== null) text = new TextDecoder(utf16).decode(bytes)
  else if (isUtf8(bytes)) text = new TextDecoder('utf-8').decode(bytes)
  else text = decodeOneByte(bytes, isWindows1258(bytes))
  const controls = text.slice(0, 100_000).match(CONTROL)?.length ?? 0
  if (controls > Math.min(text.length, 100_000) / 200) {
    throw new Unreadable('unsupported', 'neither a known container nor text')
  }
  return text
}
