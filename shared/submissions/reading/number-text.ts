/** Vietnamese notation: "1.000,5" is one thousand and a half. No floating point anywhere. */

const GROUPED = /^\d{1,3}(?:\.\d{3})+$/u
const COMMA_GROUPED = /^\d{1,3}(?:,\d{3}){2,}$/u
const DECIMAL = /^(?<whole>\d+)(?:[.,](?<part>\d+))?$/u
const GROUPED_DECIMAL = /^(?<whole>\d{1,3}(?:\.\d{3})+),(?<part>\d+)$/u

/**
 * A number in Vietnamese notation times `scale`, as a whole number; null where it is no number or
 * does not come out whole. "1.000" is a thousand, "0,62" is 62 hundredths, "91.7" is 917 tenths.
 */
export function scaledWhole(text: string, scale: bigint): bigint | null {
  const bare = text.replace(/\s/gu, '')
  if (GROUPED.test(bare)) return BigInt(bare.replaceAll('.', '')) * scale
  if (COMMA_GROUPED.test(bare)) return BigInt(bare.replaceAll(',', '')) * scale
  const groups = (GROUPED_DECIMAL.exec(bare) ?? DECIMAL.exec(bare))?.groups
  if (groups === undefined) return null
  const whole = (groups['whole'] ?? '').replaceAll('.', '')
  const part = groups['part'] ?? ''
  const divisor = 10n ** BigInt(part.length)
  const units = BigInt(`${whole}${part}`) * scale
  return units % divisor === 0n ? units / divisor : null
}
