/**
 * A rubric (bảng điểm) as data, in versions: groups of criteria with a maximum, a step and a kind,
 * and caps. All points are whole hundredths.
 */
import { z } from 'zod'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { rubricRefusals } from '#shared/text/scoring.ts'

const text = z.string().min(1)
const hundredths = z.int().min(0)

/**
 * điểm cơ bản · điểm thưởng · điểm trừ · loại trực tiếp. A penalty is typed as what is taken away;
 * a knock-out above zero means "không xét" whatever the points.
 */
export const criterionKindSchema = z.enum(['base', 'bonus', 'penalty', 'knock-out'])

const criterionShape = z.strictObject({
  id: text,
  title: text,
  kind: criterionKindSchema,
  /** Highest score; null for none set (a penalty by the day, a knock-out). */
  max: hundredths.nullable(),
  /** Scores are multiples of it: 25 for a quarter of a point; null for any hundredth. */
  step: hundredths.positive().nullable(),
  /** What shows it, when the rubric says so. */
  evidence: text.nullable(),
})
export const rubricCriterionSchema = criterionShape
  .refine(({ kind, max }) => kind !== 'base' || max !== null, {
    path: ['max'],
    error: rubricRefusals.baseWithoutMax,
  })
  .refine(({ max, step }) => max === null || step === null || max % step === 0, {
    path: ['step'],
    error: rubricRefusals.stepNotDividing,
  })
export type RubricCriterion = z.infer<typeof rubricCriterionSchema>

const groupOf = <Criterion extends z.ZodType>(criterion: Criterion) =>
  z.strictObject({
    id: text,
    title: text,
    /** No more than this counts of the group's base and bonus points. */
    cap: hundredths.nullable(),
    criteria: z.array(criterion).min(1),
  })
export const rubricGroupSchema = groupOf(rubricCriterionSchema)
export type RubricGroup = z.infer<typeof rubricGroupSchema>

const rubricOf = <Group extends z.ZodType<RubricGroup>>(group: Group) =>
  z
    .strictObject({
      id: text,
      version: z.int().positive(),
      title: text,
      effectiveFrom: daySchema.nullable(),
      /** The paper it comes from. */
      source: text.nullable(),
      groups: z.array(group).min(1),
      caps: z.strictObject({
        /** All bonus points together ("điểm thưởng tối đa 50"). */
        bonus: hundredths.nullable(),
        /** All penalties together. */
        penalty: hundredths.nullable(),
        /** The sum as a whole. */
        total: hundredths.nullable(),
      }),
    })
    .superRefine((rubric, context) => {
      const twice = (ids: readonly string[], message: string): void => {
        if (new Set(ids).size !== ids.length)
          context.addIssue({ code: 'custom', path: ['groups'], message })
      }
      twice(
        rubric.groups.map((one) => one.id),
        rubricRefusals.groupTwice,
      )
      twice(
        rubric.groups.flatMap((one) => one.criteria.map((criterion) => criterion.id)),
        rubricRefusals.criterionTwice,
      )
    })

/** The whole rubric. Ids of groups and criteria are unique in it. */
export const rubricSchema = rubricOf(rubricGroupSchema)
/** A rubric as score sheets implied it: no maximum is known of any criterion. */
export const impliedRubricSchema = rubricOf(groupOf(criterionShape))
export type Rubric = z.infer<typeof rubricSchema>

/** All criteria of a rubric, in order. */
export const criteriaOf = (rubric: Rubric): readonly RubricCriterion[] =>
  rubric.groups.flatMap((group) => group.criteria)

/** Why a score does not fit its criterion. */
export type ScoreFault = 'below-zero' | 'over-max' | 'off-step'

/**
 * The score as it counts, or why it does not fit. Of a penalty the sign does not matter: "-2" and
 * "2" both take two points away.
 */
export function fitScore(
  criterion: RubricCriterion,
  typed: number,
):
  | { readonly ok: true; readonly hundredths: number }
  | { readonly ok: false; readonly code: ScoreFault } {
  const points = criterion.kind === 'penalty' ? Math.abs(typed) : typed
  if (points < 0) return { ok: false, code: 'below-zero' }
  if (criterion.max !== null && points > criterion.max) return { ok: false, code: 'over-max' }
  if (criterion.step !== null && points % criterion.step !== 0)
    return { ok: false, code: 'off-step' }
  return { ok: true, hundredths: points }
}
