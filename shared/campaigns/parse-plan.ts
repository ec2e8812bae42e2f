/** Reading a plan from JSON, with problems in Vietnamese that say where in the file to look. */
import { z } from 'zod'
import { VOTE_RULE_NAMES } from '#shared/kernel/vote-rule-names.ts'
import { oneOf, planProblem, planReadingText } from '#shared/text/campaigns.ts'
import { invalidValue } from '#shared/text/invalid-value.ts'
import type { Plan } from './plan.ts'
import { planSchema } from './plan.ts'

/** One thing wrong in a plan: where ("milestones[0].deadline.day") and what to do about it. */
export interface PlanProblem {
  readonly path: string
  readonly message: string
}

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] }

type Path = readonly PropertyKey[]

/** "milestones[0].deadline.day"; "(cả tệp)" for the plan as a whole. */
const pathText = (path: Path): string =>
  path.length === 0
    ? '(cả tệp)'
    : path.reduce<string>(
        (text, part) =>
          typeof part === 'number'
            ? `${text}[${part}]`
            : text === ''
              ? String(part)
              : `${text}.${String(part)}`,
        '',
      )

/** A word that is none of those which tell shapes apart; zod's type of the issue leaves them out. */
const choiceSchema = z.object({
  code: z.literal('invalid_union'),
  options: z.array(z.string()).min(1),
})

const depthOf = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(
    0,
    ...issues.map((issue) =>
      issue.code === 'invalid_union'
        ? issue.path.length + Math.max(0, ...issue.errors.map(depthOf))
        : issue.path.length,
    ),
  )

/**
 * Where none of several shapes fits, the one that came furthest before it failed is the one meant:
 * its problems are told instead of "invalid".
 */
function leavesOf(issue: z.core.$ZodIssue, above: Path): readonly PlanProblem[] {
  const path = [...above, ...issue.path]
  const choice = choiceSchema.safeParse(issue)
  if (choice.success) return [{ path: pathText(path), message: oneOf(choice.data.options) }]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ path: pathText(path), message: issue.message }]
  const meant = issue.errors.toSorted(
    (left, right) => depthOf(right) - depthOf(left) || left.length - right.length,
  )[0]
  const found = (meant ?? []).flatMap((inner) => leavesOf(inner, path))
  return found.length > 0 ? found : [{ path: pathText(path), message: issue.message }]
}

/** Vietnamese for what zod says; an empty text says what to do about it. */
const inVietnamese: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'too_small' && issue.origin === 'string'
    ? planReadingText.empty
    : invalidValue(issue)

/** What of a value does not fit a schema of the plan: where, and in words, without the path. */
export function problemsOf(schema: z.ZodType, value: unknown): readonly PlanProblem[] {
  const result = schema.safeParse(value, { error: inVietnamese })
  return result.success ? [] : result.error.issues.flatMap((issue) => leavesOf(issue, []))
}

/**
 * A rule that nobody knows would be met only when the council votes. It is no part of the schema: a
 * plan that a store pinned long ago must open whatever it says.
 */
function unknownVoteRule({ vote: { rule } }: Plan): readonly PlanProblem[] {
  return rule === null || VOTE_RULE_NAMES.some((name) => name === rule)
    ? []
    : [{ path: 'vote.rule', message: oneOf(VOTE_RULE_NAMES) }]
}

/**
 * A plan from parsed JSON. Never throws: what does not fit is told problem by problem, each message
 * beginning with its path ("milestones[0].deadline.day: phải là một ngày có thật, …").
 */
export function parsePlan(json: unknown): PlanReading {
  const result = planSchema.safeParse(json)
  const found = result.success ? unknownVoteRule(result.data) : problemsOf(planSchema, json)
  if (result.success && found.length === 0) return { ok: true, plan: result.data }
  return {
    ok: false,
    problems: found.map(({ path, message }) => ({ path, message: planProblem(path, message) })),
  }
}
