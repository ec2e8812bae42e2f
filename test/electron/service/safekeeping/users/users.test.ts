import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const FIRST = { name: 'Nông Thị Hòa', role: 'office', passphrase: 'sông Cầu nước chảy' } as const
const OTHER = { name: 'Lê Văn Thẩm', role: 'appraiser', passphrase: 'núi Phja Bjoóc cao' } as const

let desk: CampaignDesk
let recovery = ''
const folder = tempFolder()
let stores = 0
const newDesk = async (): Promise<void> => {
  desk = await openCampaignDesk(path.join(folder, String((stores += 1))))
}
const latest = async () => (await desk.client.safekeeping.audit({ limit: 1 }))[0]
const signIn = (name: string, passphrase: string) =>
  desk.client.safekeeping.signIn({ name, passphrase })

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-08-13T09:00:00') }))
afterEach(() => vi.useRealTimers())

describe('a store without users', () => {
  beforeAll(newDesk)
  afterAll(() => desk.close())

  it('works as one desk user, under the name that the shell gives', async () => {
    expect(await desk.client.safekeeping.desk()).toMatchObject({ users: false, user: null })
    await desk.client.units.list(desk.campaign)
    expect((await latest())?.actor).toBe('Nguyễn Thị Bàn')
  })

  it('takes as its first user only one of the standing office', async () => {
    const refusal = await refusalOf(desk.client.safekeeping.addUser(OTHER))
    expect(refusal.code).toBe('USER_FIRST_OFFICE')
    expect((await desk.client.safekeeping.desk()).users).toBe(false)
  })

  it('asks for a passphrase of at least 8 letters', async () => {
    const add = (passphrase: string) => desk.client.safekeeping.addUser({ ...FIRST, passphrase })
    await expect(add('1234567')).rejects.toThrow('Input validation failed')
    expect((await add('12345678')).user.name).toBe('Nông Thị Hòa')
  })
})

