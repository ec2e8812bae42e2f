/** The desk: the one window in which the office works. */
import path from 'node:path'
import { BrowserWindow, dialog, screen } from 'electron'
import { dataFolder } from '#electron/data-folder.ts'
import { logBug } from '#electron/log-bug.ts'
import { desktopText } from '#shared/text/desktop.ts'
import { DESK_URL, PROJECTION_URL } from './app-origin.ts'
import { followDisplays, projectionOptions } from './projection-window.ts'
import { windowOptions } from './window-options.ts'
import { placeFor, readPlaces, rememberPlace } from './window-state.ts'

const placesFile = (): string => path.join(dataFolder(), 'window.json')

function rememberWhere(window: BrowserWindow): void {
  const place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    rememberPlace(placesFile(), screen.getAllDisplays(), place)
  } catch (error) {
    // A full disk must not keep a window from closing.
    logBug(error)
  }
}

/** The public window, and no other; asking again brings the one that is open to the front. */
function allowProjection(desk: BrowserWindow): void {
  let projection: BrowserWindow | null = null
  desk.webContents.setWindowOpenHandler(({ url }) => {
    if (url !== PROJECTION_URL) return { action: 'deny' }
    if (projection !== null) {
      projection.focus()
      return { action: 'deny' }
    }
    return { action: 'allow', overrideBrowserWindowOptions: projectionOptions(desk) }
  })
  desk.webContents.on('did-create-window', (window) => {
    projection = window
    followDisplays(window, desk)
    window.once('closed', () => (projection = null))
  })
  desk.once('closed', () => projection?.destroy())
}

/** A page that died is opened again once: what was committed is in the store. */
function reopenWhenGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    logBug(new Error(`page gone: ${reason}`))
    window.webContents.reload()
    dialog.showMessageBox(window, { type: 'warning', message: desktopText.pageGone }).catch(logBug)
  })
}

/** Opens the desk where it last stood, at this address. Resolves when its page has been loaded. */
export async function openDesk(address: string = DESK_URL): Promise<BrowserWindow> {
  const place = placeFor(readPlaces(placesFile()), screen.getAllDisplays())
  const { maximized = true, ...bounds } = place ?? {}
  const window = new BrowserWindow({
    ...windowOptions(),
    title: desktopText.title,
    width: 1280,
    height: 720,
    minWidth: 960,
    minHeight: 560,
    ...bounds,
  })
  allowProjection(window)
  reopenWhenGone(window)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => rememberWhere(window))
  await window.loadURL(address)
  return window
}
