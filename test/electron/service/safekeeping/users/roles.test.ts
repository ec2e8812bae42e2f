/** Who may call what: every procedure of the contract, with every role, over a real store. */
import { call, isProcedure, ORPCError, type AnyProcedure } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireRole } from '#electron/service/safekeeping/users/require-role.ts'
import { router } from '#electron/service/router.ts'
import type { ProcedureMeta } from '#shared/kernel/contract-base.ts'
import { ROLES } from '#shared/kernel/role.ts'
import { isCommand, openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

function all(node: unknown, prefix = ''): readonly (readonly [string, AnyProcedure])[] {
  if (isProcedure(node)) return [[prefix, node]]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, child]) =>
    all(child, prefix === '' ? key : `${prefix}.${key}`),
  )
}

const procedures = all(router)
const needOf = (procedure: AnyProcedure): ProcedureMeta['needs'] => procedure['~orpc'].meta['needs']

/** What looks only, and is for the standing office all the same. */
const OFFICE_LOOKS: ReadonlySet<string> = new Set([
  'safekeeping.copy',
  'safekeeping.offers',
  'safekeeping.checkCopy',
])

describe('the contract', () => {
  it('opens to nobody signed in only what signing in and the room need', () => {
    expect(procedures.filter(([, one]) => needOf(one) === 'nobody').map(([name]) => name)).toEqual([
      'safekeeping.desk',
      'safekeeping.signIn',
      'safekeeping.lock',
      'safekeeping.signOut',
      'safekeeping.stillHere',
      'safekeeping.recover',
      'meetings.shown',
      'meetings.watch',
    ])
  })

  it('lets those who only look change nothing but their own passphrase', () => {
    const changes = procedures.filter(([name, one]) => needOf(one) === 'viewer' && isCommand(name))
    expect(changes.map(([name]) => name)).toEqual(['safekeeping.changePassphrase'])
  })

  it('shows the standing office’s own looks to nobody else', () => {
    const looks = procedures
      .filter(([name, one]) => needOf(one) === 'office' && !isCommand(name))
      .map(([name]) => name)
    expect(looks).toEqual(expect.arrayContaining([...OFFICE_LOOKS]))
  })
})

const PASSPHRASE = 'một câu dài dễ nhớ'
const NAMES = { office: 'Hà Thị Trực', appraiser: 'Lê Văn Thẩm', viewer: 'Vi Thị Xem' } as const

describe('every procedure', () => {
  const folder = tempFolder()
  let desk: CampaignDesk
  beforeAll(async () => {
    desk = await openCampaignDesk(folder)
    for (const role of ROLES)
      await desk.client.safekeeping.addUser({ name: NAMES[role], role, passphrase: PASSPHRASE })
  }, 60_000)
  afterAll(() => desk.close())

  const codeOf = async (procedure: AnyProcedure): Promise<string> => {
    try {
      // Nothing is done with it: the role is asked for before the input is looked at.
      await call(procedure, { nothing: 'fits' }, { context: desk.context })
      return 'answered'
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error
      const data: unknown = error.data
      return typeof data === 'object' && data !== null && 'code' in data
        ? String(data.code)
        : error.code
    }
  }

  it.each(procedures.filter(([, one]) => needOf(one) !== 'nobody'))(
    '%s is refused to a locked desk and to a lower role',
    async (_name, procedure) => {
      const need = needOf(procedure)
      desk.context.desk.leave()
      expect(await codeOf(procedure)).toBe('SIGN_IN_NEEDED')
      for (const user of await desk.store.read.selectFrom('desk_user').selectAll().execute()) {
        desk.context.desk.enter(user.id)
        const enough = ROLES.indexOf(user.role) <= ROLES.findIndex((role) => role === need)
        const asked = requireRole(desk.context, need)
        if (enough) expect(await asked).toBe(user.name)
        else {
          await expect(asked).rejects.toThrow('ROLE_NEEDED')
          expect(await codeOf(procedure)).toBe('ROLE_NEEDED')
        }
        desk.context.desk.lock()
        expect(await codeOf(procedure)).toBe('DESK_LOCKED')
      }
    },
  )

  it('says who has which role and which one is needed', async () => {
    const users = await desk.store.read.selectFrom('desk_user').selectAll().execute()
    desk.context.desk.enter(users.find((one) => one.role === 'viewer')?.id ?? '')
    const { message } = await refusalOf(desk.client.campaigns.close(desk.campaign))
    expect(message).toContain('Vi Thị Xem có vai trò "Chỉ xem"')
    expect(message).toContain('"Thường trực"')
  })
})
