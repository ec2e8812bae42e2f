/** The loopback shell in a process of its own, so that its memory is its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { projectPath } from '#test/support/project-files.ts'

export interface Served {
  readonly address: string
  /** Resident memory in bytes, once its garbage is collected. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** Resident memory of a process of this machine in bytes, as Linux tells it. */
export function residentMemory(pid: number | undefined): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? '0') * 1024
}

const addressIn = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/u.exec(said)?.[0]
        if (found !== undefined) resolve(found)
      })
    child.once('exit', () => reject(new Error(`it ended by itself: ${said}`)))
  })

const packageSchema = z.object({ scripts: z.object({ council: z.string() }) })

/** What stands between `node` and the program in `npm run council`: how much memory it may use at once. */
function nodeFlags(): readonly string[] {
  const text = fs.readFileSync(projectPath('package.json'), 'utf8')
  const [node, ...words] = packageSchema.parse(JSON.parse(text)).scripts.council.split(' ')
  if (node !== 'node' || words.pop() !== 'electron/cli/main.ts')
    throw new Error('npm run council is no longer `node … electron/cli/main.ts`')
  return words
}

/** Serves a store, started as `npm run council` starts it. */
export async function serveStore(store: string): Promise<Served> {
  const words = [
    ...nodeFlags(),
    '--import',
    projectPath('test/endurance/collect-on-signal.ts'),
    projectPath('electron/cli/main.ts'),
    'serve',
    '--store',
    store,
  ]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    address: await addressIn(child),
    memory: async () => {
      child.kill('SIGUSR2')
      await pause(1500)
      return residentMemory(child.pid)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
