/** Reads what the desk concluded. */
import type { Reader } from '#electron/store/reader.ts'
import type { ConclusionRow } from '#shared/appraisal/contract.ts'

/** Every conclusion of a campaign. */
export async function listConclusions(
  reader: Reader,
  campaignId: string,
): Promise<readonly ConclusionRow[]> {
  const rows = await reader
    .selectFrom('conclusion')
    .where('campaign_id', '=', campaignId)
    .selectAll()
    .execute()
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    conclusion: row.conclusion,
    reason: row.reason,
    at: row.at,
    by: row.actor,
  }))
}
