/** Hand-over between two PCs: versions of rows, packages sent and taken in, trails of other PCs. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('row_version')
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('live', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('fields_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('row_version_key', ['table_name', 'row_key'])
    .execute()
  await db.schema
    .createTable('known_version')
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('known_version_key', ['scope', 'version'])
    .execute()
  await db.schema
    .createTable('hand_over')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) =>
      c.notNull().check(sql`direction in ('sent', 'taken-in')`),
    )
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('pc', 'text', (c) => c.notNull())
    .addColumn('campaign_id', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('audit_lines', 'integer', (c) => c.notNull())
    .addColumn('audit_hash', 'text', (c) => c.notNull())
    .addColumn('report_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('hand_over_key', ['id', 'direction'])
    .execute()
  await db.schema
    .createTable('merge_decision')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('hand_over_id', 'text', (c) => c.notNull())
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('chosen', 'text', (c) => c.notNull().check(sql`chosen in ('ours', 'theirs')`))
    .addColumn('ours_json', 'text', (c) => c.notNull())
    .addColumn('theirs_json', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('attached_audit')
    .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('command', 'text', (c) => c.notNull())
    .addColumn('detail_json', 'text', (c) => c.notNull())
    .addColumn('prev_hash', 'text', (c) => c.notNull())
    .execute()
}
