/** Scrolling through 100 000 rows: the frames of our table beside those of the kit's own empty one. */
import type { Page } from 'playwright-core'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { servePages, type ServedPages } from './served-pages.ts'
import { median, medianRatio } from './timing.ts'

/** Of each round; rounds of the two tables in turns. */
const FRAMES = 40
/** Three long pulls a round: more than the two frames that the percentile leaves out. */
const FRAMES_A_PULL = 10
const ROUNDS_TO_WARM_UP = 1
const ROUNDS = 5
/** Frames as fast as they are made: the beat of a screen would round each to 17, 33 or 50 ms. */
const WITHOUT_BEAT = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

interface Scrolled {
  /** The 95th percentile of the milliseconds from one frame to the next. */
  readonly frame: number
  /** Frames in which the table's window was not full of rows, or one of its rows had no text. */
  readonly blank: number
  /** How far down it came, in rows. */
  readonly reached: number
}

/**
 * From the top, turns the wheel once a frame, now and then by a long pull of the scrollbar, and looks
 * at each frame.
 */
async function scroll(page: Page, withText: boolean): Promise<Scrolled> {
  await page.bringToFront()
  return page.evaluate(
    ({ frames, framesAPull, text }) =>
      new Promise<{ frame: number; blank: number; reached: number }>((resolve, reject) => {
        const view = document.querySelector('.ant-table-tbody-virtual-holder')
        if (view === null) {
          reject(new Error('no table'))
          return
        }
        const pull = (deltaY: number): void => {
          view.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }))
        }
        const times: number[] = []
        let blank = 0
        let before = 0
        const full = (): boolean => {
          const window = view.getBoundingClientRect()
          let covered = window.top
          for (const row of view.querySelectorAll('.ant-table-row')) {
            const { top, bottom } = row.getBoundingClientRect()
            if (bottom <= covered || top >= window.bottom) continue
            if (top > covered + 1 || (text && row.textContent === '')) return false
            covered = bottom
          }
          return covered >= window.bottom - 1
        }
        const turn = (now: number): void => {
          times.push(now - before)
          before = now
          if (!full()) blank += 1
          if (times.length === frames) {
            const sorted = times.toSorted((left, right) => left - right)
            resolve({
              frame: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
              blank,
              reached: Number(
                view.querySelector('.ant-table-row')?.getAttribute('data-row-key') ?? 0,
              ),
            })
            return
          }
          pull(times.length % framesAPull === 0 ? 400_000 : 300)
          requestAnimationFrame(turn)
        }
        const begin = (now: number): void => {
          if (view.scrollTop > 0) {
            requestAnimationFrame(begin)
            return
          }
          before = now
          requestAnimationFrame(turn)
        }
        pull(-1e8)
        requestAnimationFrame(begin)
      }),
    { frames: FRAMES, framesAPull: FRAMES_A_PULL, text: withText },
  )
}

async function opened(served: ServedPages, address: string): Promise<Page> {
  const page = await served.newPage()
  await page.goto(address)
  await page.locator('.ant-table-row').first().waitFor()
  return page
}

export const measureScroll = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const served = await servePages(folder, WITHOUT_BEAT)
    if (served === null) {
      process.stderr.write('  no browser on this machine: scrolling is skipped\n')
      return []
    }
    try {
      const table = `${served.origin}/table.html`
      const kits = await opened(served, table)
      const own = await opened(served, `${table}#ours`)
      const ours: Scrolled[] = []
      const theirs: Scrolled[] = []
      for (let round = -ROUNDS_TO_WARM_UP; round < ROUNDS; round += 1) {
        theirs.push(await scroll(kits, false))
        ours.push(await scroll(own, true))
      }
      const framesOf = (all: readonly Scrolled[]): readonly number[] =>
        all.slice(ROUNDS_TO_WARM_UP).map(({ frame }) => frame)
      const deepest = Math.max(...ours.map(({ reached }) => reached))
      return [
        {
          work: '95th percentile frame over 100 000 rows',
          ours: median(framesOf(ours)),
          unit: 'ms',
          reference: { name: "the kit's empty virtual table", value: median(framesOf(theirs)) },
          ratio: medianRatio(framesOf(ours), framesOf(theirs)),
          limit: 2,
          note: `frames as fast as they are made; down to row ${deepest}`,
        },
        {
          work: 'frames with a blank row while scrolling',
          ours: ours.reduce((sum, { blank }) => sum + blank, 0),
          unit: 'frames',
          reference: null,
          limit: 0,
        },
      ]
    } finally {
      await served.close()
    }
  })
