/** Whoever only looks walks through every page and presses all that there is to press. */
import type { Browser, Locator, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goWithin } from '#test/support/go-within.ts'
import { settledPage } from '#test/support/settled-page.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

const PASSPHRASE = 'sông Cầu nước chảy'
const OFFICE = 'Nông Thị Hòa'
const VIEWER = 'Vi Thị Xem'
const APPRAISER = 'Lê Văn Thẩm'
const PEOPLE = [
  [VIEWER, 'Chỉ xem'],
  [APPRAISER, 'Thẩm định'],
] as const
const PLACES = [
  'hom-nay',
  'don-vi',
  'ke-hoach',
  'ke-hoach?tab=moc',
  'ke-hoach?tab=chi-tieu',
  'ke-hoach?tab=tieu-chuan',
  'ke-hoach?tab=thay-doi',
  'ho-so',
  'ho-so?tab=lich',
  'ho-so?tab=de-nghi',
  'ho-so?tab=phieu-nhap',
  'ho-so?tab=dang-ky',
  'tham-dinh',
  'tham-dinh?tab=cum-khoi',
  'tham-dinh?tab=lich-su',
  'tham-dinh?tab=don-thu',
  'hoi-dong?muc=dieu-hanh',
  'hoi-dong?muc=diem-danh',
  'hoi-dong?muc=chuong-trinh',
  'hoi-dong?muc=xung-dot',
  'hoi-dong?muc=cham-diem',
  'hoi-dong?muc=bien-ban',
  'hoi-dong?muc=thanh-vien',
  'quyet-dinh',
  'quyet-dinh?muc=mau',
  'quyet-dinh?muc=phoi',
  'quyet-dinh?muc=luong-co-so',
  'bao-cao',
  'bao-cao?muc=kinh-phi',
  'bao-cao?muc=thong-ke',
  'du-lieu',
] as const
const UNIT = 'UBND xã Dương Quang'
const FILE = 'to trinh 12.pdf'

let browser: Browser
let loopback: TestLoopback
let page: Page
let settled: () => Promise<void>
let campaign = ''
/** What the service refused because of the role, with what was pressed before. */
const refused: string[] = []
let pressed = ''

const notice = async (response: Response): Promise<void> => {
  if (response.status() !== 409) return
  const body = await response.text()
  if (body.includes('ROLE_NEEDED')) refused.push(`${pressed}: ${new URL(response.url()).pathname}`)
}

beforeAll(async () => {
  loopback = await startTestLoopback()
  browser = await workerBrowser()
  ;({ page } = await loopback.open(browser))
  settled = settledPage(page)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click()
  await page.waitForURL(/hom-nay/u, { timeout: 120_000 })
  campaign = page.url().replace(/hom-nay.*$/u, '')
  page.on('response', (response) => void notice(response))
  await attachFile()
  await goTo('du-lieu')
  await addUser('Lập người dùng đầu tiên', OFFICE)
  await page.getByRole('button', { name: 'Tôi đã chép mã ra giấy' }).click()
  for (const [name, role] of PEOPLE) await addUser('Thêm người dùng', name, role)
}, 180_000)
afterAll(async () => {
  await loopback?.close()
})

async function goTo(address: string): Promise<void> {
  await goWithin(page, `${campaign}${address}`)
  await settled()
}

async function openDossier(): Promise<Locator> {
  await goTo('ho-so')
  await page.getByText(UNIT).first().click()
  const dossier = page.getByRole('dialog', { name: UNIT })
  await dossier.waitFor()
  await settled()
  return dossier
}

