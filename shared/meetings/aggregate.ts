/**
 * One value from many scores: mean, trimmed mean, median or agreed value, kept as an exact fraction
 * of hundredths; only what is shown is rounded (half up, two decimals). Only points are counted:
 * who abstained, was recused or was absent is left out of the divisor and shown as such.
 */
import { z } from 'zod'
import { lowestTerms } from '#shared/kernel/exact.ts'
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
