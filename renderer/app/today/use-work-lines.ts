/** The work of a campaign from the caches of the features. This is where they meet. */
import { useQueries, useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CampaignBoard } from '#shared/appraisal/board.ts'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { workLines, type WorkLine } from './work-lines.ts'

export interface CampaignWork {
  readonly status: CampaignBoard
  readonly campaign: CampaignDetail
  readonly lines: readonly WorkLine[]
}

const queriesOf = (campaignId: string) =>
  [
    api.appraisal.board.queryOptions({ input: { campaignId } }),
    api.campaigns.get.queryOptions({ input: { campaignId } }),
    api.meetings.list.queryOptions({ input: { campaignId } }),
    api.decisions.list.queryOptions({ input: { campaignId } }),
    api.submissions.returns.queryOptions({ input: { campaignId } }),
  ] as const

const meetingQuery = (campaignId: string, meetingId: string) =>
  api.meetings.get.queryOptions({ input: { campaignId, meetingId } })

/** For a page that waits until it is known. */
export function useWorkLines(campaignId: string): CampaignWork {
  const [
    { data: status },
    { data: campaign },
    { data: list },
    { data: decisions },
    { data: returns },
  ] = useSuspenseQueries({ queries: queriesOf(campaignId) })
  const meetings = useSuspenseQueries({
    queries: list.map(({ id }) => meetingQuery(campaignId, id)),
    combine: (results) => results.map(({ data }) => data),
  })
  const lines = useMemo(
    () => workLines({ status, quotas: campaign.quotas, meetings, decisions, returns }),
    [status, campaign, meetings, decisions, returns],
  )
  return { status, campaign, lines }
}

/** For the frame, which waits for nothing: none as long as part of it is not known. */
export function useWorkSoFar(campaignId: string): readonly WorkLine[] {
  const [{ data: status }, { data: campaign }, { data: list }, { data: decisions }, returned] =
    useQueries({ queries: queriesOf(campaignId) })
  const returns = returned.data
  const meetings = useQueries({
    queries: (list ?? []).map(({ id }) => meetingQuery(campaignId, id)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return useMemo(() => {
    const known =
      status !== undefined &&
      campaign !== undefined &&
      decisions !== undefined &&
      returns !== undefined &&
      list?.length === meetings.length
    if (!known) return []
    return workLines({ status, quotas: campaign.quotas, meetings, decisions, returns })
  }, [status, campaign, list, meetings, decisions, returns])
}
