import { mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCampaignDesk, openDesk } from '#test/support/desk.ts'
import { exchange } from '#test/support/exchange.ts'
import {
  desktopMissing,
  desktopShells,
  environmentOf,
  runDesktop,
  startDesktop,
  type Desktop,
} from '#test/support/start-desktop.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { people, unitList } from '#test/support/unit-list.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

/** The laptop's package, in which one post differs from the office's; and the office's store. */
async function twoPcs(): Promise<{ readonly store: string; readonly file: string }> {
  const folder = tempFolder()
  const office = await openCampaignDesk(folder)
  await office.client.submissions.import({
    ...office.campaign,
    file: await unitList({
      unit: 'Phòng Nội vụ',
      number: '20/TTr-PNV',
      day: '01/8/2024',
      individuals: people(3, 'Ông Hà Văn'),
    }),
  })
  const laptop = await openDesk(tempFolder())
  laptop.sit('Lê Văn Họp')
  await exchange(office, laptop)
  const { rows } = await office.client.submissions.nominations(office.campaign)
  const nominationId = rows[0]?.id ?? ''
  const edit = { ...office.campaign, nominationId }
  await office.client.submissions.editNomination({ ...edit, position: 'Trưởng phòng' })
  await laptop.client.submissions.editNomination({
    ...edit,
    position: 'Phó Trưởng phòng',
    birth: '1980',
  })
  const made = await laptop.client.safekeeping.handOver({
    campaignId: office.campaignId,
    note: 'Sau phiên họp',
  })
  const file = path.join(mkdtempSync(path.join(folder, 'usb-')), made.name)
  writeFileSync(file, Buffer.from(await made.arrayBuffer()))
  await office.close()
  await laptop.close()
  return { store: path.join(folder, 'council.sqlite'), file }
}

describe('hand-over in the program', () => {
  let browser: Browser
  let office: TestLoopback
  let empty: TestLoopback
  let file: string
  beforeAll(async () => {
    const pcs = await twoPcs()
    file = pcs.file
    browser = await workerBrowser()
    office = await startTestLoopback({ store: pcs.store })
    empty = await startTestLoopback()
  })
  afterAll(async () => {
    await office?.close()
    await empty?.close()
  })

  it('shows where both differ, takes a choice, and merges', async () => {
    const { page, problems } = await office.open(browser)
    await page.getByRole('link', { name: /Dữ liệu/u }).click()
    await page.getByRole('button', { name: /Bàn giao…/u }).click()
    await page.getByLabel('Thả gói bàn giao (.sothidua) vào đây').setInputFiles(file)
    await page.getByText('Gói do Lê Văn Họp lập trên máy').waitFor()
    await page.getByText('Ghi chú: Sau phiên họp').waitFor()
    await page.getByRole('heading', { name: '1 chỗ hai máy ghi khác nhau' }).waitFor()
    const merge = page.getByRole('button', { name: 'Hợp nhất vào sổ này' })
    expect(await merge.isDisabled()).toBe(true)
    await page.getByRole('radio', { name: /Lấy từ gói/u }).check()
    await merge.click()
    await page.getByRole('status').getByText('Đã hợp nhất').first().waitFor()
    await page.getByRole('button', { name: 'Mở sổ để làm tiếp' }).click()
    await page.getByRole('link', { name: /Hôm nay/u }).waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('makes a package that an empty program takes in', async () => {
    const { page } = await office.open(browser)
    await page.getByRole('link', { name: /Dữ liệu/u }).click()
    await page.getByRole('button', { name: /Bàn giao…/u }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lập gói bàn giao' }).click()
    const made = await (await download).path()
    expect((await download).suggestedFilename()).toMatch(/\.sothidua$/u)
    const other = await empty.open(browser)
    await other.page.getByRole('button', { name: 'Nhận gói bàn giao' }).click()
    await other.page.getByLabel('Thả gói bàn giao (.sothidua) vào đây').setInputFiles(made)
    await other.page.getByRole('button', { name: 'Hợp nhất vào sổ này' }).click()
    await other.page.getByRole('button', { name: 'Mở sổ để làm tiếp' }).click()
    await other.page.getByRole('link', { name: /Hôm nay/u }).waitFor()
    expect(other.problems).toEqual([])
    await page.context().close()
    await other.page.context().close()
  })
})

describe.skipIf(desktopMissing()).each(desktopShells())('a package opened in $name', (shell) => {
  let desktop: Desktop
  let file: string
  beforeAll(async () => {
    file = (await twoPcs()).file
  })
  afterAll(() => desktop?.close())

  it('by a double click starts the program at what the package holds', async () => {
    desktop = await startDesktop(shell, { words: [file] })
    await desktop.page.getByText('Gói do Lê Văn Họp lập trên máy').waitFor()
    expect(desktop.problems).toEqual([])
  })

  it('by a double click while the program runs is shown in the window that is there', async () => {
    await desktop.page.getByRole('button', { name: 'Chọn gói khác' }).click()
    await desktop.page.getByText('Thả gói bàn giao (.sothidua) vào đây').waitFor()
    const again = await runDesktop(shell, [file], environmentOf(desktop.folder))
    expect(again.status).toBe(0)
    await desktop.page.getByText('Gói do Lê Văn Họp lập trên máy').waitFor()
    expect(desktop.problems).toEqual([])
  })
})
