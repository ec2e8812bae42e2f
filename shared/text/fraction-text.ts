/** Fractions as people write and read them: "0,3", "1/3", "80 %". */
import type { Fraction } from '#shared/kernel/fraction.ts'

const gcd = (left: number, right: number): number => (right === 0 ? left : gcd(right, left % right))

/** "0,3" where a few decimals say it exactly, else "1/3". */
export function fractionText([numerator, denominator]: Fraction): string {
  const common = gcd(Math.abs(numerator), denominator)
  const [over, under] = [numerator / common, denominator / common]
  const power = [1, 10, 100, 1000, 10_000].find((ten) => ten % under === 0)
  if (power === undefined) return `${over}/${under}`
  const digits = String((over * power) / under).padStart(String(power).length, '0')
  const decimals = String(power).length - 1
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/** Reads "0,3", "0.3", "3/10", "30 %" and "2" as an exact fraction; null where it is none of them. */
export function fractionSaid(text: string): Fraction | null {
  const said = text.trim()
  const over = /^(\d{1,6})\s*\/\s*(\d{1,6})$/u.exec(said)
  if (over !== null) {
    const under = Number(over[2])
    return under === 0 ? null : [Number(over[1]), under]
  }
  const decimal = /^(\d{1,6})(?:[.,](\d{1,4}))?\s*(%)?$/u.exec(said)
  if (decimal === null) return null
  const digits = decimal[2] ?? ''
  const under = 10 ** digits.length * (decimal[3] === undefined ? 1 : 100)
  const whole = Number(`${decimal[1] ?? ''}${digits}`)
  const common = gcd(whole, under)
  return [whole / common, under / common]
}
