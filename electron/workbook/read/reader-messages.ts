import { z } from 'zod'
import type { SheetFront } from '#shared/kernel/raw-workbook.ts'
import type { PackedCells } from './cell-columns.ts'
import type { PackedWorkbook } from './pack-workbook.ts'

/** What crosses between the application and the reader process; both sides check what comes in. */

export const ReadRequest: z.ZodType<ReadRequest> = z.object({
  id: z.number().int(),
  bytes: z.instanceof(Uint8Array),
  /** Resident bytes that the reader watches itself, where the system does not let others look. */
  watchMemory: z.number().nullable(),
})
export interface ReadRequest {
  readonly id: number
  readonly bytes: Uint8Array
  readonly watchMemory: number | null
}

const Merge = z.object({
  top: z.number(),
  left: z.number(),
  bottom: z.number(),
  right: z.number(),
})

const Run = z.object({ text: z.string(), font: z.string().nullable() })

const Cells: z.ZodType<PackedCells> = z.object({
  rows: z.instanceof(Uint32Array),
  columns: z.instanceof(Uint16Array),
  kinds: z.instanceof(Uint8Array),
  text: z.instanceof(Uint8Array),
  textStarts: z.instanceof(Uint32Array),
  textOf: z.instanceof(Uint32Array),
  numbers: z.instanceof(Float64Array),
  fonts: z.array(z.string().nullable()),
  fontOf: z.instanceof(Uint32Array),
  runs: z.array(z.tuple([z.number(), z.array(Run).nullable()])),
})

const PackedSheet = z.object({
  name: z.string().nullable(),
  hidden: z.boolean(),
  paragraphsAbove: z.number().exactOptional(),
  linesAbove: z.array(z.string()).exactOptional(),
  struck: z.array(z.object({ row: z.number(), column: z.number() })).exactOptional(),
  hiddenRows: z.array(z.number()),
  hiddenColumns: z.array(z.number()),
  merges: z.array(Merge),
  cells: Cells,
  ahead: z.number().int(),
})

const Packed: z.ZodType<PackedWorkbook> = z.object({
  format: z.enum(['xlsx', 'xls', 'ods', 'csv', 'docx', 'html']),
  sheets: z.array(PackedSheet),
})

const Front: z.ZodType<SheetFront> = z.object({
  name: z.string().nullable(),
  merges: z.array(Merge),
})

/** Cells of a file that is still being read. */
const CellsMessage = z.object({
  type: z.literal('cells'),
  id: z.number(),
  sheet: z.number().int(),
  cells: Cells,
  front: Front.nullable(),
})
export type CellsMessage = z.infer<typeof CellsMessage>

export const ReaderMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  CellsMessage,
  z.object({ type: z.literal('read'), id: z.number(), workbook: Packed }),
  z.object({
    type: z.literal('unreadable'),
    id: z.number(),
    error: z.enum([
      'encrypted',
      'corrupt',
      'empty',
      'unsupported',
      'too-large',
      'timeout',
      'memory',
    ]),
    detail: z.string(),
  }),
])
export type ReaderMessage = z.infer<typeof ReaderMessage>
