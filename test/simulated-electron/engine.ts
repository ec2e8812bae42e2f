/** Chromium once the application is ready, for every part that needs it. */
import type { Devtools } from './devtools.ts'

export interface Engine {
  readonly devtools: Devtools
  /** A session of any open page, for commands that want one. */
  anyPage(): { readonly devtools: Devtools; readonly session: string }
}

let engine: Engine | null = null

export function setEngine(made: Engine): void {
  engine = made
}

/** @throws where the application is not ready, as Electron does */
export function theEngine(): Engine {
  if (engine === null) throw new Error('cannot be used before the app is ready (simulated)')
  return engine
}
