/**
 * The built desktop shell as a test drives it: over simulated Electron (test/simulated-electron) on
 * every machine with a full Chromium, and over the real binary where one is on the disk. Playwright
 * starts both the same way.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron } from '#electron/find-electron.ts'
import { findBrowser } from '#electron/loopback/find-browser.ts'
import { watchProblems } from './browser.ts'
import { projectPath } from './project-files.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DesktopShell {
  /** For the names of tests and reports. */
  readonly name: string
  readonly binary: string
  readonly simulated: boolean
}

/** The operator's display and the room's, as `displays`. */
export const LAPTOP: Rectangle = { x: 0, y: 0, width: 1366, height: 768 }
export const PROJECTOR: Rectangle = { x: 1366, y: 0, width: 1920, height: 1080 }

const hasScreen = (): boolean =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== ''

const SIMULATED: DesktopShell = {
  name: 'simulated Electron',
  binary: projectPath('test/simulated-electron/electron.ts'),
  simulated: true,
}

function runnable(): readonly DesktopShell[] {
  const real = findElectron()
  return [
    // A script with a first line for the shell: Windows would not start it.
    ...(findBrowser() === null || process.platform === 'win32' ? [] : [SIMULATED]),
    ...(real === null || !hasScreen()
      ? []
      : [{ name: 'real Electron', binary: real, simulated: false }]),
  ]
}

/**
 * Neither an installed Chromium, Chrome or Edge for the simulated one, nor the real one:
 * `describe.skipIf(desktopMissing()).each(desktopShells())`.
 */
export const desktopMissing = (): boolean => runnable().length === 0

/** The shells that this machine can run; where there are none, the simulated one to be skipped. */
export const desktopShells = (): readonly DesktopShell[] =>
  desktopMissing() ? [SIMULATED] : runnable()

export interface Desktop {
  readonly app: ElectronApplication
  /** The desk's page. */
  readonly page: Page
  readonly problems: readonly string[]
  /** SO_THI_DUA_DATA of this start. */
  readonly folder: string
  /** What came on the standard error so far. */
  readonly errors: () => string
  /** Runs the binary once more over the same folder, and waits until it ends. */
  startAgain(): Promise<{ readonly status: number | null; readonly errors: string }>
  /** Waits until the program has ended by itself. */
  ended(): Promise<number | null>
  /** Ends it if it still runs, and removes its folder. */
  close(): Promise<void>
}

export interface DesktopOptions {
  /** Simulated Electron only: what stands on the desk. */
  readonly displays?: readonly Rectangle[]
  /** A folder of data that is there already; it stays. */
  readonly folder?: string
  /** Words after the program: a package to open. */
  readonly words?: readonly string[]
}

export function environmentOf(
  folder: string,
  displays: readonly Rectangle[] = [LAPTOP],
): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    ...Object.fromEntries(inherited),
    // The double is a script for the Node that runs these tests.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    SO_THI_DUA_DATA: folder,
    SIMULATED_ELECTRON_DISPLAYS: JSON.stringify(displays),
  }
}

/** Runs the binary over a built program without driving it, until it ends. */
export function runDesktop(
  shell: DesktopShell,
  words: readonly string[],
  env: Record<string, string>,
  program: string = projectPath(),
): Promise<{ readonly status: number | null; readonly output: string; readonly errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(shell.binary, [program, ...words], { env })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output, errors }))
  })
}

/** Starts the shell over a folder of its own and waits for the first page. */
export async function startDesktop(
  shell: DesktopShell,
  options: DesktopOptions = {},
): Promise<Desktop> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'so-thi-dua-desktop-'))
  const env = environmentOf(folder, options.displays)
  const app = await _electron.launch({
    executablePath: shell.binary,
    args: [projectPath(), ...(options.words ?? [])],
    env,
  })
  const child = app.process()
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const page = await app.firstWindow()
  const problems = watchProblems(page)
  await page.locator('#root > *').first().waitFor()
  return {
    app,
    page,
    problems,
    folder,
    errors: () => errors,
    startAgain: () => runDesktop(shell, [], env),
    ended: () => exit,
    close: async () => {
      if (child.exitCode === null) await app.close()
      await exit
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
