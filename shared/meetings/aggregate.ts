/**
 * One value from many scores: mean, trimmed mean, median or agreed value, kept as an exact fraction
 * of hundredths; only what is shown is rounded (half up, two decimals). Only points are counted:
 * who abstained, was recused or was absent is left out of the divisor and shown as such.
 */
import { z } from 'zod'
import { lesser, lowestTerms, subtractFractions, sumFractions } from './exact.ts'
import { criteriaOf } from './rubric.ts'
import type { Rubric } from './rubric.ts'
import type { Score } from './score-sheet.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'

/** trung bình · trung bình bỏ cao nhất, thấp nhất · trung vị · giá trị thống nhất. */
export const aggregateMethodSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('mean') }),
  /** `drop` from each end. */
  z.strictObject({ method: z.literal('trimmed-mean'), drop: z.int().positive() }),
  z.strictObject({ method: z.literal('median') }),
  /** What everybody gave alike, or what the council settled on. */
  z.strictObject({ method: z.literal('agreed') }),
])
export type AggregateMethod = z.infer<typeof aggregateMethodSchema>

/** Scores of one criterion (or of the sum) by kind of mark. */
export interface MarkCounts {
  readonly counted: number
  readonly abstained: number
  readonly recused: number
  readonly absent: number
}

/** Why there is no value: nobody gave points; too few to drop from; no agreement. */
export type NoValue = 'no-scores' | 'too-few' | 'not-agreed'

export interface Aggregate extends MarkCounts {
  /** Exact, in hundredths, lowest terms; null with the reason in `why`. */
  readonly value: Fraction | null
  readonly why: NoValue | null
  /** Highest minus lowest, in hundredths; null where nobody gave points. */
  readonly spread: number | null
}

const mean = (points: readonly number[]): Fraction =>
  lowestTerms([points.reduce((sum, one) => sum + one, 0), points.length])

function median(sorted: readonly number[]): Fraction {
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}

function valueOf(
  sorted: readonly number[],
  method: AggregateMethod,
  settled: number | null,
): Fraction | NoValue {
  if (method.method === 'agreed') {
    if (settled !== null) return [settled, 1]
    const [first] = sorted
    if (first === undefined) return 'no-scores'
    return sorted.every((one) => one === first) ? [first, 1] : 'not-agreed'
  }
  if (sorted.length === 0) return 'no-scores'
  switch (method.method) {
    case 'mean':
      return mean(sorted)
    case 'median':
      return median(sorted)
    case 'trimmed-mean':
      return sorted.length <= method.drop * 2
        ? 'too-few'
        : mean(sorted.slice(method.drop, sorted.length - method.drop))
  }
}

/**
 * The aggregate of the scores of one criterion. `settled` is what the council agreed on afterwards,
 * in hundredths, which only the method `agreed` looks at.
 */
export function aggregateScores(
  scores: readonly Score[],
  method: AggregateMethod,
  settled: number | null = null,
): Aggregate {
  const sorted = scores
    .flatMap((score) => (score.mark === 'points' ? [score.hundredths] : []))
    .toSorted((a, b) => a - b)
  const marked = (mark: Score['mark']): number => scores.filter((one) => one.mark === mark).length
  const value = valueOf(sorted, method, settled)
  const [lowest] = sorted
  const highest = sorted.at(-1)
  return {
    counted: sorted.length,
    abstained: marked('abstain'),
    recused: marked('recuse'),
    absent: marked('absent'),
    value: typeof value === 'string' ? null : value,
    why: typeof value === 'string' ? value : null,
    spread: lowest === undefined || highest === undefined ? null : highest - lowest,
  }
}

/** A nominee's sum under a rubric. */
export interface RubricTotal {
  /** Exact, in hundredths; null while a criterion has no value. */
  readonly total: Fraction | null
  /** Titles of base criteria without a value. */
  readonly missing: readonly string[]
  /** Titles of knock-out criteria that were met: "không xét". */
  readonly knockedOutBy: readonly string[]
  /** Base and bonus of each group after its cap, for tie-breaks; null while incomplete. */
  readonly groups: Readonly<Record<string, Fraction | null>>
  readonly penalty: Fraction
}

const ZERO: Fraction = [0, 1]

const capped = (value: Fraction, cap: number | null): Fraction =>
  cap === null ? value : lesser(value, [cap, 1])

/**
 * Adds up one value per criterion: base and bonus by group up to the group's cap, all bonus up to
 * its cap, minus the penalties up to theirs, the whole up to the total's cap. A group's cap is used
 * up by base points first. A base criterion without a value leaves the total open; a bonus, penalty
 * or knock-out without one is not given.
 */
export function totalOf(rubric: Rubric, values: ReadonlyMap<string, Fraction | null>): RubricTotal {
  const valueOfCriterion = (id: string): Fraction | null => values.get(id) ?? null
  const ofKind = (group: Rubric['groups'][number], kind: 'base' | 'bonus' | 'penalty'): Fraction =>
    sumFractions(
      group.criteria
        .filter((criterion) => criterion.kind === kind)
        .map((criterion) => valueOfCriterion(criterion.id) ?? ZERO),
    )
  const missing = criteriaOf(rubric)
    .filter((one) => one.kind === 'base' && valueOfCriterion(one.id) === null)
    .map((one) => one.title)
  const parts = rubric.groups.map((group) => {
    const base = capped(ofKind(group, 'base'), group.cap)
    const both = capped(sumFractions([base, ofKind(group, 'bonus')]), group.cap)
    return { group, base, both, bonus: subtractFractions(both, base) }
  })
  const base = sumFractions(parts.map((part) => part.base))
  const bonus = capped(sumFractions(parts.map((part) => part.bonus)), rubric.caps.bonus)
  const penalty = capped(
    sumFractions(rubric.groups.map((group) => ofKind(group, 'penalty'))),
    rubric.caps.penalty,
  )
  const sum = subtractFractions(sumFractions([base, bonus]), penalty)
  const open = (group: Rubric['groups'][number]): boolean =>
    group.criteria.some((one) => one.kind === 'base' && valueOfCriterion(one.id) === null)
  return {
    total: missing.length > 0 ? null : capped(sum, rubric.caps.total),
    missing,
    knockedOutBy: criteriaOf(rubric)
      .filter((one) => one.kind === 'knock-out' && (valueOfCriterion(one.id)?.[0] ?? 0) > 0)
      .map((one) => one.title),
    groups: Object.fromEntries(
      parts.map(({ group, both }) => [group.id, open(group) ? null : both]),
    ),
    penalty,
  }
}
