import { describe, expect, test } from 'vitest'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { missingLabel } from '#shared/text/appraisal.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const office = { id: 'u', name: 'Phòng Văn hóa và Thông tin', type: 'Phòng chuyên môn' }
const paper = (componentId: string, receivedAt: string, nominationId: string | null = null) => ({
  unitId: 'u',
  componentId,
  nominationId,
  receivedAt,
})
const dossier = (input: StatusInput) => campaignStatus(input).units[0]?.dossier

describe('Scenario 12: what a dossier of Sa Pa must hold', () => {
  const sent = '2020-10-20T09:00'
  const base = {
    ...emptyInput(builtInPlan('sa-pa-2020'), [office], '2020-10-24'),
    files: [fileOf('u', sent)],
  }
  const withPapers = (nominations: StatusInput['nominations'], ...ids: string[]): StatusInput => ({
    ...base,
    nominations,
    papers: ids.map((id) => paper(id, sent)),
  })
  const person = nominee('u', 'Tẩn Thị Mỷ')

  test('a cá nhân for Giấy khen needs Tờ trình, Biên bản and a row in the trích ngang list', () => {
    expect(dossier(withPapers([person]))).toMatchObject({
      label: '1/3',
      missing: ['Tờ trình', 'Biên bản'],
      missingReportOf: [],
    })
    expect(dossier(withPapers([person], 'to-trinh', 'bien-ban'))).toMatchObject({ label: '3/3' })
  })
  test.each(['bien-ban-hoi-dong', 'bien-ban-co-quan'])('either minutes will do: %s', (id) => {
    expect(dossier(withPapers([person], 'to-trinh', id))).toMatchObject({ label: '3/3' })
  })
  test('for Bằng khen tỉnh a báo cáo thành tích too', () => {
    const raised = nominee('u', 'Tẩn Thị Mỷ', { award: 'bang-khen-tinh' })
    const input = withPapers([raised], 'to-trinh', 'bien-ban')
    expect(dossier(input)).toMatchObject({
      label: '3/4',
      missing: ['Báo cáo thành tích'],
      missingReportOf: ['Tẩn Thị Mỷ'],
    })
    expect(campaignStatus(input).nominations[0]?.reasons).toEqual(['report-missing'])
    const papers = [...input.papers, paper('bao-cao-thanh-tich', sent, raised.id)]
    expect(dossier({ ...input, papers })?.label).toBe('4/4')
  })
  test('a tập thể without the báo cáo kết quả triển khai is "thiếu 01 thành phần"', () => {
    const school = nominee('u', 'Trường Mầm non Hoa Đỗ Quyên', { kind: 'collective' })
    const state = dossier(withPapers([school, person], 'to-trinh', 'bien-ban'))
    expect(state).toMatchObject({
      label: '3/4',
      missing: ['Báo cáo kết quả triển khai đợt thi đua'],
      missingReportOf: ['Trường Mầm non Hoa Đỗ Quyên'],
    })
    expect(missingLabel(state?.missing.length ?? 0)).toBe('thiếu 01 thành phần')
    // One report of the unit serves all its collectives.
    const whole = withPapers([school, person], 'to-trinh', 'bien-ban', 'bao-cao-trien-khai')
    expect(dossier(whole)).toMatchObject({ label: '4/4', missingReportOf: [] })
  })
  test('one entered by hand has no row in the list', () => {
    const typed = nominee('u', 'Lý A Giống', { sources: [], enteredAt: sent })
    expect(dossier(withPapers([typed], 'to-trinh', 'bien-ban'))).toMatchObject({
      label: '2/3',
      missing: ['Danh sách trích ngang'],
    })
  })
})

describe('Scenario 13: minutes that come three days after the deadline (Bắc Kạn)', () => {
  const person = nominee('u', 'Trần Hồng Huế')
  const at = '2024-08-08T11:00'
  const input = (until: string, supplementAt: string): StatusInput => ({
    ...emptyInput(builtInPlan('bac-kan-2024'), [office], until),
    files: [fileOf('u', at)],
    nominations: [person],
    papers: [
      paper('to-trinh', at),
      paper('bao-cao-thanh-tich', at, person.id),
      paper('bien-ban', supplementAt),
    ],
  })
  test('2/3 until then, 3/3 afterwards, with both days kept', () => {
    expect(dossier(input('2024-08-11', '2024-08-12T08:20'))).toMatchObject({
      label: '2/3',
      missing: ['Biên bản'],
      supplements: [],
    })
    const later = input('2024-08-12', '2024-08-12T08:20')
    expect(dossier(later)).toMatchObject({
      label: '3/3',
      missing: [],
      atFirstReceipt: { label: '2/3', missing: ['Biên bản'] },
      supplements: [
        {
          component: 'Biên bản',
          receivedAt: '2024-08-12T08:20',
          lateDays: 3,
          label: 'bổ sung sau hạn 03 ngày',
        },
      ],
    })
    expect(campaignStatus(later).units[0]).toMatchObject({ receivedAt: at, lateDays: 0 })
    expect(campaignStatus(later).nominations[0]?.eligible).toBe(true)
  })
  test('a supplement within the deadline says so', () => {
    expect(dossier(input('2024-08-12', '2024-08-09T23:59'))?.supplements).toMatchObject([
      { lateDays: 0, label: 'bổ sung trong hạn' },
    ])
  })
})

