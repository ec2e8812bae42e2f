/** Named users of the desk. A store without a row here works as one desk user. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('desk_user')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull().unique())
    .addColumn('role', 'text', (c) =>
      c.notNull().check(sql`role in ('office', 'appraiser', 'viewer')`),
    )
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('passphrase_json', 'text', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failed_at', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
}
