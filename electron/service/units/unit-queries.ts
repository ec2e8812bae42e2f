/** Reads units as they take part in a campaign. */
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { UnitRow } from '#shared/units/contract.ts'

/** The units of a campaign in catalogue order, with their aliases. */
export async function listUnits(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly UnitRow[]> {
  const rows = await reader
    .selectFrom('campaign_unit')
    .innerJoin('unit', 'unit.id', 'campaign_unit.unit_id')
    .where('campaign_unit.campaign_id', '=', campaignId)
    .orderBy('campaign_unit.position')
    .select([
      'unit.id',
      'unit.code',
      'unit.name',
      'unit.parent',
      'unit.valid_to',
      'campaign_unit.type',
      'campaign_unit.cluster',
      'campaign_unit.takes_part',
    ])
    .execute()
  const aliases = await reader
    .selectFrom('unit_alias')
    .innerJoin('campaign_unit', 'campaign_unit.unit_id', 'unit_alias.unit_id')
    .where('campaign_unit.campaign_id', '=', campaignId)
    .orderBy('unit_alias.alias_key')
    .select(['unit_alias.unit_id', 'unit_alias.alias', 'unit_alias.source'])
    .execute()
  const byUnit = Map.groupBy(aliases, (alias) => alias.unit_id)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    aliases: (byUnit.get(row.id) ?? []).map(({ alias, source }) => ({ alias, source })),
    type: row.type,
    cluster: row.cluster,
    parent: row.parent,
    takesPart: row.takes_part === 1,
    validTo: row.valid_to,
  }))
}

/**
 * One unit of a campaign.
 * @throws Refusal UNIT_UNKNOWN
 */
export async function getUnit(
  reader: Reader,
  { campaignId, unitId }: { readonly campaignId: string; readonly unitId: string },
): Promise<UnitRow> {
  const unit = (await listUnits(reader, { campaignId })).find((row) => row.id === unitId)
  if (unit === undefined) throw new Refusal('UNIT_UNKNOWN', { name: unitId })
  return unit
}
