import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { readBack, partOf } from '#test/electron/workbook/write/read-back.ts'
import { openSampleCampaign, type SampleCampaign } from '#test/gallery/sample-campaigns.ts'

let campaign: SampleCampaign
beforeAll(async () => {
  campaign = await openSampleCampaign('cho-don-2024')
}, 120_000)
afterAll(() => campaign.close())

const annex = async (): Promise<Uint8Array> => {
  const file = await call(
    router.decisions.annex,
    { campaignId: campaign.campaignId, award: 'giay-khen-huyen' },
    { context: campaign.context },
  )
  return new Uint8Array(await file.arrayBuffer())
}
const names = (bytes: Uint8Array): readonly string[] =>
  (readBack(bytes)[0]?.rows ?? [])
    .filter((row) => /^\d+$/u.test(row[0] ?? ''))
    .map((row) => row[1] ?? '')

describe('the settings of papers', () => {
  it('are the usual ones until somebody changes them, and change part by part', async () => {
    const { context } = campaign
    const { campaignId } = campaign
    const before = await call(router.decisions.paperSettings, { campaignId }, { context })
    expect(before).toMatchObject({ heading: { kind: 'list' }, order: 'council', recipients: [] })
    const after = await call(
      router.decisions.setPaperSettings,
      { campaignId, order: 'given-name' },
      { context },
    )
    expect(after).toEqual({ ...before, order: 'given-name' })
    expect(await call(router.decisions.paperSettings, { campaignId }, { context })).toEqual(after)
  })

  it('change how the annex looks and never who is on it', async () => {
    const { context } = campaign
    const { campaignId } = campaign
    const council = await call(
      router.decisions.setPaperSettings,
      { campaignId, order: 'council' },
      { context },
    )
    expect(council.order).toBe('council')
    const plain = await annex()
    await call(
      router.decisions.setPaperSettings,
      {
        campaignId,
        order: 'given-name',
        heading: { kind: 'appendix', number: 'I' },
        recipients: ['Như trên', 'Lưu: VT'],
        spelling: 'mark-last',
        expandAbbreviations: true,
        orientation: 'landscape',
        place: 'workplace',
        signer: {
          onBehalfOf: 'ỦY BAN NHÂN DÂN',
          inPlaceOf: { form: 'KT', title: 'CHỦ TỊCH' },
          title: 'PHÓ CHỦ TỊCH',
          name: 'Hoàng Thị Lệ Thủy',
        },
      },
      { context },
    )
    const styled = await annex()
    const text = readBack(styled)[0]?.rows.flat().join('\n') ?? ''
    expect(text).toMatch(/^Phụ lục I\n/u)
    expect(text).toContain('Uỷ ban nhân dân xã Xuân Lạc')
    expect(text).not.toMatch(/(?<!-)UBND/u)
    expect(text).toContain('Nơi nhận:')
    expect(text).toContain('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')
    expect(text).toContain('Hoàng Thị Lệ Thủy')
    expect(partOf(styled, 'xl/worksheets/sheet1.xml')).toContain('orientation="landscape"')
    const styledNames = names(styled)
    expect(styledNames).not.toEqual(names(plain))
    const folded = (all: readonly string[]) =>
      all.filter((name) => /^(?:Ông|Bà) /u.test(name)).toSorted()
    expect(folded(styledNames)).toEqual(folded(names(plain)))
    const givenNames = styledNames
      .filter((name) => /^(?:Ông|Bà) /u.test(name))
      .map((name) => name.split(' ').at(-1) ?? '')
    const { compare } = new Intl.Collator('vi')
    expect(givenNames).toEqual(givenNames.toSorted(compare))
  })
})
