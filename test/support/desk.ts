/**
 * A desk to work at: a real store in a temporary folder, the service over it, a clock that stands
 * still. Every call is watched: a command that succeeds adds exactly one audit line, one that is
 * refused adds none, a query adds none.
 */
import path from 'node:path'
import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server'
import type { ServiceContext } from '#electron/service/context.ts'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { openBackups } from '#electron/service/safekeeping/backups.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import { router } from '#electron/service/router.ts'
import { openStore, type Store } from '#electron/store/open-store.ts'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { refusalSchema, type RefusalData } from '#shared/kernel/contract-base.ts'
import { commandSentence } from '#shared/text/safekeeping.ts'
import { projectFile, projectPath } from './project-files.ts'

export interface Desk {
  readonly client: RouterClient<typeof router>
  readonly context: ServiceContext
  readonly store: Store
  /** Names of the commands that were called with success. */
  readonly done: ReadonlySet<string>
  setNow(moment: string): void
  sit(actor: string): void
  auditLines(): Promise<number>
  close(): Promise<void>
}

export interface DeskOptions {
  readonly now?: string
}

/** Whether a procedure is a command: it has a name in the audit trail. */
export const isCommand = (name: string): boolean => commandSentence(name) !== name

/** A wrong passphrase is refused and leaves a line all the same. */
const TRIES_PASSPHRASE: ReadonlySet<string> = new Set([
  'safekeeping.signIn',
  'safekeeping.recover',
  'safekeeping.changePassphrase',
])

/** Opens (or makes) `council.sqlite` in a folder. Close it in the test. */
export async function openDesk(folder: string, options: DeskOptions = {}): Promise<Desk> {
  const store = await openStore(path.join(folder, 'council.sqlite'), { create: true })
  const done = new Set<string>()
  let now = options.now ?? '2024-08-13T09:00'
  let actor = 'Nguyễn Thị Bàn'
  const context: ServiceContext = {
    store,
    files: {
      read: (bytes) => Promise.resolve(readBytes(bytes)),
      close: () => Promise.resolve(),
    },
    resources: resourcesIn(projectPath('resources')),
    now: () => now,
    get actor() {
      return actor
    },
    backups: openBackups({ store, now: () => now, keeper: 'terminal' }),
    desk: deskSession(),
    screen: projectionScreen(),
  }
  const auditLines = async (): Promise<number> => {
    const row = await store.read
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('lines'))
      .executeTakeFirstOrThrow()
    return row.lines
  }
  const client: RouterClient<typeof router> = createRouterClient(router, {
    context,
    interceptors: [
      async ({ next, path: parts }) => {
        const name = parts.join('.')
        const before = await auditLines()
        const expectLines = async (added: number): Promise<void> => {
          const lines = (await auditLines()) - before
          if (lines !== added && name !== 'sample.open')
            throw new Error(`${name} added ${lines} audit lines instead of ${added}`)
        }
        try {
          const result = await next()
          await expectLines(isCommand(name) ? 1 : 0)
          if (isCommand(name)) done.add(name)
          return result
        } catch (error) {
          if (!TRIES_PASSPHRASE.has(name)) await expectLines(0)
          throw error
        }
      },
    ],
  })
  return {
    client,
    context,
    store,
    done,
    setNow: (moment) => {
      now = moment
    },
    sit: (name) => {
      actor = name
    },
    auditLines,
    close: () => store.close(),
  }
}

export interface CampaignDesk extends Desk {
  readonly campaignId: string
  /** The same, as the input of what asks for nothing else. */
  readonly campaign: { readonly campaignId: string }
}

/** Opens a desk with a campaign on a built-in plan and its catalogue of units. */
export async function openCampaignDesk(
  folder: string,
  plan = 'bac-kan-2024',
  options: DeskOptions = {},
): Promise<CampaignDesk> {
  const desk = await openDesk(folder, options)
  const units =
    plan === 'bac-kan-2024'
      ? projectFile('resources/samples/bac-kan-2024/units.xlsx')
      : projectFile(`test/fixtures/units/${plan}.xlsx`)
  const { id } = await desk.client.campaigns.open({ plan, units })
  return { ...desk, campaignId: id, campaign: { campaignId: id } }
}

/** The refusal a call ends in; throws where it succeeds or fails in another way. */
export async function refusalOf(work: Promise<unknown>): Promise<RefusalData> {
  try {
    await work
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED')
      return refusalSchema.parse(error.data)
    throw error
  }
  throw new Error('the call was not refused')
}
