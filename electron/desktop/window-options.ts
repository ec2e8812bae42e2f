import path from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'
import { programFolder } from '#electron/program-folder.ts'

/** What every window of ours is made with. Defaults are written out: they are what is relied on. */
export function windowOptions(): BrowserWindowConstructorOptions {
  const root = programFolder()
  return {
    show: false,
    backgroundColor: '#ffffff',
    icon: path.join(root, 'resources', 'icon.png'),
    webPreferences: {
      preload: path.join(root, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  }
}
