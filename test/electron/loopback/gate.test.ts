import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { createGate, type Gate, type GateVerdict } from '#electron/loopback/gate.ts'

const PORT = 43_210
const HOST = `127.0.0.1:${PORT}`
const ORIGIN = `http://${HOST}`

let clock: number
let gate: Gate

beforeEach(() => {
  clock = 0
  gate = createGate({ port: PORT, maxBodyBytes: 1000, now: () => clock })
})

type Headers = Record<string, string | undefined>

const get = (url: string, headers: Headers = {}): GateVerdict =>
  gate.check({ method: 'GET', url, headers: { host: HOST, ...headers } })

const post = (headers: Headers = {}, url = '/rpc/units/list'): GateVerdict =>
  gate.check({
    method: 'POST',
    url,
    headers: { host: HOST, origin: ORIGIN, 'content-length': '10', ...headers },
  })

const launchPath = (): string => gate.launchAddress().slice(ORIGIN.length)

/** Opens a session and returns its cookie header. */
function enter(): string {
  const verdict = get(launchPath())
  if (verdict.kind !== 'enter') throw new Error(`not let in: ${JSON.stringify(verdict)}`)
  return verdict.cookie.split(';')[0] ?? ''
}

const refused = (status: number, refusal: string): object => ({ kind: 'refuse', status, refusal })

