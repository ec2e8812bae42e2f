import { z } from 'zod'
import { expect, test } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { bacKanInput, readJson } from '#test/support/status-fixtures.ts'

const line = z.record(z.string(), z.unknown())
const expected = z
  .looseObject({
    plan: z.string(),
    asOf: z.string(),
    deadlines: z.array(line),
    summary: line,
    units: z.array(z.looseObject({ unit: z.string(), milestones: z.array(z.unknown()) })),
    nominations: z.array(line),
  })
  .parse(readJson('test/fixtures/bac-kan-2024/expected-status.json'))
/** Judged anew by each test, so that a fault in any rule shows in the test that is about it. */
const status = () => campaignStatus(bacKanInput())

test('the state of the Bắc Kạn campaign has the expected plan, day, deadlines and summary', () => {
  expect(status()).toMatchObject({ plan: expected.plan, asOf: expected.asOf })
  expect(status().summary).toEqual(expected.summary)
  expect(status().deadlines).toHaveLength(expected.deadlines.length)
  expect(status().deadlines).toMatchObject([...expected.deadlines])
})

test('every unit stands as expected, in catalogue order', () => {
  expect(status().units.map(({ unit }) => unit)).toEqual(expected.units.map(({ unit }) => unit))
})

test.each(expected.units.map((unit, index) => [unit.unit, unit, index] as const))(
  '%s',
  (_name, unit, index) => {
    expect(status().units[index]).toMatchObject(unit)
    expect(status().units[index]?.milestones).toHaveLength(unit.milestones.length)
  },
)

test('every nomination stands as expected, by unit and then by row', () => {
  expect(
    status().nominations.map(({ unit, kind, name, award, eligible, reasons }) => ({
      unit,
      kind,
      name,
      award,
      eligible,
      reasons,
    })),
  ).toEqual(expected.nominations)
})

test('what came after the moment asked about is not counted', () => {
  const early = campaignStatus(bacKanInput('2024-08-08T14:00'))
  const huyenTung = early.units.find(({ unit }) => unit === 'UBND phường Huyền Tụng')
  // The replacement came at 14:10: the first list with its four nominees still stands.
  expect(huyenTung).toMatchObject({ effectiveFile: 'bk-26 Huyen Tung lan 1.docx', over: 1 })
  expect(early.summary.late).toBe(0)
  const labour = early.units.find(({ unit }) => unit === 'Phòng Lao động - Thương binh và Xã hội')
  expect(labour?.dossier).toMatchObject({ label: '2/3', missing: ['Biên bản'], supplements: [] })
  expect(campaignStatus(bacKanInput('2024-08-08T14:10')).units).toContainEqual(
    expect.objectContaining({ effectiveFile: 'bk-27 Huyen Tung THAY THE.xlsx', over: 0 }),
  )
  expect(campaignStatus(bacKanInput('2024-08-01')).summary).toMatchObject({
    submitted: 0,
    nominations: 0,
  })
})
