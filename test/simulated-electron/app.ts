/** The application: its life from start to quit, and the lock of a single instance. */
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { App } from 'electron'
import { z } from 'zod'
import type { Chromium } from './chromium.ts'
import type { SimulatedBrowserWindow } from './browser-window.ts'

/** What the starter gives the application when it is ready. */
export interface Runtime {
  readonly chromium: Chromium
  readonly makeTarget: (window: SimulatedBrowserWindow) => void
  readonly windows: () => readonly SimulatedBrowserWindow[]
}

const LOCK = 'simulated-instance.lock'
const CALL = 'simulated-second-instance-'

/** What a second start of the application tells the first. */
const secondSchema = z.object({ argv: z.array(z.string()), cwd: z.string() })

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

class SimulatedApp
  extends EventEmitter
  implements
    Pick<
      App,
      | 'quit'
      | 'exit'
      | 'isReady'
      | 'whenReady'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setPath'
      | 'getPath'
      | 'isPackaged'
    >
{
  readonly isPackaged = false
  /** What was asked of the system, for a test to look at. */
  readonly asked = { sandbox: false, appUserModelId: '' }
  readonly #paths = new Map([
    ['userData', path.join(os.tmpdir(), 'simulated-electron')],
    ['temp', os.tmpdir()],
  ])
  readonly #ready = Promise.withResolvers<void>()
  #runtime: Runtime | null = null
  #lock: string | null = null
  #quitting = false
  #done = false

  isReady(): boolean {
    return this.#runtime !== null
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  enableSandbox(): void {
    if (this.isReady()) throw new Error('enableSandbox must be called before the app is ready')
    this.asked.sandbox = true
  }

  setAppUserModelId(id: string): void {
    this.asked.appUserModelId = id
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder)
  }

  getPath(name: string): string {
    const folder = this.#paths.get(name)
    if (folder === undefined) throw new Error(`simulated: no path "${name}"`)
    return folder
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    const lock = path.join(folder, LOCK)
    mkdirSync(folder, { recursive: true })
    for (;;) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' })
        break
      } catch {
        if (isRunning(Number(readFileSync(lock, 'utf8')))) {
          this.#callFirst(folder)
          return false
        }
        rmSync(lock, { force: true })
      }
    }
    this.#lock = lock
    watch(folder, { persistent: false }, (_event, name) => this.#hear(folder, name ?? ''))
    return true
  }

  quit(): void {
    if (this.#done || this.#quitting) return
    this.#quitting = true
    setImmediate(() => this.#goOnQuitting())
  }

  exit(code = 0): void {
    if (this.#done) return
    this.#done = true
    this.emit('quit', {}, code)
    if (this.#lock !== null) rmSync(this.#lock, { force: true })
    const closing = this.#runtime?.chromium.close() ?? Promise.resolve()
    void closing.finally(() => process.exit(code))
  }

  /** The main program was loaded and Chromium runs. */
  becomeReady(runtime: Runtime): void {
    this.#runtime = runtime
    this.#ready.resolve()
    this.emit('ready')
  }

  /** Whether there is nobody to become ready for. */
  isOver(): boolean {
    return this.#quitting || this.#done
  }

  makeTarget(window: SimulatedBrowserWindow): void {
    this.#runtime?.makeTarget(window)
  }

  windowGone(left: number): void {
    if (left > 0) return
    if (this.#quitting) setImmediate(() => this.#goOnQuitting())
    else if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  #goOnQuitting(): void {
    const windows = this.#runtime?.windows() ?? []
    if (windows.length > 0) {
      if (this.#isPrevented('before-quit')) return
      for (const window of windows) window.close()
      // A window that did not close keeps the application.
      if ((this.#runtime?.windows() ?? []).length > 0) this.#quitting = false
      return
    }
    if (!this.#isPrevented('will-quit')) this.exit(0)
  }

  #isPrevented(event: string): boolean {
    let prevented = false
    this.emit(event, { preventDefault: () => (prevented = true) })
    if (prevented) this.#quitting = false
    return prevented
  }

  #callFirst(folder: string): void {
    const file = path.join(folder, `${CALL}${process.pid}.json`)
    writeFileSync(`${file}.new`, JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
    renameSync(`${file}.new`, file)
  }

  #hear(folder: string, name: string): void {
    if (!name.startsWith(CALL) || !name.endsWith('.json')) return
    const file = path.join(folder, name)
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      // Told twice of one file: it was heard the first time.
      return
    }
    rmSync(file, { force: true })
    const { argv, cwd } = secondSchema.parse(JSON.parse(text))
    this.emit('second-instance', {}, argv, cwd, null)
  }
}

export const app = new SimulatedApp()
