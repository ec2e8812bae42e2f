/** The tracking table (M3) and the summary report (M5) of a campaign as it stands. */
import { z } from 'zod'
import { getStatus } from '#electron/service/appraisal/status-queries.ts'
import { listConclusions } from '#electron/service/appraisal/conclusion-queries.ts'
import { getCampaign } from '#electron/service/campaigns/campaign-queries.ts'
import { listDecisions } from '#electron/service/decisions/decision-queries.ts'
import { requireReconciled } from '#electron/service/decisions/reconcile-decisions.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { ConclusionRow } from '#shared/appraisal/contract.ts'
import type { CampaignStatus, UnitLine } from '#shared/appraisal/status-report.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import {
  buildSummaryReport,
  type ReportedDeadline,
  type ReportedNomination,
  type SummaryReport,
} from '#shared/reports/summary-report.ts'
import { buildTrackingTable, type TrackingTable } from '#shared/reports/tracking-table.ts'

interface AtMoment {
  readonly campaignId: string
  readonly at: string
}

const artefactOf = (status: CampaignStatus, id: string): string =>
  status.deadlines.find((deadline) => deadline.id === id)?.artefact ?? id

const mainMilestone = (status: CampaignStatus, unit: UnitLine): string | undefined =>
  unit.milestones.find((one) => one.receivedAt === unit.receivedAt && one.id === 'nomination')
    ?.id ?? status.deadlines.find((deadline) => deadline.id === 'nomination')?.id

/** The tracking table at a moment. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getTracking(reader: Reader, input: AtMoment): Promise<TrackingTable> {
  const status = await getStatus(reader, input.campaignId, input.at)
  const campaign = await getCampaign(reader, input)
  const units = await listUnits(reader, input)
  const undated = new Set(
    status.deadlines.filter(({ kind }) => kind === 'none').map((deadline) => deadline.id),
  )
  const clusters = new Map(units.map((unit) => [unit.id, unit.cluster ?? unit.type]))
  return buildTrackingTable({
    campaign: campaign.plan.title,
    asOf: input.at,
    units: status.units.map((unit) => ({
      ...unit,
      group: clusters.get(unit.unitId) ?? null,
      due: !undated.has(mainMilestone(status, unit) ?? ''),
      // A plan that asks for no papers has no dossier to be complete.
      dossier: campaign.plan.dossier.length === 0 ? null : unit.dossier,
      otherMilestones: unit.milestones
        .filter((milestone) => milestone.id !== mainMilestone(status, unit))
        // What no deadline was set for is not missing yet.
        .filter((milestone) => !undated.has(milestone.id) || milestone.receivedAt !== null)
        .map((milestone) => ({
          artefact: artefactOf(status, milestone.id),
          timeliness: milestone.timeliness,
          lateDays: milestone.lateDays,
        })),
    })),
  })
}

interface NomineeFacts {
  readonly id: string
  readonly gender: 'male' | 'female' | null
  readonly categories: readonly string[]
}

async function nomineeFacts(
  reader: Reader,
  campaignId: string,
): Promise<ReadonlyMap<string, NomineeFacts>> {
  const rows = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', campaignId)
    .select(['nomination.id', 'nominee.gender', 'nomination.categories_json'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        gender: row.gender,
        categories:
          row.categories_json === null
            ? []
            : z.array(z.string()).parse(JSON.parse(row.categories_json)),
      },
    ]),
  )
}

/** Leader or direct worker, only where somebody recorded it: a post's name alone proves neither. */
function postOf(categories: readonly string[]): ReportedNomination['post'] {
  if (categories.includes('lanh-dao-quan-ly')) return 'leader'
  if (categories.includes('lao-dong-truc-tiep')) return 'direct-worker'
  return categories.length > 0 ? 'other' : null
}

async function votedOn(reader: Reader, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .where('result', 'in', ['given', 'forwarded'])
    .select('nomination_id')
    .execute()
  return new Set(rows.map((row) => row.nomination_id))
}

function reported(
  status: CampaignStatus,
  facts: ReadonlyMap<string, NomineeFacts>,
  parts: {
    readonly passed: ReadonlySet<string>
    readonly decisions: readonly DecisionRow[]
    readonly conclusions: readonly ConclusionRow[]
  },
): readonly (ReportedNomination & { readonly id: string; readonly awardId: string | null })[] {
  const lines = new Map(
    parts.decisions.flatMap((decision) =>
      decision.lines.map((line) => [line.nominationId, { decision, line }] as const),
    ),
  )
  const concluded = new Map(parts.conclusions.map((one) => [one.nominationId, one.conclusion]))
  // What the desk concluded stands above the findings, as it does for the council.
  const eligible = (id: string, found: boolean): boolean => {
    const conclusion = concluded.get(id)
    return conclusion === undefined ? found : conclusion !== 'not-eligible'
  }
  return status.nominations.map((one) => {
    const found = lines.get(one.id)
    const known = facts.get(one.id)
    const categories = known?.categories ?? []
    return {
      id: one.id,
      awardId: found?.decision.award ?? null,
      unit: one.unit,
      kind: one.kind,
      eligible: eligible(one.id, one.eligible),
      passed: parts.passed.has(one.id),
      outcome:
        found === undefined ? null : found.decision.purpose === 'forward' ? 'forwarded' : 'decided',
      award: found?.decision.awardName ?? null,
      decision:
        found === undefined || found.decision.purpose === 'forward'
          ? null
          : found.decision.awardName,
      money: found === undefined || found.decision.purpose === 'forward' ? 0 : found.line.money,
      post: postOf(categories),
      gender: known?.gender ?? null,
      smallCollective:
        one.kind === 'collective' && categories.length > 0
          ? categories.includes('tap-the-nho')
          : null,
    }
  })
}

const deadlinesOf = (status: CampaignStatus): readonly ReportedDeadline[] =>
  status.deadlines.map((deadline) => {
    const lines = status.units.flatMap((unit) =>
      unit.milestones.filter((milestone) => milestone.id === deadline.id),
    )
    const count = (timeliness: string): number =>
      lines.filter((line) => line.timeliness === timeliness).length
    return {
      artefact: deadline.artefact,
      wording: deadline.kind === 'none' ? null : deadline.wording,
      lastGoodDay: deadline.lastGoodDay,
      onTime: count('on-time'),
      late: count('late'),
      missing: count('not-submitted'),
    }
  })

/**
 * The summary report at a moment. @throws Refusal CAMPAIGN_UNKNOWN, and RECONCILIATION_DIFFERS where
 * it would say something else than the vote, the outcomes and the annexes
 */
export async function getSummary(
  reader: Reader,
  input: AtMoment,
  options: { readonly reconcile?: boolean } = {},
): Promise<SummaryReport> {
  const status = await getStatus(reader, input.campaignId, input.at)
  const campaign = await getCampaign(reader, input)
  const decisions = await listDecisions(reader, input)
  const nominations = reported(status, await nomineeFacts(reader, input.campaignId), {
    passed: await votedOn(reader, input.campaignId),
    decisions,
    conclusions: await listConclusions(reader, input.campaignId),
  })
  if (options.reconcile === true)
    await requireReconciled(
      reader,
      input.campaignId,
      decisions,
      new Map(nominations.map((one) => [one.id, one.awardId])),
    )
  return buildSummaryReport({
    title: `BÁO CÁO TỔNG KẾT ${campaign.plan.title}`,
    asOf: input.at,
    units: status.units.map((unit) => unit.unit),
    nominations,
    deadlines: deadlinesOf(status),
  })
}
