/**
 * Files attached to the components of a dossier. Their content lies beside the store, by its SHA-256;
 * `attachment_content` holds it only in what travels alone: a copy in one file, a hand-over package.
 */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('attachment')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('nomination_id', 'text', (c) => c.references('nomination.id'))
    .addColumn('component', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('attachment_by_campaign_id_unit_id')
    .on('attachment')
    .columns(['campaign_id', 'unit_id'])
    .execute()
  await db.schema
    .createIndex('attachment_by_nomination_id')
    .on('attachment')
    .column('nomination_id')
    .execute()
  await db.schema
    .createTable('attachment_content')
    .addColumn('sha256', 'text', (c) => c.primaryKey().notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .execute()
}
