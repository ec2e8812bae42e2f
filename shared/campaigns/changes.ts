/**
 * What changes in a campaign after its plan was pinned: a quota that a later paper sets, a deadline
 * moved for all, a deadline extended for one unit. The pinned plan itself is never edited; each
 * change says who, when, why and on which document, and everything is judged on plan + changes.
 */
import { z } from 'zod'
import { daySchema, momentSchema } from '#shared/kernel/day.ts'
import type { Deadline, Milestone, Plan, Quota } from './plan.ts'
import { deadlineSchema, quotaSchema } from './plan.ts'

const signed = {
  id: z.string().min(1),
  by: z.string().min(1),
  at: momentSchema,
  reason: z.string().min(1),
  /** The paper that it rests on ("Công văn số 12/UBND-NV ngày 05/8/2024"), where there is one. */
  document: z
    .strictObject({
      number: z.string().nullable(),
      day: daySchema.nullable(),
      heading: z.string().min(1),
    })
    .nullable(),
}

/** One change of a campaign. Later entries of the list stand above earlier ones. */
export const campaignChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('set-quota'), quota: quotaSchema, ...signed }),
  z.strictObject({
    change: z.literal('move-deadline'),
    milestoneId: z.string().min(1),
    deadline: deadlineSchema,
    ...signed,
  }),
  z.strictObject({
    change: z.literal('extend-for-unit'),
    milestoneId: z.string().min(1),
    unitId: z.string().min(1),
    deadline: deadlineSchema,
    ...signed,
  }),
])
export type CampaignChange = z.infer<typeof campaignChangeSchema>

/** The rules that are in force: the plan with its changes, ready to be asked. */
export interface RulesInForce {
  readonly plan: Plan
  /** The milestones, with the deadlines moved for all. */
  readonly milestones: readonly Milestone[]
  /** Quotas set later, the latest first, then the plan's own; see `quotaFor`. */
  readonly quotas: readonly Quota[]
  /** The deadline of a milestone for one unit: its own extension, or everybody's. */
  readonly deadlineFor: (milestoneId: string, unitId: string) => Deadline | null
  /** The extension granted to the unit, with its reason; null where it has none. */
  readonly extensionOf: (
    milestoneId: string,
    unitId: string,
  ) => Extract<CampaignChange, { change: 'extend-for-unit' }> | null
}

/**
 * Lays the changes over the pinned plan. Changes apply in list order, the last one of a milestone
 * (or of a milestone and unit) being the valid one; the plan object is left as it is.
 */
export function rulesInForce(plan: Plan, changes: readonly CampaignChange[]): RulesInForce {
  const moved = new Map<string, Deadline>()
  const extended = new Map<string, Extract<CampaignChange, { change: 'extend-for-unit' }>>()
  const quotas: Quota[] = []
  for (const change of changes) {
    if (change.change === 'set-quota') quotas.unshift(change.quota)
    else if (change.change === 'move-deadline') moved.set(change.milestoneId, change.deadline)
    else extended.set(`${change.milestoneId}\n${change.unitId}`, change)
  }
  const milestones = plan.milestones.map((milestone) => ({
    ...milestone,
    deadline: moved.get(milestone.id) ?? milestone.deadline,
  }))
  const everybody = new Map(milestones.map((milestone) => [milestone.id, milestone.deadline]))
  const extensionOf: RulesInForce['extensionOf'] = (milestoneId, unitId) =>
    extended.get(`${milestoneId}\n${unitId}`) ?? null
  return {
    plan,
    milestones,
    quotas: [...quotas, ...plan.quotas],
    extensionOf,
    deadlineFor: (milestoneId, unitId) =>
      extensionOf(milestoneId, unitId)?.deadline ?? everybody.get(milestoneId) ?? null,
  }
}
