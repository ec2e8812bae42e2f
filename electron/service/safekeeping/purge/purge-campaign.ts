/** Takes the personal data of a closed campaign away: from the store, its free pages and its copies. */
import fs from 'node:fs'
import { dirname } from 'node:path'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { bookProblems } from '#electron/service/verify-store.ts'
import { listQuarantined } from '#electron/store/backup/quarantine.ts'
import { poolIn } from '#electron/store/attachments/blob-folder.ts'
import { sweepAttachments, sweepPool } from '#electron/store/attachments/sweep-blobs.ts'
import { backupFolder } from '#electron/store/backup/list-backups.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'

import { Refusal } from '#shared/kernel/refusal.ts'
import type { PurgePreview } from '#shared/safekeeping/purge-contract.ts'
import { purgeText as say } from '#shared/text/purge.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { blankRows } from './blank-rows.ts'
import { blankTrail } from './blank-trail.ts'
import { requirePurgeable, todayOf } from './retention.ts'

interface Wanted {
  readonly campaignId: string
  readonly confirm: string
}

interface Prepared {
  readonly campaignId: string
  readonly name: string
}

/**
 * @throws Refusal CAMPAIGN_UNKNOWN, PURGE_NOT_CLOSED, PURGE_TOO_EARLY, PURGE_NOT_CONFIRMED,
 *   STORE_DAMAGED where the trail is not whole: what was changed outside must not be covered up
 */
export async function preparePurge(
  { campaignId, confirm }: Wanted,
  context: ServiceContext,
): Promise<Prepared> {
  const { read, path } = context.store
  const name = await requirePurgeable(read, campaignId, todayOf(context))
  if (confirm.normalize('NFC').trim() !== name.normalize('NFC').trim())
    throw new Refusal('PURGE_NOT_CONFIRMED', { name })
  // A lost attachment covers nothing up: only the books themselves must be whole.
  const [problem] = await bookProblems(read, context)
  if (problem !== undefined) throw new Refusal('STORE_DAMAGED', { path, detail: problem })
  return { campaignId, name }
}

/** In one transaction. Gives how many audit lines lost their details. */
export async function purgeCampaign(
  tx: Writer,
  { campaignId }: Prepared,
  { now, actor }: CommandScope,
): Promise<number> {
  await tx
    .insertInto('purge')
    .values({ campaign_id: campaignId, at: now, actor })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet({ at: now, actor }))
    .execute()
  await blankRows(tx, campaignId)
  return blankTrail(tx, campaignId)
}

/** After the transaction: no byte is left in the file, and no earlier copy beside it. */
export async function forgetCopies(context: ServiceContext): Promise<number> {
  const { store, backups } = context
  await store.compact()
  const old = [...backups.here(), ...backups.elsewhere()].map(({ path }) => path)
  const pools = new Set([backupFolder(store.path), ...old.map(dirname)].map(poolIn))
  await backups.make('asked')
  const aside = listQuarantined(store.path).map(({ folder }) => folder)
  for (const file of old) fs.rmSync(file, { force: true })
  for (const folder of aside) fs.rmSync(folder, { recursive: true, force: true })
  // Of the attached files only what the store still names stays, here and with the one new copy.
  sweepAttachments(store.path, 0)
  for (const pool of pools) sweepPool(pool, store.path, [], 0)
  return old.length + aside.length
}

async function countOf(
  reader: Reader,
  table: 'evidence' | 'petition' | 'conclusion' | 'override' | 'submission' | 'attachment',
  campaignId: string,
): Promise<number> {
  const row = await reader
    .selectFrom(table)
    .where('campaign_id', '=', campaignId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

async function peopleIn(reader: Reader, campaignId: string) {
  return reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', campaignId)
    .select(['nominee.kind', 'nomination.achievement', 'nomination.figures_json'])
    .execute()
}

async function refusalOf(
  reader: Reader,
  campaignId: string,
  context: ServiceContext,
): Promise<string | null> {
  try {
    await requirePurgeable(reader, campaignId, todayOf(context))
    return null
  } catch (error) {
    if (error instanceof Refusal) return refusalSentence(error.code, error.values)
    throw error
  }
}

/** What would go and what would stay. @throws Refusal CAMPAIGN_UNKNOWN */
export async function previewPurge(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
  context: ServiceContext,
): Promise<PurgePreview> {
  const campaign = await reader
    .selectFrom('campaign')
    .where('id', '=', campaignId)
    .select('name')
    .executeTakeFirst()
  if (campaign === undefined) throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: campaignId })
  const rows = await peopleIn(reader, campaignId)
  const count = (table: Parameters<typeof countOf>[1]) => countOf(reader, table, campaignId)
  const people = rows.filter(({ kind }) => kind === 'individual' || kind === 'household').length
  const achievements = rows.filter((row) => row.achievement !== null || row.figures_json !== null)
  const reasons =
    (await count('conclusion')) + (await count('override')) + (await count('petition'))
  const copies = context.backups.here().length + context.backups.elsewhere().length
  const aside = listQuarantined(context.store.path).length
  return {
    name: campaign.name,
    goes: [
      { what: say.goes.people, count: people },
      { what: say.goes.achievements, count: achievements.length },
      { what: say.goes.files, count: await count('submission') },
      { what: say.goes.attachments, count: await count('attachment') },
      { what: say.goes.evidence, count: await count('evidence') },
      { what: say.goes.reasons, count: reasons },
      { what: say.goes.copies, count: copies + aside },
    ].filter((one) => one.count > 0),
    stays: say.stays,
    refusal: await refusalOf(reader, campaignId, context),
  }
}
