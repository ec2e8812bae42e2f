/**
 * Steps of which a withdrawn file took the rows away. They cannot be undone or redone any more, and
 * left in the list the first of them would bar the way to all that was done before.
 */
import { sql } from 'kysely'
import type { Writer } from '#electron/store/reader.ts'

/** Tables whose rows go with a withdrawn file, and whose row the first value of their key names. */
const GO_WITH_A_FILE = [
  ['submission', 'submission'],
  ['nomination', 'nomination'],
  ['nominee', 'nominee'],
  ['paper', 'paper'],
  ['distinct_person', 'nomination'],
  ['registration', 'registration'],
  ['voluntary_registration', 'registration'],
] as const

/** Steps that changed a row which is not there: of an import that is undone just now, among others. */
async function stepsWithoutRows(tx: Writer): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  for (const [table, owner] of GO_WITH_A_FILE) {
    const rows = await tx
      .selectFrom('undo_row')
      .where('table_name', '=', table)
      .where(sql<string>`row_key ->> '$[0]'`, 'not in', (db) => db.selectFrom(owner).select('id'))
      .select('step_seq')
      .distinct()
      .execute()
    for (const { step_seq } of rows) found.add(step_seq)
  }
  return found
}

/** Does `work` and forgets the steps whose rows it took away, undone ones too. */
export async function forgettingWithdrawn<Result>(
  tx: Writer,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await stepsWithoutRows(tx)
  const result = await work()
  const gone = [...(await stepsWithoutRows(tx))].filter((step) => !before.has(step))
  if (gone.length === 0) return result
  await tx.deleteFrom('undo_row').where('step_seq', 'in', gone).execute()
  await tx.deleteFrom('undo_step').where('seq', 'in', gone).execute()
  return result
}
