/** Opens the launch address where the user can see it. */
import { spawn } from 'node:child_process'
import { findBrowser } from './find-browser.ts'

const hasScreen = (): boolean =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== ''

function opener(address: string): readonly [command: string, ...words: string[]] {
  const browser = findBrowser()
  if (browser !== null) return [browser, `--app=${address}`, '--no-first-run']
  if (process.platform === 'win32') return ['explorer.exe', address]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
}

/**
 * Opens the address in a window of its own (Chrome, Edge, Chromium) or else in the usual browser.
 * Resolves to false where there is no screen or nothing that could open it.
 */
export function openBrowser(address: string): Promise<boolean> {
  if (!hasScreen()) return Promise.resolve(false)
  const [command, ...words] = opener(address)
  return new Promise((resolve) => {
    const child = spawn(command, words, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
