/** Signing in, a locked screen that keeps what was begun, and taking back what was done. */
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from '#test/support/serious-findings.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

const PASSPHRASE = 'sông Cầu nước chảy'
const OFFICE = 'Nông Thị Hòa'
const VIEWER = 'Vi Thị Xem'

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
  await page.waitForURL(/hom-nay/u, { timeout: 90_000 })
  campaign = page.url().replace(/hom-nay.*$/u, '')
  page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await loopback?.close()
})

const seen = async (name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
const goTo = async (address: string, title: string): Promise<void> => {
  await page.goto(`${campaign}${address}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const addUser = async (button: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill(name)
  await dialog.getByLabel('Mật khẩu').fill(PASSPHRASE)
  await seen(`dialog-${button}`)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('textbox', { name: 'Họ và tên' }).waitFor({ state: 'hidden' })
}
const openUnit = async (): Promise<void> => {
  await goTo('don-vi', 'Đơn vị')
  await page.getByText('Phòng Nội vụ').first().click()
  await page.getByLabel('Tên gọi khác mới').waitFor()
}
const signIn = async (name: string): Promise<void> => {
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await page.getByRole('combobox', { name: 'Họ và tên' }).click()
  await page.getByTitle(name).last().click()
  await page.getByLabel('Mật khẩu').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('button', { name: `${name} ·` }).waitFor()
}

describe('undoing on the screen', () => {
  it('names the last thing done, takes it back by Ctrl+Z and does it again', async () => {
    await openUnit()
    await page.getByLabel('Tên gọi khác mới').fill('Phòng Nội vụ và Lao động')
    await page.getByRole('button', { name: 'Thêm tên' }).click()
    const undo = page.getByRole('button', { name: /Hoàn tác: thêm tên gọi khác/u })
    await undo.waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await seen('undo')
    await page.keyboard.press('Control+z')
    await page.getByText(/Đã hoàn tác: thêm tên gọi khác/u).waitFor()
    await page.keyboard.press('Control+Shift+Z')
    await page.getByText(/Đã làm lại: thêm tên gọi khác/u).waitFor()
    await undo.click()
    await page
      .getByText(/Đã hoàn tác: thêm tên gọi khác/u)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /Làm lại/u }).waitFor()
    expect(problems).toEqual([])
  })

  it('leaves letters that are being typed to the field', async () => {
    const steps = page.getByRole('button', { name: /^Hoàn tác/u })
    const before = await steps.innerText()
    const search = page.getByLabel('Tìm tên, tên gọi khác')
    await search.pressSequentially('Nội')
    await search.press('Control+z')
    await expect.poll(() => search.inputValue()).not.toBe('Nội')
    expect(await steps.innerText()).toBe(before)
    await search.fill('')
  })
})

describe('users on the screen', () => {
  it('begin with one of the standing office and a code to put away', async () => {
    await goTo('du-lieu', 'Dữ liệu')
    await addUser('Lập người dùng đầu tiên', OFFICE)
    await page.getByText('Mã khôi phục: ghi ra giấy và cất đi').waitFor()
    await seen('recovery')
    await page.getByRole('button', { name: 'Tôi đã chép mã ra giấy' }).click()
    await page.getByRole('button', { name: `${OFFICE} ·` }).waitFor()
    await addUser('Thêm người dùng', VIEWER)
    await page.getByRole('cell', { name: VIEWER, exact: true }).waitFor()
    await seen('users')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('find what they began where they left it when the screen was locked', async () => {
    await openUnit()
    await page.getByLabel('Tên gọi khác mới').fill('việc đang làm dở')
    await page.keyboard.press('Control+Alt+l')
    await page.getByRole('heading', { name: 'Màn hình đang khóa' }).waitFor()
    await seen('locked')
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.getByLabel('Tên gọi khác mới').isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Đơn vị' }).count()).toBe(0)
    await page.getByLabel('Mật khẩu').fill('không phải thế')
    await page.getByRole('button', { name: 'Mở khóa' }).click()
    await page.getByText(/không đúng/u).waitFor()
    await page.getByLabel('Mật khẩu').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Mở khóa' }).click()
    await page.getByLabel('Tên gọi khác mới').waitFor()
    expect(await page.getByLabel('Tên gọi khác mới').inputValue()).toBe('việc đang làm dở')
    await page.keyboard.press('Escape')
  })

  it('are asked who they are after a reload of a signed-out desk', async () => {
    await page.getByRole('button', { name: `${OFFICE} ·` }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    await seen('sign-in')
    expect(await seriousFindings(page)).toEqual([])
    await page.reload()
    await signIn(VIEWER)
  })

  it('who only look are not offered what they may not change', async () => {
    await goTo('du-lieu', 'Dữ liệu')
    await page.getByRole('button', { name: 'Kiểm tra dữ liệu' }).waitFor()
    expect(await page.getByRole('button', { name: 'Thêm người dùng' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Sao lưu ngay' }).count()).toBe(0)
    await seen('viewer')
    await page.getByRole('button', { name: `${VIEWER} ·` }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await signIn(OFFICE)
  })

  it('see in the frame of every page how old the last good copy is', async () => {
    await page.getByRole('link', { name: /Sao lưu|Vừa sao lưu|Chưa có bản sao lưu/u }).waitFor()
    await goTo('du-lieu', 'Dữ liệu')
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await page.getByRole('link', { name: 'Vừa sao lưu xong' }).waitFor()
    await seen('copy-age')
    expect(problems.filter((problem) => !problem.includes('409'))).toEqual([])
  })
})
