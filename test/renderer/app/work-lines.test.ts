import { expect, test } from 'vitest'
import { waitingAt, workLines, type WorkFacts } from '#renderer/app/today/work-lines.ts'
import type { CampaignStatus, NominationLine, UnitLine } from '#shared/appraisal/status-report.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { someNames } from '#shared/text/today.ts'
import { boardOfStatus } from '#test/support/board-of-status.ts'

const unit = (id: string, change: Partial<UnitLine> = {}): UnitLine => ({
  unitId: id,
  unit: `Đơn vị ${id}`,
  quota: 1,
  quotaLabel: '01',
  quotaClause: null,
  quotaPerKind: [],
  used: { collective: 0, individual: 0, household: 0, enterprise: 0, total: 0 },
  over: 0,
  overLabel: null,
  files: [],
  effectiveFile: null,
  effectiveFiles: [],
  receivedAt: '2024-08-06',
  timeliness: 'on-time',
  timelinessLabel: 'đúng hạn',
  lateDays: 0,
  extendedTo: null,
  dossier: null,
  rowsInFile: 0,
  duplicateRowsInFile: 0,
  ownAuthorityRows: 0,
  samePersonInOtherUnit: [],
  perhapsSamePerson: [],
  milestones: [],
  registration: null,
  ...change,
})

const nomination = (id: string, change: Partial<NominationLine> = {}): NominationLine => ({
  id,
  unitId: 'a',
  unit: 'Đơn vị a',
  kind: 'individual',
  name: `Người ${id}`,
  award: null,
  eligible: false,
  reasons: [],
  overridden: [],
  unknownCriteria: [],
  copies: [],
  ...change,
})

const facts = (
  units: readonly UnitLine[],
  nominations: readonly NominationLine[] = [],
  status: Partial<CampaignStatus> = {},
): WorkFacts => ({
  status: boardOfStatus({
    plan: 'thu',
    deadlines: [],
    asOf: '2024-08-13',
    summary: {
      units: 0,
      submitted: 0,
      notSubmitted: 0,
      onTime: 0,
      late: 0,
      overQuota: 0,
      incomplete: 0,
      nominations: 0,
      eligible: 0,
    },
    units,
    nominations,
    ...status,
  }),
  quotas: [],
  meetings: [],
  decisions: [],
  returns: [],
})

const idsOf = (input: WorkFacts): readonly string[] => workLines(input).map(({ id }) => id)

test('where nothing waits there is no line', () => {
  expect(workLines(facts([unit('a')]))).toEqual([])
})

test('units that did not send and units that were late are two lines, each with its filter', () => {
  const lines = workLines(
    facts([
      unit('a', { timeliness: 'not-submitted', receivedAt: null }),
      unit('b', { timeliness: 'late', lateDays: 1 }),
      unit('c'),
    ]),
  )
  expect(lines.map(({ id, count, query }) => [id, count, query['loc']])).toEqual([
    ['not-submitted', 1, 'chua-gui'],
    ['late', 1, 'qua-han'],
  ])
  expect(lines[1]?.detail).toBe('Đơn vị b')
})

test('a unit over its quota waits until it chose, and no longer', () => {
  const cut = { reasons: ['over-quota-not-kept'] } as const
  const over = [unit('a', { over: 1, overLabel: 'vượt 01' })]
  expect(idsOf(facts(over, [nomination('1', cut), nomination('2', cut)]))).toContain('over-quota')
  expect(
    idsOf(facts(over, [nomination('1', cut), nomination('2', { eligible: true })])),
  ).not.toContain('over-quota')
})

