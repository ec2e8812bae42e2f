/** The program in a browser beside pages of the bench, served alike: one server, one session, one build. */
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startApplication } from '#electron/start-application.ts'
import { startLoopback } from '#electron/loopback/server.ts'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'
import { launchBrowser, officeContext } from '#test/support/browser.ts'
import { pagesBuilt } from './built.ts'

export interface ServedPages {
  readonly origin: string
  /** A page that has a session, in a browser profile of its own: nothing of an earlier run is cached. */
  newPage(): Promise<Page>
  close(): Promise<void>
}

/** `null` where there is no browser on this machine. */
async function browserHere(flags: readonly string[]): Promise<Browser | null> {
  try {
    return await launchBrowser(flags)
  } catch {
    return null
  }
}

/**
 * Serves them from a folder that goes afterwards; null where there is no browser to look at them.
 * `flags` are the browser's.
 */
export async function servePages(
  folder: string,
  flags: readonly string[] = [],
): Promise<ServedPages | null> {
  const browser = await browserHere(flags)
  if (browser === null) return null
  const pages = await pagesBuilt()
  const application = await startApplication({
    store: path.join(folder, 'council.sqlite'),
    comeForward: () => undefined,
    files: createChildReaderHost(),
  })
  const loopback = await startLoopback({ service: application, pages })
  // Who has come in once has the session in every profile.
  const entrance = await officeContext(browser)
  await (await entrance.newPage()).goto(loopback.launchAddress())
  const session = await entrance.cookies()
  await entrance.close()
  return {
    origin: `http://127.0.0.1:${loopback.port}`,
    newPage: async () => {
      const context = await officeContext(browser)
      await context.addCookies(session)
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      await loopback.close()
      await application.close()
    },
  }
}
