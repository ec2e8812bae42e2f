/** Tracking and appraisal over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { proposedChangeSchema } from '#shared/campaigns/contract.ts'
import { momentSchema } from '#shared/kernel/day-schema.ts'
import { appraising, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { evidenceValueSchema } from './evidence.ts'
import { reasonSchema } from './reasons.ts'
import type { CampaignBoard } from './board.ts'
import { clustersContract } from './clusters-contract.ts'
import { historyContract } from './history-contract.ts'
import type { CampaignStatus } from './status-report.ts'
import type { NominationFindings } from './findings.ts'
import type { WhatIf } from './what-if.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

export const conclusionSchema = z.enum(['eligible', 'not-eligible', 'for-council'])
export type Conclusion = z.infer<typeof conclusionSchema>

/** What the desk concluded on a nomination. */
export interface ConclusionRow {
  readonly nominationId: string
  readonly conclusion: Conclusion
  readonly reason: string
  readonly at: string
  readonly by: string
}

export const appraisalContract = {
  /** Every unit's standing at a moment (now, where none is given); of `unitId`, that unit's nominations alone. */
  status: reading
    .input(
      z.strictObject({ ...campaign, at: momentSchema.optional(), unitId: idSchema.optional() }),
    )
    .output(type<CampaignStatus>()),
  /** The same without its nominations: counts, and the first names of what waits. */
  board: reading
    .input(z.strictObject({ ...campaign, at: momentSchema.optional() }))
    .output(type<CampaignBoard>()),
  /** Findings of every nomination, or of one. */
  findings: reading
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema.optional(),
        at: momentSchema.optional(),
      }),
    )
    .output(type<readonly NominationFindings[]>()),
  /** Whom a change of the rules would touch, before it is saved. */
  whatIf: reading
    .input(
      z.strictObject({ ...campaign, change: proposedChangeSchema, at: momentSchema.optional() }),
    )
    .output(type<WhatIf>()),
  /** Enters a value that a criterion looks at. */
  recordEvidence: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        key: text,
        value: evidenceValueSchema,
        source: text.optional(),
      }),
    )
    .output(type<NominationFindings>()),
  /** Records which categories a nominee belongs to (nong-dan, gia-dinh …). */
  setCategories: appraising
    .input(
      z.strictObject({ ...campaign, nominationId: idSchema, categories: z.array(text).nullable() }),
    )
    .output(type<NominationFindings>()),
  /** Records that the cluster or block endorsed the nominee, or did not. */
  endorse: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        endorsed: z.boolean().default(true),
        by: text,
        minutes: text,
        receivedAt: momentSchema.optional(),
      }),
    )
    .output(type<NominationFindings>()),
  /** Lets a nomination through although a reason stands against it. */
  override: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        reason: reasonSchema,
        by: text,
        why: text,
      }),
    )
    .output(type<NominationFindings>()),
  /** Concludes the appraisal of nominations. */
  conclude: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationIds: z.array(idSchema).min(1),
        conclusion: conclusionSchema,
        reason: text,
      }),
    )
    .output(type<readonly ConclusionRow[]>()),
  /** What was concluded so far. */
  conclusions: reading.input(z.strictObject(campaign)).output(type<readonly ConclusionRow[]>()),
  ...historyContract,
  ...clustersContract,
  /** Takes a conclusion back. */
  reopen: appraising
    .input(z.strictObject({ ...campaign, nominationIds: z.array(idSchema).min(1) }))
    .output(type<{ readonly reopened: number }>()),
}
