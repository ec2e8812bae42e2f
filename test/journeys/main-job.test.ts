/**
 * The whole of the main job as the standing office does it, in a real browser: from the first start
 * to the annex on the desk, with one nominee followed all the way.
 */
import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { unitListBytes } from '#test/support/unit-list.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

/** The one unit of the sample campaign that has sent nothing. */
const UNIT = 'Hội Cựu chiến binh thành phố Bắc Kạn'
const NAME = 'Đặng Thuỳ Ngân'
const COUNCIL = [
  'Hoàng Văn Lực\tChủ tịch Hội đồng\tUBND thành phố',
  'Nông Thị Bích\tPhó Chủ tịch Hội đồng\tPhòng Nội vụ',
  'Lý Minh Đức\tUỷ viên\tLiên đoàn Lao động thành phố',
  'Triệu Thị Hoa\tUỷ viên\tHội Liên hiệp Phụ nữ thành phố',
  'Bế Quốc Anh\tUỷ viên, Thư ký\tPhòng Nội vụ',
].join('\n')

let browser: Browser
let loopback: TestLoopback
let page: Page
let room: Page
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
  within.getByRole('button', { name, exact: typeof name === 'string' }).click()
const goTo = (name: RegExp): Promise<void> => page.getByRole('link', { name }).first().click()
const openTab = (name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click()
const type = async (label: string, value: string, within: Page | Locator = page): Promise<void> => {
  await within.getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Tab')
}
const inRoom = (): Promise<string> => room.locator('body').innerText()

describe('the main job', () => {
  it('starts with the sample campaign', async () => {
    await press('Dùng dữ liệu mẫu')
    await page.waitForURL(/hom-nay/u)
    await page.getByRole('link', { name: /Đơn vị chưa gửi hồ sơ/u }).waitFor()
    expect(problems).toEqual([])
  })

  it('takes the file of the unit that had sent nothing, on time and with its papers', async () => {
    const bytes = await unitListBytes({
      unit: UNIT,
      number: '31/TTr-CCB',
      day: '07/8/2024',
      individuals: [{ name: NAME, birth: '1979', position: 'Phó Chủ tịch Hội', workplace: UNIT }],
    })
    await goTo(/Hồ sơ/u)
    await openTab('Nhập tệp')
    await page.getByLabel('Thả tệp hoặc cả thư mục các đơn vị gửi vào đây').setInputFiles({
      name: 'CCB TP - danh sach.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    })
    await page.getByText('sẵn sàng ghi').waitFor()
    await type('Ngày giờ nhận', '08/8/2024 09:30')
    await page.getByText('CCB TP - danh sach.xlsx').click()
    const drawer = page.getByRole('dialog', { name: 'CCB TP - danh sach.xlsx' })
    await drawer.getByText(NAME).first().waitFor()
    const papers = drawer.getByRole('group', { name: 'Giấy tờ nhận cùng tệp' })
    for (const paper of await papers.getByRole('checkbox').all()) await paper.check()
    await press(/Ghi tệp này/u, drawer)
    await drawer.getByText(/đã ghi .*01 đề nghị mới/u).waitFor()
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })

  it('notes the report that came for the nominee, and the dossier is whole', async () => {
    await openTab('Theo dõi')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('cuu chien binh')
    await page.getByText(UNIT).click()
    const drawer = page.getByRole('dialog', { name: UNIT })
    await drawer.getByText('Báo cáo thành tích').waitFor()
    await press('Ghi giấy tờ…', drawer)
    const dialog = page.getByRole('dialog', { name: `Ghi giấy tờ của ${UNIT}` })
    await dialog.getByLabel('Giấy tờ', { exact: true }).click()
    await page.getByTitle('Báo cáo thành tích', { exact: true }).click()
    await type('Ngày giờ nhận', '08/8/2024 09:30', dialog)
    await press('Lưu', dialog)
    await drawer.getByText('đủ điều kiện', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })

  it('seats the council, convenes it, and counts who is there', async () => {
    await goTo(/Hội đồng/u)
    const first = page.getByLabel('Họ và tên 1', { exact: true })
    await first.focus()
    await first.evaluate((input, text) => {
      const data = new DataTransfer()
      data.setData('text', text)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    }, COUNCIL)
    await page.getByRole('radio', { name: 'Chủ tọa: Hoàng Văn Lực' }).check()
    await press('Lưu danh sách (Ctrl+S)')
    await page.getByText('Đã lưu danh sách Hội đồng.').waitFor()
    await press('Triệu tập phiên họp')
    const dialog = page.getByRole('dialog', { name: 'Triệu tập phiên họp' })
    await type('Thời gian', '15/8/2024 08:00', dialog)
    await dialog.getByLabel('Quy tắc biểu quyết').click()
    await page.getByTitle('Từ 80 % tổng số thành viên trở lên').click()
    await press('Triệu tập', dialog)
    await press('Tất cả có mặt')
    await page.getByText(/Đủ điều kiện họp: cần 4\/5, đang có 5/u).waitFor()
    expect(problems).toEqual([])
  })

  it('votes on the nominee by hands: the room sees whom, and no running tally', async () => {
    await openTab('Điều hành')
    await press('Lượt biểu quyết mới')
    const drawer = page.getByRole('dialog', { name: 'Lượt biểu quyết mới' })
    await drawer.getByText('Giơ tay', { exact: true }).click()
    for (const group of await drawer.locator('.bl-choose-group').all())
      await group.getByRole('checkbox').uncheck()
    await drawer.getByRole('checkbox', { name: NAME }).check()
    await press('Tạo lượt biểu quyết', drawer)

    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      press('Mở cửa sổ chiếu (F5)'),
    ])
    room = opened
    await page
      .getByRole('button', { name: new RegExp(NAME, 'u') })
      .first()
      .dblclick()
    await room.getByText(NAME).waitFor()
    expect(await inRoom()).toContain(UNIT)
    expect(await inRoom()).not.toContain('1979')

    await press('Mở biểu quyết')
    await press('Chiếu (N)')
    await room.getByText('Đang biểu quyết').waitFor()
    expect(await inRoom()).toContain(NAME)
    await press('Khép biểu quyết')
    await press('Nhập kết quả kiểm phiếu…')
    const tally = page.getByRole('dialog', { name: /Kiểm phiếu/u })
    await type(`Đồng ý: ${NAME}`, '4', tally)
    await type(`Không đồng ý: ${NAME}`, '1', tally)
    await type('Người nhập', 'Bế Quốc Anh', tally)
    await press('Lưu số phiếu đã nhập', tally)
    await tally.waitFor({ state: 'hidden' })
    // Counted and typed, yet not confirmed: the room sees that papers are counted, and no figure.
    await room.getByText('Đang kiểm phiếu').waitFor()
    expect(await inRoom()).not.toMatch(/\d/u)
    await type('Người xác nhận (khác người nhập)', 'Lý Minh Đức')
    await press('Xác nhận')
    await press('Công bố kết quả')
    await press('Công bố kết quả', page.getByRole('dialog'))
    await page.getByText('Đã công bố').waitFor()
    await press('Chiếu (N)')
    await room.getByText(/4\/5/u).first().waitFor()
    expect(problems).toEqual([])
  })

  it('hands over the annex with that nominee alone, as an independent reader sees it', async () => {
    await goTo(/Quyết định/u)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press('Tải danh sách (Excel)'),
    ])
    const book = read(readFileSync(await download.path()))
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    const rows = sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    const text = rows.map((row) => row.join(' | '))
    expect(text.filter((row) => row.includes(NAME))).toHaveLength(1)
    expect(text.join('\n')).toContain(UNIT)
    expect(problems).toEqual([])
  })
})
