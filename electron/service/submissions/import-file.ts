/**
 * Commits one unit file, whole or not at all. A repeat within a unit is merged into one nomination;
 * the same content sent twice is one receipt; a list that says it replaces an earlier one is marked
 * so and keeps the day of the first. Rows that need a decision are stored and wait.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import { noteNoMore } from '#electron/store/journal/row-journal.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { ImportReceipt } from '#shared/submissions/contract.ts'
import { isUncorrected, NO_CORRECTIONS, type Corrections } from '#shared/submissions/corrections.ts'
import type { FileReading, RowReading } from '#shared/submissions/file-reading.ts'
import { matchUnit } from '#shared/submissions/reading/match-unit.ts'
import type { ListShape } from '#shared/submissions/reading/understand-workbook.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { MOST_ROWS } from '#shared/safekeeping/undoable.ts'
import type { ReceivedFacts } from '#shared/submissions/received-facts.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { applyFacts } from './apply-facts.ts'
import { rememberColumns } from './column-memory.ts'
import { nextReceipt } from './next-receipt.ts'
import { openRegister } from './nominee-register.ts'
import { refreshNominees } from './refresh-nominee.ts'
import { rememberAlias } from './remember-alias.ts'
import { storeRegistrations } from './store-registrations.ts'
import { understandFile } from './understand-file.ts'

export interface ImportInput {
  readonly campaignId: string
  readonly file: File
  /** Id, name or other name of the unit, where the desk says it. */
  readonly unit?: string | undefined
  readonly facts?: ReceivedFacts | undefined
  /** What the clerk put right while looking at it. */
  readonly corrections?: Corrections | undefined
}

export interface PreparedImport extends Omit<ImportInput, 'file'> {
  readonly corrections: Corrections
  readonly reading: FileReading
  readonly lists: readonly ListShape[]
  readonly content: Uint8Array
  readonly sha256: string
}

/** Reads the file before the transaction. @throws Refusal FILE_UNREADABLE, IMPORT_NOTHING */
export async function prepareImport(
  input: ImportInput,
  context: ServiceContext,
): Promise<PreparedImport> {
  const understood = await understandFile(input, context)
  if ('error' in understood)
    throw new Refusal('FILE_UNREADABLE', { file: understood.file, detail: understood.message })
  const { reading, lists, content, sha256 } = understood
  if (reading.rows.length === 0) throw new Refusal('IMPORT_NOTHING', { file: reading.file })
  const { campaignId, unit, facts, corrections = NO_CORRECTIONS } = input
  return { campaignId, unit, facts, corrections, reading, lists, content, sha256 }
}

/** What each column was taken for. */
const mappingOf = (lists: readonly ListShape[]) =>
  lists.map(({ sheet, band }) => ({
    sheet,
    columns: band.columns.map(({ column, header, meaning }) => ({ column, header, meaning })),
  }))

async function unitOf(tx: Writer, input: PreparedImport): Promise<UnitRow> {
  const wanted = input.unit ?? input.corrections.unit ?? input.facts?.unit ?? input.reading.unit
  if (wanted === null)
    throw new Refusal('IMPORT_UNIT_UNKNOWN', {
      file: input.reading.file,
      detail:
        input.reading.issues.find((issue) => issue.code.includes('unit'))?.message ??
        'tệp không ghi tên đơn vị',
    })
  return findUnit(tx, input.campaignId, wanted)
}

async function keepContent(tx: Writer, input: PreparedImport): Promise<void> {
  await tx
    .insertInto('source_file')
    .values({ sha256: input.sha256, size: input.content.length, content: input.content })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function insertSubmission(
  tx: Writer,
  input: PreparedImport,
  unitId: string,
  scope: CommandScope,
): Promise<{ readonly id: string; readonly receipt: string }> {
  const { reading, facts, corrections } = input
  const { rows, ...rest } = reading
  const id = newId()
  const receipt = await nextReceipt(tx)
  await tx
    .insertInto('submission')
    .values({
      id,
      campaign_id: input.campaignId,
      unit_id: unitId,
      receipt,
      file_name: reading.file,
      sha256: input.sha256,
      purpose: reading.purpose,
      number: reading.submission?.number ?? null,
      day: reading.submission?.date ?? null,
      replaces: reading.replaces ? 1 : 0,
      received_at: facts?.receivedAt ?? scope.now,
      channel: facts?.channel ?? null,
      note: facts?.note ?? null,
      imported_at: scope.now,
      imported_by: scope.actor,
      rows_in_file: rows.length,
      reading_json: JSON.stringify({
        ...rest,
        mapping: mappingOf(input.lists),
        ...(isUncorrected(corrections) ? {} : { corrections }),
      }),
    })
    .execute()
  return { id, receipt }
}

/** What stands in a column "Đơn vị" is whose the row is, and no workplace to be filled in. */
const withoutOwnUnit = (row: RowReading): RowReading =>
  row.unit !== undefined &&
  matchUnit(row.workplace ?? '', [{ name: row.unit, aliases: [] }]).score === 100
    ? { ...row, workplace: null }
    : row

/** A list of 50 000 rows is not held a second time on its way into the store. */
const ROWS_AT_ONCE = 10_000

async function storeNominations(
  tx: Writer,
  input: PreparedImport,
  unit: Pick<UnitRow, 'id' | 'name'>,
  submissionId: string,
): Promise<{ readonly added: number; readonly merged: number }> {
  const last = await tx
    .selectFrom('nomination')
    .where('campaign_id', '=', input.campaignId)
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  const { rows, replaces } = input.reading
  const place = {
    campaignId: input.campaignId,
    unitId: unit.id,
    unit: unit.name,
    nextSeq: (last?.seq ?? 0) + 1,
  }
  const register = await openRegister(tx, place, rows, input.corrections.duplicates)
  const repeats: { readonly row: RowReading; readonly nominationId: string }[] = []
  let written = 0
  let noted = true
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const listings = rows.slice(from, from + ROWS_AT_ONCE).map((row, index) => {
      const { nominationId, merged } = register.register(row)
      if (merged) repeats.push({ row, nominationId })
      return {
        submission_id: submissionId,
        nomination_id: nominationId,
        sheet: row.sheet,
        row: row.row,
        seq: from + index,
      }
    })
    written += register.waiting() + listings.length
    if (noted && written > MOST_ROWS) {
      await noteNoMore(tx, ['nominee', 'nomination', 'listing'])
      noted = false
    }
    await register.flush(tx)
    await insertAll(tx, 'listing', listings)
  }
  const said = repeats.map(({ nominationId, row }) => ({ nominationId, row: withoutOwnUnit(row) }))
  await refreshNominees(tx, submissionId, said, replaces ? 'replace' : 'fill')
  return { added: rows.length - repeats.length, merged: repeats.length }
}

