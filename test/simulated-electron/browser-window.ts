/** A window of Chromium: where it stands and what state it is in are Chromium's own. */
import { EventEmitter } from 'node:events'
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebPreferences,
} from 'electron'
import { app } from './app.ts'
import { unlessGone } from './devtools.ts'
import { theEngine } from './engine.ts'
import { screen } from './screen.ts'
import { SimulatedWebContents } from './web-contents.ts'

type State = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

const all = new Set<SimulatedBrowserWindow>()
let lastId = 0

export class SimulatedBrowserWindow
  extends EventEmitter
  implements
    Pick<
      BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'show'
      | 'isVisible'
      | 'focus'
      | 'maximize'
      | 'isMaximized'
      | 'minimize'
      | 'isMinimized'
      | 'restore'
      | 'setFullScreen'
      | 'isFullScreen'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'setMenu'
    >
{
  readonly id: number
  readonly webContents: SimulatedWebContents
  readonly options: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #state: State = 'normal'
  #before: State = 'normal'
  #visible: boolean
  #destroyed = false
  #settling: Promise<unknown>

  /** `popup`: Chromium makes the target by itself. */
  constructor(options: BrowserWindowConstructorOptions = {}, popup = false) {
    super()
    theEngine()
    lastId += 1
    this.id = lastId
    this.options = options
    this.#bounds = startBounds(options)
    this.#visible = options.show !== false
    const preferences: WebPreferences = options.webPreferences ?? {}
    this.webContents = new SimulatedWebContents(preferences)
    this.webContents.onClose = () => this.close()
    this.#settling = this.webContents.attached
    all.add(this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    if (!popup) app.makeTarget(this)
    if (options.fullscreen === true) this.setFullScreen(true)
    else this.#settle()
  }

  static getAllWindows(): SimulatedBrowserWindow[] {
    return [...all]
  }

  static fromWebContents(contents: SimulatedWebContents): SimulatedBrowserWindow | null {
    return [...all].find((window) => window.webContents === contents) ?? null
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  close(): void {
    if (this.#destroyed) return
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    const closing = this.webContents.attached.then(({ devtools, targetId }) =>
      devtools.send('Target.closeTarget', { targetId }),
    )
    this.end()
    unlessGone(closing)
  }

  /** The target is gone, whoever closed it. */
  end(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this)
    this.webContents.end()
    this.emit('closed')
    app.windowGone(all.size)
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  show(): void {
    this.#visible = true
    this.emit('show')
  }

  isVisible(): boolean {
    return this.#visible
  }

  focus(): void {
    this.webContents.focus()
    this.emit('focus')
  }

  maximize(): void {
    this.#change('maximized')
    this.#visible = true
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  minimize(): void {
    this.#change('minimized')
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  restore(): void {
    this.#change('normal')
  }

  setFullScreen(on: boolean): void {
    if (on === this.isFullScreen()) return
    if (on) this.#before = this.#state
    this.#change(on ? 'fullscreen' : this.#before)
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  getBounds(): Rectangle {
    return this.#state === 'fullscreen' || this.#state === 'maximized'
      ? screen.getDisplayMatching(this.#bounds).bounds
      : this.#bounds
  }

  getNormalBounds(): Rectangle {
    return this.#bounds
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#settle()
  }

  /** A window's own menu is not drawn; the application's is in Menu. */
  setMenu(): void {
    this.emit('simulated-menu-removed')
  }

  #change(state: State): void {
    if (state === this.#state) return
    this.#state = state
    this.#settle()
  }

  /** Hands the wish to Chromium, one after another. */
  #settle(): void {
    const bounds = this.#bounds
    const state = this.#state
    const before = this.#settling
    const settle = async (): Promise<void> => {
      await before
      const { devtools, targetId } = await this.webContents.attached
      const { windowId } = await devtools.send('Browser.getWindowForTarget', { targetId })
      const set = (wish: object): Promise<unknown> =>
        devtools.send('Browser.setWindowBounds', { windowId, bounds: wish })
      // Chromium takes a place only for a window in its normal state.
      await set({ windowState: 'normal' })
      await set({ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height })
      if (state !== 'normal') await set({ windowState: state })
    }
    this.#settling = settle()
    unlessGone(this.#settling)
  }
}

/** Where nobody said where, in the middle of the main display, as Electron does. */
function startBounds(options: BrowserWindowConstructorOptions): Rectangle {
  const { width = 800, height = 600 } = options
  const main = screen.getPrimaryDisplay().bounds
  return {
    x: options.x ?? main.x + Math.max(0, Math.floor((main.width - width) / 2)),
    y: options.y ?? main.y + Math.max(0, Math.floor((main.height - height) / 2)),
    width,
    height,
  }
}
