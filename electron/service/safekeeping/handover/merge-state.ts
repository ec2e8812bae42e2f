/** What one merge works with, and what it gathers while it walks through the tables. */
import { createHash } from 'node:crypto'
import type { Source, StoredRow, StoredUnit } from '#electron/store/handover/versioned-rows.ts'
import type { Decisions, Knows, Side } from '#shared/safekeeping/handover-merge.ts'

/** A row or a unit as it stood; null: it was not there. */
export type Standing = StoredRow | StoredUnit | null

export interface RawConflict {
  readonly id: string
  readonly table: string
  readonly key: string
  readonly scope: string
  /** The first of its columns; empty: the whole row. */
  readonly field: string
  readonly columns: readonly string[]
  readonly ours: Standing
  readonly theirs: Standing
  /** The only side that may be chosen; null: either. */
  readonly only: Side | null
  readonly chosen: Side | null
}

export type Change = 'added' | 'changed' | 'removed'

/** A row that the merge changes, for the preview. */
export interface RawChange {
  readonly table: string
  readonly key: string
  readonly change: Change
  readonly before: StoredRow | null
  readonly after: StoredRow | null
}

/** A number that was given to two rows, and what became of it. */
export interface GivenAnew {
  readonly key: string
  readonly was: string
  readonly becomes: string
}

export interface Merge {
  readonly tx: Source
  readonly theirs: Source
  /** The version of what is decided here. */
  readonly version: string
  readonly knowsOurs: (scope: string) => Knows
  readonly knowsTheirs: (scope: string) => Knows
  readonly decisions: Decisions
  /** For every conflict that `decisions` does not name. */
  readonly otherwise: Side | null
  readonly conflicts: RawConflict[]
  readonly changes: RawChange[]
  readonly counts: Map<string, Record<Change, number>>
  /** Campaigns in which something was decided here. */
  readonly decidedIn: Set<string>
  /** What the merge took out, by table and key, in case something still points at it. */
  readonly removed: Map<string, NonNullable<Standing>>
  /** Numbers that two rows claim: the key of the one that came in, by number. */
  readonly claims: { readonly number: string; readonly key: string }[]
}

/** Changes shown one by one; of more only their number is told. */
const SHOWN = 400

/** Counts a change of the merge by its table, and keeps the first few to be shown. */
export function noteChange(merge: Merge, change: RawChange): void {
  const counts = merge.counts.get(change.table) ?? { added: 0, changed: 0, removed: 0 }
  counts[change.change] += 1
  merge.counts.set(change.table, counts)
  if (merge.changes.length < SHOWN) merge.changes.push(change)
}

/** A row of any table as one text, a key of maps. */
export const placeOf = (table: string, key: string): string => `${table} ${key}`

/** Names a conflict by its two values, so that a choice made for other values does not count. */
export function conflictId(
  place: readonly [table: string, key: string, field: string],
  ours: Standing,
  theirs: Standing,
): string {
  return createHash('sha256')
    .update(JSON.stringify([place, ours, theirs]))
    .digest('base64url')
    .slice(0, 16)
}

/** Notes a conflict and gives what was decided; until then ours stands. */
export function decide(
  merge: Merge,
  conflict: Omit<RawConflict, 'id' | 'chosen'>,
): { readonly side: Side; readonly chosen: boolean } {
  const { table, key, field, only, scope } = conflict
  const id = conflictId([table, key, field], conflict.ours, conflict.theirs)
  const wanted =
    merge.decisions[id] ?? (merge.otherwise === null ? null : (only ?? merge.otherwise))
  const chosen = only !== null && wanted !== only ? null : wanted
  merge.conflicts.push({ ...conflict, id, chosen })
  merge.decidedIn.add(scope)
  return { side: chosen ?? only ?? 'ours', chosen: chosen !== null }
}
