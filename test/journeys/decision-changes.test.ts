import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCouncilDesk } from '#test/support/council-desk.ts'
import { conveneAgain, passInCouncil } from '#test/support/pass-in-council.ts'
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
  const [collective = '', person = ''] = desk.cases
  await passInCouncil(desk, desk.meeting, { nominationId: collective, voted: GK })
  await desk.client.decisions.issue({
    ...desk.campaign,
    award: GK,
    number: '99',
    day: '2024-10-16',
  })
  const second = await conveneAgain(desk, '2024-11-05T08:00')
  await passInCouncil(desk, second, { nominationId: person, voted: GK })
  await desk.close()
  loopback = await startTestLoopback({ store: path.join(folder, 'council.sqlite') })
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  page.setDefaultTimeout(30_000)
  problems = opened.problems
  await page.waitForURL(/hom-nay/u)
  await page.goto(page.url().replace(/hom-nay.*$/u, 'quyet-dinh'))
})
afterAll(async () => {
  await loopback?.close()
})

const shot = async (name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`) })
}
const press = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const dialog = () => page.getByRole('dialog')

it('a second meeting’s names wait beside the issued decision, as a decision of their own', async () => {
  await page.getByText('Tải danh sách (Excel)').waitFor()
  await page.getByText('Bộ phận Văn thư').first().waitFor()
  await shot('quyet-dinh-dau')
  await page.getByText(/\(bổ sung\)/u).click()
  await page.getByText('Quyết định bổ sung').waitFor()
  await page.getByText('Hà Văn Tiến').first().waitFor()
  expect(await page.getByText('Bộ phận Văn thư').count()).toBe(0)
  await shot('quyet-dinh-bo-sung')
})

it('what is issued is said once more; a day before the meeting is asked back with both days', async () => {
  await page.getByLabel('Số quyết định').fill('120')
  await page.getByLabel('Ngày ký').fill('04/11/2024')
  await page.getByLabel('Ngày ký').press('Enter')
  await press('Ban hành…')
  await dialog().getByText('04/11/2024').waitFor()
  await dialog().getByText('01 cá nhân', { exact: true }).waitFor()
  await dialog().getByText('700.000', { exact: true }).waitFor()
  await shot('quyet-dinh-ban-hanh')
  await dialog().getByRole('button', { name: 'Ban hành', exact: true }).click()
  const refused = page.getByText(/04\/11\/2024 trước ngày Hội đồng họp 05\/11\/2024/u)
  await refused.waitFor()
  expect(await refused.count()).toBe(1)
})

it('an issued decision is corrected from the difference, and the document can be taken', async () => {
  await page.getByText('Giấy khen của Chủ tịch UBND huyện', { exact: true }).first().click()
  await press('Đính chính…')
  await dialog().getByLabel('Số quyết định mới').fill('130')
  await dialog().getByLabel('Ngày ký').fill('20/11/2024')
  await dialog().getByLabel('Ngày ký').press('Enter')
  await dialog().getByLabel('Lý do').fill('ghi sai tên tập thể')
  await dialog().getByLabel('Trường hợp cần đính chính').click()
  await page.getByTitle(/^Bộ phận Văn thư/u).click()
  await dialog().getByLabel('Họ tên / Tên tập thể').fill('Bộ phận Văn thư - Lưu trữ')
  await dialog()
    .getByText(/nay đính chính là “Bộ phận Văn thư - Lưu trữ/u)
    .waitFor()
  await shot('dinh-chinh')
  expect(await seriousFindings(page, '.ant-modal')).toEqual([])
  await press('Ban hành đính chính')
  await page.getByText(/Đính chính số 130/u).waitFor()
  await page.getByText('Bộ phận Văn thư - Lưu trữ').first().waitFor()
  await shot('sau-dinh-chinh')
  const [download] = await Promise.all([page.waitForEvent('download'), press('Tải văn bản (Word)')])
  expect(download.suggestedFilename()).toBe('dinh-chinh-130.docx')
})

it('a decision is withdrawn by a document, and its people can be drafted again', async () => {
  await press('Thu hồi…')
  await dialog().getByLabel('Số quyết định mới').fill('131')
  await dialog().getByLabel('Ngày ký').fill('21/11/2024')
  await dialog().getByLabel('Ngày ký').press('Enter')
  await dialog().getByLabel('Lý do').fill('ban hành nhầm')
  await dialog()
    .getByText(/Hủy bỏ Quyết định số 130/u)
    .waitFor()
  await shot('thu-hoi')
  await press('Thu hồi quyết định')
  await page.getByText(/Hủy bỏ số 131/u).waitFor()
  await page.getByText('Hà Văn Tiến').first().waitFor()
  expect(await page.getByText('Bộ phận Văn thư').count()).toBeGreaterThan(0)
  await shot('sau-thu-hoi')
  // The day that was asked back is the one answer 409.
  expect(problems.filter((problem) => !problem.includes('409'))).toEqual([])
})
