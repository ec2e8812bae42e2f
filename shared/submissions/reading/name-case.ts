import { remember } from './remember.ts'

const LETTER = /\p{L}/u
const WORD_START = /(?<=^|[\s\-'’(/.,&"“])\p{Ll}/gu
/** Words without a vowel are abbreviations and stay as they are: THCS, CLB, TNHH. */
const ABBREVIATION = /^[BCDĐGHKLMNPQRSTVX&.]{2,}$/u
const COMMON = new Set(['UBND', 'UBMTTQ', 'MTTQ', 'THPT', 'PTDTBT', 'BQLDA', 'ĐTN', 'HĐND', 'CATP'])

/** Whether every letter of a text is a capital, and there are at least two. */
export const isCapitals = (text: string): boolean =>
  !/[a-z]/u.test(text) && text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) > 1

const isSmall = (text: string): boolean =>
  !/[A-Z]/u.test(text) && text === text.toLowerCase() && LETTER.test(text)

/** Words of names come again and again. */
const fromCapitals = remember((word) => capitalise(word.toLowerCase()))

const capitalise = (text: string): string =>
  text.replace(WORD_START, (letter) => letter.toUpperCase())

/** "LÝ THỊ MƠ" → "Lý Thị Mơ"; abbreviations in an organisation's name stay. */
export function lowerCapitals(text: string, person: boolean): string {
  return text
    .split(' ')
    .map((word) =>
      !person && (ABBREVIATION.test(word) || COMMON.has(word)) ? word : fromCapitals(word),
    )
    .join(' ')
}

/** "Hộ gia đình ông", "Gia đình bà": said of the nominee, and no part of his personal name. */
const HOUSE = /^(?:hộ\s+)?(?:gia\s+đình\s+|hộ\s+)?(?:(?:ông|bà|anh|chị|cụ)\s+)?/iu

function capitaliseName(text: string): string {
  const house = /^[hg]/iu.test(text) ? (HOUSE.exec(text)?.[0] ?? '') : ''
  return house === '' || !/^(?:hộ|gia)\s/iu.test(house)
    ? capitalise(text)
    : `${house.charAt(0).toUpperCase()}${house.slice(1).toLowerCase()}${capitalise(text.slice(house.length))}`
}

/**
 * A name for display: written in capitals, each word is capitalised; a personal name in small
 * letters, or from TCVN3 (which has no toned capitals), too. Source: samples README, `rows[].name`.
 */
export function nameForDisplay(text: string, person: boolean, tcvn3: boolean): string {
  if (isCapitals(text)) return lowerCapitals(text, person)
  if (person && (tcvn3 || isSmall(text))) return capitaliseName(text)
  if (tcvn3) return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return text
}
