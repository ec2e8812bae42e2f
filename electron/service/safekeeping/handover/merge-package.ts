/**
 * Takes a package in: looks into it without changing anything, or merges it, whole or not at all, in
 * one transaction with its audit line, after a copy of the store.
 */
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { command, upkeep } from '#electron/service/procedures.ts'
import { sealProblems } from '#electron/service/verify-store.ts'
import { temporaryIn } from '#electron/store/backup/durable-files.ts'
import { withPackage } from '#electron/store/handover/open-package.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { MergePreview, PackageFacts } from '#shared/safekeeping/handover-contract.ts'
import type { PackageManifest } from '#shared/safekeeping/handover-manifest.ts'
import type { Decisions, Side } from '#shared/safekeeping/handover-merge.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { handOverText as say } from '#shared/text/handover.ts'
import { describeMerge } from './describe-merge.ts'
import { mergeStores, type Merged } from './merge-stores.ts'
import { takeAttachments } from './take-attachments.ts'

export interface Incoming {
  readonly file: File
  readonly passphrase?: string | undefined
  readonly decisions: Decisions
  readonly otherwise?: Side | undefined
}

interface Opened {
  readonly theirs: Kysely<Tables>
  readonly manifest: PackageManifest
  readonly facts: PackageFacts
}

async function factsOf(
  theirs: Kysely<Tables>,
  { id, madeAt, campaignId, audit }: PackageManifest,
): Promise<PackageFacts> {
  const sent = await theirs
    .selectFrom('hand_over')
    .where('id', '=', id)
    .where('direction', '=', 'sent')
    .selectAll()
    .executeTakeFirst()
  const campaign =
    campaignId === null
      ? undefined
      : await theirs
          .selectFrom('campaign')
          .where('id', '=', campaignId)
          .select('name')
          .executeTakeFirst()
  return {
    id,
    madeAt,
    madeBy: sent?.actor ?? say.deskUser,
    pc: sent?.pc ?? say.deskUser,
    note: sent?.note ?? '',
    campaign: campaign?.name ?? null,
    auditLines: audit.lines,
  }
}

const PIECE = 1 << 20

/** The bytes of a file a piece at a time. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += PIECE)
    yield new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer())
}

/** The package on this PC's disk, opened and checked; gone when the work is done. */
async function opened<Result>(
  incoming: Incoming,
  context: ServiceContext,
  work: (one: Opened) => Promise<Result>,
): Promise<Result> {
  const folder = path.dirname(path.resolve(context.store.path))
  const staged = temporaryIn(folder)
  try {
    await pipeline(
      Readable.from(piecesOf(incoming.file)),
      fs.createWriteStream(staged, { flags: 'wx' }),
    )
    return await withPackage(
      staged,
      { folder, shown: incoming.file.name, passphrase: incoming.passphrase },
      async (theirs, manifest) =>
        work({ theirs, manifest, facts: await factsOf(theirs, manifest) }),
    )
  } finally {
    fs.rmSync(staged, { force: true })
  }
}

/** Carries what was found out of a transaction that is undone. */
class Looked extends Error {
  readonly preview: MergePreview

  constructor(preview: MergePreview) {
    super('looked')
    this.preview = preview
  }
}

const chosenOf = ({ decisions, otherwise }: Incoming) => ({
  decisions,
  otherwise: otherwise ?? null,
})

/** What merging would do: it is done, told and undone. @throws Refusal PACKAGE_*, STORE_NEWER */
export const previewMerge = upkeep((incoming: Incoming, context: ServiceContext) =>
  opened(incoming, context, async ({ theirs, facts }) => {
    try {
      return await context.store.write(async (tx): Promise<MergePreview> => {
        const merged = await mergeStores(tx, theirs, chosenOf(incoming), incoming.file.name)
        throw new Looked(await describeMerge(merged, facts))
      })
    } catch (error) {
      if (error instanceof Looked) return error.preview
      throw error
    }
  }),
)

