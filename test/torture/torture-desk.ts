/** The whole service over a store, as a shell opens it, with a clock that stands still. */
import path from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { ServiceContext } from '#electron/service/context.ts'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import { router } from '#electron/service/router.ts'
import { openBackups } from '#electron/service/safekeeping/backups.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { openStore } from '#electron/store/open-store.ts'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { projectPath } from '#test/support/project-files.ts'

export interface TortureDesk {
  readonly client: RouterClient<typeof router>
  readonly context: ServiceContext
  /** Closes the store; no last copy is made. */
  close(): Promise<void>
}

export const STORE = 'council.sqlite'

/** Opens (or makes) the store in a folder. @throws Refusal STORE_* */
export async function tortureDesk(
  folder: string,
  keeper: 'desk' | 'terminal' = 'desk',
): Promise<TortureDesk> {
  const store = await openStore(path.join(folder, STORE), { create: true, check: true })
  const now = (): string => '2024-08-13T09:00'
  const context: ServiceContext = {
    store,
    files: {
      read: (bytes) => Promise.resolve(readBytes(bytes)),
      close: () => Promise.resolve(),
    },
    resources: resourcesIn(projectPath('resources')),
    now,
    actor: 'Nguyễn Thị Bàn',
    backups: openBackups({ store, now, keeper }),
    desk: deskSession(),
    screen: projectionScreen(),
  }
  return { client: createRouterClient(router, { context }), context, close: () => store.close() }
}
