/** Gathers what the state of a campaign is computed from, and computes it. */
import { z } from 'zod'
import { getPinnedPlan, listChanges } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { eachRow, sameAsBefore, textOrNull } from '#electron/store/row-arrays.ts'
import { listEndorsements } from './clusters/endorsement-queries.ts'
import { historyInput } from './history/history-input.ts'
import { nominationInput } from './nomination-input.ts'
import { campaignBoard, type CampaignBoard } from '#shared/appraisal/board.ts'
import { evidenceValueSchema, type EvidenceRecord } from '#shared/appraisal/evidence.ts'
import { reasonSchema } from '#shared/appraisal/reasons.ts'
import type { ReceivedPaper, StatusInput } from '#shared/appraisal/status-input.ts'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'

const itemTypeSchema = z.enum(['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'])

async function filesOf(reader: Reader, campaignId: string): Promise<StatusInput['files']> {
  const rows = await reader
    .selectFrom('submission')
    .where('campaign_id', '=', campaignId)
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
  campaignId: string,
  fromLists: readonly EvidenceRecord[],
): Promise<readonly EvidenceRecord[]> {
  const entered = await reader
    .selectFrom('evidence')
    .where('campaign_id', '=', campaignId)
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
async function papersOf(reader: Reader, campaignId: string): Promise<StatusInput['papers']> {
  const query = reader
    .selectFrom('paper')
    .where('campaign_id', '=', campaignId)
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

async function deskRecords(
  reader: Reader,
  campaignId: string,
): Promise<
  Pick<StatusInput, 'milestoneReceipts' | 'registrations' | 'endorsements' | 'overrides'>
> {
  const receipts = await reader
    .selectFrom('milestone_receipt')
    .where('campaign_id', '=', campaignId)
    .orderBy('received_at')
    .select(['unit_id', 'milestone', 'received_at'])
    .execute()
  const registrations = await reader
    .selectFrom('registration')
    .leftJoin('voluntary_registration', 'voluntary_registration.registration_id', 'registration.id')
    .where('campaign_id', '=', campaignId)
    .orderBy('received_at')
    .orderBy('id')
    .selectAll('registration')
    .select('voluntary_registration.registration_id as voluntary_id')
    .execute()
  const overrides = await reader
    .selectFrom('override')
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .selectAll()
    .execute()
  return {
    milestoneReceipts: receipts.map((row) => ({
      unitId: row.unit_id,
      milestoneId: row.milestone,
      receivedAt: row.received_at,
    })),
    registrations: registrations.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      throughUnitId: row.through_unit_id,
      type: itemTypeSchema.parse(row.type),
      title: row.title,
      receivedAt: row.received_at,
      doneDay: row.done_day,
      voluntary: row.voluntary_id !== null,
    })),
    endorsements: await listEndorsements(reader, campaignId),
    overrides: overrides.map((row) => ({
      nominationId: row.nomination_id,
      reason: reasonSchema.parse(row.reason_code),
      by: row.name,
      why: row.reason,
      at: row.day,
    })),
  }
}

/** Everything the state of a campaign at a moment depends on. @throws Refusal CAMPAIGN_UNKNOWN */
export async function statusInput(
  reader: Reader,
  campaignId: string,
  at: string,
): Promise<StatusInput> {
  const units = await listUnits(reader, { campaignId })
  const statusUnit = ({ id, name, type }: (typeof units)[number]) => ({ id, name, type })
  const plan = await getPinnedPlan(reader, campaignId)
  const files = await filesOf(reader, campaignId)
  const { nominations, figures } = await nominationInput(reader, campaignId, files)
  // A unit that sent something is shown even where the catalogue does not list it for the campaign.
  const sent = new Set([
    ...files.filter((file) => file.purpose === 'nomination').map((file) => file.unitId),
    ...nominations.map((one) => one.unitId),
  ])
  const shown = units.filter((unit) => unit.takesPart || sent.has(unit.id))
  const others = units.filter((unit) => !unit.takesPart && !sent.has(unit.id))
  return {
    plan,
    changes: await listChanges(reader, campaignId),
    at,
    units: shown.map(statusUnit),
    otherUnits: others.map(statusUnit),
    files,
    nominations,
    papers: await papersOf(reader, campaignId),
    evidence: await evidenceOf(reader, campaignId, figures),
    ...(await deskRecords(reader, campaignId)),
    ...(await historyInput(reader, campaignId)),
  }
}

/** Every unit's standing at a moment. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getStatus(
  reader: Reader,
  campaignId: string,
  at: string,
): Promise<CampaignStatus> {
  return campaignStatus(await statusInput(reader, campaignId, at))
}

/** What the council decided on stands in the store whatever feature wrote it. */
async function decidedIn(reader: Reader, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .select('nomination_id')
    .execute()
  return new Set(rows.map((row) => row.nomination_id))
}

/** The standing of every unit without the nominations. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getBoard(
  reader: Reader,
  campaignId: string,
  at: string,
): Promise<CampaignBoard> {
  const input = await statusInput(reader, campaignId, at)
  return campaignBoard(input, await decidedIn(reader, campaignId))
}
