import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import type { ChangeInput } from '#shared/campaigns/contract.ts'

const folder = tempFolder()
let desk: CampaignDesk
beforeAll(async () => {
  desk = await openCampaignDesk(folder)
  await desk.client.submissions.import({
    campaignId: desk.campaignId,
    file: projectFile('test/fixtures/submissions/bk-22 UBND phường Đức Xuân.xlsx'),
    facts: {
      unit: null,
      receivedAt: '2024-08-12T08:00',
      channel: 'văn thư',
      papers: [],
      reportsOf: [],
      reportsMissingOf: [],
      supplements: [],
      kept: [],
      resultReportAt: null,
      note: null,
    },
  })
})
afterAll(() => desk.close())

const document = { number: '15/HD-HĐTĐKT', day: '2024-08-10', heading: 'Hướng dẫn bổ sung' }
const change = (input: ChangeInput) =>
  desk.client.campaigns.change({ campaignId: desk.campaignId, change: input })
const ducXuan = async () => {
  const status = await desk.client.appraisal.status({ campaignId: desk.campaignId })
  return status.units.find((unit) => unit.unit === 'UBND phường Đức Xuân')
}

describe('a change of the rules', () => {
  it('moves a deadline for all, keeps who, when, why and from which paper, and judges anew', async () => {
    expect((await ducXuan())?.timelinessLabel).toBe('quá hạn 03 ngày')
    desk.sit('Trần Văn Phòng')
    const after = await change({
      change: 'move-deadline',
      milestoneId: 'nomination',
      deadline: {
        kind: 'on-or-before',
        day: '2024-08-12',
        wording: 'gia hạn đến hết ngày 12/8/2024',
        place: 'Công văn số 15',
      },
      reason: 'Mưa lũ, nhiều đơn vị chưa gửi kịp',
      document,
    })
    expect(after.changes).toMatchObject([
      {
        change: 'move-deadline',
        by: 'Trần Văn Phòng',
        at: '2024-08-13T09:00',
        reason: 'Mưa lũ, nhiều đơn vị chưa gửi kịp',
        document,
      },
    ])
    expect((await ducXuan())?.timelinessLabel).toBe('đúng hạn')
  })

  it('is taken back, the last first, and everything is judged as before', async () => {
    await change({
      change: 'extend-for-unit',
      milestoneId: 'nomination',
      unit: 'Phường Đức Xuân',
      deadline: {
        kind: 'on-or-before',
        day: '2024-08-11',
        wording: 'đến 11/8',
        place: 'Công văn số 15',
      },
      reason: 'Theo đề nghị của phường',
      document: null,
    })
    expect((await ducXuan())?.timelinessLabel).toBe('quá hạn 01 ngày')
    await desk.client.campaigns.undoChange(desk.campaign)
    expect((await ducXuan())?.timelinessLabel).toBe('đúng hạn')
    const left = await desk.client.campaigns.undoChange(desk.campaign)
    expect(left.changes).toEqual([])
    expect((await ducXuan())?.timelinessLabel).toBe('quá hạn 03 ngày')
    expect((await refusalOf(desk.client.campaigns.undoChange(desk.campaign))).code).toBe(
      'CHANGE_INVALID',
    )
  })

  it('leaves the pinned plan as it was', async () => {
    const { plan } = await desk.client.campaigns.get(desk.campaign)
    expect(plan).toEqual(await desk.client.campaigns.plan({ plan: 'bac-kan-2024' }))
  })

  it('of a milestone or a unit that is not there is refused, naming those that are', async () => {
    const deadline = {
      kind: 'on-or-before',
      day: '2024-08-12',
      wording: 'đến 12/8',
      place: 'Công văn số 15',
    } as const
    const milestone = await refusalOf(
      change({ change: 'move-deadline', milestoneId: 'x', deadline, reason: 'r', document: null }),
    )
    expect(milestone.code).toBe('MILESTONE_UNKNOWN')
    expect(milestone.message).toContain('nomination')
    const unit = await refusalOf(
      change({
        change: 'extend-for-unit',
        milestoneId: 'nomination',
        unit: 'Phường Không Có',
        deadline,
        reason: 'r',
        document: null,
      }),
    )
    expect(unit.code).toBe('UNIT_UNKNOWN')
    expect(unit.message).toContain('Phường Không Có')
  })
})

describe('a campaign that was closed', () => {
  it('refuses every change by its name, and can still be read', async () => {
    await desk.client.campaigns.close(desk.campaign)
    const { campaignId } = desk
    const file = projectFile('test/fixtures/submissions/bk-21 TT VHTT.xlsx')
    for (const work of [
      () => desk.client.campaigns.undoChange({ campaignId }),
      () => desk.client.campaigns.close({ campaignId }),
      () => desk.client.submissions.import({ campaignId, file }),
      () => desk.client.submissions.undoImport({ campaignId, receipt: 'R0001' }),
      () => desk.client.submissions.keepWithinQuota({ campaignId, unit: 'Phòng Nội vụ', keep: [] }),
      () => desk.client.meetings.convene({ campaignId, at: '2024-08-15T08:00', rule: 'all-80' }),
    ]) {
      const refusal = await refusalOf(work())
      expect(refusal.code).toBe('CAMPAIGN_CLOSED')
      expect(refusal.message).toContain('70 ngày đêm')
    }
    expect((await ducXuan())?.used.total).toBe(4)
    expect((await desk.client.campaigns.get({ campaignId })).status).toBe('closed')
  })
})
