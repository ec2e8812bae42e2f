/** Checks that the store is sound: SQLite's own check, the audit chain, the seals, attached files. */
import type { ServiceContext } from '#electron/service/context.ts'
import { sealOf } from '#electron/service/meetings/seal-meeting.ts'
import { attachmentFolder } from '#electron/store/attachments/blob-folder.ts'
import { blobState, type BlobState } from '#electron/store/attachments/keep-blob.ts'
import type { Reader } from '#electron/store/reader.ts'
import { FIRST_HASH } from '#shared/safekeeping/audit-line.ts'
import type { StoreCheck } from '#shared/safekeeping/contract.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { handOverText } from '#shared/text/handover.ts'
import { safekeepingText as say } from '#shared/text/safekeeping.ts'
import { attachedProblems } from '#electron/service/safekeeping/handover/attach-trail.ts'
import { auditHash } from '#electron/service/safekeeping/append-audit.ts'

async function chainProblems(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.selectFrom('audit').orderBy('seq').selectAll().execute()
  const problems: string[] = []
  let hash = FIRST_HASH
  let seq = 0
  for (const row of rows) {
    if (row.seq !== seq + 1) problems.push(say.lineMissing(seq + 1))
    const expected = auditHash({
      seq: row.seq,
      at: row.at,
      actor: row.actor,
      command: row.command,
      detail: row.detail_json,
      prevHash: row.prev_hash,
    })
    if (row.prev_hash !== hash || row.hash !== expected) problems.push(say.lineChanged(row.seq))
    hash = row.hash
    seq = row.seq
  }
  return problems
}

/** Sealed meetings whose record no longer fits the seal. */
export async function sealProblems(reader: Reader): Promise<readonly string[]> {
  const sealed = await reader
    .selectFrom('meeting')
    .where('state', '=', 'sealed')
    // Taking personal data away changes what was sealed, on purpose and with a line of its own.
    .where('campaign_id', 'not in', (db) => db.selectFrom('purge').select('campaign_id'))
    .select(['id', 'at', 'seal'])
    .execute()
  const problems: string[] = []
  for (const meeting of sealed)
    if ((await sealOf(reader, meeting.id)) !== meeting.seal)
      problems.push(say.sealBroken(meeting.at))
  return problems
}

/** Trails of other PCs that came with hand-over packages. */
async function trailProblems(reader: Reader): Promise<readonly string[]> {
  const { changed, missing } = await attachedProblems(reader)
  return [
    ...changed.map(({ seq, at }) => handOverText.trailChanged(seq, at)),
    ...missing.map(({ pc, lines }) => handOverText.trailMissing(pc, lines)),
  ]
}

const COUNTED = ['campaign', 'unit', 'submission', 'nomination', 'meeting', 'decision'] as const

/** How many rows the main tables hold. */
export async function countRows(reader: Reader): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const table of COUNTED) {
    const row = await reader
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst()
    counts[table] = row?.count ?? 0
  }
  return counts
}

/** What is wrong with the store's own file and what stands in it. */
export const bookProblems = async (
  reader: Reader,
  context: Pick<ServiceContext, 'store'>,
): Promise<readonly string[]> => [
  ...context.store.integrityProblems().map(say.damaged),
  ...(await chainProblems(reader)),
  ...(await sealProblems(reader)),
  ...(await trailProblems(reader)),
]

/** Attached files that are not there, or not as they were attached: every byte is read. */
async function attachmentProblems(reader: Reader, store: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('attachment')
    .innerJoin('unit', 'unit.id', 'attachment.unit_id')
    .orderBy('attachment.id')
    .select(['attachment.sha256', 'attachment.bytes', 'attachment.file_name', 'unit.name'])
    .execute()
  const folder = attachmentFolder(store)
  const known = new Map<string, BlobState>()
  const problems: string[] = []
  for (const { sha256, bytes, file_name, name } of rows) {
    const state = known.get(sha256) ?? (await blobState(folder, { sha256, bytes }))
    known.set(sha256, state)
    if (state !== 'good') problems.push(attachmentsText.problem[state](file_name, name))
  }
  return problems
}

/** Everything that can be checked without a second copy. */
export async function verifyStore(
  reader: Reader,
  _input: unknown,
  context: ServiceContext,
): Promise<StoreCheck> {
  const problems = [
    ...(await bookProblems(reader, context)),
    ...(await attachmentProblems(reader, context.store.path)),
  ]
  const lines = await reader
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return {
    ok: problems.length === 0,
    problems,
    auditLines: lines?.count ?? 0,
    counts: await countRows(reader),
  }
}