/** Both values of everything that a person decided stay readable. */
async function keepDecisions(tx: Writer, merged: Merged, packageId: string): Promise<void> {
  for (const one of merged.conflicts)
    if (one.chosen !== null)
      await tx
        .insertInto('merge_decision')
        .values({
          id: newId(),
          hand_over_id: packageId,
          table_name: one.table,
          row_key: one.key,
          field: one.field,
          chosen: one.chosen,
          ours_json: JSON.stringify(one.ours),
          theirs_json: JSON.stringify(one.theirs),
        })
        .execute()
}

async function noteTakenIn(
  tx: Writer,
  { manifest, facts }: Opened,
  scope: CommandScope,
  preview: MergePreview,
): Promise<void> {
  const row = {
    at: scope.now,
    actor: scope.actor,
    pc: facts.pc,
    campaign_id: manifest.campaignId,
    note: facts.note,
    audit_lines: manifest.audit.lines,
    audit_hash: manifest.audit.hash,
    report_json: JSON.stringify({ counts: preview.counts, notices: preview.notices }),
  }
  await tx
    .insertInto('hand_over')
    .values({ id: manifest.id, direction: 'taken-in', ...row })
    .onConflict((conflict) => conflict.columns(['id', 'direction']).doUpdateSet(row))
    .execute()
}

function requireDecided({ conflicts, undecided }: MergePreview): void {
  const first = conflicts.find(({ chosen }) => chosen === null)
  if (first === undefined) return
  throw new Refusal('MERGE_UNDECIDED', {
    count: undecided,
    first: [first.tableLabel, first.name, first.field].filter((part) => part !== null).join(', '),
  })
}

async function mergeInto(
  tx: Writer,
  incoming: Incoming,
  one: Opened,
  { store, ...scope }: CommandScope & { readonly store: string },
): Promise<MergePreview> {
  const broken = await sealProblems(tx)
  const merged = await mergeStores(tx, one.theirs, chosenOf(incoming), incoming.file.name)
  const preview = await describeMerge(merged, one.facts)
  requireDecided(preview)
  const [detail] = (await sealProblems(tx)).filter((problem) => !broken.includes(problem))
  if (detail !== undefined) throw new Refusal('MERGE_SEAL', { detail })
  const lacking = await takeAttachments(tx, one.theirs, store)
  await keepDecisions(tx, merged, one.manifest.id)
  await noteTakenIn(tx, one, scope, preview)
  if (preview.counts.length > 0) {
    // What came in may stand on what was done here before, and votes may be among it.
    await tx.deleteFrom('undo_row').execute()
    await tx.deleteFrom('undo_step').execute()
  }
  const notices =
    lacking === 0 ? preview.notices : [...preview.notices, attachmentsText.lackingMerged(lacking)]
  return { ...preview, notices, sentence: say.merged(preview.sentence) }
}

/** What the audit line keeps: which package, how much, and what was decided; no values. */
const detailOf = (
  { package: facts, counts, conflicts }: MergePreview,
  manifest: PackageManifest,
) => ({
  package: facts.id,
  pc: facts.pc,
  madeAt: facts.madeAt,
  campaignId: manifest.campaignId,
  trail: manifest.audit,
  counts,
  decided: conflicts.map(({ id, table, chosen }) => ({ id, table, chosen })),
})

/**
 * Merges a package.
 * @throws Refusal PACKAGE_*, STORE_NEWER, MERGE_UNDECIDED, MERGE_SEAL, TARGET_NOT_WRITABLE (no copy
 *   could be made before: then nothing is merged)
 */
export const mergePackage = upkeep((incoming: Incoming, context: ServiceContext) =>
  opened(incoming, context, async (one) => {
    if (context.store.auditHead().lines > 0) await context.backups.make('merge')
    const merging = command<Incoming, Incoming, MergePreview>('safekeeping.merge', {
      prepare: (input) => Promise.resolve(input),
      work: (tx, input, scope) =>
        mergeInto(tx, input, one, { ...scope, store: context.store.path }),
      detail: (_input, preview) => detailOf(preview, one.manifest),
    })
    return merging({ input: incoming, context })
  }),
)
