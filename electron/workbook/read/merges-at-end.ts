import type { RawMerge } from '#shared/kernel/raw-workbook.ts'
import { parseRange } from './cell-address.ts'

const CELLS_END = '</sheetData>'
/** More is a sheet of forms or pictures and no list. */
const LONGEST_END = 1 << 20
const MERGE = /<mergeCell ref="([^"]{1,40})"/gu
/** More are no list of persons; what is guessed is counted against no limit of the file. */
const MOST_MERGES = 2000

/**
 * The merges of a worksheet part, which stand behind its cells, before it is gone through; null where
 * it is not written as nearly all are. It is a guess: what is met on the way through decides.
 */
export function mergesAtEnd(bytes: Uint8Array): readonly RawMerge[] | null {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = part.subarray(-LONGEST_END)
  const at = end.lastIndexOf(CELLS_END)
  if (at === -1) return null
  const merges: RawMerge[] = []
  for (const [, ref = ''] of end.toString('latin1', at).matchAll(MERGE)) {
    const merge = parseRange(ref)
    if (merges.length === MOST_MERGES) return null
    if (merge !== null) merges.push(merge)
  }
  return merges
}
