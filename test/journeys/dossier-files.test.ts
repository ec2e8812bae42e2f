/** Files of a dossier, the calendar, the numbers beside the board: as the clerk uses them. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

let browser: Browser
let loopback: TestLoopback
let page: Page
let problems: readonly string[]
let campaign = ''

beforeAll(async () => {
  loopback = await startTestLoopback()
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  problems = opened.problems
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click()
  await page.waitForURL(/hom-nay/u)
  campaign = page.url().replace(/hom-nay.*$/u, '')
})

afterAll(async () => {
  await loopback?.close()
})

/** A picture of one red point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)
const UNIT = 'UBND xã Dương Quang'

describe('the files of a dossier', () => {
  it('are chosen, told apart by their names, attached, looked at, taken off and brought back', async () => {
    await page.goto(`${campaign}ho-so?tab=theo-doi`)
    await page.getByLabel('Tìm đơn vị').fill('duong quang')
    await page.getByText(UNIT).first().click()
    const drawer = page.getByRole('dialog', { name: UNIT })
    await drawer.getByText('Chưa có tệp đính kèm nào.').waitFor()
    await drawer.locator('input[type="file"]').setInputFiles([
      { name: 'to trinh 12.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
      { name: 'bien ban hop.png', mimeType: 'image/png', buffer: PICTURE },
    ])
    const asked = page.getByRole('dialog', { name: /Đính kèm tệp vào hồ sơ/u })
    await asked.getByText('to trinh 12.pdf').waitFor()
    await asked.getByRole('button', { name: 'Đính kèm 02 tệp' }).click()
    await drawer.getByRole('button', { name: 'Xem ảnh bien ban hop.png' }).click()
    const picture = page.getByRole('img', { name: 'bien ban hop.png' })
    await picture.waitFor()
    expect(await picture.evaluate((image) => image.getBoundingClientRect().width > 0)).toBe(true)
    await page.keyboard.press('Escape')
    const download = page.waitForEvent('download')
    await drawer.getByRole('button', { name: 'Mở to trinh 12.pdf' }).click()
    expect((await download).suggestedFilename()).toBe('to trinh 12.pdf')
    await drawer.getByText(/Có tệp nhưng chưa ghi là đã nhận/u).waitFor()
    await drawer.getByRole('button', { name: 'Gỡ to trinh 12.pdf' }).click()
    await drawer.getByRole('button', { name: 'Mở to trinh 12.pdf' }).waitFor({ state: 'detached' })
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Hoàn tác: gỡ tệp đính kèm/u }).click()
    await page.getByText(UNIT).first().click()
    await drawer.getByRole('button', { name: 'Mở to trinh 12.pdf' }).waitFor()
  })

  it('of a kind that can run are refused with what to do', async () => {
    const drawer = page.getByRole('dialog', { name: UNIT })
    await drawer.locator('input[type="file"]').setInputFiles({
      name: 'to trinh.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    })
    const asked = page.getByRole('dialog', { name: /Đính kèm tệp vào hồ sơ/u })
    await asked.getByText(/chỉ nhận tệp giấy tờ/u).waitFor()
    expect(await asked.getByRole('button', { name: 'Đính kèm 00 tệp' }).isDisabled()).toBe(true)
    await asked.getByRole('button', { name: 'Hủy' }).click()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
  })
})

describe('the calendar', () => {
  it('opens at the month of the last thing due and leads from a milestone to its units', async () => {
    await page.goto(`${campaign}ho-so?tab=lich`)
    await page.getByRole('heading', { name: 'Tháng 8 năm 2024' }).waitFor()
    await page
      .getByText(/Ngày cuối còn đúng hạn: thứ Sáu 09\/8\/2024/u)
      .first()
      .waitFor()
    await page
      .getByText(/trước ngày 10\/8\/2024/u)
      .first()
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('link', { name: /Xem các đơn vị này: Hồ sơ đề nghị/u }).click()
    await page.waitForURL(/loc=chua-gui/u)
    await page.getByText('Hội Cựu chiến binh thành phố Bắc Kạn').first().waitFor()
  })

  it('is worked by keys: days, months, and what is due on a day', async () => {
    await page.goto(`${campaign}ho-so?tab=lich`)
    const held = page.getByRole('button', { name: /Thứ Sáu 09\/8\/2024, \d+ việc/u })
    await held.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ngày 09/8/2024' }).waitFor()
    await held.focus()
    await page.keyboard.press('PageDown')
    await page.getByRole('heading', { name: 'Tháng 9 năm 2024' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lưu tệp lịch (.ics)' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.ics$/u)
  })
})

describe('the numbers beside the board', () => {
  it('lead by one click to the rows behind them', async () => {
    await page.goto(`${campaign}ho-so?tab=theo-doi`)
    await page.getByRole('button', { name: 'Số liệu, biểu đồ' }).click()
    const drawer = page.getByRole('dialog', { name: 'Số liệu theo dõi hồ sơ' })
    await drawer.getByRole('img').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const number = drawer.getByRole('button', { name: /Chưa gửi hồ sơ, Cộng/u })
    const count = Number(await number.textContent())
    await number.click()
    await page.waitForURL(/loc=chua-gui/u)
    await page.getByText(`Chưa gửi hồ sơ (${count})`).first().waitFor()
    expect(count).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })
})
