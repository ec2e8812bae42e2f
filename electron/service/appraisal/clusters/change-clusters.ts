/** Changes who is in a cluster, who leads and follows it, and by what it scores. */
import type { CommandScope } from '#electron/service/context.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import type { ClusterTerms } from '#shared/appraisal/clusters/terms.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { getClusterYear } from './cluster-queries.ts'
import { membershipOf, sheetsOfYear } from './cluster-rows.ts'
import { requireFitting } from './require-fitting.ts'
import { unitsNamed } from './units-named.ts'

interface OfYear {
  readonly campaignId: string
  readonly year: number
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function setClusterMembers(
  tx: Writer,
  input: OfYear & { readonly unitIds: readonly string[]; readonly cluster: string | null },
): Promise<ClusterYear> {
  await requireOpen(tx, input.campaignId)
  const { campaignId, year, cluster } = input
  const { units, ownYear } = await membershipOf(tx, campaignId)
  unitsNamed(units, input.unitIds)
  for (const unitId of input.unitIds)
    // In the campaign's own year a unit's cluster is one and the same on every page.
    if (year === ownYear)
      await tx
        .updateTable('campaign_unit')
        .set({ cluster })
        .where('campaign_id', '=', campaignId)
        .where('unit_id', '=', unitId)
        .execute()
    else
      await tx
        .insertInto('cluster_member')
        .values({ campaign_id: campaignId, year, unit_id: unitId, cluster })
        .onConflict((conflict) =>
          conflict.columns(['campaign_id', 'year', 'unit_id']).doUpdateSet({ cluster }),
        )
        .execute()
  return getClusterYear(tx, input)
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, CLUSTER_NOT_IN */
export async function setCluster(
  tx: Writer,
  input: OfYear & {
    readonly cluster: string
    readonly leaderUnitId: string | null
    readonly deputyUnitIds: readonly string[]
    readonly followers: readonly string[]
  },
): Promise<ClusterYear> {
  await requireOpen(tx, input.campaignId)
  const { campaignId, year, cluster, leaderUnitId } = input
  const { units, clusterOf } = await membershipOf(tx, campaignId)
  const deputies = [...new Set(input.deputyUnitIds)].filter((id) => id !== leaderUnitId)
  const leads = leaderUnitId === null ? deputies : [leaderUnitId, ...deputies]
  const names = unitsNamed(units, leads)
  for (const id of leads)
    if (clusterOf(id, year) !== cluster)
      throw new Refusal('CLUSTER_NOT_IN', { unit: names.get(id) ?? id, cluster, year })
  const row = {
    leader_unit_id: leaderUnitId,
    deputies_json: JSON.stringify(deputies),
    followers_json: JSON.stringify([...new Set(input.followers)]),
  }
  await tx
    .insertInto('cluster_office')
    .values({ campaign_id: campaignId, year, cluster, ...row })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'year', 'cluster']).doUpdateSet(row))
    .execute()
  return getClusterYear(tx, input)
}

/**
 * Sheets that are there must fit the new table: points are never dropped in silence.
 * @throws Refusal CAMPAIGN_CLOSED, CLUSTER_SCORES
 */
export async function setClusterTerms(
  tx: Writer,
  input: OfYear & { readonly cluster: string | null; readonly terms: ClusterTerms },
  scope: CommandScope,
): Promise<ClusterYear> {
  await requireOpen(tx, input.campaignId)
  const { campaignId, year } = input
  const row = {
    terms_json: JSON.stringify(input.terms),
    at: scope.now,
    actor: scope.actor,
  }
  await tx
    .insertInto('cluster_terms')
    .values({ campaign_id: campaignId, year, cluster: input.cluster ?? '', ...row })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'year', 'cluster']).doUpdateSet(row))
    .execute()
  await requireFitting(tx, input, await sheetsOfYear(tx, input))
  return getClusterYear(tx, input)
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function excludeFromRanking(
  tx: Writer,
  input: OfYear & { readonly unitId: string; readonly reason: string | null },
  scope: CommandScope,
): Promise<ClusterYear> {
  await requireOpen(tx, input.campaignId)
  const { campaignId, year, unitId, reason } = input
  unitsNamed((await membershipOf(tx, campaignId)).units, [unitId])
  if (reason === null)
    await tx
      .deleteFrom('cluster_exclusion')
      .where('campaign_id', '=', campaignId)
      .where('year', '=', year)
      .where('unit_id', '=', unitId)
      .execute()
  else {
    const row = { reason, at: scope.now, actor: scope.actor }
    await tx
      .insertInto('cluster_exclusion')
      .values({ campaign_id: campaignId, year, unit_id: unitId, ...row })
      .onConflict((conflict) =>
        conflict.columns(['campaign_id', 'year', 'unit_id']).doUpdateSet(row),
      )
      .execute()
  }
  return getClusterYear(tx, input)
}
