import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameNominee } from '#shared/appraisal/nominees.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const commune = { id: 'u', name: 'UBND xã Nông Thượng', type: 'UBND xã, phường, thị trấn' }
const base: StatusInput = {
  ...emptyInput(builtInPlan('bac-kan-2024'), [commune], '2024-08-13'),
  files: [fileOf('u', '2024-08-07T13:50')],
}
const line = (input: StatusInput) => campaignStatus(input).units[0]
const row = (fileId: string, order: number) => ({ fileId, row: order + 10, order })

describe('Scenario 10: the count is the number of real people', () => {
  const spellings = [
    'Hoàng Văn Thụy',
    'Hoàng Văn Thuỵ',
    'Hoàng Văn Thụy'.normalize('NFD'),
    'HOÀNG VĂN THỤY',
    '  Hoàng  Văn Thụy ',
  ]
  test('one person typed five ways in one file is one, four rows too many', () => {
    const nominations = spellings.map((name) => nominee('u', name, { birth: '1979-05-02' }))
    expect(line({ ...base, nominations })).toMatchObject({
      used: { individual: 1, total: 1 },
      over: 0,
      rowsInFile: 5,
      duplicateRowsInFile: 4,
    })
  })
  test('the same file, or a second file with the same people, adds nobody', () => {
    const first = nominee('u', 'Lý Thị Hoà', { sources: [row('a', 0)] })
    const second = nominee('u', 'Lý Thị Hòa'.normalize('NFD'), { sources: [row('b', 0)] })
    const files = [
      fileOf('u', '2024-08-07T13:50', { id: 'a' }),
      fileOf('u', '2024-08-08T08:00', { id: 'b' }),
    ]
    expect(line({ ...base, files, nominations: [first, second] })).toMatchObject({
      used: { total: 1 },
      rowsInFile: 2,
      duplicateRowsInFile: 1,
    })
    // As a store keeps it: one nomination with the rows of both files.
    const merged = { ...first, sources: [row('a', 0), row('b', 0)] }
    expect(line({ ...base, files, nominations: [merged] })).toMatchObject({
      used: { total: 1 },
      rowsInFile: 2,
      duplicateRowsInFile: 1,
    })
  })
  test('however often and however typed, the count stays', () => {
    const people = ['Nông Thị Thúy Hòa', 'Bế Công Chiến', 'Lường Thị Hoà']
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ who: fc.nat(2), nfd: fc.boolean(), upper: fc.boolean(), file: fc.nat(3) }),
          { minLength: 1, maxLength: 30 },
        ),
        (typed) => {
          const nominations = typed.map(({ who, nfd, upper, file }, order) => {
            const written = upper ? (people[who] ?? '').toUpperCase() : (people[who] ?? '')
            const name = nfd ? written.normalize('NFD') : written
            return nominee('u', name, { sources: [row(`f${file}`, order)] })
          })
          const files = [0, 1, 2, 3].map((index) =>
            fileOf('u', `2024-08-0${index + 1}`, { id: `f${index}` }),
          )
          const real = new Set(typed.map(({ who }) => who)).size
          expect(line({ ...base, files, nominations })?.used.total).toBe(real)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('who is the same nominee', () => {
  const one = nominee('u', 'Nguyễn Thị Hoa', { birth: '1980' })
  test.each([
    [{ birth: '1980-03-01' }, true],
    [{ birth: null }, true],
    [{ birth: '1981' }, false],
    [{ name: 'Nguyễn Thị Hòa', nameKey: 'khác', birth: '1980' }, false],
    [{ kind: 'household' as const, birth: '1980' }, false],
  ])('%j: %s', (rest, same) => {
    expect(isSameNominee(one, nominee('u', 'Nguyễn Thị Hoa', rest))).toBe(same)
  })
  test('"Tổ Toán" of two schools in the list of one Phòng are two, in two lists they are one', () => {
    const of = (workplace: string, fileId: string) =>
      nominee('u', 'Tổ Toán', { kind: 'collective', workplace, sources: [row(fileId, 0)] })
    expect(isSameNominee(of('THCS A', 'f'), of('THCS B', 'f'))).toBe(false)
    expect(isSameNominee(of('THCS A', 'f'), of('Trường THCS A', 'g'))).toBe(true)
  })
})

test('Scenario 19: awards of own authority neither take from the quota nor come to the council', () => {
  for (const [plan, awards] of [
    ['bac-kan-2024', ['giay-khen-thu-truong', 'giay-khen-xa']],
    ['sa-pa-2020', ['giay-khen-xa', 'giay-khen-thu-truong']],
  ] as const) {
    const status = campaignStatus({
      ...base,
      plan: builtInPlan(plan),
      nominations: [
        nominee('u', 'Lý Thị Mơ'),
        nominee('u', 'Đặng Thị Xuyến', { award: 'bang-khen-tinh' }),
        ...awards.map((award, index) => nominee('u', `Người ${index}`, { award })),
      ],
    })
    expect(status.units[0]).toMatchObject({
      used: { total: 2 },
      ownAuthorityRows: 2,
      rowsInFile: 4,
    })
    expect(status.nominations.map(({ name }) => name)).toEqual(['Lý Thị Mơ', 'Đặng Thị Xuyến'])
  }
})

test('a withdrawn nominee leaves every count; one that waits for a decision is not eligible', () => {
  const status = campaignStatus({
    ...base,
    plan: builtInPlan('cho-don-2024'),
    nominations: [
      nominee('u', 'A', { state: 'withdrawn' }),
      nominee('u', 'B', { state: 'needs-decision' }),
      nominee('u', 'C', { award: 'huan-chuong-la' }),
      nominee('u', 'D', { award: null }),
    ],
  })
  expect(status.units[0]?.used.total).toBe(3)
  expect(status.nominations.map(({ name, reasons }) => [name, reasons])).toEqual([
    ['B', ['needs-decision']],
    ['C', ['needs-decision']],
    ['D', []],
  ])
})
