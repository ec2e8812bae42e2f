import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/ids.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

const folder = tempFolder()
const UNIT = 'UBND phường Đức Xuân'
let desk: CampaignDesk
beforeAll(async () => {
  desk = await openCampaignDesk(folder, 'bac-kan-2024', { now: '2024-08-08T09:00' })
  await desk.client.submissions.import({
    ...desk.campaign,
    file: await unitList({
      unit: UNIT,
      number: '150/TTr-UBND',
      day: '07/8/2024',
      individuals: [{ name: 'Bà Lường Thị Hoà' }, { name: 'Ông Triệu Công Luân' }],
    }),
  })
  desk.setNow('2024-08-13T09:00')
})
afterAll(() => desk.close())

const line = async () =>
  (await desk.client.appraisal.status(desk.campaign)).units.find((unit) => unit.unit === UNIT)

const paper = (
  component: string,
  more: Partial<Parameters<typeof desk.client.submissions.recordPaper>[0]> = {},
) =>
  desk.client.submissions.recordPaper({
    ...desk.campaign,
    unit: UNIT,
    component,
    receivedAt: '2024-08-08T09:00',
    ...more,
  })

describe('a paper', () => {
  it('is noted by its name or id, for the whole submission or for one nominee', async () => {
    expect((await line())?.dossier?.label).toBe('0/3')
    expect(await paper('tờ trình')).toMatchObject({ component: 'to-trinh', nominationId: null })
    await paper('bien-ban', { receivedAt: '2024-08-12T09:00' })
    await paper('Báo cáo thành tích', { nominee: 'Lường Thị Hòa' })
    expect((await line())?.dossier?.label).toBe('2/3')
    const [, luan] = (await desk.client.submissions.nominations({ ...desk.campaign })).rows
    const report = await paper('Báo cáo thành tích', { nominee: luan?.id ?? '' })
    expect(report.nominationId).toBe(luan?.id)
    expect((await line())?.dossier?.label).toBe('3/3')
  })

  it('recorded as missing or defective does not count', async () => {
    await desk.client.submissions.recordPaper({
      ...desk.campaign,
      unit: 'Phòng Nội vụ',
      component: 'Tờ trình',
      state: 'defective',
      receivedAt: '2024-08-08',
      note: 'Chưa đóng dấu',
    })
    const status = await desk.client.appraisal.status(desk.campaign)
    const unit = status.units.find((one) => one.unit === 'Phòng Nội vụ')
    expect(unit?.dossier?.label ?? '0/3').toBe('0/3')
  })

  it('found defective later is wanting again, and both words are listed as they were noted', async () => {
    await paper('Tờ trình', { number: '12/TTr', day: '2024-08-07', pages: 3 })
    expect((await line())?.dossier?.missing).not.toContain('Tờ trình')
    await paper('Tờ trình', {
      state: 'defective',
      receivedAt: '2024-08-09T10:00',
      note: 'Chưa đóng dấu',
    })
    expect((await line())?.dossier?.missing).toContain('Tờ trình')
    const unitId = (await line())?.unitId ?? ''
    const noted = await desk.client.submissions.papers({ ...desk.campaign, unitId })
    expect(noted.filter(({ component }) => component === 'to-trinh').slice(-2)).toMatchObject([
      { state: 'present', number: '12/TTr', day: '2024-08-07', pages: 3, note: null },
      { state: 'defective', receivedAt: '2024-08-09T10:00', note: 'Chưa đóng dấu' },
    ])
  })

  it('the plan does not ask for is refused, naming those it does', async () => {
    const refusal = await refusalOf(paper('Lý lịch'))
    expect(refusal.code).toBe('COMPONENT_UNKNOWN')
    expect(refusal.message).toContain('Tờ trình')
    expect((await refusalOf(paper('Tờ trình', { nominee: 'Người Lạ' }))).code).toBe(
      'NOMINATION_UNKNOWN',
    )
  })
})

describe('the moment of receipt', () => {
  it('moved takes the papers that came with it along, and leaves supplements', async () => {
    const moved = await desk.client.submissions.setReceived({
      ...desk.campaign,
      receipt: 'R0001',
      receivedAt: '2024-08-10T00:00',
      channel: 'trực tiếp',
    })
    expect(moved).toMatchObject({ receivedAt: '2024-08-10T00:00', channel: 'trực tiếp' })
    expect((await line())?.timelinessLabel).toBe('quá hạn 01 ngày')
    await desk.client.submissions.setReceived({
      ...desk.campaign,
      receipt: 'R0001',
      receivedAt: '2024-08-09T23:59',
    })
    expect((await line())?.timelinessLabel).toBe('đúng hạn')
    const [submission] = await desk.client.submissions.list(desk.campaign)
    expect(submission).toMatchObject({ channel: 'trực tiếp', receivedAt: '2024-08-09T23:59' })
  })

  it('of a receipt nobody gave is refused', async () => {
    const work = desk.client.submissions.setReceived({
      ...desk.campaign,
      receipt: 'R7777',
      receivedAt: '2024-08-10',
    })
    expect((await refusalOf(work)).code).toBe('RECEIPT_UNKNOWN')
  })
})

describe('a report', () => {
  it('is noted for a milestone that asks for one', async () => {
    const input = { ...desk.campaign, unit: 'P. Nội vụ', receivedAt: '2024-08-10' }
    expect(
      await desk.client.submissions.recordReport({ ...input, milestone: 'report' }),
    ).toMatchObject({ unit: 'Phòng Nội vụ' })
    const status = await desk.client.appraisal.status(desk.campaign)
    const unit = status.units.find((one) => one.unit === 'Phòng Nội vụ')
    expect(unit?.milestones.find((one) => one.id === 'report')?.lateDays).toBe(1)
    const refusal = await refusalOf(
      desk.client.submissions.recordReport({ ...input, milestone: 'nomination' }),
    )
    expect(refusal.code).toBe('MILESTONE_UNKNOWN')
    expect(refusal.message).toContain('report')
  })
})

describe('registered work', () => {
  it('is entered, marked done with its evidence, and marked open again', async () => {
    const row = await desk.client.submissions.recordRegistration({
      ...desk.campaign,
      unit: UNIT,
      type: 'mo-hinh',
      title: 'Camera an ninh',
      receivedAt: '2024-07-01',
      through: 'Phòng Nội vụ',
      due: '31/7/2024',
    })
    expect(row).toMatchObject({ unit: UNIT, through: 'Phòng Nội vụ', doneDay: null })
    const place = { ...desk.campaign, registrationId: row.id }
    const done = await desk.client.submissions.markDone({
      ...place,
      doneDay: '2024-07-30',
      evidence: 'Biên bản nghiệm thu 12',
    })
    expect(done).toMatchObject({ doneDay: '2024-07-30', evidence: 'Biên bản nghiệm thu 12' })
    expect(await desk.client.submissions.markDone({ ...place, doneDay: null })).toMatchObject({
      doneDay: null,
      evidence: null,
    })
    const unknown = desk.client.submissions.markDone({
      ...desk.campaign,
      registrationId: newId(),
      doneDay: null,
    })
    expect((await refusalOf(unknown)).code).toBe('REGISTRATION_UNKNOWN')
  })
})
