/** Dossiers sent back to their units for completion, over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, reading } from '#shared/kernel/contract-base.ts'
import { daySchema, momentSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

/** One time that the dossier of a unit went back. */
export interface DossierReturn {
  readonly id: string
  readonly unitId: string
  readonly unit: string
  readonly reason: string
  /** The last day on which it may come again; that day still counts. */
  readonly dueDay: string
  readonly returnedAt: string
  readonly returnedBy: string
  /** When it came again complete; null as long as the unit has it. */
  readonly completedAt: string | null
}

export const returnsContract = {
  /** Every return of a campaign, the open ones by the day on which they are due. */
  returns: reading.input(z.strictObject(campaign)).output(type<readonly DossierReturn[]>()),
  /** Sends the dossier of a unit back with a reason and a due day, today or later. */
  returnDossier: appraising
    .input(z.strictObject({ ...campaign, unit: text, reason: text, dueDay: daySchema }))
    .output(type<DossierReturn>()),
  /** Notes when a returned dossier came again complete; null: it did not after all. */
  completeReturn: appraising
    .input(
      z.strictObject({ ...campaign, returnId: idSchema, completedAt: momentSchema.nullable() }),
    )
    .output(type<DossierReturn>()),
}