test('a report that comes later is a supplement of its nominee, the others are as they were', () => {
  const [first, second] = [nominee('u', 'Bế Thị Hoa'), nominee('u', 'Ma Văn Tú')]
  const at = '2024-08-08T11:00'
  const input: StatusInput = {
    ...emptyInput(builtInPlan('bac-kan-2024'), [office], '2024-08-13'),
    files: [fileOf('u', at)],
    nominations: [first, second],
    papers: [
      paper('to-trinh', at),
      paper('bien-ban', at),
      paper('bao-cao-thanh-tich', at, first.id),
      paper('bao-cao-thanh-tich', '2024-08-10T08:00', second.id),
    ],
  }
  expect(dossier(input)).toMatchObject({
    label: '3/3',
    atFirstReceipt: { label: '2/3', missing: ['Báo cáo thành tích'] },
    supplements: [{ component: 'Báo cáo thành tích', nominee: 'Ma Văn Tú', lateDays: 1 }],
  })
  expect(dossier({ ...input, at: '2024-08-09' })?.missingReportOf).toEqual(['Ma Văn Tú'])
})

test('a paper noted as defective does not count from then on, until a right one comes', () => {
  const sent = '2024-08-08T09:00'
  const [lan, hoa] = [nominee('u', 'Nông Thị Lan'), nominee('u', 'Hà Thị Hoa')]
  const wrong = (componentId: string, receivedAt: string, nominationId: string | null = null) => ({
    ...paper(componentId, receivedAt, nominationId),
    wanting: true as const,
  })
  const at = (moment: string, ...words: StatusInput['papers']) =>
    dossier({
      ...emptyInput(builtInPlan('bac-kan-2024'), [office], moment),
      files: [fileOf('u', sent)],
      nominations: [lan, hoa],
      papers: [
        ...['to-trinh', 'bien-ban', 'bao-cao-thanh-tich'].map((id) => paper(id, sent)),
        ...words,
      ],
    })
  const word = wrong('bien-ban', '2024-08-09T08:00')
  expect(at('2024-08-09T07:59', word)).toMatchObject({ label: '3/3', missing: [] })
  expect(at('2024-08-09T08:00', word)).toMatchObject({ label: '2/3', missing: ['Biên bản'] })
  expect(at('2024-08-13', word, paper('bien-ban', '2024-08-12T10:00'))).toMatchObject({
    label: '3/3',
    supplements: [{ component: 'Biên bản', lateDays: 3, label: 'bổ sung sau hạn 03 ngày' }],
  })
  expect(at('2024-08-13', wrong('bao-cao-thanh-tich', sent, lan.id))).toMatchObject({
    label: '2/3',
    missingReportOf: ['Nông Thị Lan'],
  })
  expect(at('2024-08-13', wrong('bao-cao-thanh-tich', sent))).toMatchObject({
    missingReportOf: ['Nông Thị Lan', 'Hà Thị Hoa'],
  })
})

test('a nominee that a replacement list adds brings its report with it, not as a supplement', () => {
  const old = nominee('u', 'Bế Thị Hoa')
  const again = { ...old, sources: [...old.sources, { fileId: 'new', row: 1, order: 0 }] }
  const added = nominee('u', 'Ma Văn Tú', { sources: [{ fileId: 'new', row: 2, order: 1 }] })
  const input: StatusInput = {
    ...emptyInput(builtInPlan('bac-kan-2024'), [office], '2024-08-13'),
    files: [
      fileOf('u', '2024-08-06T09:00'),
      fileOf('u', '2024-08-08T09:00', { id: 'new', replaces: 'earlier' }),
    ],
    nominations: [again, added],
    papers: [
      paper('to-trinh', '2024-08-06T09:00'),
      paper('bien-ban', '2024-08-06T09:00'),
      paper('bao-cao-thanh-tich', '2024-08-06T09:00', again.id),
      paper('bao-cao-thanh-tich', '2024-08-08T09:00', added.id),
    ],
  }
  expect(dossier(input)).toMatchObject({
    label: '3/3',
    atFirstReceipt: { label: '3/3' },
    supplements: [],
  })
})

test('a plan that names no components asks for none', () => {
  const input: StatusInput = {
    ...emptyInput(builtInPlan('cho-don-2024'), [office], '2024-12-01'),
    files: [fileOf('u', '2024-11-20')],
    nominations: [nominee('u', 'Bế Thị Hoa')],
  }
  expect(dossier(input)).toMatchObject({ label: '0/0', missing: [] })
  expect(campaignStatus(input)).toMatchObject({
    summary: { late: 0, overQuota: 0, incomplete: 0, eligible: 1 },
    units: [{ quota: null, over: 0, timeliness: 'no-deadline' }],
  })
})
