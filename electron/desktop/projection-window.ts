/**
 * The public window: full screen on the display where the operator is not, gone from the room's
 * view when that display is unplugged, back on it when it is plugged in again.
 */
import {
  globalShortcut,
  powerSaveBlocker,
  screen,
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Rectangle,
} from 'electron'
import { desktopText } from '#shared/text/desktop.ts'
import { roomDisplay, waitingPlace } from './room-display.ts'
import { windowOptions } from './window-options.ts'

/** Beside the operator's work, never over it. */
const besideDesk = (desk: BrowserWindow): Rectangle =>
  waitingPlace(screen.getDisplayMatching(desk.getBounds()).workArea)

/** Options for the window as it is made. */
export function projectionOptions(desk: BrowserWindow): BrowserWindowConstructorOptions {
  const display = roomDisplay(screen.getAllDisplays(), desk.getBounds())
  return {
    ...windowOptions(),
    show: true,
    title: desktopText.projectionTitle,
    autoHideMenuBar: true,
    ...(display === null ? besideDesk(desk) : { ...display.bounds, fullscreen: true }),
  }
}

/**
 * Takes the public window away at once. Held by the system and answered by the main process, so that
 * it works while the desk's page is busy, and from whatever program is in front.
 */
const EMERGENCY_EXIT = 'Control+Shift+F5'

/** Keeps the window where the room sees it, and the display awake, until the window is closed. */
export function followDisplays(window: BrowserWindow, desk: BrowserWindow): void {
  const place = (): void => {
    if (window.isDestroyed() || desk.isDestroyed()) return
    const display = roomDisplay(screen.getAllDisplays(), desk.getBounds())
    window.setFullScreen(false)
    if (display === null) return window.setBounds(besideDesk(desk))
    window.setBounds(display.bounds)
    window.setFullScreen(true)
  }
  const awake = powerSaveBlocker.start('prevent-display-sleep')
  screen.on('display-added', place)
  screen.on('display-removed', place)
  window.setMenu(null)
  globalShortcut.register(EMERGENCY_EXIT, () => window.destroy())
  window.once('closed', () => {
    powerSaveBlocker.stop(awake)
    globalShortcut.unregister(EMERGENCY_EXIT)
    screen.off('display-added', place)
    screen.off('display-removed', place)
  })
}