describe('named users', () => {
  beforeAll(async () => {
    await newDesk()
    recovery = (await desk.client.safekeeping.addUser(FIRST)).recovery ?? ''
    await desk.client.safekeeping.addUser(OTHER)
  })
  afterAll(() => desk.close())

  it('begin with one who is signed in at once and is told a recovery code', async () => {
    expect(recovery).toMatch(/^([A-HJKMNP-Z2-9]{4}-){4}[A-HJKMNP-Z2-9]{4}$/u)
    expect(await desk.client.safekeeping.desk()).toMatchObject({
      users: true,
      names: ['Lê Văn Thẩm', 'Nông Thị Hòa'],
      user: { name: 'Nông Thị Hòa', role: 'office', roleLabel: 'Thường trực' },
      locked: false,
      idleMinutes: 15,
    })
  })

  it('stand in the audit trail under their own names', async () => {
    await signIn(OTHER.name, OTHER.passphrase)
    expect(await latest()).toMatchObject({ actor: OTHER.name, sentence: 'Đăng nhập' })
    await signIn(FIRST.name, FIRST.passphrase)
    await desk.client.safekeeping.setIdle({ minutes: 15 })
    expect(await latest()).toMatchObject({ actor: FIRST.name, command: 'safekeeping.setIdle' })
  })

  it('sign in however their name and passphrase are spelt in bytes', async () => {
    const state = await signIn('nông  thị hoà', FIRST.passphrase.normalize('NFD'))
    expect(state.user?.name).toBe('Nông Thị Hòa')
  })

  it('cannot have one name twice, in whatever spelling', async () => {
    const again = desk.client.safekeeping.addUser({ ...OTHER, name: 'LÊ VĂN THẨM' })
    expect((await refusalOf(again)).code).toBe('USER_NAME_TAKEN')
  })

  it('leave no trace of a passphrase or a code in the store’s bytes', async () => {
    await desk.store.read.selectFrom('desk_user').selectAll().execute()
    const bytes = ['council.sqlite', 'council.sqlite-wal']
      .map((name) => path.join(path.dirname(desk.store.path), name))
      .map((file) => fs.readFileSync(file))
    const secrets = [FIRST.passphrase, OTHER.passphrase, recovery, recovery.replaceAll('-', '')]
    for (const secret of secrets)
      expect(bytes.some((file) => file.includes(Buffer.from(secret)))).toBe(false)
    const { passphrase_json } = await desk.store.read
      .selectFrom('desk_user')
      .select('passphrase_json')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(passphrase_json)).toMatchObject({ kdf: 'scrypt', N: 65_536, r: 8, p: 1 })
  })

  it('keep the last one of the standing office: not let go, not given another role', async () => {
    const [first] = (await desk.client.safekeeping.users()).filter(({ role }) => role === 'office')
    const change = (input: { active?: boolean; role?: 'viewer' }) =>
      desk.client.safekeeping.changeUser({ userId: first?.id ?? '', ...input })
    expect((await refusalOf(change({ active: false }))).code).toBe('USER_LAST_OFFICE')
    expect((await refusalOf(change({ role: 'viewer' }))).code).toBe('USER_LAST_OFFICE')
    const [second] = (await desk.client.safekeeping.users()).filter((one) => one.id !== first?.id)
    await desk.client.safekeeping.changeUser({ userId: second?.id ?? '', role: 'office' })
    expect((await change({ role: 'viewer' })).roleLabel).toBe('Chỉ xem')
    await signIn(OTHER.name, OTHER.passphrase)
    await change2(first?.id ?? '')
    await signIn(FIRST.name, FIRST.passphrase)
    await desk.client.safekeeping.changeUser({ userId: second?.id ?? '', role: 'appraiser' })
  })

  const change2 = (userId: string) => desk.client.safekeeping.changeUser({ userId, role: 'office' })

  it('who left sign in no more, and are out at once where they sit', async () => {
    const [leaver] = (await desk.client.safekeeping.users()).filter(
      ({ name }) => name === OTHER.name,
    )
    const userId = leaver?.id ?? ''
    await desk.client.safekeeping.changeUser({ userId, active: false })
    expect((await refusalOf(signIn(OTHER.name, OTHER.passphrase))).code).toBe('SIGN_IN_WRONG')
    const { desk: session } = desk.context
    const before = session.userId() ?? ''
    session.enter(userId)
    expect((await refusalOf(desk.client.campaigns.list())).code).toBe('SIGN_IN_NEEDED')
    session.enter(before)
    await desk.client.safekeeping.changeUser({ userId, active: true })
  })

  it('change their own passphrase with the present one only', async () => {
    const change = (passphrase: string, newPassphrase: string) =>
      desk.client.safekeeping.changePassphrase({ passphrase, newPassphrase })
    expect((await refusalOf(change('không phải', 'câu mới rất dài'))).code).toBe('SIGN_IN_WRONG')
    await change(FIRST.passphrase, 'câu mới rất dài')
    expect((await refusalOf(signIn(FIRST.name, FIRST.passphrase))).code).toBe('SIGN_IN_WRONG')
    await signIn(FIRST.name, 'câu mới rất dài')
    await change('câu mới rất dài', FIRST.passphrase)
  })

  it('get a new passphrase from the standing office when they forgot theirs', async () => {
    const [user] = (await desk.client.safekeeping.users()).filter(({ name }) => name === OTHER.name)
    const passphrase = 'đặt lại cho anh Thẩm'
    await desk.client.safekeeping.setPassphrase({ userId: user?.id ?? '', passphrase })
    expect((await latest())?.detail).toEqual({ user: user?.id })
    expect((await signIn(OTHER.name, passphrase)).user?.role).toBe('appraiser')
    await signIn(FIRST.name, FIRST.passphrase)
  })
})

