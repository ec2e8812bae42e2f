/**
 * `npm start`: the desktop window where Electron is on the disk, otherwise the same program in the
 * browser that is there.
 */
import { spawn } from 'node:child_process'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '#shared/kernel/refusal.ts'
import { loopbackText } from '#shared/text/loopback.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { startText } from '#shared/text/start.ts'
import { portOf } from './loopback/port-of.ts'
import { buildDesktop, desktopIsStale } from './build-desktop.ts'
import { findElectron } from './find-electron.ts'
import { programFolder } from './program-folder.ts'

const root = programFolder()
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const complain = (line: string, status: number): number => {
  process.stderr.write(`${line}\n`)
  return status
}

/** Builds if needed and runs the desktop window; resolves to its exit status. */
function startDesktop(binary: string, store: string | undefined): Promise<number> {
  if (desktopIsStale()) {
    say(startText.building)
    if (!buildDesktop()) return Promise.resolve(complain(startText.buildFailed, 1))
  }
  const words = store === undefined ? [root] : [root, `--store=${path.resolve(store)}`]
  return new Promise((resolve, reject) => {
    const child = spawn(binary, words, { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function startLoopback(words: {
  readonly store: string | undefined
  readonly port: string | undefined
  readonly open: boolean
}): Promise<number> {
  const port = portOf(words.port)
  if (port === null) return complain(loopbackText.portInvalid(words.port ?? ''), 2)
  try {
    // What Node makes of the sources is kept: a second start is spared about a second of it.
    enableCompileCache(path.join(root, 'out', 'compiled'))
    const { serveUntilStopped } = await import('./loopback/main.ts')
    await serveUntilStopped({ store: words.store, port, open: words.open, say })
    return 0
  } catch (error) {
    if (error instanceof Refusal) return complain(refusalSentence(error.code, error.values), 1)
    throw error
  }
}

function readWords(): ReturnType<typeof parse> | string {
  try {
    return parse()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const parse = () =>
  parseArgs({
    options: {
      store: { type: 'string' },
      port: { type: 'string' },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values

const hasScreen = (): boolean =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== ''

async function start(): Promise<number> {
  const words = readWords()
  if (typeof words === 'string')
    return complain(`${startText.wrongUsage(words)}\n${startText.usage}`, 2)
  if (words.help) {
    say(startText.usage)
    return 0
  }
  const binary = findElectron()
  if (binary !== null && !words.browser && words.port === undefined) {
    if (hasScreen()) return startDesktop(binary, words.store)
    say(startText.noScreen)
  } else if (binary === null && !words.browser) {
    say(startText.noElectron)
  }
  return startLoopback({ store: words.store, port: words.port, open: !words['no-open'] })
}

process.exitCode = await start()
