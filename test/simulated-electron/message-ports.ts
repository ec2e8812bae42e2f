/** MessageChannelMain: two ends in the program, one of which may be moved into a page. */
import { EventEmitter } from 'node:events'
import type { MessageChannelMain, MessagePortMain } from 'electron'

type Message = { readonly data: unknown; readonly ports: readonly never[] }

/** Where the messages of an end go that no longer is in the program. */
export interface Elsewhere {
  readonly deliver: (data: unknown) => void
  readonly close: () => void
}

export class SimulatedPort
  extends EventEmitter
  implements Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  #peer: SimulatedPort | null = null
  #elsewhere: Elsewhere | null = null
  #queue: Message[] | null = []
  #closed = false

  static pair(): readonly [SimulatedPort, SimulatedPort] {
    const [left, right] = [new SimulatedPort(), new SimulatedPort()]
    left.#peer = right
    right.#peer = left
    return [left, right]
  }

  postMessage(data: unknown): void {
    if (!this.#closed) this.#peer?.arrive(data)
  }

  /** What was sent before waits until then. */
  start(): void {
    const waiting = this.#queue ?? []
    this.#queue = null
    for (const message of waiting) this.#emitLater(message)
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#elsewhere?.close()
    queueMicrotask(() => this.emit('close'))
    this.#peer?.close()
  }

  /** Moves this end into a page; what it was sent so far goes with it. */
  move(elsewhere: Elsewhere): void {
    if (this.#elsewhere !== null) throw new Error('this port was moved before')
    this.#elsewhere = elsewhere
    for (const { data } of this.#queue ?? []) elsewhere.deliver(data)
    this.#queue = []
  }

  /** Something was posted on the other end. */
  arrive(data: unknown): void {
    if (this.#closed) return
    if (this.#elsewhere !== null) return this.#elsewhere.deliver(data)
    const message: Message = { data: structuredClone(data), ports: [] }
    if (this.#queue === null) this.#emitLater(message)
    else this.#queue.push(message)
  }

  #emitLater(message: Message): void {
    setImmediate(() => {
      if (!this.#closed) this.emit('message', message)
    })
  }
}

export class SimulatedMessageChannel {
  readonly port1: SimulatedPort
  readonly port2: SimulatedPort

  constructor() {
    const [port1, port2] = SimulatedPort.pair()
    this.port1 = port1
    this.port2 = port2
  }
}

void (SimulatedMessageChannel satisfies new () => Record<
  keyof MessageChannelMain,
  Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>
>)
