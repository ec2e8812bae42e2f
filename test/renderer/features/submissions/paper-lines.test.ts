import { expect, test } from 'vitest'
import { paperLines } from '#renderer/features/submissions/paper-lines.ts'
import type { PaperRow } from '#shared/submissions/contract.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const SENT = '2024-08-08T09:00'
const paper = (component: string, change: Partial<PaperRow> = {}): PaperRow => ({
  id: `${component} ${change.nominationId ?? ''} ${change.receivedAt ?? SENT}`,
  component,
  nominationId: null,
  state: 'present',
  receivedAt: SENT,
  number: null,
  day: null,
  pages: null,
  note: null,
  ...change,
})
const facts = { required: 3, present: 2, label: '2/3' }
const dossier = {
  ...facts,
  missing: ['Báo cáo thành tích'],
  missingReportOf: ['Hà Thị Hoa'],
  atFirstReceipt: { ...facts, missing: [] },
  supplements: [
    {
      component: 'Biên bản',
      nominee: null,
      receivedAt: '2024-08-12T10:00',
      lateDays: 3,
      label: 'bổ sung sau hạn 03 ngày',
    },
  ],
}
const nominees = new Map([
  ['lan', 'Nông Thị Lan'],
  ['hoa', 'Hà Thị Hoa'],
])
const lines = (...papers: readonly PaperRow[]) =>
  paperLines(dossier, papers, builtInPlan('bac-kan-2024').dossier, nominees).map(
    ({ name, owner, facts: known, label }) =>
      [name, owner, known, label].filter((part) => part !== null && part !== '').join(' | '),
  )

test('what is wanting stands first, then every paper with its number, day, pages and state', () => {
  expect(
    lines(
      paper('to-trinh', { number: '12/TTr', day: '2024-08-07', pages: 3 }),
      paper('bien-ban', { state: 'defective', note: 'chưa đóng dấu' }),
      paper('bien-ban', { receivedAt: '2024-08-12T10:00' }),
      paper('bao-cao-thanh-tich', { state: 'missing', nominationId: 'hoa' }),
    ),
  ).toEqual([
    'Báo cáo thành tích | còn thiếu',
    'Hà Thị Hoa | còn thiếu',
    'Tờ trình | số 12/TTr, ngày 07/8/2024, 03 trang | đã nhận',
    'Biên bản | chưa đóng dấu | có nhưng chưa đúng',
    'Biên bản | bổ sung sau hạn 03 ngày',
  ])
})

test('reports that came with the list are one line, however many nominees it has', () => {
  const own = (nominationId: string) => paper('bao-cao-thanh-tich', { nominationId })
  expect(lines(own('lan'), own('hoa')).slice(2)).toEqual([
    'Báo cáo thành tích | 02 đề nghị | đã nhận',
  ])
})
