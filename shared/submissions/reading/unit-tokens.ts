import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { tonedWords } from './word-keys.ts'

/** One word of a unit's name in both keys. `plain`: written without any mark in the source. */
export interface Token {
  readonly toned: string
  readonly bare: string
  readonly plain: boolean
}

/** Abbreviations that stand for one thing only, written out on both sides. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  hdnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  mttqvn: 'mặt trận tổ quốc việt nam',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  ubmttqvn: 'ủy ban mặt trận tổ quốc việt nam',
  ubmt: 'ủy ban mặt trận',
  ubkt: 'ủy ban kiểm tra',
  ub: 'ủy ban',
  vp: 'văn phòng',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  ptdtbt: 'phổ thông dân tộc bán trú',
  ptdtnt: 'phổ thông dân tộc nội trú',
  mn: 'mầm non',
  htx: 'hợp tác xã',
  cty: 'công ty',
  ctcp: 'công ty cổ phần',
  tnhh: 'trách nhiệm hữu hạn',
  chqs: 'chỉ huy quân sự',
  bchqs: 'ban chỉ huy quân sự',
  tx: 'thị xã',
  vn: 'việt nam',
  pgd: 'phòng giáo dục',
  pgdđt: 'phòng giáo dục đào tạo',
  pgddt: 'phòng giáo dục đào tạo',
  x: 'xã',
  h: 'huyện',
}

/** Abbreviations with several readings; each is tried and the words that follow decide. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  p: ['phòng', 'phường'],
  tt: ['thị trấn', 'trung tâm', 'thường trực', 'thông tin', 'truyền thông'],
  tp: ['thành phố', 'tư pháp'],
  th: ['tiểu học'],
  t: ['tỉnh', 'trường'],
  q: ['quận'],
  k: ['khoa'],
}

const DROPPED = new Set(['và', 'va', 'của', 'cua'].flatMap((word) => tonedWords(word)))
const NO_MARKS = /^[\u0000-\u007f]*$/u

const tokenOf = (toned: string, plain: boolean): Token => ({
  toned,
  bare: searchKey(toned).replaceAll(' ', ''),
  plain,
})

/** "U.B.N.D" is one word here. */
const joinedWords = (text: string): readonly string[] =>
  identityKey(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')

/** Words of a unit's name, known abbreviations written out, "và" and "&" dropped. */
export function unitTokens(text: string): readonly Token[] {
  const plain = NO_MARKS.test(text)
  return joinedWords(text.replace(/[_&+]/gu, ' ').replace(/\.(?=\p{L}{2})/gu, '. '))
    .filter((word) => !DROPPED.has(word))
    .flatMap((word) => {
      const full = WRITTEN_OUT[word]
      return full === undefined
        ? [tokenOf(word, plain)]
        : tonedWords(full).map((each) => tokenOf(each, false))
    })
}

/** Every reading of a text whose words have several ("P. Đức Xuân"), at most 24. */
export function readingsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let readings: readonly (readonly Token[])[] = [[]]
  for (const token of tokens) {
    const choices = READINGS[token.bare]
    const tails: readonly (readonly Token[])[] =
      choices === undefined
        ? [[token]]
        : [
            ...choices.map((choice) => tonedWords(choice).map((word) => tokenOf(word, false))),
            [token],
          ]
    if (tails.length > 1 && readings.length * tails.length > 24)
      readings = readings.map((reading) => [...reading, token])
    else readings = readings.flatMap((reading) => tails.map((tail) => [...reading, ...tail]))
  }
  return readings
}

/** Levels of government that close a unit's name: "thành phố Bắc Kạn", "huyện". */
const LEVELS: readonly (readonly string[])[] = [
  ['thanh', 'pho'],
  ['thi', 'xa'],
  ['huyen'],
  ['quan'],
  ['tinh'],
]

const endsAt = (tokens: readonly Token[], end: number, words: readonly string[]): boolean =>
  end >= words.length &&
  words.every((word, index) => tokens[end - words.length + index]?.bare === word)

export interface Tail {
  /** The tokens without their closing level and place. */
  readonly core: readonly Token[]
  /** The tokens without the closing place only: "Công an thành phố". */
  readonly placeless: readonly Token[]
  /** "thanh pho", "tinh" …; null where none closes the name. */
  readonly level: string | null
  /** Whether a place's name without a level before it was cut. */
  readonly barePlace: boolean
}

/** After these a place's name is the unit's own: "phường Sa Pa", "Trường Mầm non Minh Khai". */
const OWN_PLACE = new Set([
  'phuong',
  'xa',
  'tran',
  'non',
  'hoc',
  'so',
  'thong',
  'p',
  'tt',
  'mn',
  'th',
  'thcs',
  'thpt',
])

/** Cuts "thành phố Bắc Kạn", "TP", "Bắc Kạn" from the end; `places` are folded district names. */
export function cutTail(tokens: readonly Token[], places: readonly (readonly string[])[]): Tail {
  let end = tokens.length
  let level: string | null = null
  let barePlace = false
  let placeless = tokens
  for (let round = 0; round < 2; round += 1) {
    const place = places.find((words) => endsAt(tokens, end, words))
    const before = end - (place?.length ?? 0)
    const found = LEVELS.find((words) => endsAt(tokens, before, words))
    if (found !== undefined && before - found.length > 0) {
      if (level === null || level === 'tinh') placeless = tokens.slice(0, before)
      end = before - found.length
      level = found.join(' ')
    } else if (place !== undefined && before > 1 && level === null) {
      if (OWN_PLACE.has(tokens[before - 1]?.bare ?? '')) break
      end = before
      barePlace = true
    } else break
  }
  return { core: tokens.slice(0, end), placeless, level, barePlace }
}

/** District names that close the names of at least two units: "bac kan". */
export function placesOf(names: readonly string[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>()
  for (const name of names) {
    const match = /\b(?:thanh pho|thi xa|huyen) (?<place>[a-z]+(?: [a-z]+){0,2})$/u.exec(
      searchKey(name),
    )
    const place = match?.groups?.['place']
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([place]) => place.split(' '))
}
