/** Personal data of a campaign: kept so long, then gone to the last byte; what can be counted stays. */
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, refusalOf, type Desk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { openSample } from '#electron/service/open-sample.ts'

const folder = path.join(tempFolder(), 'store')
let desk: Desk
let campaignId = ''
let name = ''
let people: readonly string[] = []

/** Every file beside the store, whatever it is. */
const bytesBeside = (): readonly (readonly [string, Buffer])[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => fs.statSync(file).isFile())
    .map((file) => [path.basename(file), fs.readFileSync(file)])
const found = (): readonly string[] =>
  people.flatMap((person) =>
    bytesBeside()
      .filter(([, bytes]) => bytes.includes(Buffer.from(person)))
      .map(([file]) => `${person} in ${file}`),
  )
const purge = (confirm = name) => desk.client.safekeeping.purge({ campaignId, confirm })

beforeAll(async () => {
  desk = await openDesk(folder, { now: '2024-08-20T09:00' })
  for await (const step of openSample(desk.context, { withVote: true }))
    campaignId = step.campaignId ?? campaignId
  const { rows } = await desk.client.submissions.nominations({ campaignId, limit: 1000 })
  people = rows.filter(({ kind }) => kind === 'individual').map((row) => row.name)
  await desk.client.appraisal.conclude({
    campaignId,
    nominationIds: rows.slice(0, 2).map(({ id }) => id),
    conclusion: 'for-council',
    reason: `vì ${people[0] ?? ''} còn vướng`,
  })
  await desk.client.submissions.editNomination({
    campaignId,
    nominationId: rows.find(({ kind }) => kind === 'individual')?.id ?? '',
    position: 'Chuyên viên',
  })
  await desk.client.safekeeping.backupNow()
  name = (await desk.client.campaigns.get({ campaignId })).name
}, 120_000)
afterAll(() => desk.close())

const summary = () => desk.client.reports.summary({ campaignId, at: '2024-08-20T09:00' })

describe('personal data', () => {
  it('are there to begin with, also in the copies', () => {
    expect(people.length).toBeGreaterThan(20)
    expect(found().some((one) => one.endsWith('.saoluu'))).toBe(true)
  })

  it('of an open campaign stay', async () => {
    expect((await refusalOf(purge())).code).toBe('PURGE_NOT_CLOSED')
    const preview = await desk.client.safekeeping.previewPurge({ campaignId })
    expect(preview.refusal).toContain('chưa khép lại')
  })

  it('of a closed one stay to the end of the last day of the term', async () => {
    await desk.client.campaigns.close({ campaignId })
    await desk.client.safekeeping.setRetention({ years: 2 })
    desk.setNow('2026-08-20T23:59')
    const refusal = await refusalOf(purge())
    expect(refusal.code).toBe('PURGE_TOO_EARLY')
    expect(refusal.message).toContain('20/8/2026')
    desk.setNow('2026-08-21T00:00')
    expect((await desk.client.safekeeping.previewPurge({ campaignId })).refusal).toBeNull()
  })

  it('stay where the name was not typed as it is', async () => {
    expect((await refusalOf(purge('xóa đi'))).code).toBe('PURGE_NOT_CONFIRMED')
    expect(found()).not.toEqual([])
  })

  it('are gone to the last byte of the store and of its copies; numbers stay', async () => {
    const before = await summary()
    const lines = await desk.auditLines()
    const { sentence, copiesRemoved } = await purge()
    expect(sentence).toContain(name)
    expect(copiesRemoved).toBeGreaterThan(0)
    expect(found()).toEqual([])
    expect(await desk.auditLines()).toBe(lines + 1)
    expect((await desk.client.safekeeping.verify()).problems).toEqual([])
    const { rows, total } = await desk.client.submissions.nominations({ campaignId, limit: 1000 })
    expect(total).toBe(rows.length)
    expect(rows.filter(({ kind }) => kind === 'individual')).toHaveLength(people.length)
    expect(await summary()).toEqual(before)
  })

  it('leave a campaign whose pages still open', async () => {
    await desk.client.submissions.list({ campaignId })
    await desk.client.appraisal.status({ campaignId })
    await desk.client.meetings.list({ campaignId })
    await desk.client.decisions.list({ campaignId })
    const [latest] = await desk.client.safekeeping.audit({ limit: 1 })
    expect(latest?.sentence).toBe('Xóa dữ liệu cá nhân của đợt')
    const { campaigns } = await desk.client.safekeeping.retention()
    expect(campaigns[0]?.purgedAt).toBe('2026-08-21T00:00')
  })
})

describe('files that are taken out', () => {
  it('are noted with who took them and when', async () => {
    desk.sit('Vi Thị Xem')
    const file = await desk.client.reports.paper({ campaignId, paper: 'tracking' })
    const [row] = await desk.client.safekeeping.exports({})
    expect(row).toEqual({
      at: '2026-08-21T00:00',
      actor: 'Vi Thị Xem',
      file: file.name,
      bytes: file.size,
    })
  })

  it('each have a line of their own where many come at once', async () => {
    const before = (await desk.client.safekeeping.exports({})).length
    const files = await desk.client.reports.everything({ campaignId })
    expect((await desk.client.safekeeping.exports({})).length).toBe(before + files.length)
  })
})
