/** Reads campaigns and their rules. */
import { z } from 'zod'
import type { Reader } from '#electron/store/reader.ts'
import {
  campaignChangeSchema,
  rulesInForce,
  type CampaignChange,
  type RulesInForce,
} from '#shared/campaigns/changes.ts'
import type { CampaignDetail, CampaignSummary } from '#shared/campaigns/contract.ts'
import { firstGoodDay, lastGoodDay } from '#shared/campaigns/deadline.ts'
import { planSchema, type Plan } from '#shared/campaigns/plan.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** Parsed plans by their text: a pinned plan never changes, so parsing it once is enough. */
const parsedPlans = new Map<string, Plan>()

function pinnedPlan(json: string): Plan {
  const known = parsedPlans.get(json)
  if (known !== undefined) return known
  const plan = planSchema.parse(JSON.parse(json))
  parsedPlans.set(json, plan)
  return plan
}

/** What a list of campaigns says of a plan. */
const planHeadSchema = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.object({ body: z.string() }),
})

/**
 * The head of the plan in force. Where nothing was changed since, the rest of it is not read: the
 * program begins with the list of campaigns, and a store of many years holds many plans.
 */
function planHead(
  json: string,
  changes: readonly CampaignChange[],
): z.infer<typeof planHeadSchema> {
  if (changes.length > 0) return rulesInForce(pinnedPlan(json), changes).plan
  return parsedPlans.get(json) ?? planHeadSchema.parse(JSON.parse(json))
}

/**
 * The plan a campaign pinned when it was opened, without what was changed since.
 * @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function getPinnedPlan(reader: Reader, campaignId: string): Promise<Plan> {
  const row = await reader
    .selectFrom('campaign')
    .where('id', '=', campaignId)
    .select('plan_json')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: campaignId })
  return pinnedPlan(row.plan_json)
}

const storedChange = (json: string): CampaignChange => campaignChangeSchema.parse(JSON.parse(json))

/** Changes of a campaign's rules, in order of entry. */
export async function listChanges(
  reader: Reader,
  campaignId: string,
): Promise<readonly CampaignChange[]> {
  const rows = await reader
    .selectFrom('campaign_change')
    .where('campaign_id', '=', campaignId)
    .orderBy('seq')
    .select('change_json')
    .execute()
  return rows.map((row) => storedChange(row.change_json))
}

async function changesByCampaign(
  reader: Reader,
): Promise<ReadonlyMap<string, readonly CampaignChange[]>> {
  const rows = await reader
    .selectFrom('campaign_change')
    .orderBy('seq')
    .select(['campaign_id', 'change_json'])
    .execute()
  const groups = Map.groupBy(rows, (row) => row.campaign_id)
  return new Map(
    [...groups].map(([id, lines]) => [id, lines.map((row) => storedChange(row.change_json))]),
  )
}

/** The rules in force: the pinned plan with its changes. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getRules(reader: Reader, campaignId: string): Promise<RulesInForce> {
  return rulesInForce(
    await getPinnedPlan(reader, campaignId),
    await listChanges(reader, campaignId),
  )
}

/** The plan as it stands now, with every change for all. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getPlan(reader: Reader, campaignId: string): Promise<Plan> {
  return (await getRules(reader, campaignId)).plan
}

/** Every campaign, the newest first. */
export async function listCampaigns(reader: Reader): Promise<readonly CampaignSummary[]> {
  const rows = await reader
    .selectFrom('campaign')
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .selectAll()
    .execute()
  const units = await reader
    .selectFrom('campaign_unit')
    .where('takes_part', '=', 1)
    .groupBy('campaign_id')
    .select(({ fn }) => ['campaign_id', fn.countAll<number>().as('count')])
    .execute()
  const nominations = await reader
    .selectFrom('nomination')
    .where('state', '!=', 'withdrawn')
    .groupBy('campaign_id')
    .select(({ fn }) => ['campaign_id', fn.countAll<number>().as('count')])
    .execute()
  const countIn = (
    counts: readonly { readonly campaign_id: string; readonly count: number }[],
    id: string,
  ): number => counts.find((row) => row.campaign_id === id)?.count ?? 0
  const changes = await changesByCampaign(reader)
  return rows.map((row) => {
    const plan = planHead(row.plan_json, changes.get(row.id) ?? [])
    return {
      id: row.id,
      name: row.name,
      status: row.status,
      planId: plan.id,
      title: plan.title,
      issuer: plan.issuer.body,
      openedAt: row.opened_at,
      units: countIn(units, row.id),
      nominations: countIn(nominations, row.id),
    }
  })
}

/**
 * Whether something came in that the rules judge: a file, a nomination, a registration, a report.
 * Until then the plan is still being written, and a change of it needs no reason.
 */
export async function hasReceived(reader: Reader, campaignId: string): Promise<boolean> {
  for (const table of ['submission', 'nomination', 'registration', 'milestone_receipt'] as const) {
    const row = await reader
      .selectFrom(table)
      .where('campaign_id', '=', campaignId)
      .select('campaign_id')
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}

/** A campaign with the rules in force. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getCampaign(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<CampaignDetail> {
  const summary = (await listCampaigns(reader)).find((row) => row.id === campaignId)
  if (summary === undefined) throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: campaignId })
  const changes = await listChanges(reader, campaignId)
  const pinned = await getPinnedPlan(reader, campaignId)
  const rules = rulesInForce(pinned, changes)
  return {
    ...summary,
    plan: rules.plan,
    pinned,
    changes,
    reasonNeeded: await hasReceived(reader, campaignId),
    quotas: rules.quotas,
    milestones: rules.milestones.map((milestone) => ({
      ...milestone,
      firstGoodDay: firstGoodDay(milestone.deadline),
      lastGoodDay: lastGoodDay(milestone.deadline),
    })),
  }
}

/**
 * The campaign that a command means: the one of this id or, where only one bears it, of this name,
 * an open one before those that are closed; without a word for it the one open campaign.
 * @throws Refusal CAMPAIGN_NONE, CAMPAIGN_SEVERAL, CAMPAIGN_SAME_NAME, CAMPAIGN_UNKNOWN
 */
export async function chooseCampaign(reader: Reader, wanted: string | undefined): Promise<string> {
  const rows = await reader
    .selectFrom('campaign')
    .orderBy('opened_at')
    .select(['id', 'name', 'status'])
    .execute()
  const listed = (some: typeof rows): string =>
    some.map((row) => `${row.id} (${row.name})`).join('; ')
  if (wanted !== undefined) {
    const named = rows.filter((row) => identityKey(row.name) === identityKey(wanted))
    const openNamed = named.filter((row) => row.status === 'open')
    const found = rows.find((row) => row.id === wanted) ?? openNamed[0] ?? named[0]
    if (found === undefined)
      throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: wanted, list: listed(rows) })
    if (found.id === wanted || openNamed.length === 1 || named.length === 1) return found.id
    const same = openNamed.length > 1 ? openNamed : named
    throw new Refusal('CAMPAIGN_SAME_NAME', { campaign: wanted, list: listed(same) })
  }
  const open = rows.filter((row) => row.status === 'open')
  const [only] = open
  if (only === undefined) throw new Refusal('CAMPAIGN_NONE')
  if (open.length > 1)
    throw new Refusal('CAMPAIGN_SEVERAL', {
      list: listed(open),
    })
  return only.id
}
