/**
 * A unit's file as it lies, before anything is understood: sheets of cells with their addresses.
 * electron/workbook makes it from every format; the pure rules in this folder make sense of it.
 */

/** One cell that holds something. Rows and columns count from 1, as a spreadsheet shows them. */
export interface RawCell {
  readonly row: number
  readonly column: number
  /**
   * Text as it stands (never trimmed; legacy encodings undecoded), with a number or a date written
   * the way the program that made the file would show it; see `value` for the exact one.
   */
  readonly text: string
  /** The typed value behind the text. `day` is ISO. An error value (#N/A) has type `error`. */
  readonly value:
    | { readonly type: 'text' }
    | { readonly type: 'number'; readonly number: number }
    | { readonly type: 'day'; readonly day: string }
    | { readonly type: 'boolean'; readonly boolean: boolean }
    | { readonly type: 'error' }
  /** Font of the cell where the format tells it; '.Vn…' and 'VNI-…' mark legacy text. */
  readonly font: string | null
  /** Runs of rich text with fonts of their own; null where the cell has one font. */
  readonly runs: readonly { readonly text: string; readonly font: string | null }[] | null
  /** Whether the value comes from a formula. */
  readonly formula: boolean
}

/** Merged cells, corners inclusive, from 1. */
export interface RawMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface RawSheet {
  /**
   * Sheet name; docx: `table:N` (N-th table of the body), `table:N/K` (the K-th list
   * within its cells), `paragraphs/K` (in a text box) or `paragraphs`; csv and HTML: null.
   */
  readonly name: string | null
  readonly hidden: boolean
  /** Of a document's table: how many paragraphs of the body stand above it, empty ones counted. */
  readonly paragraphsAbove?: number
  /**
   * What stands above the cells outside of them: for a list within a cell of a document's table, in
   * that table; on a spreadsheet, in text boxes.
   */
  readonly linesAbove?: readonly string[]
  /** Rows or columns hidden on a visible sheet, from 1. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Cells whose text is struck through, were it a part of it only; absent where none is. */
  readonly struck?: readonly { readonly row: number; readonly column: number }[]
  /** Cells in row order, then column order; empty cells are left out. */
  readonly cells: readonly RawCell[]
  readonly merges: readonly RawMerge[]
}

/** What is known of a sheet before its cells are. */
export type SheetFront = Pick<RawSheet, 'name' | 'merges'>

export interface RawWorkbook {
  readonly format: 'xlsx' | 'xls' | 'ods' | 'csv' | 'docx' | 'html'
  readonly sheets: readonly RawSheet[]
}

/** Why a file could not be read; each class has its own sentence and remedy in shared/text. */
export type UnreadableClass =
  'encrypted' | 'corrupt' | 'empty' | 'unsupported' | 'too-large' | 'timeout' | 'memory'

/** What the reader process answers for one file. */
export type RawReading =
  | { readonly ok: true; readonly workbook: RawWorkbook }
  | { readonly ok: false; readonly error: UnreadableClass; readonly detail: string }
