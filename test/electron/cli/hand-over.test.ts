import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withLocalCopy } from '#electron/cli/local-copy.ts'
import { openStore } from '#electron/store/open-store.ts'
import { council, councilJson } from '#test/support/council.ts'
import { openCampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let folder = ''
let store = ''
let campaignId = ''
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(root, 'pc-'))
  const desk = await openCampaignDesk(folder)
  campaignId = desk.campaignId
  await desk.close()
  store = path.join(folder, 'council.sqlite')
})

const handOver = async (...words: readonly string[]): Promise<string> =>
  z
    .object({ file: z.string() })
    .parse(await councilJson('hand-over', '--store', store, '--out', folder, ...words)).file

describe('hand-over and merge in the terminal', () => {
  it('carry a campaign to a PC that has no store yet, and say what they did', async () => {
    const file = await handOver('--note', 'sang máy họp')
    expect(path.extname(file)).toBe('.sothidua')
    const other = path.join(folder, 'other.sqlite')
    const merged = await councilJson('merge', file, '--store', other)
    expect(merged).toMatchObject({ merged: true, undecided: 0, package: { note: 'sang máy họp' } })
    const { ok } = z
      .object({ ok: z.boolean() })
      .parse(await councilJson('verify', '--store', other))
    expect(ok).toBe(true)
    const campaigns = await councilJson('call', 'campaigns.list', '--store', other)
    expect(campaigns).toMatchObject([{ id: campaignId }])
  })

  it('look first where asked to, and change nothing', async () => {
    const file = await handOver('--whole')
    const lines = async () => councilJson('call', 'safekeeping.overview', '--store', store)
    const before = await lines()
    const seen = await council('merge', file, '--store', store, '--preview')
    expect(seen.out).toContain('Gói không có gì mới so với sổ này.')
    expect(await lines()).toEqual(before)
  })

  it('refuse what is no package, and a side that there is not', async () => {
    const wrong = await council('merge', store, '--store', store)
    expect(wrong.status).toBe(1)
    expect(wrong.error).toContain(`Tệp ${path.basename(store)} không phải gói bàn giao`)
    const side = await council('merge', store, '--store', store, '--keep', 'mine')
    expect(side.status).toBe(2)
  })
})

describe('a store on a share or a stick', () => {
  it('is read from a copy on this PC, with what only its -wal holds, and stays as it was', async () => {
    const open = await openStore(store)
    await open.write((tx) => tx.updateTable('campaign').set({ name: 'Chỉ có trong wal' }).execute())
    const before = fs.readFileSync(store)
    const name = await withLocalCopy(store, async (copy) => {
      const taken = await openStore(copy)
      const row = await taken.read.selectFrom('campaign').select('name').executeTakeFirst()
      await taken.close()
      return row?.name
    })
    expect(name).toBe('Chỉ có trong wal')
    expect(fs.readFileSync(store).equals(before)).toBe(true)
    await open.close()
  })
})
