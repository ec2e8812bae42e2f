/** Import as the clerk does it: a folder dropped, the file beside what was read of it, put right, undone. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCampaignDesk } from '#test/support/desk.ts'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { sheetBytes, unitListBytes } from '#test/support/unit-list.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

const PHUONG = 'UBND phường Đức Xuân'
const HOI = 'Hội Nông dân thành phố'
const HEADINGS = ['TT', 'Họ và tên', 'Năm sinh', 'Mục A', 'Hình thức']

let browser: Browser
let loopback: TestLoopback
let page: Page
let problems: readonly string[]
const folder = tempFolder()
const sent = path.join(folder, 'Các đơn vị gửi')

beforeAll(async () => {
  mkdirSync(path.join(sent, 'hội đoàn thể'), { recursive: true })
  writeFileSync(
    path.join(sent, 'Đức Xuân.xlsx'),
    await sheetBytes([
      ['UBND PHƯỜNG ĐỨC XUÂN'],
      ['(Kèm theo Tờ trình số 15/TTr-UBND ngày 07/8/2024 của UBND phường Đức Xuân)'],
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
      HEADINGS,
      [1, '\u00d0inh Thị Hoà', '1978', 'Tổ trưởng', 'Giấy khen'],
      [2, 'Triệu Công Luận', '1988', 'Công chức', 'Giấy khen'],
      [3, 'Đinh Thị Hòa', '1978', 'Tổ trưởng tổ 5', 'Giấy khen'],
      [null, 'Tổng cộng: 03 cá nhân'],
    ]),
  )
  writeFileSync(
    path.join(sent, 'hội đoàn thể', 'Hội Nông dân.xlsx'),
    await unitListBytes({
      unit: HOI,
      number: '31/TTr-HND',
      day: '07/8/2024',
      individuals: [
        { name: 'Ông Ma Văn Cường', birth: '1970', position: 'Chủ tịch Hội' },
        { name: 'Bà Hà Thị Dung', birth: '1991', position: 'Cán bộ' },
      ],
    }),
  )
  writeFileSync(path.join(sent, '~$Đức Xuân.xlsx'), 'x')
  const desk = await openCampaignDesk(folder)
  await desk.close()
  loopback = await startTestLoopback({ store: path.join(folder, 'council.sqlite') })
  browser = await workerBrowser()
  const opened = await loopback.open(browser)
  page = opened.page
  problems = opened.problems
})

afterAll(async () => {
  await loopback?.close()
})

const press = (name: string | RegExp, within: Page | Locator = page): Promise<void> =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).click()
const openTab = (name: string | RegExp, within: Page | Locator = page): Promise<void> =>
  within.getByRole('tab', { name }).click()
const review = (file: string): Locator => page.getByRole('dialog', { name: file })
const asItCame = (dialog: Locator): Locator =>
  dialog.getByRole('grid', { name: 'Tệp như đơn vị gửi' })
const understood = (dialog: Locator): Locator =>
  dialog.getByRole('grid', { name: 'Chương trình hiểu' })
const cell = (grid: Locator, text: string): Locator =>
  grid.getByRole('gridcell', { name: text, exact: true })

/** Drops files and folders of the disk on the page, as the system's file manager does. */
async function drop(target: Locator, files: readonly string[]): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('nothing to drop on')
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}

