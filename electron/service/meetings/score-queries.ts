/** Reads rubrics, score sheets, and what they come to. */
import { z } from 'zod'
import { votesOfEndorsement } from '#electron/service/appraisal/clusters/endorsement-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { aggregateMethodSchema, type AggregateMethod } from '#shared/meetings/aggregate.ts'
import { tieBreakSchema, type TieBreak } from '#shared/appraisal/scoring/ranking.ts'
import { criteriaOf, impliedRubricSchema, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import {
  scoreDocument,
  type ScoreDocument,
  type TieBreakFacts,
} from '#shared/meetings/score-document.ts'
import {
  authorKey,
  scoreStageSchema,
  type Score,
  type ScoreSheet,
  type SheetAuthor,
} from '#shared/meetings/score-sheet.ts'
import type {
  AuthorProgress,
  RubricInUse,
  ScorableRow,
  ScoringState,
} from '#shared/meetings/scoring-contract.ts'

/** Nominations that may be scored, in the order in which they came. */
export const scorable = (reader: Reader, campaignId: string): Promise<ScorableRow[]> =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nomination.state', '!=', 'withdrawn')
    .orderBy('nomination.seq')
    .select(['nomination.id', 'unit.name as unit', 'nominee.kind', 'nominee.name'])
    .execute()

/** Every rubric of a campaign, the one in use last. */
export async function listRubrics(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly RubricInUse[]> {
  const rows = await reader
    .selectFrom('rubric')
    .where('campaign_id', '=', campaignId)
    .orderBy('seq')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    rubric: impliedRubricSchema.parse(JSON.parse(row.rubric_json)),
    implied: row.implied === 1,
    by: row.actor,
    at: row.at,
  }))
}

/** The rubric in use; null where there is none yet. */
export const rubricInUse = async (
  reader: Reader,
  campaignId: string,
): Promise<RubricInUse | null> => (await listRubrics(reader, { campaignId })).at(-1) ?? null

/** Every sheet of a campaign. */
export async function storedSheets(
  reader: Reader,
  campaignId: string,
): Promise<readonly ScoreSheet[]> {
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

interface Settled {
  readonly state: ScoringState['state']
  readonly method: AggregateMethod
  readonly tieBreaks: readonly TieBreak[]
}

/** How the scoring of a campaign stands and counts. */
export async function settledScoring(reader: Reader, campaignId: string): Promise<Settled> {
  const row = await reader
    .selectFrom('scoring')
    .where('campaign_id', '=', campaignId)
    .selectAll()
    .executeTakeFirst()
  if (row === undefined) return { state: 'files', method: { method: 'mean' }, tieBreaks: [] }
  return {
    state: row.state,
    method: aggregateMethodSchema.parse(JSON.parse(row.method_json)),
    tieBreaks: z.array(tieBreakSchema).parse(JSON.parse(row.tie_breaks_json)),
  }
}

/** Votes of endorsement of each nomination; the chair's places among equals are not kept anywhere. */
async function tieBreakFacts(
  reader: Reader,
  campaignId: string,
): Promise<ReadonlyMap<string, TieBreakFacts>> {
  const votes = await votesOfEndorsement(reader, campaignId)
  return new Map([...votes].map(([id, count]) => [id, { endorsements: count, chairPlace: null }]))
}

async function documentOf(
  reader: Reader,
  campaignId: string,
  out: readonly string[],
): Promise<ScoreDocument | null> {
  const inUse = await rubricInUse(reader, campaignId)
  if (inUse === null) return null
  const { method, tieBreaks } = await settledScoring(reader, campaignId)
  const nominations = await scorable(reader, campaignId)
  return scoreDocument({
    rubric: inUse.rubric,
    sheets: await storedSheets(reader, campaignId),
    nominations: nominations.filter(({ id }) => !out.includes(id)),
    method,
    tieBreaks,
    facts: await tieBreakFacts(reader, campaignId),
  })
}

/** The ranking whatever the state of the scoring, for whoever has just handed the sheets in. */
export const scoresAsTaken = (reader: Reader, campaignId: string): Promise<ScoreDocument | null> =>
  documentOf(reader, campaignId, [])

/** The ranking without some nominations; null while the scoring is open, or where there is none. */
export async function scoresWithout(
  reader: Reader,
  campaignId: string,
  out: readonly string[],
): Promise<ScoreDocument | null> {
  const { state } = await settledScoring(reader, campaignId)
  return state === 'open' ? null : documentOf(reader, campaignId, out)
}

/** What the sheets come to, aggregated and ranked; hidden (null) while the scoring is open. */
export const getScores = (
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<ScoreDocument | null> => scoresWithout(reader, campaignId, [])

const isFinished = (rubric: Rubric, sheet: ScoreSheet): boolean =>
  criteriaOf(rubric).every((one) => one.kind !== 'base' || sheet.scores[one.id] !== undefined)

function progressOf(
  rubric: Rubric | null,
  sheets: readonly ScoreSheet[],
): readonly AuthorProgress[] {
  const byAuthor = Map.groupBy(sheets, (sheet) => authorKey(sheet.author))
  return [...byAuthor.values()].flatMap((list) => {
    const [first] = list
    return first === undefined || rubric === null
      ? []
      : [
          {
            author: first.author,
            started: list.length,
            finished: list.filter((sheet) => isFinished(rubric, sheet)).length,
          },
        ]
  })
}

/** Who keeps out of scoring whom, by name: a sheet names its author, not his seat. */
export async function recusedScorers(
  reader: Reader,
  campaignId: string,
): Promise<ScoringState['recused']> {
  return reader
    .selectFrom('conflict')
    .innerJoin('member', 'member.id', 'conflict.member_id')
    .where('conflict.campaign_id', '=', campaignId)
    .where('conflict.verdict', '=', 'confirmed')
    .select(['member.name as member', 'conflict.nomination_id as nominationId'])
    .execute()
}

/** The state of the scoring: who is how far, never what anybody gave. */
export async function getScoring(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<ScoringState> {
  const rubric = await rubricInUse(reader, campaignId)
  return {
    ...(await settledScoring(reader, campaignId)),
    rubric,
    nominees: await scorable(reader, campaignId),
    authors: progressOf(rubric?.rubric ?? null, await storedSheets(reader, campaignId)),
    recused: await recusedScorers(reader, campaignId),
  }
}

/** Whether two authors are one, however the member's name is typed. */
export const sameAuthor = (left: SheetAuthor, right: SheetAuthor): boolean =>
  identityKey(authorKey(left)) === identityKey(authorKey(right))

/** One author's sheets, and nobody else's. */
export async function getScoreSheets(
  reader: Reader,
  { campaignId, author }: { readonly campaignId: string; readonly author: SheetAuthor },
): Promise<readonly ScoreSheet[]> {
  const sheets = await storedSheets(reader, campaignId)
  return sheets.filter((sheet) => sameAuthor(sheet.author, author))
}
