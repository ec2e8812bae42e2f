import type { RawCell, RawMerge, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { CellColumns, unpackCells } from './cell-columns.ts'
import type { PackedCells } from './cell-columns.ts'

/**
 * A workbook as it crosses from the reader process: columns of cells instead of a million small
 * objects, which would take longer to copy than to read.
 */
export interface PackedWorkbook {
  readonly format: RawWorkbook['format']
  readonly sheets: readonly PackedSheet[]
}

/** What a sheet is besides its cells. */
type SheetFrame = Omit<RawSheet, 'cells'>

export interface PackedSheet {
  readonly name: string | null
  readonly hidden: boolean
  readonly paragraphsAbove?: number
  readonly linesAbove?: readonly string[]
  readonly struck?: Exclude<RawSheet['struck'], undefined>
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly RawMerge[]
  readonly cells: PackedCells
}

/** Cells of the sheets that this reader made, before anybody asked for them one by one. */
const packedCells = new WeakMap<RawSheet, PackedCells>()

/** A sheet whose cells stay packed until they are asked for. */
export function sheetOfPacked(frame: SheetFrame, packed: PackedCells): RawSheet {
  let cells: readonly RawCell[] | null = null
  const sheet: RawSheet = {
    ...frame,
    get cells() {
      cells ??= unpackCells(packed)
      return cells
    },
  }
  packedCells.set(sheet, packed)
  return sheet
}

function packCells(cells: readonly RawCell[]): PackedCells {
  const columns = new CellColumns()
  for (const cell of cells) columns.add(cell)
  return columns.pack()
}

const packedOf = (sheet: RawSheet): PackedCells => packedCells.get(sheet) ?? packCells(sheet.cells)

/** Whether a sheet holds nothing; its cells are not unpacked for it. */
export const isEmptySheet = (sheet: RawSheet): boolean =>
  (packedCells.get(sheet)?.rows ?? sheet.cells).length === 0

/** Packs a workbook for the way to another process. */
export const packWorkbook = (workbook: RawWorkbook): PackedWorkbook => ({
  format: workbook.format,
  sheets: workbook.sheets.map((sheet) => {
    const { name, hidden, hiddenRows, hiddenColumns, merges } = sheet
    const { paragraphsAbove, linesAbove, struck } = sheet
    const frame = { name, hidden, hiddenRows, hiddenColumns, merges, cells: packedOf(sheet) }
    return {
      ...frame,
      ...(paragraphsAbove === undefined ? {} : { paragraphsAbove }),
      ...(linesAbove === undefined ? {} : { linesAbove }),
      ...(struck === undefined ? {} : { struck }),
    }
  }),
})

/** The workbook again. */
export const unpackWorkbook = (packed: PackedWorkbook): RawWorkbook => ({
  format: packed.format,
  sheets: packed.sheets.map(({ cells, ...frame }) => ({ ...frame, cells: unpackCells(cells) })),
})
