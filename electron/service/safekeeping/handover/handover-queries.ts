/** Which packages were made here and taken in. */
import type { Reader } from '#electron/store/reader.ts'
import type { HandOverRow } from '#shared/safekeeping/handover-contract.ts'

/** The latest first. */
export async function listHandOvers(reader: Reader): Promise<readonly HandOverRow[]> {
  const rows = await reader
    .selectFrom('hand_over')
    .leftJoin('campaign', 'campaign.id', 'hand_over.campaign_id')
    .select([
      'hand_over.id',
      'hand_over.direction',
      'hand_over.at',
      'hand_over.actor',
      'hand_over.pc',
      'hand_over.note',
      'campaign.name as campaign',
    ])
    .orderBy('hand_over.at', 'desc')
    .orderBy('hand_over.id', 'desc')
    .limit(200)
    .execute()
  return rows
}
