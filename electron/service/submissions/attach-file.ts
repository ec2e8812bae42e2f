/**
 * Files attached to the components of a dossier. The content is put beside the store before the
 * transaction that names it, so that a row never names what is not there; what is left unnamed is
 * swept away after a copy (store/attachments/sweep-blobs.ts).
 */
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import { attachmentFolder, type Blob } from '#electron/store/attachments/blob-folder.ts'
import { keepBlob, readBlob } from '#electron/store/attachments/keep-blob.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { componentCalled } from '#shared/campaigns/component-called.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { pictureType, requireAttachable } from '#shared/submissions/attachment-file.ts'
import type { Attachment } from '#shared/submissions/attachments-contract.ts'
import { nomineeOf } from './nominee-of.ts'

interface Wanted {
  readonly campaignId: string
  readonly unitId?: string | undefined
  readonly nominationId?: string | undefined
  readonly attachmentId?: string | undefined
}

const nameOf = (plan: Plan, id: string): string =>
  plan.dossier.flatMap((one) => [one, ...one.alternatives]).find((one) => one.id === id)?.name ?? id

const rowsOf = (reader: Reader, { campaignId, unitId, nominationId, attachmentId }: Wanted) =>
  reader
    .selectFrom('attachment')
    .leftJoin('nomination', 'nomination.id', 'attachment.nomination_id')
    .leftJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('attachment.campaign_id', '=', campaignId)
    .$if(unitId !== undefined, (all) => all.where('attachment.unit_id', '=', unitId ?? ''))
    .$if(nominationId !== undefined, (all) =>
      all.where('attachment.nomination_id', '=', nominationId ?? ''),
    )
    .$if(attachmentId !== undefined, (all) => all.where('attachment.id', '=', attachmentId ?? ''))
    .orderBy('attachment.unit_id')
    .orderBy('attachment.component')
    .orderBy('attachment.id')
    .selectAll('attachment')
    .select('nominee.name as nominee')
    .execute()

/** Attached files of a campaign, of a unit, or of one nomination. */
export async function listAttachments(
  reader: Reader,
  wanted: Wanted,
): Promise<readonly Attachment[]> {
  const plan = await getPlan(reader, wanted.campaignId)
  return (await rowsOf(reader, wanted)).map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    nominationId: row.nomination_id,
    nominee: row.nominee,
    component: row.component,
    componentName: nameOf(plan, row.component),
    fileName: row.file_name,
    bytes: row.bytes,
    sha256: row.sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }))
}

interface Asked {
  readonly campaignId: string
  readonly attachmentId: string
}

async function attachmentOf(reader: Reader, asked: Asked): Promise<Attachment> {
  const [found] = await listAttachments(reader, asked)
  if (found === undefined)
    throw new Refusal('ATTACHMENT_UNKNOWN', { attachment: asked.attachmentId })
  return found
}

interface FileToAttach {
  readonly campaignId: string
  readonly unit: string
  readonly component: string
  readonly nominee?: string | undefined
  readonly file: File
}

interface KeptFile extends FileToAttach {
  readonly blob: Blob
}

/**
 * Looks at the file and puts its content beside the store.
 * @throws Refusal ATTACHMENT_TYPE, ATTACHMENT_TOO_LARGE, ATTACHMENT_EMPTY, TARGET_NOT_WRITABLE
 */
export async function keepFile(input: FileToAttach, context: ServiceContext): Promise<KeptFile> {
  requireAttachable(input.file)
  await requireOpen(context.store.read, input.campaignId)
  const content = new Uint8Array(await input.file.arrayBuffer())
  return { ...input, blob: await keepBlob(attachmentFolder(context.store.path), content) }
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, COMPONENT_UNKNOWN, NOMINATION_UNKNOWN */
export async function attachFile(
  tx: Writer,
  { campaignId, file, blob, ...input }: KeptFile,
  scope: CommandScope,
): Promise<Attachment> {
  await requireOpen(tx, campaignId)
  const plan = await getPlan(tx, campaignId)
  const component = componentCalled(plan, input.component)
  if (component === null)
    throw new Refusal('COMPONENT_UNKNOWN', {
      component: input.component,
      known: plan.dossier.map(({ id, name }) => `${id} (${name})`).join('; '),
    })
  const unit = await findUnit(tx, campaignId, input.unit)
  const id = newId()
  await tx
    .insertInto('attachment')
    .values({
      id,
      campaign_id: campaignId,
      unit_id: unit.id,
      nomination_id: await nomineeOf(tx, { campaignId, unitId: unit.id }, input.nominee),
      component,
      sha256: blob.sha256,
      bytes: blob.bytes,
      file_name: file.name.normalize('NFC'),
      added_at: scope.now,
      added_by: scope.actor,
    })
    .execute()
  return attachmentOf(tx, { campaignId, attachmentId: id })
}

/** Gives what was taken off. @throws Refusal CAMPAIGN_CLOSED, ATTACHMENT_UNKNOWN */
export async function detachFile(tx: Writer, asked: Asked): Promise<Attachment> {
  await requireOpen(tx, asked.campaignId)
  const attachment = await attachmentOf(tx, asked)
  await tx.deleteFrom('attachment').where('id', '=', attachment.id).execute()
  return attachment
}

const REFUSED = { missing: 'ATTACHMENT_MISSING', changed: 'ATTACHMENT_CHANGED' } as const

/** The file as it was attached. @throws Refusal ATTACHMENT_UNKNOWN, _MISSING, _CHANGED */
export async function attachedFile(
  reader: Reader,
  asked: Asked,
  context: ServiceContext,
): Promise<File> {
  const { fileName, ...blob } = await attachmentOf(reader, asked)
  const content = await readBlob(attachmentFolder(context.store.path), blob)
  if (typeof content === 'string') throw new Refusal(REFUSED[content], { file: fileName })
  return new File([content], fileName, { type: pictureType(fileName) ?? '' })
}

/** Opens it on this PC, or gives it to the page. @throws as `attachedFile`, ATTACHMENT_NOT_OPENED */
export async function openAttachment(
  reader: Reader,
  asked: Asked,
  context: ServiceContext,
): Promise<{ readonly opened: boolean; readonly file: File | null }> {
  const file = await attachedFile(reader, asked, context)
  if (context.viewer === undefined) return { opened: false, file }
  // What came from elsewhere under a name that is not taken in here is given, never opened.
  requireAttachable(file)
  await context.viewer(file)
  return { opened: true, file: null }
}
