import { call } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { openCampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

describe('an import that is given up while its file is read', () => {
  it('leaves nothing: no receipt, no nomination, no file, no audit line', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const lines = await desk.auditLines()
    const stop = new AbortController()
    const { files } = desk.context
    const context = {
      ...desk.context,
      files: {
        ...files,
        read: async (content: Uint8Array, name: string) => {
          const reading = await files.read(content, name)
          stop.abort()
          return reading
        },
      },
    }
    const file = await unitList({
      unit: 'UBND phường Đức Xuân',
      number: '150/TTr-UBND',
      day: '07/8/2024',
      individuals: [{ name: 'Bà Lường Thị Hoà' }],
    })
    const input = { ...desk.campaign, file }
    await expect(
      call(router.submissions.import, input, { context, signal: stop.signal }),
    ).rejects.toThrow(/abort/iu)
    for (const table of ['submission', 'nomination', 'nominee', 'source_file'] as const)
      expect(await desk.store.read.selectFrom(table).selectAll().execute()).toEqual([])
    expect(await desk.auditLines()).toBe(lines)
    expect(await desk.client.submissions.import(input)).toMatchObject({
      receipt: 'R0001',
      added: 1,
    })
    await desk.close()
  })
})
