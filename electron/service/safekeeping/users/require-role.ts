/** Who is calling, and may he? Asked before every procedure. */
import type { ServiceContext } from '#electron/service/context.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { isEnough, type Need } from '#shared/kernel/role.ts'
import { usersText } from '#shared/text/users.ts'
import { idleMinutes } from './desk-settings.ts'
import { allUsers } from './user-queries.ts'

/**
 * The name that the audit line will hold. A store without users works as one desk user; of a damaged
 * one nobody can be asked, and nothing but its copies can be reached.
 * @throws Refusal SIGN_IN_NEEDED, DESK_LOCKED, ROLE_NEEDED
 */
export async function requireRole(context: ServiceContext, need: Need): Promise<string> {
  const { store, desk } = context
  if (need === 'nobody' || store.damage !== null) return context.actor
  const users = (await allUsers(store.read)).filter((row) => row.active === 1)
  if (users.length === 0) return context.actor
  const user = users.find((row) => row.id === desk.userId())
  if (user === undefined) throw new Refusal('SIGN_IN_NEEDED')
  if (desk.locked(await idleMinutes(store.read)))
    throw new Refusal('DESK_LOCKED', { name: user.name })
  if (!isEnough(user.role, need))
    throw new Refusal('ROLE_NEEDED', {
      name: user.name,
      role: usersText.role(user.role),
      needed: usersText.role(need),
    })
  return user.name
}
