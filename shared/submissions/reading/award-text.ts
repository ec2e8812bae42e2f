import { remember } from './remember.ts'
import { bareKey } from './word-keys.ts'
import type { ReadingContext } from '../file-reading.ts'

type Form = 'giay-khen' | 'bang-khen' | 'co-thi-dua'
type Level = 'unit-head' | 'commune' | 'issuer' | 'province' | 'government'

export type AwardReading =
  /** The text names one award of the plan. */
  | { readonly kind: 'award'; readonly id: string }
  /** The text names several, or cannot be told apart. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  /** The text names an award that the plan does not have. */
  | { readonly kind: 'foreign' }
  /** No award is named. */
  | { readonly kind: 'none' }

const FORMS: readonly (readonly [Form, RegExp])[] = [
  ['giay-khen', /\bgiay khen\b|\bgk\b/gu],
  ['bang-khen', /\bbang khen\b|\bbk\b/gu],
  ['co-thi-dua', /\bco thi dua\b|\bctd\b|\bco td\b|\bco (?=(?:cua )?(?:cp|chinh phu|ubnd|tinh))/gu],
]

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['government', /\bchinh phu\b|\bcp\b|\bthu tuong\b|\bttcp\b|\bttg\b/u],
  ['province', /\btinh\b/u],
  ['issuer', /\bthanh pho\b|\btp\b|\bthi xa\b|\btx\b|\bhuyen\b|\bquan\b(?! su)/u],
  ['commune', /(?<!\bthi )\bxa\b|\bphuong\b|\bthi tran\b|\bdac khu\b|\bubnd (?:p|x|tt)\b/u],
]

const HEAD =
  /\b(?:thu truong|giam doc|hieu truong|truong cong an|truong phong|truong ban|truong tram|vien truong|chi cuc truong|hat truong|chi huy truong|chanh (?:van phong|thanh tra)|tong giam doc|theo tham quyen|tham quyen cua don vi|don vi tu khen|cap co so|cap truong|giay khen co so|cua don vi|don vi (?:tu )?khen|co quan khen|chu nhiem)\b/u
/** Heads of bodies above the unit, which no award of these plans is of. */
const HIGHER_HEAD = /\bgiam doc (?:so|cong an tinh)\b|\bcuc truong\b|\bbo truong\b/u
/** "Giấy khen của Ban Chấp hành Hội": somebody's, but nobody's that the plan knows. */
const OTHERS = /\bcua (?!chu tich|ct\b|ubnd|uy ban|cap|toi|cac)/u
const OWN_AWARD =
  /\bkhen (?:thuong )?theo tham quyen\b|\bdon vi tu khen\b|\b(?:thu truong|giam doc|hieu truong)(?: [a-z]+){0,3} (?:tang |tu )?khen\b|\btham quyen cua (?:don vi|thu truong)\b/u
const CHAIR = /\bchu tich\b|\bct\b|\bubnd\b|\buy ban\b/u

/** Ids of the samples' rules; a plan may have others, which are then found by name. */
const IDS: Readonly<Record<Form, Partial<Record<Level, readonly string[]>>>> = {
  'giay-khen': {
    'unit-head': ['giay-khen-thu-truong'],
    commune: ['giay-khen-xa'],
    issuer: ['giay-khen-huyen'],
  },
  'bang-khen': { province: ['bang-khen-tinh'], government: ['bang-khen-thu-tuong'] },
  'co-thi-dua': { province: ['co-thi-dua-tinh'], government: ['co-thi-dua-chinh-phu'] },
}

const formsOf = (key: string): readonly Form[] =>
  FORMS.filter(([, pattern]) => key.search(pattern) !== -1).map(([form]) => form)

/** Levels named, in the order in which they stand. */
const levelsOf = (key: string): readonly Level[] =>
  LEVELS.map(([level, pattern]) => ({ level, at: key.search(pattern) }))
    .filter(({ at }) => at !== -1)
    .toSorted((left, right) => left.at - right.at)
    .map(({ level }) => level)

function headOnly(key: string): boolean {
  if (!HEAD.test(key)) return false
  return !CHAIR.test(key) || /theo tham quyen|don vi tu khen/u.test(key)
}

const inPlan = (context: ReadingContext, ids: readonly string[]): string | null =>
  ids.find((id) => context.awards.some((award) => award.id === id)) ?? null

