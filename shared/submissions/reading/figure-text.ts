import { bareKey } from './word-keys.ts'
import { scaledWhole } from './number-text.ts'

const MONEY_PART =
  /(?<number>\d[\d.,]*)\s*(?<unit>tỷ|tỉ|ty|triệu|trieu|tr(?![a-zà-ỹ])|nghìn|ngàn|nghin|ngan|k(?![a-zà-ỹ])|đồng|vnđ|vnd|đ(?![a-zà-ỹ])|d(?![a-zà-ỹ]))?/giu

const SCALES: Readonly<Record<string, bigint>> = {
  ty: 1_000_000_000n,
  ti: 1_000_000_000n,
  trieu: 1_000_000n,
  tr: 1_000_000n,
  nghin: 1000n,
  ngan: 1000n,
  k: 1000n,
  dong: 1n,
  vnd: 1n,
  d: 1n,
}

/** The unit a column heading names: "Thu nhập (triệu đồng/năm)"; null where it names none. */
function headingScale(header: string): bigint | null {
  const key = bareKey(header)
  if (/\bty dong\b|\btyd\b|\bti dong\b/u.test(key)) return SCALES['ty'] ?? null
  if (/\btrieu\b|\btr d\b|\btrd\b/u.test(key)) return SCALES['trieu'] ?? null
  if (/\bnghin dong\b|\bngan dong\b|\b1 ?000 ?d(?:ong)?\b/u.test(key))
    return SCALES['nghin'] ?? null
  return null
}

/** The unit that a line above the table names for all its money: "Đơn vị tính: triệu đồng". */
function measureScale(measure: string): bigint | null {
  const scale = headingScale(measure)
  if (scale !== null) return scale
  return /\bdong\b|\bvnd\b/u.test(bareKey(measure)) ? 1n : null
}

const safe = (value: bigint): number | null =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null

/** A bare number this large can only be đồng: no household earns a hundred thousand million. */
const SURELY_DONG = 100_000n

/**
 * A yearly income in whole đồng: "120 triệu đồng", "1.000,5 triệu", "0,62 tỷ", "450.000.000",
 * "1 tỷ 200 triệu". A bare small number takes the unit of the column heading, else that of the line above the table (`measure`). Null where the unit
 * or the figure cannot be told (a range, a month's income, a number without unit).
 */
export function readIncome(text: string, header: string, measure = ''): number | null {
  const key = bareKey(text)
  if (/\bthang\b/u.test(key) || /\d\s*[-–]\s*\d|\bden\b/u.test(key.replace(/^den /u, '')))
    return null
  if (/\d\s*[-–]\s*\d/u.test(text)) return null
  const parts = [...text.matchAll(MONEY_PART)].filter((part) => !isYearMark(text, part.index))
  if (parts.length === 0) return null
  let sum = 0n
  for (const part of parts) {
    const unit = bareKey(part.groups?.['unit'] ?? '')
    const number = (part.groups?.['number'] ?? '').replace(/[.,]$/u, '')
    const value = amount(number, unit, { header, measure })
    if (value === null) return null
    sum += value
  }
  return safe(sum)
}

/** The 1 of "/1 năm". */
const isYearMark = (text: string, index: number): boolean => text[index - 1] === '/'

function amount(
  number: string,
  unit: string,
  { header, measure }: { readonly header: string; readonly measure: string },
): bigint | null {
  const own = SCALES[unit]
  if (own !== undefined) return scaledWhole(number, own)
  const plain = scaledWhole(number, 1n)
  if (plain !== null && plain >= SURELY_DONG) return plain
  const scale = headingScale(header) ?? measureScale(measure)
  return scale === null ? null : scaledWhole(number, scale)
}

const COUNT = /^(?:khoảng|trên|hơn|từ|gần)?\s*(?<number>\d[\d.]*)\s*(?:\p{L}[\p{L}\s/]*)?\.?$/iu

/** A count of households or workers: "3", "02 hộ", "05 người". Null where it is none. */
export function readCount(text: string): number | null {
  const number = COUNT.exec(text.trim())?.groups?.['number']
  if (number === undefined) return null
  const whole = scaledWhole(number.replace(/\.$/u, ''), 1n)
  return whole === null ? null : safe(whole)
}
