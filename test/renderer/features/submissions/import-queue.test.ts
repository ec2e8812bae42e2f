import { beforeEach, describe, expect, it } from 'vitest'
import { itemWords } from '#renderer/features/submissions/import-columns.tsx'
import {
  isReady,
  useImportQueue,
  type ImportItem,
} from '#renderer/features/submissions/import-queue.ts'
import { lateFiles, nominationDeadline } from '#renderer/features/submissions/late-files.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'

const reading: FileReading = {
  file: 'ds.xlsx',
  plan: 'p',
  unit: 'Hội A',
  submission: null,
  purpose: 'nomination',
  replaces: false,
  rows: [
    {
      sheet: null,
      row: 1,
      kind: 'individual',
      honorific: null,
      name: 'Lan',
      birth: null,
      gender: null,
      position: null,
      workplace: null,
      award: null,
      achievement: null,
      state: 'ok',
      issues: [],
    },
  ],
  statedTotals: null,
  leftOut: [],
  repairs: [],
  counts: { imported: 1, needsDecision: 0, leftOut: 0, nonEmpty: 1 },
  issues: [],
}
const queue = useImportQueue.getState
const dropped = (campaign: string, name: string, sha256: string): string => {
  const [item] = queue().add(campaign, [new File(['x'], name, { lastModified: Math.random() })])
  const id = item?.id ?? ''
  queue().setSha256(id, sha256)
  queue().setState(id, { kind: 'read', reading })
  return id
}
const at = (id: string): ImportItem | undefined => queue().items.find((item) => item.id === id)
const readiness = (id: string): boolean =>
  queue().items.some((item) => item.id === id && isReady(item))

beforeEach(() => queue().remove(queue().items.map(({ id }) => id)))

it('a file of which something is doubted as a whole does not look like one to write unread', () => {
  const id = dropped('đợt', 'ds.xlsx', 'a')
  const doubt = { code: 'rows-without-name', cell: null, message: 'Có dòng không có tên (dòng 9).' }
  queue().setState(id, { kind: 'read', reading: { ...reading, issues: [doubt] } })
  expect(readiness(id)).toBe(true)
  expect(queue().items.map(itemWords)).toEqual([
    { tone: 'warn', words: 'sẵn sàng ghi, có 01 điều cần xem trong tệp' },
  ])
})

describe('the same bytes twice in the list', () => {
  it('are said before writing and only the first is written', () => {
    const first = dropped('đợt', 'ds.xlsx', 'a')
    const second = dropped('đợt', 'ds (1).xlsx', 'a')
    expect([readiness(first), readiness(second)]).toEqual([true, false])
    expect(queue().items.map((item) => itemWords(item).words)).toEqual([
      'sẵn sàng ghi',
      'trùng tệp ds.xlsx trong danh sách, không ghi lần nữa',
    ])
  })

  it('may be written once the first is taken out', () => {
    const first = dropped('đợt', 'ds.xlsx', 'a')
    const second = dropped('đợt', 'ds.xlsx', 'a')
    queue().remove([first])
    expect(at(second)?.sameAs).toBeNull()
    expect(readiness(second)).toBe(true)
  })

  it('are no matter in another campaign, nor are other bytes under the same name', () => {
    dropped('đợt', 'ds.xlsx', 'a')
    expect(readiness(dropped('đợt khác', 'ds.xlsx', 'a'))).toBe(true)
    expect(readiness(dropped('đợt', 'ds.xlsx', 'b'))).toBe(true)
  })
})

describe('the files that would be noted as late', () => {
  const late = (receivedAt: string, extendedTo: string | null = null): number =>
    lateFiles(queue().items, {
      deadline: '2024-08-09',
      units: [{ unit: 'Hội A', extendedTo }],
      receivedAt,
    }).length

  it('are those received after the last day, their own moment before that of the list', () => {
    const id = dropped('đợt', 'ds.xlsx', 'a')
    expect(late('2024-08-09T23:59')).toBe(0)
    expect(late('2024-08-10T00:00')).toBe(1)
    expect(late('2024-08-10T00:00', '2024-08-10')).toBe(0)
    expect(late('2024-08-11T00:00', '2024-08-10')).toBe(1)
    queue().setFacts(id, { receivedAt: '2024-08-09T08:00' })
    expect(late('2024-08-10T00:00')).toBe(0)
  })

  it('are judged by the milestone of nominations', () => {
    const deadline = { kind: 'before', day: '2024-08-10', wording: 'w', place: 'p' } as const
    const milestone = { id: 'm', artefact: 'Hồ sơ', deadline, channel: null }
    expect(nominationDeadline({ milestones: [] })).toBeNull()
    expect(
      nominationDeadline({
        milestones: [
          { ...milestone, role: 'report', deadline: { ...deadline, day: '2024-12-01' } },
          { ...milestone, role: 'nomination' },
        ],
      }),
    ).toBe('2024-08-09')
  })
})
