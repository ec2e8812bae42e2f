/**
 * Starts the application: its store is looked through in a thread while the service is loaded and
 * the store opened. Whoever asks is answered when all of it is done.
 */
import path from 'node:path'
import { beginCheck } from '#electron/store/store-check.ts'
import type { Application, ApplicationOptions } from './application.ts'
import { dataFolder } from './data-folder.ts'

export interface StartOptions extends Omit<ApplicationOptions, 'store' | 'check'> {
  /** By default `council.sqlite` in the user's data folder. */
  readonly store?: string | undefined
}

/** @throws as `openApplication` */
export async function startApplication(options: StartOptions): Promise<Application> {
  const store = options.store ?? path.join(dataFolder(), 'council.sqlite')
  const check = beginCheck(store)
  const { openApplication } = await import('./application.ts')
  return openApplication({ ...options, store, check })
}
