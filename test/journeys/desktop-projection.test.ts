import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import {
  desktopMissing,
  desktopShells,
  LAPTOP,
  PROJECTOR,
  startDesktop,
  type Desktop,
  type Rectangle,
} from '#test/support/start-desktop.ts'

/** Displays are told to simulated Electron; real ones are whatever stands on the desk. */
const shells = desktopShells().filter(({ simulated }) => simulated)

/** On a busy machine; what has to be quick says so itself. */
const soon = { timeout: 10_000 }

describe.skipIf(desktopMissing()).each(shells)('the public window on $name', (shell) => {
  let desktop: Desktop
  afterEach(() => desktop?.close())

  const open = async (): Promise<Page> => {
    const [room] = await Promise.all([
      desktop.app.waitForEvent('window'),
      desktop.page.evaluate(() => {
        Reflect.set(
          window,
          'roomWindow',
          window.open('/projection/', 'so-thi-dua-projection', 'popup,width=1280,height=720'),
        )
      }),
    ])
    await room.waitForURL(/projection/u)
    await room.waitForLoadState()
    return room
  }

  /** Where Chromium itself says that the window stands. */
  const placeOf = (page: Page) =>
    page.evaluate(() => ({
      x: window.screenX,
      y: window.screenY,
      width: window.outerWidth,
      height: window.outerHeight,
      // A full screen window has no frame around its page.
      bare: window.innerHeight === window.outerHeight,
    }))
  const overRoom = { ...PROJECTOR, bare: true }

  const plug = (bounds: Rectangle) =>
    desktop.app.evaluate(
      ({ screen }, display) => Reflect.get(screen, 'plug').call(screen, display),
      bounds,
    )
  const unplug = () =>
    desktop.app.evaluate(({ screen }) => Reflect.get(screen, 'unplug').call(screen))

  const awake = () => desktop.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(1))

  it('fills the second display, and keeps it awake until it is closed', async () => {
    desktop = await startDesktop(shell, { displays: [LAPTOP, PROJECTOR] })
    const room = await open()
    await expect.poll(() => placeOf(room), soon).toEqual(overRoom)
    expect(await room.evaluate(() => Reflect.get(window, 'soThiDuaDesktop'))).toBe(true)
    const menus = await desktop.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    )
    expect(menus).toBe(2)
    expect(await awake()).toBe(true)
    await room.close()
    await expect.poll(awake, soon).toBe(false)
    // And it can be opened again, once the desk has heard that it is gone.
    const gone = () =>
      desktop.page.evaluate(() => (Reflect.get(window, 'roomWindow') as Window | null)?.closed)
    await expect.poll(gone, soon).toBe(true)
    const again = await open()
    await expect.poll(() => placeOf(again), soon).toEqual(overRoom)
  })

  it('makes way when the projector is pulled, and is back within 2 s of its return', async () => {
    desktop = await startDesktop(shell, { displays: [LAPTOP, PROJECTOR] })
    const room = await open()
    await expect.poll(() => placeOf(room), soon).toEqual(overRoom)
    await unplug()
    await expect.poll(async () => (await placeOf(room)).width, soon).toBeLessThan(LAPTOP.width / 2)
    const waiting = await placeOf(room)
    expect(waiting.bare).toBe(false)
    // The desk keeps more than four fifths of its display free of it.
    expect(waiting.width * waiting.height).toBeLessThan((LAPTOP.width * LAPTOP.height) / 5)
    expect(waiting).toMatchObject({
      x: LAPTOP.width - waiting.width,
      y: LAPTOP.height - waiting.height,
    })
    const started = performance.now()
    await plug(PROJECTOR)
    await expect.poll(() => placeOf(room), { timeout: 2000, interval: 50 }).toEqual(overRoom)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('never covers the operator where there is one display', async () => {
    desktop = await startDesktop(shell, { displays: [LAPTOP] })
    const room = await open()
    const { width, height, bare } = await placeOf(room)
    expect(bare).toBe(false)
    expect(width * height).toBeLessThan((LAPTOP.width * LAPTOP.height) / 5)
    // A projector that comes later is taken at once.
    await plug(PROJECTOR)
    await expect.poll(() => placeOf(room), soon).toEqual(overRoom)
  })

  it('is taken away at once by the emergency key, though the desk is busy', async () => {
    desktop = await startDesktop(shell, { displays: [LAPTOP, PROJECTOR] })
    const room = await open()
    const closed = room.waitForEvent('close')
    const busy = desktop.page.evaluate(() => {
      const end = performance.now() + 4000
      while (performance.now() < end);
      return performance.now()
    })
    const pressed = performance.now()
    await desktop.app.evaluate(({ globalShortcut }) =>
      Reflect.get(globalShortcut, 'press')('Control+Shift+F5'),
    )
    await closed
    expect(performance.now() - pressed).toBeLessThan(2000)
    await busy
    // And the keys are free again until the next public window.
    const free = await desktop.app.evaluate(({ globalShortcut }) =>
      globalShortcut.register('Control+Shift+F5', () => undefined),
    )
    expect(free).toBe(true)
  })

  it('closes with the desk, and nothing is left running', async () => {
    desktop = await startDesktop(shell, { displays: [LAPTOP, PROJECTOR] })
    await open()
    const ended = desktop.ended()
    await desktop.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => !webContents.getURL().includes('projection'))
        ?.close()
    })
    expect(await ended).toBe(0)
  })
})
