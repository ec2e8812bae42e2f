/** The unit catalogue. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('code', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull())
    .addColumn('search_key', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('cluster', 'text')
    .addColumn('parent', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('successor_id', 'text', (c) => c.references('unit.id'))
    .execute()
  await db.schema
    .createTable('unit_alias')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('alias', 'text', (c) => c.notNull())
    .addColumn('alias_key', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull().check(sql`source in ('catalogue', 'accepted')`))
    .addPrimaryKeyConstraint('unit_alias_key', ['unit_id', 'alias_key'])
    .execute()
  await db.schema.createIndex('unit_by_name_key').on('unit').columns(['name_key']).execute()
  await db.schema
    .createIndex('unit_alias_by_alias_key')
    .on('unit_alias')
    .columns(['alias_key'])
    .execute()
}
