/**
 * The browser of the journeys: CHROMIUM_PATH, an installed Chrome, Edge or Chromium, else the
 * headless shell that comes as a development package (Linux only).
 *
 * SO_THI_DUA_BROWSER=full refuses to go on without a full one (continuous integration);
 * SO_THI_DUA_BROWSER=package uses the development package though another is there.
 */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '#electron/loopback/find-browser.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

interface FoundBrowser {
  readonly executablePath: string
  /** Windows on several displays, full screen and printing; the headless shell has none of these. */
  readonly full: boolean
}

async function packagedBrowser(): Promise<FoundBrowser> {
  if (process.platform !== 'linux')
    throw new Error(
      'no browser for the journeys: install Chrome or Edge, or set CHROMIUM_PATH to one',
    )
  const { default: packaged } = await import('@sparticuz/chromium')
  // Without the package's own flags: they are for a cloud function, and switch web security off.
  return { executablePath: await packaged.executablePath(), full: false }
}

async function find(): Promise<FoundBrowser> {
  const wish = process.env['SO_THI_DUA_BROWSER'] ?? ''
  if (wish === 'package') return packagedBrowser()
  const installed = findBrowser()
  if (installed !== null) return { executablePath: installed, full: true }
  if (wish === 'full') throw new Error('no full Chromium is installed, and SO_THI_DUA_BROWSER=full')
  return packagedBrowser()
}

let found: Promise<FoundBrowser> | undefined
const theBrowser = (): Promise<FoundBrowser> => (found ??= find())

/** Starts the browser without a window. `flags` come after the usual ones. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { executablePath } = await theBrowser()
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags], headless: true })
}

/**
 * A context as an office PC has it: Vietnamese, the clock of its service, 1366 by 768; with its
 * animations off, so that what is looked at is never half faded. A step has a minute: that is for
 * hangs, not for busy machines.
 */
export async function officeContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    // Page and service are one PC: with clocks of two zones a day typed here could lie ahead there.
    timezoneId: Intl.DateTimeFormat().resolvedOptions().timeZone,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  return context
}

/** Everything that went wrong in a page, as it comes: exceptions, console errors, policy violations. */
export function watchProblems(page: Page): readonly string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  return problems
}
