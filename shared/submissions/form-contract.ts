/** Workbooks that go out to units: the form to fill in, the list to put right; part of `submissions`. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { correctionsSchema } from './corrections.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

/** How many forms are made, of which unit the next is, and with the last step the package (.zip). */
export interface BlankFormsProgress {
  readonly done: number
  readonly total: number
  readonly unit: string | null
  readonly package: { readonly name: string; readonly base64: string } | null
}

export const formContract = {
  /** The form that a unit (by id, name or other name) fills in, as .xlsx. */
  blankForm: reading.input(z.strictObject({ ...campaign, unit: text })).output(fileSchema),
  /** The forms of all units that take part. */
  blankForms: reading
    .input(z.strictObject(campaign))
    .output(eventIterator(type<BlankFormsProgress>())),
  /** A unit's list, from a file or a receipt, with the cells to mend marked and the reasons beside. */
  errorWorkbook: reading
    .input(
      z.strictObject({
        ...campaign,
        from: z.union([
          z.strictObject({ file: fileSchema, corrections: correctionsSchema.optional() }),
          z.strictObject({ submissionId: idSchema }),
        ]),
      }),
    )
    .output(fileSchema),
}
