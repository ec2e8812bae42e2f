import { remember } from './remember.ts'

/**
 * Words put before a person's name: address, degree, rank, title. As in lists of units and in the
 * samples README ("Ông, Bà, Đ/c, Bs., ThS., Thượng tá …").
 */
const WORDS = [
  'đồng chí',
  'đ\\s*/\\s*c',
  'đc',
  'ông\\s*\\(\\s*bà\\s*\\)',
  'ông\\s*/\\s*bà',
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'thầy giáo',
  'cô giáo',
  'thầy',
  'chú',
  'bác',
  'em',
  'cháu',
  'cụ',
  'mẹ',
  'nhà giáo ưu tú',
  'nhà giáo nhân dân',
  'nhà giáo',
  'nghệ nhân ưu tú',
  'nghệ nhân nhân dân',
  'nghệ nhân',
  'nghệ sĩ ưu tú',
  'nghệ sĩ nhân dân',
  'nghệ sĩ',
  'thầy thuốc ưu tú',
  'thầy thuốc nhân dân',
  'hòa thượng',
  'hoà thượng',
  'thượng tọa',
  'thượng toạ',
  'đại đức',
  'ni sư',
  'ni trưởng',
  'sư cô',
  'sư thầy',
  'linh mục',
  'già làng',
  'lương y',
  'mục sư',
  'giáo sư',
  'phó giáo sư',
  'tiến s[ĩỹ]',
  'thạc s[ĩỹ]',
  'bác s[ĩỹ]',
  'dược s[ĩỹ]',
  'y s[ĩỹ]',
  'kỹ sư',
  'kĩ sư',
  'kiến trúc sư',
  'luật sư',
  'cử nhân',
  'điều dưỡng',
  'đại tướng',
  'thượng tướng',
  'trung tướng',
  'thiếu tướng',
  'đại t[áa]',
  'thượng tá',
  'trung tá',
  'thiếu tá',
  'đại [úu][ýy]?',
  'thượng [úu]y',
  'trung [úu]y',
  'thiếu [úu]y',
  'thượng s[ĩỹ]',
  'trung s[ĩỹ]',
  'hạ s[ĩỹ]',
  'binh nhất',
  'binh nhì',
  'mr',
  'mrs',
  'ms',
  'qncn',
  'pgs',
  'gs',
  'ts',
  'th\\.?s',
  'cn',
  'cnđd',
  'cnhs',
  'bsđk',
  'bscc',
  'ktv',
  'nhs',
  'dsđh',
  'ks',
  'kts',
  'bs',
  'bsck\\s*i{1,2}',
  'bscki{1,2}',
  'bsck[12]',
  'cki{1,2}',
  'ck\\s?[12]',
  'bsnt',
  'ds',
  'dsck\\s*i{1,2}',
  'đd',
  'ys',
  'ls',
  'nsưt',
  'nsnd',
  'ngưt',
  'ngnd',
  'nnưt',
  'nnnd',
  'ttưt',
  'ttnd',
]

/** Rank words decomposed or toned in another place ("Đại uý") are met by these. */
const RANKS = '(?:đại|thượng|trung|thiếu)\\s+(?:tá|tướng|úy|uý)'
const ABBREVIATIONS_NEED_STOP = new Set([
  'cn',
  'ds',
  'đd',
  'ls',
  'đc',
  'ys',
  'ts',
  'gs',
  'ks',
  'nhs',
  'ktv',
  'mr',
  'mrs',
  'ms',
])

const HONORIFIC = new RegExp(
  `^(?<word>${RANKS}|${WORDS.toSorted((a, b) => b.length - a.length).join('|')})(?<stop>\\s*\\.)?(?<end>\\s*[:,]\\s*|\\s+|(?<=\\.)(?=\\p{L})|(?<=\\.)\\s*|$)`,
  'iu',
)

const PUPIL = /^(?!(?:Thị|Văn)\s)\p{Lu}[\p{L}\p{M}]*\s+\p{Lu}/u

/** With what an honorific begins, up to its first space. */
const BEGINNING = new RegExp(
  `^(?:${[RANKS, ...WORDS].map((word) => word.split(/ |\\s/u)[0]).join('|')})`,
  'iu',
)
/** Family names are few, and no honorific begins with most of them. */
const mayBegin = remember((word): boolean => BEGINNING.test(word))

/** The next honorific at the beginning of a text, or null. */
function takeOne(text: string): { readonly word: string; readonly rest: string } | null {
  const end = text.indexOf(' ')
  if (!mayBegin(end === -1 ? text : text.slice(0, end))) return null
  const match = HONORIFIC.exec(text)
  const word = match?.groups?.['word']
  if (match === null || word === undefined) return null
  const rest = text.slice(match[0].length)
  const stop = match.groups?.['stop'] === undefined ? '' : '.'
  if (rest === '') return null
  // "Em Lý Bảo An" is a pupil; "Em Thị" and a lone "Em" are names.
  if (word.toLowerCase() === 'em' && !PUPIL.test(rest)) return null
  if (stop === '' && ABBREVIATIONS_NEED_STOP.has(word.toLowerCase()) && word !== word.toUpperCase())
    return null
  // A stop after a whole word is no abbreviation's: "Ông. Nguyễn".
  return { word: `${word}${stop}`, rest }
}

/**
 * Honorifics split off the beginning of a person's name, chains kept together as written ("Ông
 * ThS."), full stops of abbreviations kept, colons dropped. Never guesses a sex.
 */
export function splitHonorific(text: string): {
  readonly honorific: string | null
  readonly name: string
} {
  let rest = text
  const words: string[] = []
  for (let next = takeOne(rest); next !== null; next = takeOne(rest)) {
    const glued = words.length > 0 && text.slice(text.length - rest.length - 1).startsWith('.')
    const last = words.at(-1)
    if (glued && last !== undefined) words[words.length - 1] = `${last}${next.word}`
    else words.push(next.word)
    rest = next.rest.trimStart()
  }
  return { honorific: words.length === 0 ? null : words.join(' '), name: rest }
}

/** An honorific from a column of its own: as written, the colon goes. */
export const cleanHonorific = (text: string): string | null => {
  const bare = text.replace(/[\s:,;]+$/u, '').trim()
  return bare === '' || /^(?:-|–|không)$/iu.test(bare) ? null : bare
}
