/**
 * One desk to a store: two windows on one store would make every copy twice and show each other's
 * votes late. The desk that is open listens on a socket named after the store; the system takes the
 * socket away with the process, however that ends. A second desk knocks, so that the first comes to
 * the front, and is refused. The command line may work beside a desk: SQLite keeps them apart.
 */
import { createHash } from 'node:crypto'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Refusal } from '#shared/kernel/refusal.ts'
import { logBug } from './log-bug.ts'

export interface DeskLock {
  release(): Promise<void>
}

/** How long a desk that is there may take to answer a knock. */
const PATIENCE_MS = 1000

/** The real path of what is there, and below it what is yet to be made. */
function realPath(file: string): string {
  if (existsSync(file)) return realpathSync.native(file)
  const folder = path.dirname(file)
  return folder === file ? file : path.join(realPath(folder), path.basename(file))
}

/** The same for every way to write the store's path. */
function addressOf(store: string): string {
  const whole = realPath(path.resolve(store))
  const name = process.platform === 'win32' ? whole.toLowerCase() : whole
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 32)
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\so-thi-dua-${hash}`
    : path.join(os.tmpdir(), `so-thi-dua-${hash}.sock`)
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null

function listen(address: string, knocked: () => void): Promise<net.Server> {
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end()
    knocked()
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      server.off('error', reject).on('error', logBug)
      // The desk keeps the program running, not its lock.
      server.unref()
      resolve(server)
    })
  })
}

/** Whether a desk is there; one that is, comes to the front. */
function knock(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    // A desk that does not answer is a desk all the same.
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('connect', () => socket.resume())
    socket.once('close', () => resolve(true))
    socket.once('error', (error) => {
      const code = codeOf(error)
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT')
    })
  })
}

async function take(address: string, knocked: () => void): Promise<net.Server | null> {
  try {
    return await listen(address, knocked)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
  }
  if (await knock(address)) return null
  // What a killed program left; on Windows nothing is ever left.
  rmSync(address, { force: true })
  return listen(address, knocked)
}

/**
 * Takes the desk of a store; `comeForward` is called when somebody tries to open the store again.
 * @throws Refusal STORE_OPEN_ELSEWHERE
 */
export async function takeDesk(store: string, comeForward: () => void): Promise<DeskLock> {
  const server = await take(addressOf(store), comeForward)
  if (server === null) throw new Refusal('STORE_OPEN_ELSEWHERE', { path: store })
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
