import { accessSync, constants } from 'node:fs'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
]
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function candidates(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const base = environment[name]
      return base === undefined ? [] : WINDOWS_PLACES.map((place) => path.join(base, ...place))
    })
  if (platform === 'darwin') return MAC_PLACES
  const folders = (environment['PATH'] ?? '').split(':').filter(Boolean)
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    // Not there, or not ours to run: either way the next one is tried.
    return false
  }
}

/**
 * An installed Chrome, Edge or Chromium that can show a page as a window of its own; null where
 * there is none. CHROMIUM_PATH goes before what is installed.
 */
export function findBrowser(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const chosen = environment['CHROMIUM_PATH'] ?? ''
  const found = [chosen, ...candidates(environment, platform)].find(
    (file) => file !== '' && isExecutable(file),
  )
  return found ?? null
}
