import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { os, type RouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startLoopback, type Loopback } from '#electron/loopback/server.ts'

let calls = 0
const router = {
  greet: os
    .input(z.object({ name: z.string() }))
    .output(z.string())
    .handler(({ input }) => {
      calls += 1
      return `Chào ${input.name}`
    }),
  weigh: os
    .input(z.object({ file: z.file() }))
    .output(z.object({ name: z.string(), bytes: z.int() }))
    .handler(({ input }) => {
      calls += 1
      return { name: input.file.name, bytes: input.file.size }
    }),
  count: os.input(z.object({})).handler(async function* count() {
    calls += 1
    yield 1
    yield 2
  }),
}

let folder: string
let loopback: Loopback
let entered: string[]

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopback-'))
  mkdirSync(path.join(folder, 'renderer'))
  writeFileSync(path.join(folder, 'renderer/index.html'), '<p nonce="__CSP_NONCE__">Sổ</p>')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  entered = []
  loopback = await startLoopback({
    service: { router, context: () => ({}) },
    pages: path.join(folder, 'renderer'),
    maxBodyBytes: 100_000,
    headersTimeout: 300,
    requestTimeout: 900,
    onEntered: (next) => entered.push(next),
  })
})

afterAll(async () => {
  await loopback.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** As node:http sends it: every header free, Host and the path's dots included. */
const send = (
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port: loopback.port,
        path: target,
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
        agent: false,
      },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    request.on('error', reject)
    request.end(options.body)
  })

/** Raw bytes on a connection; what came back until it was closed, and after how long. */
const sendRaw = (
  bytes: readonly string[],
  pauseMs: number,
): Promise<{ readonly text: string; readonly ms: number }> =>
  new Promise((resolve) => {
    const started = performance.now()
    let text = ''
    const left = [...bytes]
    const socket = net.connect(loopback.port, '127.0.0.1')
    const timer = setInterval(() => {
      const next = left.shift()
      if (next !== undefined && socket.writable) socket.write(next)
    }, pauseMs)
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ text, ms: performance.now() - started })
    })
  })

const origin = (): string => `http://127.0.0.1:${loopback.port}`

