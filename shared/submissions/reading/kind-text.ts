import { remember } from './remember.ts'
import { bareKey } from './word-keys.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { beginsWithOrganisation } from './organisation-words.ts'

const PRIMARY: readonly (readonly [NomineeKind, RegExp])[] = [
  // "Đơn vị, cá nhân" are both, as "Tập thể, cá nhân" are.
  ['collective', /\btap the\b|\b(?:don vi|to chuc) (?:va |hoac )?ca nhan\b/u],
  [
    'household',
    /\bho gia dinh\b|\bgia dinh\b|\bho gd\b|\bhgd\b|\bho (?:san xuat|sxkd|kinh doanh|lam kinh te|lam an)\b|\bho nong dan\b|\bcac ho\b|\bho dan\b|\bho tieu bieu\b/u,
  ],
  ['enterprise', /\bdoanh nghiep\b|\bhop tac xa\b|\bhtx\b|\bcong ty\b/u],
  ['individual', /\bca nhan\b/u],
]

const SECONDARY: readonly (readonly [NomineeKind, RegExp])[] = [
  ['collective', /\bto chuc\b|\bcac don vi\b|^don vi\b/u],
  [
    'individual',
    /\bcan bo\b|\bcong chuc\b|\bvien chuc\b|\bnguoi lao dong\b|\bnong dan\b|\bgiao vien\b|\bhoc sinh\b|\bdoanh nhan\b|\bhoi vien\b|\bdoan vien\b|\bdang vien\b|\bchien s[iy]\b|\bcong nhan\b|\blanh dao\b|\bnhan vien\b|\bcac ong\b|\bcac dong chi\b/u,
  ],
]

const found = (
  key: string,
  patterns: readonly (readonly [NomineeKind, RegExp])[],
): readonly NomineeKind[] =>
  patterns.filter(([, pattern]) => pattern.test(key)).map(([kind]) => kind)

/** Kinds that a title or a column heading speaks of by their own words; several leave it open. */
export const kindsNamed = remember((text): readonly NomineeKind[] => found(bareKey(text), PRIMARY))

const LEADS = '(?:(?:cac|danh sach|doi voi|phan|nhom|muc|ve|khoi|[a-d]|[ivx]+|\\d+) )*'
const LEADING: readonly (readonly [NomineeKind, RegExp])[] = [
  ['collective', new RegExp(`^${LEADS}(?:ca nhan,? )?(?:va )?tap the\\b`, 'u')],
  ['individual', new RegExp(`^${LEADS}(?:tap the,? )?(?:va )?ca nhan\\b`, 'u')],
  ['household', new RegExp(`^${LEADS}(?:ho gia dinh|gia dinh)\\b`, 'u')],
  ['enterprise', new RegExp(`^${LEADS}doanh nghiep\\b`, 'u')],
]

/**
 * Kinds that a group heading speaks of. A heading made of nothing else may say it by any word
 * ("Cán bộ, công chức" are individuals); one that also names a body ("III. Công ty Điện lực") only
 * by the word it begins with.
 */
export function kindsOfHeading(text: string, pure: boolean): readonly NomineeKind[] {
  const key = bareKey(text)
  if (!pure) return found(key, LEADING)
  const primary = found(key, PRIMARY)
  return primary.length > 0 ? primary : found(key, SECONDARY)
}

const TITLES: readonly (readonly [NomineeKind, RegExp])[] = [
  ['collective', /\btap the\b/u],
  ['individual', /\bca nhan\b/u],
  [
    'household',
    /\bho gia dinh\b|\b(?:danh sach|cac|tang|khen thuong|bieu duong|cho) (?:cac )?gia dinh\b/u,
  ],
  [
    'enterprise',
    /\b(?:danh sach|cac|tang|khen thuong|bieu duong|cho) (?:cac )?(?:doanh nghiep|hop tac xa)\b/u,
  ],
]

/** Kinds that a list's title speaks of; a body's own name ("Hội Doanh nghiệp") says nothing. */
export const kindsOfTitle = remember((text): readonly NomineeKind[] => found(bareKey(text), TITLES))

const SHORT: Readonly<Record<string, NomineeKind>> = {
  tt: 'collective',
  'tap the': 'collective',
  'to chuc': 'collective',
  'don vi': 'collective',
  cn: 'individual',
  'ca nhan': 'individual',
  ho: 'household',
  hgd: 'household',
  'ho gd': 'household',
  'gia dinh': 'household',
  'ho gia dinh': 'household',
  dn: 'enterprise',
  'doanh nghiep': 'enterprise',
  htx: 'enterprise',
  'hop tac xa': 'enterprise',
}

/** What a kind column says: "Cá nhân", "TT", "Hộ GĐ". Null where it says no kind. */
export function kindOfCell(text: string): NomineeKind | null {
  const key = bareKey(text)
  const short = SHORT[key]
  if (short !== undefined) return short
  if (key.length > 40) return null
  const kinds = kindsOfHeading(text, true)
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}

const HOUSEHOLD =
  /^(?:ho|gia dinh)(?: gia dinh)? (?:ong|ba|anh|chi|co|chu|cu|d c|dong chi)\b|^ho gia dinh\b|^ho kinh doanh\b/u
const ENTERPRISE =
  /^(?:cong ty|cty|doanh nghiep|hop tac xa|htx|tap doan|tong cong ty|xi nghiep|dntn)\b/u
const COLLECTIVE =
  /^(?:tap the|nhan dan|can bo(?: va)? nhan dan|dang bo|toan the|lanh dao|dan quan|lien|cum|ban nhac|lop|khoi)\b/u

/** "Sư cô Thích Đàm Hương" is a person; "Sư đoàn 3" is a body. */
const NUN = /^su (?:co|thay|ba|ong)\b/u

/**
 * The kind that a name alone tells: only asked where no heading, column or title says it.
 * Null where the name tells nothing.
 */
export function kindOfName(name: string): NomineeKind | null {
  const key = bareKey(name.slice(0, 40))
  if (HOUSEHOLD.test(key)) return 'household'
  if (ENTERPRISE.test(key)) return 'enterprise'
  if (COLLECTIVE.test(key)) return 'collective'
  return beginsWithOrganisation(name) && !NUN.test(key) ? 'collective' : null
}