function bare(form: Form, context: ReadingContext): AwardReading {
  if (form !== 'co-thi-dua') {
    const id = inPlan(context, [context.bareAwards[form]])
    return id === null ? { kind: 'foreign' } : { kind: 'award', id }
  }
  const flags = context.awards.filter((award) => award.id.startsWith('co-')).map(({ id }) => id)
  const [only] = flags
  if (only === undefined) return { kind: 'foreign' }
  return flags.length === 1 ? { kind: 'award', id: only } : { kind: 'several', ids: flags }
}

/** "UBND phường đề nghị Chủ tịch UBND thành phố tặng Giấy khen": who is asked, not who asks. */
const asked = (key: string): string =>
  key.split(/\bde nghi\b/u).findLast((part) => formsOf(part).length > 0) ?? key

function ofForm(form: Form, whole: string, context: ReadingContext): AwardReading {
  const key = asked(whole)
  const levels = levelsOf(key)
  if (form === 'giay-khen' && headOnly(key)) {
    const id =
      levels.includes('province') || HIGHER_HEAD.test(key)
        ? null
        : inPlan(context, ['giay-khen-thu-truong'])
    return id === null ? { kind: 'foreign' } : { kind: 'award', id }
  }
  for (const level of levels) {
    const id = inPlan(context, IDS[form][level] ?? [])
    if (id !== null) return { kind: 'award', id }
  }
  return levels.length > 0 || OTHERS.test(key) ? { kind: 'foreign' } : bare(form, context)
}

/** Titles as lists shorten them; a plan may write either. */
const SHORT_TITLES: readonly (readonly [RegExp, string])[] = [
  [/\bcstd ?(?:cap )?cs\b/gu, 'chien si thi dua co so'],
  [/\bcstd\b/gu, 'chien si thi dua'],
  [/\bt?tldxs\b/gu, 'tap the lao dong xuat sac'],
  [/\bt?tldtt\b/gu, 'tap the lao dong tien tien'],
  [/\bldtt\b/gu, 'lao dong tien tien'],
  [/\bdvqt\b/gu, 'don vi quyet thang'],
  [/\bdvtt\b/gu, 'don vi tien tien'],
  [/\bldxs\b/gu, 'lao dong xuat sac'],
  [/\bcap co so\b/gu, 'co so'],
]

/** "TT LĐTT", "Tập thể đạt Lao động tiên tiến", "Đơn vị LĐTT": the collective's title. */
const COLLECTIVE_HAS =
  /\b(?:tap the|tt|t t|don vi) (?:(?:dat|la|duoc|tang|nhan|cong nhan|xet|de nghi|danh hieu) )*(?=lao dong (?:tien tien|xuat sac)\b)/gu

/** Behind "cá nhân" the title is no longer the collective's alone. */
function collectiveTitles(words: string): string {
  const persons = words.search(/\bca nhan\b/u)
  if (persons === -1) return words.replaceAll(COLLECTIVE_HAS, 'tap the ')
  return words.slice(0, persons).replaceAll(COLLECTIVE_HAS, 'tap the ') + words.slice(persons)
}

/** The words of a title: what it is shortened to written out, without "danh hiệu" before it. */
const titleWords = (key: string): string =>
  collectiveTitles(
    SHORT_TITLES.reduce((words, [short, whole]) => words.replaceAll(short, whole), key),
  ).replace(/^danh hieu /u, '')

/** A title that somebody does not have, or has already, and what is listed with it. */
const NOT_ASKED =
  /\b(?:khong|chua|da) (?:(?:dat|duoc|co|tang|nhan|cong nhan|xet|phong|la|du|danh hieu|tieu chuan|dieu kien) )*#\d+(?: (?:va |hoac )?#\d+)*/gu

interface NamedTitles {
  readonly ids: readonly string[]
  /** The text without the titles. */
  readonly rest: string
}

/**
 * Award titles of plans that have more than the three common forms, found by their whole name; a
 * longer name first, so that "Tập thể Lao động tiên tiến" is not a "Lao động tiên tiến".
 */
