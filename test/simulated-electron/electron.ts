#!/usr/bin/env node
/**
 * Stands where Electron's binary stands: `electron.ts [switches] FOLDER [words]` runs the built main
 * program of a folder with the module `electron` replaced by the double. Playwright's `_electron`
 * starts it as it starts the real one, by this name.
 */
import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { app } from './app.ts'
import { SimulatedBrowserWindow } from './browser-window.ts'
import { startChromium } from './chromium.ts'
import { setEngine } from './engine.ts'
import { watchPages } from './pages.ts'
import { screen } from './screen.ts'
import { closeSchemes } from './session.ts'
import { SimulatedWebContents } from './web-contents.ts'

const SWITCHES: ReadonlySet<string> = new Set([
  '--no-sandbox',
  '--inspect=0',
  '--remote-debugging-port=0',
])

const words = process.argv.slice(2)
const [folder = '.', ...rest] = words.filter((word) => !SWITCHES.has(word))
const root = path.resolve(folder)
process.argv = [process.execPath, root, ...rest]
Object.defineProperty(process.versions, 'electron', { value: 'simulated' })

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./module.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
if (words.includes('--inspect=0')) inspector.open(0, '127.0.0.1')

async function start(): Promise<void> {
  const { main } = z
    .object({ main: z.string() })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
  await import(pathToFileURL(path.join(root, main)).href)
  closeSchemes()
  // An application that ended by itself, such as a second instance, needs no Chromium.
  await new Promise((resolve) => setImmediate(resolve))
  if (app.isOver()) return
  const chromium = await startChromium(
    path.join(app.getPath('userData'), 'chromium'),
    screen.asFlag(),
  )
  const { devtools } = chromium
  const makeTarget = await watchPages(devtools)
  setEngine({
    devtools,
    anyPage: () => {
      const [session] = SimulatedWebContents.openSessions()
      if (session === undefined) throw new Error('simulated: no page is open')
      return { devtools, session }
    },
  })
  app.becomeReady({
    chromium,
    makeTarget,
    windows: () => SimulatedBrowserWindow.getAllWindows(),
  })
}

start().catch((error: unknown) => {
  process.stderr.write(`simulated Electron cannot start: ${String(error)}\n`)
  process.exit(1)
})
