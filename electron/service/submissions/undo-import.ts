/**
 * Takes one imported file back: its listings, the nominations that stand in no other file, its
 * papers and registrations. Refused where something was built on it, and says what.
 */
import { sql } from 'kysely'
import { requireOpen } from '#electron/service/require-open.ts'
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { UndoneImport } from '#shared/submissions/contract.ts'
import { restoreNominees } from './refresh-nominee.ts'
import { sameFile } from './same-file.ts'

/** Papers that the desk noted for nominees of the file after it came. */
async function papersSince(
  tx: Writer,
  submissionId: string,
  ids: readonly string[],
): Promise<number> {
  const row = await tx
    .selectFrom('paper')
    .where('nomination_id', 'in', [...ids])
    .where(({ or, eb }) =>
      or([eb('submission_id', 'is', null), eb('submission_id', '!=', submissionId)]),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Registered works of the file that were marked as done. */
async function worksDone(tx: Writer, submissionId: string): Promise<number> {
  const row = await tx
    .selectFrom('registration')
    .where('submission_id', '=', submissionId)
    .where('done_day', 'is not', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

async function builtOnFile(
  tx: Writer,
  submissionId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const papers = ids.length === 0 ? 0 : await papersSince(tx, submissionId, ids)
  const done = await worksDone(tx, submissionId)
  return [
    ...(ids.length === 0 ? [] : await builtOn(tx, ids)),
    ...(papers === 0 ? [] : [`${papers} giấy tờ ghi thêm`]),
    ...(done === 0 ? [] : [`${done} việc đăng ký đã đánh dấu hoàn thành`]),
  ]
}

async function builtOn(tx: Writer, ids: readonly string[]): Promise<readonly string[]> {
  const checks = [
    ['conclusion', 'kết luận thẩm định'],
    ['evidence', 'số liệu tiêu chuẩn'],
    ['endorsement', 'suy tôn'],
    ['cluster_endorsement', 'suy tôn của cụm, khối'],
    ['override', 'ý kiến bỏ qua vướng mắc'],
    ['petition', 'đơn thư, phản ánh'],
    ['sudden_award', 'khen thưởng đột xuất'],
    ['attachment', 'tệp đính kèm'],
    ['agenda_item', 'chương trình họp'],
    ['score', 'điểm chấm'],
    ['conflict', 'kết luận về xung đột lợi ích'],
    ['ballot_line', 'biểu quyết'],
    ['decision_line', 'quyết định'],
  ] as const
  const found: string[] = []
  for (const [table, label] of checks) {
    const row = await tx
      .selectFrom(table)
      .where('nomination_id', 'in', [...ids])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst()
    if ((row?.count ?? 0) > 0) found.push(`${row?.count ?? 0} ${label}`)
  }
  return found
}

/** Corrections by hand, which go with the nominations that they were made of. */
async function editsOf(tx: Writer, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const row = await tx
    .selectFrom('audit')
    .where('command', '=', 'submissions.editNomination')
    .where(sql<string>`detail_json ->> '$.nominationId'`, 'in', [...ids])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Nominations that stand in this submission and in no other. */
async function onlyHere(tx: Writer, submissionId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('listing')
    .where('submission_id', '=', submissionId)
    .where('nomination_id', 'not in', (db) =>
      db.selectFrom('listing').where('submission_id', '!=', submissionId).select('nomination_id'),
    )
    .select('nomination_id')
    .distinct()
    .execute()
  return rows.map((row) => row.nomination_id)
}

async function remove(tx: Writer, submissionId: string, ids: readonly string[]): Promise<void> {
  await restoreNominees(tx, submissionId)
  await tx.deleteFrom('import_change').where('submission_id', '=', submissionId).execute()
  await tx.deleteFrom('listing').where('submission_id', '=', submissionId).execute()
  await tx.deleteFrom('paper').where('submission_id', '=', submissionId).execute()
  await tx.deleteFrom('milestone_receipt').where('submission_id', '=', submissionId).execute()
  await tx
    .deleteFrom('voluntary_registration')
    .where('registration_id', 'in', (db) =>
      db.selectFrom('registration').where('submission_id', '=', submissionId).select('id'),
    )
    .execute()
  await tx.deleteFrom('registration').where('submission_id', '=', submissionId).execute()
  if (ids.length > 0) {
    await tx
      .deleteFrom('paper')
      .where('nomination_id', 'in', [...ids])
      .execute()
    await tx
      .deleteFrom('distinct_person')
      .where(({ or, eb }) =>
        or([eb('nomination_id', 'in', [...ids]), eb('other_id', 'in', [...ids])]),
      )
      .execute()
    await tx
      .deleteFrom('import_change')
      .where('nomination_id', 'in', [...ids])
      .execute()
    const nominees = await tx
      .selectFrom('nomination')
      .where('id', 'in', [...ids])
      .select('nominee_id')
      .execute()
    await tx
      .deleteFrom('nomination')
      .where('id', 'in', [...ids])
      .execute()
    await tx
      .deleteFrom('nominee')
      .where(
        'id',
        'in',
        nominees.map((row) => row.nominee_id),
      )
      .where('id', 'not in', (db) => db.selectFrom('nomination').select('nominee_id'))
      .execute()
  }
  const file = await tx
    .selectFrom('submission')
    .where('id', '=', submissionId)
    .select('sha256')
    .executeTakeFirst()
  await tx.deleteFrom('submission').where('id', '=', submissionId).execute()
  if (file !== undefined)
    await tx
      .deleteFrom('source_file')
      .where('sha256', '=', file.sha256)
      .where('sha256', 'not in', (db) => db.selectFrom('submission').select('sha256'))
      .execute()
}

interface Undoable {
  readonly id: string
  readonly receipt: string
}

/** Takes one receipt back. @throws Refusal RECEIPT_BUILT_ON */
async function undoOne(
  tx: Writer,
  { id, receipt }: Undoable,
): Promise<{ readonly removed: number; readonly edits: number }> {
  const ids = await onlyHere(tx, id)
  const built = await builtOnFile(tx, id, ids)
  if (built.length > 0) throw new Refusal('RECEIPT_BUILT_ON', { receipt, what: built.join(', ') })
  const edits = await editsOf(tx, ids)
  await remove(tx, id, ids)
  return { removed: ids.length, edits }
}

/**
 * Takes a receipt back; with `wholeFile` also those of the other units whose rows stood in the same
 * file: all of them or none.
 * @throws Refusal RECEIPT_UNKNOWN, RECEIPT_BUILT_ON, CAMPAIGN_CLOSED
 */
export async function undoImport(
  tx: Writer,
  {
    campaignId,
    receipt,
    wholeFile = false,
  }: {
    readonly campaignId: string
    readonly receipt: string
    readonly wholeFile?: boolean | undefined
  },
): Promise<UndoneImport> {
  await requireOpen(tx, campaignId)
  const submission = await tx
    .selectFrom('submission')
    .innerJoin('unit', 'unit.id', 'submission.unit_id')
    .where('submission.campaign_id', '=', campaignId)
    .where(({ or, eb }) =>
      or([eb('submission.receipt', '=', receipt), eb('submission.id', '=', receipt)]),
    )
    .select(['submission.id', 'submission.receipt', 'submission.file_name', 'unit.name'])
    .executeTakeFirst()
  if (submission === undefined) throw new Refusal('RECEIPT_UNKNOWN', { receipt })
  const others = wholeFile ? await sameFile(tx, submission.id) : []
  let { removed, edits } = await undoOne(tx, submission)
  for (const other of others) {
    const undone = await undoOne(tx, other)
    removed += undone.removed
    edits += undone.edits
  }
  return {
    receipt: submission.receipt,
    removed,
    edits,
    file: submission.file_name,
    unit: submission.name,
    ...(others.length === 0 ? {} : { others: others.map((other) => other.receipt) }),
  }
}
