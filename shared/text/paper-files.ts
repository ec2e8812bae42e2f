/** Names of exported files: what an office calls them, without marks a file system stumbles over. */
import { searchKey } from '#shared/kernel/fold.ts'

const slug = (text: string): string => searchKey(text).replaceAll(' ', '-')

interface NamedDecision {
  readonly awardName: string
  readonly supplement: number
}

/** Two decisions of one award never share a file's name. */
const slugOf = ({ awardName, supplement }: NamedDecision): string =>
  `${slug(awardName)}${supplement === 0 ? '' : '-bo-sung'}${supplement > 1 ? `-${supplement}` : ''}`

export const paperFileName = {
  annex: (
    decision: NamedDecision & { readonly purpose: 'award' | 'forward' },
    layout: 'table' | 'paragraphs',
    encoding: 'unicode' | 'tcvn3' = 'unicode',
  ): string =>
    `${decision.purpose === 'forward' ? 'de-nghi' : 'danh-sach'}-${slugOf(decision)}${layout === 'paragraphs' ? '-doan-van' : ''}${encoding === 'tcvn3' ? '-tcvn3' : ''}.xlsx`,
  filled: (template: string, decision: NamedDecision, type: 'xlsx' | 'docx'): string =>
    `${slug(template)}-${slugOf(decision)}.${type}`,
  tracking: 'bang-theo-doi-ho-so.xlsx',
  summary: 'bao-cao-tong-ket.xlsx',
  ballotPaper: 'phieu-bieu-quyet.xlsx',
  voteCount: 'bien-ban-kiem-phieu.xlsx',
  voteCountDocx: 'bien-ban-kiem-phieu.docx',
  minutes: 'bien-ban-hop-hoi-dong.xlsx',
  minutesDocx: 'bien-ban-hop-hoi-dong.docx',
  decision: (decision: NamedDecision): string => `du-thao-quyet-dinh-${slugOf(decision)}.docx`,
  proposal: (decision: NamedDecision): string => `to-trinh-${slugOf(decision)}.docx`,
  change: (kind: 'correction' | 'withdrawal', number: string): string =>
    `${kind === 'correction' ? 'dinh-chinh' : 'huy-bo'}-${slug(number)}.docx`,
  appraisal: 'bao-cao-tham-dinh.docx',
  reminderList: 'danh-sach-don-doc.xlsx',
  reminderListDocx: 'danh-sach-don-doc.docx',
  reminderLetters: (unit: string | null): string =>
    unit === null ? 'cong-van-don-doc.docx' : `cong-van-don-doc-${slug(unit)}.docx`,
  interimReport: 'bao-cao-so-ket.docx',
  statistics: 'thong-ke-nhieu-nam.xlsx',
  finalReport: 'bao-cao-tong-ket.docx',
  fundLedger: (year: number): string => `so-quy-khen-thuong-${year}.xlsx`,
  clusterRanking: 'bang-xep-hang-cum-khoi.xlsx',
} as const
