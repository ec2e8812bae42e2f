/**
 * After merging, a row may point at one that the other PC took out. Nothing is dropped unasked: the
 * row that is pointed at comes back, unless a person chooses that it goes with all that hangs on it.
 */
import { looseLinks, type LooseLink } from '#electron/store/handover/loose-links.ts'
import { classOf } from '#electron/store/handover/merge-classes.ts'
import { keyOf, parseKey, rowsWhere, textOf } from '#electron/store/handover/versioned-rows.ts'
import type { Side } from '#shared/safekeeping/handover-merge.ts'
import { decide, noteChange, placeOf, type Merge, type Standing } from './merge-state.ts'
import { putStanding, rootOf, standingIn, takeOut } from './put-standing.ts'

/** Deeper than rows hang on each other in any schema of ours. */
const ROUNDS = 50

interface Missing {
  readonly ours: Standing
  readonly theirs: Standing
  readonly keep: Side
}

async function missingIn(merge: Merge, { parent, parentKey }: LooseLink): Promise<Missing> {
  const ours = merge.removed.get(placeOf(parent, parentKey)) ?? null
  const theirs = ours === null ? await standingIn(merge.theirs, parent, parentKey) : null
  return { ours, theirs, keep: ours === null ? 'theirs' : 'ours' }
}

/** Whether the row that points is one value that may go by itself. */
const mayGo = (table: string): boolean => ['row', 'fields'].includes(classOf(table).kind)

interface Settled {
  /** What was chosen for a row that is missing. */
  readonly asked: Map<string, Side>
  /** Rows that came back: what they point at comes back with them. */
  readonly held: Set<string>
  /** Rows that something points at which cannot go by itself: they come back unasked. */
  readonly needed: Set<string>
}

async function settle(
  merge: Merge,
  link: LooseLink,
  { asked, held, needed }: Settled,
): Promise<void> {
  const { table, row, parent, parentKey } = link
  const missing = await missingIn(merge, link)
  const standing = missing.ours ?? missing.theirs
  if (standing === null)
    throw new Error(`${table} points at ${parent} ${parentKey}, which neither store has`)
  const place = placeOf(parent, parentKey)
  const scope = textOf(rootOf(standing)['campaign_id'])
  const childMayGo = !needed.has(place) && !held.has(placeOf(table, keyOf(table, row)))
  const side =
    asked.get(place) ??
    (childMayGo
      ? decide(merge, {
          table: parent,
          key: parentKey,
          scope,
          field: '',
          columns: [],
          ours: missing.ours,
          theirs: missing.theirs,
          only: null,
        })
      : { side: missing.keep }
    ).side
  asked.set(place, side)
  if (side === missing.keep || !childMayGo) {
    held.add(place)
    await putStanding(merge, parent, standing, scope)
    const change = { table: parent, key: parentKey, change: 'added' } as const
    noteChange(merge, { ...change, before: null, after: rootOf(standing) })
  } else await takeOut(merge, table, keyOf(table, row))
}

/** A row that was kept and is known only through others (a nominee) gets one of those back. */
async function settleOwners(merge: Merge): Promise<void> {
  for (const { table, key, field } of merge.conflicts) {
    const found = classOf(table)
    if (field !== '' || !('campaign' in found) || found.campaign === 'office') continue
    if (typeof found.campaign === 'string' || !('from' in found.campaign)) continue
    const { from, where } = found.campaign
    if ((await standingIn(merge.tx, table, key)) === null) continue
    const id = textOf(parseKey(key)[0])
    const owners = await rowsWhere(merge.tx, from, where, id)
    if (owners.length > 0) continue
    const removed = [...merge.removed].flatMap(([place, standing]) =>
      place.startsWith(placeOf(from, '')) && rootOf(standing)[where] === id ? [standing] : [],
    )
    const back = removed.length > 0 ? removed : await rowsWhere(merge.theirs, from, where, id)
    for (const owner of back) {
      await putStanding(merge, from, owner, textOf(rootOf(owner)['campaign_id']))
      const change = { table: from, key: keyOf(from, rootOf(owner)), change: 'added' } as const
      noteChange(merge, { ...change, before: null, after: rootOf(owner) })
    }
  }
}

/** Settles every link that leads nowhere. */
export async function settleLinks(merge: Merge): Promise<void> {
  await settleOwners(merge)
  const state: Settled = { asked: new Map(), held: new Set(), needed: new Set() }
  for (let round = 0; round < ROUNDS; round += 1) {
    const links = await looseLinks(merge.tx)
    if (links.length === 0) return
    for (const link of links)
      if (!mayGo(link.table)) state.needed.add(placeOf(link.parent, link.parentKey))
    const settled = new Set<string>()
    for (const link of links) {
      const place = placeOf(link.parent, link.parentKey)
      // Once the parent is back, its other children are settled too.
      if (settled.has(place)) continue
      await settle(merge, link, state)
      if (state.asked.get(place) !== undefined && (await isBack(merge, link))) settled.add(place)
    }
  }
  throw new Error('links between rows do not come to rest')
}

const isBack = async (merge: Merge, { parent, parentKey }: LooseLink): Promise<boolean> =>
  (await standingIn(merge.tx, parent, parentKey)) !== null
