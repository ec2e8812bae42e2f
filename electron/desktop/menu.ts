/** The menu, in Vietnamese. Keys that belong to pages (F1, F5, Ctrl+F, Ctrl+S) are pressed for them. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { desktopText } from '#shared/text/desktop.ts'
import { nextZoom } from './next-zoom.ts'

type Key = { readonly keyCode: string; readonly modifiers?: ('control' | 'shift')[] }

const press = (window: BrowserWindow, key: Key): void => {
  const { keyCode, modifiers = [] } = key
  window.webContents.focus()
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
}

export interface DeskPrinting {
  readonly preview: () => void
  readonly save: () => void
}

/** The menu of the desk. */
export function deskMenu(desk: BrowserWindow, printing: DeskPrinting): Menu {
  const words = desktopText.menu
  const zoom = (factor: number): void => desk.webContents.setZoomFactor(factor)
  const pageKey = (label: string, accelerator: string, key: Key): MenuItemConstructorOptions => ({
    label,
    accelerator,
    // Shown, not taken: the page hears the key itself.
    registerAccelerator: false,
    click: () => press(desk, key),
  })
  return Menu.buildFromTemplate([
    {
      label: words.file,
      submenu: [
        pageKey(words.save, 'Ctrl+S', { keyCode: 'S', modifiers: ['control'] }),
        { label: words.print, accelerator: 'Ctrl+P', click: printing.preview },
        { label: words.savePdf, accelerator: 'Ctrl+Shift+P', click: printing.save },
        { type: 'separator' },
        { label: words.quit, accelerator: 'Alt+F4', role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, accelerator: 'Ctrl+Z', role: 'undo' },
        { label: words.redo, accelerator: 'Ctrl+Y', role: 'redo' },
        { type: 'separator' },
        { label: words.cut, accelerator: 'Ctrl+X', role: 'cut' },
        { label: words.copy, accelerator: 'Ctrl+C', role: 'copy' },
        { label: words.paste, accelerator: 'Ctrl+V', role: 'paste' },
        { label: words.selectAll, accelerator: 'Ctrl+A', role: 'selectAll' },
        { type: 'separator' },
        pageKey(words.find, 'Ctrl+F', { keyCode: 'F', modifiers: ['control'] }),
      ],
    },
    {
      label: words.view,
      submenu: [
        pageKey(words.projection, 'F5', { keyCode: 'F5' }),
        { type: 'separator' },
        {
          label: words.zoomIn,
          accelerator: 'Ctrl+=',
          click: () => zoom(nextZoom(desk.webContents.getZoomFactor(), 'in')),
        },
        {
          label: words.zoomOut,
          accelerator: 'Ctrl+-',
          click: () => zoom(nextZoom(desk.webContents.getZoomFactor(), 'out')),
        },
        { label: words.zoomReset, accelerator: 'Ctrl+0', click: () => zoom(1) },
        { type: 'separator' },
        { label: words.fullScreen, accelerator: 'F11', role: 'togglefullscreen' },
      ],
    },
    { label: words.help, submenu: [pageKey(words.guide, 'F1', { keyCode: 'F1' })] },
  ])
}
