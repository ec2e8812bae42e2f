/**
 * What pages may not do, said once for every window that there will ever be (Electron's security
 * checklist): no network, no permission that the program does not use, no page but ours, no webview,
 * no window but the public one.
 */
import type { App, Session, WebContents } from 'electron'
import { APP_ORIGIN, isOurs } from './app-origin.ts'

/** Full screen for the public window; writing to the clipboard to paste into Excel. */
const PERMITTED: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write'])
const OWN_SCHEMES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** Whether a page of this origin is granted a permission. */
export const isPermitted = (permission: string, origin: string): boolean =>
  PERMITTED.has(permission) && (origin === APP_ORIGIN || isOurs(origin))

/** Whether a request stays inside the program; the program works offline and calls nobody. */
export const staysInside = (address: string): boolean =>
  URL.canParse(address) && OWN_SCHEMES.has(new URL(address).protocol)

/** Denies one session every permission, device and request that is not the program's own. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted(permission, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !staysInside(details.url) })
  })
  // Spell checking would fetch its dictionary from the network.
  session.setSpellCheckerEnabled(false)
}

function lockContents(contents: WebContents): void {
  const stayOnOurs = (event: { preventDefault: () => void; readonly url: string }): void => {
    if (!isOurs(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stayOnOurs)
  contents.on('will-redirect', stayOnOurs)
  contents.on('will-frame-navigate', stayOnOurs)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // window.ts lifts this for the desk alone, and for the public window alone.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** To be called before the first window is made. */
export function lockAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}
