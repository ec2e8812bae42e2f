/** What the contract says about users, implemented. Audit lines never hold a passphrase or a code. */
import { api, command, query, simpleCommand, upkeep } from '#electron/service/procedures.ts'
import { writeIdle, writeRecovery } from './desk-settings.ts'
import { addUser, changeUser, prepareUser, writePassphrase } from './manage-users.ts'
import { keepPassphrase } from './passphrase.ts'
import { makeRecovery, recover } from './recovery.ts'
import { lockDesk, prepareOwnPassphrase, signIn, signOut, stillHere } from './sign-in.ts'
import { deskState, listUsers, userById } from './user-queries.ts'

const add = command('safekeeping.addUser', {
  prepare: prepareUser,
  work: addUser,
  detail: (_prepared, { user }) => ({ user: user.id, name: user.name, role: user.role }),
})

const changeOwn = command('safekeeping.changePassphrase', {
  prepare: prepareOwnPassphrase,
  work: writePassphrase,
  detail: ({ userId }) => ({ user: userId }),
})

const setIdle = simpleCommand<{ readonly minutes: number }, void>(
  'safekeeping.setIdle',
  (tx, { minutes }) => writeIdle(tx, minutes),
)

export const usersRouter = {
  desk: api.safekeeping.desk.handler(upkeep((_input, context) => deskState(context))),
  signIn: api.safekeeping.signIn.handler(upkeep(signIn)),
  lock: api.safekeeping.lock.handler(upkeep(lockDesk)),
  signOut: api.safekeeping.signOut.handler(upkeep(signOut)),
  stillHere: api.safekeeping.stillHere.handler(upkeep(stillHere)),
  recover: api.safekeeping.recover.handler(upkeep(recover)),
  users: api.safekeeping.users.handler(query(listUsers)),
  addUser: api.safekeeping.addUser.handler(async (call) => {
    const added = await add(call)
    // Whoever adds the first user is that user from then on.
    if (added.recovery !== null) call.context.desk.enter(added.user.id)
    return added
  }),
  changeUser: api.safekeeping.changeUser.handler(
    simpleCommand('safekeeping.changeUser', changeUser),
  ),
  setPassphrase: api.safekeeping.setPassphrase.handler(
    command('safekeeping.setPassphrase', {
      prepare: async ({ userId, passphrase }: { userId: string; passphrase: string }, context) => {
        await userById(context.store.read, userId)
        return { userId, kept: await keepPassphrase(passphrase) }
      },
      work: writePassphrase,
      detail: ({ userId }) => ({ user: userId }),
    }),
  ),
  changePassphrase: api.safekeeping.changePassphrase.handler(async (call) => {
    await changeOwn(call)
    return deskState(call.context)
  }),
  newRecovery: api.safekeeping.newRecovery.handler(
    command('safekeeping.newRecovery', {
      prepare: makeRecovery,
      work: async (tx, { code, recovery }) => {
        await writeRecovery(tx, recovery)
        return { recovery: code }
      },
      detail: () => null,
    }),
  ),
  setIdle: api.safekeeping.setIdle.handler(async (call) => {
    await setIdle(call)
    return deskState(call.context)
  }),
}
