import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { TOUCHES } from '#electron/store/standing-marks.ts'
import { checkStandings } from '#test/model/check-standings.ts'
import { openCampaignDesk, openDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('whoever writes what, and at whichever moment it is asked, what is kept is what would be reckoned anew', async () => {
  const checked = await checkStandings({ runs: 8, folder: tempFolder })
  expect(checked.writes).toBeGreaterThan(40)
  expect(checked.compared).toBeGreaterThan(40)
}, 120_000)

it('every table of a store says what its rows touch', async () => {
  const desk = await openDesk(tempFolder())
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`.execute(
    desk.store.read,
  )
  await desk.close()
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(TOUCHES).toSorted())
})

it('a collective that is a unit of its own is judged anew when that unit registers its work', async () => {
  const { client, store, campaign, close } = await openCampaignDesk(tempFolder(), 'chi-lang-2024')
  const [sender, school] = await client.units.list(campaign)
  if (sender === undefined || school === undefined) throw new Error('no units')
  await client.submissions.addNomination({
    ...campaign,
    unit: sender.name,
    receivedAt: '2024-08-01T09:00',
    kind: 'collective',
    honorific: null,
    name: school.name,
    birth: null,
    gender: null,
    position: null,
    workplace: null,
    award: null,
    achievement: null,
  })
  const reasons = async () => {
    const { nominations } = await client.appraisal.status({ ...campaign, at: '2024-12-30T10:00' })
    return nominations.map((line) => line.reasons).flat()
  }
  expect(await reasons()).toContain('not-registered')
  await store.write(async (tx) => {
    await tx
      .insertInto('registration')
      .values({
        id: 'r1',
        campaign_id: campaign.campaignId,
        unit_id: school.id,
        type: 'cong-trinh',
        title: 'Sân trường',
        received_at: '2024-01-01T09:00',
      })
      .execute()
  })
  expect(await reasons()).not.toContain('not-registered')
  await close()
})
