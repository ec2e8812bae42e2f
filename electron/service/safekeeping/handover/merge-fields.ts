/** Merges one row field by field; being there at all is a field of its own. */
import { fieldsOf, pick, rowHash } from '#electron/store/handover/row-hash.ts'
import {
  fieldsJson,
  fieldStamps,
  putVersions,
  type RowVersion,
} from '#electron/store/handover/row-versions.ts'
import { readRow, type StoredRow } from '#electron/store/handover/versioned-rows.ts'
import { compareStamps, type Knows, type Stamp } from '#shared/safekeeping/handover-merge.ts'
import { decide, noteChange, type Merge } from './merge-state.ts'
import { changeStanding, putStanding, takeOut } from './put-standing.ts'

/** Whether anything in a living row came about without the other store knowing of it. */
const touched = (row: RowVersion, knows: Knows): boolean =>
  !knows(row.version) || [...fieldStamps(row).values()].some(({ version }) => !knows(version))

interface Place {
  readonly table: string
  readonly key: string
  readonly scope: string
}

const placeIn = ({ table_name: table, row_key: key, scope }: RowVersion): Place => ({
  table,
  key,
  scope,
})

async function bringIn(merge: Merge, theirs: RowVersion): Promise<void> {
  const { table, key, scope } = placeIn(theirs)
  const row = await readRow(merge.theirs, table, key)
  if (row === undefined) return
  await putStanding(merge, table, row, scope)
  noteChange(merge, { table, key, change: 'added', before: null, after: row })
}

async function letGo(merge: Merge, { table, key }: Place): Promise<void> {
  const row = await readRow(merge.tx, table, key)
  await takeOut(merge, table, key)
  noteChange(merge, { table, key, change: 'removed', before: row ?? null, after: null })
}

/** One side deleted what the other changed. */
async function decideExistence(merge: Merge, ours: RowVersion, theirs: RowVersion): Promise<void> {
  const { table, key, scope } = placeIn(theirs)
  const { side } = decide(merge, {
    table,
    key,
    scope,
    field: '',
    columns: [],
    ours: (await readRow(merge.tx, table, key)) ?? null,
    theirs: (await readRow(merge.theirs, table, key)) ?? null,
    only: null,
  })
  if (side === 'theirs') {
    if (theirs.live === 1) await bringIn(merge, theirs)
    else await letGo(merge, placeIn(theirs))
  }
  const kept = side === 'theirs' ? theirs : ours
  const fields = kept.live === 1 ? fieldsJson(fieldStamps(kept), merge.version) : ''
  await putVersions(merge.tx, [{ ...kept, hash: '', version: merge.version, fields_json: fields }])
}

async function mergeExistence(merge: Merge, ours: RowVersion, theirs: RowVersion): Promise<void> {
  const { scope } = theirs
  const knowsOurs = merge.knowsOurs(scope)
  const knowsTheirs = merge.knowsTheirs(scope)
  if (theirs.live === 0) {
    // Deleted there, and since brought back here.
    if (knowsOurs(theirs.version)) return
    if (touched(ours, knowsTheirs)) return decideExistence(merge, ours, theirs)
    await letGo(merge, placeIn(theirs))
    return putVersions(merge.tx, [theirs])
  }
  if (!knowsTheirs(ours.version)) {
    if (touched(theirs, knowsOurs)) return decideExistence(merge, ours, theirs)
    return
  }
  await bringIn(merge, theirs)
  await putVersions(merge.tx, [{ ...theirs, hash: '' }])
}

interface Pair {
  readonly ours: StoredRow
  readonly theirs: StoredRow
}

/** The value and stamp of one field after merging; null where ours stays as it is. */
function mergeField(
  merge: Merge,
  { table, key, scope }: Place,
  { name, columns }: { readonly name: string; readonly columns: readonly string[] },
  { rows, stamps }: { readonly rows: Pair; readonly stamps: readonly [Stamp, Stamp] },
): { readonly values: StoredRow; readonly stamp: Stamp } | null {
  const [mine, other] = stamps
  const verdict = compareStamps(mine, other, {
    ours: merge.knowsOurs(scope),
    theirs: merge.knowsTheirs(scope),
  })
  if (verdict === 'same' || verdict === 'ours') return null
  const ours = pick(rows.ours, columns)
  const theirs = pick(rows.theirs, columns)
  if (verdict === 'theirs') return { values: theirs, stamp: other }
  if (rowHash(ours) === rowHash(theirs))
    return { values: {}, stamp: { ...mine, version: laterOf(mine, other) } }
  const { side } = decide(merge, {
    table,
    key,
    scope,
    field: name,
    columns,
    ours,
    theirs,
    only: null,
  })
  return side === 'theirs'
    ? { values: theirs, stamp: { hash: other.hash, version: merge.version } }
    : { values: {}, stamp: { hash: mine.hash, version: merge.version } }
}

const laterOf = (left: Stamp, right: Stamp): string =>
  left.version > right.version ? left.version : right.version

async function mergeLiving(merge: Merge, ours: RowVersion, theirs: RowVersion): Promise<void> {
  if (ours.version === theirs.version && ours.fields_json === theirs.fields_json) return
  const place = placeIn(theirs)
  const { table, key, scope } = place
  const rows = {
    ours: await readRow(merge.tx, table, key),
    theirs: await readRow(merge.theirs, table, key),
  }
  if (rows.ours === undefined || rows.theirs === undefined) return
  const pair = { ours: rows.ours, theirs: rows.theirs }
  const mine = fieldStamps(ours)
  const others = fieldStamps(theirs)
  const stamps = new Map(mine)
  let values: StoredRow = {}
  for (const [name, columns] of fieldsOf(table, Object.keys(pair.theirs))) {
    const other = others.get(name)
    const own = mine.get(name)
    // A field that their program did not know cannot have been changed there.
    if (other === undefined || own === undefined) continue
    const merged = mergeField(merge, place, { name, columns }, { rows: pair, stamps: [own, other] })
    if (merged === null) continue
    values = { ...values, ...merged.values }
    stamps.set(name, merged.stamp)
  }
  const there = { ours: merge.knowsOurs(scope), theirs: merge.knowsTheirs(scope) }
  const being = compareStamps({ ...ours, hash: '' }, { ...theirs, hash: '' }, there)
  const version = being === 'theirs' ? theirs.version : ours.version
  const fields_json = fieldsJson(stamps, version)
  if (version === ours.version && fields_json === ours.fields_json) return
  const changed = Object.keys(values).some((column) => values[column] !== pair.ours[column])
  if (changed) {
    await changeStanding(merge, table, key, values)
    const after = { ...pair.ours, ...values }
    noteChange(merge, { table, key, change: 'changed', before: pair.ours, after })
  }
  await putVersions(merge.tx, [{ ...ours, hash: '', version, fields_json }])
}

/** Merges a row of a package with ours; undefined: it was never here. */
export async function mergeFields(
  merge: Merge,
  ours: RowVersion | undefined,
  theirs: RowVersion,
): Promise<void> {
  if (ours === undefined) {
    if (theirs.live === 1) await bringIn(merge, theirs)
    return putVersions(merge.tx, [theirs])
  }
  if (ours.live === 0 && theirs.live === 0) return
  if (ours.live === 1 && theirs.live === 1) return mergeLiving(merge, ours, theirs)
  return mergeExistence(merge, ours, theirs)
}
