/** The words of score files: headings, stages, marks and kinds, in Vietnamese and English, folded. */
import type { InputRecord, InputTable } from './records.ts'
import type { Score, ScoreStage, SheetAuthor } from './score-sheet.ts'
import { cleanText, searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

export type ScoreColumn = 'author' | 'unit' | 'nominee' | 'criterion' | 'points'

/** Folded headings of each column; the first that holds something on a line counts. */
const SCORE_HEADINGS: Readonly<Record<ScoreColumn | 'kind', readonly string[]>> = {
  author: [
    'member',
    'stage',
    'member or stage',
    'thanh vien',
    'thanh vien hoac buoc cham',
    'uy vien',
    'nguoi cham',
    'buoc cham',
    'buoc',
    'giai doan',
  ],
  unit: ['unit', 'don vi', 'ten don vi'],
  kind: ['kind', 'loai', 'loai doi tuong'],
  nominee: [
    'nominee',
    'name',
    'ten',
    'ho ten',
    'ho va ten',
    'ten tap the ca nhan',
    'ten ca nhan tap the',
    'ho va ten ten tap the',
    'tap the ca nhan',
    'ca nhan tap the',
  ],
  criterion: ['criterion', 'tieu chi', 'ma tieu chi', 'ten tieu chi', 'noi dung'],
  points: ['points', 'score', 'diem', 'so diem', 'diem cham'],
}
/** Columns without which there is no score. */
const SCORE_COLUMNS = ['author', 'unit', 'nominee', 'criterion', 'points'] as const

const STAGES: Readonly<Record<string, ScoreStage>> = {
  self: 'self',
  'tu cham': 'self',
  'don vi tu cham': 'self',
  'cross check': 'cross-check',
  'kiem tra cheo': 'cross-check',
  'cham cheo': 'cross-check',
  appraisal: 'appraisal',
  'tham dinh': 'appraisal',
  'thuong truc tham dinh': 'appraisal',
  'thuong truc': 'appraisal',
  council: 'council',
  'hoi dong': 'council',
  'hoi dong thong nhat': 'council',
}
const MARKS: Readonly<Record<string, Exclude<Score['mark'], 'points'>>> = {
  abstain: 'abstain',
  'bo phieu trang': 'abstain',
  'phieu trang': 'abstain',
  'khong cham': 'abstain',
  recuse: 'recuse',
  recused: 'recuse',
  tranh: 'recuse',
  absent: 'absent',
  vang: 'absent',
  'vang mat': 'absent',
}
const KINDS: Readonly<Record<string, NomineeKind>> = {
  collective: 'collective',
  'tap the': 'collective',
  individual: 'individual',
  'ca nhan': 'individual',
  household: 'household',
  'ho gia dinh': 'household',
  'gia dinh': 'household',
  enterprise: 'enterprise',
  'doanh nghiep': 'enterprise',
}
const PENALTY_WORDS = /^(diem tru|tru diem|penalty)\b/u
const BONUS_WORDS = /^(diem thuong|diem cong|thuong diem|bonus)\b/u
const WHOLE_SHEET_WORDS = new Set(['', 'all', 'tat ca'])

/** What a line holds in a column, under any of its headings. */
export const scoreCell = (record: InputRecord, column: ScoreColumn | 'kind'): string =>
  SCORE_HEADINGS[column]
    .map((heading) => record.values.get(heading) ?? '')
    .find((text) => text !== '') ?? ''

/** A stage where the text names one, else a member by that name. */
export const sheetAuthorOf = (text: string): SheetAuthor => {
  const stage = STAGES[searchKey(text)]
  return stage === undefined
    ? { kind: 'member', member: cleanText(text) }
    : { kind: 'stage', stage }
}

/** Required columns that none of the headings names. */
export const missingScoreColumns = (table: InputTable): readonly ScoreColumn[] =>
  SCORE_COLUMNS.filter(
    (column) => !SCORE_HEADINGS[column].some((heading) => table.headings.includes(heading)),
  )

/** The mark a points cell stands for ("không chấm", "tránh", "vắng"); undefined for a number. */
export const markOf = (text: string): Exclude<Score['mark'], 'points'> | undefined =>
  MARKS[searchKey(text)]

/** The kind a cell names; null for an empty cell, undefined for a word that is no kind. */
export const kindNamed = (text: string): NomineeKind | null | undefined =>
  text === '' ? null : KINDS[searchKey(text)]

/** What a criterion's own name says it is: "Điểm trừ" takes points away, "Điểm thưởng" adds. */
export function criterionKindNamed(title: string): 'base' | 'bonus' | 'penalty' {
  const key = searchKey(title)
  if (PENALTY_WORDS.test(key)) return 'penalty'
  return BONUS_WORDS.test(key) ? 'bonus' : 'base'
}

/** Whether a criterion cell means the whole sheet: "vắng" for all criteria in one line. */
export const meansWholeSheet = (text: string): boolean => WHOLE_SHEET_WORDS.has(searchKey(text))
