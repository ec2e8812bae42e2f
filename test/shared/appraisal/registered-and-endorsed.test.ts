import { describe, expect, test } from 'vitest'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { leastCount } from '#shared/kernel/fraction.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const commune = { id: 'va', name: 'UBND xã Vân An', type: 'UBND xã, phường, thị trấn' }
const office = {
  id: 'gd',
  name: 'Phòng Giáo dục và Đào tạo',
  type: 'Phòng chuyên môn',
}
const lowerSchool = { id: 'thcs', name: 'Trường THCS xã Quan Sơn', type: 'Trường học' }
const upperSchool = { id: 'thpt', name: 'Trường THPT Hòa Bình', type: 'Trường học' }

describe('Chi Lăng', () => {
  const hamlet = nominee('va', 'Thôn Làng Giao', { kind: 'collective' })
  const person = nominee('va', 'Vi Văn Mạnh')
  const item = {
    id: 'i',
    unitId: 'va',
    throughUnitId: null,
    type: 'cong-trinh',
    title: 'Đường bê tông thôn',
    receivedAt: '2024-01-20T17:00',
    doneDay: '2024-10-31',
  } as const
  const base: StatusInput = {
    ...emptyInput(builtInPlan('chi-lang-2024'), [commune], '2024-11-20'),
    files: [fileOf('va', '2024-11-10')],
    nominations: [hamlet, person],
  }
  const hamletLine = (input: StatusInput) => campaignStatus(input).nominations[0]

  test('Scenario 4: registered on Saturday 20/01/2024 is eligible, on 21/01/2024 is not', () => {
    expect(hamletLine({ ...base, registrations: [item] })).toMatchObject({ eligible: true })
    const late = { ...base, registrations: [{ ...item, receivedAt: '2024-01-21T00:00' }] }
    expect(hamletLine(late)).toMatchObject({ eligible: false, reasons: ['registered-late'] })
    expect(campaignStatus(late).units[0]).toMatchObject({
      registration: { label: 'đăng ký muộn', lateDays: 1 },
      milestones: [{ id: 'registration', timelinessLabel: 'quá hạn 01 ngày' }, {}, {}],
    })
  })

  test('Scenario 4: without registration the tập thể needs an override with name and reason', () => {
    const line = hamletLine(base)
    expect(line).toMatchObject({ eligible: false })
    expect(line?.reasons).toEqual(['not-registered', 'criterion-not-met'])
    const override = { nominationId: hamlet.id, by: 'Vi Nông Trường', why: 'đăng ký bằng miệng' }
    const overrides = (['not-registered', 'criterion-not-met'] as const).map((reason) => ({
      ...override,
      reason,
      at: '2024-11-15',
    }))
    expect(hamletLine({ ...base, overrides })).toMatchObject({
      eligible: true,
      reasons: [],
      overridden: [{ by: 'Vi Nông Trường', why: 'đăng ký bằng miệng', at: '2024-11-15' }, {}],
    })
    // One reason let through does not take the other away.
    expect(hamletLine({ ...base, overrides: overrides.slice(0, 1) })?.reasons).toEqual([
      'criterion-not-met',
    ])
    // The individual of the same unit is not judged by it.
    expect(campaignStatus(base).nominations[1]).toMatchObject({ eligible: true })
  })

  test('Scenario 5: registered in time, it still needs a mô hình or a công trình done by 31/10/2024', () => {
    const at = (day: string, doneDay: string | null, type: 'mo-hinh' | 'cong-trinh' | 'du-an') =>
      hamletLine({
        ...base,
        at: day,
        files: [fileOf('va', '2024-10-01')],
        registrations: [{ ...item, doneDay, type }],
      })
    expect(at('2024-10-31', null, 'mo-hinh')?.reasons).toEqual(['criterion-not-met'])
    expect(at('2024-10-31', '2024-10-31', 'mo-hinh')?.reasons).toEqual([])
    expect(at('2024-11-20', '2024-10-31', 'cong-trinh')?.reasons).toEqual([])
    expect(at('2024-11-20', '2024-11-01', 'cong-trinh')?.reasons).toEqual(['criterion-not-met'])
    expect(at('2024-11-20', '2024-10-01', 'du-an')?.reasons).toEqual(['criterion-not-met'])
    // Before the day it is open, not failed.
    expect(at('2024-10-30', null, 'mo-hinh')).toMatchObject({
      reasons: [],
      unknownCriteria: ['tap-the-hoan-thanh'],
    })
  })

  test('Scenario 6: a THCS is registered by the list of Phòng GDĐT, a THPT is not', () => {
    const schools = [lowerSchool, upperSchool].map((school) =>
      nominee('gd', school.name, { kind: 'collective' }),
    )
    const status = campaignStatus({
      ...base,
      units: [office],
      otherUnits: [lowerSchool, upperSchool],
      files: [fileOf('gd', '2024-11-10')],
      nominations: schools,
      registrations: [lowerSchool, upperSchool].map(({ id }) => ({
        ...item,
        id,
        unitId: id,
        throughUnitId: 'gd',
      })),
    })
    expect(status.nominations.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['Trường THCS xã Quan Sơn', []],
      ['Trường THPT Hòa Bình', ['not-registered']],
    ])
  })
})

