import type { RawMerge } from '#shared/kernel/raw-workbook.ts'

/** Row and column of "B14" or "$B$14", from 1; null if it is no address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  let at = 0
  let column = 0
  if (address.charCodeAt(at) === 36) at += 1
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > 0xffffff) return null
  }
  if (address.charCodeAt(at) === 36) at += 1
  const digits = address.slice(at)
  if (column === 0 || !/^\d{1,15}$/u.test(digits)) return null
  return { row: Number(digits), column }
}

/** Corners of "A1:C2"; null if it is no range. */
export function parseRange(range: string): RawMerge | null {
  const [first, second] = range.split(':')
  const from = parseAddress(first ?? '')
  const to = second === undefined ? from : parseAddress(second)
  if (from === null || to === null) return null
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}
