/**
 * The terms of a cluster or block (cụm, khối thi đua) for a year: what is scored, how equals are
 * ranked, what share of the cluster may be endorsed. Data with its source: no plan or law is assumed.
 */
import { z } from 'zod'
import { fractionSchema, timesRounded } from '#shared/kernel/fraction.ts'
import { tieBreakSchema } from '#shared/appraisal/scoring/ranking.ts'
import { rubricSchema } from '#shared/appraisal/scoring/rubric.ts'

const text = z.string().trim().min(1)

/** "không quá 20 % số đơn vị trong khối được suy tôn tặng Cờ thi đua": an exact share of a set. */
export const endorsementLimitSchema = z.strictObject({
  /** The award it limits; null: all endorsements of the cluster together. */
  award: text.nullable(),
  share: fractionSchema.refine(([over, under]) => over >= 0 && over <= under, {
    error: 'tỷ lệ phải từ 0 đến 1 (0 % đến 100 %)',
  }),
  /** Of which units: all members of the cluster, or those that are ranked. */
  base: z.enum(['members', 'ranked']),
  rounding: z.enum(['down', 'half-up', 'up']),
  /** Wording and place of the clause: "không quá 20 % …", "Hướng dẫn số 12/HD-HĐ, mục 3". */
  wording: text,
  place: text,
})
export type EndorsementLimit = z.infer<typeof endorsementLimitSchema>

export const clusterTermsSchema = z.strictObject({
  /** Bảng điểm; null where the year has none yet. */
  rubric: rubricSchema.nullable(),
  /** Tried in this order; whoever still ties shares the rank. */
  tieBreaks: z.array(
    tieBreakSchema.options[0].or(tieBreakSchema.options[1]).or(tieBreakSchema.options[2]),
  ),
  limits: z
    .array(endorsementLimitSchema)
    .refine((limits) => new Set(limits.map(({ award }) => award)).size === limits.length, {
      error: 'mỗi hình thức khen thưởng chỉ ghi một giới hạn',
    }),
})
export type ClusterTerms = z.infer<typeof clusterTermsSchema>

/** What is endorsed against what may be. */
export interface LimitStanding {
  readonly limit: EndorsementLimit
  /** Units in the set that the share is taken of. */
  readonly of: number
  readonly allowed: number
  readonly used: number
  /** How many too many; 0 within the limit. */
  readonly over: number
}

/** One unit that the cluster endorses for an award (null: for none in particular). */
export interface EndorsedUnit {
  readonly unitId: string
  readonly award: string | null
}

/**
 * Each limit with its whole number, from an exact fraction. A unit endorsed twice for one award counts
 * once; over the limit marks, it never takes an endorsement away.
 */
export function limitStandings(
  limits: readonly EndorsementLimit[],
  sizes: Readonly<Record<EndorsementLimit['base'], number>>,
  endorsed: readonly EndorsedUnit[],
): readonly LimitStanding[] {
  return limits.map((limit) => {
    const of = sizes[limit.base]
    const allowed = timesRounded(of, limit.share, { mode: limit.rounding, unit: 1 })
    const used = new Set(
      endorsed
        .filter(({ award }) => limit.award === null || award === limit.award)
        .map(({ unitId }) => unitId),
    ).size
    return { limit, of, allowed, used, over: Math.max(0, used - allowed) }
  })
}
