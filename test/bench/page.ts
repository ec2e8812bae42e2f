/** From the start of the page to where somebody can work, beside an empty page of the same kit. */
import type { Page } from 'playwright-core'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { servePages, type ServedPages } from './served-pages.ts'
import { median } from './timing.ts'

const TIMES = 5

/** Milliseconds from the start of the navigation until the first such element was painted. */
async function usableAfter(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
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
  await page.goto('about:blank')
  await page.goto(address)
  const usable = page.locator('html[data-usable]')
  await usable.waitFor({ state: 'attached' })
  return Number(await usable.getAttribute('data-usable'))
}

async function once(served: ServedPages, address: string, selector: string): Promise<number> {
  const page = await served.newPage()
  try {
    // Nobody's browser reads these files for the first time each morning.
    await page.goto('about:blank')
    await page.goto(address)
    await page.locator(selector).first().waitFor()
    return await usableAfter(page, address, selector)
  } finally {
    await page.context().close()
  }
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
      // The first of each warms up.
      for (let time = 0; time <= TIMES; time += 1) {
        theirs.push(await once(served, `${served.origin}/kit.html`, '#usable'))
        ours.push(await once(served, today, '.sg-work-line'))
      }
      return [
        {
          work: 'start of the page to its work list',
          ours: median(ours.slice(1)),
          unit: 'ms',
          reference: { name: 'an empty page of the kit', value: median(theirs.slice(1)) },
          limit: 1.5,
        },
      ]
    } finally {
      await served.close()
    }
  })
