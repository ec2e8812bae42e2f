/** Changes how a unit takes part in an open campaign, and by which names it is known. */
import { requireOpen } from '#electron/service/require-open.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { Day } from '#shared/kernel/day.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { getUnit } from './unit-queries.ts'

interface UnitInCampaign {
  readonly campaignId: string
  readonly unitId: string
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function updateUnit(
  tx: Writer,
  input: UnitInCampaign & {
    readonly type?: string | undefined
    readonly cluster?: string | null | undefined
    readonly takesPart?: boolean | undefined
    readonly validTo?: Day | null | undefined
  },
): Promise<UnitRow> {
  await requireOpen(tx, input.campaignId)
  const unit = await getUnit(tx, input)
  await tx
    .updateTable('campaign_unit')
    .set({
      type: input.type ?? unit.type,
      cluster: input.cluster === undefined ? unit.cluster : input.cluster,
      takes_part: (input.takesPart ?? unit.takesPart) ? 1 : 0,
    })
    .where('campaign_id', '=', input.campaignId)
    .where('unit_id', '=', input.unitId)
    .execute()
  if (input.validTo !== undefined)
    await tx
      .updateTable('unit')
      .set({ valid_to: input.validTo })
      .where('id', '=', input.unitId)
      .execute()
  return getUnit(tx, input)
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function addAlias(
  tx: Writer,
  input: UnitInCampaign & { readonly alias: string },
): Promise<UnitRow> {
  await requireOpen(tx, input.campaignId)
  await getUnit(tx, input)
  await tx
    .insertInto('unit_alias')
    .values({
      unit_id: input.unitId,
      alias: input.alias,
      alias_key: identityKey(input.alias),
      source: 'accepted',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return getUnit(tx, input)
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function removeAlias(
  tx: Writer,
  input: UnitInCampaign & { readonly alias: string },
): Promise<UnitRow> {
  await requireOpen(tx, input.campaignId)
  await getUnit(tx, input)
  await tx
    .deleteFrom('unit_alias')
    .where('unit_id', '=', input.unitId)
    .where('alias_key', '=', identityKey(input.alias))
    .execute()
  return getUnit(tx, input)
}
