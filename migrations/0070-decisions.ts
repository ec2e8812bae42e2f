/** Decisions and what they print. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('base_salary')
    .addColumn('from_day', 'text', (c) => c.primaryKey().notNull())
    .addColumn('amount', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull().check(sql`status in ('in-force', 'announced')`))
    .addColumn('confirmed_through', 'text')
    .execute()
  await db.schema
    .createTable('decision')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('award', 'text', (c) => c.notNull())
    .addColumn('number', 'text')
    .addColumn('day', 'text')
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('draft', 'issued', 'corrected', 'withdrawn')`),
    )
    .addColumn('signer_json', 'text', (c) => c.notNull())
    .addColumn('base_salary', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('issued_at', 'text')
    .addColumn('corrects_id', 'text', (c) => c.references('decision.id'))
    .execute()
  await db.schema
    .createTable('decision_line')
    .addColumn('decision_id', 'text', (c) => c.notNull().references('decision.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('collective', 'individual', 'household', 'enterprise')`),
    )
    .addColumn('honorific', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('position_text', 'text')
    .addColumn('workplace', 'text')
    .addColumn('unit_name', 'text', (c) => c.notNull())
    .addColumn('money', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('decision_line_key', ['decision_id', 'position'])
    .execute()
  await db.schema
    .createIndex('decision_by_campaign_id')
    .on('decision')
    .columns(['campaign_id'])
    .execute()
  await db.schema
    .createIndex('decision_line_by_nomination_id')
    .on('decision_line')
    .columns(['nomination_id'])
    .execute()
}