async function earlierReceipt(
  tx: Writer,
  input: PreparedImport,
  unitId: string,
): Promise<{ readonly id: string; readonly receipt: string } | undefined> {
  return tx
    .selectFrom('submission')
    .where('campaign_id', '=', input.campaignId)
    .where('unit_id', '=', unitId)
    .where('sha256', '=', input.sha256)
    .select(['id', 'receipt'])
    .executeTakeFirst()
}

async function importPart(
  tx: Writer,
  input: PreparedImport,
  scope: CommandScope,
): Promise<ImportReceipt> {
  const unit = await unitOf(tx, input)
  const unitId = unit.id
  const earlier = await earlierReceipt(tx, input, unitId)
  const submission = earlier ?? (await insertSubmission(tx, input, unitId, scope))
  const stored =
    earlier !== undefined
      ? { added: 0, merged: input.reading.rows.length }
      : input.reading.purpose === 'registration'
        ? await storeRegistrations(tx, { ...input, unitId, submissionId: submission.id }, scope)
        : await storeNominations(tx, input, unit, submission.id)
  if (earlier === undefined) await keepContent(tx, input)
  if (input.facts !== undefined)
    await applyFacts(tx, {
      campaignId: input.campaignId,
      unitId,
      submissionId: submission.id,
      facts: input.facts,
      file: input.reading.file,
    })
  await rememberAlias(tx, input, unit)
  return {
    receipt: submission.receipt,
    submissionId: submission.id,
    unit: unit.name,
    repeated: earlier !== undefined,
    added: stored.added,
    merged: stored.merged,
    needsDecision: input.reading.counts.needsDecision,
  }
}

/** A file of several units as one file each; any other as it is. */
function partsOf(input: PreparedImport): readonly PreparedImport[] {
  const { reading, corrections, facts } = input
  const said = input.unit ?? corrections.unit ?? facts?.unit
  if (reading.units === undefined || said !== undefined) return [input]
  return reading.units.map((unit) => {
    const rows = reading.rows.filter((row) => row.unit === unit)
    const needsDecision = rows.filter(({ state }) => state === 'needs-decision').length
    const counts = { ...reading.counts, imported: rows.length - needsDecision, needsDecision }
    return { ...input, unit, reading: { ...reading, unit, rows, counts } }
  })
}

const sumOf = (
  parts: readonly ImportReceipt[],
  key: 'added' | 'merged' | 'needsDecision',
): number => parts.reduce((sum, part) => sum + part[key], 0)

/**
 * One submission, with a receipt of its own, for each unit of the file: of a list in which several
 * units stand the rows of each are its own. All in one transaction.
 * @throws Refusal CAMPAIGN_CLOSED, IMPORT_UNIT_UNKNOWN, UNIT_UNKNOWN, NOMINATION_UNKNOWN, COMPONENT_UNKNOWN
 */
export async function importFile(
  tx: Writer,
  input: PreparedImport,
  scope: CommandScope,
): Promise<ImportReceipt> {
  await requireOpen(tx, input.campaignId)
  const parts: ImportReceipt[] = []
  for (const part of partsOf(input)) parts.push(await importPart(tx, part, scope))
  await rememberColumns(tx, input.lists, input.corrections.columns, scope)
  const [first] = parts
  if (first === undefined) throw new Refusal('IMPORT_NOTHING', { file: input.reading.file })
  if (parts.length === 1) return first
  return {
    ...first,
    unit: parts.map(({ unit }) => unit).join('; '),
    repeated: parts.every(({ repeated }) => repeated),
    added: sumOf(parts, 'added'),
    merged: sumOf(parts, 'merged'),
    needsDecision: sumOf(parts, 'needsDecision'),
    parts,
  }
}
