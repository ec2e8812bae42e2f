/** Finds the nominations of a unit that a list of typed names means. */
import type { Reader } from '#electron/store/reader.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/**
 * Ids in the order of the names. A name may be written with another tone style, or without marks
 * where that still means one nominee only. Somebody nominated for two awards is found twice.
 * Nominations taken back are not meant, unless `withdrawn` says so for a name that no other bears.
 * @throws Refusal NOMINATION_UNKNOWN
 */
export async function nominationsNamed(
  reader: Reader,
  place: { readonly campaignId: string; readonly unitId: string },
  names: readonly string[],
  withdrawn: 'refused' | 'found' = 'refused',
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const all = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', place.campaignId)
    .where('nomination.unit_id', '=', place.unitId)
    .select([
      'nomination.id',
      'nomination.state',
      'nominee.id as nomineeId',
      'nominee.name_key',
      'nominee.search_key',
    ])
    .execute()
  const meant = (rows: typeof all, name: string): typeof all => {
    const exact = rows.filter((row) => row.name_key === identityKey(name))
    if (exact.length > 0) return exact
    const near = rows.filter((row) => row.search_key === searchKey(name))
    return new Set(near.map((row) => row.nomineeId)).size === 1 ? near : []
  }
  const standing = all.filter(({ state }) => state !== 'withdrawn')
  return names.flatMap((name) => {
    const found = meant(standing, name)
    const rows = found.length > 0 || withdrawn === 'refused' ? found : meant(all, name)
    if (rows.length === 0) throw new Refusal('NOMINATION_UNKNOWN', { nomination: name })
    return rows.map((row) => row.id)
  })
}
