/** Merges the content of a package into the store, inside one transaction of the caller. */
import type { Kysely } from 'kysely'
import { deferLinks } from '#electron/store/handover/loose-links.ts'
import { classOf, tablesOfKind } from '#electron/store/handover/merge-classes.ts'
import { noteVersions } from '#electron/store/handover/note-versions.ts'
import {
  addKnown,
  knownVersions,
  versionPages,
  versionsAt,
} from '#electron/store/handover/row-versions.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { Decisions, Knows, Side } from '#shared/safekeeping/handover-merge.ts'
import { attachTrail } from './attach-trail.ts'
import { giveNumbers, putInOrder } from './give-numbers.ts'
import { mergeFields } from './merge-fields.ts'
import { mergeRow } from './merge-row.ts'
import type { GivenAnew, Merge } from './merge-state.ts'
import { settleLinks } from './settle-links.ts'
import { takeContents } from './take-contents.ts'

export interface Chosen {
  readonly decisions: Decisions
  /** For every conflict that `decisions` does not name; null: it stays undecided. */
  readonly otherwise: Side | null
}

export interface Merged extends Merge {
  readonly anew: readonly GivenAnew[]
  /** Audit lines of the other PC that were attached. */
  readonly attached: number
}

const knowing = (known: ReadonlyMap<string, ReadonlySet<string>>) => {
  const nothing: Knows = () => false
  return (scope: string): Knows => {
    const versions = known.get(scope)
    return versions === undefined ? nothing : (version) => versions.has(version)
  }
}

async function mergeTable(merge: Merge, table: string): Promise<void> {
  const one = classOf(table).kind === 'fields' ? mergeFields : mergeRow
  for await (const page of versionPages(merge.theirs, table)) {
    const ours = await versionsAt(
      merge.tx,
      table,
      page.map((row) => row.row_key),
    )
    for (const theirs of page) await one(merge, ours.get(theirs.row_key), theirs)
  }
}

/**
 * Merges. Where the two differ and nobody has decided, ours stands and the conflict is among
 * `conflicts` without a choice: the caller then undoes the transaction.
 * @throws Refusal PACKAGE_DAMAGED
 */
export async function mergeStores(
  tx: Writer,
  theirs: Kysely<Tables>,
  { decisions, otherwise }: Chosen,
  shown: string,
): Promise<Merged> {
  await noteVersions(tx, newId())
  await deferLinks(tx)
  const known = await knownVersions(theirs)
  const merge: Merge = {
    tx,
    theirs,
    version: newId(),
    knowsOurs: knowing(await knownVersions(tx)),
    knowsTheirs: knowing(known),
    decisions,
    otherwise,
    conflicts: [],
    changes: [],
    counts: new Map(),
    decidedIn: new Set(),
    removed: new Map(),
    claims: [],
  }
  for (const table of tablesOfKind('fields', 'row', 'unit')) await mergeTable(merge, table)
  const anew = await giveNumbers(merge)
  await putInOrder(tx)
  await settleLinks(merge)
  await takeContents(merge)
  await addKnown(
    tx,
    [...known].flatMap(([scope, versions]) => [...versions].map((version) => ({ scope, version }))),
  )
  await addKnown(
    tx,
    [...merge.decidedIn].map((scope) => ({ scope, version: merge.version })),
  )
  await noteVersions(tx, merge.version)
  return { ...merge, anew, attached: await attachTrail(tx, theirs, shown) }
}
