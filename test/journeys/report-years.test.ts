import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCouncilDesk } from '#test/support/council-desk.ts'
import { passInCouncil } from '#test/support/pass-in-council.ts'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

const folder = tempFolder()
const GK = 'giay-khen-huyen'
/** Pictures of what the clerk sees, for whoever wants to look. */
const shots = process.env['SHOTS']
let browser: Browser
let loopback: TestLoopback
let page: Page
let problems: readonly string[]

beforeAll(async () => {
  const desk = await openCouncilDesk(folder)
  const [collective = ''] = desk.cases
  await passInCouncil(desk, desk.meeting, { nominationId: collective, voted: GK })
  const issued = await desk.client.decisions.issue({
    ...desk.campaign,
    award: GK,
    number: '99',
    day: '2024-10-16',
  })
  const [line] = issued.lines
  await desk.client.appraisal.addPastAward({
    ...desk.campaign,
    year: 2022,
    kind: 'collective',
    name: line?.name ?? '',
    unit: line?.unit ?? '',
    award: issued.awardName,
  })
  await desk.close()
  loopback = await startTestLoopback({ store: path.join(folder, 'council.sqlite') })
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  page.setDefaultTimeout(30_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  problems = opened.problems
  await page.waitForURL(/hom-nay/u)
})
afterAll(async () => {
  await loopback?.close()
})

async function open(tab: string, shown: string): Promise<void> {
  await page.goto(page.url().replace(/(?:hom-nay|bao-cao).*$/u, `bao-cao?muc=${tab}`))
  await page.getByText(shown).first().waitFor()
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `bao-cao-${tab}.png`) })
  expect(await seriousFindings(page)).toEqual([])
}

it('the budget is counted anew for the day on which the decision is expected', async () => {
  await open('kinh-phi', 'DỰ TOÁN KINH PHÍ KHEN THƯỞNG')
  await page.getByText('Đã ban hành quyết định').waitFor()
  await page.getByRole('cell', { name: '1.400.000' }).first().waitFor()
  await page.getByLabel('Ngày dự kiến ký quyết định').fill('30/6/2024')
  await page.getByLabel('Ngày dự kiến ký quyết định').press('Enter')
  await page.getByText('Mức lương cơ sở ngày 30/6/2024: 1.800.000').waitFor()
  // What was issued stays as it was issued, and is in the sum of the award.
  const row = page.getByRole('row', { name: /Giấy khen của Chủ tịch UBND huyện/u })
  const cells = await row.getByRole('cell').allTextContents()
  expect(cells.slice(4, 6)).toEqual(['1', '1.400.000'])
})

it('the fund has the decision by itself; what is written beside it moves the balance', async () => {
  await open('quy', 'Ghi khoản thu, chi')
  await page.getByLabel('Năm', { exact: true }).click()
  await page.getByTitle('2024', { exact: true }).click()
  await page.getByText('Quỹ chi vượt số thu từ ngày 16/10/2024').waitFor()
  await page.getByRole('button', { name: 'Ghi khoản thu, chi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày').fill('20/02/2024')
  await dialog.getByLabel('Ngày').press('Enter')
  await dialog.getByLabel('Nội dung thu, chi').click()
  await page.getByTitle('Trích từ ngân sách nhà nước').click()
  await dialog.getByLabel('Số tiền (đồng)').fill('2000000')
  await dialog.getByLabel('Số chứng từ').fill('315/QĐ-UBND')
  await dialog.getByLabel('Diễn giải').fill('Trích quỹ khen thưởng năm 2024')
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, 'quy-ghi.png') })
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Số dư cuối kỳ: 600.000 đồng').waitFor()
  const row = page.getByRole('row', { name: /99\/QĐ-UBND/u })
  expect((await row.getByRole('cell').allTextContents()).slice(-3)).toEqual([
    '',
    '1.400.000',
    '600.000',
  ])
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, 'quy.png') })
  // A wide table is printed across.
  const printed = await page.pdf({ preferCSSPageSize: true })
  const box = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(printed.toString('latin1')) ?? []
  expect(box.slice(1).map((side) => Math.round(Number(side)))).toEqual([842, 595])
  if (shots !== undefined) fs.writeFileSync(path.join(shots, 'quy.pdf'), printed)
})

it('the statistics name who got several awards over the years, and give a workbook', async () => {
  await open('thong-ke', 'TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN NHIỀU LẦN')
  await page.getByRole('columnheader', { name: '2022' }).first().waitFor()
  await page.getByText(/2022: Giấy khen .*; 2024: Giấy khen/u).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải Excel' }).click()
  expect((await download).suggestedFilename()).toBe('thong-ke-nhieu-nam.xlsx')
})

it('the charts show clusters and the years beside what was there', async () => {
  await open('bieu-do', 'Đề nghị và kết quả theo cụm, khối thi đua')
  expect(problems).toEqual([])
})
