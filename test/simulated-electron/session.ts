/** What pages may do and where their bytes come from: permissions, web requests, schemes. */
import type { CustomScheme, Protocol, Session, WebContents } from 'electron'
import type { Devtools } from './devtools.ts'

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0]
type BeforeRequest = Parameters<Session['webRequest']['onBeforeRequest']>[0]
type Handler = (request: Request) => Response | Promise<Response>

/** Electron's names of permissions, and Chromium's. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'window-management': ['window-management'],
  'idle-detection': ['idle-detection'],
}

class SimulatedSession implements Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
> {
  readonly schemes = new Set<string>()
  readonly handlers = new Map<string, Handler>()
  beforeRequest: BeforeRequest = null
  spellChecker = true
  #request: RequestHandler = null
  #check: CheckHandler = null
  readonly #asked = new Set<string>()

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener
    },
  }

  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      if (!this.schemes.has(scheme))
        throw new Error(`simulated: ${scheme} is not a registered standard scheme`)
      if (this.handlers.has(scheme)) throw new Error(`${scheme} is handled already`)
      this.handlers.set(scheme, handler)
    },
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }

  /** No device is ever there to be asked for. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {}

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }

  /**
   * Asks both handlers for every permission that an origin could want, and tells Chromium what they
   * answered: a page's request is then settled by Chromium itself. What one of them grants is granted,
   * so that a handler that grants too much is seen.
   */
  async settlePermissions(
    devtools: Devtools,
    contents: unknown,
    shownOrigin: string,
    origin: string,
  ) {
    if (this.#asked.has(origin)) return
    this.#asked.add(origin)
    for (const [permission, names] of Object.entries(PERMISSIONS)) {
      const granted =
        (await this.#isRequestGranted(contents, permission, origin)) ||
        this.#isCheckGranted(contents, permission, origin)
      for (const name of names)
        await devtools.send('Browser.setPermission', {
          permission: { name },
          setting: granted ? 'granted' : 'denied',
          origin: shownOrigin,
        })
    }
  }

  #isRequestGranted(contents: unknown, permission: string, origin: string): Promise<boolean> {
    const handler = this.#request
    if (handler === null) return Promise.resolve(true)
    return new Promise((resolve) =>
      handler(contents as WebContents, permission as 'media', resolve, {
        isMainFrame: true,
        requestingUrl: `${origin}/`,
      }),
    )
  }

  #isCheckGranted(contents: unknown, permission: string, origin: string): boolean {
    const handler = this.#check
    if (handler === null) return true
    return handler(contents as WebContents, permission as 'media', origin, {
      isMainFrame: true,
      requestingUrl: `${origin}/`,
      securityOrigin: origin,
    })
  }
}

/** The one session of the program. */
export const defaultSession = new SimulatedSession()

let closedForSchemes = false
/** From then on no scheme can be registered. */
export function closeSchemes(): void {
  closedForSchemes = true
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (closedForSchemes) throw new Error('schemes are registered before the app is ready')
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard === true) defaultSession.schemes.add(scheme)
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>
