/** Scrolling through 100 000 rows: the frames of our table beside those of the kit's own empty one. */
import type { Page } from 'playwright-core'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { servePages } from './served-pages.ts'
import { median } from './timing.ts'

const FRAMES = 120
const FRAMES_TO_WARM_UP = 40
const TIMES = 5

interface Scrolled {
  /** The 95th percentile of the milliseconds from one frame to the next. */
  readonly frame: number
  /** Frames in which the table's window was not full of rows, or one of its rows had no text. */
  readonly blank: number
  /** How far down it came, in rows. */
  readonly reached: number
}

/** Turns the wheel once a frame, now and then by a long pull of the scrollbar, and looks at each frame. */
async function scroll(page: Page, withText: boolean, length: number): Promise<Scrolled> {
  return page.evaluate(
    ({ frames, text }) =>
      new Promise<{ frame: number; blank: number; reached: number }>((resolve, reject) => {
        const view = document.querySelector('.ant-table-tbody-virtual-holder')
        if (view === null) {
          reject(new Error('no table'))
          return
        }
        const times: number[] = []
        let blank = 0
        let before = performance.now()
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
          if (times.length > frames) {
            const sorted = times.slice(1).toSorted((left, right) => left - right)
            resolve({
              frame: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
              blank,
              reached: Number(
                view.querySelector('.ant-table-row')?.getAttribute('data-row-key') ?? 0,
              ),
            })
            return
          }
          const deltaY = times.length % 40 === 0 ? 400_000 : 300
          view.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }))
          requestAnimationFrame(turn)
        }
        requestAnimationFrame(turn)
      }),
    { frames: length, text: withText },
  )
}

async function once(
  page: Page,
  address: string,
  { withText, length }: { readonly withText: boolean; readonly length: number },
): Promise<Scrolled> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.locator('.ant-table-row').first().waitFor()
  return scroll(page, withText, length)
}

export const measureScroll = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const served = await servePages(folder)
    if (served === null) {
      process.stderr.write('  no browser on this machine: scrolling is skipped\n')
      return []
    }
    try {
      const page = await served.newPage()
      const table = `${served.origin}/table.html`
      const ours: Scrolled[] = []
      const theirs: Scrolled[] = []
      // The first of each warms up.
      for (let time = 0; time <= TIMES; time += 1) {
        const length = time === 0 ? FRAMES_TO_WARM_UP : FRAMES
        theirs.push(await once(page, table, { withText: false, length }))
        ours.push(await once(page, `${table}#ours`, { withText: true, length }))
      }
      const frameOf = (all: readonly Scrolled[]): number =>
        median(all.slice(1).map(({ frame }) => frame))
      const deepest = Math.max(...ours.map(({ reached }) => reached))
      return [
        {
          work: '95th percentile frame over 100 000 rows',
          ours: frameOf(ours),
          unit: 'ms',
          reference: { name: "the kit's empty virtual table", value: frameOf(theirs) },
          limit: 2,
          note: `down to row ${deepest}`,
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
