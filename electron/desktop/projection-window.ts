/**
 * The public window: full screen on the display where the operator is not, gone from the room's
 * view when that display is unplugged, back on it when it is plugged in again.
 */
import {
  powerSaveBlocker,
  screen,
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
} from 'electron'
import { desktopText } from '#shared/text/desktop.ts'
import { roomDisplay } from './room-display.ts'
import { windowOptions } from './window-options.ts'

/** Options for the window as it is made. */
export function projectionOptions(desk: BrowserWindow): BrowserWindowConstructorOptions {
  const display = roomDisplay(screen.getAllDisplays(), desk.getBounds())
  return {
    ...windowOptions(),
    show: true,
    title: desktopText.projectionTitle,
    autoHideMenuBar: true,
    ...(display === null ? { width: 1024, height: 640 } : { ...display.bounds, fullscreen: true }),
  }
}

/** Keeps the window where the room sees it, and the display awake, until the window is closed. */
export function followDisplays(window: BrowserWindow, desk: BrowserWindow): void {
  const place = (): void => {
    if (window.isDestroyed() || desk.isDestroyed()) return
    const display = roomDisplay(screen.getAllDisplays(), desk.getBounds())
    // Never over the operator's own work: a window without a display of its own becomes a small one.
    window.setFullScreen(false)
    if (display === null) return window.setBounds({ ...desk.getBounds(), width: 1024, height: 640 })
    window.setBounds(display.bounds)
    window.setFullScreen(true)
  }
  const awake = powerSaveBlocker.start('prevent-display-sleep')
  screen.on('display-added', place)
  screen.on('display-removed', place)
  window.setMenu(null)
  window.once('closed', () => {
    powerSaveBlocker.stop(awake)
    screen.off('display-added', place)
    screen.off('display-removed', place)
  })
}
