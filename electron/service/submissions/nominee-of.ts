/** The nomination that a paper is for, by its id or the nominee's name. */
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { nominationsNamed } from './nominations-named.ts'

/** Null where no nominee is named: the whole submission. @throws Refusal NOMINATION_UNKNOWN */
export async function nomineeOf(
  tx: Writer,
  place: { readonly campaignId: string; readonly unitId: string },
  nominee: string | undefined,
): Promise<string | null> {
  if (nominee === undefined) return null
  const byId = await tx
    .selectFrom('nomination')
    .where('id', '=', nominee)
    .where('unit_id', '=', place.unitId)
    .select('id')
    .executeTakeFirst()
  const id = byId?.id ?? (await nominationsNamed(tx, place, [nominee]))[0]
  if (id === undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: nominee })
  return id
}
