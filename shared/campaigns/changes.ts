/**
 * What changes in a campaign after its plan was pinned: a quota that a later paper sets, a deadline
 * moved for all, a deadline extended for one unit, any rule edited. The pinned plan itself is never
 * touched; each change says who, when, why and on which document, and everything is judged on
 * plan + changes.
 */
import { z } from 'zod'
import { daySchema, momentSchema } from '#shared/kernel/day-schema.ts'
import type { Deadline, Milestone, Plan, Quota } from './plan.ts'
import { deadlineSchema, quotaSchema } from './plan.ts'
import { applyEdit, planEditSchema, sameData } from './plan-edit.ts'

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
  z.strictObject({ change: z.literal('edit-rule'), edit: planEditSchema, ...signed }),
])
export type CampaignChange = z.infer<typeof campaignChangeSchema>

/** The rules that are in force: the plan with its changes, ready to be asked. */
export interface RulesInForce {
  /** The plan as it stands now: the pinned one with every change for all laid over it. */
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

/** What a change says, without who signed it. */
export type RuleChange =
  | Pick<Extract<CampaignChange, { change: 'set-quota' }>, 'change' | 'quota'>
  | Pick<
      Extract<CampaignChange, { change: 'move-deadline' }>,
      'change' | 'milestoneId' | 'deadline'
    >
  | Pick<Extract<CampaignChange, { change: 'extend-for-unit' }>, 'change'>
  | Pick<Extract<CampaignChange, { change: 'edit-rule' }>, 'change' | 'edit'>

/**
 * A quota set later stands first. One that it takes the place of (same id, same units) goes; one of
 * the same id for other units stays, and the new one gets a number behind its id.
 */
function withQuota(plan: Plan, quota: Quota): Plan {
  const others = plan.quotas.filter(
    (other) => other.id !== quota.id || !sameData(other.for, quota.for),
  )
  let id = quota.id
  for (let number = 2; others.some((other) => other.id === id); number += 1)
    id = `${quota.id}-${number}`
  return { ...plan, quotas: [{ ...quota, id }, ...others] }
}

/** The plan after one change; what is granted to one unit leaves it as it is. */
export function applyChange(plan: Plan, change: RuleChange): Plan {
  switch (change.change) {
    case 'set-quota':
      return withQuota(plan, change.quota)
    case 'move-deadline':
      return {
        ...plan,
        milestones: plan.milestones.map((milestone) =>
          milestone.id === change.milestoneId
            ? { ...milestone, deadline: change.deadline }
            : milestone,
        ),
      }
    case 'edit-rule':
      return applyEdit(plan, change.edit)
    case 'extend-for-unit':
      return plan
  }
}

/**
 * Lays the changes over the pinned plan. Changes apply in list order, the last one of a rule
 * (or of a milestone and unit) being the valid one; the plan object is left as it is.
 */
export function rulesInForce(pinned: Plan, changes: readonly CampaignChange[]): RulesInForce {
  const plan = changes.reduce<Plan>(applyChange, pinned)
  const extended = new Map<string, Extract<CampaignChange, { change: 'extend-for-unit' }>>()
  for (const change of changes)
    if (change.change === 'extend-for-unit')
      extended.set(`${change.milestoneId}\n${change.unitId}`, change)
  const everybody = new Map(plan.milestones.map(({ id, deadline }) => [id, deadline]))
  const extensionOf: RulesInForce['extensionOf'] = (milestoneId, unitId) =>
    extended.get(`${milestoneId}\n${unitId}`) ?? null
  return {
    plan,
    milestones: plan.milestones,
    quotas: plan.quotas,
    extensionOf,
    deadlineFor: (milestoneId, unitId) =>
      extensionOf(milestoneId, unitId)?.deadline ?? everybody.get(milestoneId) ?? null,
  }
}
