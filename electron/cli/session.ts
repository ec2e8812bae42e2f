/** A service opened for one command line: a store, a file reader, the built-in resources. */
import fs from 'node:fs'
import path from 'node:path'
import { programFolder } from '#electron/program-folder.ts'
import { chooseCampaign } from '#electron/service/campaigns/campaign-queries.ts'
import type { ServiceContext } from '#electron/service/context.ts'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { localNow } from '#electron/store/local-now.ts'
import { openBackups } from '#electron/service/safekeeping/backups.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { requireRole } from '#electron/service/safekeeping/users/require-role.ts'
import { signIn } from '#electron/service/safekeeping/users/sign-in.ts'
import { deskState } from '#electron/service/safekeeping/users/user-queries.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import { openStore } from '#electron/store/open-store.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { Need } from '#shared/kernel/role.ts'
import { usersText } from '#shared/text/users.ts'
import type { Words } from './args.ts'
import { signInPassphrase } from './passphrase.ts'

export interface Session {
  readonly context: ServiceContext
  /** The campaign the command is about. @throws Refusal CAMPAIGN_* */
  campaign(): Promise<string>
  close(): Promise<void>
}

/** The folder with plans and samples: beside the program, from source or packed. */
export const resourcesFolder = path.join(programFolder(), 'resources')

export interface SessionOptions {
  readonly create?: boolean
  /** Look for damage first; false where the command does nothing else. */
  readonly check?: boolean
  /** Open also a damaged store, for what can be done about it. */
  readonly keepDamaged?: boolean
  /** What is asked of whoever calls, where the command does more than call procedures. */
  readonly needs?: Need
}

/**
 * Signs `--as` in where the store has users; gives the name for the audit trail.
 * @throws Refusal SIGN_IN_*, ROLE_NEEDED
 */
async function signInAs(context: ServiceContext, words: Words, need: Need): Promise<string> {
  const name = words.options['as']
  if (need === 'nobody' || !(await deskState(context)).users) return context.actor
  const passphrase = signInPassphrase()
  if (name === undefined || passphrase === undefined) throw new Refusal('SIGN_IN_NEEDED')
  await signIn({ name, passphrase }, context)
  return requireRole(context, need)
}

/**
 * Opens the store named by `--store`, as whom `--as` says. @throws Refusal STORE_*, SIGN_IN_*
 */
export async function openSession(words: Words, options: SessionOptions = {}): Promise<Session> {
  const file = words.options['store'] ?? ''
  const store = await openStore(file, {
    create: options.create === true,
    check: options.check !== false,
    keepDamaged: options.keepDamaged === true,
  })
  const backups = openBackups({ store, now: localNow, keeper: 'terminal' })
  const files = words.startReader()
  const stranger: ServiceContext = {
    store,
    files,
    resources: resourcesIn(resourcesFolder),
    now: localNow,
    actor: words.options['as'] ?? usersText.deskUser,
    backups,
    desk: deskSession(),
    screen: projectionScreen(),
  }
  const close = async (): Promise<void> => {
    await files.close()
    const problem = await backups.close()
    if (problem !== null) process.stderr.write(`${problem}\n`)
    await store.close()
  }
  try {
    const actor = await signInAs(stranger, words, options.needs ?? 'viewer')
    return {
      context: { ...stranger, actor },
      close,
      campaign: () => chooseCampaign(store.read, words.options['campaign']),
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Removes a store that is closed, with what SQLite may have left beside it. */
export function removeStore(file: string): void {
  for (const end of ['', '-wal', '-shm']) fs.rmSync(file + end, { force: true })
}

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** A file of the command line as it crosses the contract. @throws Refusal FILE_NOT_FOUND, FILE_NOT_READABLE */
export function fileOf(name: string): File {
  if (!fs.existsSync(name)) throw new Refusal('FILE_NOT_FOUND', { path: name })
  try {
    return new File([new Uint8Array(fs.readFileSync(name))], path.basename(name).normalize('NFC'))
  } catch (error) {
    throw new Refusal('FILE_NOT_READABLE', { path: name, detail: detailOf(error) })
  }
}
