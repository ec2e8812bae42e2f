/**
 * A score sheet: what one member, or one stage, gave one nominee by criterion. To abstain (không
 * chấm), to be recused (tránh) and to be absent (vắng) are three things, and none of them is zero.
 */
import { z } from 'zod'
import { idSchema } from '#shared/kernel/ids.ts'

/** tự chấm · kiểm tra chéo · thường trực thẩm định · hội đồng thống nhất, in their order. */
export const scoreStageSchema = z.enum(['self', 'cross-check', 'appraisal', 'council'])
export type ScoreStage = z.infer<typeof scoreStageSchema>
export const SCORE_STAGES = scoreStageSchema.options

/** One score, in hundredths of a point, or why there is none. */
export const scoreSchema = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('points'), hundredths: z.int() }),
  z.strictObject({ mark: z.literal('abstain') }),
  z.strictObject({ mark: z.literal('recuse') }),
  z.strictObject({ mark: z.literal('absent') }),
])
export type Score = z.infer<typeof scoreSchema>

export const sheetAuthorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), member: z.string().min(1) }),
  z.strictObject({ kind: z.literal('stage'), stage: scoreStageSchema }),
])
export type SheetAuthor = z.infer<typeof sheetAuthorSchema>

/** One author's scores of one nominee, by criterion id; a criterion without a key is not filled in. */
export const scoreSheetSchema = z.strictObject({
  nominationId: idSchema,
  author: sheetAuthorSchema,
  scores: z.record(z.string(), scoreSchema),
})
export type ScoreSheet = z.infer<typeof scoreSheetSchema>

/** One key for an author, to tell sheets apart. */
export const authorKey = (author: SheetAuthor): string =>
  author.kind === 'member' ? `member:${author.member}` : `stage:${author.stage}`

const CHECK_BASE = 97

/**
 * The check sum printed on a score sheet and typed back with it: two digits over the hundredths in
 * the rubric's order, so that a wrong digit or two swapped neighbours show. Marks without points
 * count as 1, 2 and 3 past the highest score.
 */
export function sheetCheckSum(criteria: readonly string[], sheet: ScoreSheet): string {
  const marks = { abstain: 1_000_001, recuse: 1_000_002, absent: 1_000_003 } as const
  const sum = criteria.reduce((so, criterion) => {
    const score = sheet.scores[criterion]
    const value =
      score === undefined
        ? 1_000_004
        : score.mark === 'points'
          ? score.hundredths
          : marks[score.mark]
    return (((so * 10 + value) % CHECK_BASE) + CHECK_BASE) % CHECK_BASE
  }, 1)
  return String(sum).padStart(2, '0')
}
