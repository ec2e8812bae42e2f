/** Awards of earlier years, initiatives, petitions; works registered freely; awards out of season. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('history_import')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('register', 'text', (c) =>
      c.notNull().check(sql`register in ('awards', 'initiatives')`),
    )
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('imported_at', 'text', (c) => c.notNull())
    .addColumn('imported_by', 'text', (c) => c.notNull())
    .addColumn('left_out_json', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('past_award')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('import_id', 'text', (c) => c.references('history_import.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('collective', 'individual', 'household', 'enterprise')`),
    )
    .addColumn('honorific', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull())
    .addColumn('search_key', 'text', (c) => c.notNull())
    .addColumn('birth', 'text')
    .addColumn('position', 'text')
    .addColumn('workplace', 'text')
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('award', 'text', (c) => c.notNull())
    .addColumn('achievement', 'text')
    .addColumn('number', 'text')
    .addColumn('day', 'text')
    .addColumn('row', 'integer')
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('entered_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('past_award_by_name_key')
    .on('past_award')
    .columns(['name_key'])
    .execute()
  await db.schema.createIndex('past_award_by_year').on('past_award').columns(['year']).execute()
  await db.schema
    .createTable('initiative')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('import_id', 'text', (c) => c.references('history_import.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('title_key', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('author_key', 'text', (c) => c.notNull())
    .addColumn('search_key', 'text', (c) => c.notNull())
    .addColumn('birth', 'text')
    .addColumn('workplace', 'text')
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('recognised_by', 'text')
    .addColumn('number', 'text')
    .addColumn('day', 'text')
    .addColumn('year', 'integer')
    .addColumn('reach', 'text', (c) =>
      c.check(sql`reach in ('co-so', 'xa', 'huyen', 'tinh', 'toan-quoc')`),
    )
    .addColumn('note', 'text')
    .addColumn('row', 'integer')
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('entered_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('initiative_by_author_key')
    .on('initiative')
    .columns(['author_key'])
    .execute()
  await db.schema
    .createTable('petition')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('khieu-nai', 'to-cao', 'phan-anh', 'bao-chi')`),
    )
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('sender', 'text')
    .addColumn('received_day', 'text', (c) => c.notNull())
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('entered_by', 'text', (c) => c.notNull())
    .addColumn('settled_day', 'text')
    .addColumn('outcome', 'text', (c) =>
      c.check(sql`outcome in ('unfounded', 'founded', 'withdrawn')`),
    )
    .addColumn('settlement', 'text')
    .addColumn('settled_by', 'text')
    .execute()
  await db.schema
    .createIndex('petition_by_nomination_id')
    .on('petition')
    .columns(['nomination_id'])
    .execute()
  // What a plan asks for stays apart from what a unit does of its own will.
  await db.schema
    .createTable('voluntary_registration')
    .addColumn('registration_id', 'text', (c) =>
      c.primaryKey().notNull().references('registration.id'),
    )
    .execute()
  await db.schema
    .createTable('sudden_award')
    .addColumn('nomination_id', 'text', (c) => c.primaryKey().notNull().references('nomination.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('deed', 'text', (c) => c.notNull())
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('entered_by', 'text', (c) => c.notNull())
    .execute()
}
