/** What every part of the page asks for: the campaign with its plan, and how its awards are called. */
import { useSuspenseQuery } from '@tanstack/react-query'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

/** The campaign on the page, with its plan. */
export function useCampaign(): CampaignDetail {
  const campaignId = useCampaignId()
  return useSuspenseQuery(api.campaigns.get.queryOptions({ input: { campaignId } })).data
}

/** Short name of an award ("Giấy khen"); a nomination without one asks for the plan's bare Giấy khen. */
export const awardShort = ({ plan }: CampaignDetail, id: string | null): string => {
  const wanted = id ?? plan.bareAwards['giay-khen']
  return plan.awards.find((award) => award.id === wanted)?.shortName ?? wanted
}
