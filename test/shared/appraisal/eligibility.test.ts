import { describe, expect, test } from 'vitest'
import { eligibilityOf } from '#shared/appraisal/eligibility.ts'
import { REASONS } from '#shared/appraisal/reasons.ts'
import type { StatusInput, StatusNomination } from '#shared/appraisal/status-input.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const plan = { ...builtInPlan('bac-kan-2024'), dossier: [] }
const office = (id: string) => ({ id, name: `Phòng ${id}`, type: 'Phòng chuyên môn' })
const base: StatusInput = {
  ...emptyInput(plan, [office('u'), office('v')], '2024-08-13'),
  files: [fileOf('u', '2024-08-08T09:00'), fileOf('v', '2024-08-08T10:00')],
}
const reasons = (input: StatusInput) =>
  campaignStatus(input).nominations.map((line) => line.reasons)

const clear = {
  late: false,
  submissionIncomplete: false,
  ownPaperMissing: false,
  overQuota: false,
  laterCopy: false,
  undecided: false,
  petition: 'none' as const,
  criteria: [],
}

test('with nothing against it a nomination is eligible', () => {
  expect(eligibilityOf(clear, [])).toEqual({ eligible: true, reasons: [], overridden: [] })
})

test('reasons stand in a fixed order, and an override takes exactly one away', () => {
  const all = {
    late: true,
    submissionIncomplete: true,
    ownPaperMissing: true,
    overQuota: true,
    laterCopy: true,
    undecided: true,
    petition: 'open' as const,
    criteria: ['criterion-not-met', 'not-endorsed', 'not-registered', 'registered-late'] as const,
  }
  // A petition is open or was found right, never both.
  const standing = REASONS.filter((reason) => reason !== 'petition-founded')
  expect(eligibilityOf(all, []).reasons).toEqual(standing)
  const override = {
    nominationId: 'n',
    reason: 'late',
    by: 'Lan',
    why: 'bão',
    at: '2024-08-12',
  } as const
  const judged = eligibilityOf(all, [override])
  expect(judged.reasons).toEqual(standing.filter((reason) => reason !== 'late'))
  expect(judged.overridden).toEqual([override])
  // An override of a reason that does not stand says nothing.
  expect(eligibilityOf(clear, [override]).overridden).toEqual([])
})

test.each([
  ['late', { late: true }],
  ['dossier-incomplete', { submissionIncomplete: true }],
  ['report-missing', { ownPaperMissing: true }],
  ['over-quota-not-kept', { overQuota: true }],
  ['same-person-in-other-unit', { laterCopy: true }],
  ['needs-decision', { undecided: true }],
  ['petition-open', { petition: 'open' as const }],
  ['petition-founded', { petition: 'founded' as const }],
  ...(['not-registered', 'registered-late', 'not-endorsed', 'criterion-not-met'] as const).map(
    (reason) => [reason, { criteria: [reason] }] as const,
  ),
] as const)(
  'what alone gives "%s" gives nothing else, and an override of it frees',
  (reason, fact) => {
    const facts = { ...clear, ...fact }
    expect(eligibilityOf(facts, [])).toEqual({ eligible: false, reasons: [reason], overridden: [] })
    const override = { nominationId: 'n', reason, by: 'Lan', why: 'bão', at: '2024-08-12' }
    expect(eligibilityOf(facts, [override])).toEqual({
      eligible: true,
      reasons: [],
      overridden: [override],
    })
    // Whoever is judged next has no override of it.
    expect(eligibilityOf(facts, []).eligible).toBe(false)
  },
)

test('every reason has its words', () => {
  expect(new Set(REASONS.map(reasonLabel)).size).toBe(REASONS.length)
})

