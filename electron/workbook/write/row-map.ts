/**
 * Where the rows of a sheet stand once some of them are repeated: every address that the file holds
 * (merges, formulas, print area, frozen panes) goes along. Rows count from 1.
 */

export interface RowMap {
  /** First row that an old row became. */
  readonly start: (row: number) => number
  /** Last row that it became. */
  readonly end: (row: number) => number
}

/** `copies`: how often each repeated row stands in the new sheet, at least once. */
export function rowMap(copies: ReadonlyMap<number, number>): RowMap {
  const repeated = [...copies].toSorted(([left], [right]) => left - right)
  const before = (row: number): number =>
    repeated.reduce((sum, [at, count]) => (at < row ? sum + count - 1 : sum), 0)
  return {
    start: (row) => row + before(row),
    end: (row) => row + before(row) + (copies.get(row) ?? 1) - 1,
  }
}

const LAST_ROW = 1_048_576

const moved = (row: number, to: (row: number) => number): number =>
  row >= LAST_ROW ? row : Math.min(LAST_ROW, to(row))

/** "A1:E20" or "B5", in a list separated by spaces: a range over a repeated row holds all of it. */
export const mapRanges = (list: string, map: RowMap): string =>
  list.replace(
    /(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?/gu,
    (_whole, left: string, top: string, right: string | undefined, bottom: string | undefined) =>
      right === undefined || bottom === undefined
        ? `${left}${moved(Number(top), map.start)}`
        : `${left}${moved(Number(top), map.start)}:${right}${moved(Number(bottom), map.end)}`,
  )

/** A string in quotes, or an address with its sheet; names and functions are neither. */
const PIECE =
  /"[^"]*"|((?:'(?:[^']|''){0,62}'|[\p{L}\p{N}_.]{1,31})!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])(?::(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(]))?|((?:'(?:[^']|''){0,62}'|[\p{L}\p{N}_.]{1,31})!)(\$?)(\d{1,7}):(\$?)(\d{1,7})/gu

const sheetOf = (prefix: string): string =>
  prefix.slice(0, -1).replace(/^'|'$/gu, '').replaceAll("''", "'")

export interface FormulaPlace {
  /** The sheet that an address without a name means; null in a defined name. */
  readonly sheet: string | null
  /** In a repeated row: the old row, and which copy this is (from 0). */
  readonly copy?: { readonly row: number; readonly index: number }
}

/** "$5:$5" of a sheet, as print titles have it. */
const mappedRows = (prefix: string, from: string, to: string, map: RowMap): string =>
  `${prefix}$${moved(Number(from), map.start)}:$${moved(Number(to), map.end)}`

/** "B7" or "B7:D9" in a formula; in a repeated row what names that row goes along with the copy. */
function mappedCells(parts: readonly string[], own: FormulaPlace['copy'], map: RowMap): string {
  const [left = '', fix = '', top = '', right = '', rightFix = '', bottom = ''] = parts
  const inOwnRow = (row: string): boolean => Number(row) === own?.row
  const ownRow = (row: string): number => map.start(Number(row)) + (own?.index ?? 0)
  if (right === '')
    return `${left}${fix}${fix === '' && inOwnRow(top) ? ownRow(top) : moved(Number(top), map.start)}`
  const [first, last] =
    inOwnRow(top) && inOwnRow(bottom)
      ? [ownRow(top), ownRow(bottom)]
      : [moved(Number(top), map.start), moved(Number(bottom), map.end)]
  return `${left}${fix}${first}:${right}${rightFix}${last}`
}

/** A formula after the rows of the sheets in `maps` have moved. */
export function mapFormula(
  formula: string,
  place: FormulaPlace,
  maps: ReadonlyMap<string, RowMap>,
): string {
  return formula.replace(PIECE, (whole: string, ...found: (string | undefined)[]) => {
    const groups = found.map((one) => one ?? '')
    const [prefix = '', left = ''] = groups
    const [rowsPrefix = '', , from = '', , to = ''] = groups.slice(7)
    const sheet = prefix === '' ? (place.sheet ?? '') : sheetOf(prefix)
    const map = maps.get(rowsPrefix === '' ? sheet : sheetOf(rowsPrefix))
    if (map === undefined) return whole
    if (rowsPrefix !== '') return mappedRows(rowsPrefix, from, to, map)
    if (left === '') return whole
    const own = prefix === '' ? place.copy : undefined
    return prefix + mappedCells(groups.slice(1, 7), own, map)
  })
}
