/** A desk that keeps copies, over the store's own procedures alone: no files are read here. */
import path from 'node:path'
import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server'
import type { ServiceContext } from '#electron/service/context.ts'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { openBackups, type Backups } from '#electron/service/safekeeping/backups.ts'
import { safekeepingRouter } from '#electron/service/safekeeping/router.ts'
import { openStore, type Store } from '#electron/store/open-store.ts'
import { refusalSchema, type RefusalData } from '#shared/kernel/contract-base.ts'

export interface KeptStore {
  readonly client: RouterClient<typeof safekeepingRouter>
  readonly store: Store
  readonly backups: Backups
  setNow(moment: string): void
  /** Does something that leaves an audit line, as a command does. */
  work(command?: string): Promise<void>
  close(): Promise<void>
}

/** Opens `council.sqlite` in a folder as a shell does. Close it in the test. */
export async function keptStore(
  folder: string,
  options: { readonly keeper?: 'desk' | 'terminal'; readonly now?: string } = {},
): Promise<KeptStore> {
  const store = await openStore(path.join(folder, 'council.sqlite'), {
    create: true,
    check: true,
    keepDamaged: true,
  })
  let now = options.now ?? '2026-10-03T09:00'
  const backups = openBackups({ store, now: () => now, keeper: options.keeper ?? 'desk' })
  const context: ServiceContext = {
    store,
    backups,
    files: {
      read: () => Promise.reject(new Error('no files are read here')),
      close: () => Promise.resolve(),
    },
    resources: { folder, plans: () => new Map(), sampleFiles: () => [] },
    now: () => now,
    actor: 'Nguyễn Thị Bàn',
    desk: deskSession(),
    screen: projectionScreen(),
  }
  return {
    client: createRouterClient(safekeepingRouter, { context }),
    store,
    backups,
    setNow: (moment) => {
      now = moment
    },
    work: async (command = 'units.update') => {
      await backups.beforeCommand(command)
      await store.write((tx) =>
        appendAudit(tx, { at: now, actor: context.actor, command, detail: null }),
      )
      await backups.afterCommand(command)
    },
    close: async () => {
      await backups.close()
      await store.close()
    },
  }
}

/** The refusal a call ends in; throws where it succeeds or fails in another way. */
export async function refusedWith(work: Promise<unknown>): Promise<RefusalData> {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (error instanceof ORPCError && error.code === 'REFUSED') return refusalSchema.parse(error.data)
  throw new Error('the call was not refused', { cause: error })
}
