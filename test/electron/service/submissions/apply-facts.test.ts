import { describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'
import type { ReceivedFacts } from '#shared/submissions/received-facts.ts'

const FACTS: ReceivedFacts = {
  unit: null,
  receivedAt: '2024-08-08T09:00',
  channel: 'văn thư',
  papers: [
    { paper: 'Tờ trình', present: true },
    { paper: 'Biên bản', present: true },
  ],
  reportsOf: [],
  reportsMissingOf: [],
  supplements: [],
  kept: [],
  resultReportAt: null,
  note: null,
}

// Made once: the same bytes are the same file, and a workbook bears the second it was made in.
const list = unitList({
  unit: 'UBND phường Đức Xuân',
  number: '150/TTr-UBND',
  day: '07/8/2024',
  collectives: [{ name: 'Tổ dân phố số 9' }],
  individuals: [{ name: 'Bà Lường Thị Hoà', birth: '1978' }, { name: 'Ông Triệu Công Luân' }],
})

const importWith = async (desk: CampaignDesk, facts: Partial<ReceivedFacts>) =>
  desk.client.submissions.import({
    ...desk.campaign,
    file: await list,
    facts: { ...FACTS, ...facts },
  })

const line = async (desk: CampaignDesk) =>
  (await desk.client.appraisal.status(desk.campaign)).units.find(
    (unit) => unit.unit === 'UBND phường Đức Xuân',
  )

const kept = async (desk: CampaignDesk): Promise<readonly string[]> =>
  (await desk.client.submissions.nominations({ ...desk.campaign })).rows
    .filter((row) => row.kept)
    .map((row) => row.name)

describe('the facts of receipt', () => {
  it('set the day, the papers with who has one, what is kept and the result report', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await importWith(desk, {
      reportsOf: ['Tổ dân phố số 9', 'Lường Thị Hòa'],
      reportsMissingOf: ['trieu cong luan'],
      kept: ['Lường Thị Hoà'],
      resultReportAt: '2024-08-10',
      note: 'gửi qua bưu điện',
    })
    const unit = await line(desk)
    expect(unit?.receivedAt).toBe('2024-08-08T09:00')
    expect(unit?.dossier?.label).toBe('2/3')
    expect(unit?.milestones.find((one) => one.id === 'report')).toMatchObject({
      receivedAt: '2024-08-10',
      lateDays: 1,
    })
    expect(await kept(desk)).toEqual(['Lường Thị Hoà'])
    const [submission] = await desk.client.submissions.list(desk.campaign)
    expect(submission).toMatchObject({ channel: 'văn thư', note: 'gửi qua bưu điện' })
    await desk.close()
  })

  it('given again for the same file take the place of those given before', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const all = ['Tổ dân phố số 9', 'Lường Thị Hoà', 'Triệu Công Luân']
    await importWith(desk, { reportsOf: all, kept: [all[0] ?? ''], resultReportAt: '2024-08-11' })
    const again = await importWith(desk, {
      receivedAt: '2024-08-10T07:30',
      reportsOf: all,
      kept: [all[1] ?? ''],
      resultReportAt: '2024-08-09',
    })
    expect(again.repeated).toBe(true)
    const unit = await line(desk)
    expect(unit).toMatchObject({
      receivedAt: '2024-08-10T07:30',
      timelinessLabel: 'quá hạn 01 ngày',
    })
    expect(unit?.dossier?.label).toBe('3/3')
    expect(await kept(desk)).toEqual(['Lường Thị Hoà'])
    expect(unit?.milestones.find((one) => one.id === 'report')?.receivedAt).toBe('2024-08-09')
    await importWith(desk, { resultReportAt: '2024-08-12' })
    const later = (await line(desk))?.milestones.find((one) => one.id === 'report')
    expect(later).toMatchObject({ receivedAt: '2024-08-12', lateDays: 3 })
    await desk.close()
  })

  it('with the own day of a supplement count the dossier as complete, and late', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await importWith(desk, {
      papers: [
        { paper: 'Tờ trình', present: true },
        { paper: 'Biên bản', present: false },
      ],
      reportsOf: ['Tổ dân phố số 9', 'Lường Thị Hoà', 'Triệu Công Luân'],
      supplements: [{ paper: 'Biên bản', receivedAt: '2024-08-12T09:00' }],
    })
    expect((await line(desk))?.dossier).toMatchObject({ label: '3/3' })
    expect(JSON.stringify(await line(desk))).toContain('bổ sung sau hạn 03 ngày')
    await desk.close()
  })

  it('take the reports of a list sent again, also of somebody taken back meanwhile', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const all = ['Tổ dân phố số 9', 'Lường Thị Hoà', 'Triệu Công Luân']
    await importWith(desk, {})
    const [gone] = (await desk.client.submissions.nominations({ ...desk.campaign, search: 'Luân' }))
      .rows
    await desk.client.submissions.decideNomination({
      ...desk.campaign,
      nominationId: gone?.id ?? '',
      state: 'withdrawn',
      reason: 'đơn vị rút',
    })
    await importWith(desk, { reportsOf: all })
    expect((await line(desk))?.dossier?.label).toBe('3/3')
    const refusal = await refusalOf(importWith(desk, { reportsOf: all, kept: ['Triệu Công Luân'] }))
    expect(refusal.message).toContain('Triệu Công Luân')
    await desk.close()
  })

  it('with a report that may be of July or of December refuse the import, and say where to note it', async () => {
    const desk = await openCampaignDesk(tempFolder(), 'bac-ninh-2022')
    const [unit] = (await desk.client.appraisal.status(desk.campaign)).units
    const file = await list
    const given = (resultReportAt: string) =>
      desk.client.submissions.import({
        ...desk.campaign,
        file,
        facts: { ...FACTS, unit: unit?.unit ?? '', papers: [], resultReportAt },
      })
    const refusal = await refusalOf(given('2022-11-28T09:00'))
    expect(refusal.code).toBe('REPORT_UNCLEAR')
    expect(refusal.message).toContain('28/11/2022')
    expect(refusal.message).toContain('Báo cáo tháng 7, Báo cáo tháng 12')
    expect(refusal.message).toContain('trang Hồ sơ')
    expect(await desk.client.submissions.list(desk.campaign)).toEqual([])
    await given('2022-12-02')
    expect(await desk.client.submissions.list(desk.campaign)).toHaveLength(1)
    await desk.close()
  })

  it.each([
    ['a paper the plan does not know', { papers: [{ paper: 'Sổ đỏ', present: true }] }, 'Sổ đỏ'],
    ['a report of somebody not in the list', { reportsOf: ['Người Lạ'] }, 'Người Lạ'],
    ['a choice of somebody not in the list', { kept: ['Người Lạ'] }, 'Người Lạ'],
  ])('with %s refuse the import whole', async (_what, facts, named) => {
    const desk = await openCampaignDesk(tempFolder())
    const before = await desk.client.safekeeping.overview()
    const refusal = await refusalOf(importWith(desk, facts))
    expect(refusal.message).toContain(named)
    expect(await desk.client.safekeeping.overview()).toEqual(before)
    await desk.close()
  })
})
