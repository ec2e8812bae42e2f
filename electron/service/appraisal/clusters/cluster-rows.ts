/** What the store has of the clusters of a campaign, parsed, for one year or all. */
import { z } from 'zod'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { clusterLookup, ownYearOf } from '#shared/appraisal/clusters/membership.ts'
import { clusterScoresSchema, type ClusterSheet } from '#shared/appraisal/clusters/sheet.ts'
import { clusterTermsSchema, type ClusterTerms } from '#shared/appraisal/clusters/terms.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { UnitRow } from '#shared/units/contract.ts'

const idsSchema = z.array(z.string())

/** The units of a campaign and the cluster of each in any year. */
export interface Membership {
  readonly plan: Plan
  readonly ownYear: number
  readonly units: readonly UnitRow[]
  readonly clusterOf: (unitId: string, year: number) => string | null
  /** Years of which something was said of members. */
  readonly years: readonly number[]
}

/** @throws Refusal CAMPAIGN_UNKNOWN */
export async function membershipOf(reader: Reader, campaignId: string): Promise<Membership> {
  const plan = await getPlan(reader, campaignId)
  const ownYear = ownYearOf(plan)
  const units = await listUnits(reader, { campaignId })
  const rows = await reader
    .selectFrom('cluster_member')
    .where('campaign_id', '=', campaignId)
    .select(['unit_id', 'year', 'cluster'])
    .execute()
  const said = rows.map((row) => ({ unitId: row.unit_id, year: row.year, cluster: row.cluster }))
  return {
    plan,
    ownYear,
    units,
    clusterOf: clusterLookup(units, said, ownYear),
    years: [...new Set(said.map(({ year }) => year))],
  }
}

/** No table, no tie-breaks, no limits: what a cluster has before anybody sets its terms. */
export const NO_TERMS: ClusterTerms = { rubric: null, tieBreaks: [], limits: [] }

/** The terms of a year by cluster; '' for all that have none of their own. */
export async function termsOfYear(
  reader: Reader,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<ReadonlyMap<string, ClusterTerms>> {
  const rows = await reader
    .selectFrom('cluster_terms')
    .where('campaign_id', '=', campaignId)
    .where('year', '=', year)
    .select(['cluster', 'terms_json'])
    .execute()
  return new Map(
    rows.map((row) => [row.cluster, clusterTermsSchema.parse(JSON.parse(row.terms_json))]),
  )
}

/** The terms that hold for a cluster. */
export const termsFor = (terms: ReadonlyMap<string, ClusterTerms>, cluster: string): ClusterTerms =>
  terms.get(cluster) ?? terms.get('') ?? NO_TERMS

/** All sheets of a year. */
export async function sheetsOfYear(
  reader: Reader,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<readonly ClusterSheet[]> {
  const rows = await reader
    .selectFrom('cluster_sheet')
    .where('campaign_id', '=', campaignId)
    .where('year', '=', year)
    .selectAll()
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    stage: row.stage,
    day: row.day,
    author: row.author,
    byUnitId: row.by_unit_id,
    scores: clusterScoresSchema.parse(JSON.parse(row.scores_json)),
    note: row.note,
  }))
}

export interface StoredOffice {
  readonly leaderUnitId: string | null
  readonly deputyUnitIds: readonly string[]
  readonly followers: readonly string[]
}

/** Who leads and follows each cluster of a year. */
export async function officesOfYear(
  reader: Reader,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<ReadonlyMap<string, StoredOffice>> {
  const rows = await reader
    .selectFrom('cluster_office')
    .where('campaign_id', '=', campaignId)
    .where('year', '=', year)
    .selectAll()
    .execute()
  return new Map(
    rows.map((row) => [
      row.cluster,
      {
        leaderUnitId: row.leader_unit_id,
        deputyUnitIds: idsSchema.parse(JSON.parse(row.deputies_json)),
        followers: idsSchema.parse(JSON.parse(row.followers_json)),
      },
    ]),
  )
}

/** Why units are not ranked in a year. */
export async function exclusionsOfYear(
  reader: Reader,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('cluster_exclusion')
    .where('campaign_id', '=', campaignId)
    .where('year', '=', year)
    .select(['unit_id', 'reason'])
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row.reason]))
}

const YEARLY = [
  'cluster_office',
  'cluster_terms',
  'cluster_sheet',
  'cluster_exclusion',
  'cluster_endorsement',
] as const

/** Every year of which anything is kept besides members. */
export async function yearsKept(reader: Reader, campaignId: string): Promise<readonly number[]> {
  const years = new Set<number>()
  for (const table of YEARLY) {
    const rows = await reader
      .selectFrom(table)
      .where('campaign_id', '=', campaignId)
      .select('year')
      .distinct()
      .execute()
    for (const { year } of rows) years.add(year)
  }
  return [...years]
}
