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

/** Words come again and again; so many of them are kept, none longer than this. */
const MOST_WORDS = 20_000
const LONGEST_WORD = 40
const MENDS_INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/u
const NUMBER = /^[0-9]+$/u
const SPACES = /[\s\u00a0]+/u
/** Any space but the plain one, which splits a text faster than a pattern does. */
const ODD_SPACE = /[^\S ]/u

// The same name is asked about several times in a row, for one key and the other.
let cutText = ''
let cutWords: readonly string[] | null = []

/** The words of a text, cut once for all its keys; some may be empty. Null where the whole must be looked at. */
export function wordsOf(text: string): readonly string[] | null {
  if (text === cutText) return cutWords
  cutText = text
  // A zero-width character joins what stands around it, and JavaScript takes one for a space.
  cutWords = MENDS_INVISIBLE.test(text)
    ? null
    : ODD_SPACE.test(text)
      ? text.split(SPACES)
      : text.split(' ')
  return cutWords
}

/** A key that is made word by word, each word worked out once; words without a key fall away. */
function keyByWords(keyOf: (words: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  const keyOfWord = (word: string): string => {
    const before = known.get(word)
    if (before !== undefined) return before
    // Numbers are their own key, and there are more of them than of words.
    if (NUMBER.test(word)) return word
    const key = keyOf(word)
    if (word.length > LONGEST_WORD) return key
    if (known.size >= MOST_WORDS) known.clear()
    known.set(word, key)
    return key
  }
  let last = ''
  let lastKey = ''
  const keyOfText = (text: string): string => {
    const words = wordsOf(text)
    if (words === null) return keyOf(text)
    let key = ''
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? ''
      if (word === '') continue
      const own = keyOfWord(word)
      if (own !== '') key = key === '' ? own : `${key} ${own}`
    }
    return key
  }
  return (text) => {
    if (text !== last) {
      lastKey = keyOfText(text)
      last = text
    }
    return lastKey
  }
}

/**
 * The key by which two typed names are the same name: letters and tone of each word, wherever the
 * tone mark stands, without case, spacing and dots.
 */
export const identityKey: (text: string) => string = keyByWords((text) =>
  mendLookalikes(cleanText(text))
    .toLocaleLowerCase('vi')
    .split(' ')
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
    .join(' '),
)

/** Text without any mark, in small letters, punctuation as spaces: what search compares. */
export const searchKey: (text: string) => string = keyByWords((text) =>
  mendLookalikes(cleanText(text))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

let collator: Intl.Collator | undefined

/** Vietnamese order of two texts. */
export function compareVietnamese(left: string, right: string): number {
  // Made when something is first put in order: it takes 20 ms, which every start would wait for.
  collator ??= new Intl.Collator('vi')
  return collator.compare(left, right)
}

/** Order of personal names as Vietnamese lists have it: given name first, then the rest. */
export function comparePersonalNames(left: string, right: string): number {
  const a = cleanText(left).split(' ').toReversed()
  const b = cleanText(right).split(' ').toReversed()
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareVietnamese(a[index] ?? '', b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
