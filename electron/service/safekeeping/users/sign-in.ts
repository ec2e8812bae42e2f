/** Signing in, locking, and what is for one's own passphrase. */
import type { ServiceContext } from '#electron/service/context.ts'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { DeskState } from '#shared/safekeeping/users-contract.ts'
import { attempt, type Guarded } from './attempts.ts'
import { idleMinutes } from './desk-settings.ts'
import { checkNobody, isPassphrase, keepPassphrase } from './passphrase.ts'
import { deskState, userById, userNamed, type UserRow } from './user-queries.ts'

const guarded = (user: UserRow, passphrase: string): Guarded => ({
  name: user.name,
  read: async (reader) => {
    const { failures, failed_at } = await userById(reader, user.id)
    return { failures, failedAt: failed_at }
  },
  write: async (tx, { failures, failedAt }) => {
    await tx
      .updateTable('desk_user')
      .set({ failures, failed_at: failedAt })
      .where('id', '=', user.id)
      .execute()
  },
  isRight: () => isPassphrase(passphrase, user.passphrase_json),
  wrong: () => new Refusal('SIGN_IN_WRONG', { name: user.name }),
})

/**
 * Signs in, or unlocks the screen; one audit line.
 * @throws Refusal SIGN_IN_WRONG, SIGN_IN_WAIT
 */
export async function signIn(
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
  context: ServiceContext,
): Promise<DeskState> {
  const { store, desk } = context
  const user = await userNamed(store.read, name)
  if (user === null) {
    await checkNobody(passphrase)
    throw new Refusal('SIGN_IN_WRONG', { name })
  }
  const wrongBefore = await attempt(context, guarded(user, passphrase))
  await store.write((tx) =>
    appendAudit(tx, {
      at: context.now(),
      actor: user.name,
      command: 'safekeeping.signIn',
      detail: { wrongBefore },
    }),
  )
  desk.enter(user.id)
  return deskState(context)
}

/**
 * Gives whoever is signed in a new passphrase, for the present one.
 * @throws Refusal SIGN_IN_NEEDED, SIGN_IN_WRONG, SIGN_IN_WAIT
 */
export async function prepareOwnPassphrase(
  { passphrase, newPassphrase }: { readonly passphrase: string; readonly newPassphrase: string },
  context: ServiceContext,
): Promise<{ readonly userId: string; readonly kept: string }> {
  const userId = context.desk.userId()
  if (userId === null) throw new Refusal('SIGN_IN_NEEDED')
  await attempt(context, guarded(await userById(context.store.read, userId), passphrase))
  return { userId, kept: await keepPassphrase(newPassphrase) }
}

/** Locks the desk; who sat there comes back with the passphrase. */
export function lockDesk(_input: unknown, context: ServiceContext): Promise<DeskState> {
  context.desk.lock()
  return deskState(context)
}

/** Leaves the desk to whoever signs in next. */
export function signOut(_input: unknown, context: ServiceContext): Promise<DeskState> {
  context.desk.leave()
  return deskState(context)
}

/** Somebody moves at the desk. */
export async function stillHere(_input: unknown, context: ServiceContext): Promise<DeskState> {
  if (context.store.damage === null) context.desk.moved(await idleMinutes(context.store.read))
  return deskState(context)
}
