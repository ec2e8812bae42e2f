/**
 * The sources that a page gets before its own: the preload, in an isolated world of its own as
 * Electron has it, and a few words in the page's world. Both functions run in Chromium; only their
 * source leaves this file.
 */
import { packValue, unpackValue, type Wired } from './wire.ts'

export const PRELOAD_WORLD = 'simulated-electron-preload'
/** Carries what the preload's world tells the program. */
export const BINDING = 'simulatedElectronTell'
/** Takes what the program tells the preload's world. */
export const DELIVER = 'simulatedElectronDeliver'
/** `window.open` asks here, before it opens anything. */
export const OPEN_PATH = '/.simulated-electron/window-open'
const EXPOSE_EVENT = 'simulated-electron:expose'

/** What the preload's world tells. */
export type Told =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly Wired[] }
  | { readonly kind: 'port-message'; readonly port: number; readonly data: Wired }
  | { readonly kind: 'port-close'; readonly port: number }

/** What it is told. */
export type Delivery =
  | {
      readonly kind: 'message'
      readonly channel: string
      readonly args: readonly Wired[]
      readonly ports: readonly number[]
    }
  | { readonly kind: 'port-message'; readonly port: number; readonly data: Wired }
  | { readonly kind: 'port-close'; readonly port: number }

interface Codec {
  readonly pack: (value: unknown) => Wired
  readonly unpack: (wired: Wired) => unknown
}

function preloadWorld(
  names: Readonly<Record<'binding' | 'deliver' | 'expose', string>>,
  { pack, unpack }: Codec,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const global = globalThis as unknown as Record<string, (text: string) => void>
  const tell = (told: unknown): void => global[names.binding]?.(JSON.stringify(told))
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()
  const ports = new Map<number, MessagePort>()

  const openPort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    ports.set(id, port1)
    port1.addEventListener('message', ({ data }) =>
      tell({ kind: 'port-message', port: id, data: pack(data) }),
    )
    port1.addEventListener('close', () => {
      if (ports.delete(id)) tell({ kind: 'port-close', port: id })
    })
    port1.start()
    return port2
  }

  global[names.deliver] = (text) => {
    const delivery = JSON.parse(text) as Delivery
    if (delivery.kind === 'message') {
      const event = { sender: ipcRenderer, ports: delivery.ports.map(openPort) }
      for (const listener of listeners.get(delivery.channel) ?? [])
        listener(event, ...delivery.args.map(unpack))
    } else if (delivery.kind === 'port-message') {
      ports.get(delivery.port)?.postMessage(unpack(delivery.data))
    } else {
      const port = ports.get(delivery.port)
      ports.delete(delivery.port)
      port?.close()
    }
  }

  const ipcRenderer = {
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    send(channel: string, ...args: unknown[]) {
      tell({ kind: 'send', channel, args: args.map(pack) })
    },
  }
  // Chromium copies `detail` from one world to the other. A popup's first document hears nothing while
  // it waits for a debugger, and its window lives on in the next one: said again until it was heard.
  const unheard = new Map<string, unknown>()
  const show = (): void => {
    for (const [key, value] of unheard) {
      const said = new CustomEvent(names.expose, { detail: { key, value }, cancelable: true })
      if (!window.dispatchEvent(said)) unheard.delete(key)
    }
    if (unheard.size > 0) setTimeout(show, 1)
  }
  const contextBridge = {
    exposeInMainWorld(key: string, value: unknown) {
      if (typeof value === 'function' || (typeof value === 'object' && value !== null))
        throw new Error('simulated contextBridge exposes texts, numbers and yes or no only')
      unheard.set(key, value)
      show()
    },
  }
  const modules: Record<string, unknown> = { electron: { contextBridge, ipcRenderer } }
  const module = { exports: {} }
  preload(
    (name) => {
      if (!(name in modules)) throw new Error(`a sandboxed preload cannot require ${name}`)
      return modules[name]
    },
    module,
    module.exports,
  )
}

function pageWorld(names: Readonly<Record<'expose' | 'openPath', string>>): void {
  window.addEventListener(names.expose, (event) => {
    const { key, value } = (event as CustomEvent<{ key: string; value: unknown }>).detail
    event.preventDefault()
    Object.defineProperty(window, key, { value, enumerable: true, configurable: false })
  })
  const open = window.open.bind(window)
  const opened = new Map<string, Window>()
  window.open = (url = '', target = '_blank', features = '') => {
    const named = opened.get(target)
    // A window of that name is used again, as Chromium does, and nobody is asked.
    if (named !== undefined && !named.closed) return open(url, target, features)
    const request = new XMLHttpRequest()
    const asked = new URLSearchParams({
      url: new URL(url, window.location.href).href,
      frameName: target,
      features,
    })
    try {
      // Synchronous, because window.open is.
      request.open('GET', `${names.openPath}?${asked}`, false)
      request.send()
    } catch {
      return null
    }
    if (request.status !== 200) return null
    const made = open(url, target, request.responseText)
    if (made !== null && target !== '_blank') opened.set(target, made)
    return made
  }
}

const BASE64 = `{
  pack: (value) => (${packValue.toString()})(value, (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
    return btoa(text)
  }),
  unpack: (wired) => (${unpackValue.toString()})(wired, (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0))),
}`

/** Source for the preload's world, of the top frame only. */
export const preloadSource = (preload: string): string =>
  `if (window === window.top) (${preloadWorld.toString()})(${JSON.stringify({
    binding: BINDING,
    deliver: DELIVER,
    expose: EXPOSE_EVENT,
  })}, ${BASE64}, function (require, module, exports) {\n${preload}\n})`

/** Source for the page's own world. */
export const pageSource = (): string =>
  `if (window === window.top) (${pageWorld.toString()})(${JSON.stringify({
    expose: EXPOSE_EVENT,
    openPath: OPEN_PATH,
  })})`