describe('wrong passphrases', () => {
  beforeAll(async () => {
    await newDesk()
    recovery = (await desk.client.safekeeping.addUser(FIRST)).recovery ?? ''
  })
  afterAll(() => desk.close())
  const code = async (passphrase: string): Promise<string> =>
    (await refusalOf(signIn(FIRST.name, passphrase))).code

  it('are free three times, then make even the right one wait', async () => {
    for (const wrong of ['sai một lần', 'sai hai lần', 'sai ba lần'])
      expect(await code(wrong)).toBe('SIGN_IN_WRONG')
    const refusal = await refusalOf(signIn(FIRST.name, FIRST.passphrase))
    expect(refusal.code).toBe('SIGN_IN_WAIT')
    expect(refusal.message).toContain('Chờ 5 giây')
    vi.setSystemTime(new Date('2024-08-13T09:00:05'))
    await signIn(FIRST.name, FIRST.passphrase)
    expect((await latest())?.detail).toEqual({ wrongBefore: 3 })
  })

  it('gain nothing by coming many at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => code(`đoán lần ${index}`)),
    )
    expect(codes.filter((one) => one === 'SIGN_IN_WRONG')).toHaveLength(3)
    expect(codes.filter((one) => one === 'SIGN_IN_WAIT')).toHaveLength(5)
  })

  it('are remembered by the store, so that starting the program again does not help', async () => {
    vi.setSystemTime(new Date('2024-08-13T09:00:04'))
    expect(await code(FIRST.passphrase)).toBe('SIGN_IN_WAIT')
  })

  it('lock nobody out for longer than one delay where the clock is set back a year', async () => {
    vi.setSystemTime(new Date('2023-08-13T09:00:00'))
    expect(await code(FIRST.passphrase)).toBe('SIGN_IN_WAIT')
    vi.setSystemTime(new Date('2023-08-13T09:00:05'))
    await signIn(FIRST.name, FIRST.passphrase)
  })

  it('each leave a line that says whose, never what was typed', async () => {
    await refusalOf(signIn(FIRST.name, 'sai mà dễ nhận ra'))
    const line = await latest()
    expect(line).toMatchObject({ actor: 'chưa đăng nhập', sentence: 'Nhập sai mật khẩu' })
    expect(JSON.stringify(line)).not.toContain('dễ nhận ra')
    expect((await desk.client.safekeeping.verify()).ok).toBe(true)
  })

  it('for good are mended by the recovery code, which then is another one', async () => {
    const recover = (from: string) =>
      desk.client.safekeeping.recover({
        code: from,
        name: FIRST.name,
        newPassphrase: 'câu khác hẳn rồi',
      })
    desk.context.desk.leave()
    expect((await refusalOf(recover('AAAA-BBBB-CCCC-DDDD-EEEE'))).code).toBe('RECOVERY_WRONG')
    const { desk: state, recovery: next } = await recover(` ${recovery.toLowerCase()} `)
    expect(state.user?.name).toBe(FIRST.name)
    expect(next).not.toBe(recovery)
    expect((await refusalOf(recover(recovery))).code).toBe('RECOVERY_WRONG')
    await signIn(FIRST.name, 'câu khác hẳn rồi')
  })
})

describe('the screen', () => {
  it('locks when nobody moved for the time set, on the minute and not a moment before', () => {
    let now = 0
    const session = deskSession(() => now)
    session.enter('a')
    now = 15 * 60_000 - 1
    expect(session.locked(15)).toBe(false)
    now += 1
    expect(session.locked(15)).toBe(true)
  })

  it('stays open while somebody moves, and once locked opens by no movement', () => {
    let now = 0
    const session = deskSession(() => now)
    session.enter('a')
    for (let step = 0; step < 10; step += 1) {
      now += 10 * 60_000
      session.moved(15)
    }
    expect(session.locked(15)).toBe(false)
    session.lock()
    session.moved(15)
    expect(session.locked(15)).toBe(true)
    session.enter('a')
    expect(session.locked(15)).toBe(false)
  })

  it('of a desk where nobody is signed in has nothing to lock', () => {
    const session = deskSession(() => 0)
    session.lock()
    expect(session.locked(15)).toBe(false)
  })
})
