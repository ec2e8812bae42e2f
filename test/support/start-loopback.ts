/** The loopback shell over a store of its own, as `npm start` would run it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serve } from '#electron/loopback/main.ts'
import { officeContext, watchProblems } from './browser.ts'
import { workerReader } from './worker-reader.ts'

export interface OpenedPage {
  readonly page: Page
  /** What went wrong in the page so far; a journey ends by expecting none. */
  readonly problems: readonly string[]
}

export interface TestLoopback {
  readonly origin: string
  /** The store's file, for looking at it by the command line. */
  readonly store: string
  /** What the terminal would have shown. */
  readonly said: readonly string[]
  /** Opens a session, once. */
  launchAddress(): string
  /** A page with a session of its own, at the program's first screen. */
  open(browser: Browser): Promise<OpenedPage>
  /** Also closes the pages it opened, though their browser goes on. */
  close(): Promise<void>
}

/** Starts it; by default over a new, empty store in a temporary folder, which `close` removes. */
export async function startTestLoopback(
  options: { readonly store?: string } = {},
): Promise<TestLoopback> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-journey-'))
  const store = options.store ?? path.join(folder, 'council.sqlite')
  const said: string[] = []
  const contexts: BrowserContext[] = []
  const say = (line: string): number => said.push(line)
  const serving = await serve({ store, open: false, say, startReader: workerReader })
  return {
    origin: `http://127.0.0.1:${serving.port}`,
    store,
    said,
    launchAddress: () => serving.launchAddress(),
    open: async (browser) => {
      const context = await officeContext(browser)
      contexts.push(context)
      const page = await context.newPage()
      const problems = watchProblems(page)
      await page.goto(serving.launchAddress())
      return { page, problems }
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await serving.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
