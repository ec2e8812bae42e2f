/**
 * Takes score sheets from a file, by the rubric given with them or before, and answers with
 * aggregates and ranking. A file is one line a score, or the grid that was given to a member; one
 * with a wrong line is refused whole.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { criteriaOf, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import type { ScoreDocument } from '#shared/meetings/score-document.ts'
import { gridRecords } from '#shared/meetings/score-grid-file.ts'
import { readScoresFile } from '#shared/meetings/scores-file.ts'
import { tableRecords, type RecordTable } from '#shared/submissions/table-records.ts'
import { rubricInUse, scorable, scoresAsTaken } from './score-queries.ts'
import { requireScoringOpen, storeRubric, storeSheets } from './store-sheets.ts'

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
  const workbook = await readWorkbookOf(input.file, context)
  return {
    campaignId: input.campaignId,
    fileName: input.file.name,
    table: gridRecords(workbook) ?? tableRecords(workbook),
    rubric: input.rubric ?? null,
  }
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

/** @throws Refusal SCORES_REFUSED, INPUT_INVALID, CAMPAIGN_CLOSED */
export async function importScores(
  tx: Writer,
  input: PreparedScores,
  scope: CommandScope,
): Promise<ScoreDocument> {
  const { campaignId } = input
  await requireOpen(tx, campaignId)
  await requireScoringOpen(tx, campaignId)
  const stored = await rubricInUse(tx, campaignId)
  const own = input.rubric ?? (stored?.implied === false ? stored.rubric : null)
  const read = readScoresFile(input.table, await scorable(tx, campaignId), own)
  if (!read.ok)
    throw new Refusal('SCORES_REFUSED', {
      file: input.fileName,
      problems: read.refusals.map((refusal) => refusal.message).join(' '),
    })
  const rubric =
    read.implied && stored?.implied === true ? withEarlier(read.rubric, stored.rubric) : read.rubric
  await storeRubric(tx, campaignId, { rubric, implied: read.implied }, scope)
  await storeSheets(tx, campaignId, read.sheets)
  const document = await scoresAsTaken(tx, campaignId)
  if (document === null) throw new Error('the rubric just written is not there')
  return document
}
