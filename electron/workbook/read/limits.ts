/** Bounds of one reading. A unit's list is a few hundred rows; these leave room for 50 000. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Bytes of all parts that are read, after inflating; counted while inflating, never believed. */
  readonly unzippedBytes: number
  /** Entries of the zip directory. */
  readonly parts: number
  readonly sheets: number
  /** Cells that hold something, in the whole workbook. */
  readonly cells: number
  /** Rows that hold something, in the whole workbook. */
  readonly rows: number
  readonly merges: number
  /** Characters of one cell; Excel allows 32 767, Word more. */
  readonly cellCharacters: number
  /** Characters of all cells together (a shared string used a million times counts each time). */
  readonly characters: number
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  fileBytes: 100 * 1024 * 1024,
  unzippedBytes: 160 * 1024 * 1024,
  parts: 20_000,
  sheets: 500,
  cells: 1_500_000,
  rows: 120_000,
  merges: 200_000,
  cellCharacters: 200_000,
  characters: 40_000_000,
}
