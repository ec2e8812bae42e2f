import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'

let browser: Promise<Browser> | undefined

/**
 * The browser of the test files that share a worker, started for the first of them: a file has
 * contexts of its own in it, which go with its loopback shell. It ends with the worker.
 */
export const workerBrowser = (): Promise<Browser> => (browser ??= launchBrowser())
