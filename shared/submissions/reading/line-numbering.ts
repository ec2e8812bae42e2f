/** What stands in a number column, or before a name: "1", "I.", "A", "1.2", "a)". */
export type Numbering =
  | { readonly style: 'arabic'; readonly value: number }
  | { readonly style: 'roman' | 'letter' | 'small' | 'nested' | 'bullet'; readonly value: number }
  | null

const ARABIC = /^\(?0*(\d{1,6})\s*[.):/]?$/u
const NESTED = /^(?:\d{1,3}|[A-HĐa-hđ])(?:\.\d{1,3})+\.?$/u
const ROMAN = /^\(?(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))\s*[.):/-]?$/u
const LETTER = /^\(?([A-HĐ])\s*[.):/-]?$/u
const SMALL = /^\(?([a-hđ])\s*[.):/-]?$/u
const BULLET = /^[-–+*•]+$/u

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function romanValue(text: string): number {
  let total = 0
  const letters = [...text]
  for (const [index, letter] of letters.entries()) {
    const value = ROMAN_VALUES[letter] ?? 0
    const next = ROMAN_VALUES[letters[index + 1] ?? ''] ?? 0
    total += value < next ? -value : value
  }
  return total
}

/** The numbering that a whole cell is, or null where the cell is something else. */
export function readNumbering(text: string): Numbering {
  const arabic = ARABIC.exec(text)?.[1]
  if (arabic !== undefined) return { style: 'arabic', value: Number(arabic) }
  if (NESTED.test(text))
    return { style: 'nested', value: Number(text.split('.').findLast((part) => part !== '')) }
  const roman = ROMAN.exec(text)?.[1]
  if (roman !== undefined && roman !== '') return { style: 'roman', value: romanValue(roman) }
  const letter = LETTER.exec(text)?.[1]
  if (letter !== undefined) return { style: 'letter', value: (letter.codePointAt(0) ?? 0) - 64 }
  const small = SMALL.exec(text)?.[1]
  if (small !== undefined) return { style: 'small', value: (small.codePointAt(0) ?? 0) - 96 }
  return BULLET.test(text) ? { style: 'bullet', value: 0 } : null
}

const PREFIX =
  /^(?<number>[A-HĐa-hđ](?:\.\d{1,3})+[.)]|\(?\d{1,4}(?:\.\d{1,3})*(?:[.):/]|\s*[-–](?=\s))|\(?(?:[IVX]{1,5}|[A-HĐ]|[a-hđ])(?:[.):](?!\p{L}\p{Ll}*\.)|\s+[-–](?=\s))|[-–+*•])\s*(?=\S)/u

/** Splits "1. Ông A", "II) Cá nhân", "- Bà B" into numbering and the rest. */
export function takeNumbering(text: string): {
  readonly numbering: Numbering
  readonly rest: string
} {
  const match = PREFIX.exec(text)
  const number = match?.groups?.['number']
  if (match === null || number === undefined) return { numbering: null, rest: text }
  const rest = text.slice(match[0].length)
  if (/^\d/u.test(rest) && /\d[.:/)]$/u.test(number)) return { numbering: null, rest: text }
  const numbering = readNumbering(number.replace(/\s*[-–]$/u, '') || number)
  return numbering === null ? { numbering: null, rest: text } : { numbering, rest }
}

/** "a) Ông Hà Văn Sơn": a small letter in brackets counts, and is no part of a name. */
const LETTERED = /^\(?[a-hđ]\)/u

/** The number before a name in its own cell goes; a letter may be a part of the name and stays. */
export function dropNumber(text: string): string {
  const { numbering, rest } = takeNumbering(text)
  if (numbering === null) return text
  if (LETTERED.test(text)) return rest
  return numbering.style === 'roman' || numbering.style === 'letter' || numbering.style === 'small'
    ? text
    : rest
}
