import { columnByHand, type ListBand } from './list-layout.ts'
import type { ColumnCorrection } from './sheet-reading.ts'

/** A row of a sheet. */
export interface RowPlace {
  readonly sheet: string | null
  readonly row: number
}

/** What a user says of a sheet: the meaning of columns, where the list begins, rows that are nominees. */
export interface SheetCorrections {
  readonly columns: readonly ColumnCorrection[]
  /** Rows that were left out and are nominees all the same. */
  readonly takenIn: readonly RowPlace[]
  /** The last row of the headings, where no list was found. */
  readonly headers: readonly RowPlace[]
}

/** A list's columns with the meanings that the user gave; a column without a heading may get one. */
export function correctedBand(band: ListBand, corrections: readonly ColumnCorrection[]): ListBand {
  if (corrections.length === 0) return band
  const meant = new Map(
    corrections
      .filter(({ column }) => column >= band.from && column <= band.to)
      .map(({ column, meaning }) => [column, meaning]),
  )
  const known = band.columns.map((column) => {
    const meaning = meant.get(column.column)
    meant.delete(column.column)
    return meaning === undefined ? column : { ...column, meaning }
  })
  const added = [...meant].map(([column, meaning]) => columnByHand(column, meaning))
  return {
    ...band,
    columns: [...known, ...added].toSorted((left, right) => left.column - right.column),
  }
}
