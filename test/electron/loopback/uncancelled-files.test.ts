import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { os, type RouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startLoopback, type Loopback } from '#electron/loopback/server.ts'

const BYTES = 3_000_000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const router = {
  paper: os.input(z.object({})).handler(async () => {
    await pause(20)
    return new File([new Uint8Array(BYTES).fill(65)], 'danh sách.xlsx')
  }),
}

let folder: string
let loopback: Loopback
let cookie = ''
const origin = (): string => `http://127.0.0.1:${loopback.port}`

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopback-'))
  loopback = await startLoopback({ service: { router, context: () => ({}) }, pages: folder })
  const entered = await fetch(loopback.launchAddress(), { redirect: 'manual' })
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(async () => {
  await loopback.close()
  rmSync(folder, { recursive: true, force: true })
})

const takeWhole = (): Promise<File> => {
  const link = new RPCLink({ url: `${origin()}/rpc`, headers: { cookie, origin: origin() } })
  const client: RouterClient<typeof router> = createORPCClient(link)
  return client.paper({})
}

/** Asks for the file and hangs up after so many milliseconds. */
const leaveAfter = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const input = JSON.stringify({ json: {} })
    const head = [
      'POST /rpc/paper HTTP/1.1',
      `Host: 127.0.0.1:${loopback.port}`,
      `Origin: ${origin()}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      `Content-Length: ${input.length}`,
    ]
    const socket = net.connect(loopback.port, '127.0.0.1', () =>
      socket.write(`${head.join('\r\n')}\r\n\r\n${input}`),
    )
    socket.resume()
    socket.once('close', () => resolve())
    setTimeout(() => socket.destroy(), ms)
  })

describe('a file that goes out over the loopback', () => {
  it('arrives whole', async () => {
    const paper = await takeWhole()
    expect([paper.name, paper.size]).toEqual(['danh sách.xlsx', BYTES])
  })

  it('may be left before it comes or in the middle of it, and the program goes on', async () => {
    const lost: unknown[] = []
    const note = (reason: unknown): void => void lost.push(reason)
    process.on('unhandledRejection', note)
    try {
      for (let round = 0; round < 20; round += 1) await leaveAfter(round * 2)
      await pause(100)
      expect(lost).toEqual([])
      expect((await takeWhole()).size).toBe(BYTES)
    } finally {
      process.off('unhandledRejection', note)
    }
  })
})
