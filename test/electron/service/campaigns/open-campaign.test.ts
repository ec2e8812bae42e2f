import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chooseCampaign } from '#electron/service/campaigns/campaign-queries.ts'
import { openDesk, refusalOf } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const planText = (id: string): string =>
  fs.readFileSync(projectPath(`resources/plans/${id}.json`), 'utf8')

/** A plan file in which one text was changed. */
const changedPlan = (from: string | RegExp, to: string): File => {
  const text = planText('bac-kan-2024')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error('nothing to change')
  return new File([changed], 'ke-hoach.json')
}

describe('opening a campaign', () => {
  it('pins the plan: a later edit of the file or of the program changes nothing', async () => {
    const desk = await openDesk(tempFolder())
    const planFile = changedPlan('"on-or-before"', '"before"')
    const opened = await desk.client.campaigns.open({ planFile, name: 'Đợt thử' })
    expect(opened).toMatchObject({ name: 'Đợt thử', status: 'open', planId: 'bac-kan-2024' })
    const read = await desk.client.campaigns.get({ campaignId: opened.id })
    expect(read.milestones.find((one) => one.id === 'nomination')?.lastGoodDay).toBe('2024-08-08')
    const built = await desk.client.campaigns.open({ plan: 'bac-kan-2024' })
    expect(built.milestones.find((one) => one.id === 'nomination')?.lastGoodDay).toBe('2024-08-09')
    expect(await desk.client.campaigns.list()).toHaveLength(2)
    await desk.close()
  })

  it('takes a plan file with the mark that Windows puts before UTF-8', async () => {
    const desk = await openDesk(tempFolder())
    const planFile = new File([`\ufeff${planText('sa-pa-2020')}`], 'ke-hoach.json')
    expect((await desk.client.campaigns.open({ planFile })).planId).toBe('sa-pa-2020')
    await desk.close()
  })

  it('is meant by a name that closed ones bear too, and none of them where all are closed', async () => {
    const desk = await openDesk(tempFolder())
    const open = async (): Promise<string> =>
      (await desk.client.campaigns.open({ plan: 'bac-kan-2024', name: 'Đợt thử' })).id
    const chosen = (): Promise<string> => chooseCampaign(desk.store.read, 'đợt thử')
    const [first, second] = [await open(), await open()]
    await expect(chosen()).rejects.toMatchObject({ code: 'CAMPAIGN_SAME_NAME' })
    await desk.client.campaigns.close({ campaignId: first })
    expect(await chosen()).toBe(second)
    await desk.client.campaigns.close({ campaignId: second })
    await expect(chosen()).rejects.toMatchObject({ code: 'CAMPAIGN_SAME_NAME' })
    expect(await chooseCampaign(desk.store.read, first)).toBe(first)
    await desk.close()
  })

  it('opens each of the built-in plans', async () => {
    const desk = await openDesk(tempFolder())
    const plans = await desk.client.campaigns.plans()
    expect(plans.map((plan) => plan.id)).toEqual([
      'xa-2026',
      'bac-kan-2024',
      'cho-don-2024',
      'chi-lang-2024',
      'sa-pa-2020',
      'bac-ninh-2022',
    ])
    for (const { id } of plans) {
      const opened = await desk.client.campaigns.open({ plan: id })
      expect(opened.plan).toEqual(await desk.client.campaigns.plan({ plan: id }))
    }
    await desk.close()
  })

  it('refuses a plan nobody knows, and says which there are', async () => {
    const desk = await openDesk(tempFolder())
    const refusal = await refusalOf(desk.client.campaigns.open({ plan: 'ha-noi-2024' }))
    expect(refusal.code).toBe('PLAN_UNKNOWN')
    expect(refusal.message).toContain('ha-noi-2024')
    expect(refusal.message).toContain('bac-kan-2024')
    await desk.close()
  })

  it.each([
    {
      what: 'a day that no calendar has',
      file: () => changedPlan('"2024-08-09"', '"2024-02-30"'),
      path: /milestones\[\d\]\.deadline\.day/u,
    },
    {
      what: 'a quota that is no whole number',
      file: () => changedPlan('"limit": 3', '"limit": "ba"'),
      path: /quotas\[1\]\.limit/u,
    },
    {
      what: 'a key that no plan has',
      file: () => changedPlan('"milestones":', '"moc": [], "milestones":'),
      path: /moc/u,
    },
  ])('refuses $what with its path, and writes nothing', async ({ file, path }) => {
    const desk = await openDesk(tempFolder())
    const refusal = await refusalOf(desk.client.campaigns.open({ planFile: file() }))
    expect(refusal.code).toBe('PLAN_INVALID')
    expect(refusal.message).toContain('ke-hoach.json')
    expect(refusal.message).toMatch(path)
    expect(await desk.client.campaigns.list()).toEqual([])
    await desk.close()
  })

  it('refuses a plan file that is no JSON', async () => {
    const desk = await openDesk(tempFolder())
    const planFile = new File(['{ "id": '], 'ke-hoach.json')
    const refusal = await refusalOf(desk.client.campaigns.open({ planFile }))
    expect(refusal.code).toBe('PLAN_INVALID')
    expect(refusal.message).toContain('không phải JSON hợp lệ')
    await desk.close()
  })
})
