/** Who works at this desk: signing in, locking the screen, looking after users. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { procedure, reading, unguarded } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { ROLES, type Role } from '#shared/kernel/role.ts'

export interface DeskUser {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Vietnamese. */
  readonly roleLabel: string
  /** A user is never deleted: the trail names him. One who left cannot sign in. */
  readonly active: boolean
  readonly createdAt: string
}

export interface DeskState {
  /** Whether the store has users; one without works as one desk user. */
  readonly users: boolean
  /** Who may sign in. */
  readonly names: readonly string[]
  readonly user: Pick<DeskUser, 'id' | 'name' | 'role' | 'roleLabel'> | null
  /** Signed in, and the screen is locked. */
  readonly locked: boolean
  readonly idleMinutes: number
  /** The procedures that are refused to who sits here, with the role that each asks for. */
  readonly beyond: Readonly<Record<string, Role>>
}

export interface AddedUser {
  readonly user: DeskUser
  /** To be written down and put away, once: with the first user, else null. */
  readonly recovery: string | null
}

/** At least this many letters: length is worth more than odd signs. Source: NIST SP 800-63B §3.1.1. */
export const PASSPHRASE_LEAST = 8

const roleSchema = z.enum(ROLES)
const nameSchema = z.string().trim().min(1).max(100)
const passphrase = z.string().min(1).max(1000)
const newPassphrase = z
  .string()
  .min(PASSPHRASE_LEAST, { error: `mật khẩu phải có ít nhất ${PASSPHRASE_LEAST} ký tự` })
  .max(1000)

export const usersContract = {
  /** Who sits here; asked before anybody signed in. */
  desk: unguarded.output(type<DeskState>()),
  /** Signs in, or unlocks the screen. Wrong passphrases make the next attempt wait. */
  signIn: unguarded
    .input(z.strictObject({ name: nameSchema, passphrase }))
    .output(type<DeskState>()),
  /** Locks the screen; nothing that is under way is lost. */
  lock: unguarded.output(type<DeskState>()),
  signOut: unguarded.output(type<DeskState>()),
  /** Somebody moves at the desk: the time to locking begins anew. */
  stillHere: unguarded.output(type<DeskState>()),
  /** Sets a new passphrase with the code that was put away when the first user was added. */
  recover: unguarded
    .input(z.strictObject({ code: z.string().min(1).max(100), name: nameSchema, newPassphrase }))
    .output(type<{ readonly desk: DeskState; readonly recovery: string }>()),
  users: reading.output(type<readonly DeskUser[]>()),
  /** The first one belongs to the standing office and is signed in at once. */
  addUser: procedure
    .input(z.strictObject({ name: nameSchema, role: roleSchema, passphrase: newPassphrase }))
    .output(type<AddedUser>()),
  /** Renames, gives another role, lets go or takes back. The last of the standing office stays. */
  changeUser: procedure
    .input(
      z.strictObject({
        userId: idSchema,
        name: nameSchema.optional(),
        role: roleSchema.optional(),
        active: z.boolean().optional(),
      }),
    )
    .output(type<DeskUser>()),
  /** A new passphrase for somebody who forgot his. */
  setPassphrase: procedure
    .input(z.strictObject({ userId: idSchema, passphrase: newPassphrase }))
    .output(type<DeskUser>()),
  /** One's own passphrase. */
  changePassphrase: reading
    .input(z.strictObject({ passphrase, newPassphrase }))
    .output(type<DeskState>()),
  /** Another recovery code; the one before is worth nothing from then on. */
  newRecovery: procedure.output(type<{ readonly recovery: string }>()),
  /** After how many minutes without a movement the screen locks. */
  setIdle: procedure
    .input(z.strictObject({ minutes: z.int().min(1).max(240) }))
    .output(type<DeskState>()),
}
