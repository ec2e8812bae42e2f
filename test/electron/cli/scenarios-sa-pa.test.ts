import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tempFolder } from '#test/support/temp-folder.ts'
import { terminalCampaign } from '#test/support/terminal-campaign.ts'
import { people } from '#test/support/unit-list.ts'

const folder = tempFolder()

describe('Sa Pa: before 25/10/2020, no quota yet, a dossier by award and kind', () => {
  const SP = { superior: 'UBND THỊ XÃ SA PA', number: '8/TTr-UBND', day: '20/10/2020' }

  it('Scenario 3: Saturday 24/10 is on time, Sunday 25/10 is late, nothing moves to Monday', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'trước ngày')
    const files = [
      await campaign.list('a.xlsx', {
        ...SP,
        unit: 'UBND xã Tả Van',
        individuals: people(1, 'Ông Má A'),
      }),
      await campaign.list('b.xlsx', {
        ...SP,
        unit: 'UBND xã Bản Hồ',
        individuals: people(1, 'Ông Lù A'),
      }),
    ]
    await campaign.import(files, [
      { file: 'a.xlsx', received_at: '2020-10-24T23:59' },
      { file: 'b.xlsx', received_at: '2020-10-25T00:00' },
    ])
    const { deadlines } = await campaign.status('2020-10-27')
    expect(deadlines[0]).toMatchObject({
      wording: 'trước ngày 25/10/2020',
      lastGoodDay: '2020-10-24',
    })
    expect((await campaign.unit('UBND xã Tả Van', '2020-10-27')).timelinessLabel).toBe('đúng hạn')
    expect((await campaign.unit('UBND xã Bản Hồ', '2020-10-27')).timelinessLabel).toBe(
      'quá hạn 01 ngày',
    )
    expect((await campaign.unit('UBND xã Bản Hồ', '2020-10-26')).lateDays).toBe(1)
  })

  it('Scenario 11: an unset quota is shown as such; 02 entered later re-checks all and says who set it', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'chưa quy định')
    const many = { ...SP, unit: 'UBND xã Tả Van', individuals: people(3, 'Ông Má A') }
    await campaign.import(
      [await campaign.list('a.xlsx', many)],
      [{ file: 'a.xlsx', received_at: '2020-10-20' }],
    )
    expect(await campaign.unit('UBND xã Tả Van')).toMatchObject({
      quota: 'unset',
      quotaLabel: 'Chưa quy định',
      used: { total: 3 },
      over: 0,
      overLabel: null,
    })
    const document = { number: '35/HD-HĐTĐKT', day: '2020-10-22', heading: 'Hướng dẫn số lượng' }
    await campaign.call('campaigns.change', {
      change: {
        change: 'set-quota',
        quota: {
          id: 'moi-don-vi-02',
          kind: 'combined',
          for: { everyone: true },
          limit: 2,
          wording: 'Mỗi đơn vị không quá 02 tập thể, cá nhân',
          place: 'Mục 1',
        },
        reason: 'Có hướng dẫn số lượng',
        by: 'Trưởng phòng Nội vụ',
        document,
      },
    })
    expect(await campaign.unit('UBND xã Tả Van')).toMatchObject({
      quota: 2,
      quotaLabel: '02',
      overLabel: 'vượt 01',
    })
    expect((await campaign.unit('UBND xã Bản Hồ')).overLabel).toBeNull()
    const detail = z
      .object({ changes: z.array(z.looseObject({ by: z.string(), at: z.string() })) })
      .parse(await campaign.call('campaigns.get', {}))
    expect(detail.changes).toMatchObject([
      { change: 'set-quota', by: 'Trưởng phòng Nội vụ', reason: 'Có hướng dẫn số lượng', document },
    ])
  })

  it('Scenario 12: what a dossier needs goes by award and kind; a supplement keeps its own day (scenario 13)', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'hồ sơ')
    const unit = 'UBND xã Tả Van'
    const list = await campaign.list('a.xlsx', {
      ...SP,
      unit,
      collectives: [{ name: 'Thôn Tả Van Giáy' }],
      individuals: [{ name: 'Ông Má A An' }, { name: 'Bà Lù Thị Bình', award: 'Bằng khen' }],
    })
    await campaign.import(
      [list],
      [{ file: 'a.xlsx', received_at: '2020-10-20', to_trinh: '1', bien_ban: '0' }],
    )
    const missing = async (): Promise<readonly string[]> =>
      (await campaign.unit(unit)).dossier?.missing ?? []
    expect(await missing()).toEqual(
      expect.arrayContaining([
        'Biên bản',
        'Báo cáo thành tích',
        'Báo cáo kết quả triển khai đợt thi đua',
      ]),
    )
    const paper = (component: string, receivedAt: string, nominee?: string) =>
      campaign.call('submissions.recordPaper', {
        unit,
        component,
        receivedAt,
        ...(nominee === undefined ? {} : { nominee }),
      })
    await paper('Biên bản họp cơ quan', '2020-10-27')
    await paper('Báo cáo thành tích', '2020-10-24', 'Lù Thị Bình')
    expect(await missing()).toEqual(['Báo cáo kết quả triển khai đợt thi đua'])
    const { nominations } = await campaign.status()
    const reasons = (name: string) => nominations.find((one) => one.name === name)?.reasons
    expect(reasons('Thôn Tả Van Giáy')).toContain('report-missing')
    expect(reasons('Má A An')).not.toContain('report-missing')
    await paper('Báo cáo kết quả triển khai đợt thi đua', '2020-10-24', 'Thôn Tả Van Giáy')
    const { dossier } = await campaign.unit(unit)
    expect(dossier?.missing).toEqual([])
    expect(JSON.stringify(dossier)).toContain('bổ sung sau hạn 03 ngày')
    expect(JSON.stringify(dossier)).toContain('2020-10-27')
  })
})
