/** From the start of the page to where somebody can work, beside an empty page of the same kit. */
import type { Page } from 'playwright-core'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { servePages, type ServedPages } from './served-pages.ts'
import { median, medianRatio } from './timing.ts'

const TIMES = 7
/** Nobody's browser reads these files for the first time each morning. */
const TIMES_TO_WARM_UP = 2

/** Has a page note when the first such element was painted, from the start of each navigation. */
const watchFor = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript((wanted) => {
    const seen = (): void => {
      if (document.querySelector(wanted) === null) return
      watch.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() =>
          document.documentElement.setAttribute('data-usable', `${performance.now()}`),
        ),
      )
    }
    const watch = new MutationObserver(seen)
    watch.observe(document, { childList: true, subtree: true })
  }, selector)

interface Opened {
  /** Milliseconds of one navigation until it can be used. */
  open(): Promise<number>
}

/** A page of its own for an address, which has been opened before. */
async function warmedUp(served: ServedPages, address: string, selector: string): Promise<Opened> {
  const page = await served.newPage()
  await watchFor(page, selector)
  const open = async (): Promise<number> => {
    await page.goto('about:blank')
    await page.bringToFront()
    await page.goto(address)
    const usable = page.locator('html[data-usable]')
    await usable.waitFor({ state: 'attached' })
    return Number(await usable.getAttribute('data-usable'))
  }
  for (let time = 0; time < TIMES_TO_WARM_UP; time += 1) await open()
  return { open }
}

/** The sample campaign, opened as somebody at a first start would; gives the address of Hôm nay. */
async function openSample(served: ServedPages): Promise<string> {
  const page = await served.newPage()
  await page.goto(served.origin)
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click()
  await page.waitForURL(/hom-nay/u, { timeout: 90_000 })
  const address = page.url()
  await page.context().close()
  return address
}

export const measurePage = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const served = await servePages(folder)
    if (served === null) {
      process.stderr.write('  no browser on this machine: the start of the page is skipped\n')
      return []
    }
    try {
      const today = await openSample(served)
      const ours: number[] = []
      const theirs: number[] = []
      const kit = await warmedUp(served, `${served.origin}/kit.html`, '#usable')
      const own = await warmedUp(served, today, '.sg-work-line')
      for (let time = 0; time < TIMES; time += 1) {
        theirs.push(await kit.open())
        ours.push(await own.open())
      }
      return [
        {
          work: 'start of the page to its work list',
          ours: median(ours),
          unit: 'ms',
          reference: { name: 'an empty page of the kit', value: median(theirs) },
          ratio: medianRatio(ours, theirs),
          limit: 1.5,
        },
      ]
    } finally {
      await served.close()
    }
  })
