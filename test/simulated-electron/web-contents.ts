/** One page: a target of Chromium, with the preload in a world of its own. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type {
  HandlerDetails,
  KeyboardInputEvent,
  MouseInputEvent,
  MouseWheelInputEvent,
  PrintToPDFOptions,
  WebContents,
  WebContentsPrintOptions,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron'
import { electronAddress, shownAddress } from './addresses.ts'
import { unlessGone, type Devtools, type Protocol } from './devtools.ts'
import { theEngine } from './engine.ts'
import { ipcMain } from './ipc-main.ts'
import { keyOf } from './keys.ts'
import { PreloadLink } from './preload-link.ts'
import { BINDING, pageSource, PRELOAD_WORLD, preloadSource, type Told } from './preload-world.ts'
import { defaultSession } from './session.ts'
import { unpack } from './wire.ts'
import { SimulatedFrame } from './web-frame.ts'

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse
export interface Target {
  readonly devtools: Devtools
  readonly targetId: string
  readonly session: string
}

const all = new Set<SimulatedWebContents>()
let lastId = 0

export class SimulatedWebContents
  extends EventEmitter
  implements
    Pick<
      WebContents,
      | 'id'
      | 'close'
      | 'loadURL'
      | 'reload'
      | 'executeJavaScript'
      | 'focus'
      | 'getURL'
      | 'isDestroyed'
      | 'print'
      | 'printToPDF'
      | 'sendInputEvent'
      | 'getZoomFactor'
      | 'setZoomFactor'
      | 'setWindowOpenHandler'
      | 'forcefullyCrashRenderer'
    >
{
  readonly id: number
  readonly session = defaultSession
  readonly mainFrame = new SimulatedFrame((channel, message, transfer) =>
    this.link.post(channel, [message], transfer),
  )
  readonly link = new PreloadLink()
  /** Closes the window around it. */
  onClose: () => void = () => undefined
  /** Resolves when the target is there and its preload is in place. */
  readonly attached: Promise<Target>
  readonly #preferences: WebPreferences
  #attach: (target: Target) => void = () => undefined
  #target: Target | null = null
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #expected: string | null = null
  #loads: (() => void)[] = []
  #zoom = 1
  #destroyed = false

  constructor(preferences: WebPreferences) {
    super()
    lastId += 1
    this.id = lastId
    this.#preferences = preferences
    this.attached = new Promise((resolve) => (this.#attach = resolve))
    all.add(this)
  }

  static getAllWebContents(): readonly SimulatedWebContents[] {
    return [...all]
  }

  static fromDevToolsTargetId(targetId: string): SimulatedWebContents | undefined {
    return [...all].find((one) => one.#target?.targetId === targetId)
  }

  static bySession(session: string | undefined): SimulatedWebContents | undefined {
    return [...all].find((one) => one.#target?.session === session)
  }

  /** Sessions of pages that are open. */
  static openSessions(): readonly string[] {
    return [...all].flatMap((one) => one.#target?.session ?? [])
  }

  /** Puts the preload in place; the page waits for it. */
  async attachTo(target: Target): Promise<void> {
    this.#target = target
    const { devtools, session } = target
    const send: Devtools['send'] = (method, params) => devtools.send(method, params, session)
    const { preload, contextIsolation, sandbox } = this.#preferences
    if (preload !== undefined && (contextIsolation === false || sandbox === false))
      throw new Error('simulated Electron has sandboxed preloads in a world of their own only')
    await Promise.all([
      send('Page.enable', {}),
      send('Runtime.enable', {}),
      send('Inspector.enable', {}),
      send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      send('Page.addScriptToEvaluateOnNewDocument', {
        source: pageSource(),
        runImmediately: true,
      }),
      preload === undefined
        ? null
        : send('Page.addScriptToEvaluateOnNewDocument', {
            source: preloadSource(readFileSync(preload, 'utf8')),
            worldName: PRELOAD_WORLD,
            runImmediately: true,
          }),
    ])
    await send('Runtime.runIfWaitingForDebugger', {})
    this.#attach(target)
  }

  async loadURL(address: string): Promise<void> {
    const { devtools, session } = await this.attached
    const url = shownAddress(address, this.session.schemes)
    const loaded = this.#nextLoad()
    this.#expected = url
    const { errorText, loaderId } = await devtools.send('Page.navigate', { url }, session)
    if (errorText !== undefined) throw new Error(`${errorText} loading '${address}'`)
    // Another place in the document that is there: nothing is loaded.
    if (loaderId !== undefined) await loaded
  }

  /** In the page's own world. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const { devtools, session } = await this.attached
    const { result } = await devtools.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    )
    return result.value
  }

  reload(): void {
    this.#expected = ''
    unlessGone(this.#send('Page.reload', {}))
  }

  /** Whether a navigation that begins was asked for by the program rather than by the page. */
  wasExpected(url: string): boolean {
    const expected = this.#expected
    this.#expected = null
    return expected !== null && (expected === '' || expected === url)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  askToOpen(details: HandlerDetails): WindowOpenHandlerResponse {
    return this.#openHandler(details)
  }

  focus(): void {
    unlessGone(this.#send('Page.bringToFront', {}))
  }

  getURL(): string {
    return this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** There is no printer; that it was asked for is an event. */
  print(options: WebContentsPrintOptions = {}): void {
    this.emit('simulated-print', options)
  }

  /** Chromium's own printing. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const { preferCSSPageSize = false, printBackground = false, pageSize } = options
    if (pageSize !== 'A4') throw new Error('simulated: A4 only')
    const { devtools, session } = await this.attached
    const { data } = await devtools.send(
      'Page.printToPDF',
      { preferCSSPageSize, printBackground, paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 },
      session,
    )
    return Buffer.from(data, 'base64')
  }

  sendInputEvent(event: KeyboardInputEvent | MouseInputEvent | MouseWheelInputEvent): void {
    if (!('keyCode' in event)) throw new Error('simulated: keys only')
    unlessGone(this.#send('Input.dispatchKeyEvent', keyOf(event)))
  }

  /** An editing command of a menu, such as `undo`. */
  edit(command: string): void {
    unlessGone(this.#send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }))
  }

  getZoomFactor(): number {
    return this.#zoom
  }

  /** Remembered, not drawn. */
  setZoomFactor(factor: number): void {
    this.#zoom = factor
  }

  forcefullyCrashRenderer(): void {
    // Never answered: who should answer is gone.
    this.#send('Page.crash', {}).catch(() => undefined)
  }

  close(): void {
    this.onClose()
  }

  /** The target is gone. */
  end(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this)
    this.link.worldGone()
    this.emit('destroyed')
  }

  contextMade({ context }: Protocol.Runtime.executionContextCreatedPayload): void {
    if (this.#target === null || context.name !== PRELOAD_WORLD) return
    this.mainFrame.showsOrigin(context.origin)
    this.link.worldMade(this.#target.devtools, this.#target.session, context.id)
  }

  told(payload: string): void {
    const told = JSON.parse(payload) as Told
    if (told.kind !== 'send') return this.link.heard(told)
    const event = {
      sender: this,
      senderFrame: this.mainFrame,
      ports: [],
      reply: (channel: string, ...args: unknown[]) => this.link.post(channel, args, []),
    }
    ipcMain.emit(told.channel, event, ...told.args.map(unpack))
  }

  navigated(url: string): void {
    this.mainFrame.showsUrl(url)
    this.emit('did-navigate', {}, electronAddress(url))
  }

  loaded(): void {
    this.emit('did-finish-load')
    for (const resolve of this.#loads.splice(0)) resolve()
  }

  crashed(): void {
    this.link.worldGone()
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  }

  #nextLoad(): Promise<void> {
    return new Promise((resolve) => this.#loads.push(resolve))
  }

  async #send<Method extends keyof Protocol.CommandParameters>(
    method: Method,
    params: Protocol.CommandParameters[Method],
  ): Promise<void> {
    theEngine()
    const { devtools, session } = await this.attached
    await devtools.send(method, params, session)
  }
}
