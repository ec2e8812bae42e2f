/** The ranking of clusters as a paper. */
import { getClusterYear } from '#electron/service/appraisal/clusters/cluster-queries.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { rankingPages, type RankingPage } from '#shared/reports/cluster-ranking.ts'

interface OfYear {
  readonly campaignId: string
  readonly year?: number | undefined
  readonly cluster?: string | undefined
}

/** @throws Refusal CAMPAIGN_UNKNOWN, CLUSTER_UNKNOWN where no cluster of that name has units */
export async function clusterRanking(
  reader: Reader,
  input: OfYear,
): Promise<readonly RankingPage[]> {
  const clusters = await getClusterYear(reader, input)
  const pages = rankingPages(clusters, await getPlan(reader, input.campaignId), input.cluster)
  if (pages.length === 0)
    throw new Refusal('CLUSTER_UNKNOWN', {
      cluster: input.cluster ?? '',
      year: clusters.year,
    })
  return pages
}

/** Whether any unit of the campaign's own year has a rank. */
export async function hasRankedCluster(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<boolean> {
  const { clusters } = await getClusterYear(reader, { campaignId })
  return clusters.some(({ rows }) => rows.some(({ rank }) => rank !== null))
}
