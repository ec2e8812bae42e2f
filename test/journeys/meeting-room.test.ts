import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureVoteToRoom } from '#test/bench/meeting.ts'
import { openCouncilRoom, type CouncilRoom } from '#test/support/council-room.ts'
import { longestFrames } from '#test/support/longest-frames.ts'
import { measureRoom } from '#test/support/measure-room.ts'
import { switchFrames } from '#test/support/switch-frames.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

const folder = tempFolder()
let browser: Browser
let room: CouncilRoom

beforeAll(async () => {
  browser = await workerBrowser()
  room = await openCouncilRoom(browser, folder)
})
afterAll(async () => {
  await room?.close()
})

/** How many random switches here; `npm run room` makes the ten thousand of the promise. */
const SWITCHES = 150

const SIZES = [
  [800, 600],
  [1024, 768],
  [1920, 1080],
  [3840, 2160],
] as const
/** Of the height of the picture, or of a 4:3 picture as wide. */
const LEAST_LETTER = 0.04

describe.each(SIZES)('the public window at %i×%i', (width, height) => {
  it('cuts no text of any frame, sets none too small, and keeps a contrast of 7:1', async () => {
    await room.room.setViewportSize({ width, height })
    const faults: string[] = []
    for (const [name, frame] of Object.entries(longestFrames(room))) {
      await room.call('meetings.project', { frame })
      const shown = await room.call('meetings.shown', undefined)
      const number = Reflect.get(Object(shown), 'number')
      await room.room.locator(`.room-window[data-number="${number}"]`).waitFor()
      const measured = await measureRoom(room.room)
      const least = Math.min(height, (width * 3) / 4) * LEAST_LETTER
      if (measured.clipped.length > 0)
        faults.push(`${name} cuts ${measured.clipped.length}: ${measured.clipped[0]}`)
      if (measured.smallest < least) faults.push(`${name} has letters of ${measured.smallest}`)
      if (measured.contrast < 7) faults.push(`${name}: ${measured.contrast} ${measured.contrastOf}`)
      if (name !== 'blank' && measured.texts < 8) faults.push(`${name} shows too little`)
    }
    expect(faults).toEqual([])
  })
})

describe('what stands over every frame', () => {
  it('covers nothing of it: the message and the words of a rehearsal, in both colours', async () => {
    await room.room.setViewportSize({ width: 1024, height: 768 })
    const rehearsal = await room.call('meetings.rehearse', room.meeting)
    const meetingId = Reflect.get(Object(rehearsal), 'id')
    await room.call('meetings.overlay', {
      overlay: {
        text: 'Giải lao 15 phút, đề nghị các đồng chí Uỷ viên trở lại phòng họp đúng giờ',
        until: '2099-01-01T08:00:00',
      },
    })
    const frames = longestFrames(room)
    for (const reversed of [false, true]) {
      for (const frame of [frames['person'], frames['ranking'], frames['title']]) {
        await room.call('meetings.project', { frame, meetingId })
        await room.room.locator('.room-picture[data-rehearsal="true"]').waitFor()
        const measured = await measureRoom(room.room)
        expect(measured.clipped).toEqual([])
        expect(measured.contrast).toBeGreaterThanOrEqual(7)
        expect(await room.room.getByText('DIỄN TẬP').count()).toBe(2)
        expect(await room.room.getByText('Giải lao 15 phút').isVisible()).toBe(true)
      }
      await room.room.keyboard.press('d')
      await room.room.locator(`.room-picture[data-reversed="${String(!reversed)}"]`).waitFor()
    }
    await room.call('meetings.overlay', { overlay: null })
    await room.call('meetings.project', {
      frame: frames['title'],
      meetingId: room.meeting.meetingId,
    })
    await room.room.locator('.room-picture[data-rehearsal="false"]').waitFor()
    expect(await room.room.getByText('Giải lao').count()).toBe(0)
  })
})

describe('a vote by name', () => {
  it('is in the room as soon as it is recorded, and only its being cast', async () => {
    const { each, median } = await measureVoteToRoom(room)
    expect(each).toHaveLength(13)
    await room.room.getByText('13/13').waitFor()
    expect(await room.room.getByText(/đồng ý/iu).count()).toBe(0)
    process.stdout.write(`vote to room: median ${median.toFixed(0)} ms\n`)
    // The aim of 100 ms is measured by `npm run bench` on a quiet machine; this one is never quiet.
    expect(median).toBeLessThan(1500)
  })
})

describe('random switches of frames', () => {
  it(
    `show ${SWITCHES} pictures and never a stale or a half one`,
    { timeout: 600_000 },
    async () => {
      await room.room.setViewportSize({ width: 1280, height: 720 })
      // The operator's page follows an open ballot and would put it back into the room.
      await room.desk.evaluate(() => {
        window.location.hash = window.location.hash.replace(/hoi-dong.*$/u, 'hom-nay')
      })
      await room.desk.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
      const seen = await switchFrames(room, SWITCHES, 20_241_015)
      expect(seen).toMatchObject({ switches: SWITCHES, stale: 0, half: 0, last: true })
      expect(seen.painted).toBeGreaterThan(0)
      process.stdout.write(
        `switches ${seen.switches} painted ${seen.painted} stale ${seen.stale} half ${seen.half}\n`,
      )
      expect(room.problems).toEqual([])
    },
  )
})
