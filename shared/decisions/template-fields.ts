/**
 * The placeholders that an office writes into its own .xlsx and .docx files: "[soqd]" stands for one
 * text, "[canhan.hoten]" for each line of a list. The names follow the merge fields that offices know
 * from other emulation software, so that a file made for those works here.
 */
import { searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

/** One text for the whole paper. */
export const SINGLE_FIELDS = [
  'noidung',
  'donvidenghi',
  'sototrinh',
  'ngayhoso',
  'chucvunguoiky',
  'nguoiky',
  'soqd',
  'sokyhieu',
  'ngayqd',
  'ngayqdso',
  'diadanh',
  'hinhthuckhenthuong',
  'soluongtapthe',
  'soluongcanhan',
  'soluonghogiadinh',
  'soluongdoanhnghiep',
  'tongso',
  'tongtien',
  'tongtienbangchu',
  'tieude',
  'kemtheo',
  'kehoach',
  'coquan',
  'chutich',
  'hoidong',
  'ngayhop',
] as const
export type SingleField = (typeof SINGLE_FIELDS)[number]

/** A whole list of one kind: its paragraph or row is repeated, one line each. */
export const LIST_FIELDS = {
  khenthuongtapthe: 'collective',
  khenthuongcanhan: 'individual',
  khenthuonghogiadinh: 'household',
  khenthuongdoanhnghiep: 'enterprise',
} as const satisfies Readonly<Record<string, NomineeKind>>
type ListField = keyof typeof LIST_FIELDS

/** Which lines a row field goes through; `danhsach` is everybody, in the order of the groups. */
export const GROUPS = ['danhsach', 'tapthe', 'canhan', 'hogiadinh', 'doanhnghiep'] as const
export type TemplateGroup = (typeof GROUPS)[number]

export const GROUP_KINDS: Readonly<Record<TemplateGroup, NomineeKind | null>> = {
  danhsach: null,
  tapthe: 'collective',
  canhan: 'individual',
  hogiadinh: 'household',
  doanhnghiep: 'enterprise',
}

/** What a line has; written alone ("[hoten]") it goes through everybody. */
export const ROW_FIELDS = [
  'stt',
  'hoten',
  'ten',
  'danhxung',
  'chucvu',
  'donvi',
  'hinhthuc',
  'tienthuong',
] as const
export type RowField = (typeof ROW_FIELDS)[number]

export type Placeholder =
  | { readonly kind: 'single'; readonly field: SingleField }
  | { readonly kind: 'list'; readonly group: TemplateGroup }
  | { readonly kind: 'row'; readonly group: TemplateGroup; readonly field: RowField }
  /** "I. TẬP THỂ (02)"; its row goes where the group is empty. */
  | { readonly kind: 'heading'; readonly group: TemplateGroup }

const groupOf = (kind: NomineeKind): TemplateGroup =>
  GROUPS.find((group) => GROUP_KINDS[group] === kind) ?? 'danhsach'

const LIST_NAMES: readonly ListField[] = [
  'khenthuongtapthe',
  'khenthuongcanhan',
  'khenthuonghogiadinh',
  'khenthuongdoanhnghiep',
]

type Named = readonly [name: string, placeholder: Placeholder]

const KNOWN: ReadonlyMap<string, Placeholder> = new Map([
  ...SINGLE_FIELDS.map((field): Named => [field, { kind: 'single', field }]),
  ...LIST_NAMES.map((name): Named => [name, { kind: 'list', group: groupOf(LIST_FIELDS[name]) }]),
  ...ROW_FIELDS.map((field): Named => [field, { kind: 'row', group: 'danhsach', field }]),
  ...GROUPS.flatMap((group): readonly Named[] => [
    [`${group}.tieude`, { kind: 'heading', group }],
    ...ROW_FIELDS.map((field): Named => [`${group}.${field}`, { kind: 'row', group, field }]),
  ]),
])

/** Every placeholder that there is, as it is written between the brackets. */
export const PLACEHOLDER_NAMES: readonly string[] = [...KNOWN.keys()]

/** "Số QĐ" and "SOQD" are "soqd": marks, case and spaces do not count. */
const keyOf = (inner: string): string =>
  inner
    .split('.')
    .map((part) => searchKey(part).replaceAll(' ', ''))
    .join('.')

/** What stands between the brackets, or null where there is no such placeholder. */
export const placeholderOf = (inner: string): Placeholder | null => KNOWN.get(keyOf(inner)) ?? null

/** Letters first, so that "[1]" and "[…]" are plain text; short, so that the search is linear. */
const BRACKETS = /\[(\p{L}[\p{L}\p{M}\p{N}._ \u00a0-]{0,60})\]/gu

export interface FoundPlaceholder {
  /** With its brackets, as it stands. */
  readonly text: string
  /** Index of "[" in the text searched. */
  readonly at: number
  /** null: no such placeholder. */
  readonly placeholder: Placeholder | null
}

/** Steps of inserting, removing or changing a letter from one word to the other. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= right.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1)
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The known placeholder that is nearest in its letters: "[hotne]" → "hoten". */
export function nearestPlaceholder(inner: string): { readonly name: string; readonly far: number } {
  const key = keyOf(inner)
  const [best = { name: 'hoten', far: key.length }] = PLACEHOLDER_NAMES.map((name) => ({
    name,
    far: distance(key, name),
  })).toSorted((left, right) => left.far - right.far)
  return best
}

/** Several words in brackets are a remark ("[ghi rõ lý do]") unless they are nearly a placeholder. */
const CLOSE = 2
const isRemark = (inner: string): boolean =>
  /[ \u00a0-]/u.test(inner.trim()) && nearestPlaceholder(inner).far > CLOSE

/** The placeholders of a text in order, known or not. */
export const findPlaceholders = (text: string): readonly FoundPlaceholder[] =>
  [...text.matchAll(BRACKETS)].flatMap((match): readonly FoundPlaceholder[] => {
    const inner = match[1] ?? ''
    const placeholder = placeholderOf(inner)
    if (placeholder === null && isRemark(inner)) return []
    return [{ text: match[0], at: match.index, placeholder }]
  })

/** One line of a list, ready to print. */
export interface TemplateLine {
  readonly group: TemplateGroup
  readonly number: number
  readonly honorific: string | null
  /** With honorific or rank, as the paper has it. */
  readonly fullName: string
  /** The name alone. */
  readonly name: string
  readonly position: string | null
  readonly unit: string
  readonly award: string
  /** Whole đồng; null: none is paid. */
  readonly money: number | null
  /** The line as a sentence with its closing mark. */
  readonly sentence: string
}

/** All that a template can be filled with. */
export interface TemplateData {
  readonly single: Readonly<Record<SingleField, string>>
  readonly headings: Readonly<Partial<Record<TemplateGroup, string>>>
  readonly lines: readonly TemplateLine[]
}

/** The lines of a group; `danhsach` numbers through. */
export const linesOf = (data: TemplateData, group: TemplateGroup): readonly TemplateLine[] =>
  group === 'danhsach'
    ? data.lines.map((line, index) => ({ ...line, number: index + 1 }))
    : data.lines.filter((line) => line.group === group)

/** Something that keeps a template from being used, and where it stands. */
export interface TemplateFinding {
  readonly kind: 'unknown' | 'mixed-groups' | 'nothing'
  /** The placeholder as written; null where the file has none at all. */
  readonly placeholder: string | null
  /** "Danh sách!B7", "bảng 1, hàng 2, cột 3", "đoạn 12". */
  readonly place: string | null
  /** "[hoten]" */
  readonly nearest: string | null
}

/** What is wrong with the placeholders of one place that is filled as a whole (a row, a paragraph). */
export function findingsOf(
  found: readonly FoundPlaceholder[],
  place: string,
): readonly TemplateFinding[] {
  return found
    .filter(({ placeholder }) => placeholder === null)
    .map(({ text }) => ({
      kind: 'unknown',
      placeholder: text,
      place,
      nearest: `[${nearestPlaceholder(text.slice(1, -1)).name}]`,
    }))
}

/** The groups that a row or paragraph repeats for; two in one row cannot be filled. */
export const groupsIn = (found: readonly FoundPlaceholder[]): readonly TemplateGroup[] => [
  ...new Set(
    found.flatMap(({ placeholder }) =>
      placeholder !== null && (placeholder.kind === 'row' || placeholder.kind === 'list')
        ? [placeholder.group]
        : [],
    ),
  ),
]

/** The groups whose heading stands in a row. */
export const headingsIn = (found: readonly FoundPlaceholder[]): readonly TemplateGroup[] =>
  found.flatMap(({ placeholder }) => (placeholder?.kind === 'heading' ? [placeholder.group] : []))
