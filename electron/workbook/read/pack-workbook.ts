import type {
  RawCell,
  RawMerge,
  RawSheet,
  RawWorkbook,
  SheetFront,
} from '#shared/kernel/raw-workbook.ts'
import { ArrivingCells, CellColumns, cellsFrom, unpackCells } from './cell-columns.ts'
import type { CellMark, PackedCells } from './cell-columns.ts'

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
  /** Those that did not go ahead. */
  readonly cells: PackedCells
  /** How many cells went ahead and hold; whatever else went ahead is to be forgotten. */
  readonly ahead: number
}

/**
 * Gets cells of a sheet, counted from 0, while the rest of it is still being read, with the first of
 * them what else is known of it.
 */
export type CellsAhead = (sheet: number, cells: PackedCells, front: SheetFront | null) => void

/** Cells of the sheets that this reader made, before anybody asked for them one by one. */
const packedCells = new WeakMap<RawSheet, PackedCells>()
/** How much of a sheet went ahead. */
const wentAhead = new WeakMap<RawSheet, CellMark>()

/** A sheet whose cells stay packed until they are asked for; `ahead`: up to where they went ahead. */
export function sheetOfPacked(
  frame: SheetFrame,
  packed: PackedCells,
  ahead: CellMark | null = null,
): RawSheet {
  let cells: readonly RawCell[] | null = null
  const sheet: RawSheet = {
    ...frame,
    get cells() {
      cells ??= unpackCells(packed)
      return cells
    },
  }
  packedCells.set(sheet, packed)
  if (ahead !== null) wentAhead.set(sheet, ahead)
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

/** Packs a workbook for the way to another process, but for the cells that went ahead. */
export const packWorkbook = (workbook: RawWorkbook): PackedWorkbook => ({
  format: workbook.format,
  sheets: workbook.sheets.map((sheet) => {
    const { name, hidden, hiddenRows, hiddenColumns, merges } = sheet
    const { paragraphsAbove, linesAbove, struck } = sheet
    const ahead = wentAhead.get(sheet)
    const packed = packedOf(sheet)
    const cells = ahead === undefined ? packed : cellsFrom(packed, ahead)
    const counted = { cells, ahead: ahead?.cells ?? 0 }
    const frame = { name, hidden, hiddenRows, hiddenColumns, merges, ...counted }
    return {
      ...frame,
      ...(paragraphsAbove === undefined ? {} : { paragraphsAbove }),
      ...(linesAbove === undefined ? {} : { linesAbove }),
      ...(struck === undefined ? {} : { struck }),
    }
  }),
})

type Arrived = ReadonlyMap<number, ArrivingCells>

/** Whether all cells have come that the answer says went ahead. */
export const isWhole = ({ sheets }: PackedWorkbook, arrived: Arrived): boolean =>
  sheets.every(({ ahead }, sheet) => ahead === 0 || arrived.get(sheet)?.cells.length === ahead)

/** The workbook again; `arrived`: the cells that came ahead, by sheet, all of them. */
export const unpackWorkbook = (
  packed: PackedWorkbook,
  arrived: Arrived = new Map(),
): RawWorkbook => ({
  format: packed.format,
  sheets: packed.sheets.map(({ cells, ahead, ...frame }, sheet) => {
    const own = (ahead === 0 ? undefined : arrived.get(sheet)) ?? new ArrivingCells()
    own.add(cells)
    return { ...frame, cells: own.cells }
  }),
})
