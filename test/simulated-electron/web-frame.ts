import type { WebFrameMain } from 'electron'
import { electronAddress, electronOrigin } from './addresses.ts'
import type { SimulatedPort } from './message-ports.ts'

type Post = (channel: string, message: unknown, transfer: readonly SimulatedPort[]) => void

/** The top frame of a page. The double gives no other frame a preload, as Electron by default. */
export class SimulatedFrame implements Pick<WebFrameMain, 'origin' | 'parent' | 'url'> {
  readonly parent = null
  #shownOrigin = ''
  #shownUrl = 'about:blank'
  readonly #post: Post

  constructor(post: Post) {
    this.#post = post
  }

  get origin(): string {
    return electronOrigin(this.#shownOrigin)
  }

  get url(): string {
    return electronAddress(this.#shownUrl)
  }

  postMessage(channel: string, message: unknown, transfer: readonly SimulatedPort[] = []): void {
    this.#post(channel, message, transfer)
  }

  /** A new document, as Chromium names it. */
  showsOrigin(origin: string): void {
    this.#shownOrigin = origin
  }

  showsUrl(url: string): void {
    this.#shownUrl = url
  }
}
