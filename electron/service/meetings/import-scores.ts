/**
 * Takes score sheets from a file, by the rubric given with them or before, and answers with aggregates and ranking. A sheet of the same author
 * on the same nominee takes the place of the earlier one; a file with a wrong line is refused whole.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import { z } from 'zod'
import type { ServiceContext } from '#electron/service/context.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { criteriaOf, impliedRubricSchema, type Rubric } from '#shared/meetings/rubric.ts'
import { scoreDocument, type ScoreDocument } from '#shared/meetings/score-document.ts'
import { scoreStageSchema, type Score, type ScoreSheet } from '#shared/meetings/score-sheet.ts'
import { readScoresFile } from '#shared/meetings/scores-file.ts'
import { tableRecords, type RecordTable } from '#shared/submissions/table-records.ts'

export interface PreparedScores {
  readonly campaignId: string
  readonly fileName: string
  readonly table: RecordTable
  readonly rubric: Rubric | null
}

/** Reads the file before the transaction. @throws Refusal FILE_UNREADABLE */
export async function prepareScores(
  input: {
    readonly campaignId: string
    readonly file: File
    readonly rubric?: Rubric | undefined
  },
  context: ServiceContext,
): Promise<PreparedScores> {
  return {
    campaignId: input.campaignId,
    fileName: input.file.name,
    table: tableRecords(await readWorkbookOf(input.file, context)),
    rubric: input.rubric ?? null,
  }
}

interface Scorable {
  readonly id: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
}

const scorable = (reader: Reader, campaignId: string): Promise<Scorable[]> =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nomination.state', '!=', 'withdrawn')
    .orderBy('nomination.seq')
    .select(['nomination.id', 'unit.name as unit', 'nominee.kind', 'nominee.name'])
    .execute()

const rubricKey = (campaignId: string): string => `rubric:${campaignId}`

/** The rubric in use, and whether it was only implied by the files so far. */
const storedRubricSchema = z.strictObject({ implied: z.boolean(), rubric: impliedRubricSchema })
type StoredRubric = z.infer<typeof storedRubricSchema>

async function getRubric(reader: Reader, campaignId: string): Promise<StoredRubric | null> {
  const row = await reader
    .selectFrom('setting')
    .where('key', '=', rubricKey(campaignId))
    .select('value_json')
    .executeTakeFirst()
  return row === undefined ? null : storedRubricSchema.parse(JSON.parse(row.value_json))
}

/** Criteria that earlier files implied stay beside those of the new one. */
function withEarlier(implied: Rubric, earlier: Rubric): Rubric {
  const ids = new Set(criteriaOf(implied).map((criterion) => criterion.id))
  const kept = criteriaOf(earlier).filter((criterion) => !ids.has(criterion.id))
  return {
    ...implied,
    groups: implied.groups.map((group, index) =>
      index === 0 ? { ...group, criteria: [...kept, ...group.criteria] } : group,
    ),
  }
}

async function storedSheets(reader: Reader, campaignId: string): Promise<readonly ScoreSheet[]> {
  const rows = await reader
    .selectFrom('score')
    .where('campaign_id', '=', campaignId)
    .selectAll()
    .execute()
  const sheets = Map.groupBy(
    rows,
    (row) => `${row.nomination_id}\n${row.author_kind}\n${row.author}`,
  )
  return [...sheets.values()].flatMap((list) => {
    const [first] = list
    if (first === undefined) return []
    const author =
      first.author_kind === 'member'
        ? { kind: 'member' as const, member: first.author }
        : { kind: 'stage' as const, stage: scoreStageSchema.parse(first.author) }
    const scores = list.map((row): [string, Score] => [
      row.criterion,
      row.mark === 'points'
        ? { mark: 'points', hundredths: row.hundredths ?? 0 }
        : { mark: row.mark },
    ])
    return [{ nominationId: first.nomination_id, author, scores: Object.fromEntries(scores) }]
  })
}

const authorOf = (sheet: ScoreSheet): string =>
  sheet.author.kind === 'member' ? sheet.author.member : sheet.author.stage

async function storeSheets(
  tx: Writer,
  campaignId: string,
  sheets: readonly ScoreSheet[],
): Promise<void> {
  for (const sheet of sheets) {
    await tx
      .deleteFrom('score')
      .where('nomination_id', '=', sheet.nominationId)
      .where('author_kind', '=', sheet.author.kind)
      .where('author', '=', authorOf(sheet))
      .execute()
    await insertAll(
      tx,
      'score',
      Object.entries(sheet.scores).map(([criterion, score]) => ({
        campaign_id: campaignId,
        nomination_id: sheet.nominationId,
        author_kind: sheet.author.kind,
        author: authorOf(sheet),
        criterion,
        mark: score.mark,
        hundredths: score.mark === 'points' ? score.hundredths : null,
      })),
    )
  }
}

/** The scores taken so far, aggregated by the mean and ranked; null where there are none. */
export async function getScores(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<ScoreDocument | null> {
  const stored = await getRubric(reader, campaignId)
  if (stored === null) return null
  return scoreDocument({
    rubric: stored.rubric,
    sheets: await storedSheets(reader, campaignId),
    nominations: await scorable(reader, campaignId),
    method: { method: 'mean' },
    tieBreaks: [],
    facts: new Map(),
  })
}

/** @throws Refusal SCORES_REFUSED, CAMPAIGN_CLOSED */
export async function importScores(tx: Writer, input: PreparedScores): Promise<ScoreDocument> {
  await requireOpen(tx, input.campaignId)
  const nominations = await scorable(tx, input.campaignId)
  const stored = await getRubric(tx, input.campaignId)
  const own = input.rubric ?? (stored?.implied === false ? stored.rubric : null)
  const read = readScoresFile(input.table, nominations, own)
  if (!read.ok)
    throw new Refusal('SCORES_REFUSED', {
      file: input.fileName,
      problems: read.refusals.map((refusal) => refusal.message).join(' '),
    })
  const rubric =
    read.implied && stored?.implied === true ? withEarlier(read.rubric, stored.rubric) : read.rubric
  const value = { value_json: JSON.stringify({ implied: read.implied, rubric }) }
  await tx
    .insertInto('setting')
    .values({ key: rubricKey(input.campaignId), ...value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(value))
    .execute()
  await storeSheets(tx, input.campaignId, read.sheets)
  const document = await getScores(tx, input)
  if (document === null) throw new Error('the rubric just written is not there')
  return document
}
