/** The wire between the program and one page's preload: messages, and the ports moved to it. */
import type { Devtools } from './devtools.ts'
import { unlessGone } from './devtools.ts'
import type { SimulatedPort } from './message-ports.ts'
import { DELIVER, type Delivery, type Told } from './preload-world.ts'
import { pack, unpack } from './wire.ts'

interface World {
  readonly devtools: Devtools
  readonly session: string
  readonly contextId: number
}

export class PreloadLink {
  readonly #ports = new Map<number, SimulatedPort>()
  #lastPort = 0
  #waiting: Delivery[] = []
  #context: World | null = null

  /** The world of a new document is there; the ports of the former one lead nowhere. */
  worldMade(devtools: Devtools, session: string, contextId: number): void {
    this.#endPorts()
    this.#context = { devtools, session, contextId }
    for (const delivery of this.#waiting.splice(0)) this.#deliver(delivery)
  }

  worldGone(contextId?: number): void {
    if (contextId !== undefined && this.#context?.contextId !== contextId) return
    this.#context = null
    this.#endPorts()
  }

  post(channel: string, args: readonly unknown[], transfer: readonly SimulatedPort[]): void {
    const moved = transfer.map((port) => {
      this.#lastPort += 1
      return { id: this.#lastPort, port }
    })
    this.#deliver({
      kind: 'message',
      channel,
      args: args.map(pack),
      ports: moved.map(({ id }) => id),
    })
    for (const { id, port } of moved) {
      this.#ports.set(id, port)
      port.move({
        deliver: (data) => this.#deliver({ kind: 'port-message', port: id, data: pack(data) }),
        close: () => {
          if (this.#ports.delete(id)) this.#deliver({ kind: 'port-close', port: id })
        },
      })
    }
  }

  /** A page posted on its end of a port, or let go of it. */
  heard(told: Extract<Told, { readonly port: number }>): void {
    const port = this.#ports.get(told.port)
    if (told.kind === 'port-message') port?.postMessage(unpack(told.data))
    else {
      this.#ports.delete(told.port)
      port?.close()
    }
  }

  #deliver(delivery: Delivery): void {
    if (this.#context === null) {
      if (delivery.kind === 'message') this.#waiting.push(delivery)
      return
    }
    const { devtools, session, contextId } = this.#context
    const expression = `${DELIVER}(${JSON.stringify(JSON.stringify(delivery))})`
    unlessGone(devtools.send('Runtime.evaluate', { expression, contextId }, session))
  }

  #endPorts(): void {
    const ports = [...this.#ports.values()]
    this.#ports.clear()
    for (const port of ports) port.close()
  }
}
