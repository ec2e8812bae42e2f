/**
 * Number formats of the papers. Dots between thousands are written into the format itself, because
 * "#,##0" prints commas on every PC whose Windows region is not Vietnamese.
 */

/** Whole đồng: 700.000, 23.800.000, 1.234.567.890. */
export const dongFormat = (dong: number): string =>
  dong < 1000 ? '0' : '[>=1000000000]#\\.###\\.###\\.##0;[>=1000000]#\\.###\\.##0;#\\.##0'

/** Counts padded to two digits: 01, 12, 120. */
export const COUNT_FORMAT = '00'
