import { describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const UNIT = 'UBND phường Đức Xuân'
const REASON = 'Biên bản thiếu chữ ký của Chủ tịch Hội đồng'

describe('a dossier returned for completion', () => {
  it('is out until it comes again, and its unit is reminded of the reason and the day', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const { submissions, reports } = desk.client
    const sent = await submissions.returnDossier({
      ...desk.campaign,
      unit: UNIT,
      reason: REASON,
      dueDay: '2099-08-12',
    })
    expect(sent).toMatchObject({ unit: UNIT, reason: REASON, completedAt: null })
    expect(await submissions.returns(desk.campaign)).toEqual([sent])
    const reminded = async (at?: string) =>
      (await reports.reminders({ ...desk.campaign, ...(at === undefined ? {} : { at }) }))
        .filter(({ unit }) => unit === UNIT)
        .flatMap(({ items }) => items)
        .filter(({ what }) => what === 'Hồ sơ trả lại để hoàn thiện')
    expect(await reminded()).toEqual([
      {
        what: 'Hồ sơ trả lại để hoàn thiện',
        state: `Chưa gửi lại: ${REASON}`,
        wording: null,
        lastDay: '12/8/2099',
      },
    ])
    // Before it went back there was nothing to remind of.
    expect(await reminded('2000-01-01T00:00')).toEqual([])
    const back = { ...desk.campaign, returnId: sent.id }
    await submissions.completeReturn({ ...back, completedAt: '2000-01-02T08:00' })
    expect(await reminded()).toEqual([])
    await submissions.completeReturn({ ...back, completedAt: null })
    expect(await reminded()).toHaveLength(1)
    await desk.close()
  })

  it('comes back today at the earliest, and only one that went out comes again', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const { submissions, appraisal } = desk.client
    const today = (await appraisal.status(desk.campaign)).asOf.slice(0, 10)
    const wish = { ...desk.campaign, unit: UNIT, reason: REASON }
    const past = await refusalOf(submissions.returnDossier({ ...wish, dueDay: '2024-08-12' }))
    expect(past.message).toContain('12/8/2024')
    expect(await submissions.returns(desk.campaign)).toEqual([])
    expect(await submissions.returnDossier({ ...wish, dueDay: today })).toMatchObject({
      dueDay: today,
    })
    const unknown = submissions.completeReturn({
      ...desk.campaign,
      returnId: desk.campaign.campaignId,
      completedAt: null,
    })
    expect((await refusalOf(unknown)).code).toBe('RETURN_UNKNOWN')
    await desk.close()
  })
})
