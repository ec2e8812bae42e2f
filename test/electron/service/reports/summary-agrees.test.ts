import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { documentOf } from '#test/gallery/printed-text.ts'
import { openSampleCampaign, type SampleCampaign } from '#test/gallery/sample-campaigns.ts'

let campaign: SampleCampaign
beforeAll(async () => {
  campaign = await openSampleCampaign('sa-pa-2020')
}, 120_000)
afterAll(() => campaign.close())

const of = () => ({ campaignId: campaign.campaignId, at: campaign.at })
const paper = async (
  kind: 'minutes-docx' | 'appraisal-report-docx' | 'final-report-docx' | 'interim-report-docx',
): Promise<string> => {
  const file = await call(
    router.reports.paper,
    { ...of(), paper: kind },
    { context: campaign.context },
  )
  return documentOf(new Uint8Array(await file.arrayBuffer())).paragraphs.join('\n')
}

describe('the numbers of a campaign whose desk concluded by hand', () => {
  it('fall from proposed to eligible to passed, and passed is decided or forwarded', async () => {
    const { byUnit } = await call(router.reports.summary, of(), { context: campaign.context })
    for (const { label, counts } of byUnit) {
      const [proposed = 0, eligible = 0, passed = 0, decided = 0, forwarded = 0] = counts
      expect(eligible, label).toBeLessThanOrEqual(proposed)
      expect(passed, label).toBeLessThanOrEqual(eligible)
      expect(decided + forwarded, label).toBe(passed)
    }
    const sum = (column: number) =>
      byUnit.reduce((total, row) => total + (row.counts[column] ?? 0), 0)
    expect([sum(0), sum(1), sum(2)]).toEqual([27, 26, 24])
  })

  it('are the same in the minutes, the appraisal report and the reports', async () => {
    expect(await paper('minutes-docx')).toContain('đủ điều kiện trình Hội đồng: 26')
    const appraisal = await paper('appraisal-report-docx')
    expect(appraisal).toContain('Đủ điều kiện trình Hội đồng: 26/27 trường hợp.')
    // Who was let in against a reason stands there by name, with who did it and why.
    expect(appraisal).toContain('Ma Trung Kiên')
    expect(appraisal).toContain('đã nộp hồ sơ giấy đúng thời hạn, có biên nhận')
    expect(await paper('final-report-docx')).toMatch(/BÁO CÁO TỔNG KẾT[^]*Tổng cộng\n27\n26\n24/u)
    expect(await paper('interim-report-docx')).toContain('BÁO CÁO SƠ KẾT')
  })
})

describe('reminders', () => {
  it('come as one list for the screen, and as a letter to one unit', async () => {
    const { context } = campaign
    const reminders = await call(router.reports.reminders, of(), { context })
    const [first] = reminders
    const letter = await call(
      router.reports.paper,
      { ...of(), paper: 'reminder-letters-docx', unitId: first?.unitId ?? '' },
      { context },
    )
    expect(letter.name).toMatch(/^cong-van-don-doc-.+\.docx$/u)
    const text = documentOf(new Uint8Array(await letter.arrayBuffer())).paragraphs.join('\n')
    expect(text).toContain(`Kính gửi: ${first?.unit ?? '?'}`)
    expect(text).toContain('trước ngày 25/10/2020')
    expect(text).toContain('ngày cuối đúng hạn 24/10/2020')
  })
})
