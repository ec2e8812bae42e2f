/**
 * What importing remembers: the meaning of the columns of a layout once it was corrected; two people
 * who are not one although their names agree; and what an import changed, so that it can be undone.
 */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('column_layout')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('headers', 'text', (c) => c.notNull())
    .addColumn('columns_json', 'text', (c) => c.notNull())
    .addColumn('remembered_at', 'text', (c) => c.notNull())
    .addColumn('remembered_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('distinct_person')
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('other_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addPrimaryKeyConstraint('distinct_person_key', ['nomination_id', 'other_id'])
    .execute()
  await db.schema
    .createTable('import_change')
    .addColumn('submission_id', 'text', (c) => c.notNull().references('submission.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('before_json', 'text', (c) => c.notNull())
    .addColumn('after_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('import_change_key', ['submission_id', 'seq'])
    .execute()
}
