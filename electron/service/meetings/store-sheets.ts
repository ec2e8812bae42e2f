/** Writes score sheets and rubrics. A sheet takes the place of its author's earlier one. */
import type { CommandScope } from '#electron/service/context.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { Rubric } from '#shared/appraisal/scoring/rubric.ts'
import type { ScoreSheet } from '#shared/meetings/score-sheet.ts'
import { conflictText } from '#shared/text/meetings-conflicts.ts'
import { scoringRefusals } from '#shared/text/scoring.ts'
import {
  recusedScorers,
  sameAuthor,
  scorable,
  settledScoring,
  storedSheets,
} from './score-queries.ts'

/** @throws Refusal INPUT_INVALID where the scoring was closed on screen */
export async function requireScoringOpen(tx: Writer, campaignId: string): Promise<void> {
  const { state } = await settledScoring(tx, campaignId)
  if (state === 'closed')
    throw new Refusal('INPUT_INVALID', { where: 'chấm điểm', detail: scoringRefusals.closed })
}

/** @throws Refusal INPUT_INVALID where a member with a confirmed conflict gives points */
async function refuseRecused(
  tx: Writer,
  campaignId: string,
  sheets: readonly ScoreSheet[],
): Promise<void> {
  const out = new Set(
    (await recusedScorers(tx, campaignId)).map(
      (one) => `${identityKey(one.member)}\n${one.nominationId}`,
    ),
  )
  if (out.size === 0) return
  for (const { author, nominationId, scores } of sheets) {
    if (author.kind !== 'member') continue
    if (!out.has(`${identityKey(author.member)}\n${nominationId}`)) continue
    if (!Object.values(scores).some(({ mark }) => mark === 'points')) continue
    const nominee = (await scorable(tx, campaignId)).find(({ id }) => id === nominationId)
    throw new Refusal('INPUT_INVALID', {
      where: 'chấm điểm',
      detail: conflictText.mayNotScore(author.member, nominee?.name ?? ''),
    })
  }
}

/**
 * Keeps score sheets, each in place of its author's earlier one. @throws Refusal of one who must
 * keep out
 */
export async function storeSheets(
  tx: Writer,
  campaignId: string,
  sheets: readonly ScoreSheet[],
): Promise<void> {
  await refuseRecused(tx, campaignId, sheets)
  const known = await storedSheets(tx, campaignId)
  for (const sheet of sheets) {
    // One person keeps the spelling of the first sheet.
    const author = known.find((one) => sameAuthor(one.author, sheet.author))?.author ?? sheet.author
    const name = author.kind === 'member' ? author.member : author.stage
    await tx
      .deleteFrom('score')
      .where('nomination_id', '=', sheet.nominationId)
      .where('author_kind', '=', author.kind)
      .where('author', '=', name)
      .execute()
    await insertAll(
      tx,
      'score',
      Object.entries(sheet.scores).map(([criterion, score]) => ({
        campaign_id: campaignId,
        nomination_id: sheet.nominationId,
        author_kind: author.kind,
        author: name,
        criterion,
        mark: score.mark,
        hundredths: score.mark === 'points' ? score.hundredths : null,
      })),
    )
  }
}

/**
 * Brings a rubric into use. What files only implied is kept up to date in its own place; a rubric that
 * was given becomes the next one, and the earlier ones stay.
 */
export async function storeRubric(
  tx: Writer,
  campaignId: string,
  { rubric, implied }: { readonly rubric: Rubric; readonly implied: boolean },
  { now, actor }: CommandScope,
): Promise<void> {
  const last = await tx
    .selectFrom('rubric')
    .where('campaign_id', '=', campaignId)
    .orderBy('seq', 'desc')
    .select(['seq', 'implied', 'rubric_json'])
    .executeTakeFirst()
  const columns = {
    implied: implied ? 1 : 0,
    rubric_json: JSON.stringify(rubric),
    actor,
    at: now,
  }
  if (last?.rubric_json === columns.rubric_json && last.implied === columns.implied) return
  if (last?.implied === 1 && implied)
    await tx
      .updateTable('rubric')
      .set(columns)
      .where('campaign_id', '=', campaignId)
      .where('seq', '=', last.seq)
      .execute()
  else
    await tx
      .insertInto('rubric')
      .values({ campaign_id: campaignId, seq: (last?.seq ?? 0) + 1, ...columns })
      .execute()
}
