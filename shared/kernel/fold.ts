/**
 * One way of comparing Vietnamese text.
 * `identityKey` says two spellings are the same name (NFC or NFD, "hoà" or "hòa", "ủy" or "uỷ",
 * case, spaces, look-alike letters) and keeps the tone: Hòa and Hoa are two people.
 * `searchKey` drops every mark, so that "nguyen" finds "Nguyễn".
 */

const LOOKALIKES: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
  Ƣ: 'Ư',
  ƣ: 'ư',
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/gu
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** NFC, single spaces, no zero-width characters; otherwise as written. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()

/** Letters that only look like Đ or Ư are made those letters. */
export const mendLookalikes = (text: string): string =>
  text.replace(/[ÐðƉɖƢƣ]/gu, (letter) => LOOKALIKES[letter] ?? letter)

/**
 * The key by which two typed names are the same name: letters and tone of each word, wherever the
 * tone mark stands, without case, spacing and dots.
 */
export function identityKey(text: string): string {
  const words = mendLookalikes(cleanText(text)).toLocaleLowerCase('vi').split(' ')
  return words
    .map((word) => {
      const decomposed = word.normalize('NFD')
      const tone = decomposed.match(TONE)?.join('') ?? ''
      const bare = decomposed
        .replace(TONE, '')
        .normalize('NFC')
        .replace(/[.,;:'"’“”()]/gu, '')
      return bare === '' ? '' : bare + tone
    })
    .filter((word) => word !== '')
    .join(' ')
}

/** Text without any mark, in small letters, punctuation as spaces: what search compares. */
export const searchKey = (text: string): string =>
  mendLookalikes(cleanText(text))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const collator = new Intl.Collator('vi')

/** Vietnamese order of two texts. */
export const compareVietnamese = (left: string, right: string): number =>
  collator.compare(left, right)

/** Order of personal names as Vietnamese lists have it: given name first, then the rest. */
export function comparePersonalNames(left: string, right: string): number {
  const a = cleanText(left).split(' ').toReversed()
  const b = cleanText(right).split(' ').toReversed()
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = collator.compare(a[index] ?? '', b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
