/** The application behind a shell with windows: one store, one service, opened together. */
import path from 'node:path'
import type { ServiceContext } from '#electron/service/context.ts'
import { standReady } from '#electron/service/appraisal/stand-ready.ts'
import { localNow } from '#electron/store/local-now.ts'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import { openBackups } from '#electron/service/safekeeping/backups.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { router } from '#electron/service/router.ts'
import { openStore } from '#electron/store/open-store.ts'
import type { StoreCheck } from '#electron/store/store-check.ts'
import type { ReaderHost } from '#electron/workbook/reader-host.ts'
import { usersText } from '#shared/text/users.ts'
import { takeDesk, type DeskLock } from './desk-lock.ts'
import { logBug } from './log-bug.ts'
import { programFolder } from './program-folder.ts'
import type { ServiceHandle } from './service-handle.ts'

export interface Application extends ServiceHandle {
  /** Where the store lies. */
  readonly storePath: string
  close(): Promise<void>
}

export interface ApplicationOptions {
  readonly store: string
  /** A look through the store that has begun already. */
  readonly check?: StoreCheck | null
  /** Reads untrusted files; closed with the application. */
  readonly files: ReaderHost
  /** Somebody tries to open the store that is open here: show where. */
  readonly comeForward: () => void
  /** Gives the package that the shell was asked to open, once. */
  readonly offered?: () => Promise<File | null>
  /** Opens a file with the system's viewer. */
  readonly viewer?: (file: File) => Promise<void>
}

/**
 * Opens the store, making it where there is none, and the service over it. A damaged store opens so
 * far that its copies can be offered.
 * @throws Refusal STORE_OPEN_ELSEWHERE, STORE_NOT_OURS, STORE_NEWER, STORE_LOCKED, STORE_ON_NETWORK, STORE_ON_REMOVABLE,
 *   TARGET_NOT_WRITABLE
 */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const storePath = options.store
  let desk: DeskLock | null = null
  try {
    desk = await takeDesk(storePath, options.comeForward)
    const { release } = desk
    const check = options.check ?? true
    const store = await openStore(storePath, { create: true, check, keepDamaged: true })
    const backups = openBackups({ store, now: localNow, keeper: 'desk' })
    const context: ServiceContext = {
      store,
      files: options.files,
      resources: resourcesIn(path.join(programFolder(), 'resources')),
      now: localNow,
      actor: usersText.deskUser,
      // One for all windows: what the desk puts up, the room sees.
      backups,
      desk: deskSession(),
      offered: options.offered,
      viewer: options.viewer,
      screen: projectionScreen(),
    }
    const ready = standReady(store, localNow, logBug)
    return {
      storePath,
      router,
      context: () => context,
      close: async () => {
        await ready.stop()
        await options.files.close()
        const problem = await backups.close()
        if (problem !== null) process.stderr.write(`${problem}\n`)
        await store.close()
        await release()
      },
    }
  } catch (error) {
    await options.files.close()
    await desk?.release()
    throw error
  }
}