test('a report is asked for from the first day of its window, and presses after the last', () => {
  const window = {
    id: 'bao-cao',
    artefact: 'Báo cáo tháng 12',
    wording: 'trong tháng 12',
    place: 'Mục IV',
    kind: 'within',
    firstGoodDay: '2024-12-01',
    lastGoodDay: '2024-12-31',
  } as const
  const open = {
    id: 'bao-cao',
    receivedAt: null,
    timeliness: 'not-submitted',
    timelinessLabel: 'chưa nộp',
    lateDays: null,
  } as const
  const units = [unit('a', { milestones: [open] })]
  const at = (asOf: string) => workLines(facts(units, [], { deadlines: [window], asOf }))
  expect(at('2024-11-30')).toEqual([])
  expect(at('2024-12-01')[0]).toMatchObject({ id: 'milestone-bao-cao', tone: 'wait', count: 1 })
  expect(at('2024-12-31')[0]?.tone).toBe('wait')
  expect(at('2025-01-01')[0]?.tone).toBe('bad')
})

test('numbers in the frame are what waits at each page; Hôm nay counts the lines', () => {
  const lines = workLines(
    facts(
      [unit('a', { timeliness: 'late' }), unit('b', { timeliness: 'late' })],
      [nomination('1', { eligible: true }), nomination('2', { reasons: ['needs-decision'] })],
    ),
  )
  expect(waitingAt(lines, 'submissions')).toBe(3)
  expect(waitingAt(lines, 'meetings')).toBe(1)
  expect(waitingAt(lines, 'reports')).toBe(0)
  expect(waitingAt(lines, 'today')).toBe(3)
})

test('of many names the first five are said, and one more rather than "và 01 khác"', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
  expect(someNames(names.slice(0, 6), 'đơn vị')).toBe('A, B, C, D, E, F')
  expect(someNames(names, 'đơn vị')).toBe('A, B, C, D, E và 02 đơn vị khác')
})

test('tells which units have their dossier back, the more pressing once one is past its day', () => {
  const out = (dueDay: string, completedAt: string | null = null) => ({
    id: dueDay,
    unitId: 'a',
    unit: 'Đơn vị a',
    reason: 'thiếu biên bản',
    dueDay,
    returnedAt: '2024-08-10T08:00',
    returnedBy: 'Lan',
    completedAt,
  })
  const lineOf = (...returns: readonly ReturnType<typeof out>[]) =>
    workLines({ ...facts([unit('a')]), returns }).find(({ id }) => id === 'returned')
  expect(lineOf(out('2024-08-12', '2024-08-11T09:00'))).toBeUndefined()
  expect(lineOf(out('2024-08-13'))).toMatchObject({
    tone: 'wait',
    count: 1,
    detail: 'Đơn vị a (hạn 13/8/2024)',
    query: { loc: 'tra-lai' },
  })
  expect(lineOf(out('2024-08-12'), out('2024-08-13'))).toMatchObject({ tone: 'bad', count: 2 })
})

test('what is to go to a higher level waits beside the decisions of this office, each at its place', () => {
  const draft = (purpose: DecisionRow['purpose'], awardName: string): DecisionRow => ({
    id: awardName,
    award: awardName,
    awardName,
    supplement: 0,
    purpose,
    number: null,
    day: null,
    state: 'draft',
    signer: null,
    baseSalary: null,
    lines: [
      {
        nominationId: 'n',
        unit: 'Đơn vị a',
        kind: 'individual',
        honorific: null,
        name: 'Hà Thị Hoa',
        position: null,
        workplace: null,
        money: null,
      },
    ],
    total: null,
    counts: '01 cá nhân',
  })
  const decisions = [draft('award', 'Giấy khen'), draft('forward', 'Bằng khen')]
  const lines = workLines({ ...facts([unit('a')]), decisions })
  expect(lines.map(({ id, count, query, detail }) => [id, count, query['muc'], detail])).toEqual([
    ['decisions', 1, undefined, 'Giấy khen: 01 cá nhân'],
    ['forward', 1, 'de-nghi', 'Bằng khen: 01 cá nhân'],
  ])
  expect(
    workLines({
      ...facts([unit('a')]),
      decisions: decisions.map((one) => ({ ...one, state: 'issued' as const })),
    }),
  ).toEqual([])
})
