import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTemplate } from '#electron/workbook/write/fill-template.ts'
import { DESKTOP_FLAG, PRINT_REQUEST } from '#shared/shell-link.ts'
import { missingOfficeTools, pagesOf } from '#test/support/office-tools.ts'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

let browser: Browser
let loopback: TestLoopback
let page: Page
let problems: readonly string[]
const folder = tempFolder()
/** Pictures of what the clerk sees, for whoever wants to look. */
const shots = process.env['SHOTS']

beforeAll(async () => {
  loopback = await startTestLoopback()
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  problems = opened.problems
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click()
  await page.waitForURL(/hom-nay/u)
  // The last step of the sample is the council's vote; a decision and a proposal wait from then on.
  await page.getByRole('link', { name: /^Quyết định\s*2\b/u }).waitFor()
  await page.goto(page.url().replace(/hom-nay.*$/u, 'quyet-dinh?muc=mau'))
})
afterAll(async () => {
  await loopback?.close()
})

const press = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click()
const shot = async (name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`) })
}

async function downloaded(act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

describe('a template of the office', () => {
  it('begins with one to download, which can be added, previewed and filled', async () => {
    await page.getByText('Chưa có mẫu nào').waitFor()
    await shot('mau-trong')
    const starter = await downloaded(() => press('Mẫu khởi đầu (Word)'))
    const own = path.join(folder, 'Mẫu quyết định của phòng.docx')
    fs.copyFileSync(starter, own)
    await page.locator('input[type=file]').first().setInputFiles(own)
    await page.getByText(/điền được, \d+ trường/u).waitFor()
    await shot('mau')
    expect(await seriousFindings(page)).toEqual([])
    await press('Xem trước')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('QUYẾT ĐỊNH', { exact: true }).waitFor()
    expect(await dialog.textContent()).toContain('I. TẬP THỂ')
    await shot('mau-xem-truoc')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    const filled = await downloaded(() => press('Tải bản đã điền'))
    expect(checkTemplate(new Uint8Array(fs.readFileSync(filled))).findings).toMatchObject([
      { kind: 'nothing' },
    ])
    await press('Các trường dùng được…')
    await page.getByText('20 tháng 8 năm 2024').first().waitFor()
    await shot('mau-truong')
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })
})

/** A picture of a form, drawn in the page itself. */
const scanOf = async (): Promise<Buffer> => {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1188
    canvas.height = 840
    const pen = canvas.getContext('2d')
    if (pen !== null) {
      pen.fillStyle = '#fdf3d8'
      pen.fillRect(0, 0, 1188, 840)
      pen.strokeStyle = '#a40e26'
      pen.lineWidth = 14
      pen.strokeRect(30, 30, 1128, 780)
      pen.fillStyle = '#a40e26'
      pen.font = 'bold 90px serif'
      pen.textAlign = 'center'
      pen.fillText('GIẤY KHEN', 594, 300)
    }
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

describe('certificates', () => {
  it('are laid out over the scan and printed one page each, of the exact size, uncut', async () => {
    await page.getByRole('tab', { name: 'Giấy khen, phôi' }).click()
    await page.getByText('Chưa có phôi nào').waitFor()
    await press('Phôi cho cá nhân')
    await page.getByText(/^Tờ 1\/\d+$/u).waitFor()
    const scan = path.join(folder, 'phoi.png')
    fs.writeFileSync(scan, await scanOf())
    await page.getByLabel('Chọn ảnh quét phôi…').last().setInputFiles(scan)
    await page.locator('.ct-scan').waitFor()
    await page.getByLabel('Dịch phải (mm)').fill('2,5')
    await page.getByLabel('Tên phôi').fill('Giấy khen cá nhân A4')
    await press('Lưu phôi')
    await page.getByText('Đã lưu phôi.').waitFor()
    await shot('phoi')
    expect(await seriousFindings(page)).toEqual([])

    const counted = await page.getByText(/^Tờ 1\/\d+$/u).textContent()
    const count = Number(counted?.split('/')[1])
    expect(count).toBeGreaterThan(5)
    // As in the desktop window: the paper is asked of the shell, which shows it as PDF first.
    const asked = page.evaluate(
      ([flag, request]) =>
        new Promise<void>((resolve) => {
          Object.defineProperty(window, flag, { value: true, configurable: true })
          window.addEventListener('message', ({ data }) => {
            if (data === request) resolve()
          })
        }),
      [DESKTOP_FLAG, PRINT_REQUEST] as const,
    )
    await press(/^In, lưu PDF/u)
    await asked
    await page.evaluate((flag) => Reflect.deleteProperty(window, flag), DESKTOP_FLAG)
    await page.locator('.ct-page').first().waitFor({ state: 'attached' })
    const texts = await page.locator('.ct-page').allTextContents()
    const pdf = path.join(folder, 'giay-khen.pdf')
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
    expect(texts).toHaveLength(count)
    expect(problems).toEqual([])
    const sizes = [
      ...fs.readFileSync(pdf, 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu),
    ].map(([, width, height]) => [width, height].map((side) => (Number(side) * 25.4) / 72))
    expect(sizes).toHaveLength(count)
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 297)).toBeLessThan(0.2)
      expect(Math.abs(height - 210)).toBeLessThan(0.2)
    }
    if (shots !== undefined) fs.copyFileSync(pdf, path.join(shots, 'giay-khen.pdf'))
    if (missingOfficeTools() !== null) return
    const letters = (text: string): string =>
      Array.from(text.normalize('NFC').replaceAll(/\s/gu, ''))
        .toSorted((left, right) => (left < right ? -1 : 1))
        .join('')
    expect(pagesOf(pdf).map(letters)).toEqual(texts.map(letters))
  })

  it('that are too long are set smaller, never cut, and named', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.getByLabel('Nội dung').fill('[hoten] thuộc [donvi] và [chutich]')
    await page.getByLabel('Rộng tối đa (mm)').fill('120')
    await page.getByLabel('Số dòng').fill('1')
    await page
      .getByText(/Không đủ chỗ dù đã thu nhỏ|Chữ dài, đã thu nhỏ/u)
      .first()
      .waitFor()
    await shot('phoi-chat')
    await page.getByLabel('Nội dung').fill('[hotenn]')
    await page.getByText(/gần nhất là \[hoten\]/u).waitFor()
    expect(await page.getByRole('button', { name: 'Lưu phôi' }).isDisabled()).toBe(true)
    expect(problems).toEqual([])
  })
})

describe('a file', () => {
  it('that is no template says what it is and what to do', async () => {
    await page.getByRole('tab', { name: 'Mẫu của cơ quan' }).click()
    const bad = path.join(folder, 'anh.docx')
    fs.writeFileSync(bad, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    await page.getByLabel(/^Thả tệp mẫu/u).setInputFiles(bad)
    const said = page.getByRole('alert').getByText(/chỉ nhận tệp Excel \.xlsx và Word \.docx/u)
    await said.waitFor()
    expect(await page.getByText('anh', { exact: true }).count()).toBe(0)
  })
})
