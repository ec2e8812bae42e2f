/** Names of exported files: what an office calls them, without marks a file system stumbles over. */
import { searchKey } from '#shared/kernel/fold.ts'

const slug = (text: string): string => searchKey(text).replaceAll(' ', '-')

export const paperFileName = {
  annex: (
    decision: { readonly awardName: string; readonly purpose: 'award' | 'forward' },
    layout: 'table' | 'paragraphs',
    encoding: 'unicode' | 'tcvn3' = 'unicode',
  ): string =>
    `${decision.purpose === 'forward' ? 'de-nghi' : 'danh-sach'}-${slug(decision.awardName)}${layout === 'paragraphs' ? '-doan-van' : ''}${encoding === 'tcvn3' ? '-tcvn3' : ''}.xlsx`,
  filled: (template: string, awardName: string, type: 'xlsx' | 'docx'): string =>
    `${slug(template)}-${slug(awardName)}.${type}`,
  tracking: 'bang-theo-doi-ho-so.xlsx',
  summary: 'bao-cao-tong-ket.xlsx',
  ballotPaper: 'phieu-bieu-quyet.xlsx',
  voteCount: 'bien-ban-kiem-phieu.xlsx',
  voteCountDocx: 'bien-ban-kiem-phieu.docx',
  minutes: 'bien-ban-hop-hoi-dong.xlsx',
  minutesDocx: 'bien-ban-hop-hoi-dong.docx',
  decision: (awardName: string): string => `du-thao-quyet-dinh-${slug(awardName)}.docx`,
  proposal: (awardName: string): string => `to-trinh-${slug(awardName)}.docx`,
  change: (kind: 'correction' | 'withdrawal', number: string): string =>
    `${kind === 'correction' ? 'dinh-chinh' : 'huy-bo'}-${slug(number)}.docx`,
  appraisal: 'bao-cao-tham-dinh.docx',
  reminderList: 'danh-sach-don-doc.xlsx',
  reminderListDocx: 'danh-sach-don-doc.docx',
  reminderLetters: (unit: string | null): string =>
    unit === null ? 'cong-van-don-doc.docx' : `cong-van-don-doc-${slug(unit)}.docx`,
  interimReport: 'bao-cao-so-ket.docx',
  finalReport: 'bao-cao-tong-ket.docx',
} as const
