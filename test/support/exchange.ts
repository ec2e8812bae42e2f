/** Two desks that exchange hand-over packages, and what their stores hold. */
import Sqlite from 'better-sqlite3'
import { MERGE_CLASSES } from '#electron/store/handover/merge-classes.ts'
import type { MergePreview } from '#shared/safekeeping/handover-contract.ts'
import type { Decisions, Side } from '#shared/safekeeping/handover-merge.ts'
import type { Desk } from './desk.ts'

/** Gives what one desk hands over to another, which takes it in. */
export async function exchange(
  from: Desk,
  to: Desk,
  chosen: { readonly decisions?: Decisions; readonly otherwise?: Side } = {},
): Promise<MergePreview> {
  const file = await from.client.safekeeping.handOver({ campaignId: null })
  return to.client.safekeeping.merge({ file, ...chosen })
}

const COMPARED = new Set(['fields', 'row', 'unit', 'part', 'content'])

/** Every row that is merged, by table, in an order that does not depend on when it came. */
export function mergedRows(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new Sqlite(file, { readonly: true })
  try {
    return Object.fromEntries(
      Object.entries(MERGE_CLASSES)
        .filter(([, { kind }]) => COMPARED.has(kind))
        .map(([table]) => [
          table,
          db
            .prepare(`select * from "${table}"`)
            .all()
            .map((row) => JSON.stringify(row))
            .toSorted(),
        ]),
    )
  } finally {
    db.close()
  }
}
