/** Who is put forward already: by the unit itself, and under the same names by other units. */
import type { Reader } from '#electron/store/reader.ts'
import type { KnownNominee } from '#shared/submissions/duplicates.ts'

const knownOf = (reader: Reader, campaignId: string) =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nomination.state', '!=', 'withdrawn')
    .orderBy('nomination.seq')
    .select([
      'nomination.id',
      'nominee.id as nomineeId',
      'unit.name as unit',
      'nominee.kind',
      'nominee.name',
      'nominee.name_key as nameKey',
      'nominee.search_key as searchKey',
      'nominee.birth',
      'nomination.award',
      'nominee.position',
      'nominee.workplace',
    ])

/** The nominees of a unit that were not withdrawn, in the order in which they came. */
export async function nomineesOfUnit(
  reader: Reader,
  place: { readonly campaignId: string; readonly unitId: string },
): Promise<readonly KnownNominee[]> {
  const rows = await knownOf(reader, place.campaignId)
    .where('nomination.unit_id', '=', place.unitId)
    .execute()
  return rows.map((row) => ({ ...row, row: null }))
}

/** Whether other units have nominated anybody yet. */
async function anybodyElsewhere(
  reader: Reader,
  { campaignId, unitId }: { readonly campaignId: string; readonly unitId: string | null },
): Promise<boolean> {
  const query = reader.selectFrom('nomination').where('campaign_id', '=', campaignId)
  const one = await (unitId === null ? query : query.where('unit_id', '!=', unitId))
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

const NAMES_AT_ONCE = 500

/** Individuals of other units who bear one of these names (`identityKey`), by name. */
export async function namesakesElsewhere(
  reader: Reader,
  place: { readonly campaignId: string; readonly unitId: string | null },
  nameKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownNominee[]>> {
  const found: KnownNominee[] = []
  const keys = (await anybodyElsewhere(reader, place)) ? [...new Set(nameKeys)] : []
  for (let start = 0; start < keys.length; start += NAMES_AT_ONCE) {
    const query = knownOf(reader, place.campaignId)
      .where('nominee.kind', '=', 'individual')
      .where('nominee.name_key', 'in', keys.slice(start, start + NAMES_AT_ONCE))
    const rows = await (
      place.unitId === null ? query : query.where('nomination.unit_id', '!=', place.unitId)
    ).execute()
    found.push(...rows.map((row) => ({ ...row, row: null })))
  }
  return Map.groupBy(found, ({ nameKey }) => nameKey)
}
