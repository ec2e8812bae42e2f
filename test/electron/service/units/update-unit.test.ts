import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { hasEnded } from '#shared/units/contract.ts'
import { newId } from '#shared/kernel/ids.ts'

const folder = tempFolder()
let desk: CampaignDesk
beforeAll(async () => {
  desk = await openCampaignDesk(folder)
})
afterAll(() => desk.close())

const unitNamed = async (name: string) => {
  const unit = (await desk.client.units.list(desk.campaign)).find((row) => row.name === name)
  if (unit === undefined) throw new Error(`no unit ${name}`)
  return unit
}
const place = (unitId: string) => ({ campaignId: desk.campaignId, unitId })

describe('a unit', () => {
  it('changes its type, its cluster and whether it takes part, each alone', async () => {
    const { id, type, cluster } = await unitNamed('Phòng Kinh tế')
    const out = await desk.client.units.update({ ...place(id), takesPart: false })
    expect(out).toMatchObject({ takesPart: false, type, cluster })
    const typed = await desk.client.units.update({ ...place(id), type: 'Công an' })
    expect(typed).toMatchObject({ takesPart: false, type: 'Công an', cluster })
    const loose = await desk.client.units.update({ ...place(id), cluster: null, takesPart: true })
    expect(loose).toMatchObject({ takesPart: true, type: 'Công an', cluster: null })
    const ended = await desk.client.units.update({ ...place(id), validTo: '2024-06-30' })
    expect([hasEnded(ended, '2024-06-30'), hasEnded(ended, '2024-07-01')]).toEqual([false, true])
    expect((await desk.client.units.update({ ...place(id), validTo: null })).validTo).toBeNull()
  })

  it('goes by another name once it is accepted, and no longer once it is taken away', async () => {
    const { id } = await unitNamed('Phòng Nội vụ')
    const report = (unit: string) =>
      desk.client.submissions.recordReport({
        campaignId: desk.campaignId,
        unit,
        milestone: 'report',
        receivedAt: '2024-08-08',
      })
    expect((await refusalOf(report('Nội vụ TP'))).code).toBe('UNIT_UNKNOWN')
    const named = await desk.client.units.addAlias({ ...place(id), alias: 'Nội vụ TP' })
    expect(named.aliases).toContainEqual({ alias: 'Nội vụ TP', source: 'accepted' })
    expect((await report('NỘI  VỤ TP')).unit).toBe('Phòng Nội vụ')
    await desk.client.units.addAlias({ ...place(id), alias: 'nội vụ tp' })
    const once = await unitNamed('Phòng Nội vụ')
    expect(once.aliases.filter(({ source }) => source === 'accepted')).toHaveLength(1)
    await desk.client.units.removeAlias({ ...place(id), alias: 'Nội vụ TP' })
    expect((await refusalOf(report('Nội vụ TP'))).code).toBe('UNIT_UNKNOWN')
  })

  it('that two units could be is refused with both names', async () => {
    const one = await unitNamed('Phòng Tư pháp')
    const two = await unitNamed('Thanh tra thành phố')
    await desk.client.units.addAlias({ ...place(one.id), alias: 'Khối nội chính' })
    await desk.client.units.addAlias({ ...place(two.id), alias: 'Khối nội chính' })
    const refusal = await refusalOf(
      desk.client.submissions.keepWithinQuota({
        campaignId: desk.campaignId,
        unit: 'Khối nội chính',
        keep: [],
      }),
    )
    expect(refusal.code).toBe('UNIT_AMBIGUOUS')
    expect(refusal.message).toContain('Phòng Tư pháp')
    expect(refusal.message).toContain('Thanh tra thành phố')
  })

  it('that is not of the campaign is refused', async () => {
    const refusal = await refusalOf(
      desk.client.units.update({ ...place(newId()), takesPart: true }),
    )
    expect(refusal.code).toBe('UNIT_UNKNOWN')
  })
})
