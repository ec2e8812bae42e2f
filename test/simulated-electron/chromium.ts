/** The one Chromium behind the double: headless, its displays as told, gone with this process. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { findBrowser } from '#electron/loopback/find-browser.ts'
import { Devtools } from './devtools.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-startup-window',
  '--password-store=basic',
  // For the double; it closes with the pipe, and so with this process, however that ends.
  '--remote-debugging-pipe',
  // For the test, which drives the pages through Playwright.
  '--remote-debugging-port=0',
]

export interface Chromium {
  readonly devtools: Devtools
  /** Resolves when it has ended. */
  close(): Promise<void>
}

/** Starts it. `screens` is the text for --screen-info. */
export async function startChromium(profile: string, screens: string): Promise<Chromium> {
  const executable = findBrowser()
  if (executable === null)
    throw new Error(
      'simulated Electron needs an installed Chromium, Chrome or Edge (CHROMIUM_PATH)',
    )
  mkdirSync(profile, { recursive: true })
  const child = spawn(
    executable,
    [...FLAGS, `--user-data-dir=${profile}`, `--screen-info=${screens}`],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const [, , errors, write, read] = child.stdio
  const devtools = new Devtools(write as Writable, read as Readable)
  await new Promise<void>((resolve, reject) => {
    let text = ''
    ;(errors as Readable).on('data', (chunk: Buffer) => {
      // Playwright waits for the same line on our standard error.
      const line = /DevTools listening on \S+/u.exec((text = (text + String(chunk)).slice(-4000)))
      if (line === null) return
      text = ''
      process.stderr.write(`${line[0]}\n`)
      resolve()
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`Chromium ended at its start: ${text}`)))
  })
  return {
    devtools,
    close: async () => {
      devtools.send('Browser.close', {}).catch(() => child.kill('SIGKILL'))
      const hurry = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(hurry)
    },
  }
}
