/**
 * A scheme of the program's own cannot be an origin in plain Chromium. `app://host/x` is shown to it
 * as http://host.app.protocol.localhost/x, a secure context, and never leaves the machine: every
 * request is answered before the network.
 */
const SHOWN = /^http:\/\/([^/:]+)\.([a-z][a-z\d+.-]*)\.protocol\.localhost(?=[/?#]|$)/u

/** As the browser sees it. Schemes that browsers know stay what they are. */
export function shownAddress(address: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    const rest = address.startsWith(`${scheme}://`) ? address.slice(scheme.length + 3) : null
    const [host = ''] = rest?.split(/[/?#]/u, 1) ?? []
    if (rest !== null)
      return `http://${host}.${scheme}.protocol.localhost${rest.slice(host.length) || '/'}`
  }
  return address
}

/** As Electron would say it, of an address or of an origin. */
export const electronAddress = (address: string): string =>
  address.replace(SHOWN, (_all, host: string, scheme: string) => `${scheme}://${host}`)

/** The origin of a document, `null` where it has none of its own. */
export function electronOrigin(origin: string): string {
  const known = electronAddress(origin)
  return /^[a-z][a-z\d+.-]*:\/\/[^/]+$/u.test(known) ? known : 'null'
}
