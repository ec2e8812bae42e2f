/**
 * Adds up one value per criterion under a rubric: caps of groups, of bonus and penalty points and of
 * the whole. Exact fractions of hundredths.
 */
import { lesser, subtractFractions, sumFractions } from '#shared/kernel/exact.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import { criteriaOf, type Rubric } from './rubric.ts'

/** A sum under a rubric. */
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
