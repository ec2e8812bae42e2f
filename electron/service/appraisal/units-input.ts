/** Reads what the units of a campaign sent and what the desk entered of it: of all units, or of some. */
import { z } from 'zod'
import type { Reader } from '#electron/store/reader.ts'
import { eachRow, sameAsBefore, textOrNull } from '#electron/store/row-arrays.ts'
import type { CampaignFrame, FrameInput } from '#shared/appraisal/campaign-frame.ts'
import { evidenceValueSchema, type EvidenceRecord } from '#shared/appraisal/evidence.ts'
import { reasonSchema } from '#shared/appraisal/reasons.ts'
import type { ReceivedPaper, StatusInput } from '#shared/appraisal/status-input.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'
import { historyInput } from './history/history-input.ts'
import { nominationInput } from './nomination-input.ts'
import { ofNominations, ofUnits, type UnitsAsked } from './units-asked.ts'

const itemTypeSchema = z.enum(['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'])

async function filesOf(reader: Reader, asked: UnitsAsked): Promise<StatusInput['files']> {
  const rows = await reader
    .selectFrom('submission')
    .where('campaign_id', '=', asked.campaignId)
    // What is listed in a file of another unit stands in its place among all files.
    .where(({ eb, or, selectFrom }) =>
      or([
        ofUnits(asked),
        eb('id', 'in', selectFrom('listing').where(ofNominations(asked)).select('submission_id')),
      ]),
    )
    .select(['id', 'unit_id', 'receipt', 'file_name', 'received_at', 'purpose', 'replaces'])
    .execute()
  const inOrder = rows.toSorted((left, right) => byReceipt(left.receipt, right.receipt))
  return inOrder.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.file_name,
    receivedAt: row.received_at,
    purpose: row.purpose,
    replaces: row.replaces === 1 ? 'earlier' : [],
  }))
}

/** Values the lists themselves give come first, so that what the desk entered stands above them. */
async function evidenceOf(
  reader: Reader,
  asked: UnitsAsked,
  fromLists: readonly EvidenceRecord[],
): Promise<readonly EvidenceRecord[]> {
  const entered = await reader
    .selectFrom('evidence')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofNominations(asked))
    .orderBy('at')
    .selectAll()
    .execute()
  return [
    ...fromLists,
    ...entered.map((row) => ({
      nominationId: row.nomination_id,
      key: row.key,
      value: evidenceValueSchema.parse(JSON.parse(row.value_json)),
      by: row.actor,
      at: row.at,
    })),
  ]
}

const NO_WORD = {}
const WANTING = { wanting: true } as const

/**
 * In no order: a dossier looks for the earliest of each component. That a file came without a paper
 * does not speak against one that was there before; what the desk noted by hand does.
 */
async function papersOf(reader: Reader, asked: UnitsAsked): Promise<StatusInput['papers']> {
  const query = reader
    .selectFrom('paper')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofUnits(asked))
    .where((is) => is.or([is('state', '=', 'present'), is('submission_id', 'is', null)]))
    .select(['unit_id', 'component', 'nomination_id', 'received_at', 'state'])
  const [unitOf, componentOf, momentOf] = [sameAsBefore(), sameAsBefore(), sameAsBefore()]
  const papers: ReceivedPaper[] = []
  await eachRow(reader, query, (row) => {
    papers.push({
      unitId: unitOf(row[0]),
      componentId: componentOf(row[1]),
      nominationId: textOrNull(row[2]),
      receivedAt: momentOf(row[3]),
      ...(row[4] === 'present' ? NO_WORD : WANTING),
    })
  })
  return papers
}

async function receiptsOf(
  reader: Reader,
  asked: UnitsAsked,
): Promise<StatusInput['milestoneReceipts']> {
  const receipts = await reader
    .selectFrom('milestone_receipt')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofUnits(asked))
    .orderBy('received_at')
    .select(['unit_id', 'milestone', 'received_at'])
    .execute()
  return receipts.map((row) => ({
    unitId: row.unit_id,
    milestoneId: row.milestone,
    receivedAt: row.received_at,
  }))
}

async function registrationsOf(
  reader: Reader,
  asked: UnitsAsked,
): Promise<StatusInput['registrations']> {
  const registrations = await reader
    .selectFrom('registration')
    .leftJoin('voluntary_registration', 'voluntary_registration.registration_id', 'registration.id')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofUnits(asked))
    .orderBy('received_at')
    .orderBy('id')
    .selectAll('registration')
    .select('voluntary_registration.registration_id as voluntary_id')
    .execute()
  return registrations.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    throughUnitId: row.through_unit_id,
    type: itemTypeSchema.parse(row.type),
    title: row.title,
    receivedAt: row.received_at,
    doneDay: row.done_day,
    voluntary: row.voluntary_id !== null,
  }))
}

async function overridesOf(reader: Reader, asked: UnitsAsked): Promise<StatusInput['overrides']> {
  const overrides = await reader
    .selectFrom('override')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofNominations(asked))
    .orderBy('id')
    .selectAll()
    .execute()
  return overrides.map((row) => ({
    nominationId: row.nomination_id,
    reason: reasonSchema.parse(row.reason_code),
    by: row.name,
    why: row.reason,
    at: row.day,
  }))
}

/** The units asked about, and those whose registrations serve their nominees. */
function registering(
  asked: UnitsAsked,
  nominations: StatusInput['nominations'],
  { unitNamed }: Pick<CampaignFrame, 'unitNamed'>,
): UnitsAsked {
  if (asked.unitIds === null) return asked
  const served = nominations.flatMap((one) => unitNamed(one)?.id ?? [])
  return { ...asked, unitIds: [...new Set([...asked.unitIds, ...served])] }
}

/** What of the state's input is of single units. */
export async function unitsInput(
  reader: Reader,
  asked: UnitsAsked,
  frame: Pick<CampaignFrame, 'unitNamed'>,
): Promise<Omit<StatusInput, keyof FrameInput | 'at'>> {
  const files = await filesOf(reader, asked)
  const { nominations, figures } = await nominationInput(reader, asked, files)
  return {
    files,
    nominations,
    papers: await papersOf(reader, asked),
    evidence: await evidenceOf(reader, asked, figures),
    milestoneReceipts: await receiptsOf(reader, asked),
    registrations: await registrationsOf(reader, registering(asked, nominations, frame)),
    overrides: await overridesOf(reader, asked),
    ...(await historyInput(reader, asked)),
  }
}

/** What the council decided on stands in the store whatever feature wrote it. */
export async function decidedOf(reader: Reader, asked: UnitsAsked): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('outcome')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofNominations(asked))
    .select('nomination_id')
    .execute()
  return new Set(rows.map((row) => row.nomination_id))
}
