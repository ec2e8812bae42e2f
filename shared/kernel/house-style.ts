/**
 * How an office writes: uỷ or ủy (where the tone mark of oa, oe, uy stands), and abbreviations in
 * full. Papers only; what was typed is kept as it is.
 */
import { z } from 'zod'

/** `mark-first`: ủy, hòa, khỏe; `mark-last`: uỷ, hoà, khoẻ; `as-written`: nothing is changed. */
export const spellingSchema = z.enum(['as-written', 'mark-first', 'mark-last'])
export type Spelling = z.infer<typeof spellingSchema>

const PAIRS: readonly (readonly [first: string, last: string])[] = [
  ...'òóỏõọ'.split('').map((letter, index) => [`${letter}a`, `o${'àáảãạ'.charAt(index)}`] as const),
  ...'òóỏõọ'.split('').map((letter, index) => [`${letter}e`, `o${'èéẻẽẹ'.charAt(index)}`] as const),
  ...'ùúủũụ'.split('').map((letter, index) => [`${letter}y`, `u${'ỳýỷỹỵ'.charAt(index)}`] as const),
]

const cased = (pair: string): readonly string[] => [
  pair,
  pair.slice(0, 1).toLocaleUpperCase('vi') + pair.slice(1),
  pair.toLocaleUpperCase('vi'),
]

function swaps(from: 0 | 1): ReadonlyMap<string, string> {
  return new Map(
    PAIRS.flatMap((pair) => {
      const [source, target] = from === 0 ? pair : ([pair[1], pair[0]] as const)
      const written = cased(target)
      return cased(source).map((one, index) => [one, written[index] ?? one] as const)
    }),
  )
}

const TO_LAST = swaps(0)
const TO_FIRST = swaps(1)

/** The two letters at the end of a syllable, not after q ("quỷ" is written one way only). */
const endOf = (pairs: ReadonlyMap<string, string>): RegExp =>
  new RegExp(`(?<![qQ])(?:${[...pairs.keys()].join('|')})(?!\\p{L})`, 'gu')
const ENDS = { 'mark-last': endOf(TO_LAST), 'mark-first': endOf(TO_FIRST) } as const

/** "Uỷ ban", "hoà" → "Ủy ban", "hòa", or the other way round. */
export function respell(text: string, style: Spelling): string {
  if (style === 'as-written') return text
  const pairs = style === 'mark-last' ? TO_LAST : TO_FIRST
  return text.normalize('NFC').replace(ENDS[style], (found) => pairs.get(found) ?? found)
}

const ABBREVIATIONS: readonly (readonly [short: string, full: string])[] = [
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['TTYT', 'Trung tâm Y tế'],
  ['BCHQS', 'Ban Chỉ huy quân sự'],
  ['CHQS', 'Chỉ huy quân sự'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['CCB', 'Cựu chiến binh'],
  ['TNCS', 'Thanh niên Cộng sản'],
  ['PTDTBT', 'Phổ thông Dân tộc bán trú'],
  ['PTDTNT', 'Phổ thông Dân tộc nội trú'],
  ['THCS', 'Trung học cơ sở'],
  ['THPT', 'Trung học phổ thông'],
  ['GD&ĐT', 'Giáo dục và Đào tạo'],
  ['GDĐT', 'Giáo dục và Đào tạo'],
  ['TNHH', 'Trách nhiệm hữu hạn'],
  ['HTX', 'Hợp tác xã'],
  ['TDP', 'Tổ dân phố'],
]

const FULL = new Map(ABBREVIATIONS)

/** Each of these as a word of its own: not inside a word, nor in a document's symbol. */
const asWords = (shorts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}/-])(?:${shorts.join('|')})(?![\\p{L}/-])`, 'gu')
const SHORT = asWords(ABBREVIATIONS.map(([short]) => short))

/** An abbreviation that an office writes out in a way of its own. */
export const abbreviationSchema = z.strictObject({
  short: z.string().trim().min(1).max(30),
  full: z.string().trim().min(1).max(120),
})
export type Abbreviation = z.infer<typeof abbreviationSchema>

/**
 * "UBND xã" → "Ủy ban nhân dân xã"; a document's symbol ("/QĐ-UBND") is left alone. `own`: what the
 * office writes in its own way; it comes before what is usual.
 */
export function expandAbbreviations(text: string, own: readonly Abbreviation[] = []): string {
  const composed = text.normalize('NFC')
  if (own.length === 0) return composed.replace(SHORT, (found) => FULL.get(found) ?? found)
  const known = new Map([
    ...FULL,
    ...own.map(({ short, full }) => [short.normalize('NFC'), full.normalize('NFC')] as const),
  ])
  const shorts = [...known.keys()]
    .toSorted((left, right) => right.length - left.length)
    .map((short) => short.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  return composed.replace(asWords(shorts), (found) => known.get(found) ?? found)
}
