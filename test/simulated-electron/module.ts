/**
 * The module `electron` as the program finds it when it runs over the double: what the program uses
 * and no more. A part whose shape strays from Electron's own types does not compile.
 */
import type electron from 'electron'
import { app } from './app.ts'
import { SimulatedBrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { theEngine } from './engine.ts'
import { ipcMain } from './ipc-main.ts'
import { SimulatedMenu } from './menu.ts'
import { SimulatedMessageChannel } from './message-ports.ts'
import { screen } from './screen.ts'
import { defaultSession, protocol } from './session.ts'
import { utilityProcess } from './utility-process.ts'
import { SimulatedWebContents } from './web-contents.ts'

const blockers = new Map<number, string>()
let lastBlocker = 0

export const powerSaveBlocker = {
  start(type) {
    lastBlocker += 1
    blockers.set(lastBlocker, type)
    return lastBlocker
  },
  stop: (id) => blockers.delete(id),
  isStarted: (id) => blockers.has(id),
} satisfies typeof electron.powerSaveBlocker

const shortcuts = new Map<string, () => void>()

export const globalShortcut = {
  register(accelerator, callback) {
    if (shortcuts.has(accelerator)) return false
    shortcuts.set(accelerator, callback)
    return true
  },
  unregister: (accelerator) => {
    shortcuts.delete(accelerator)
  },
  /** What the system does when the keys are pressed; only the double has it. */
  press: (accelerator: string) => shortcuts.get(accelerator)?.(),
} satisfies Partial<typeof electron.globalShortcut> & { press: (accelerator: string) => void }

const opened: string[] = []

/** Nothing is opened: a test reads what was asked for. */
export const shell = {
  openPath(file) {
    opened.push(file)
    return Promise.resolve('')
  },
  opened,
} satisfies Partial<typeof electron.shell> & { readonly opened: readonly string[] }

/** There is a session only when the application is ready. */
export const session = {
  get defaultSession() {
    theEngine()
    return defaultSession
  },
}

export const webContents = {
  getAllWebContents: () => SimulatedWebContents.getAllWebContents(),
  fromDevToolsTargetId: (id: string) => SimulatedWebContents.fromDevToolsTargetId(id),
  fromId: (id: number) => SimulatedWebContents.getAllWebContents().find((one) => one.id === id),
}

/** What only the double has: by it a test knows that it is one. */
export const simulated = true

export {
  app,
  dialog,
  ipcMain,
  protocol,
  screen,
  utilityProcess,
  SimulatedBrowserWindow as BrowserWindow,
  SimulatedMenu as Menu,
  SimulatedMessageChannel as MessageChannelMain,
}
