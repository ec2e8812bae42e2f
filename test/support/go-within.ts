import type { Page } from 'playwright-core'

/** An address of no page: the program says so, and what stood before is gone whole. */
const NO_PAGE = '#/khong-co-trang'

const setHash = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => {
    window.location.hash = next
  }, hash)

/**
 * Goes to a page of the program that is loaded already, as a link within it does, and waits for its
 * heading. Nothing of the page before stays, not even where both have one path; an answer that the
 * program still holds is not asked for again.
 */
export async function goWithin(page: Page, address: string): Promise<void> {
  await setHash(page, NO_PAGE)
  await page.locator('.sg-frame').waitFor({ state: 'detached' })
  // A question may stand above all pages.
  for (const dialog of await page.locator('[role="dialog"]:visible').all()) {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  await setHash(page, new URL(address).hash)
  await page.locator('#sg-main').getByRole('heading', { level: 1 }).first().waitFor()
}
