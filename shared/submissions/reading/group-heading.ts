import { bareKey } from './word-keys.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { ReadingContext } from '../file-reading.ts'
import { readAward } from './award-text.ts'
import type { AwardReading } from './award-text.ts'
import { kindsOfHeading } from './kind-text.ts'
import type { Numbering } from './line-numbering.ts'

/** What a group heading sets for the rows beneath it. */
export interface GroupHeading {
  readonly level: string
  readonly order: number
  readonly kinds: readonly NomineeKind[]
  readonly award: AwardReading
  readonly itemKey: string
}

const words = (...lines: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${lines.join('|')}|\\d+|i{1,3}|iv|v|[a-d])\\b`, 'gu')

/** Words a pure heading is made of besides its kinds and awards. */
const BASE = [
  'danh sach|de nghi|duoc|tang thuong|tang|xet|khen thuong|khen|thuong|cac|ve|doi voi|khoi|tieu bieu',
  'xuat sac|gom|co|so luong|nguoi|truong hop|tong so|tong|va|hoac|la|phan|muc|nhom|doi tuong|dien hinh',
  'tien tien|thanh tich|san xuat|kinh doanh|gioi|lap|trong|phong trao|thi dua|cho|d c|dong chi|loai',
  'tap the|ca nhan|ho gia dinh|gia dinh|ho dan|ho|doanh nghiep|hop tac xa|htx|to chuc|don vi|tt|cn|dn',
]
/** Sorts of persons; after "tập thể" they are part of a nominee's name. */
const PERSONS = [
  'can bo|cong chuc|vien chuc|nguoi lao dong|lao dong|truc tiep|lanh dao|quan ly|giao vien|hoc sinh',
  'nhan vien|nong dan|hoi vien|doan vien|dang vien|cong nhan|doanh nhan|chien si|chien sy|sinh vien',
  'ong|ba|cac|nu|nam|nhan dan|luc luong|vu trang|don vi|nha giao|cap|quan chung',
]
/** Who grants it: only part of a heading that names an award. */
const AUTHORITIES = [
  'giay khen|bang khen|co thi dua|gk|bk|ctd|hinh thuc|danh hieu|cua|chu tich|ct|ubnd|uy ban nhan dan|ub',
  'thanh pho|tp|thi xa|tx|huyen|tinh|xa|phuong|thi tran|chinh phu|thu tuong|thu truong|giam doc|hieu truong',
  'truong|cong an|phong|ban|theo|tham quyen|tu khen|tu|cap|trinh|cap tren|co quan|nam|dot|qua|len',
]
const KIND_HEADING = words(...BASE)
const PERSON_HEADING = words(...BASE, ...PERSONS)
const AWARD_HEADING = words(...BASE, ...PERSONS, ...AUTHORITIES)
const NAMES_AWARD = /\b(?:giay khen|bang khen|co thi dua|gk|bk|ctd)\b/u

/** Whether the text is made of heading words only, so that it can be no nominee's name. */
export function isPureHeading(text: string): boolean {
  const key = bareKey(text)
  if (!/[a-z]/u.test(key)) return false
  const fill = NAMES_AWARD.test(key)
    ? AWARD_HEADING
    : /\btap the\b/u.test(key) && !/\bca nhan\b/u.test(key)
      ? KIND_HEADING
      : PERSON_HEADING
  return key.replace(fill, ' ').trim() === ''
}

/** Headings that name a block of bodies or a cluster, not a nominee. */
const BLOCK = /^(?:khoi|cum|nhom|linh vuc|phan|muc|cac|danh sach|bieu|don vi|doi tuong)\b/u

/** Whether a text is a heading of a block of rows ("I. TẬP THỂ", "Phần II"). */
export const isBlockHeading = (text: string): boolean => BLOCK.test(bareKey(text))

/** The level of a heading: by its numbering, else by what it speaks of. */
function levelOf(numbering: Numbering, kinds: number, award: AwardReading): string {
  if (numbering !== null && numbering.style !== 'bullet') return numbering.style
  if (award.kind !== 'none') return 'plain-award'
  return kinds > 0 ? 'plain-kind' : 'plain'
}

/** What a line that stands over rows says of them: its level, order, kinds and award. */
export function headingOf(
  numbering: Numbering,
  text: string,
  context: ReadingContext,
): GroupHeading {
  const kinds = kindsOfHeading(text, isPureHeading(text))
  const award = readAward(text, context)
  return {
    level: levelOf(numbering, kinds.length, award),
    order: numbering?.value ?? 0,
    kinds,
    award,
    itemKey: bareKey(text),
  }
}

/** Headings in force, outermost first. */
export type HeadingStack = readonly GroupHeading[]

/**
 * The stack after one more heading: a heading of a level already open closes that one and all
 * within it; an unnumbered one closes unnumbered ones of its own sort only.
 */
export function pushHeading(stack: HeadingStack, heading: GroupHeading): HeadingStack {
  const open = stack.findIndex(({ level }) => level === heading.level)
  return open === -1 ? [...stack, heading] : [...stack.slice(0, open), heading]
}

/** The innermost heading that speaks of kinds. */
export const kindsInForce = (stack: HeadingStack): readonly NomineeKind[] =>
  stack.findLast(({ kinds }) => kinds.length > 0)?.kinds ?? []

/** The innermost heading that speaks of an award. */
export const awardInForce = (stack: HeadingStack): AwardReading =>
  stack.findLast(({ award }) => award.kind !== 'none')?.award ?? { kind: 'none' }
