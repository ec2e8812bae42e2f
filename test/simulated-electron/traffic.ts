/**
 * Every request of every page, stopped before the network: questions to the program's handlers
 * first, then the bytes of its own schemes.
 */
import type { HandlerDetails, OnBeforeRequestListenerDetails } from 'electron'
import { electronAddress } from './addresses.ts'
import { TargetGone, unlessGone, type Devtools, type Protocol } from './devtools.ts'
import { OPEN_PATH } from './preload-world.ts'
import { defaultSession } from './session.ts'
import type { SimulatedWebContents } from './web-contents.ts'

export interface Pages {
  /** The page whose main frame this is. */
  byFrame(frameId: string): SimulatedWebContents | undefined
  /** The page that has this frame somewhere inside. */
  aroundFrame(frameId: string): SimulatedWebContents | undefined
  /** A page asks for a window: the features for Chromium, or null where it is denied. */
  open(opener: SimulatedWebContents, details: HandlerDetails): string | null
  /** A target that no `window.open` announced, such as a link with a target. */
  isUnasked(frameId: string): boolean
  closeUnasked(frameId: string, url: string): void
}

type Paused = Protocol.Fetch.requestPausedPayload

/** Whether the program lets a navigation of the page's own making go on. */
function mayNavigate(contents: SimulatedWebContents, url: string, isMainFrame: boolean): boolean {
  let prevented = false
  const event = {
    url: electronAddress(url),
    isMainFrame,
    isSameDocument: false,
    preventDefault: () => (prevented = true),
  }
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit('will-navigate', event, event.url)
  return !prevented
}

const mayRequest = (request: Paused['request'], contentsId: number | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const listener = defaultSession.beforeRequest
    if (listener === null) return resolve(true)
    const details = {
      url: electronAddress(request.url),
      method: request.method,
      webContentsId: contentsId,
    }
    listener(details as OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel !== true))
  })

async function answerOf(url: string, method: string): Promise<Response | null> {
  const handler = defaultSession.handlers.get(new URL(url).protocol.slice(0, -1))
  return handler === undefined ? null : handler(new Request(url, { method }))
}

export function watchTraffic(devtools: Devtools, pages: Pages): void {
  const fail = (requestId: string, errorReason: Protocol.Network.ErrorReason): Promise<unknown> =>
    devtools.send('Fetch.failRequest', { requestId, errorReason })

  const send = async (requestId: string, response: Response): Promise<void> => {
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    await devtools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body,
    })
  }

  const windowOpen = (paused: Paused, opener: SimulatedWebContents): Promise<void> => {
    const asked = new URL(paused.request.url).searchParams
    const features = pages.open(opener, {
      url: electronAddress(asked.get('url') ?? ''),
      frameName: asked.get('frameName') ?? '',
      features: asked.get('features') ?? '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    })
    return send(paused.requestId, new Response(features, { status: features === null ? 403 : 200 }))
  }

  const answer = async (paused: Paused): Promise<unknown> => {
    const { requestId, request, frameId, resourceType } = paused
    if (pages.isUnasked(frameId)) {
      pages.closeUnasked(frameId, request.url)
      return fail(requestId, 'Aborted')
    }
    const own = pages.byFrame(frameId)
    const contents = own ?? pages.aroundFrame(frameId)
    // The preload has to be in place before the document is.
    await contents?.attached
    if (contents !== undefined && new URL(request.url).pathname === OPEN_PATH)
      return windowOpen(paused, contents)
    if (resourceType === 'Document' && contents !== undefined) {
      const asked = own?.wasExpected(request.url) === true
      if (!asked && !mayNavigate(contents, request.url, own !== undefined))
        return fail(requestId, 'Aborted')
    }
    if (!(await mayRequest(request, contents?.id))) return fail(requestId, 'BlockedByClient')
    const address = electronAddress(request.url)
    const response = await answerOf(address, request.method)
    if (response === null) return devtools.send('Fetch.continueRequest', { requestId })
    const { origin } = new URL(request.url)
    if (resourceType === 'Document')
      await defaultSession.settlePermissions(devtools, contents, origin, electronAddress(origin))
    return send(requestId, response)
  }

  devtools.on('Fetch.requestPaused', (paused) => {
    unlessGone(
      answer(paused).catch(async (error: unknown) => {
        if (error instanceof TargetGone) return
        process.stderr.write(`simulated Electron, ${paused.request.url}: ${String(error)}\n`)
        await fail(paused.requestId, 'Failed')
      }),
    )
  })
}
