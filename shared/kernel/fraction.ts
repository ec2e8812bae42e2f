/**
 * Whole-number fractions. Shares, thresholds, coefficients and percentages are compared and rounded
 * here with BigInt, so that no floating-point number decides anything.
 */
import { z } from 'zod'

/** `[numerator, denominator]`, whole numbers, denominator above zero: `[2, 3]`, `[80, 100]`. */
export type Fraction = readonly [numerator: number, denominator: number]

/** A fraction of whole numbers with a denominator above zero. */
export const fractionSchema = z
  .tuple([z.int(), z.int().positive()])
  .readonly()
  .describe('phân số [tử, mẫu]')

/** How a fraction becomes a whole number. `half-up`: an exact half goes up. */
export type Rounding = 'up' | 'down' | 'half-up'

/** Compares `count / base` with a fraction: negative, zero or positive. `base` above zero. */
export function compareShare(count: number, base: number, share: Fraction): number {
  if (base <= 0) throw new RangeError('a share needs a base above zero')
  const left = BigInt(count) * BigInt(share[1])
  const right = BigInt(share[0]) * BigInt(base)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The least whole number `n` with `n / base >= share` (or `> share` when strict). */
export function leastCount(base: number, share: Fraction, strict: boolean): number {
  const product = BigInt(share[0]) * BigInt(base)
  const denominator = BigInt(share[1])
  const floor = product / denominator
  const exact = product % denominator === 0n
  return Number(exact ? (strict ? floor + 1n : floor) : floor + 1n)
}

/** `value × fraction` as a whole number, rounded as named to a multiple of `unit`. Values from 0. */
export function timesRounded(
  value: number,
  fraction: Fraction,
  rounding: { readonly mode: Rounding; readonly unit: number },
): number {
  const product = BigInt(value) * BigInt(fraction[0])
  const step = BigInt(fraction[1]) * BigInt(rounding.unit)
  const whole = product / step
  const rest = product % step
  const up =
    rounding.mode === 'up' ? rest > 0n : rounding.mode === 'half-up' ? rest * 2n >= step : false
  return Number((up ? whole + 1n : whole) * BigInt(rounding.unit))
}

/**
 * "84,6 %": a share with one decimal and a comma, rounded half up, for showing only. The comparison
 * is always made on the counts. "–" where the base is zero.
 */
export function formatShare(count: number, base: number): string {
  if (base === 0) return '–'
  const tenths = timesRounded(1000, [count, base], { mode: 'half-up', unit: 1 })
  return `${Math.trunc(tenths / 10)},${tenths % 10} %`
}
