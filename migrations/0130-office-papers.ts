/** What an office brings of its own: templates to be filled, and pre-printed forms of certificates. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('office_template')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull().check(sql`type in ('xlsx', 'docx')`))
    .addColumn('content', 'blob', (c) => c.notNull())
    .addColumn('check_json', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('certificate_form')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('form_json', 'text', (c) => c.notNull())
    .addColumn('scan', 'blob')
    .addColumn('scan_type', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute()
}
