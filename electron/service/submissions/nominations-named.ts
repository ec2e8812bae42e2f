/** Finds the nominations of a unit that a list of typed names means. */
import type { Reader } from '#electron/store/reader.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/**
 * Ids in the order of the names. A name may be written with another tone style, or without marks
 * where that still means one nominee only. Somebody nominated for two awards is found twice.
 * @throws Refusal NOMINATION_UNKNOWN
 */
export async function nominationsNamed(
  reader: Reader,
  place: { readonly campaignId: string; readonly unitId: string },
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const all = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', place.campaignId)
    .where('nomination.unit_id', '=', place.unitId)
    .where('nomination.state', '!=', 'withdrawn')
    .select(['nomination.id', 'nominee.id as nomineeId', 'nominee.name_key', 'nominee.search_key'])
    .execute()
  return names.flatMap((name) => {
    const exact = all.filter((row) => row.name_key === identityKey(name))
    const near = all.filter((row) => row.search_key === searchKey(name))
    const found = exact.length > 0 ? exact : near
    if (new Set(found.map((row) => row.nomineeId)).size !== 1 && exact.length === 0)
      throw new Refusal('NOMINATION_UNKNOWN', { nomination: name })
    return found.map((row) => row.id)
  })
}
