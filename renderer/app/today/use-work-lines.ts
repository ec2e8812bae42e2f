/** The work of a campaign from the caches of the features. This is where they meet. */
import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { workLines, type WorkLine } from './work-lines.ts'

export interface CampaignWork {
  readonly status: CampaignStatus
  readonly campaign: CampaignDetail
  readonly lines: readonly WorkLine[]
}

export function useWorkLines(campaignId: string): CampaignWork {
  const input = { campaignId }
  const [
    { data: status },
    { data: campaign },
    { data: list },
    { data: decisions },
    { data: returns },
  ] = useSuspenseQueries({
    queries: [
      api.appraisal.status.queryOptions({ input }),
      api.campaigns.get.queryOptions({ input }),
      api.meetings.list.queryOptions({ input }),
      api.decisions.list.queryOptions({ input }),
      api.submissions.returns.queryOptions({ input }),
    ],
  })
  const meetings = useSuspenseQueries({
    queries: list.map(({ id }) =>
      api.meetings.get.queryOptions({ input: { campaignId, meetingId: id } }),
    ),
    combine: (results) => results.map(({ data }) => data),
  })
  const lines = useMemo(
    () => workLines({ status, quotas: campaign.quotas, meetings, decisions, returns }),
    [status, campaign, meetings, decisions, returns],
  )
  return { status, campaign, lines }
}
