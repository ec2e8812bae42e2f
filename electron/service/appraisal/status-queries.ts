/** Gathers what the state of a campaign is computed from, and computes it. */
import { z } from 'zod'
import { getPinnedPlan, listChanges } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { historyInput } from './history/history-input.ts'
import {
  evidenceFromFigures,
  evidenceValueSchema,
  type EvidenceRecord,
} from '#shared/appraisal/evidence.ts'
import { reasonSchema } from '#shared/appraisal/reasons.ts'
import type {
  NominationSource,
  StatusInput,
  StatusNomination,
} from '#shared/appraisal/status-input.ts'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'

const figuresSchema = z.object({
  incomeVnd: z.int().optional(),
  households: z.int().optional(),
  workers: z.int().optional(),
})
const categoriesSchema = z.array(z.string())
const itemTypeSchema = z.enum(['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'])

async function filesOf(reader: Reader, campaignId: string): Promise<StatusInput['files']> {
  const rows = await reader
    .selectFrom('submission')
    .where('campaign_id', '=', campaignId)
    .orderBy('receipt')
    .select(['id', 'unit_id', 'file_name', 'received_at', 'purpose', 'replaces'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.file_name,
    receivedAt: row.received_at,
    purpose: row.purpose,
    replaces: row.replaces === 1 ? 'earlier' : [],
  }))
}

async function nominationRowsOf(reader: Reader, campaignId: string) {
  return reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', campaignId)
    .orderBy('nomination.seq')
    .select([
      'nomination.id',
      'nomination.unit_id',
      'nominee.kind',
      'nominee.name',
      'nominee.name_key',
      'nominee.birth',
      'nominee.position',
      'nominee.workplace',
      'nomination.award',
      'nomination.categories_json',
      'nomination.figures_json',
      'nomination.entered_at',
      'nomination.state',
      'nomination.kept',
    ])
    .execute()
}
type NominationRows = Awaited<ReturnType<typeof nominationRowsOf>>

/** Sorted here and only where somebody was listed twice: SQLite would sort every row of every list. */
async function sourcesOf(
  reader: Reader,
  campaignId: string,
  files: StatusInput['files'],
): Promise<ReadonlyMap<string, readonly NominationSource[]>> {
  const rows = await reader
    .selectFrom('listing')
    .innerJoin('submission', 'submission.id', 'listing.submission_id')
    .where('submission.campaign_id', '=', campaignId)
    .select(['listing.nomination_id', 'listing.submission_id', 'listing.row', 'listing.seq'])
    .execute()
  const sources = new Map<string, NominationSource[]>()
  for (const row of rows) {
    const source = { fileId: row.submission_id, row: row.row, order: row.seq }
    const list = sources.get(row.nomination_id)
    if (list === undefined) sources.set(row.nomination_id, [source])
    else list.push(source)
  }
  const place = new Map(files.map(({ id }, index) => [id, index]))
  const placeOf = ({ fileId }: NominationSource): number => place.get(fileId) ?? 0
  for (const list of sources.values())
    if (list.length > 1)
      list.sort((left, right) => placeOf(left) - placeOf(right) || left.order - right.order)
  return sources
}

/** People whom the desk said to be two, by nomination. */
async function apartOf(
  reader: Reader,
  campaignId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader
    .selectFrom('distinct_person')
    .innerJoin('nomination', 'nomination.id', 'distinct_person.nomination_id')
    .where('nomination.campaign_id', '=', campaignId)
    .select(['distinct_person.nomination_id', 'distinct_person.other_id'])
    .execute()
  const pairs = Map.groupBy(rows, (row) => row.nomination_id)
  return new Map([...pairs].map(([id, others]) => [id, others.map((row) => row.other_id)]))
}

const nominationsOf = (
  rows: NominationRows,
  sources: ReadonlyMap<string, readonly NominationSource[]>,
  apart: ReadonlyMap<string, readonly string[]>,
): readonly StatusNomination[] =>
  rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    name: row.name,
    nameKey: row.name_key,
    birth: row.birth,
    position: row.position,
    workplace: row.workplace,
    award: row.award,
    categories:
      row.categories_json === null ? null : categoriesSchema.parse(JSON.parse(row.categories_json)),
    sources: sources.get(row.id) ?? [],
    enteredAt: row.entered_at,
    state: row.state,
    kept: row.kept === 1,
    ...(apart.has(row.id) ? { apartFrom: apart.get(row.id) ?? [] } : {}),
  }))

/** Values the lists themselves give come first, so that what the desk entered stands above them. */
async function evidenceOf(
  reader: Reader,
  campaignId: string,
  nominations: NominationRows,
): Promise<readonly EvidenceRecord[]> {
  const fromLists = nominations.flatMap((row) =>
    row.figures_json === null
      ? []
      : evidenceFromFigures(figuresSchema.parse(JSON.parse(row.figures_json))).map((entry) => ({
          nominationId: row.id,
          ...entry,
          by: 'danh sách của đơn vị',
          at: '2000-01-01',
        })),
  )
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

/** In no order: a dossier looks for the earliest of each component. */
async function papersOf(reader: Reader, campaignId: string): Promise<StatusInput['papers']> {
  const rows = await reader
    .selectFrom('paper')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'present')
    .select(['unit_id', 'component', 'nomination_id', 'received_at'])
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    componentId: row.component,
    nominationId: row.nomination_id,
    receivedAt: row.received_at,
  }))
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
  const endorsements = await reader
    .selectFrom('endorsement')
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .selectAll()
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
    endorsements: endorsements.map((row) => ({
      nominationId: row.nomination_id,
      endorsed: row.endorsed === 1,
      by: row.endorsed_by,
      minutes: row.minutes,
      receivedAt: row.received_at,
    })),
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
  const nominations = await nominationRowsOf(reader, campaignId)
  const statusUnit = ({ id, name, type }: (typeof units)[number]) => ({ id, name, type })
  const plan = await getPinnedPlan(reader, campaignId)
  const files = await filesOf(reader, campaignId)
  // A unit that sent something is shown even where the catalogue does not list it for the campaign.
  const sent = new Set([
    ...files.filter((file) => file.purpose === 'nomination').map((file) => file.unitId),
    ...nominations.map((row) => row.unit_id),
  ])
  const shown = units.filter((unit) => unit.takesPart || sent.has(unit.id))
  return {
    plan,
    changes: await listChanges(reader, campaignId),
    at,
    units: shown.map(statusUnit),
    otherUnits: units.filter((unit) => !shown.includes(unit)).map(statusUnit),
    files,
    nominations: nominationsOf(
      nominations,
      await sourcesOf(reader, campaignId, files),
      await apartOf(reader, campaignId),
    ),
    papers: await papersOf(reader, campaignId),
    evidence: await evidenceOf(reader, campaignId, nominations),
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
