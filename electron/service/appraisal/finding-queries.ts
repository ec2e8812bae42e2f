/** Reads the findings of nominations. */
import type { Reader } from '#electron/store/reader.ts'
import { nominationFindings, type NominationFindings } from '#shared/appraisal/findings.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { statusInput } from './status-queries.ts'

/** Findings of every nomination, or of one, at a moment. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getFindings(
  reader: Reader,
  input: {
    readonly campaignId: string
    readonly nominationId?: string | undefined
    readonly at: string
  },
): Promise<readonly NominationFindings[]> {
  return nominationFindings(
    await statusInput(reader, input.campaignId, input.at),
    input.nominationId ?? null,
  )
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
