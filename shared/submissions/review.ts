/** A file side by side with what was understood of it, and beside what its unit sent before. */
import type { RawMerge } from '#shared/kernel/raw-workbook.ts'
import type { ListDifference } from './compare-lists.ts'
import type { DuplicateQuestion } from './duplicates.ts'
import type { FileReading } from './file-reading.ts'
import type { Meaning } from './reading/column-meaning.ts'
import type { UnitProposals } from './unit-proposals.ts'

export interface ReviewRow {
  readonly row: number
  /** Column (from 1) and text of every cell that holds something. */
  readonly cells: readonly (readonly [column: number, text: string])[]
}

/** A column of a list that was found. */
export interface ReviewColumn {
  readonly column: number
  readonly header: string
  readonly meaning: Meaning | null
}

export interface ReviewSheet {
  readonly name: string | null
  readonly hidden: boolean
  /** The last row and column that hold something, whatever part was asked for. */
  readonly height: number
  readonly width: number
  readonly rows: readonly ReviewRow[]
  readonly merges: readonly RawMerge[]
  readonly columns: readonly ReviewColumn[]
  /** Rows of headings, from 1. */
  readonly headers: readonly number[]
}

export interface FileReview {
  readonly reading: FileReading
  readonly sheets: readonly ReviewSheet[]
  readonly duplicates: readonly DuplicateQuestion[]
  readonly units: UnitProposals
  /** Keys of the remembered layouts that this reading made use of. */
  readonly remembered: readonly string[]
}

/** The list of a unit as it stands, beside the one in a file. */
export interface ListComparison {
  readonly unit: string | null
  readonly replaces: boolean
  /** Receipts of the files that stand now. */
  readonly standing: readonly string[]
  readonly rows: readonly ListDifference[]
}

/** A layout whose columns somebody corrected once. */
export interface RememberedLayout {
  readonly key: string
  readonly headers: string
  readonly columns: readonly { readonly column: number; readonly meaning: Meaning }[]
  readonly rememberedAt: string
  readonly rememberedBy: string
}
