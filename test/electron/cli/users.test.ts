import path from 'node:path'
import { z } from 'zod'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { council, councilJson, councilOpen } from '#test/support/council.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const store = path.join(tempFolder(), 'council.sqlite')
const OFFICE = 'Nông Thị Hòa'
const VIEWER = 'Vi Thị Xem'
const PASSPHRASE = 'sông Cầu nước chảy'

const as = (name: string, ...words: readonly string[]) =>
  council(...words, '--store', store, '--as', name)
const add = (name: string, role: string) => [
  'call',
  'safekeeping.addUser',
  '--input',
  JSON.stringify({ name, role, passphrase: PASSPHRASE }),
]

describe('a store with users, from the terminal', () => {
  beforeAll(async () => {
    await councilOpen(store, 'bac-kan-2024')
    await councilJson(...add(OFFICE, 'office'), '--store', store)
    vi.stubEnv('SO_THI_DUA_PASSPHRASE', PASSPHRASE)
    await councilJson(...add(VIEWER, 'viewer'), '--store', store, '--as', OFFICE)
    vi.unstubAllEnvs()
  })
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['status'],
    ['verify'],
    ['appraise'],
    ['restore', '--list'],
    ['call', 'campaigns.list'],
    ['export', '--out', '/nonexistent'],
  ])('refuses "%s" to whoever does not say who he is', async (...words) => {
    const ran = await council(...words, '--store', store)
    expect(ran).toMatchObject({ status: 1, out: '' })
    expect(ran.error).toContain('phải đăng nhập')
    expect(ran.error).toContain('SO_THI_DUA_PASSPHRASE')
  })

  it('refuses a name without a passphrase, and one with a wrong passphrase', async () => {
    expect((await as(OFFICE, 'status')).error).toContain('phải đăng nhập')
    vi.stubEnv('SO_THI_DUA_PASSPHRASE', 'không phải thế')
    const ran = await as(OFFICE, 'status')
    expect(ran).toMatchObject({ status: 1, out: '' })
    expect(ran.error).toContain('không đúng')
    expect(ran.error).not.toContain('không phải thế')
  })

  it('works for who signs in, and the audit trail has his name as the store knows it', async () => {
    vi.stubEnv('SO_THI_DUA_PASSPHRASE', PASSPHRASE)
    const change = ['call', 'safekeeping.setIdle', '--input', '{"minutes": 20}']
    expect((await as('nông thị hoà', ...change)).status).toBe(0)
    const ran = await as(OFFICE, 'call', 'safekeeping.audit', '--input', '{"limit": 5}', '--json')
    const lines: unknown = JSON.parse(ran.out)
    expect(lines).toContainEqual(
      expect.objectContaining({ actor: OFFICE, command: 'safekeeping.setIdle' }),
    )
  })

  it('lets who only looks look, and do no more', async () => {
    vi.stubEnv('SO_THI_DUA_PASSPHRASE', PASSPHRASE)
    expect((await as(VIEWER, 'status')).status).toBe(0)
    expect((await as(VIEWER, 'verify')).out).toContain('nguyên vẹn')
    for (const words of [
      ['call', 'campaigns.close'],
      ['open', '--plan', 'cho-don-2024'],
      ['restore', '--list'],
      ['restore', '--undo'],
      add('Ai Khác', 'office'),
    ]) {
      const ran = await as(VIEWER, ...words)
      expect(ran, words.join(' ')).toMatchObject({ status: 1, out: '' })
      expect(ran.error).toContain('"Chỉ xem"')
    }
  })
})

describe('a store without users', () => {
  it('takes any name after --as for the audit trail, and asks no passphrase', async () => {
    const alone = path.join(tempFolder(), 'council.sqlite')
    await councilOpen(alone, 'bac-kan-2024', '--as', 'Lò Văn Một')
    const [line] = z
      .array(z.object({ actor: z.string() }))
      .parse(await councilJson('call', 'safekeeping.audit', '--store', alone, '--input', '{}'))
    expect(line?.actor).toBe('Lò Văn Một')
  })
})
