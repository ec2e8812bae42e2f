/** What the standing office found and concluded. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('evidence')
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('value_json', 'text', (c) => c.notNull())
    .addColumn('source', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['campaign_id', 'nomination_id', 'key'])
    .execute()
  await db.schema
    .createTable('endorsement')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('endorsed', 'integer', (c) => c.notNull())
    .addColumn('endorsed_by', 'text', (c) => c.notNull())
    .addColumn('minutes', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('override')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('reason_code', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('conclusion')
    .addColumn('nomination_id', 'text', (c) => c.primaryKey().notNull().references('nomination.id'))
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('conclusion', 'text', (c) =>
      c.notNull().check(sql`conclusion in ('eligible', 'not-eligible', 'for-council')`),
    )
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('evidence_by_nomination_id')
    .on('evidence')
    .columns(['nomination_id'])
    .execute()
  await db.schema
    .createIndex('endorsement_by_nomination_id')
    .on('endorsement')
    .columns(['nomination_id'])
    .execute()
  await db.schema
    .createIndex('override_by_nomination_id')
    .on('override')
    .columns(['nomination_id'])
    .execute()
}
