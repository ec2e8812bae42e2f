/** Documents that correct or withdraw an issued decision, and why. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('decision_change')
    .addColumn('decision_id', 'text', (c) => c.primaryKey().notNull().references('decision.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('correction', 'withdrawal')`))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
}
