import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openCampaignDesk, openDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('a copy of the store made while it is in use opens as the store it was', async () => {
  const folder = tempFolder()
  const desk = await openCampaignDesk(folder)
  const copy = await desk.client.safekeeping.copy()
  expect(copy.name).toBe('so-thi-dua-2024-08-13-09-00.sqlite')
  const overview = await desk.client.safekeeping.overview()
  await desk.close()
  const other = path.join(folder, 'other')
  fs.mkdirSync(other)
  fs.writeFileSync(path.join(other, 'council.sqlite'), new Uint8Array(await copy.arrayBuffer()))
  const again = await openDesk(other)
  expect(await again.client.safekeeping.verify()).toMatchObject({ ok: true, auditLines: 1 })
  expect(await again.client.safekeeping.overview()).toEqual({
    ...overview,
    path: path.join(other, 'council.sqlite'),
  })
  await again.close()
})
