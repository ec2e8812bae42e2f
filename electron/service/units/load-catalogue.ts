/**
 * Loads a unit catalogue into a campaign. Any state of an open campaign; units are known again by
 * their folded names, aliases are added to, nothing is removed. A unit takes part by default when
 * its cluster is filled in; who has already been told apart by hand keeps that.
 */
import type { Writer } from '#electron/store/reader.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { CatalogueUnit } from '#shared/units/catalogue.ts'

export interface LoadedCatalogue {
  readonly added: number
  readonly updated: number
  readonly total: number
}

async function upsertUnit(
  tx: Writer,
  unit: CatalogueUnit,
  known: Map<string, string>,
): Promise<string> {
  const key = identityKey(unit.name)
  const columns = {
    code: unit.code,
    name: unit.name,
    search_key: searchKey(unit.name),
    type: unit.type,
    cluster: unit.cluster,
    parent: unit.parent,
  }
  const id = known.get(key)
  if (id !== undefined) {
    await tx.updateTable('unit').set(columns).where('id', '=', id).execute()
    return id
  }
  const fresh = newId()
  await tx
    .insertInto('unit')
    .values({
      ...columns,
      id: fresh,
      name_key: key,
      valid_from: null,
      valid_to: null,
      successor_id: null,
    })
    .execute()
  known.set(key, fresh)
  return fresh
}

export async function loadCatalogue(
  tx: Writer,
  campaignId: string,
  units: readonly CatalogueUnit[],
): Promise<LoadedCatalogue> {
  const members = await tx
    .selectFrom('campaign_unit')
    .innerJoin('unit', 'unit.id', 'campaign_unit.unit_id')
    .where('campaign_id', '=', campaignId)
    .select(['unit.id', 'unit.name_key', 'campaign_unit.position'])
    .execute()
  // Known again only within this campaign: two offices' "Phòng Nội vụ" in one store stay two units.
  const known = new Map(members.map((unit) => [unit.name_key, unit.id]))
  const before = known.size
  let position = Math.max(0, ...members.map((unit) => unit.position))
  const memberIds = new Set(members.map((unit) => unit.id))
  for (const unit of units) {
    const id = await upsertUnit(tx, unit, known)
    if (memberIds.has(id)) {
      await tx
        .updateTable('campaign_unit')
        .set({ type: unit.type, cluster: unit.cluster })
        .where('campaign_id', '=', campaignId)
        .where('unit_id', '=', id)
        .execute()
    } else {
      position += 1
      await tx
        .insertInto('campaign_unit')
        .values({
          campaign_id: campaignId,
          unit_id: id,
          position,
          type: unit.type,
          cluster: unit.cluster,
          takes_part: unit.cluster === null ? 0 : 1,
        })
        .execute()
    }
    for (const alias of unit.aliases)
      await tx
        .insertInto('unit_alias')
        .values({ unit_id: id, alias, alias_key: identityKey(alias), source: 'catalogue' })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
  const added = known.size - before
  return { added, updated: units.length - added, total: known.size }
}
