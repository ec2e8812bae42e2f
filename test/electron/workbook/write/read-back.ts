/** Reads a written workbook with another library than the one that wrote it, and its raw XML. */
import { read, utils } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'

export interface ReadSheet {
  readonly name: string
  readonly cell: (address: string) => CellObject | undefined
  /** What a person sees in each row: formatted text, empty cells left out. */
  readonly rows: readonly (readonly string[])[]
  readonly sheet: WorkSheet
}

export function readBack(bytes: Uint8Array): readonly ReadSheet[] {
  const book = read(bytes, { cellFormula: true, cellNF: true, cellStyles: true })
  return book.SheetNames.map((name) => {
    const sheet: WorkSheet = book.Sheets[name] ?? {}
    const grid: string[][] = utils.sheet_to_json(sheet, { header: 1, raw: false, blankrows: true })
    return {
      name,
      sheet,
      cell: (address) => sheet[address] as CellObject | undefined,
      rows: grid.map((row) => row.filter((text) => text !== undefined && text !== '')),
    }
  })
}

/** One XML part of the package. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  if (part === undefined) throw new Error(`no part ${path}`)
  return strFromU8(part)
}
