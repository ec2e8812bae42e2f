/** Tracking and appraisal over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { momentSchema } from '#shared/kernel/day.ts'
import { procedure } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { evidenceValueSchema } from './evidence.ts'
import { reasonSchema } from './reasons.ts'
import type { CampaignStatus } from './status-report.ts'
import type { NominationFindings } from './findings.ts'

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
  /** Every unit's standing at a moment (now, where none is given). */
  status: procedure
    .input(z.strictObject({ ...campaign, at: momentSchema.optional() }))
    .output(type<CampaignStatus>()),
  /** Findings of every nomination, or of one. */
  findings: procedure
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema.optional(),
        at: momentSchema.optional(),
      }),
    )
    .output(type<readonly NominationFindings[]>()),
  /** Enters a value that a criterion looks at. */
  recordEvidence: procedure
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
  setCategories: procedure
    .input(
      z.strictObject({ ...campaign, nominationId: idSchema, categories: z.array(text).nullable() }),
    )
    .output(type<NominationFindings>()),
  /** Records that the cluster or block endorsed the nominee, or did not. */
  endorse: procedure
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
  override: procedure
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
  conclude: procedure
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
  conclusions: procedure.input(z.strictObject(campaign)).output(type<readonly ConclusionRow[]>()),
  /** Takes a conclusion back. */
  reopen: procedure
    .input(z.strictObject({ ...campaign, nominationIds: z.array(idSchema).min(1) }))
    .output(type<{ readonly reopened: number }>()),
}