/** A file in the dossier, so that there is something which one could want to take out. */
async function attachFile(): Promise<void> {
  const dossier = await openDossier()
  await dossier
    .locator('input[type="file"]')
    .setInputFiles({ name: FILE, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('button', { name: 'Đính kèm 01 tệp' }).click()
  await dossier.getByRole('button', { name: `Gỡ ${FILE}` }).waitFor()
}

async function addUser(button: string, name: string, role?: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill(name)
  if (role !== undefined)
    await dialog.getByRole('radio', { name: new RegExp(`^${role}`, 'u') }).check()
  await dialog.getByLabel('Mật khẩu').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('textbox', { name: 'Họ và tên' }).waitFor({ state: 'hidden' })
}

async function signInAfter(former: string, name: string): Promise<void> {
  await goTo('hom-nay')
  await page.getByRole('button', { name: `${former} ·` }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByRole('combobox', { name: 'Họ và tên' }).click()
  await page.getByTitle(name).last().click()
  await page.getByLabel('Mật khẩu').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('button', { name: `${name} ·` }).waitFor()
}

/** Buttons of the page or of the dialog above it that can be pressed; tabs and pages are places. */
const pressable = (inside: Locator): Locator =>
  inside.locator(
    'button:enabled:visible:not([role="tab"], .ant-picker-clear), [role="switch"]:enabled:visible, label:has(input[type="radio"]:enabled):visible',
  )

/** Things that only leave the page, open another window or save a file: nothing is changed by them. */
const HARMLESS = /In…|^In$|Tải|Xuất|tệp|Chép|Excel|Word|Đóng|Hủy|Cột|trình chiếu/iu

/** What stands on each, in the order in which `nth` counts them. */
const wordsOf = (buttons: Locator): Promise<readonly string[]> =>
  buttons.evaluateAll((all) =>
    all.map((one) =>
      (one.getAttribute('aria-label') ?? (one instanceof HTMLElement ? one.innerText : ''))
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    ),
  )

const openDialog = (): Locator => page.locator('[role="dialog"]:visible').last()

/** Presses everything in a dialog, as far as it stays open. */
async function pressInside(place: string): Promise<void> {
  const { length } = await wordsOf(pressable(openDialog()))
  for (let index = 0; index < length; index += 1) {
    const words = (await wordsOf(pressable(openDialog())))[index]
    if (words === undefined) break
    if (words === '' || HARMLESS.test(words)) continue
    pressed = `${place}, ${words}`
    // Without the pointer: what lies under a list that is open is pressed as well.
    await pressable(openDialog()).nth(index).dispatchEvent('click')
    await settled()
  }
}

/** Presses everything in sight, and in each dialog that comes of it everything there. */
async function pressAll(address: string): Promise<void> {
  await goTo(address)
  const main = page.locator('#sg-main')
  const names = new Set(await wordsOf(pressable(main)))
  for (const name of names) {
    if (name === '' || HARMLESS.test(name)) continue
    const button = pressable(main)
      .and(page.locator(`[aria-label="${name}"]`))
      .or(pressable(main).filter({ hasText: name }))
    if ((await button.count()) === 0) continue
    pressed = `${address}, ${name}`
    await button.first().click()
    await settled()
    if ((await openDialog().count()) > 0) {
      await pressInside(pressed)
      await goTo(address)
    }
  }
}

describe('whoever only looks', () => {
  beforeAll(() => signInAfter(OFFICE, VIEWER))
  it.each(PLACES)(
    'finds nothing on %s that would be refused',
    async (address) => {
      await pressAll(address)
      expect(refused.splice(0)).toEqual([])
    },
    120_000,
  )
  it('opens a dossier and its files, and is offered none to attach or take out', async () => {
    const dossier = await openDossier()
    await dossier.getByRole('button', { name: `Mở ${FILE}` }).waitFor()
    expect(await dossier.locator('input[type="file"]').count()).toBe(0)
    expect(await dossier.getByRole('button', { name: `Gỡ ${FILE}` }).count()).toBe(0)
    await pressInside(`hồ sơ ${UNIT}`)
    expect(refused.splice(0)).toEqual([])
  })
})

describe('whoever appraises', () => {
  beforeAll(() => signInAfter(VIEWER, APPRAISER))
  it.each(['ho-so', 'tham-dinh?tab=lich-su', 'tham-dinh', 'hoi-dong?muc=cham-diem', 'du-lieu'])(
    'finds nothing on %s that would be refused',
    async (address) => {
      await pressAll(address)
      expect(refused.splice(0)).toEqual([])
    },
    120_000,
  )
  it('finds where a conclusion is written', async () => {
    await goTo('tham-dinh')
    await page.getByRole('button', { name: 'Kết luận và sang sau' }).waitFor()
    expect(refused.splice(0)).toEqual([])
  })
})
