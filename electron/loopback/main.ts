/** `council serve` and, where there is no Electron, `npm start`: the program in a browser. */
import path from 'node:path'
import { buildRendererIfStale } from '#electron/build-renderer.ts'
import { logBug } from '#electron/log-bug.ts'
import { programFolder } from '#electron/program-folder.ts'
import { startApplication } from '#electron/start-application.ts'
import { createChildReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'
import { loopbackText } from '#shared/text/loopback.ts'
import { openBrowser } from './open-browser.ts'
import { startLoopback } from './server.ts'

export interface ServeOptions {
  /** By default the store in the user's data folder. */
  readonly store?: string | undefined
  /** By default any free port. */
  readonly port?: number | undefined
  /** Starts what reads untrusted files; by default a child process of this Node. */
  readonly startReader?: () => ReaderHost
  /** Opens a browser window; where it cannot, the address is said. */
  readonly open: boolean
  /** Takes each Vietnamese line for the terminal. */
  readonly say: (line: string) => void
}

export interface Serving {
  readonly port: number
  launchAddress(): string
  close(): Promise<void>
}

/**
 * Builds the pages if they are stale, opens the store and serves both on 127.0.0.1.
 * @throws Refusal STORE_*, PORT_TAKEN
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  await buildRendererIfStale()
  let comeForward = (): void => undefined
  const application = await startApplication({
    store: options.store,
    comeForward: () => comeForward(),
    files: (options.startReader ?? createChildReaderHost)(),
  })
  try {
    const loopback = await startLoopback({
      service: application,
      pages: path.join(programFolder(), 'out', 'renderer'),
      ...(options.port === undefined ? {} : { port: options.port }),
      onEntered: (next) => options.say(loopbackText.reopen(next)),
    })
    comeForward = () => {
      // The address is a secret of whoever may open the window: it is never handed to another program.
      if (options.open) openBrowser(loopback.launchAddress()).catch(logBug)
      else options.say(loopbackText.reopen(loopback.launchAddress()))
    }
    const address = loopback.launchAddress()
    if (!options.open) options.say(loopbackText.at(address))
    else if (await openBrowser(address)) options.say(loopbackText.opened(address))
    else options.say(loopbackText.noBrowser(address))
    return {
      port: loopback.port,
      launchAddress: loopback.launchAddress,
      close: async () => {
        await loopback.close()
        await application.close()
      },
    }
  } catch (error) {
    await application.close()
    throw error
  }
}

/** Resolves when the user ends the program: Ctrl+C, a closed terminal, or the system's request. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })

/** Serves until the user ends it, and closes everything in order. @throws as `serve` */
export async function serveUntilStopped(options: ServeOptions): Promise<void> {
  const stopped = untilStopped()
  const serving = await serve(options)
  options.say(loopbackText.stop)
  await stopped
  await serving.close()
  options.say(loopbackText.stopped)
}
