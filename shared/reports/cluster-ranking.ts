/** Bảng tổng hợp điểm và xếp hạng of the clusters of a year: what the paper says, in words. */
import type { ClusterRow, ClusterYear, MemberRow } from '#shared/appraisal/clusters-contract.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import {
  clusterRemarks,
  clusterReportText as say,
  limitText,
  signedPoints,
} from '#shared/text/clusters.ts'

export interface RankingLine {
  readonly number: number
  readonly unit: string
  /** Points with two decimals; empty where there are none. */
  readonly self: string
  readonly crossCheck: string
  readonly crossSelf: string
  readonly cluster: string
  readonly clusterSelf: string
  readonly rank: string
  readonly endorsed: string
  readonly note: string
}

export interface RankingPage {
  readonly title: string
  readonly cluster: string
  readonly heads: readonly string[]
  readonly lines: readonly RankingLine[]
  /** Under the table: minutes, and each limit with what was used of it. */
  readonly notes: readonly string[]
}

const points = (value: Fraction | null): string => (value === null ? '' : formatHundredths(value))

function noteOf(row: MemberRow): string {
  const reasons = [
    ...(row.excluded === null ? [] : [say.excluded(row.excluded)]),
    ...(row.knockedOutBy.length === 0 ? [] : [say.knockedOut(row.knockedOutBy)]),
    ...row.remarks.map((remark) => clusterRemarks[remark]),
  ]
  return reasons.join('; ')
}

function pageOf(year: number, row: ClusterRow, plan: Pick<Plan, 'awards'>): RankingPage {
  const awards = new Map(plan.awards.map(({ id, shortName }) => [id, shortName]))
  const standing = row.endorsements.filter(({ superseded, endorsed }) => !superseded && endorsed)
  const endorsedText = (unitId: string): string =>
    standing
      .filter((one) => one.unitId === unitId)
      .map(({ award, votesFor, votesCast }) =>
        say.endorsedFor(
          award === null ? null : (awards.get(award) ?? award),
          votesFor === null || votesCast === null ? null : say.votes(votesFor, votesCast),
        ),
      )
      .join('; ')
  return {
    title: say.title(year),
    cluster: row.cluster,
    heads: [
      say.leads(
        row.leader?.unit ?? null,
        row.deputies.map(({ unit }) => unit),
      ),
      say.followers(row.followers),
    ],
    lines: row.rows.map((one, index) => ({
      number: index + 1,
      unit: one.unit,
      self: points(one.totals.self),
      crossCheck: points(one.totals['cross-check']),
      crossSelf: signedPoints(one.differences.crossSelf),
      cluster: points(one.totals.cluster),
      clusterSelf: signedPoints(one.differences.clusterSelf),
      rank: one.rank === null ? '' : String(one.rank),
      endorsed: endorsedText(one.unitId),
      note: noteOf(one),
    })),
    notes: [
      ...new Set(standing.map(({ minutes }) => minutes)),
      ...row.limits.map(({ limit, used, allowed, over }) =>
        say.limit(limit.wording, limit.place, limitText(used, allowed, over)),
      ),
    ],
  }
}

/** A page a cluster; of one cluster alone where it is named. */
export const rankingPages = (
  { year, clusters }: ClusterYear,
  plan: Pick<Plan, 'awards'>,
  cluster?: string,
): readonly RankingPage[] =>
  clusters
    .filter((one) => one.rows.length > 0 && (cluster === undefined || one.cluster === cluster))
    .map((one) => pageOf(year, one, plan))
