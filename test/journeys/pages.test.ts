import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goWithin } from '#test/support/go-within.ts'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { settledPage } from '#test/support/settled-page.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

let browser: Browser
let loopback: TestLoopback
let page: Page
let problems: readonly string[]
let settled: () => Promise<void>
/** Address of the sample campaign's pages. */
let campaign = ''

beforeAll(async () => {
  loopback = await startTestLoopback()
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  problems = opened.problems
  settled = settledPage(page)
})

afterAll(async () => {
  await loopback?.close()
})

const goTo = async (address: string, title: string): Promise<void> => {
  await goWithin(page, `${campaign}${address}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await settled()
}

const rowsBecome = async (count: number): Promise<void> => {
  await expect.poll(() => page.locator('.ant-table-row').count()).toBe(count)
}

describe('the pages over the sample campaign', () => {
  it('are offered at the first start, with the sample read before the eyes', async () => {
    await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click()
    await page.waitForURL(/hom-nay/u)
    campaign = page.url().replace(/hom-nay.*$/u, '')
    await page.getByRole('link', { name: /Đơn vị chưa gửi hồ sơ/u }).waitFor()
    expect(problems).toEqual([])
  })

  it.each([
    ['hom-nay', 'Hôm nay'],
    ['don-vi', 'Đơn vị'],
    ['ke-hoach', 'Kế hoạch'],
    ['ke-hoach?tab=moc', 'Kế hoạch'],
    ['ke-hoach?tab=chi-tieu', 'Kế hoạch'],
    ['ke-hoach?tab=tieu-chuan', 'Kế hoạch'],
    ['ho-so', 'Hồ sơ'],
    ['ho-so?tab=nhap-tep', 'Hồ sơ'],
    ['ho-so?tab=de-nghi', 'Hồ sơ'],
    ['ho-so?tab=phieu-nhap', 'Hồ sơ'],
    ['ho-so?tab=dang-ky', 'Hồ sơ'],
    ['tham-dinh', 'Thẩm định'],
    ['hoi-dong', 'Hội đồng'],
    ['quyet-dinh', 'Quyết định'],
    ['bao-cao', 'Báo cáo'],
    ['du-lieu', 'Dữ liệu'],
  ])('%s opens under its name, with no serious finding of axe', async (address, title) => {
    await goTo(address, title)
    expect(await page.title()).toContain(title)
    expect(await seriousFindings(page)).toEqual([])
    expect(problems).toEqual([])
  })

  it('have the look of a start from the sheet of the build, not worked out anew', async () => {
    await goTo('hom-nay', 'Hôm nay')
    await page.reload()
    await page.getByRole('link', { name: /Đơn vị chưa gửi hồ sơ/u }).waitFor()
    const made = await page
      .locator('head style[data-css-hash]:not([data-token-hash])')
      .evaluateAll((styles) => styles.map((style) => style.textContent.slice(0, 80)))
    expect(made, 'to be named in ON_EVERY_START of renderer/ui/kit-sheet.ts').toEqual([])
    expect(problems).toEqual([])
  })

  it('lead from a line of Hôm nay to the place where it is done', async () => {
    await goTo('hom-nay', 'Hôm nay')
    await page.getByRole('link', { name: /Đơn vị gửi quá hạn/u }).click()
    await page.waitForURL(/ho-so\?tab=theo-doi&loc=qua-han/u)
    await page.getByText('UBND phường Xuất Hóa').waitFor()
    await rowsBecome(2)
    expect(problems).toEqual([])
  })

  it.each([
    ['hom-nay', 'Hôm nay'],
    ['ho-so', 'Hồ sơ'],
  ])('%s shows at every stop of the Tab key where it is, and stops once at each', async (...at) => {
    await goTo(...at)
    const stops: string[] = []
    const unseen: string[] = []
    await page.keyboard.press('Tab')
    const first = await page.evaluateHandle(() => document.activeElement)
    let presses = 1
    for (; presses < 300; presses += 1) {
      const stop = await page.evaluate(() => {
        const here = document.activeElement
        // A box to type in shows it by its border, which the kit draws around it.
        if (here === null || !here.matches('a, button, th, tr')) return null
        return {
          name: here.textContent,
          seen: getComputedStyle(here).outlineStyle !== 'none',
          inside: here.parentElement?.closest('a, button') !== null,
        }
      })
      if (stop !== null) stops.push(stop.name)
      if (stop !== null && (!stop.seen || stop.inside)) unseen.push(stop.name)
      await page.keyboard.press('Tab')
      if (await first.evaluate((element) => element === document.activeElement)) break
    }
    expect(presses, `Tab came round; its last stops: ${stops.slice(-5).join(' | ')}`).toBeLessThan(
      300,
    )
    expect(stops.length).toBeGreaterThan(20)
    expect(unseen).toEqual([])
  })

  it('keep the tools above the board in one line on the screen of an office', async () => {
    await goTo('ho-so', 'Hồ sơ')
    const tools = await page.locator('.sg-toolbar').first().boundingBox()
    const first = await page.getByRole('button', { name: 'Số liệu, biểu đồ' }).boundingBox()
    expect(tools?.height).toBe(first?.height)
  })

  it('go on at Tab from a box that suggests, and keep what was typed', async () => {
    await goTo('hoi-dong', 'Hội đồng')
    const role = page.getByLabel('Chức danh trong Hội đồng 1')
    await role.focus()
    await page.keyboard.type('Chủ tịch Hội đồng')
    await expect.poll(() => role.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Phòng Nội vụ')
    expect(await role.inputValue()).toBe('Chủ tịch Hội đồng')
    expect(await page.getByLabel('Đại diện cơ quan, đơn vị 1').inputValue()).toBe('Phòng Nội vụ')
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
    expect(problems).toEqual([])
  })

  it('find a unit typed without marks, from the keyboard alone', async () => {
    await goTo('don-vi', 'Đơn vị')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('tai nguyen')
    await rowsBecome(1)
    await page.locator('.ant-table-row').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Phòng Tài nguyên và Môi trường' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('show the guide to the page on F1', async () => {
    await goTo('ke-hoach', 'Kế hoạch')
    await page.keyboard.press('F1')
    const guide = page.getByRole('dialog', { name: 'Hướng dẫn' })
    await guide.getByRole('heading', { name: 'Chỉ tiêu' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })

  it('say whom a new quota would touch before it is saved, and take it back afterwards', async () => {
    await goTo('ke-hoach?tab=chi-tieu', 'Kế hoạch')
    await page.getByRole('button', { name: 'Đặt chỉ tiêu…' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('spinbutton').fill('2')
    await dialog.getByText('Phòng Tư pháp: 02/01, vượt 01 → 02/02').waitFor()
    await dialog.getByLabel('Nội dung quy định').fill('Mỗi đơn vị không quá 02')
    await dialog.getByLabel('Lý do').fill('Công văn bổ sung')
    await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await goTo('ho-so?tab=theo-doi&loc=vuot', 'Hồ sơ')
    await rowsBecome(2)
    await goTo('ke-hoach?tab=thay-doi', 'Kế hoạch')
    await page.getByRole('button', { name: 'Hoàn tác thay đổi cuối' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác thay đổi cuối' }).click()
    await page.getByText('Chưa có thay đổi nào').waitFor()
    await goTo('ho-so?tab=theo-doi&loc=vuot', 'Hồ sơ')
    await rowsBecome(4)
    expect(problems).toEqual([])
  })

  it('say calmly that there is no such campaign at a stale address, and lead back', async () => {
    await page.goto('about:blank')
    await page.goto(
      campaign.replace(/dot\/[^/]+/u, 'dot/01920000-0000-7000-8000-00000000dead') + 'don-vi',
    )
    await page.getByRole('heading', { name: 'Không có đợt thi đua này trong sổ' }).waitFor()
    await page.getByRole('link', { name: 'Về trang đầu' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
    // At Hôm nay much is asked before anything is drawn, and nothing of what is not there.
    await page.goto('about:blank')
    await page.goto(
      campaign.replace(/dot\/[^/]+/u, 'dot/01920000-0000-7000-8000-00000000dead') + 'hom-nay',
    )
    await page.getByRole('heading', { name: 'Không có đợt thi đua này trong sổ' }).waitFor()
    expect(problems).toEqual([])
  })
})