describe('the gate of the loopback shell', () => {
  it('swaps the launch address for a cookie that scripts cannot read and other sites cannot send', () => {
    const verdict = get(launchPath())
    expect(verdict).toMatchObject({ kind: 'enter' })
    expect(verdict.kind === 'enter' && verdict.cookie).toMatch(
      /^so-thi-dua-43210=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u,
    )
  })

  it('lets pages and calls of an open session through', () => {
    const cookie = enter()
    expect(get('/hom-nay?x=1', { cookie })).toEqual({ kind: 'page', pathname: '/hom-nay' })
    expect(post({ cookie })).toEqual({ kind: 'rpc' })
    expect(post({ cookie: `other=1; ${cookie}; more=2` })).toEqual({ kind: 'rpc' })
  })

  it('takes a launch address once, and gives another for the next window', () => {
    const used = launchPath()
    enter()
    expect(get(used)).toEqual(refused(401, 'launch'))
    expect(launchPath()).not.toBe(used)
    enter()
  })

  it('refuses the address and the cookie of an earlier launch', () => {
    const cookie = enter()
    const address = launchPath()
    gate = createGate({ port: PORT, maxBodyBytes: 1000, now: () => clock })
    expect(get(address)).toEqual(refused(401, 'launch'))
    expect(get('/', { cookie })).toEqual(refused(401, 'session'))
    expect(post({ cookie })).toEqual(refused(401, 'session'))
  })

  it('refuses whoever has no cookie, an empty one or a wrong one', () => {
    enter()
    expect(get('/')).toEqual(refused(401, 'session'))
    expect(post()).toEqual(refused(401, 'session'))
    for (const value of ['', 'x', 'A'.repeat(43)])
      expect(post({ cookie: `so-thi-dua-${PORT}=${value}` })).toEqual(refused(401, 'session'))
    expect(get('/launch')).toEqual(refused(401, 'launch'))
  })

  it('refuses any other Host, as DNS rebinding would send, even with a good cookie', () => {
    const cookie = enter()
    for (const host of [
      'evil.example',
      `evil.example:${PORT}`,
      `localhost:${PORT}`,
      '127.0.0.1',
      `127.0.0.1:${PORT + 1}`,
      `[::1]:${PORT}`,
      `127.0.0.1:${PORT}.evil.example`,
      undefined,
    ]) {
      expect(get('/', { host, cookie })).toEqual(refused(421, 'host'))
      expect(post({ host, cookie })).toEqual(refused(421, 'host'))
    }
  })

  it('refuses what comes from another origin, another port of this PC included', () => {
    const cookie = enter()
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1',
      `http://127.0.0.1:${PORT + 1}`,
      `https://${HOST}`,
      `http://localhost:${PORT}`,
    ]) {
      expect(post({ origin, cookie })).toEqual(refused(403, 'origin'))
      expect(get('/', { origin, cookie })).toEqual(refused(403, 'origin'))
    }
    expect(post({ origin: undefined, cookie })).toEqual(refused(403, 'origin'))
    for (const site of ['cross-site', 'same-site'])
      expect(get('/', { 'sec-fetch-site': site, cookie })).toEqual(refused(403, 'origin'))
    for (const site of ['same-origin', 'none'])
      expect(get('/', { 'sec-fetch-site': site, cookie })).toMatchObject({ kind: 'page' })
  })

  it('refuses a cross-origin form post, which a browser sends without asking', () => {
    const cookie = enter()
    expect(
      post({
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
        'content-type': 'multipart/form-data; boundary=x',
        cookie,
      }),
    ).toEqual(refused(403, 'origin'))
  })

  it('takes GET for pages, POST for calls, and nothing else', () => {
    const cookie = enter()
    const call = (method: string, url: string): GateVerdict =>
      gate.check({ method, url, headers: { host: HOST, origin: ORIGIN, cookie } })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'get'])
      expect(call(method, '/')).toEqual(refused(405, 'method'))
    for (const method of ['GET', 'PUT', 'OPTIONS', 'HEAD'])
      expect(call(method, '/rpc/units/list')).toEqual(refused(405, 'method'))
    expect(call('POST', '/launch?key=x')).toEqual(refused(405, 'method'))
  })

  it('takes a body up to the limit, and none whose length is not said first', () => {
    const cookie = enter()
    expect(post({ cookie, 'content-length': '1000' })).toEqual({ kind: 'rpc' })
    expect(post({ cookie, 'content-length': '1001' })).toEqual(refused(413, 'size'))
    expect(post({ cookie, 'content-length': '9'.repeat(30) })).toEqual(refused(413, 'size'))
    expect(post({ cookie, 'content-length': undefined })).toEqual(refused(411, 'length'))
    expect(post({ cookie, 'content-length': '-1' })).toEqual(refused(411, 'length'))
    expect(post({ cookie, 'transfer-encoding': 'chunked' })).toEqual(refused(411, 'length'))
  })

  it('refuses request lines that are no path of ours', () => {
    const cookie = enter()
    for (const url of ['http://evil.example/', '*', '//evil.example/', ''])
      expect(get(url, { cookie })).toEqual(refused(400, 'host'))
  })

  it('stops guessing after twenty wrong tries, and forgives with time', () => {
    for (let tries = 0; tries < 20; tries += 1)
      expect(get(`/launch?key=${tries}`)).toEqual(refused(401, 'launch'))
    expect(get('/launch?key=20')).toEqual(refused(429, 'rate'))
    clock += 2000
    expect(get('/launch?key=21')).toEqual(refused(401, 'launch'))
  })

  it('lets the true user in while somebody guesses', () => {
    for (let tries = 0; tries < 100; tries += 1) get(`/launch?key=${tries}`)
    expect(post({ cookie: enter() })).toEqual({ kind: 'rpc' })
  })

  it('slows a flood, and goes on when it has passed', () => {
    const cookie = enter()
    let passed = 0
    while (post({ cookie }).kind === 'rpc') passed += 1
    expect(passed).toBe(1999)
    expect(post({ cookie })).toEqual(refused(429, 'rate'))
    clock += 1000
    expect(post({ cookie })).toEqual({ kind: 'rpc' })
  })

  it('ends the oldest session when seventeen are open', () => {
    const cookies = Array.from({ length: 17 }, enter)
    expect(cookies.map((cookie) => post({ cookie }).kind)).toEqual([
      'refuse',
      ...Array.from({ length: 16 }, () => 'rpc'),
    ])
  })

  it('lets nobody in by chance, whatever is sent', () => {
    enter()
    fc.assert(
      fc.property(
        fc.record({
          method: fc.constantFrom('GET', 'POST'),
          path: fc.constantFrom('/', '/rpc', '/rpc/a/b', '/launch', '/launch?key=', '/assets/a.js'),
          tail: fc.string(),
          cookie: fc.string(),
          origin: fc.constantFrom(ORIGIN, undefined),
        }),
        ({ method, path, tail, cookie, origin }) => {
          clock += 60_000
          const { kind } = gate.check({
            method,
            url: path + tail,
            headers: { host: HOST, origin, cookie, 'content-length': '1' },
          })
          expect(kind).toBe('refuse')
        },
      ),
    )
  })
})
