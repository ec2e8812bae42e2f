/**
 * How a vote is counted, as data. Councils differ (≥ 70, ≥ 80, ≥ 90, > 90, > 50 per cent; of all
 * members, of those present, of the valid ballots), so an office copies its own Quy chế here; no
 * rule is built in as the law. Combinations that cannot be counted are refused when the rule is
 * read, not when the room is waiting for a result.
 */
import { z } from 'zod'
import { compareFractions } from '#shared/kernel/exact.ts'
import { fractionSchema } from '#shared/kernel/fraction.ts'
import { voteRuleRefusals } from '#shared/text/meetings.ts'

/** `>=` "từ 80 % trở lên"; `>` "trên 80 %". */
export const operatorSchema = z.enum(['>=', '>'])
export type Operator = z.infer<typeof operatorSchema>

/** What the share is a share of: tổng số thành viên · số có mặt · số phiếu hợp lệ. */
export const voteBaseSchema = z.enum(['all-members', 'present', 'valid-ballots'])
export type VoteBase = z.infer<typeof voteBaseSchema>

const share = fractionSchema.refine(
  (fraction) => compareFractions(fraction, [0, 1]) > 0 && compareFractions(fraction, [1, 1]) <= 0,
  { error: voteRuleRefusals.shareOutOfRange },
)

/**
 * A rule of counting. `quorum` null: the council's regulation names none. Refused: a threshold of
 * "more than the whole"; written opinions counted where the base is those present (the votes could
 * outnumber the base); a tie-break where no tie can be; conflicts taken out of a base that never
 * held them.
 */
export const voteRuleSchema = z
  .strictObject({
    /** The meeting is valid when at least this share of all members is present. */
    quorum: z.strictObject({ atLeast: share, of: z.literal('members-present') }).nullable(),
    threshold: share,
    operator: operatorSchema,
    base: voteBaseSchema,
    /** Whether absent members' written opinions are votes. */
    writtenOpinionsCounted: z.boolean(),
    /** Passing also needs the chair's agreement, stated openly ("trong đó Chủ tịch đồng ý"). */
    chairMustAgree: z.boolean(),
    /** At exactly one half: `chair` decides, or nobody. */
    tieBreak: z.enum(['chair', 'none']),
    /** Whether a member with a confirmed conflict of interest leaves the base. */
    conflictsLeaveBase: z.boolean(),
  })
  .superRefine((rule, context) => {
    const refuse = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (rule.operator === '>' && compareFractions(rule.threshold, [1, 1]) === 0)
      refuse('operator', voteRuleRefusals.moreThanAll)
    if (rule.base === 'present' && rule.writtenOpinionsCounted)
      refuse('writtenOpinionsCounted', voteRuleRefusals.writtenButPresentBase)
    if (
      rule.tieBreak === 'chair' &&
      (rule.operator !== '>' || compareFractions(rule.threshold, [1, 2]) !== 0)
    )
      refuse('tieBreak', voteRuleRefusals.noTiePossible)
    if (rule.base === 'valid-ballots' && rule.conflictsLeaveBase)
      refuse('conflictsLeaveBase', voteRuleRefusals.conflictsNeverInBase)
  })
export type VoteRule = z.infer<typeof voteRuleSchema>
