/** A plan made one's own on screen: last year's moved on and confirmed, rules edited, added, taken out. */
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

let browser: Browser
let loopback: TestLoopback
let page: Page
let problems: readonly string[]

beforeAll(async () => {
  loopback = await startTestLoopback()
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  problems = opened.problems
})

afterAll(async () => {
  await loopback?.close()
})

const press = (name: string | RegExp, within: Page | Locator = page): Promise<void> =>
  within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
const openTab = (name: string): Promise<void> => page.getByRole('tab', { name }).click()
const dialog = (): Locator => page.getByRole('dialog')
const fill = (label: string, value: string): Promise<void> =>
  dialog().getByRole('textbox', { name: label }).fill(value)
const save = async (): Promise<void> => {
  await press('Lưu thay đổi', dialog())
  await dialog().waitFor({ state: 'hidden' })
}

describe('a plan of last year', () => {
  it('moves on a year and opens no campaign before each day was confirmed', async () => {
    await press('Mở đợt thi đua mới')
    await page.getByRole('radio', { name: /70 ngày đêm/u }).click()
    await page.getByRole('radio', { name: 'Chép sang năm 2025' }).click()
    const days = page.getByRole('table', { name: 'Các ngày của kế hoạch' })
    await days.getByText('nhận đến hết ngày 09/8/2025 (thứ Bảy)').first().waitFor()
    const open = page.getByRole('button', { name: 'Mở đợt thi đua' })
    expect(await open.isEnabled()).toBe(false)
    expect(await seriousFindings(page)).toEqual([])
    await press('Sửa…', days.getByRole('row', { name: /Hồ sơ đề nghị/u }))
    await fill('Câu ghi hạn', 'chậm nhất ngày 08/8/2025')
    await dialog().getByText('Nhận đến hết ngày 08/8/2025 (thứ Sáu).').waitFor()
    await press('Ghi vào kế hoạch', dialog())
    await days.getByText('nhận đến hết ngày 08/8/2025 (thứ Sáu)').waitFor()
    const ticks = days.getByRole('checkbox')
    const count = await ticks.count()
    for (let at = 0; at < count; at += 1) {
      expect(await open.isEnabled()).toBe(false)
      await ticks.nth(at).check()
    }
    await open.click()
    await page.waitForURL(/hom-nay/u)
    await page.goto(page.url().replace('hom-nay', 'ke-hoach?tab=moc'))
    await page.getByText('“chậm nhất ngày 08/8/2025”').waitFor()
  })
})

describe('the plan of an open campaign', () => {
  it('takes a milestone by its wording, and says what is missing field by field', async () => {
    await press('Thêm mốc thời gian…')
    await press('Lưu thay đổi', dialog())
    await dialog().getByText('phải ghi nội dung này').first().waitFor()
    await dialog().getByText('Chọn ngày.', { exact: true }).waitFor()
    await fill('Phải nộp', 'Danh sách đăng ký')
    await fill('Câu ghi hạn', 'trước ngày 10/6/2025')
    await dialog().getByText('Nhận đến hết ngày 09/6/2025 (thứ Hai).').waitFor()
    await fill('Vị trí trong văn bản', 'Mục IV.1')
    expect(await seriousFindings(page)).toEqual([])
    await save()
    await page.getByText('“trước ngày 10/6/2025”').waitFor()
  })

  it('takes a criterion as a tree of conditions', async () => {
    await openTab('Tiêu chuẩn')
    await press('Thêm tiêu chuẩn…')
    await fill('Tên tiêu chuẩn', 'Có sáng kiến')
    await fill('Nội dung điều kiện', 'Có sáng kiến được công nhận')
    await press('Thêm điều kiện', dialog())
    await dialog()
      .getByRole('textbox', { name: 'Nội dung điều kiện' })
      .nth(1)
      .fill('Sáng kiến đã áp dụng')
    await fill('Nội dung quy định', 'Có sáng kiến được công nhận và đã áp dụng.')
    await fill('Vị trí trong văn bản', 'Mục III.1')
    await save()
    await page.getByText('Sáng kiến đã áp dụng: có xác nhận').waitFor()
    expect(problems).toEqual([])
  })

  it('lets a rule go, keeps all of it as changes by name, and takes the last one back', async () => {
    await openTab('Thành phần hồ sơ')
    await press('Bỏ “Biên bản”?')
    await press('Lưu thay đổi', dialog())
    await dialog().waitFor({ state: 'hidden' })
    await openTab('Thay đổi')
    await page.getByText('Thành phần hồ sơ: bỏ “Biên bản”').waitFor()
    await page.getByText('Mốc thời gian: thêm “Danh sách đăng ký”').waitFor()
    await page.getByText('Tiêu chuẩn: thêm “Có sáng kiến”').waitFor()
    await press('Hoàn tác thay đổi cuối')
    await press('Hoàn tác thay đổi cuối', dialog())
    await page
      .getByRole('cell', { name: 'Thành phần hồ sơ: bỏ “Biên bản”' })
      .waitFor({ state: 'hidden' })
    expect(await page.getByRole('cell', { name: /Thành phần hồ sơ/u }).count()).toBe(0)
  })

  it('is set beside the plan as it was at the opening, rule by rule', async () => {
    await openTab('So sánh')
    await page.getByText(/02 chỉ có ở đợt này/u).waitFor()
    const table = page.getByRole('table', { name: 'So sánh hai kế hoạch' })
    await table.getByText('Danh sách đăng ký').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('goes into a file that the next campaign can be opened from', async () => {
    const saved = page.waitForEvent('download')
    await press('Lưu thành tệp…')
    const file = await saved
    await page.goto(page.url().replace(/#.*/u, '#/mo-dot-moi'))
    await page.getByLabel('Thả tệp kế hoạch .json vào đây').setInputFiles({
      name: file.suggestedFilename(),
      mimeType: 'application/json',
      buffer: readFileSync(await file.path()),
    })
    await page.getByText('nhận đến hết ngày 09/6/2025 (thứ Hai)').waitFor()
    expect(problems).toEqual([])
  })
})
