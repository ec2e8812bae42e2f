/** A file of earlier awards or of initiatives: what it would add, adding it, taking it back. */
import { createHash } from 'node:crypto'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { readingContext } from '#electron/service/submissions/reading-context.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type {
  HistoryFile,
  HistoryImportRow,
  RegisterName,
} from '#shared/appraisal/history-contract.ts'
import { readInitiatives, type InitiativeLine } from '#shared/appraisal/initiatives-file.ts'
import { readPastAwards, type PastAwardLine } from '#shared/appraisal/past-awards-file.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { LeftOutRow } from '#shared/submissions/file-reading.ts'
import { initiativeText, pastAwardText } from '#shared/text/history.ts'
import { initiativeKey, initiativeValues } from './initiatives.ts'
import { pastAwardKey, pastAwardValues } from './past-awards.ts'

interface HistoryInput {
  readonly campaignId: string
  readonly register: RegisterName
  readonly file: File
}

type Lines =
  | { readonly register: 'awards'; readonly rows: readonly PastAwardLine[] }
  | { readonly register: 'initiatives'; readonly rows: readonly InitiativeLine[] }

export interface PreparedHistory {
  readonly campaignId: string
  readonly file: string
  readonly sha256: string
  readonly lines: Lines
  readonly leftOut: readonly LeftOutRow[]
}

/** Reads the file before the transaction. @throws Refusal CAMPAIGN_UNKNOWN, FILE_UNREADABLE, HISTORY_NOTHING */
export async function prepareHistory(
  { campaignId, register, file }: HistoryInput,
  context: ServiceContext,
): Promise<PreparedHistory> {
  const known = await readingContext(context.store.read, campaignId)
  const name = file.name.normalize('NFC')
  const workbook = await readWorkbookOf(file, context)
  const read = (): { readonly lines: Lines; readonly leftOut: readonly LeftOutRow[] } => {
    if (register === 'awards') {
      const { rows, leftOut } = readPastAwards(workbook, name, known)
      return { lines: { register, rows }, leftOut }
    }
    const { rows, leftOut } = readInitiatives(workbook, name, known)
    return { lines: { register, rows }, leftOut }
  }
  const { lines, leftOut } = read()
  if (lines.rows.length === 0) throw new Refusal('HISTORY_NOTHING', { file: name })
  const content = new Uint8Array(await file.arrayBuffer())
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { campaignId, file: name, sha256, lines, leftOut }
}

/** Values whose key is not among those known; of two alike in the file the first. */
function newOnes<Values>(
  values: readonly Values[],
  known: readonly string[],
  keyOf: (value: Values) => string,
): readonly Values[] {
  const seen = new Set(known)
  return values.filter((value) => {
    const key = keyOf(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

async function newRows(
  reader: Reader,
  { campaignId, lines }: PreparedHistory,
  by: CommandScope & { readonly importId: string },
) {
  const units = new Map((await listUnits(reader, { campaignId })).map(({ id, name }) => [name, id]))
  const unitId = (unit: string | null): string | null =>
    unit === null ? null : (units.get(unit) ?? null)
  if (lines.register === 'awards') {
    const known = await reader
      .selectFrom('past_award')
      .select(['year', 'kind', 'name_key', 'birth', 'unit_id', 'award'])
      .execute()
    const values = lines.rows.map((line) => pastAwardValues(line, unitId(line.unit), by))
    return {
      awards: newOnes(values, known.map(pastAwardKey), pastAwardKey),
      initiatives: [],
    }
  }
  const known = await reader
    .selectFrom('initiative')
    .select(['title_key', 'author_key', 'birth'])
    .execute()
  const values = lines.rows.map((line) => initiativeValues(line, unitId(line.unit), by))
  return {
    awards: [],
    initiatives: newOnes(values, known.map(initiativeKey), initiativeKey),
  }
}

const SHOWN = 500

function fileOf(
  prepared: PreparedHistory,
  { awards, initiatives }: Awaited<ReturnType<typeof newRows>>,
): HistoryFile {
  const added = [...awards, ...initiatives]
  return {
    file: prepared.file,
    added: added.length,
    known: prepared.lines.rows.length - added.length,
    leftOut: prepared.leftOut,
    withoutUnit: added.filter((row) => row.unit_id === null).length,
    shown: [
      ...awards.map((row) => ({ row: row.row ?? 0, text: `${row.name} – ${pastAwardText(row)}` })),
      ...initiatives.map((row) => ({
        row: row.row ?? 0,
        text: `${row.author} – ${initiativeText({ ...row, recognisedBy: row.recognised_by }, null)}`,
      })),
    ].slice(0, SHOWN),
  }
}

/** What a file would add; writes nothing. @throws Refusal CAMPAIGN_UNKNOWN, FILE_UNREADABLE, HISTORY_NOTHING */
export async function previewHistory(
  reader: Reader,
  input: HistoryInput,
  context: ServiceContext,
): Promise<HistoryFile> {
  const prepared = await prepareHistory(input, context)
  const by = { now: context.now(), actor: context.actor, importId: newId() }
  return fileOf(prepared, await newRows(reader, prepared, by))
}

/** Adds what the register does not have yet. */
export async function importHistory(
  tx: Writer,
  prepared: PreparedHistory,
  scope: CommandScope,
): Promise<HistoryFile & { readonly importId: string }> {
  const importId = newId()
  const rows = await newRows(tx, prepared, { ...scope, importId })
  await tx
    .insertInto('history_import')
    .values({
      id: importId,
      register: prepared.lines.register,
      file_name: prepared.file,
      sha256: prepared.sha256,
      imported_at: scope.now,
      imported_by: scope.actor,
      left_out_json: JSON.stringify(prepared.leftOut),
    })
    .execute()
  await insertAll(tx, 'past_award', rows.awards)
  await insertAll(tx, 'initiative', rows.initiatives)
  return { ...fileOf(prepared, rows), importId }
}

/** Every file that filled a register, the newest first. */
export async function listHistoryImports(reader: Reader): Promise<readonly HistoryImportRow[]> {
  const rows = await reader
    .selectFrom('history_import')
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .selectAll()
    .execute()
  const counts = new Map<string, number>()
  for (const table of ['past_award', 'initiative'] as const) {
    const found = await reader
      .selectFrom(table)
      .where('import_id', 'is not', null)
      .groupBy('import_id')
      .select(({ fn }) => ['import_id', fn.countAll<number>().as('rows')])
      .execute()
    for (const one of found) counts.set(one.import_id ?? '', one.rows)
  }
  return rows.map((row) => ({
    id: row.id,
    register: row.register,
    fileName: row.file_name,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    rows: counts.get(row.id) ?? 0,
  }))
}

/** Takes the rows of one file out of its register. @throws Refusal HISTORY_IMPORT_UNKNOWN */
export async function undoHistoryImport(
  tx: Writer,
  { importId }: { readonly importId: string },
): Promise<{ readonly removed: number }> {
  const awards = await tx
    .deleteFrom('past_award')
    .where('import_id', '=', importId)
    .executeTakeFirst()
  const initiatives = await tx
    .deleteFrom('initiative')
    .where('import_id', '=', importId)
    .executeTakeFirst()
  const done = await tx.deleteFrom('history_import').where('id', '=', importId).executeTakeFirst()
  if (Number(done.numDeletedRows) === 0)
    throw new Refusal('HISTORY_IMPORT_UNKNOWN', { import: importId })
  return { removed: Number(awards.numDeletedRows) + Number(initiatives.numDeletedRows) }
}
