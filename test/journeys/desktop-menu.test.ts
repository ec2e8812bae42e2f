import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  desktopMissing,
  desktopShells,
  startDesktop,
  type Desktop,
} from '#test/support/start-desktop.ts'

/** On a busy machine. */
const soon = { timeout: 10_000 }

describe.skipIf(desktopMissing()).each(desktopShells())('the menu on $name', (shell) => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop(shell)
  })
  afterAll(() => desktop?.close())

  const click = (label: string): Promise<boolean> =>
    desktop.app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      const item = items?.find((one) => one.label === wanted)
      item?.click()
      return item !== undefined
    }, label)

  /** Keys that the page hears while a menu item is clicked. */
  const keysOf = async (label: string): Promise<readonly string[]> => {
    await desktop.page.evaluate(() => {
      const heard: string[] = []
      Reflect.set(window, 'heardKeys', heard)
      window.addEventListener(
        'keydown',
        (event) => {
          heard.push(`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`)
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        { once: true, capture: true },
      )
    })
    expect(await click(label)).toBe(true)
    const heard = (): Promise<readonly string[]> =>
      desktop.page.evaluate(() => Reflect.get(window, 'heardKeys') as string[])
    await expect.poll(heard, soon).toHaveLength(1)
    return heard()
  }

  it('is in Vietnamese, each item with its shortcut', async () => {
    const menu = await desktop.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
        label,
        items: submenu?.items
          .filter(({ type }) => type !== 'separator')
          .map((item) => [item.label, item.accelerator]),
      })),
    )
    expect(menu).toEqual([
      {
        label: 'Tệp',
        items: [
          ['Lưu', 'Ctrl+S'],
          ['In…', 'Ctrl+P'],
          ['Thoát', 'Alt+F4'],
        ],
      },
      {
        label: 'Sửa',
        items: [
          ['Hoàn tác', 'Ctrl+Z'],
          ['Làm lại', 'Ctrl+Y'],
          ['Cắt', 'Ctrl+X'],
          ['Sao chép', 'Ctrl+C'],
          ['Dán', 'Ctrl+V'],
          ['Chọn tất cả', 'Ctrl+A'],
          ['Tìm…', 'Ctrl+F'],
        ],
      },
      {
        label: 'Xem',
        items: [
          ['Cửa sổ trình chiếu', 'F5'],
          ['Phóng to', 'Ctrl+='],
          ['Thu nhỏ', 'Ctrl+-'],
          ['Cỡ chuẩn', 'Ctrl+0'],
          ['Toàn màn hình', 'F11'],
        ],
      },
      { label: 'Trợ giúp', items: [['Hướng dẫn sử dụng', 'F1']] },
    ])
  })

  it('presses the keys of pages for them', async () => {
    expect(await keysOf('Lưu')).toEqual(['Ctrl+s'])
    expect(await keysOf('Tìm…')).toEqual(['Ctrl+f'])
    expect(await keysOf('Cửa sổ trình chiếu')).toEqual(['F5'])
    expect(await keysOf('Hướng dẫn sử dụng')).toEqual(['F1'])
  })

  it('zooms from 80 to 200 % and back', async () => {
    const zoom = (): Promise<number | undefined> =>
      desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      )
    await click('Phóng to')
    expect(await zoom()).toBeCloseTo(1.1)
    for (let step = 0; step < 8; step += 1) await click('Phóng to')
    expect(await zoom()).toBeCloseTo(2)
    await click('Cỡ chuẩn')
    await click('Thu nhỏ')
    await click('Thu nhỏ')
    await click('Thu nhỏ')
    expect(await zoom()).toBeCloseTo(0.8)
    await click('Cỡ chuẩn')
    expect(await zoom()).toBe(1)
  })

  it('fills the display and gives it back', async () => {
    const isFull = (): Promise<boolean | undefined> =>
      desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
    await click('Toàn màn hình')
    await expect.poll(isFull, soon).toBe(true)
    await click('Toàn màn hình')
    await expect.poll(isFull, soon).toBe(false)
  })

  it('ends the program', async () => {
    const ended = desktop.ended()
    await click('Thoát')
    expect(await ended).toBe(0)
  })
})
