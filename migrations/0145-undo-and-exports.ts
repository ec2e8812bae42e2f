/**
 * What was done last and can be undone: one step a command, with its rows before and after; of which
 * campaigns the personal data were taken away; which files were taken out.
 */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('undo_step')
    .addColumn('seq', 'integer', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text')
    .addColumn('command', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('done', 'undone', 'final')`))
    .addColumn('schema', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('undo_row')
    .addColumn('step_seq', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    .addColumn('before_json', 'text')
    .addColumn('after_json', 'text')
    .addPrimaryKeyConstraint('undo_row_key', ['step_seq', 'position'])
    .execute()
  await db.schema
    .createIndex('undo_step_by_campaign_id_seq')
    .on('undo_step')
    .columns(['campaign_id', 'seq'])
    .execute()
  await db.schema
    .createTable('purge')
    .addColumn('campaign_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('export_log')
    .addColumn('seq', 'integer', (c) => c.primaryKey().notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('procedure', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .execute()
}
