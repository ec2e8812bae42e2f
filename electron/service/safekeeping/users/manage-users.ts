/** Adding, changing and letting go of users. The last of the standing office stays. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { Role } from '#shared/kernel/role.ts'
import type { AddedUser, DeskUser } from '#shared/safekeeping/users-contract.ts'
import { writeRecovery, type Recovery } from './desk-settings.ts'
import { keepPassphrase } from './passphrase.ts'
import { makeRecovery } from './recovery.ts'
import { allUsers, userById, userOf } from './user-queries.ts'

async function requireFreeName(reader: Reader, name: string, except?: string): Promise<string> {
  const key = identityKey(name)
  const taken = (await allUsers(reader)).some((row) => row.name_key === key && row.id !== except)
  if (taken) throw new Refusal('USER_NAME_TAKEN', { name })
  return key
}

interface NewUser {
  readonly name: string
  readonly role: Role
  readonly passphrase: string
}

interface PreparedUser {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly kept: string
  /** Made for the first user. */
  readonly recovery: { readonly code: string; readonly recovery: Recovery } | null
}

/** Makes the hashes, which takes a while, before the transaction. @throws Refusal USER_* */
export async function prepareUser(
  { name, role, passphrase }: NewUser,
  { store }: ServiceContext,
): Promise<PreparedUser> {
  await requireFreeName(store.read, name)
  const first = (await allUsers(store.read)).length === 0
  if (first && role !== 'office') throw new Refusal('USER_FIRST_OFFICE')
  return {
    id: newId(),
    name,
    role,
    kept: await keepPassphrase(passphrase),
    recovery: first ? await makeRecovery() : null,
  }
}

/** @throws Refusal USER_NAME_TAKEN */
export async function addUser(
  tx: Writer,
  prepared: PreparedUser,
  { now }: { readonly now: string },
): Promise<AddedUser> {
  const { id, name, role, recovery } = prepared
  await tx
    .insertInto('desk_user')
    .values({
      id,
      name,
      name_key: await requireFreeName(tx, name),
      role,
      active: 1,
      passphrase_json: prepared.kept,
      failures: 0,
      failed_at: null,
      created_at: now,
    })
    .execute()
  if (recovery !== null) await writeRecovery(tx, recovery.recovery)
  return { user: userOf(await userById(tx, id)), recovery: recovery?.code ?? null }
}

interface ChangedUser {
  readonly userId: string
  readonly name?: string | undefined
  readonly role?: Role | undefined
  readonly active?: boolean | undefined
}

/** @throws Refusal USER_UNKNOWN, USER_NAME_TAKEN, USER_LAST_OFFICE */
export async function changeUser(tx: Writer, input: ChangedUser): Promise<DeskUser> {
  const before = await userById(tx, input.userId)
  const name = input.name ?? before.name
  await tx
    .updateTable('desk_user')
    .set({
      name,
      name_key: await requireFreeName(tx, name, before.id),
      role: input.role ?? before.role,
      active: input.active === undefined ? before.active : Number(input.active),
    })
    .where('id', '=', before.id)
    .execute()
  const inOffice = (await allUsers(tx)).filter((row) => row.role === 'office' && row.active === 1)
  if (inOffice.length === 0) throw new Refusal('USER_LAST_OFFICE', { name: before.name })
  return userOf(await userById(tx, before.id))
}

/** Writes what is kept of a new passphrase. @throws Refusal USER_UNKNOWN */
export async function writePassphrase(
  tx: Writer,
  { userId, kept }: { readonly userId: string; readonly kept: string },
): Promise<DeskUser> {
  const user = await userById(tx, userId)
  await tx
    .updateTable('desk_user')
    .set({ passphrase_json: kept, failures: 0, failed_at: null })
    .where('id', '=', user.id)
    .execute()
  return userOf(await userById(tx, user.id))
}
