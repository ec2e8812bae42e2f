/**
 * Arithmetic of whole-number fractions for points and averages: a mean of 13 scores is kept as it
 * is, and only what is shown is rounded. Computed with BigInt; a result whose parts would not fit a
 * safe integer throws, so nothing is ever silently inexact.
 */
import type { Fraction } from './fraction.ts'

type Exact = readonly [numerator: bigint, denominator: bigint]

const widen = (fraction: Fraction): Exact => [BigInt(fraction[0]), BigInt(fraction[1])]

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}

function narrow([numerator, denominator]: Exact): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator)
  const result = [Number(numerator / divisor), Number(denominator / divisor)] as const
  if (!result.every(Number.isSafeInteger)) throw new RangeError('fraction beyond safe integers')
  return result
}

/** A fraction in lowest terms. */
export const lowestTerms = (fraction: Fraction): Fraction => narrow(widen(fraction))

/** Negative, zero or positive as `left` is below, at or above `right`. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = BigInt(left[0]) * BigInt(right[1]) - BigInt(right[0]) * BigInt(left[1])
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The sum, in lowest terms; 0/1 for an empty list. */
export function sumFractions(fractions: readonly Fraction[]): Fraction {
  const total = fractions
    .map(widen)
    .reduce<Exact>((sum, next) => [sum[0] * next[1] + next[0] * sum[1], sum[1] * next[1]], [0n, 1n])
  return narrow(total)
}

/** `left − right`, in lowest terms. */
export const subtractFractions = (left: Fraction, right: Fraction): Fraction =>
  sumFractions([left, [-right[0], right[1]]])

/** The lesser of two fractions. */
export const lesser = (left: Fraction, right: Fraction): Fraction =>
  compareFractions(left, right) <= 0 ? left : right

/** The nearest whole number, an exact half going up (also below zero: −1/2 is 0). */
export function roundHalfUp(fraction: Fraction): number {
  const doubled = 2n * BigInt(fraction[0]) + BigInt(fraction[1])
  const step = 2n * BigInt(fraction[1])
  const quotient = doubled / step
  return Number(doubled < 0n && doubled % step !== 0n ? quotient - 1n : quotient)
}

/** "8,75": a number of hundredths with two decimals and a comma, rounded half up, for showing only. */
export function formatHundredths(hundredths: Fraction): string {
  const whole = roundHalfUp(hundredths)
  const digits = String(Math.abs(whole)).padStart(3, '0')
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}
