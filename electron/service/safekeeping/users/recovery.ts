/**
 * The way back in when nobody of the standing office knows a passphrase any more: a code that was
 * written down and put away (in the safe) when the first user was added.
 */
import { randomInt } from 'node:crypto'
import type { ServiceContext } from '#electron/service/context.ts'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { DeskState } from '#shared/safekeeping/users-contract.ts'
import { usersText } from '#shared/text/users.ts'
import { attempt } from './attempts.ts'
import { readRecovery, writeRecovery, type Recovery } from './desk-settings.ts'
import { isPassphrase, keepPassphrase } from './passphrase.ts'
import { deskState, userNamed } from './user-queries.ts'

/** Letters and digits that are not taken for each other on paper. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const GROUPS = 5
const IN_GROUP = 4

/** What was typed, without what paper and hand add. */
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '')

/** A code to write down, and what is kept of it. */
export async function makeRecovery(): Promise<{
  readonly code: string
  readonly recovery: Recovery
}> {
  const sign = (): string => SIGNS[randomInt(SIGNS.length)] ?? ''
  const group = (): string => Array.from({ length: IN_GROUP }, sign).join('')
  const code = Array.from({ length: GROUPS }, group).join('-')
  return {
    code,
    recovery: { kept: await keepPassphrase(plain(code)), failures: 0, failedAt: null },
  }
}

/** A code of a store that has users. @throws Refusal RECOVERY_WRONG */
async function kept(reader: Parameters<typeof readRecovery>[0]): Promise<Recovery> {
  const recovery = await readRecovery(reader)
  if (recovery === null) throw new Refusal('RECOVERY_WRONG')
  return recovery
}

/**
 * Gives a user a new passphrase and the standing office's role, and signs in; the code is used up
 * and another one takes its place.
 * @throws Refusal RECOVERY_WRONG, SIGN_IN_WAIT, USER_UNKNOWN
 */
export async function recover(
  input: { readonly code: string; readonly name: string; readonly newPassphrase: string },
  context: ServiceContext,
): Promise<{ readonly desk: DeskState; readonly recovery: string }> {
  const { store, desk } = context
  const before = await kept(store.read)
  await attempt(context, {
    name: usersText.recovery,
    read: kept,
    write: async (tx, attempts) => writeRecovery(tx, { ...(await kept(tx)), ...attempts }),
    isRight: () => isPassphrase(plain(input.code), before.kept),
    wrong: () => new Refusal('RECOVERY_WRONG'),
  })
  const user = await userNamed(store.read, input.name)
  if (user === null) throw new Refusal('USER_UNKNOWN', { user: input.name })
  const passphrase_json = await keepPassphrase(input.newPassphrase)
  const next = await makeRecovery()
  await store.write(async (tx) => {
    await tx
      .updateTable('desk_user')
      .set({ passphrase_json, role: 'office', failures: 0, failed_at: null })
      .where('id', '=', user.id)
      .execute()
    await writeRecovery(tx, next.recovery)
    await appendAudit(tx, {
      at: context.now(),
      actor: user.name,
      command: 'safekeeping.recover',
      detail: { name: user.name },
    })
  })
  desk.enter(user.id)
  return { desk: await deskState(context), recovery: next.code }
}
