/**
 * The loopback shell: pages and service on 127.0.0.1. Every request passes the gate first; slow and
 * endless ones are cut by Node's own timers.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { logBug } from '#electron/log-bug.ts'
import { answerPage, SAFE_HEADERS } from '#electron/pages.ts'
import type { ServiceHandle } from '#electron/service-handle.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { RPC_PREFIX } from '#shared/shell-link.ts'
import { gateSentence, type GateRefusal } from '#shared/text/loopback.ts'
import { createGate, type Gate } from './gate.ts'
import { uncancelledFiles } from './uncancelled-files.ts'

export interface LoopbackOptions {
  readonly service: ServiceHandle
  /** Folder of the built pages. */
  readonly pages: string
  /** 0 or nothing: any free port. */
  readonly port?: number
  /** Most bytes of one request; by default 128 MB, a little over the largest file that is read. */
  readonly maxBodyBytes?: number
  /** Milliseconds for a request's headers, and for all of it. */
  readonly headersTimeout?: number
  readonly requestTimeout?: number
  /** Called when a session was opened, with the next launch address. */
  readonly onEntered?: (nextLaunchAddress: string) => void
}

export interface Loopback {
  readonly port: number
  /** Opens one session; another one stands here after it was used. */
  launchAddress(): string
  /** Ends every connection and the server. */
  close(): Promise<void>
}

const MAX_BODY_BYTES = 128 * 1024 * 1024

function turnAway(response: ServerResponse, status: number, refusal: GateRefusal): void {
  response.writeHead(status, {
    ...SAFE_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
    // Whatever else this connection wants to send is not read.
    Connection: 'close',
  })
  response.end(`${gateSentence(refusal)}\n`)
}

async function sendPage(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  const { status, headers, body } = await answerPage(folder, pathname)
  if (status === 404) return turnAway(response, 404, 'not-found')
  response.writeHead(status, headers)
  response.end(body)
}

const listenRefusal = (error: Error, port: number): Error =>
  'code' in error && error.code === 'EADDRINUSE' ? new Refusal('PORT_TAKEN', { port }) : error

/**
 * Listens on 127.0.0.1.
 * @throws Refusal PORT_TAKEN; the system's error where the port is forbidden
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const rpc = new RPCHandler(options.service.router, {
    rootInterceptors: [uncancelledFiles],
    interceptors: [onError(logBug)],
  })
  let gate: Gate | null = null

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (gate === null) return turnAway(response, 503, 'rate')
    const verdict = gate.check({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
    })
    switch (verdict.kind) {
      case 'refuse':
        return turnAway(response, verdict.status, verdict.refusal)
      case 'enter':
        response.writeHead(303, {
          ...SAFE_HEADERS,
          Location: '/',
          'Set-Cookie': verdict.cookie,
          'Cache-Control': 'no-store',
        })
        response.end()
        return options.onEntered?.(gate.launchAddress())
      case 'page':
        return sendPage(response, options.pages, verdict.pathname)
      case 'rpc': {
        response.setHeader('Cache-Control', 'no-store')
        response.setHeader('X-Content-Type-Options', 'nosniff')
        const { matched } = await rpc.handle(request, response, {
          prefix: RPC_PREFIX,
          context: options.service.context(),
        })
        if (!matched) turnAway(response, 404, 'not-found')
      }
    }
  }

  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: options.headersTimeout ?? 10_000,
      requestTimeout: options.requestTimeout ?? 120_000,
      connectionsCheckingInterval: 500,
      keepAliveTimeout: 5000,
    },
    (request, response) => {
      serve(request, response).catch((error: unknown) => {
        logBug(error)
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { Connection: 'close' }).end()
      })
    },
  )
  server.maxConnections = 200
  // Nothing here waits for "100 Continue" or speaks another protocol.
  server.on('checkContinue', (_request, response: ServerResponse) => {
    response.writeHead(417, { Connection: 'close' }).end()
  })
  server.on('upgrade', (_request, socket) => socket.destroy())

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error) => reject(listenRefusal(error, options.port ?? 0)))
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no address'))
      else resolve(address.port)
    })
  })
  const opened = createGate({
    port,
    maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
    now: () => performance.now(),
  })
  gate = opened

  return {
    port,
    launchAddress: () => opened.launchAddress(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
