/**
 * Opens a campaign from a plan: any store. The plan is checked whole and pinned; a bad plan is
 * refused with the path of every bad value and nothing is written.
 */
import type { ServiceContext } from '#electron/service/context.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { loadCatalogue } from '#electron/service/units/load-catalogue.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import { parsePlan } from '#shared/campaigns/parse-plan.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { getPinnedPlan } from './campaign-queries.ts'
import { readCatalogue, type CatalogueUnit } from '#shared/units/catalogue.ts'

export interface OpenInput {
  readonly plan?: string | undefined
  readonly planFile?: File | undefined
  readonly units?: File | undefined
  readonly unitsFrom?: string | undefined
  readonly name?: string | undefined
}

export interface PreparedCampaign {
  readonly plan: Plan
  readonly name: string
  readonly units: readonly CatalogueUnit[]
  /** The campaign whose units it takes over. */
  readonly unitsFrom: string | null
}

/** Checks a plan of unknown content. @throws Refusal PLAN_INVALID */
export function requirePlan(json: unknown, name: string): Plan {
  const parsed = parsePlan(json)
  if (parsed.ok) return parsed.plan
  throw new Refusal('PLAN_INVALID', {
    plan: name,
    problems: parsed.problems.map(({ message }) => message).join('; '),
  })
}

/** A built-in plan by its id. @throws Refusal PLAN_UNKNOWN, PLAN_INVALID */
export function builtInPlan(context: ServiceContext, id: string): Plan {
  const plans = context.resources.plans()
  const json = plans.get(id)
  if (json === undefined)
    throw new Refusal('PLAN_UNKNOWN', { plan: id, known: [...plans.keys()].join(', ') })
  return requirePlan(json, id)
}

/** A plan of a file. @throws Refusal PLAN_INVALID */
export async function planOfFile(file: File): Promise<Plan> {
  let json: unknown
  try {
    json = JSON.parse((await file.text()).replace(/^\ufeff/u, ''))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Refusal('PLAN_INVALID', {
      plan: file.name,
      problems: `tệp không phải JSON hợp lệ (${detail})`,
    })
  }
  return requirePlan(json, file.name)
}

/** Reads and checks everything before the transaction. @throws Refusal PLAN_*, CATALOGUE_*, FILE_UNREADABLE */
export async function prepareCampaign(
  input: OpenInput,
  context: ServiceContext,
): Promise<PreparedCampaign> {
  const plan =
    input.planFile === undefined
      ? builtInPlan(context, input.plan ?? '')
      : await planOfFile(input.planFile)
  const units =
    input.units === undefined
      ? []
      : readCatalogue(await readWorkbookOf(input.units, context), input.units.name)
  return { plan, name: input.name ?? plan.name, units, unitsFrom: input.unitsFrom ?? null }
}

/**
 * The units of an earlier campaign with the cluster each had in that campaign's own year; who has
 * been merged into another since is left out. @throws Refusal CAMPAIGN_UNKNOWN
 */
async function takeOverUnits(tx: Writer, campaignId: string, from: string): Promise<void> {
  await getPinnedPlan(tx, from)
  const rows = await tx
    .selectFrom('campaign_unit')
    .innerJoin('unit', 'unit.id', 'campaign_unit.unit_id')
    .where('campaign_unit.campaign_id', '=', from)
    .where('unit.successor_id', 'is', null)
    .orderBy('campaign_unit.position')
    .selectAll('campaign_unit')
    .execute()
  await insertAll(
    tx,
    'campaign_unit',
    rows.map((row) => ({ ...row, campaign_id: campaignId })),
  )
}

/** Writes the campaign; returns its id. A catalogue stands above the units taken over. */
export async function openCampaign(
  tx: Writer,
  prepared: PreparedCampaign,
  now: string,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('campaign')
    .values({
      id,
      name: prepared.name,
      status: 'open',
      plan_json: JSON.stringify(prepared.plan),
      opened_at: now,
      closed_at: null,
    })
    .execute()
  if (prepared.unitsFrom !== null) await takeOverUnits(tx, id, prepared.unitsFrom)
  await loadCatalogue(tx, id, prepared.units)
  return id
}
