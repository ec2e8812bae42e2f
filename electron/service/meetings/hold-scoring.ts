/** Scoring on screen: a rubric brought into use, sheets typed by one author, opened and closed. */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { writeScoreSheet } from '#electron/workbook/write/write-score-sheet.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { AggregateMethod } from '#shared/meetings/aggregate.ts'
import type { TieBreak } from '#shared/appraisal/scoring/ranking.ts'
import { criteriaOf, fitScore, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { sheetCheckSum, type ScoreSheet, type SheetAuthor } from '#shared/meetings/score-sheet.ts'
import type { RubricInUse, ScorableRow, ScoringState } from '#shared/meetings/scoring-contract.ts'
import { scoringRefusals as say, stageLabels } from '#shared/text/scoring.ts'
import { getScoring, listRubrics, rubricInUse, scorable, settledScoring } from './score-queries.ts'
import { requireScoringOpen, storeRubric, storeSheets } from './store-sheets.ts'

/** The given rubric as the campaign's next version. @throws Refusal CAMPAIGN_CLOSED, INPUT_INVALID */
export async function setRubric(
  tx: Writer,
  input: { readonly campaignId: string; readonly rubric: Rubric },
  scope: CommandScope,
): Promise<readonly RubricInUse[]> {
  const { campaignId } = input
  await requireOpen(tx, campaignId)
  await requireScoringOpen(tx, campaignId)
  const earlier = (await listRubrics(tx, { campaignId })).filter(({ implied }) => !implied)
  const version = Math.max(0, ...earlier.map(({ rubric }) => rubric.version)) + 1
  await storeRubric(tx, campaignId, { rubric: { ...input.rubric, version }, implied: false }, scope)
  return listRubrics(tx, { campaignId })
}

/** @throws Refusal CAMPAIGN_CLOSED, INPUT_INVALID where a tie-break names no group of the rubric */
export async function setScoring(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly state?: 'open' | 'closed' | undefined
    readonly method?: AggregateMethod | undefined
    readonly tieBreaks?: readonly TieBreak[] | undefined
  },
): Promise<ScoringState> {
  const { campaignId } = input
  await requireOpen(tx, campaignId)
  const now = await settledScoring(tx, campaignId)
  const rubric = (await rubricInUse(tx, campaignId))?.rubric
  if (rubric === undefined)
    throw new Refusal('INPUT_INVALID', { where: 'chấm điểm', detail: say.noRubric })
  const tieBreaks = input.tieBreaks ?? now.tieBreaks
  for (const tieBreak of tieBreaks)
    if (tieBreak.by === 'group' && !rubric.groups.some(({ id }) => id === tieBreak.group))
      throw new Refusal('INPUT_INVALID', {
        where: 'chấm điểm',
        detail: say.groupUnknown(tieBreak.group),
      })
  const columns = {
    state: input.state ?? (now.state === 'open' ? ('open' as const) : ('closed' as const)),
    method_json: JSON.stringify(input.method ?? now.method),
    tie_breaks_json: JSON.stringify(tieBreaks),
  }
  await tx
    .insertInto('scoring')
    .values({ campaign_id: campaignId, ...columns })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(columns))
    .execute()
  return getScoring(tx, { campaignId })
}

interface TypedSheet extends Pick<ScoreSheet, 'nominationId' | 'scores'> {
  readonly checkSum: string | null
}

/** The sheet as it counts. @throws Refusal NOMINATION_UNKNOWN, INPUT_INVALID */
function fitted(
  rubric: Rubric,
  nominees: readonly ScorableRow[],
  author: SheetAuthor,
  typed: TypedSheet,
): ScoreSheet {
  const nominee = nominees.find(({ id }) => id === typed.nominationId)
  if (nominee === undefined)
    throw new Refusal('NOMINATION_UNKNOWN', { nomination: typed.nominationId })
  const refuse = (detail: string): never => {
    throw new Refusal('INPUT_INVALID', { where: nominee.name, detail })
  }
  const criteria = new Map(criteriaOf(rubric).map((one) => [one.id, one]))
  const scores = Object.entries(typed.scores).map(([id, score]) => {
    const criterion = criteria.get(id)
    if (criterion === undefined) return refuse(say.criterionUnknown(id))
    if (score.mark !== 'points') return [id, score] as const
    const fit = fitScore(criterion, score.hundredths)
    return fit.ok
      ? ([id, { mark: 'points', hundredths: fit.hundredths }] as const)
      : refuse(say.unfit[fit.code](criterion.title))
  })
  const sheet = { nominationId: typed.nominationId, author, scores: Object.fromEntries(scores) }
  const sum = sheetCheckSum([...criteria.keys()], sheet)
  return typed.checkSum === null || typed.checkSum.padStart(2, '0') === sum
    ? sheet
    : refuse(say.checkSum(typed.checkSum, sum))
}

/** @throws Refusal CAMPAIGN_CLOSED, INPUT_INVALID, NOMINATION_UNKNOWN */
export async function setScores(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly author: SheetAuthor
    readonly sheets: readonly TypedSheet[]
  },
): Promise<ScoringState> {
  const { campaignId, author } = input
  await requireOpen(tx, campaignId)
  await requireScoringOpen(tx, campaignId)
  const inUse = await rubricInUse(tx, campaignId)
  if (inUse === null)
    throw new Refusal('INPUT_INVALID', { where: 'chấm điểm', detail: say.noRubric })
  const nominees = await scorable(tx, campaignId)
  const sheets = input.sheets.map((sheet) => fitted(inUse.rubric, nominees, author, sheet))
  await storeSheets(tx, campaignId, sheets)
  return getScoring(tx, { campaignId })
}

/** The sheet to hand to a member. @throws Refusal INPUT_INVALID where there is no rubric */
export async function scoreSheetFile(
  reader: Reader,
  input: { readonly campaignId: string; readonly author: SheetAuthor },
  now: string,
): Promise<File> {
  const inUse = await rubricInUse(reader, input.campaignId)
  if (inUse === null)
    throw new Refusal('INPUT_INVALID', { where: 'chấm điểm', detail: say.noRubric })
  const plan = await getPlan(reader, input.campaignId)
  const { author } = input
  const name = author.kind === 'member' ? author.member : stageLabels[author.stage]
  const bytes = await writeScoreSheet(
    {
      subject: plan.title,
      author: name,
      rubric: inUse.rubric,
      nominees: await scorable(reader, input.campaignId),
    },
    { creator: plan.issuer.standingOffice, at: now },
  )
  return new File([new Uint8Array(bytes)], `${say.fileName(name)}.xlsx`)
}
