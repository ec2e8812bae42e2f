/** The DevTools protocol over a pipe, as much of it as the double needs. */
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.js'

export type { Protocol }
type Command = keyof Protocol.CommandParameters
type Event = keyof Protocol.Events
type Listener = (payload: never, session: string | undefined) => void

interface Waiting {
  readonly method: string
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Chromium went away, or the target did: whatever was asked of it no longer matters. */
export class TargetGone extends Error {}

/** One connection to a browser. Commands and events are typed by Playwright's own protocol file. */
export class Devtools {
  readonly #write: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, Listener[]>()
  #lastId = 0
  #rest = Buffer.alloc(0)

  constructor(write: Writable, read: Readable) {
    this.#write = write
    write.on('error', () => this.#end())
    read.on('data', (chunk: Buffer) => this.#take(chunk))
    read.on('close', () => this.#end())
  }

  /** @throws TargetGone, or an error with the browser's own words */
  send<Method extends Command>(
    method: Method,
    params: Protocol.CommandParameters[Method],
    session?: string,
  ): Promise<Protocol.CommandReturnValues[Method]> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#write.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
    })
  }

  on<Name extends Event>(
    event: Name,
    listener: (payload: Protocol.Events[Name], session: string | undefined) => void,
  ): void {
    const listeners = this.#listeners.get(event) ?? []
    this.#listeners.set(event, [...listeners, listener])
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
      const text = this.#rest.subarray(0, end).toString()
      this.#rest = this.#rest.subarray(end + 1)
      this.#dispatch(JSON.parse(text) as Message)
    }
  }

  #dispatch({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(method ?? '') ?? [])
        listener(params as never, sessionId)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result as never)
    else waiting?.reject(failureOf(waiting.method, error.message))
  }

  #end(): void {
    for (const { method, reject } of this.#waiting.values())
      reject(new TargetGone(`${method}: the browser ended`))
    this.#waiting.clear()
  }
}

const GONE =
  /session|target closed|not attached|no target|context with specified id|invalid interceptionid|not found/iu
const failureOf = (method: string, message: string): Error =>
  GONE.test(message) ? new TargetGone(`${method}: ${message}`) : new Error(`${method}: ${message}`)

/** For commands to a page that may be closed by now: that alone is no failure. */
export function unlessGone(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof TargetGone)) throw error
  })
}
