/** How long it takes from a click on a member's vote until the room reads one more voter. */
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/support/browser.ts'
import { openCouncilRoom, type CouncilRoom } from '#test/support/council-room.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { median } from './timing.ts'

export interface VoteToRoom {
  /** Milliseconds, one for each vote, in order of voting. */
  readonly each: readonly number[]
  readonly median: number
  readonly slowest: number
}

/** Notes in the room's page when it first paints each number of voters. */
const watchVoters = (room: CouncilRoom): Promise<void> =>
  room.room.evaluate(() => {
    const painted: Record<string, number> = {}
    Reflect.set(window, 'painted', painted)
    const look = (): void => {
      const [count] = document.querySelector('.room-count strong')?.textContent?.split('/') ?? []
      if (count !== undefined) painted[count] ??= performance.timeOrigin + performance.now()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

/** Votes of all members by the desk's own page, each timed from its click to the room's picture. */
export async function measureVoteToRoom(room: CouncilRoom): Promise<VoteToRoom> {
  const { desk } = room
  await desk.goto('about:blank')
  await desk.goto(
    `${new URL(room.room.url()).origin}/#/dot/${room.meeting.campaignId}/hoi-dong?muc=dieu-hanh&phien=${room.meeting.meetingId}`,
  )
  const card = desk.getByRole('article', { name: 'Cá nhân' })
  await card.waitFor()
  await desk.getByRole('button', { name: /^Biểu quyết: Cá nhân/u }).dblclick()
  await room.room.getByText('0/13').waitFor()
  await watchVoters(room)
  const each: number[] = []
  const groups = card.getByRole('radiogroup')
  const voters = await groups.count()
  for (let index = 0; index < voters; index += 1) {
    const clicked = await groups
      .nth(index)
      .getByText('Đồng ý', { exact: true })
      .evaluate((label) => {
        if (label instanceof HTMLElement) label.click()
        return performance.timeOrigin + performance.now()
      })
    const shown = await room.room.waitForFunction(
      (count) => Reflect.get(Reflect.get(window, 'painted'), count),
      String(index + 1),
      { polling: 'raf' },
    )
    each.push(Number(await shown.jsonValue()) - clicked)
  }
  return { each, median: median(each), slowest: Math.max(...each) }
}

/** Votes of all members of a sitting with a room, in a store of its own. */
export const measureMeeting = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    let browser: Browser | undefined
    let room: CouncilRoom | undefined
    try {
      browser = await launchBrowser()
      room = await openCouncilRoom(browser, folder)
      const { median: ours } = await measureVoteToRoom(room)
      return [
        { work: 'a vote until the room shows it', ours, unit: 'ms', reference: null, limit: 100 },
      ]
    } finally {
      await room?.close()
      await browser?.close()
    }
  })
