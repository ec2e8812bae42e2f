/** The first question of every command: may this campaign still be changed? */
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/**
 * Makes sure that a campaign may still be changed.
 * @throws Refusal CAMPAIGN_UNKNOWN, CAMPAIGN_CLOSED
 */
export async function requireOpen(reader: Reader, campaignId: string): Promise<void> {
  const row = await reader
    .selectFrom('campaign')
    .where('id', '=', campaignId)
    .select(['status', 'name'])
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: campaignId })
  if (row.status === 'closed') throw new Refusal('CAMPAIGN_CLOSED', { name: row.name })
}
