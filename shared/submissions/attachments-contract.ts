/** Files attached to the components of a dossier, over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, fileSchema, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

/** One attached file. */
export interface Attachment {
  readonly id: string
  readonly unitId: string
  /** Null: of the whole submission. */
  readonly nominationId: string | null
  readonly nominee: string | null
  /** Id of the component or of its alternative, and what the plan calls it. */
  readonly component: string
  readonly componentName: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly addedAt: string
  readonly addedBy: string
}

export const attachmentsContract = {
  /** Attached files of a unit, of one nomination, or of the campaign: by unit, component and time. */
  attachments: reading
    .input(
      z.strictObject({
        ...campaign,
        unitId: idSchema.optional(),
        nominationId: idSchema.optional(),
      }),
    )
    .output(type<readonly Attachment[]>()),
  /** Attaches a file of up to 50 MB to a component: of the whole submission, or of one nominee. */
  attach: appraising
    .input(
      z.strictObject({
        ...campaign,
        unit: text,
        component: text,
        /** Id or name of the nominee. */
        nominee: text.optional(),
        file: fileSchema,
      }),
    )
    .output(type<Attachment>()),
  /** Takes a file off; undoing brings it back. */
  detach: appraising
    .input(z.strictObject({ ...campaign, attachmentId: idSchema }))
    .output(type<Attachment>()),
  /** The file as it was attached. */
  attachment: reading
    .input(z.strictObject({ ...campaign, attachmentId: idSchema }))
    .output(fileSchema),
  /**
   * Opens the file with what this PC opens its kind with. Where the pages are in a browser, gives the
   * file instead (`file`), for the page to save.
   */
  openAttachment: reading
    .input(z.strictObject({ ...campaign, attachmentId: idSchema }))
    .output(z.strictObject({ opened: z.boolean(), file: fileSchema.nullable() })),
}