describe('Bắc Ninh', () => {
  const ward = { id: 'vn', name: 'UBND phường Vũ Ninh', type: 'UBND xã, phường, thị trấn' }
  const flag = nominee('vn', 'Nhân dân và cán bộ phường Vũ Ninh', {
    kind: 'collective',
    award: 'co-thi-dua-tinh',
  })
  const praise = nominee('vn', 'Đảng ủy phường Vũ Ninh', {
    kind: 'collective',
    award: 'bang-khen-tinh',
  })
  const base: StatusInput = {
    ...emptyInput(builtInPlan('bac-ninh-2022'), [ward], '2022-12-20'),
    files: [fileOf('vn', '2022-12-10')],
    nominations: [flag, praise],
  }
  const endorsement = {
    nominationId: flag.id,
    endorsed: true,
    by: 'Cụm các phường số 1',
    minutes: 'Biên bản số 03/BB-CTĐ ngày 05/12/2022',
    unit: null,
    award: null,
    votes: null,
    receivedAt: '2022-12-10',
  }

  test('Scenario 18: without recorded suy tôn a tập thể cannot be balloted for Cờ thi đua', () => {
    expect(campaignStatus(base).nominations[0]).toMatchObject({
      eligible: false,
      reasons: ['not-endorsed'],
    })
    expect(campaignStatus({ ...base, endorsements: [endorsement] }).nominations[0]).toMatchObject({
      eligible: true,
    })
    const refused = { ...base, endorsements: [{ ...endorsement, endorsed: false }] }
    expect(campaignStatus(refused).nominations[0]?.reasons).toEqual(['not-endorsed'])
  })

  test('Scenario 18: of 13 members at least 80 % are 11; ten are not enough', () => {
    expect(leastCount(13, [80, 100], false)).toBe(11)
  })

  test('for Bằng khen the unit itself may have endorsed, so no record is unknown, not failed', () => {
    expect(campaignStatus(base).nominations[1]).toMatchObject({
      eligible: true,
      unknownCriteria: ['suy-ton'],
    })
    const denied = {
      nominationId: praise.id,
      key: 'don-vi-binh-xet',
      value: { type: 'attested', value: false },
      by: 'Lan',
      at: '2022-12-12',
    } as const
    expect(campaignStatus({ ...base, evidence: [denied] }).nominations[1]?.reasons).toEqual([
      'not-endorsed',
      'criterion-not-met',
    ])
  })

  test('the finding shows the minutes', () => {
    const [first] = nominationFindings({ ...base, endorsements: [endorsement] }, flag.id)
    expect(first?.findings.find(({ rule }) => rule === 'suy-ton-co')?.parts[0]?.actual).toBe(
      'có suy tôn (Biên bản số 03/BB-CTĐ ngày 05/12/2022)',
    )
  })

  test('Scenario 17: the report of July does not serve December', () => {
    const july = { unitId: 'vn', milestoneId: 'report-july', receivedAt: '2022-07-31' }
    const lines = (receipts: StatusInput['milestoneReceipts']) =>
      campaignStatus({ ...base, at: '2023-01-05', milestoneReceipts: receipts }).units[0]
        ?.milestones
    expect(lines([july])).toMatchObject([
      { id: 'nomination', timeliness: 'no-deadline' },
      { id: 'report-july', timeliness: 'on-time' },
      { id: 'report-december', timeliness: 'not-submitted', lateDays: null },
    ])
    expect(lines([{ ...july, receivedAt: '2022-08-01' }])?.[1]).toMatchObject({ lateDays: 1 })
    const december = { ...july, milestoneId: 'report-december' }
    expect(lines([december])?.[2]?.timeliness).toBe('early')
    // Sent too early and again in the window: the second one is what counts.
    expect(lines([december, { ...december, receivedAt: '2022-12-31' }])?.[2]).toMatchObject({
      timeliness: 'on-time',
      receivedAt: '2022-12-31',
    })
  })
})
