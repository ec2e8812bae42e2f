/** What a clerk reads on the board and at the desk, and does there, for the acceptance scenarios. */
import type { Locator, Page } from 'playwright-core'
import { goWithin } from './go-within.ts'
import type { TestLoopback } from './start-loopback.ts'
import { workerBrowser } from './worker-browser.ts'

/** The board of the campaign that the store holds. */
export async function openBoard(loopback: TestLoopback): Promise<Page> {
  const { page } = await loopback.open(await workerBrowser())
  await page.waitForURL(/hom-nay/u)
  await goWithin(page, page.url().replace(/hom-nay.*$/u, 'ho-so'))
  return page
}

/** What the board's line of a unit says, cell by cell. */
export async function line(page: Page, unit: string): Promise<string> {
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill(unit)
  const row = page
    .getByRole('table', { name: 'Theo dõi hồ sơ theo đơn vị' })
    .getByRole('row', { name: unit })
  await row.first().waitFor()
  return (await row.first().innerText()).replaceAll(/\s+/gu, ' ')
}

/** What the desk says of a nominee: what stands against it, then the verdict of a criterion. */
export async function verdict(page: Page, name: string, criterion: string): Promise<string> {
  await page.locator('.ap-open').filter({ hasText: name }).click()
  await page.locator('.ap-open[aria-current="true"]').getByText(name).waitFor()
  const card = page.getByRole('region', { name: criterion })
  if ((await card.count()) === 0) return 'không xét'
  return (await card.first().innerText()).replaceAll(/\s+/gu, ' ')
}

/** From the board to the desk. */
export const desk = (page: Page): Promise<void> =>
  goWithin(page, page.url().replace(/ho-so.*$/u, 'tham-dinh'))

/** Lets a nomination through against the reason in this line of the desk, after saying who and why. */
export async function letThrough(reason: Locator, by: string, why: string): Promise<void> {
  await reason.getByRole('button', { name: 'Cho qua…' }).click()
  const dialog = reason.page().getByRole('dialog')
  const act = dialog.getByRole('button', { name: 'Cho qua', exact: true })
  await act.click()
  await dialog.getByText('Ghi người cho qua và lý do.').waitFor()
  await dialog.getByRole('textbox', { name: 'Người cho qua' }).fill(by)
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill(why)
  await act.click()
  await dialog.waitFor({ state: 'detached' })
}
