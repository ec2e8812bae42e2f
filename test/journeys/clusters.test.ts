import ExcelJS from 'exceljs'
import { readFile } from 'node:fs/promises'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AxeBuilder } from '@axe-core/playwright'
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
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click()
  await page.waitForURL(/hom-nay/u)
  await page.goto(page.url().replace(/hom-nay.*$/u, 'tham-dinh?tab=cum-khoi'))
})

afterAll(async () => {
  await loopback?.close()
})

const seriousFindings = async (): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env['SHOTS'] ?? ''
  if (folder !== '') await page.screenshot({ path: `${folder}/${name}.png` })
}

const rows = () =>
  page.getByRole('table', { name: 'Điểm và xếp hạng của cụm, khối' }).locator('.ant-table-row')

const downloaded = async (button: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return download
}

const bookOf = async (download: Download): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  const bytes = await readFile(await download.path())
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

describe('the tab Cụm, khối thi đua', () => {
  it('shows the clusters of the catalogue, without points yet', async () => {
    await page.getByText('Cụm, khối này chưa có bảng điểm năm nay.').waitFor()
    expect(await rows().count()).toBeGreaterThan(2)
    expect(await seriousFindings()).toEqual([])
    await shot('clusters-empty')
  })

  it('takes a table of points with a limit of suy tôn and its clause', async () => {
    await page.getByRole('button', { name: 'Bảng điểm…' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Mẫu bảng điểm 100', exact: true }).click()
    await dialog.getByRole('button', { name: 'Thêm giới hạn' }).click()
    await dialog.getByRole('textbox', { name: 'Không quá' }).fill('20 %')
    await dialog.getByRole('textbox', { name: 'Lời văn' }).fill('Suy tôn không quá 20 % số đơn vị')
    await dialog.getByRole('textbox', { name: 'Văn bản, mục' }).fill('HD số 12/HD-HĐ, mục 3')
    expect(await seriousFindings()).toEqual([])
    await shot('clusters-terms')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/Suy tôn không quá 20 % số đơn vị: 00\/0\d/u).waitFor()
  })

  it('sends sheets out and takes the points back', async () => {
    const book = await bookOf(await downloaded('Phiếu chấm (Excel)'))
    book.worksheets.forEach((sheet, index) => {
      sheet.eachRow((row) => {
        const at = row.getCell(1).text
        if (row.getCell(2).text === 'Ngày chấm')
          [4, 5, 6].forEach((column) => (row.getCell(column).value = `${column + 10}/12/2024`))
        if (row.getCell(2).text === 'Người chấm (họ tên, chức vụ)')
          [4, 5, 6].forEach((column) => (row.getCell(column).value = 'Hoàng Văn Chấm'))
        if (row.getCell(2).text === 'Đơn vị chấm chéo')
          row.getCell(5).value = book.worksheets[index === 0 ? 1 : 0]!.getCell(3, 1).text.replace(
            'Đơn vị: ',
            '',
          )
        const points = { 'I.1': 58 - index, 'II.1': 19.25, 'III.1': 14.5, 'IV.1': 2 }[at]
        if (points !== undefined)
          [4, 5, 6].forEach((column) => (row.getCell(column).value = points - (column - 4) * 0.25))
      })
    })
    await page.getByRole('button', { name: 'Nhập điểm từ Excel…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type="file"]').setInputFiles({
      name: 'khoi.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    })
    await dialog.getByText(/khoi\.xlsx: \d+ phiếu chấm điểm/u).waitFor()
    await shot('clusters-import')
    await dialog.getByRole('button', { name: /^Ghi \d+ phiếu$/u }).click()
    await dialog.waitFor({ state: 'hidden' })
    await rows().first().getByText('91,75').waitFor()
    expect(await rows().first().locator('td').nth(1).innerText()).toBe('1')
    await shot('clusters-ranked')
    expect(await seriousFindings()).toEqual([])
  })

  it('opens a unit with its three stages, and leaves it out of the ranking with a reason', async () => {
    await rows().first().click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('table', { name: 'Điểm theo tiêu chí' }).waitFor()
    expect(await drawer.getByRole('row').count()).toBeGreaterThan(8)
    await shot('clusters-unit')
    await drawer.getByRole('button', { name: 'Sửa tự chấm' }).click()
    await page.getByText('Ngày chấm', { exact: true }).last().waitFor()
    await shot('clusters-sheet')
    await page.getByRole('dialog').last().getByRole('button', { name: 'Đóng' }).last().click()
    await drawer.first().getByRole('button', { name: 'Không xếp hạng…' }).click()
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Mới thành lập')
    await page.getByRole('button', { name: 'Không xếp hạng', exact: true }).click()
    await drawer.first().getByRole('button', { name: 'Xếp hạng lại' }).click()
    await drawer.first().getByRole('button', { name: 'Không xếp hạng…' }).waitFor()
    await page.keyboard.press('Escape')
    await drawer.first().waitFor({ state: 'hidden' })
  })

  it('records suy tôn by its minutes, and makes the paper of the ranking', async () => {
    await page.getByRole('button', { name: 'Ghi suy tôn…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Số biên bản').fill('03/BB-KTĐ')
    await dialog.getByLabel('Ngày biên bản').fill('05/12/2024')
    await dialog.getByLabel('Ngày biên bản').press('Enter')
    await dialog.getByLabel('Số phiếu hợp lệ (nếu bỏ phiếu)').fill('9')
    await dialog.getByRole('checkbox', { name: /^1\. /u }).check()
    await dialog.getByRole('spinbutton', { name: /^Số phiếu suy tôn:/u }).fill('8')
    await shot('clusters-endorse')
    expect(await seriousFindings()).toEqual([])
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/Biên bản số 03\/BB-KTĐ ngày 05\/12\/2024, 8\/9 phiếu/u).waitFor()
    await rows().first().getByText('Được suy tôn, 8/9 phiếu').waitFor()
    await shot('clusters-endorsed')
    const book = await bookOf(await downloaded('Bảng xếp hạng (Excel)'))
    const texts: string[] = []
    book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
    expect(texts).toContain('91,75')
    expect(texts).toContain('Được suy tôn, 8/9 phiếu')
    expect(problems).toEqual([])
  })
})