describe('importing what the units sent', () => {
  it('takes a whole folder in one drop, the folders in it too, what lies about aside', async () => {
    await page.getByRole('link', { name: /Hồ sơ/u }).first().click()
    await openTab('Nhập tệp')
    await drop(page.getByText('Thả tệp hoặc cả thư mục các đơn vị gửi vào đây'), [sent])
    await page.getByText('sẵn sàng ghi').nth(1).waitFor()
    await page.getByText('Đức Xuân.xlsx', { exact: true }).waitFor()
    await page.getByText('Hội Nông dân.xlsx', { exact: true }).waitFor()
    expect(await page.getByText('~$').count()).toBe(0)
    await page.getByRole('button', { name: /Còn \d+ đơn vị chưa gửi hồ sơ/u }).waitFor()
  })

  it('shows the file beside what was understood, and every row is accounted for', async () => {
    await page.getByText('Đức Xuân.xlsx', { exact: true }).click()
    const dialog = review('Đức Xuân.xlsx')
    await cell(asItCame(dialog), '\u00d0inh Thị Hoà').waitFor()
    await cell(understood(dialog), 'Đinh Thị Hoà').waitFor()
    await dialog
      .getByText('3 nhận + 0 chờ quyết định + 5 không phải đề nghị = 8 dòng có nội dung')
      .waitFor()
    await dialog.getByText('1/2 tệp').waitFor()
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([])
  })

  it('mends a cell in place by keys: F2, Enter; Esc leaves it as it was', async () => {
    const dialog = review('Đức Xuân.xlsx')
    const grid = asItCame(dialog)
    await cell(grid, 'Triệu Công Luận').click()
    await page.keyboard.press('F2')
    await grid.getByRole('textbox').fill('không phải')
    await page.keyboard.press('Escape')
    await cell(understood(dialog), 'Triệu Công Luận').waitFor()
    await page.keyboard.press('F2')
    await grid.getByRole('textbox').fill('Triệu Công Luân')
    await page.keyboard.press('Enter')
    await cell(understood(dialog), 'Triệu Công Luân').waitFor()
    // The same on the other side: a birth.
    await cell(understood(dialog), '1988').click()
    await page.keyboard.press('F2')
    await understood(dialog).getByRole('textbox').fill('12/3/1988')
    await page.keyboard.press('Enter')
    await cell(understood(dialog), '12/3/1988').waitFor()
    expect(problems).toEqual([])
  })

  it('is told what a column means', async () => {
    const dialog = review('Đức Xuân.xlsx')
    await dialog.getByLabel('Ý nghĩa cột D').selectOption({ label: 'chức vụ' })
    await cell(understood(dialog), 'Công chức').waitFor()
    expect(problems).toEqual([])
  })

  it('takes a refused repair back to what stands in the file', async () => {
    const dialog = review('Đức Xuân.xlsx')
    await openTab('Sửa chữ (1)', dialog)
    await press('Không sửa', dialog)
    await dialog.getByText('giữ nguyên như tệp').waitFor()
    await openTab('Đề nghị (3)', dialog)
    await cell(understood(dialog), '\u00d0inh Thị Hoà').waitFor()
    await openTab('Sửa chữ (1)', dialog)
    await press('Sửa lại', dialog)
    await openTab('Đề nghị (3)', dialog)
    await cell(understood(dialog), 'Đinh Thị Hoà').waitFor()
    expect(problems).toEqual([])
  })

  it('asks about a duplicate with a proposal, and does as it is told', async () => {
    const dialog = review('Đức Xuân.xlsx')
    await openTab('Trùng (1)', dialog)
    const proposal = dialog.getByRole('radio', { name: /gộp vào đề nghị đã có \(đề xuất\)/u })
    expect(await proposal.isChecked()).toBe(true)
    const two = dialog.getByRole('radio', { name: /hai người khác nhau/u })
    // Not `check`: the mark moves when the file was read anew, not at once.
    await two.click()
    await expect.poll(() => two.isChecked()).toBe(true)
    await dialog.getByText('Bỏ 04 chỗ sửa').waitFor()
  })

  it('writes the file and opens the next one by one key', async () => {
    await page.keyboard.press('Control+Enter')
    const next = review('Hội Nông dân.xlsx')
    await cell(understood(next), 'Ma Văn Cường').waitFor()
    await next.getByText('2/2 tệp').waitFor()
    await next.getByLabel('Ngày giờ nhận').fill('08/08/2024 09:00')
    await page.keyboard.press('Enter')
    for (const paper of ['Tờ trình', 'Biên bản', 'tất cả (02)'])
      await next.getByRole('checkbox', { name: paper }).check()
    await next.getByText('có 02/02').waitFor()
    await press('Ghi và sang tệp sau (Ctrl+Enter)', next)
    await next.waitFor({ state: 'hidden' })
    await page.getByText('đã ghi R0001, 03 đề nghị mới').waitFor()
    await page.getByText('đã ghi R0002, 02 đề nghị mới').waitFor()
    await openTab('Theo dõi')
    // Complete from the one screen: the papers of the submission and everybody's own report.
    await page.getByText('3/3 đủ').waitFor()
    await openTab('Nhập tệp')
    expect(problems).toEqual([])
  })

  it('remembers the column for the next file of that layout, and says so', async () => {
    await press('Bỏ các tệp đã xong')
    await page.getByLabel('Thả tệp hoặc cả thư mục các đơn vị gửi vào đây').setInputFiles({
      name: 'Đức Xuân bổ sung.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        await sheetBytes([
          ['UBND PHƯỜNG ĐỨC XUÂN'],
          ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG BỔ SUNG'],
          [],
          HEADINGS,
          [1, 'Nông Văn Ích', '1980', 'Bí thư chi bộ', 'Giấy khen'],
        ]),
      ),
    })
    await page.getByText('sẵn sàng ghi').waitFor()
    await page.getByText('Đức Xuân bổ sung.xlsx').click()
    const dialog = review('Đức Xuân bổ sung.xlsx')
    await cell(understood(dialog), 'Bí thư chi bộ').waitFor()
    await dialog.getByText(/ý nghĩa các cột được lấy theo lần sửa trước/u).waitFor()
    await press('Quên bố cục này', dialog)
    await cell(understood(dialog), 'Bí thư chi bộ').waitFor({ state: 'hidden' })
    await press('Bỏ tệp này', dialog)
    expect(problems).toEqual([])
  })

  it('compares a corrected second file with the first before it replaces it', async () => {
    await page.getByLabel('Thả tệp hoặc cả thư mục các đơn vị gửi vào đây').setInputFiles({
      name: 'Hội Nông dân thay thế.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        await unitListBytes({
          unit: HOI,
          number: '35/TTr-HND',
          day: '09/8/2024',
          replaces: '31/TTr-HND',
          individuals: [
            { name: 'Ông Ma Văn Cường', birth: '1970', position: 'Phó Chủ tịch Hội' },
            { name: 'Ông Lý Văn Én', birth: '1982', position: 'Chi hội trưởng' },
          ],
        }),
      ),
    })
    await page.getByText('sẵn sàng ghi').waitFor()
    await page.getByText('Hội Nông dân thay thế.xlsx').click()
    const dialog = review('Hội Nông dân thay thế.xlsx')
    await openTab('So với lần trước', dialog)
    await dialog.getByText('01 mới, 01 thay đổi, 01 không còn, 00 như cũ').waitFor()
    await dialog.getByText('chức vụ: Chủ tịch Hội → Phó Chủ tịch Hội').waitFor()
    const gone = dialog.getByRole('row', { name: /không còn.*Hà Thị Dung/u })
    await gone.waitFor()
    expect(
      await dialog.getByRole('radio', { name: 'thay danh sách đã gửi trước' }).isChecked(),
    ).toBe(true)
    await press('Ghi tệp này', dialog)
    await dialog.getByText(/đã ghi R0003, 01 đề nghị mới/u).waitFor()
    await page.keyboard.press('Escape')
  })

  it('takes a receipt back, and the list before it stands again in its own words', async () => {
    await openTab('Phiếu nhập')
    await page.getByRole('row', { name: /R0003/u }).click()
    await press('Rút lại phiếu nhập…')
    await press('Rút lại')
    await page.getByText('Đã rút lại phiếu R0003, bỏ 01 đề nghị.').waitFor()
    await openTab('Đề nghị')
    await page.getByText('Hà Thị Dung').first().waitFor()
    await page.getByText('Chủ tịch Hội', { exact: true }).first().waitFor()
    expect(await page.getByText('Lý Văn Én').count()).toBe(0)
    expect(await page.getByText(PHUONG).count()).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })
})
