/** The pages under app://, with the same headers and policy as on loopback. */
import { protocol, type Session } from 'electron'
import { answerPage } from '#electron/pages.ts'
import { APP_HOST, APP_SCHEME } from './app-origin.ts'

/** To be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the folder of built pages in a session. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== APP_HOST) return new Response(null, { status: 404 })
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    const { status, headers, body } = await answerPage(folder, pathname)
    return new Response(body, { status, headers: { ...headers } })
  })
}