async function enter(): Promise<string> {
  const answer = await send(loopback.launchAddress().slice(origin().length))
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/')
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const client = (cookie: string): RouterClient<typeof router> =>
  createORPCClient(new RPCLink({ url: `${origin()}/rpc`, headers: { cookie, origin: origin() } }))

describe('the loopback server', () => {
  it('opens a session by the launch address, serves the page and answers calls', async () => {
    const cookie = await enter()
    expect(entered.at(-1)).toBe(loopback.launchAddress())
    const page = await send('/', { headers: { cookie } })
    expect(page.status).toBe(200)
    const nonce = /nonce="([^"]+)"/u.exec(page.body)?.[1]
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(await client(cookie).greet({ name: 'Hội đồng' })).toBe('Chào Hội đồng')
  })

  it('takes a file with its Vietnamese name and gives a stream of events', async () => {
    const session = client(await enter())
    const file = new File(['x'.repeat(5000)], 'Danh sách đề nghị.xlsx')
    expect(await session.weigh({ file })).toEqual({ name: file.name, bytes: 5000 })
    const seen: unknown[] = []
    for await (const event of await session.count({})) seen.push(event)
    expect(seen).toEqual([1, 2])
  })

  it('listens on 127.0.0.1 alone', async () => {
    const reached = await new Promise((resolve) => {
      const socket = net.connect(loopback.port, '::1')
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    })
    expect(reached).toBe(false)
  })

  it('turns a rebound name, a foreign form and a stranger away before the service hears of it', async () => {
    const cookie = await enter()
    const body = '{"json":{"name":"x"}}'
    const headers = { cookie, origin: origin(), 'content-type': 'application/json' }
    const before = calls
    const answers = await Promise.all([
      send('/rpc/greet', { method: 'POST', body, headers: { ...headers, host: 'evil.example' } }),
      send('/rpc/greet', {
        method: 'POST',
        body: '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json":{"name":"x"}}\r\n--x--\r\n',
        headers: {
          cookie,
          origin: 'https://evil.example',
          'content-type': 'multipart/form-data; boundary=x',
        },
      }),
      send('/rpc/greet', { method: 'POST', body, headers: { ...headers, cookie: '' } }),
      send('/rpc/greet', { headers }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([421, 403, 401, 405])
    for (const answer of answers) {
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(answer.body).toMatch(/[ăâđêôơư]/u)
    }
    expect(calls).toBe(before)
  })

  it('finds no way out of the pages', async () => {
    const cookie = await enter()
    const targets = ['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt']
    const answers = await Promise.all(targets.map((to) => send(to, { headers: { cookie } })))
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(answer.body).not.toContain('secret')
    }
  })

  it('refuses an oversized body without reading it', async () => {
    const cookie = await enter()
    const before = calls
    const head = [
      'POST /rpc/greet HTTP/1.1',
      `Host: 127.0.0.1:${loopback.port}`,
      `Origin: ${origin()}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 100001',
      '',
      '',
    ].join('\r\n')
    const { text } = await sendRaw([head], 1)
    expect(text).toMatch(/^HTTP\/1\.1 413 /u)
    expect(calls).toBe(before)
  })

  it('refuses headers without end', async () => {
    const { text } = await sendRaw([`GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}`], 1)
    expect(text).toMatch(/^HTTP\/1\.1 431 /u)
  })

  it('cuts a request whose headers come drop by drop', async () => {
    const drops = ['GET / HTTP/1.1\r\n', ...Array.from({ length: 60 }, (_, n) => `X-${n}: y\r\n`)]
    const { text, ms } = await sendRaw(drops, 100)
    expect(text).toMatch(/^HTTP\/1\.1 408 /u)
    expect(ms).toBeLessThan(4000)
  })

  it('cuts a request whose body comes drop by drop, and goes on serving the others', async () => {
    const cookie = await enter()
    const before = calls
    const head = [
      'POST /rpc/greet HTTP/1.1',
      `Host: 127.0.0.1:${loopback.port}`,
      `Origin: ${origin()}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 90000',
      '',
      '{',
    ].join('\r\n')
    const slow = sendRaw([head, ...Array.from({ length: 60 }, () => ' ')], 100)
    expect(await client(cookie).greet({ name: 'a' })).toBe('Chào a')
    expect((await slow).ms).toBeLessThan(4000)
    expect(calls).toBe(before + 1)
  })

  it('cuts a connection that says nothing, so that two hundred of them lock nobody out', async () => {
    const silent = await Promise.all(Array.from({ length: 210 }, () => sendRaw([], 1000)))
    // Beyond two hundred a connection is not even taken; the others end at the time for headers.
    for (const { ms } of silent) expect(ms).toBeLessThan(4000)
    expect((await send('/')).status).toBe(401)
  })

  it('answers a stranger who goes on guessing with 429, and the true user as before', async () => {
    const own = await startLoopback({
      service: { router, context: () => ({}) },
      pages: path.join(folder, 'renderer'),
    })
    const address = `http://127.0.0.1:${own.port}`
    const entering = await fetch(own.launchAddress(), { redirect: 'manual' })
    const cookie = entering.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const guesses: number[] = []
    for (let guess = 0; guess < 25; guess += 1)
      guesses.push((await fetch(`${address}/launch?key=${guess}`)).status)
    expect(new Set(guesses.slice(0, 20))).toEqual(new Set([401]))
    expect(guesses.at(-1)).toBe(429)
    expect((await fetch(address, { headers: { cookie } })).status).toBe(200)
    await own.close()
  })

  it('speaks no other protocol', async () => {
    const upgrade = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${loopback.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
    expect((await sendRaw([upgrade], 1)).text).toBe('')
    const expecting = `POST /rpc/greet HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n`
    expect((await sendRaw([expecting], 1)).text).toMatch(/^HTTP\/1\.1 417 /u)
  })

  it('says that a port is taken', async () => {
    await expect(
      startLoopback({
        service: { router, context: () => ({}) },
        pages: folder,
        port: loopback.port,
      }),
    ).rejects.toMatchObject({
      name: 'Refusal',
      code: 'PORT_TAKEN',
      values: { port: loopback.port },
    })
  })
})
