/**
 * Number formats of the papers. Dots between thousands are written into the format itself, because
 * "#,##0" prints commas on every PC whose Windows region is not Vietnamese.
 */

/** Whole đồng: 700.000, 23.800.000, 1.234.567.890. */
export const dongFormat = (dong: number): string =>
  dong < 1000 ? '0' : '[>=1000000000]#\\.###\\.###\\.##0;[>=1000000]#\\.###\\.##0;#\\.##0'

/** Counts padded to two digits: 01, 12, 120. */
export const COUNT_FORMAT = '00'

/** The same for money that may be below zero; a section with a condition of its own loses the sign. */
export const signedFormat = (dong: number): string => {
  if (dong >= 0) return dongFormat(dong)
  if (dong > -1000) return '0'
  if (dong > -1_000_000) return '#\\.##0'
  return dong > -1_000_000_000 ? '#\\.###\\.##0' : '#\\.###\\.###\\.##0'
}
