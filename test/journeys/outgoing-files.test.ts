import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { formCode } from '#shared/submissions/blank-form.ts'
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

/** What a click on a button downloads. */
async function downloaded(
  button: Locator,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { name: download.suggestedFilename(), bytes }
}

function workbookOf(bytes: Uint8Array): RawWorkbook {
  const reading = readBytes(bytes)
  if (!reading.ok) throw new Error(reading.detail)
  return reading.workbook
}

describe('files that go out to units', () => {
  it('give one unit its form from its dossier', async () => {
    await page.goto(`${campaign}ho-so?tab=theo-doi`)
    await page.getByText('UBND phường Đức Xuân').first().click()
    const dossier = page.getByRole('dialog', { name: 'UBND phường Đức Xuân' })
    const form = await downloaded(dossier.getByRole('button', { name: 'Tải biểu mẫu của đơn vị' }))
    expect(form.name).toBe('bieu-mau-ubnd-phuong-duc-xuan.xlsx')
    expect(formCode(workbookOf(form.bytes))?.unit).toBe('UBND phường Đức Xuân')
    await page.keyboard.press('Escape')
    await dossier.waitFor({ state: 'hidden' })
    expect(problems).toEqual([])
  })

  it('give all units their forms in one package, with the count told', async () => {
    const forms = await downloaded(
      page.getByRole('button', { name: 'Xuất biểu mẫu cho các đơn vị' }),
    )
    expect(forms.name).toBe('bieu-mau-cac-don-vi.zip')
    const files = Object.values(unzipSync(forms.bytes))
    await page.getByText(`Đã xuất biểu mẫu của ${files.length} đơn vị.`).waitFor()
    const units = new Set(files.map((bytes) => formCode(workbookOf(bytes))?.unit))
    expect(units.size).toBe(files.length)
    expect(units.has('UBND phường Đức Xuân')).toBe(true)
    expect(problems).toEqual([])
  })

  it('give a list back to its unit from its receipt', async () => {
    await page.goto(`${campaign}ho-so?tab=phieu-nhap`)
    await page.getByText('R0001').first().click()
    const receipt = page.getByRole('dialog', { name: /R0001/u })
    const back = await downloaded(receipt.getByRole('button', { name: 'Tải tệp trả lại đơn vị' }))
    expect(back.name).toMatch(/ - can sua\.xlsx$/u)
    expect(workbookOf(back.bytes).sheets.at(-1)?.name).toBe('Cần sửa')
    expect(problems).toEqual([])
  })
})
