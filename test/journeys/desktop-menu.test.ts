import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PRINT_REQUEST } from '#shared/shell-link.ts'
import {
  desktopMissing,
  desktopShells,
  startDesktop,
  type Desktop,
} from '#test/support/start-desktop.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()

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
          ['Xem trước và in…', 'Ctrl+P'],
          ['Lưu thành PDF…', 'Ctrl+Shift+P'],
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

  /** The paper's two sides, to ten points: A4 is 595 by 842, and a little more as Chromium rounds it. */
  const paperOf = (pdf: string): readonly number[] =>
    (/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [])
      .slice(1)
      .map((side) => Math.trunc(Number(side) / 10) * 10)

  // The double notes what was opened and answers dialogs; a real one would show them.
  it.skipIf(!shell.simulated)(
    'shows the page as a PDF in the viewer, as the page asks for it, across where its style says so',
    async () => {
      const opened = (): Promise<readonly string[]> =>
        desktop.app.evaluate(({ shell: viewer }) => [
          ...(Reflect.get(viewer, 'opened') as string[]),
        ])
      const shown = async (count: number): Promise<string> => {
        await expect.poll(async () => (await opened()).length, soon).toBe(count)
        return fs.readFileSync((await opened()).at(-1) ?? '', 'latin1')
      }
      await desktop.page.evaluate(
        (request) => window.postMessage(request, window.location.origin),
        PRINT_REQUEST,
      )
      const upright = await shown(1)
      expect(upright.slice(0, 5)).toBe('%PDF-')
      expect(paperOf(upright)).toEqual([590, 840])
      await desktop.page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('@page { size: A4 landscape }')
        document.adoptedStyleSheets = [sheet]
      })
      await click('Xem trước và in…')
      expect(paperOf(await shown(2))).toEqual([840, 590])
      await desktop.page.evaluate(() => {
        document.adoptedStyleSheets = []
      })
    },
  )

  it.skipIf(!shell.simulated)(
    'saves the page as a PDF, and asks again where the place does not take it',
    async () => {
      const target = path.join(folder, 'bao-cao.pdf')
      await desktop.app.evaluate(
        ({ dialog }, places) => {
          ;(Reflect.get(dialog, 'places') as string[]).push(...places)
          ;(Reflect.get(dialog, 'answers') as number[]).push(0, 1)
        },
        [path.join(folder, 'không có', 'bao-cao.pdf'), target],
      )
      const asked = (): Promise<readonly { readonly text: string }[]> =>
        desktop.app.evaluate(({ dialog }) => [
          ...(Reflect.get(dialog, 'shown') as { readonly text: string }[]),
        ])
      await click('Lưu thành PDF…')
      // Tried once more, then given up.
      await expect.poll(async () => (await asked()).length, soon).toBe(2)
      expect((await asked())[0]?.text).toContain('bao-cao.pdf')
      await click('Lưu thành PDF…')
      await expect.poll(() => fs.existsSync(target), soon).toBe(true)
      expect(fs.readFileSync(target, 'latin1').slice(0, 5)).toBe('%PDF-')
      expect(fs.readdirSync(folder)).toEqual(['bao-cao.pdf'])
    },
  )

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
