/**
 * The sample campaign that a first start offers: invented units' files, their receipt and a recorded
 * vote. It reaches over the whole year, so it stands beside the seven and not in one of them.
 */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '#shared/kernel/contract-base.ts'

/** How far the work is, and at the end the campaign that was opened. */
export interface SampleProgress {
  readonly done: number
  readonly total: number
  /** What is being done, in Vietnamese. */
  readonly doing: string
  readonly campaignId: string | null
}

export const sampleContract = {
  /** Opens the sample campaign; `withVote` also holds its meeting. Ends with the campaign's id. */
  open: procedure
    .input(z.strictObject({ withVote: z.boolean().default(false) }))
    .output(eventIterator(type<SampleProgress>())),
}
