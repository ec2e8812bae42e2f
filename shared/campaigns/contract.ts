/** Plans and campaigns over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { CampaignChange } from './changes.ts'
import { planEditSchema } from './plan-edit.ts'
import { deadlineSchema, quotaSchema, type Milestone, type Plan, type Quota } from './plan.ts'

export interface PlanSummary {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly issuer: string
  readonly nature: 'issued' | 'example'
}

export interface CampaignSummary {
  readonly id: string
  readonly name: string
  readonly status: 'open' | 'closed'
  readonly planId: string
  readonly title: string
  readonly issuer: string
  readonly openedAt: string
  readonly units: number
  readonly nominations: number
}

/** A campaign with the rules in force, the plan that it pinned and what was changed since. */
export interface CampaignDetail extends CampaignSummary {
  /** The plan in force: the pinned one with every change for all. */
  readonly plan: Plan
  /** The plan as it was when the campaign was opened. */
  readonly pinned: Plan
  readonly changes: readonly CampaignChange[]
  /** Whether a change has to say why: something that the rules judge has come in. */
  readonly reasonNeeded: boolean
  readonly milestones: readonly (Milestone & {
    readonly firstGoodDay: string | null
    readonly lastGoodDay: string | null
  })[]
  readonly quotas: readonly Quota[]
}

const documentSchema = z
  .strictObject({
    number: z.string().nullable(),
    day: daySchema.nullable(),
    heading: z.string().trim().min(1),
  })
  .nullable()

const reasons = {
  reason: z.string().trim().min(1, { error: 'phải ghi lý do thay đổi' }),
  /** Who decided it; the person at the desk where it is not said. */
  by: z.string().trim().min(1).optional(),
  document: documentSchema.default(null),
}

const asked = {
  quota: { change: z.literal('set-quota'), quota: quotaSchema },
  deadline: {
    change: z.literal('move-deadline'),
    milestoneId: z.string().min(1),
    deadline: deadlineSchema,
  },
  extension: {
    change: z.literal('extend-for-unit'),
    milestoneId: z.string().min(1),
    /** Id, exact name or known other name of the unit. */
    unit: z.string().min(1),
    deadline: deadlineSchema,
  },
  rule: { change: z.literal('edit-rule'), edit: planEditSchema },
} as const

/** A change of the rules as it is tried before it is saved: without who and why. */
export const proposedChangeSchema = z.discriminatedUnion('change', [
  z.strictObject(asked.quota),
  z.strictObject(asked.deadline),
  z.strictObject(asked.extension),
  z.strictObject(asked.rule),
])
export type ProposedChange = z.infer<typeof proposedChangeSchema>

/** A change of the rules as the desk enters it; id and moment are added on entry. */
export const changeInputSchema = z.discriminatedUnion('change', [
  z.strictObject({ ...asked.quota, ...reasons }),
  z.strictObject({ ...asked.deadline, ...reasons }),
  z.strictObject({ ...asked.extension, ...reasons }),
  /** The reason may be left out as long as nothing has come in (`reasonNeeded`). */
  z.strictObject({ ...asked.rule, ...reasons, reason: reasons.reason.optional() }),
])
export type ChangeInput = z.infer<typeof changeInputSchema>

export const campaignsContract = {
  /** The built-in plans. */
  plans: reading.output(type<readonly PlanSummary[]>()),
  /** One built-in plan, whole. */
  plan: reading.input(z.strictObject({ plan: z.string().min(1) })).output(type<Plan>()),
  /**
   * Opens a campaign from a built-in plan or a plan file, with a unit catalogue where given; of
   * `unitsFrom`, an earlier campaign, it takes over the units and the cluster of each.
   */
  open: procedure
    .input(
      z
        .strictObject({
          plan: z.string().min(1).optional(),
          planFile: fileSchema.optional(),
          units: fileSchema.optional(),
          unitsFrom: idSchema.optional(),
          name: z.string().trim().min(1).optional(),
        })
        .refine((input) => (input.plan === undefined) !== (input.planFile === undefined), {
          error: 'chọn một kế hoạch có sẵn hoặc một tệp kế hoạch',
        }),
    )
    .output(type<CampaignDetail>()),
  list: reading.output(type<readonly CampaignSummary[]>()),
  get: reading.input(z.strictObject({ campaignId: idSchema })).output(type<CampaignDetail>()),
  /** Adds a change to the rules, with its reason. */
  change: procedure
    .input(z.strictObject({ campaignId: idSchema, change: changeInputSchema }))
    .output(type<CampaignDetail>()),
  /** Takes the last change of the rules back, where nothing was concluded or decided since. */
  undoChange: procedure
    .input(z.strictObject({ campaignId: idSchema }))
    .output(type<CampaignDetail>()),
  /** The plan in force, or a built-in plan, as a file that a campaign can be opened from. */
  planFile: reading
    .input(
      z.union([
        z.strictObject({ campaignId: idSchema }),
        z.strictObject({ plan: z.string().min(1) }),
      ]),
    )
    .output(fileSchema),
  /** Closes a campaign: nothing in it can be changed afterwards. */
  close: procedure.input(z.strictObject({ campaignId: idSchema })).output(type<CampaignSummary>()),
}
