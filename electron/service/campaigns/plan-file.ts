/** A plan as a file: what a campaign can be opened from on another PC, or next year. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { Reader } from '#electron/store/reader.ts'
import { getPlan } from './campaign-queries.ts'
import { builtInPlan } from './open-campaign.ts'

/**
 * The plan in force of a campaign, or a built-in one, as JSON laid out for reading.
 * @throws Refusal CAMPAIGN_UNKNOWN, PLAN_UNKNOWN
 */
export async function planFile(
  reader: Reader,
  input: { readonly campaignId: string } | { readonly plan: string },
  context: ServiceContext,
): Promise<File> {
  const plan =
    'plan' in input ? builtInPlan(context, input.plan) : await getPlan(reader, input.campaignId)
  return new File([`${JSON.stringify(plan, null, 2)}\n`], `ke-hoach-${plan.id}.json`, {
    type: 'application/json',
  })
}
