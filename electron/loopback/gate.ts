/**
 * What stands before the service on loopback. Any page in any browser on this PC can send requests
 * to 127.0.0.1, and a name of its own can be made to point there (DNS rebinding); cookies and
 * SameSite do not tell ports apart. So before anything of a request is used, in this order: Host,
 * where it comes from, method, rate, session, size.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { RPC_PREFIX } from '#shared/shell-link.ts'
import type { GateRefusal } from '#shared/text/loopback.ts'
import { createBucket } from './bucket.ts'

export interface GateRequest {
  readonly method: string
  /** As on the request line. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export type GateVerdict =
  | { readonly kind: 'page'; readonly pathname: string }
  | { readonly kind: 'rpc' }
  /** A launch address was used: set the cookie and go to the first page. */
  | { readonly kind: 'enter'; readonly cookie: string }
  | { readonly kind: 'refuse'; readonly status: number; readonly refusal: GateRefusal }

export interface GateOptions {
  readonly port: number
  /** Most bytes of one request's body. */
  readonly maxBodyBytes: number
  /** Milliseconds that only go forward. */
  readonly now: () => number
}

export interface Gate {
  check(request: GateRequest): GateVerdict
  /** The address that opens a session, once. A new one is made when it has been used. */
  launchAddress(): string
}

/** Most sessions of one launch; a new one beyond that ends the oldest. */
const MAX_SESSIONS = 16
const LAUNCH_PATH = '/launch'

const newSecret = (): string => randomBytes(32).toString('base64url')
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
/** In constant time, whatever the lengths. */
const same = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right))

const refuse = (status: number, refusal: GateRefusal): GateVerdict => ({
  kind: 'refuse',
  status,
  refusal,
})

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=')
    if (key === name) return rest.join('=')
  }
  return null
}

const isRpc = (pathname: string): boolean =>
  pathname === RPC_PREFIX || pathname.startsWith(`${RPC_PREFIX}/`)

/** The gate of one launch on one port. */
export function createGate(options: GateOptions): Gate {
  const host = `127.0.0.1:${options.port}`
  const origin = `http://${host}`
  // Cookies are shared by all ports of a host: a name a port keeps two launches apart.
  const cookieName = `so-thi-dua-${options.port}`
  const traffic = createBucket({ capacity: 2000, perSecond: 400, now: options.now })
  const strangers = createBucket({ capacity: 20, perSecond: 0.5, now: options.now })
  const sessions: string[] = []
  let launchSecret = newSecret()

  const hasSession = (request: GateRequest): boolean => {
    const value = cookieValue(request.headers.cookie, cookieName)
    // `filter`, not `some`: the time taken must not tell which one it was.
    return value !== null && sessions.filter((session) => same(session, value)).length > 0
  }

  const stranger = (status: number, refusal: GateRefusal): GateVerdict =>
    strangers.take() ? refuse(status, refusal) : refuse(429, 'rate')

  const enter = (secret: string): GateVerdict => {
    if (!same(secret, launchSecret)) return stranger(401, 'launch')
    launchSecret = newSecret()
    const session = newSecret()
    sessions.push(session)
    if (sessions.length > MAX_SESSIONS) sessions.shift()
    return { kind: 'enter', cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` }
  }

  const checkBody = ({ headers }: GateRequest): GateVerdict => {
    const length = headers['content-length']
    // Without a length the size is known only when it is too late; browsers always send one.
    if (
      length === undefined ||
      headers['transfer-encoding'] !== undefined ||
      !/^\d+$/u.test(length)
    )
      return refuse(411, 'length')
    return Number(length) > options.maxBodyBytes ? refuse(413, 'size') : { kind: 'rpc' }
  }

  /** From another page than ours; 'same-site' is another port of this PC. */
  const isForeign = (headers: IncomingHttpHeaders, fromAnywhere: boolean): boolean => {
    const site = headers['sec-fetch-site']
    if (headers.origin !== undefined && headers.origin !== origin) return true
    return !fromAnywhere && site !== undefined && site !== 'same-origin' && site !== 'none'
  }

  const check = (request: GateRequest): GateVerdict => {
    const { method, url, headers } = request
    if (headers.host !== host) return refuse(421, 'host')
    if (!url.startsWith('/') || url.startsWith('//')) return refuse(400, 'host')
    const [pathname = '/', query = ''] = url.split('?', 2)
    const entering = pathname === LAUNCH_PATH
    const rpc = isRpc(pathname)
    // The launch address may be clicked anywhere.
    if (isForeign(headers, entering)) return refuse(403, 'origin')
    if (method !== (rpc ? 'POST' : 'GET')) return refuse(405, 'method')
    if (rpc && headers.origin !== origin) return refuse(403, 'origin')
    if (!traffic.take()) return refuse(429, 'rate')
    if (entering) return enter(new URLSearchParams(query).get('key') ?? '')
    if (!hasSession(request)) return stranger(401, 'session')
    return rpc ? checkBody(request) : { kind: 'page', pathname }
  }

  return { check, launchAddress: () => `${origin}${LAUNCH_PATH}?key=${launchSecret}` }
}