describe('over quota', () => {
  const two = (kept: readonly boolean[]): StatusInput => ({
    ...base,
    nominations: kept.map((keep, index) => nominee('u', `Người số ${index}`, { kept: keep })),
  })
  test.each([
    ['the unit kept one', [true, false], [[], ['over-quota-not-kept']]],
    ['it has not chosen', [false, false], [['over-quota-not-kept'], ['over-quota-not-kept']]],
    [
      'it chose more than allowed',
      [true, true],
      [['over-quota-not-kept'], ['over-quota-not-kept']],
    ],
    ['within the quota a choice is not needed', [false], [[]]],
  ])('%s', (_title, kept, expected) => {
    expect(reasons(two(kept))).toEqual(expected)
  })
  test('per kind, only the kind that is over has to choose', () => {
    const input: StatusInput = {
      ...base,
      plan: {
        ...plan,
        quotas: [
          {
            id: 'q',
            kind: 'per-kind',
            for: { everyone: true },
            limits: { collective: 1, individual: 1 },
            wording: 'w',
            place: 'p',
          },
        ],
      },
      nominations: [
        nominee('u', 'Tổ Một', { kind: 'collective' }),
        nominee('u', 'Bế Thị Hoa', { kept: true }),
        nominee('u', 'Ma Văn Tú'),
      ],
    }
    expect(reasons(input)).toEqual([[], [], ['over-quota-not-kept']])
    expect(campaignStatus(input).units[0]).toMatchObject({
      quota: 2,
      over: 1,
      overLabel: 'vượt 01',
    })
  })
})

describe('late', () => {
  const lists = (second: Partial<StatusInput['files'][number]>): StatusInput => ({
    ...base,
    plan: { ...plan, quotas: [] },
    files: [
      fileOf('u', '2024-08-08T09:00', { id: 'a' }),
      fileOf('u', '2024-08-12T09:00', { id: 'b', ...second }),
    ],
    nominations: [
      nominee('u', 'Bế Thị Hoa', {
        sources: [
          { fileId: 'a', row: 1, order: 0 },
          { fileId: 'b', row: 1, order: 0 },
        ],
      }),
      nominee('u', 'Ma Văn Tú', { sources: [{ fileId: 'b', row: 2, order: 1 }] }),
    ],
  })
  test('a second list after the deadline makes only what it adds late', () => {
    expect(reasons(lists({}))).toEqual([[], ['late']])
    expect(campaignStatus(lists({})).units[0]).toMatchObject({ timeliness: 'on-time' })
  })
  test('a list that replaces the first keeps its day of receipt', () => {
    expect(reasons(lists({ replaces: 'earlier' }))).toEqual([[], []])
    expect(reasons(lists({ replaces: ['a'] }))).toEqual([[], []])
  })
  test('an extension for one unit lets that unit in, and nobody else', () => {
    const late: StatusInput = {
      ...base,
      files: [fileOf('u', '2024-08-11T09:00'), fileOf('v', '2024-08-11T09:00')],
      nominations: [nominee('u', 'Bế Thị Hoa'), nominee('v', 'Ma Văn Tú')],
    }
    expect(reasons(late)).toEqual([['late'], ['late']])
    const extended = campaignStatus({
      ...late,
      changes: [
        {
          change: 'extend-for-unit',
          id: 'x',
          milestoneId: 'nomination',
          unitId: 'u',
          deadline: { kind: 'on-or-before', day: '2024-08-12', wording: 'gia hạn', place: 'CV 12' },
          by: 'Lan',
          at: '2024-08-10T08:00',
          reason: 'mưa lũ',
          document: null,
        },
      ],
    })
    expect(extended.nominations.map((line) => line.reasons)).toEqual([[], ['late']])
    expect(extended.units[0]).toMatchObject({
      timelinessLabel: 'đúng hạn',
      extendedTo: '2024-08-12',
    })
  })
})

