/** What a merge does, in the user's words: for the preview, the terminal and the report. */
import { sql } from 'kysely'
import { classOf } from '#electron/store/handover/merge-classes.ts'
import {
  parseKey,
  readRow,
  textOf,
  type Source,
  type StoredRow,
} from '#electron/store/handover/versioned-rows.ts'
import type {
  MergeChange,
  MergeConflict,
  MergePreview,
  PackageFacts,
  SideOfConflict,
} from '#shared/safekeeping/handover-contract.ts'
import { handOverText as say } from '#shared/text/handover.ts'
import type { Merged } from './merge-stores.ts'
import type { RawChange, RawConflict, Standing } from './merge-state.ts'
import { nameOfRow, shownValue } from './name-rows.ts'
import { rootOf } from './put-standing.ts'

/** Columns that say nothing to a person. */
const SILENT = /(_key|_hash|^id|^seq|^sha256|^search_key|^rowid|_id)$/u

/** Who last did something to a row, by the trail of the store; only the trail knows. */
async function lastHand(
  source: Source,
  id: string,
): Promise<{ readonly who: string; readonly at: string } | null> {
  if (id.length < 8) return null
  const { rows } = await sql<{ at: string; actor: string }>`
    select at, actor from audit where instr(detail_json, ${id}) > 0
    order by seq desc limit 1`.execute(source)
  const [line] = rows
  return line === undefined ? null : { who: line.actor, at: line.at }
}

/** Ids under which the trail may speak of a row, the nearest first. */
async function idsOf(source: Source, conflict: RawConflict): Promise<readonly string[]> {
  const own = parseKey(conflict.key).map(textOf)
  if (conflict.table !== 'nominee') return own
  const { rows } = await sql<{ id: string }>`
    select id from nomination where nominee_id = ${own[0] ?? ''}`.execute(source)
  return [...own, ...rows.map(({ id }) => id)]
}

async function handOf(source: Source, conflict: RawConflict, standing: Standing) {
  const row = standing === null ? null : rootOf(standing)
  const actor = textOf(row?.['actor'])
  const at = textOf(row?.['at'])
  if (actor !== '' && at !== '') return { who: actor, at }
  for (const id of await idsOf(source, conflict)) {
    const found = await lastHand(source, id)
    if (found !== null) return found
  }
  return { who: null, at: null }
}

async function valueOf(
  sources: readonly Source[],
  { columns, table }: RawConflict,
  standing: Standing,
): Promise<string | null> {
  if (standing === null) return null
  const row = rootOf(standing)
  const unit = classOf(table).kind === 'unit'
  const shown = (unit ? ['state', ...columns] : columns).filter((column) => !SILENT.test(column))
  if (shown.length === 0) return nameOfRow(sources, table, row)
  const parts: string[] = []
  for (const column of new Set(shown)) {
    const value = await shownValue(sources, column, row[column])
    parts.push(shown.length === 1 ? value : `${say.column(column)}: ${value}`)
  }
  return parts.join('; ')
}

async function conflictShown(merged: Merged, raw: RawConflict): Promise<MergeConflict> {
  const sources = [merged.tx, merged.theirs]
  const known = raw.ours ?? raw.theirs
  const sideOf = async (source: Source, standing: Standing): Promise<SideOfConflict> => ({
    value: await valueOf(sources, raw, standing),
    ...(await handOf(source, raw, standing)),
  })
  const named = known === null ? {} : rootOf(known)
  const whole = raw.field === '' ? named : await wholeRow(merged, raw)
  return {
    id: raw.id,
    table: raw.table,
    tableLabel: say.table(raw.table),
    name: await nameOfRow(sources, raw.table, whole),
    field: raw.field === '' ? null : say.column(raw.field),
    ours: await sideOf(merged.tx, raw.ours),
    theirs: await sideOf(merged.theirs, raw.theirs),
    only: raw.only,
    chosen: raw.chosen,
  }
}

async function wholeRow(merged: Merged, { table, key }: RawConflict): Promise<StoredRow> {
  const row = await readRow(merged.tx, table, key)
  return row ?? (await readRow(merged.theirs, table, key)) ?? {}
}

async function changeShown(merged: Merged, change: RawChange): Promise<MergeChange> {
  const sources = [merged.tx, merged.theirs]
  const row = change.after ?? change.before ?? {}
  const fields: { label: string; before: string; after: string }[] = []
  if (change.change === 'changed')
    for (const column of Object.keys(row)) {
      const [before, after] = [change.before?.[column], change.after?.[column]]
      if (before === after || SILENT.test(column)) continue
      fields.push({
        label: say.column(column),
        before: await shownValue(sources, column, before),
        after: await shownValue(sources, column, after),
      })
    }
  return {
    table: change.table,
    tableLabel: say.table(change.table),
    name: await nameOfRow(sources, change.table, row),
    change: change.change,
    fields,
  }
}

/** Files with the same content that each PC imported for itself. */
async function sameFiles(merged: Merged): Promise<readonly string[]> {
  const added = merged.changes.filter(
    ({ table, change }) => table === 'submission' && change === 'added',
  )
  const notices: string[] = []
  for (const { after } of added) {
    const { rows } = await sql<{ receipt: string; file_name: string }>`
      select receipt, file_name from submission
      where sha256 = ${after?.['sha256']} and campaign_id = ${after?.['campaign_id']}
      order by length(receipt), receipt`.execute(merged.tx)
    if (rows.length > 1)
      notices.push(
        say.sameFile(rows[0]?.file_name ?? '', rows.map(({ receipt }) => receipt).join(', ')),
      )
  }
  return [...new Set(notices)]
}

/** Drafts of one award that each PC began for itself. */
async function sameDrafts(merged: Merged): Promise<readonly string[]> {
  const { rows } = await sql<{ award: string }>`
    select award from decision where state = 'draft'
    group by campaign_id, award having count(*) > 1`.execute(merged.tx)
  return rows.map(({ award }) => say.sameDraft(award))
}

async function numbersAnew(merged: Merged): Promise<readonly string[]> {
  const notices: string[] = []
  for (const { key, was, becomes } of merged.anew) {
    const { rows } = await sql<{ file_name: string }>`
      select file_name from submission where id = ${textOf(parseKey(key)[0])}`.execute(merged.tx)
    notices.push(say.receiptAnew(was, becomes, rows[0]?.file_name ?? ''))
  }
  return notices
}

/** Everything that the page, the terminal and the audit line tell of a merge. */
export async function describeMerge(merged: Merged, facts: PackageFacts): Promise<MergePreview> {
  const changes: MergeChange[] = []
  for (const change of merged.changes) changes.push(await changeShown(merged, change))
  const conflicts: MergeConflict[] = []
  for (const conflict of merged.conflicts) conflicts.push(await conflictShown(merged, conflict))
  const counts = [...merged.counts].map(([table, count]) => ({
    table,
    label: say.table(table),
    ...count,
  }))
  const sum = (kind: 'added' | 'changed' | 'removed'): number =>
    counts.reduce((total, count) => total + count[kind], 0)
  return {
    package: facts,
    counts,
    changes,
    conflicts,
    undecided: merged.conflicts.filter(({ chosen }) => chosen === null).length,
    notices: [
      ...(await numbersAnew(merged)),
      ...(await sameFiles(merged)),
      ...(await sameDrafts(merged)),
      ...(merged.attached > 0 ? [say.attached(merged.attached, facts.pc)] : []),
    ],
    sentence: say.summary(sum('added'), sum('changed'), sum('removed'), conflicts.length),
  }
}
