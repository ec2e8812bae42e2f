import { expect, it } from 'vitest'
import { openCampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

it('takes its steps along, so that what was done before it can still be undone', async () => {
  const { client, campaign, close } = await openCampaignDesk(tempFolder())
  const steps = () => client.safekeeping.undoSteps(campaign)
  const office = (await client.units.list(campaign)).find(({ name }) => name === 'Phòng Nội vụ')
  await client.units.update({ ...campaign, unitId: office?.id ?? '', takesPart: false })
  const { done } = await steps()
  const file = await unitList({
    unit: 'UBND phường Đức Xuân',
    number: '1/TTr-UBND',
    day: '07/8/2024',
    collectives: [{ name: 'Tổ dân phố số 9' }, { name: 'Tổ dân phố số 10' }],
  })
  const { receipt } = await client.submissions.import({ ...campaign, file })
  const { rows } = await client.submissions.nominations(campaign)
  const edit = { ...campaign, nominationId: rows[0]?.id ?? '' }
  await client.submissions.editNomination({ ...edit, name: 'Tổ dân phố số 8' })
  await client.submissions.editNomination({ ...edit, name: 'Tổ dân phố số 7' })
  await client.safekeeping.undo(campaign)
  await client.submissions.undoImport({ ...campaign, receipt })
  expect((await client.submissions.nominations(campaign)).total).toBe(0)
  expect(await steps()).toEqual({ done, undone: [], final: null })
  expect((await client.safekeeping.undo(campaign)).step.command).toBe('units.update')
  await close()
})
