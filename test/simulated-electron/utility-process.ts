/** utilityProcess over child_process.fork, with the traps of the real one: no pid before it runs. */
import { fork, type ChildProcess, type StdioOptions } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { ForkOptions, UtilityProcess } from 'electron'

class SimulatedUtilityProcess
  extends EventEmitter
  implements Pick<UtilityProcess, 'pid' | 'stdout' | 'stderr' | 'kill' | 'postMessage'>
{
  readonly stdout: NodeJS.ReadableStream | null
  readonly stderr: NodeJS.ReadableStream | null
  readonly #child: ChildProcess
  #spawned = false
  #ended = false

  constructor(child: ChildProcess) {
    super()
    this.#child = child
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.once('spawn', () => {
      setImmediate(() => {
        this.#spawned = true
        this.emit('spawn')
      })
    })
    child.on('message', (message) => this.emit('message', message))
    child.once('exit', (code) => {
      this.#ended = true
      this.emit('exit', code ?? 1)
    })
  }

  get pid(): number | undefined {
    return this.#spawned && !this.#ended ? this.#child.pid : undefined
  }

  postMessage(message: unknown): void {
    if (!this.#ended) this.#child.send(message as object)
  }

  /** As the real one: nothing happens to a process that has not begun. */
  kill(): boolean {
    return this.#spawned && !this.#ended && this.#child.kill('SIGTERM')
  }
}

export const utilityProcess = {
  fork(entry: string, args: readonly string[] = [], options: ForkOptions = {}) {
    const stdio = (Array.isArray(options.stdio) ? options.stdio : ['ignore']) as StdioOptions[]
    const child = fork(entry, args, {
      execArgv: [
        ...(options.execArgv ?? []),
        '--import',
        new URL('./parent-port.ts', import.meta.url).href,
      ],
      serialization: 'advanced',
      stdio: ['ignore', stdio[1] ?? 'inherit', stdio[2] ?? 'inherit', 'ipc'] as StdioOptions,
      env: (options.env ?? process.env) as NodeJS.ProcessEnv,
    })
    return new SimulatedUtilityProcess(child)
  },
}
