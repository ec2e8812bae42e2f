/** The review of a file before it is committed, and the memory of layouts; part of `submissions`. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { correctionsSchema } from './corrections.ts'
import type { FileRefusal } from './file-reading.ts'
import type { FileReview, ListComparison, RememberedLayout, ReviewColumn } from './review.ts'

/** The columns of one list, as they were taken. */
export interface ColumnMapping {
  readonly sheet: string | null
  readonly columns: readonly ReviewColumn[]
}

const looked = {
  campaignId: idSchema,
  file: fileSchema,
  unit: z.string().trim().min(1).optional(),
  corrections: correctionsSchema.optional(),
}

export const reviewContract = {
  /** The sheets as they came beside what is understood; `rows` asks for a part of each sheet only. */
  review: reading
    .input(
      z.strictObject({
        ...looked,
        rows: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).optional(),
      }),
    )
    .output(type<FileReview | FileRefusal>()),
  /** The list in a file beside the one its unit has now, row by row. */
  compare: reading.input(z.strictObject(looked)).output(type<ListComparison>()),
  /** Layouts whose columns were corrected once and are read so from then on. */
  layouts: reading.input(z.strictObject({})).output(type<readonly RememberedLayout[]>()),
  forgetLayouts: procedure
    .input(z.strictObject({ keys: z.array(z.string().min(1)).min(1) }))
    .output(type<{ readonly forgotten: number }>()),
}
