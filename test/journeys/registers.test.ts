import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetFile } from '#test/support/sa-pa-desk.ts'
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

const chooseFile = async (file: File): Promise<void> => {
  await page
    .getByRole('dialog')
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: file.name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await file.arrayBuffer()),
    })
}

describe('the registers on the page Thẩm định', () => {
  it('take a list of earlier awards after it was looked at, and find it without marks', async () => {
    await page.goto(`${campaign}tham-dinh?tab=lich-su`)
    await page.getByText('Chưa có khen thưởng năm trước nào').waitFor()
    await page.getByRole('button', { name: 'Nhập từ Excel…' }).click()
    await chooseFile(
      await sheetFile('khen thuong.xlsx', [
        ['DANH SÁCH KHEN THƯỞNG NĂM 2023'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Danh hiệu thi đua', 'Quyết định'],
        [
          1,
          'Bà Lường Thị Hoà',
          'Tổ trưởng',
          'UBND phường Đức Xuân',
          'Lao động tiên tiến',
          '5/QĐ-UBND',
        ],
        [2, 'Ông Ma Tiến Quân', 'Chuyên viên', 'Văn phòng Thành ủy', 'Chiến sĩ thi đua cơ sở', ''],
        [3, 'Ông Không Danh Hiệu', 'Chuyên viên', 'Văn phòng Thành ủy', '', ''],
      ]),
    )
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Dòng 3: Lường Thị Hoà – 2023: Lao động tiên tiến').waitFor()
    await dialog.getByText(/Dòng 5 \(không ghi danh hiệu/u).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Ghi 02 dòng vào sổ' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('Đã thêm 02 dòng.').waitFor()
    await page.getByRole('textbox', { name: 'Tìm theo tên, đơn vị, quyết định' }).fill('luong hoa')
    await expect.poll(() => page.locator('.ant-table-row').count()).toBe(1)
    await page.locator('.ant-table-row', { hasText: 'Lường Thị Hoà' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(problems).toEqual([])
  })

  it('take an initiative entered by hand', async () => {
    await page.getByRole('tab', { name: 'Sáng kiến' }).click()
    await page.getByRole('button', { name: 'Thêm sáng kiến' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Sáng kiến, đề tài').fill('Tổ dân phố không tiền mặt')
    await dialog.getByLabel('Tác giả').fill('Lường Thị Hoà')
    await dialog.getByLabel('Năm', { exact: true }).fill('2023')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('.ant-table-row', { hasText: 'Tổ dân phố không tiền mặt' }).waitFor()
    expect(problems).toEqual([])
  })

  it('are told beside the nominee, whom a petition then holds back until it is settled', async () => {
    await page.getByRole('tab', { name: 'Thẩm định' }).click()
    await page.getByRole('textbox', { name: 'Tìm theo tên, đơn vị' }).fill('luong thi hoa')
    await page.getByRole('heading', { level: 2, name: /Lường Thị Hoà/u }).waitFor()
    const history = page.getByRole('region', { name: 'Khen thưởng, sáng kiến đã có' })
    await history.getByText('2023: Lao động tiên tiến (số 5/QĐ-UBND)').waitFor()
    await history.getByText('Tổ dân phố không tiền mặt').waitFor()
    await page.getByRole('button', { name: 'Ghi đơn thư…' }).click()
    const record = page.getByRole('dialog', { name: 'Ghi đơn thư, phản ánh' })
    await record.getByLabel('Nội dung').fill('Kê khai thành tích chưa đúng')
    await record.getByRole('button', { name: 'Lưu' }).click()
    await record.waitFor({ state: 'hidden' })
    const held = page.getByText('Có đơn thư, phản ánh đang được xác minh')
    await held.first().waitFor()
    await page.getByRole('tab', { name: 'Đơn thư' }).click()
    await page.getByRole('button', { name: 'Ghi kết quả…' }).click()
    const settle = page.getByRole('dialog', { name: 'Kết quả giải quyết đơn thư' })
    await settle.getByLabel('Căn cứ (kết luận, văn bản)').fill('Kết luận số 3/KL-UBND')
    await settle.getByRole('button', { name: 'Lưu' }).click()
    await settle.waitFor({ state: 'hidden' })
    await page.getByText('Không có cơ sở').waitFor()
    await page.locator('.ant-table-row').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: /Lường Thị Hoà/u }).waitFor()
    await expect.poll(() => held.count()).toBe(0)
    expect(problems).toEqual([])
  })

  it('put a nomination out of season, where no deadline and no quota is asked', async () => {
    await page.getByRole('button', { name: 'Khen đột xuất…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Khen thưởng đột xuất' })
    await dialog.getByLabel('Ngày lập thành tích').fill('01/7/2024')
    await page.keyboard.press('Tab')
    await dialog
      .getByRole('textbox', { name: 'Thành tích', exact: true })
      .fill('Cứu người trong lũ')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('Thành tích đột xuất ngày 01/7/2024: Cứu người trong lũ').waitFor()
    expect(await page.getByRole('region', { name: 'Chỉ tiêu đề nghị' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Đưa về đợt thi đua' }).click()
    await page.getByRole('region', { name: 'Chỉ tiêu đề nghị' }).waitFor()
    expect(problems).toEqual([])
  })
})
