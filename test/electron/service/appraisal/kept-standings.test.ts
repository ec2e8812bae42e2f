import { sql } from 'kysely'
import { expect, it, vi } from 'vitest'
import { standReady } from '#electron/service/appraisal/stand-ready.ts'
import { standingsOf } from '#electron/service/appraisal/kept-standings.ts'
import { statusInput } from '#electron/service/appraisal/status-queries.ts'
import { TOUCHES } from '#electron/store/standing-marks.ts'
import { campaignBoard } from '#shared/appraisal/board.ts'
import { KeptStanding } from '#shared/appraisal/kept-standing.ts'
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

it.each([
  ['when it was asked for before', false],
  ['when it was only begun', true],
])(
  'a collective that is a unit of its own is judged anew when that unit registers its work, %s',
  async (_, ahead) => {
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
    const at = '2024-12-30T10:00'
    const reasons = async () => {
      const { nominations } = await client.appraisal.status({ ...campaign, at })
      return nominations.map((line) => line.reasons).flat()
    }
    if (ahead)
      await standingsOf(store.read)?.ahead({ ...campaign, at }, { most: 1000, begin: true })
    else expect(await reasons()).toContain('not-registered')
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
  },
)

it('after a start the board of the newest campaign is reckoned piece by piece before anybody asks', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const take = vi.spyOn(KeptStanding.prototype, 'take')
  const fail = vi.fn<(error: unknown) => void>()
  try {
    const { client, store, campaign, context, close } = await openCampaignDesk(tempFolder())
    const units = (await client.units.list(campaign)).filter(({ takesPart }) => takesPart)
    const ready = standReady(store, context.now, fail)
    await vi.advanceTimersByTimeAsync(200)
    expect(take).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1000)
    const pieces = take.mock.calls.length
    expect(pieces).toBe(Math.ceil(units.length / 25))
    const board = await client.appraisal.board(campaign)
    expect(take).toHaveBeenCalledTimes(pieces)
    const scratch = await statusInput(store.read, campaign.campaignId, context.now())
    expect(board).toEqual(campaignBoard(scratch, new Set()))
    await ready.stop()
    await close()
  } finally {
    take.mockRestore()
    vi.useRealTimers()
  }
  expect(fail).not.toHaveBeenCalled()
})

it('a start that is ended at once reckons nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const take = vi.spyOn(KeptStanding.prototype, 'take')
  const fail = vi.fn<(error: unknown) => void>()
  try {
    const { store, context, close } = await openCampaignDesk(tempFolder())
    await standReady(store, context.now, fail).stop()
    await close()
    await vi.advanceTimersByTimeAsync(1000)
    expect(take).not.toHaveBeenCalled()
  } finally {
    take.mockRestore()
    vi.useRealTimers()
  }
  expect(fail).not.toHaveBeenCalled()
})
