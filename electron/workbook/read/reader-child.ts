import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import process from 'node:process'
import { MessageFrames } from './message-frames.ts'
import type { ReadRequest } from './reader-messages.ts'

/** A running reader process, whatever started it (child_process here, utilityProcess in Electron). */
export interface ReaderChild {
  readonly pid: number | undefined
  readonly send: (request: ReadRequest) => void
  readonly kill: () => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** `trace` is the end of what the process wrote on standard error. */
  readonly onExit: (listener: (trace: string) => void) => void
  /** Whether the reader may keep the application from ending. */
  readonly holdOpen: (hold: boolean) => void
}

/** Starts a reader process. */
export type SpawnReader = () => ReaderChild

const TRACE = 4000

/** What makes no message is one that nobody believes. */
function messagesIn(frames: MessageFrames, piece: Buffer): readonly unknown[] {
  try {
    return frames.take(piece)
  } catch (error) {
    return [error]
  }
}

/**
 * Starts readers with child_process. `entry` is reader-process.ts or what it was bundled to;
 * `heapMegabytes` bounds V8's own heap, so that most greedy files end before the system notices.
 */
export function childProcessSpawner(entry: string, heapMegabytes: number): SpawnReader {
  return () => {
    const child = fork(entry, [], {
      // Nothing but reading its own code and watching its own memory is allowed in there.
      execArgv: [
        `--max-old-space-size=${heapMegabytes}`,
        '--permission',
        '--allow-fs-read=*',
        '--allow-worker',
        '--no-warnings',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { SystemRoot: process.env['SystemRoot'] ?? '', NODE_OPTIONS: '' },
    })
    let trace = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      trace = (trace + text).slice(-TRACE)
    })
    return {
      pid: child.pid,
      send: (request) => {
        child.send(request, (error) => {
          // A process that ended in between reports its end by itself.
          if (error !== null) trace = `${trace}\n${error.message}`.slice(-TRACE)
        })
      },
      kill: () => {
        child.kill('SIGKILL')
      },
      onMessage: (listener) => {
        const frames = new MessageFrames()
        child.stdout?.on('data', (piece: Buffer) => {
          for (const message of messagesIn(frames, piece)) listener(message)
        })
      },
      onExit: (listener) => {
        let ended = false
        const end = (text: string): void => {
          if (!ended) listener(text)
          ended = true
        }
        child.on('close', () => end(trace))
        child.on('error', (error) => end(error.message))
      },
      holdOpen: (hold) => {
        const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Socket)
        for (const handle of [child, child.channel, ...streams]) {
          if (hold) handle?.ref()
          else handle?.unref()
        }
      },
    }
  }
}

/** Resident bytes of a process, or null where the system does not tell (only Linux does). */
export function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