function byName(key: string, context: ReadingContext): NamedTitles {
  const exact = context.awards.find((award) => bareKey(award.name) === key)
  if (exact !== undefined) return { ids: [exact.id], rest: '' }
  const titles = context.awards
    .map(({ id, name }) => ({ id, words: titleWords(bareKey(name)) }))
    .filter(({ words }) => formsOf(words).length === 0)
    .toSorted((left, right) => right.words.length - left.words.length)
  let marked = ` ${titleWords(key)} `
  for (const [index, { words }] of titles.entries())
    marked = marked.replaceAll(new RegExp(`(?<! tap the) ${words}(?= )`, 'gu'), ` #${index}`)
  const asks = marked.replaceAll(NOT_ASKED, ' ')
  const ids = titles.flatMap(({ id }, index) => (asks.includes(` #${index} `) ? [id] : []))
  return { ids, rest: asks.replaceAll(/#\d+/gu, ' ').replaceAll(/ +/gu, ' ').trim() }
}

const OTHER_TITLES =
  /\b(?:chien si thi dua|cstd|lao dong tien tien|ldtt|lao dong xuat sac|huan chuong|ky niem chuong)\b/u

/** What is listed one beside the other: "LĐTT; Giấy khen", "CSTĐCS và Bằng khen", "LĐTT/GK". */
const LISTED = /[,;+/&\n]|\s[-–]\s|\s(?:và|va)\s/iu
/** A title and nothing else, as far as a list of awards says it. */
const ONLY_TITLE =
  /^(?:(?:de nghi|xet|tang|dat|cong nhan|danh hieu|tap the|ca nhan|t?tt) )*(?:chien si thi dua|lao dong tien tien|lao dong xuat sac)(?: (?:co so|cap|tinh|toan quoc|nam|\d{4}))*$/u

/** "Giấy khen CSTĐCS": on two lines of a cell. */
const NEXT_TO_FORM =
  /^(?:giay khen|bang khen|gk|bk) (?:chien si thi dua|lao dong tien tien|lao dong xuat sac)\b|^(?:tap the )?(?:chien si thi dua|lao dong tien tien|lao dong xuat sac)(?: co so| tinh)? (?:giay khen|bang khen|gk|bk)\b/u

/**
 * Whether a title that the plan does not have stands beside the form as an award of its own: what
 * is asked for are two, and the form is only one of them.
 */
function besideTitle(text: string): boolean {
  if (NEXT_TO_FORM.test(titleWords(bareKey(text)))) return true
  if (!LISTED.test(text)) return false
  const whole = text.split(/\s*đề nghị\s*/iu).findLast((part) => formsOf(bareKey(part)).length > 0)
  return (whole ?? text).split(LISTED).some((part) => ONLY_TITLE.test(titleWords(bareKey(part))))
}

/** A text that names no form: "đơn vị khen theo thẩm quyền", another title, or nothing. */
function formless(key: string, context: ReadingContext): AwardReading {
  if (OTHER_TITLES.test(key)) return { kind: 'foreign' }
  if (!OWN_AWARD.test(key) || CHAIR.test(key)) return { kind: 'none' }
  const id = inPlan(context, ['giay-khen-thu-truong'])
  return id === null ? { kind: 'foreign' } : { kind: 'award', id }
}

const readers = new WeakMap<ReadingContext, (text: string) => AwardReading>()

/**
 * The award a text asks for: a cell, a column heading, a group heading or a title. A bare "Giấy
 * khen" is the receiving level's and a bare "Bằng khen" the province's, as the plan has it.
 * Source: samples README, `rows[].award`.
 */
export function readAward(text: string, context: ReadingContext): AwardReading {
  const known = readers.get(context)
  if (known !== undefined) return known(text)
  const reader = remember((each) => read(each, context))
  readers.set(context, reader)
  return reader(text)
}

/** A longer text names no one award; whether it names any is enough to ask a person. */
const LONGEST_NAMING = 4000

function read(text: string, context: ReadingContext): AwardReading {
  const key = bareKey(text)
  if (key === '') return { kind: 'none' }
  if (text.length > LONGEST_NAMING)
    return formsOf(key).length > 0 || OTHER_TITLES.test(key)
      ? { kind: 'several', ids: [] }
      : { kind: 'none' }
  const named = byName(key, context)
  const [one] = named.ids
  // Only the titles are cut out: "cấp cơ sở" of a form's text stands as it was written.
  const words = named.rest === titleWords(key) ? key : named.rest
  const forms = formsOf(words)
  const [form] = forms
  if (one !== undefined && named.ids.length === 1 && form === undefined)
    return OTHER_TITLES.test(words)
      ? { kind: 'several', ids: named.ids }
      : { kind: 'award', id: one }
  if (one === undefined && form === undefined) return formless(named.rest, context)
  const several = forms.length > 1 || (OTHER_TITLES.test(titleWords(words)) && besideTitle(text))
  if (one === undefined && form !== undefined && !several) return ofForm(form, words, context)
  const ids = forms.flatMap((each) => {
    const reading = ofForm(each, words, context)
    return reading.kind === 'award' ? [reading.id] : []
  })
  return { kind: 'several', ids: [...named.ids, ...ids] }
}
