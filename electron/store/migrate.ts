/**
 * Brings a store to the schema of this program: each pending step in a transaction of its own, with
 * the version it leads to. A store from a newer program is refused untouched.
 */
import { CompiledQuery, sql, type Kysely } from 'kysely'
import { MIGRATIONS, type Migration } from '#migrations/index.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0

/** The schema version of an open store; 0 for an empty file. */
export async function schemaVersion(db: Kysely<never>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}

/**
 * Runs the pending steps; `to` stops earlier, for tests of one step. Calls `beforeFirst` once when
 * there is something to do to a store that already holds data.
 * @throws Refusal STORE_NEWER
 */
export async function migrate(
  db: Kysely<never>,
  path: string,
  options: { readonly to?: number; readonly beforeFirst?: () => Promise<void> } = {},
): Promise<readonly Migration[]> {
  const version = await schemaVersion(db)
  if (version > SCHEMA_VERSION)
    throw new Refusal('STORE_NEWER', { path, version, known: SCHEMA_VERSION })
  const limit = options.to ?? SCHEMA_VERSION
  const pending = MIGRATIONS.filter((step) => step.version > version && step.version <= limit)
  if (pending.length > 0 && version > 0) await options.beforeFirst?.()
  for (const step of pending)
    await db.transaction().execute(async (tx) => {
      // Another program may have made the step while this one waited for its turn.
      if ((await schemaVersion(tx)) >= step.version) return
      await step.up(tx)
      await tx.executeQuery(CompiledQuery.raw(`pragma user_version = ${step.version}`))
    })
  return pending
}
