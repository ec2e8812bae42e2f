import { bareKey } from './word-keys.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

export type Totals = Partial<Record<NomineeKind, number>>

const BEGINNING =
  /^(?:tong cong|tong so|tong|danh sach nay (?:co|gom)|danh sach (?:co|gom|tren co)|an dinh danh sach|tat ca)\b/u
/** Offices that begin with the word for a sum. */
const OFFICE = /^tong (?:cong ty|giam doc|bien tap|cuc|kiem toan|bi thu|phu trach|hop)/u
const SUM =
  /^(?:cộng|cong)(?=\s*(?::|\d|$|\(|tập thể|cá nhân|hộ|doanh|danh sách|nhóm|mục|phần|trang|[IVX]{1,4}(?![\p{L}.])|[A-H](?![\p{L}.])|mang sang|chuyển|lũy kế|luỹ kế|tap the|ca nhan))/iu
const CONTINUED = /^(?:trong do|gom|bao gom)\b/u

/** Whether a row's first text opens a line of totals. */
export function opensTotals(text: string): boolean {
  if (SUM.test(text)) return true
  const key = bareKey(text)
  return BEGINNING.test(key) && !OFFICE.test(key)
}

/** Whether a row goes on with totals: "Trong đó: 01 tập thể". */
export const continuesTotals = (text: string): boolean => CONTINUED.test(bareKey(text))

const NOUN =
  'tap the|ca nhan|ho gia dinh|ho|gia dinh|doanh nghiep|hop tac xa|htx|dn|tt|cn|nguoi|dong chi|d c'
const BEFORE = new RegExp(
  `(?<count>\\d+)(?: (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))* (?<noun>${NOUN})\\b`,
  'gu',
)
const AFTER = new RegExp(`\\b(?<noun>${NOUN}) (?:la |co |gom |so luong )?(?<count>\\d+)\\b`, 'gu')

const KINDS: Readonly<Record<string, NomineeKind>> = {
  'tap the': 'collective',
  tt: 'collective',
  'ca nhan': 'individual',
  cn: 'individual',
  nguoi: 'individual',
  'dong chi': 'individual',
  'd c': 'individual',
  'ho gia dinh': 'household',
  'gia dinh': 'household',
  ho: 'household',
  'doanh nghiep': 'enterprise',
  'hop tac xa': 'enterprise',
  htx: 'enterprise',
  dn: 'enterprise',
}

function collect(key: string, pattern: RegExp): Totals {
  const totals: Totals = {}
  for (const match of key.matchAll(pattern)) {
    const kind = KINDS[match.groups?.['noun'] ?? '']
    if (kind !== undefined) totals[kind] = (totals[kind] ?? 0) + Number(match.groups?.['count'])
  }
  return totals
}

/** What a line of totals says of each kind; empty where it names none. */
export function totalsOf(text: string): Totals {
  const key = bareKey(text)
  const before = collect(key, BEFORE)
  // "Tập thể: 01; cá nhân: 02" has its counts behind.
  const first = key.search(/\d/u)
  const noun = key.search(new RegExp(`\\b(?:${NOUN})\\b`, 'u'))
  const after = collect(key, AFTER)
  if (noun !== -1 && noun < first && Object.keys(after).length >= Object.keys(before).length)
    return after
  return before
}

/** "Tổng số: 02 tập thể, 05 cá nhân": a line of totals that says some. */
export const saysTotals = (text: string): boolean =>
  opensTotals(text) && Object.keys(totalsOf(text)).length > 0

/** The only bare number of a totals row ("Tổng cộng | | 3"), or null. */
export function bareTotal(texts: readonly string[]): number | null {
  const numbers = texts.flatMap((text) => {
    const match = /^(?:.*?:\s*)?0*(\d{1,5})\.?$/u.exec(text.trim().replace(/[./]+$/u, ''))
    return match === null ? [] : [Number(match[1])]
  })
  const [only] = numbers
  return numbers.length === 1 && only !== undefined ? only : null
}

/** The sums of two totals, kind by kind; what neither states stays unstated. */
export const addTotals = (left: Totals, right: Totals): Totals => {
  const sum: Totals = { ...left }
  for (const kind of ['collective', 'individual', 'household', 'enterprise'] as const) {
    const count = right[kind]
    if (count !== undefined) sum[kind] = (sum[kind] ?? 0) + count
  }
  return sum
}
