/** Reads the findings of nominations. */
import type { Reader } from '#electron/store/reader.ts'
import { nominationFindings, type NominationFindings } from '#shared/appraisal/findings.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { statusInput } from './status-queries.ts'

/**
 * The units whose rows the findings of one nomination rest on: its own, and those that put forward
 * somebody of the same name.
 */
async function unitsConcerned(
  reader: Reader,
  campaignId: string,
  nominationId: string,
): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('nominee')
    .innerJoin('nomination', 'nomination.nominee_id', 'nominee.id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nominee.name_key', 'in', ({ selectFrom }) =>
      selectFrom('nomination as one')
        .innerJoin('nominee as named', 'named.id', 'one.nominee_id')
        .where('one.id', '=', nominationId)
        .select('named.name_key'),
    )
    .select('nomination.unit_id')
    .distinct()
    .execute()
  return rows.map((row) => row.unit_id)
}

/** Findings of every nomination, or of one, at a moment. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getFindings(
  reader: Reader,
  input: {
    readonly campaignId: string
    readonly nominationId?: string | undefined
    readonly at: string
  },
): Promise<readonly NominationFindings[]> {
  const { campaignId, nominationId, at } = input
  if (nominationId === undefined)
    return nominationFindings(await statusInput(reader, campaignId, at))
  const units = await unitsConcerned(reader, campaignId, nominationId)
  return nominationFindings(await statusInput(reader, campaignId, at, units), nominationId)
}

/**
 * The findings of one nomination after a change.
 * @throws Refusal NOMINATION_UNKNOWN where it does not go to this council (own authority, superseded)
 */
export async function findingsOf(
  reader: Reader,
  input: { readonly campaignId: string; readonly nominationId: string },
  at: string,
): Promise<NominationFindings> {
  const [found] = await getFindings(reader, { ...input, at })
  if (found === undefined)
    throw new Refusal('NOMINATION_UNKNOWN', { nomination: input.nominationId })
  return found
}
