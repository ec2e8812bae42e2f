/** Points of units by stage: entered by hand, or out of a file that is taken whole or not at all. */
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { ClusterScoreFile, UnitSheets } from '#shared/appraisal/clusters-contract.ts'
import { readScoreFile } from '#shared/appraisal/clusters/score-file.ts'
import type { ClusterSheet, ClusterStage } from '#shared/appraisal/clusters/sheet.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { getUnitSheets } from './cluster-queries.ts'
import { membershipOf, sheetsOfYear, termsFor, termsOfYear } from './cluster-rows.ts'
import { requireFitting } from './require-fitting.ts'
import { unitsNamed } from './units-named.ts'

interface OfYear {
  readonly campaignId: string
  readonly year: number
}
interface OfUnit extends OfYear {
  readonly unitId: string
}

async function storeSheet(
  tx: Writer,
  { campaignId, year }: OfYear,
  sheet: ClusterSheet,
  scope: CommandScope,
): Promise<void> {
  const row = {
    day: sheet.day,
    author: sheet.author,
    by_unit_id: sheet.byUnitId,
    scores_json: JSON.stringify(sheet.scores),
    note: sheet.note,
    entered_at: scope.now,
    entered_by: scope.actor,
  }
  await tx
    .insertInto('cluster_sheet')
    .values({ campaign_id: campaignId, year, unit_id: sheet.unitId, stage: sheet.stage, ...row })
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'year', 'unit_id', 'stage']).doUpdateSet(row),
    )
    .execute()
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, CLUSTER_SCORES */
export async function setClusterSheet(
  tx: Writer,
  { campaignId, year, ...sheet }: OfYear & ClusterSheet,
  scope: CommandScope,
): Promise<UnitSheets> {
  const of = { campaignId, year }
  await requireOpen(tx, campaignId)
  const { units } = await membershipOf(tx, campaignId)
  const byUnitId = sheet.stage === 'cross-check' ? sheet.byUnitId : null
  unitsNamed(units, byUnitId === null ? [sheet.unitId] : [sheet.unitId, byUnitId])
  const fitted = await requireFitting(tx, of, [{ ...sheet, byUnitId }], { checkers: true })
  for (const one of fitted) await storeSheet(tx, of, one, scope)
  return getUnitSheets(tx, { ...of, unitId: sheet.unitId })
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function removeClusterSheet(
  tx: Writer,
  input: OfUnit & { readonly stage: ClusterStage },
): Promise<UnitSheets> {
  await requireOpen(tx, input.campaignId)
  await tx
    .deleteFrom('cluster_sheet')
    .where('campaign_id', '=', input.campaignId)
    .where('year', '=', input.year)
    .where('unit_id', '=', input.unitId)
    .where('stage', '=', input.stage)
    .execute()
  return getUnitSheets(tx, input)
}

interface FileInput extends OfYear {
  readonly file: File
  readonly day: string | null
  readonly author: string | null
}

export interface PreparedClusterFile extends Omit<FileInput, 'file'> {
  readonly file: string
  readonly workbook: RawWorkbook
}

/** Reads the file before the transaction. @throws Refusal FILE_UNREADABLE */
export async function prepareClusterScores(
  { file, ...input }: FileInput,
  context: ServiceContext,
): Promise<PreparedClusterFile> {
  return {
    ...input,
    file: file.name.normalize('NFC'),
    workbook: await readWorkbookOf(file, context),
  }
}

async function understand(reader: Reader, prepared: PreparedClusterFile) {
  const { campaignId, year, day, author } = prepared
  const { units, clusterOf } = await membershipOf(reader, campaignId)
  const terms = await termsOfYear(reader, { campaignId, year })
  const reading = readScoreFile(prepared.workbook, {
    year,
    units: units.map(({ id, name, aliases }) => ({
      id,
      name,
      aliases: aliases.map(({ alias }) => alias),
    })),
    clusterOf: (unitId) => clusterOf(unitId, year),
    rubricOf: (cluster) => termsFor(terms, cluster).rubric,
    day,
    author,
  })
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const there = new Set(
    (await sheetsOfYear(reader, { campaignId, year })).map(({ unitId, stage }) => unitId + stage),
  )
  const file: ClusterScoreFile = {
    file: prepared.file,
    sheets: reading.sheets.map((sheet) => ({
      unitId: sheet.unitId,
      unit: names.get(sheet.unitId) ?? '',
      stage: sheet.stage,
      day: sheet.day,
      author: sheet.author,
      criteria: Object.keys(sheet.scores).length,
      replaces: there.has(sheet.unitId + sheet.stage),
    })),
    problems: reading.problems,
  }
  return { reading, file }
}

/** What a file holds; writes nothing. @throws Refusal CAMPAIGN_UNKNOWN, FILE_UNREADABLE */
export async function previewClusterScores(
  reader: Reader,
  input: FileInput,
  context: ServiceContext,
): Promise<ClusterScoreFile> {
  return (await understand(reader, await prepareClusterScores(input, context))).file
}

/** @throws Refusal CAMPAIGN_CLOSED, CLUSTER_FILE */
export async function importClusterScores(
  tx: Writer,
  prepared: PreparedClusterFile,
  scope: CommandScope,
): Promise<ClusterScoreFile> {
  await requireOpen(tx, prepared.campaignId)
  const { reading, file } = await understand(tx, prepared)
  if (reading.problems.length > 0 || reading.sheets.length === 0)
    throw new Refusal('CLUSTER_FILE', {
      file: file.file,
      problems: reading.problems.join(' '),
    })
  for (const sheet of reading.sheets) await storeSheet(tx, prepared, sheet, scope)
  return file
}
