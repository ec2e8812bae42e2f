/** Names of exported files: what an office calls them, without marks a file system stumbles over. */
import { searchKey } from '#shared/kernel/fold.ts'

const slug = (text: string): string => searchKey(text).replaceAll(' ', '-')

export const paperFileName = {
  annex: (
    decision: { readonly awardName: string; readonly purpose: 'award' | 'forward' },
    layout: 'table' | 'paragraphs',
  ): string =>
    `${decision.purpose === 'forward' ? 'de-nghi' : 'danh-sach'}-${slug(decision.awardName)}${layout === 'paragraphs' ? '-doan-van' : ''}.xlsx`,
  tracking: 'bang-theo-doi-ho-so.xlsx',
  summary: 'bao-cao-tong-ket.xlsx',
  ballotPaper: 'phieu-bieu-quyet.xlsx',
  voteCount: 'bien-ban-kiem-phieu.xlsx',
  voteCountDocx: 'bien-ban-kiem-phieu.docx',
  minutesDocx: 'bien-ban-hop-hoi-dong.docx',
} as const
