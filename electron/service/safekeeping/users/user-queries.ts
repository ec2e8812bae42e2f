/** Reads who works here. */
import type { Selectable } from 'kysely'
import type { ServiceContext } from '#electron/service/context.ts'
import { beyondRole } from '#electron/service/need-of.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { DeskUserTable } from '#electron/store/tables/safekeeping.ts'
import { compareVietnamese, identityKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { DeskState, DeskUser } from '#shared/safekeeping/users-contract.ts'
import { usersText } from '#shared/text/users.ts'
import { idleMinutes } from './desk-settings.ts'

export type UserRow = Selectable<DeskUserTable>

/** A user as pages see one: without the passphrase's hash. */
export const userOf = (row: UserRow): DeskUser => ({
  id: row.id,
  name: row.name,
  role: row.role,
  roleLabel: usersText.role(row.role),
  active: row.active === 1,
  createdAt: row.created_at,
})

/** Everybody's rows, also who left, in no order. */
export const allUsers = (reader: Reader): Promise<readonly UserRow[]> =>
  reader.selectFrom('desk_user').selectAll().execute()

/** Everybody, also who left, by name. */
export const listUsers = async (reader: Reader): Promise<readonly DeskUser[]> =>
  (await allUsers(reader))
    .map(userOf)
    .toSorted((left, right) => compareVietnamese(left.name, right.name))

/** The user of a name, however it is spelt; null where there is none who may sign in. */
export async function userNamed(reader: Reader, name: string): Promise<UserRow | null> {
  const row = await reader
    .selectFrom('desk_user')
    .where('name_key', '=', identityKey(name))
    .where('active', '=', 1)
    .selectAll()
    .executeTakeFirst()
  return row ?? null
}

/** @throws Refusal USER_UNKNOWN */
export async function userById(reader: Reader, userId: string): Promise<UserRow> {
  const row = await reader
    .selectFrom('desk_user')
    .where('id', '=', userId)
    .selectAll()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('USER_UNKNOWN', { user: userId })
  return row
}

const NOBODY: DeskState = {
  users: false,
  names: [],
  user: null,
  locked: false,
  idleMinutes: 15,
  beyond: {},
}

/** How the desk stands. A damaged store tells of nobody, so that its copies can be offered. */
export async function deskState({ store, desk }: ServiceContext): Promise<DeskState> {
  if (store.damage !== null) return NOBODY
  const active = (await allUsers(store.read)).filter((row) => row.active === 1)
  const minutes = await idleMinutes(store.read)
  const seated = active.find((row) => row.id === desk.userId())
  return {
    users: active.length > 0,
    names: active.map((row) => row.name).toSorted(compareVietnamese),
    user:
      seated === undefined
        ? null
        : {
            id: seated.id,
            name: seated.name,
            role: seated.role,
            roleLabel: usersText.role(seated.role),
          },
    locked: seated !== undefined && desk.locked(minutes),
    idleMinutes: minutes,
    beyond: seated === undefined ? {} : beyondRole(seated.role),
  }
}
