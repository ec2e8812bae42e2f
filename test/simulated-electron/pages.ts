/** Which target of Chromium is which window, from the moment it appears until it is gone. */
import type { BrowserWindowConstructorOptions, HandlerDetails } from 'electron'
import { electronAddress } from './addresses.ts'
import { SimulatedBrowserWindow } from './browser-window.ts'
import { unlessGone, type Devtools } from './devtools.ts'
import { watchTraffic } from './traffic.ts'
import { SimulatedWebContents, type Target } from './web-contents.ts'

interface Announced {
  readonly opener: SimulatedWebContents
  readonly details: HandlerDetails
  readonly options: BrowserWindowConstructorOptions
}

/** Watches Chromium's targets. Gives the maker of targets for windows the program makes. */
export async function watchPages(
  devtools: Devtools,
): Promise<(window: SimulatedBrowserWindow) => void> {
  const made: SimulatedBrowserWindow[] = []
  const announced: Announced[] = []
  const unasked = new Map<string, string | undefined>()
  const frames = new Map<string, SimulatedWebContents>()

  const of = (session: string | undefined): SimulatedWebContents | undefined =>
    SimulatedWebContents.bySession(session)

  const openAnnounced = ({ opener, details, options }: Announced): SimulatedBrowserWindow => {
    const window = new SimulatedBrowserWindow(options, true)
    opener.emit('did-create-window', window, { ...details, options })
    return window
  }

  const welcome = (target: Target, openerId: string | undefined): Promise<void> => {
    // Targets that a page opened name their opener, those that the program made do not.
    const popup = openerId === undefined ? undefined : announced.shift()
    const window =
      popup === undefined
        ? openerId === undefined
          ? made.shift()
          : undefined
        : openAnnounced(popup)
    if (window !== undefined) return window.webContents.attachTo(target)
    unasked.set(target.targetId, openerId)
    return devtools
      .send('Runtime.runIfWaitingForDebugger', {}, target.session)
      .then(() => undefined)
  }

  devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const { targetId, type, openerId } = targetInfo
    const target = { devtools, targetId, session: sessionId }
    unlessGone(
      type === 'page'
        ? welcome(target, openerId)
        : devtools.send('Runtime.runIfWaitingForDebugger', {}, sessionId),
    )
  })
  devtools.on('Target.detachedFromTarget', ({ sessionId }) => {
    const contents = of(sessionId)
    if (contents !== undefined) SimulatedBrowserWindow.fromWebContents(contents)?.end()
  })
  devtools.on('Runtime.executionContextCreated', (event, session) =>
    of(session)?.contextMade(event),
  )
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }, session) =>
    of(session)?.link.worldGone(executionContextId),
  )
  devtools.on('Runtime.executionContextsCleared', (_event, session) =>
    of(session)?.link.worldGone(),
  )
  devtools.on('Runtime.bindingCalled', ({ payload }, session) => of(session)?.told(payload))
  devtools.on('Page.loadEventFired', (_event, session) => of(session)?.loaded())
  devtools.on('Page.frameAttached', ({ frameId }, session) => {
    const contents = of(session)
    if (contents !== undefined) frames.set(frameId, contents)
  })
  devtools.on('Page.frameNavigated', ({ frame }, session) => {
    if (frame.parentId === undefined) of(session)?.navigated(frame.url)
  })
  devtools.on('Inspector.targetCrashed', (_event, session) => of(session)?.crashed())

  watchTraffic(devtools, {
    byFrame: (frameId) => SimulatedWebContents.fromDevToolsTargetId(frameId),
    aroundFrame: (frameId) => frames.get(frameId),
    open: (opener, details) => {
      const answer = opener.askToOpen(details)
      if (answer.action === 'deny') return null
      const options = answer.overrideBrowserWindowOptions ?? {}
      announced.push({ opener, details, options })
      const { x, y, width, height } = options
      const place = Object.entries({ left: x, top: y, width, height })
      const known = place.filter(([, value]) => value !== undefined)
      return ['popup', ...known.map(([name, value]) => `${name}=${value}`)].join(',')
    },
    isUnasked: (frameId) => unasked.has(frameId),
    closeUnasked: (targetId, url) => {
      const opener = SimulatedWebContents.fromDevToolsTargetId(unasked.get(targetId) ?? '')
      const answer = opener?.askToOpen({
        url: electronAddress(url),
        frameName: '',
        features: '',
        disposition: 'foreground-tab',
        referrer: { url: '', policy: 'no-referrer' },
      })
      if (answer?.action === 'allow') throw new Error(`simulated: only window.open can open ${url}`)
      unlessGone(devtools.send('Target.closeTarget', { targetId }))
    },
  })
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  })

  return (window) => {
    made.push(window)
    const { x, y, width, height } = window.getNormalBounds()
    unlessGone(
      devtools.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        left: x,
        top: y,
        width,
        height,
      }),
    )
  }
}
