/** The order of a campaign's list: its first page and its state are read without sorting all of it. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('nomination_by_campaign_id_seq')
    .on('nomination')
    .columns(['campaign_id', 'seq'])
    .execute()
}