describe('the same person in two units', () => {
  const pair = (
    left: Partial<StatusNomination>,
    right: Partial<StatusNomination>,
    files = base.files,
  ): ReturnType<typeof campaignStatus> =>
    campaignStatus({
      ...base,
      files,
      nominations: [
        nominee('u', 'Nông Thị Thúy Hòa', left),
        nominee('v', 'Nông Thị Thuý Hoà'.normalize('NFD'), right),
      ],
    })
  const born = { birth: '1986-03-14' }
  test('is shown at both, and only the copy received later is held back', () => {
    const status = pair(born, born)
    expect(status.units.map((line) => line.samePersonInOtherUnit)).toEqual([
      [{ name: 'Nông Thị Thúy Hòa', otherUnit: 'Phòng v' }],
      [{ name: 'Nông Thị Thuý Hoà'.normalize('NFD'), otherUnit: 'Phòng u' }],
    ])
    expect(status.nominations.map((line) => line.reasons)).toEqual([
      [],
      ['same-person-in-other-unit'],
    ])
  })
  test('the day of receipt decides, not the order of the catalogue; of one minute, the catalogue', () => {
    const turned = [fileOf('u', '2024-08-08T11:00'), fileOf('v', '2024-08-08T10:00')]
    expect(pair(born, born, turned).nominations.map(({ eligible }) => eligible)).toEqual([
      false,
      true,
    ])
    const together = [fileOf('u', '2024-08-08T10:00'), fileOf('v', '2024-08-08T10:00')]
    expect(pair(born, born, together).nominations.map(({ eligible }) => eligible)).toEqual([
      true,
      false,
    ])
  })
  test('a year goes with a day of it; another birth is another person', () => {
    expect(pair(born, { birth: '1986' }).nominations[1]?.eligible).toBe(false)
    expect(pair(born, { birth: '1986-03-15' }).nominations[1]?.copies).toEqual([])
    expect(pair(born, { birth: '1987' }).nominations[1]?.eligible).toBe(true)
  })
  test('without births a shared name is worth a look and no obstacle, unless place and post agree', () => {
    const doubtful = pair({}, born)
    expect(doubtful.nominations.map(({ eligible }) => eligible)).toEqual([true, true])
    expect(doubtful.units[0]).toMatchObject({
      samePersonInOtherUnit: [],
      perhapsSamePerson: [{ otherUnit: 'Phòng v' }],
    })
    const place = { workplace: 'phường Sông Cầu', position: 'Chủ tịch Hội LHPN' }
    expect(pair(place, place).nominations[1]?.reasons).toEqual(['same-person-in-other-unit'])
  })
  test('three units: the first stays, the two others are held back', () => {
    const units = ['u', 'v', 'w'].map(office)
    const status = campaignStatus({
      ...base,
      units,
      files: units.map(({ id }, index) => fileOf(id, `2024-08-0${8 - index}T09:00`)),
      nominations: units.map(({ id }) => nominee(id, 'Bế Thị Hoa', born)),
    })
    expect(status.nominations.map(({ eligible }) => eligible)).toEqual([false, false, true])
    expect(status.nominations[0]?.copies.map(({ otherUnit }) => otherUnit)).toEqual([
      'Phòng v',
      'Phòng w',
    ])
  })
  test('many bearers of one name take no quadratic time', () => {
    const units = Array.from({ length: 2000 }, (_, index) => office(`u${index}`))
    const started = process.cpuUsage()
    const status = campaignStatus({
      ...base,
      units,
      files: units.map(({ id }) => fileOf(id, '2024-08-08T09:00')),
      nominations: units.flatMap(({ id }, index) => [
        nominee(id, 'Nguyễn Thị Hoa', { birth: String(1950 + (index % 40)) }),
        nominee(id, 'Nguyễn Văn Hùng', { workplace: `xã ${index}` }),
      ]),
    })
    expect(status.nominations).toHaveLength(4000)
    expect(
      status.nominations.filter(({ reasons: list }) => list.includes('same-person-in-other-unit')),
    ).toHaveLength(1960)
    // Of the processor: a machine that is busy with other things does not make it slow.
    expect(process.cpuUsage(started).user).toBeLessThan(10_000_000)
  })
})
