/** Merges one row that is one value, or one unit: the whole of ours or the whole of theirs. */
import { classOf } from '#electron/store/handover/merge-classes.ts'
import { rowHash, unitHash } from '#electron/store/handover/row-hash.ts'
import { putVersions, type RowVersion } from '#electron/store/handover/row-versions.ts'
import { compareStamps, type Side } from '#shared/safekeeping/handover-merge.ts'
import { decide, noteChange, type Merge, type Standing } from './merge-state.ts'
import { putStanding, rootOf, standingIn, takeOut } from './put-standing.ts'

const hashOf = (standing: Standing): string => {
  if (standing === null) return ''
  return 'root' in standing && 'parts' in standing
    ? unitHash({ root: rootOf(standing), parts: unitParts(standing) })
    : rowHash(rootOf(standing))
}

const unitParts = (standing: NonNullable<Standing>) =>
  Object.fromEntries(
    Object.entries(standing['parts'] ?? {}).flatMap(([name, rows]) =>
      Array.isArray(rows) ? [[name, rows]] : [],
    ),
  )

const isSettled = (table: string, standing: Standing): boolean => {
  const found = classOf(table)
  if (found.kind !== 'unit' || standing === null) return false
  return found.settled.values.includes(String(rootOf(standing)[found.settled.column]))
}

/** What is sealed or issued gives way only to what is so too. */
function onlySide(table: string, ours: Standing, theirs: Standing): Side | null {
  const left = isSettled(table, ours)
  const right = isSettled(table, theirs)
  if (left === right) return null
  return left ? 'ours' : 'theirs'
}

/** Theirs in the place of ours. */
async function take(merge: Merge, theirs: RowVersion, standing: Standing): Promise<void> {
  const { table_name: table, row_key: key, scope } = theirs
  const before = await standingIn(merge.tx, table, key)
  if (standing === null) await takeOut(merge, table, key)
  else await putStanding(merge, table, standing, scope)
  if (before === null && standing === null) return
  noteChange(merge, {
    table,
    key,
    change: before === null ? 'added' : standing === null ? 'removed' : 'changed',
    before: before === null ? null : rootOf(before),
    after: standing === null ? null : rootOf(standing),
  })
}

/** Merges a row of a package with ours; undefined: it was never here. */
export async function mergeRow(
  merge: Merge,
  ours: RowVersion | undefined,
  theirs: RowVersion,
): Promise<void> {
  const { table_name: table, row_key: key, scope } = theirs
  const verdict =
    ours === undefined
      ? 'theirs'
      : compareStamps(ours, theirs, {
          ours: merge.knowsOurs(scope),
          theirs: merge.knowsTheirs(scope),
        })
  if (verdict === 'same' || verdict === 'ours') return
  const incoming = await standingIn(merge.theirs, table, key)
  if (verdict === 'theirs' || ours === undefined) {
    if (ours === undefined || ours.hash !== theirs.hash || ours.live !== theirs.live)
      await take(merge, theirs, incoming)
    return putVersions(merge.tx, [theirs])
  }
  const standing = await standingIn(merge.tx, table, key)
  if (hashOf(standing) === hashOf(incoming)) {
    const later = ours.version > theirs.version ? ours : theirs
    return putVersions(merge.tx, [{ ...ours, version: later.version }])
  }
  const columns = changedColumns(standing, incoming)
  const { side } = decide(merge, {
    table,
    key,
    scope,
    field: '',
    columns,
    ours: standing,
    theirs: incoming,
    only: onlySide(table, standing, incoming),
  })
  if (side === 'theirs') await take(merge, theirs, incoming)
  await putVersions(merge.tx, [{ ...(side === 'theirs' ? theirs : ours), version: merge.version }])
}

function changedColumns(ours: Standing, theirs: Standing): readonly string[] {
  if (ours === null || theirs === null) return []
  const left = rootOf(ours)
  const right = rootOf(theirs)
  return Object.keys(left).filter((column) => left[column] !== right[column])
}
