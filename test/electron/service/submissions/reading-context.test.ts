import { expect, it } from 'vitest'
import { readingContext } from '#electron/service/submissions/reading-context.ts'
import { openDesk, openCampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('is read anew when this program or another wrote, and only then', async () => {
  const folder = tempFolder()
  const desk = await openCampaignDesk(folder)
  const { campaignId } = desk.campaign
  const known = () => readingContext(desk.store.read, campaignId)
  const aliases = async () => (await known()).units.flatMap((unit) => unit.aliases)
  const before = await known()
  expect(await known()).toBe(before)
  const [unit] = await desk.client.units.list({ campaignId })
  if (unit === undefined) throw new Error('no unit')
  await desk.client.units.addAlias({ campaignId, unitId: unit.id, alias: 'Nhà số Một' })
  expect(await aliases()).toContain('Nhà số Một')
  const other = await openDesk(folder)
  await other.client.units.addAlias({ campaignId, unitId: unit.id, alias: 'Nhà số Hai' })
  await other.close()
  expect(await aliases()).toEqual(expect.arrayContaining(['Nhà số Một', 'Nhà số Hai']))
  await desk.close()
})
