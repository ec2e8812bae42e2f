import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { refusalOf } from '#test/support/desk.ts'
import { documentOf } from '#test/gallery/printed-text.ts'
import { openSampleCampaign, type SampleCampaign } from '#test/gallery/sample-campaigns.ts'

const GK = 'giay-khen-huyen'
let campaign: SampleCampaign
beforeAll(async () => {
  campaign = await openSampleCampaign('bac-kan-2024')
}, 120_000)
afterAll(() => campaign.close())

const of = () => ({ campaignId: campaign.campaignId, award: GK })
const change = (number: string) => ({
  ...of(),
  number,
  day: '2024-09-10',
  reason: 'ghi sai họ tên',
})
const list = () =>
  call(router.decisions.list, { campaignId: campaign.campaignId }, { context: campaign.context })
const current = async () => {
  const found = (await list()).find((row) => row.award === GK)
  if (found === undefined) throw new Error('no decision')
  return found
}
const correct = (
  number: string,
  lines: { nominationId: string; name?: string; remove?: boolean }[],
) => call(router.decisions.correct, { ...change(number), lines }, { context: campaign.context })
const paper = async (decisionId: string): Promise<string> => {
  const file = await call(
    router.decisions.changePaper,
    { campaignId: campaign.campaignId, decisionId },
    { context: campaign.context },
  )
  return documentOf(new Uint8Array(await file.arrayBuffer())).paragraphs.join('\n')
}
const history = () =>
  call(router.decisions.history, { campaignId: campaign.campaignId }, { context: campaign.context })
const exported = () =>
  call(
    router.reports.everything,
    { campaignId: campaign.campaignId, at: campaign.at },
    { context: campaign.context },
  )

describe('a decision that was issued', () => {
  it('can only be changed by a document of its own, a draft by none', async () => {
    const refusal = await refusalOf(correct('900', []))
    expect(refusal.code).toBe('DECISION_NOT_ISSUED')
    const withdrawn = call(router.decisions.withdraw, change('900'), { context: campaign.context })
    expect((await refusalOf(withdrawn)).code).toBe('DECISION_NOT_ISSUED')
  })

  it('is corrected from the difference: old lines stay, new ones stand, the document says both', async () => {
    const issued = await call(
      router.decisions.issue,
      { ...of(), number: '812', day: '2024-08-20' },
      { context: campaign.context },
    )
    expect((await refusalOf(correct('900', []))).code).toBe('CORRECTION_EMPTY')
    const [first] = issued.lines.filter((line) => line.kind === 'individual')
    const same = [{ nominationId: first?.nominationId ?? '', name: first?.name ?? '' }]
    expect((await refusalOf(correct('900', same))).code).toBe('CORRECTION_EMPTY')
    const now = await correct('900', [
      { nominationId: first?.nominationId ?? '', name: 'Ma Tiến Quân Đúng' },
    ])
    expect(now).toMatchObject({ state: 'issued', number: '900', total: issued.total })
    expect(now.counts).toBe(issued.counts)
    expect(now.lines.map((line) => line.name).filter((name) => name.endsWith('Đúng'))).toEqual([
      'Ma Tiến Quân Đúng',
    ])
    const [original, correction] = await history()
    expect(original).toMatchObject({ kind: 'decision', state: 'corrected', number: '812' })
    expect(correction).toMatchObject({
      kind: 'correction',
      state: 'issued',
      changesId: original?.id,
      reason: 'ghi sai họ tên',
    })
    expect(correction?.differences).toHaveLength(1)
    expect(correction?.differences[0]).toMatchObject({
      kind: 'individual',
      number: 1,
      before: { name: 'Ma Tiến Quân' },
      after: { name: 'Ma Tiến Quân Đúng' },
    })
    const text = await paper(correction?.id ?? '')
    expect(text).toContain('Số: 900/QĐ-UBND')
    expect(text).toContain('Quyết định số 812/QĐ-UBND ngày 20 tháng 8 năm 2024')
    expect(text).toMatch(
      /Mục Cá nhân, số thứ tự 1: “Ông Ma Tiến Quân, .*” nay đính chính là “Ông Ma Tiến Quân Đúng, /u,
    )
    expect(text).toContain('17 tập thể, 19 cá nhân')
    expect(text).toContain('37.100.000 đồng')
  })

  it('is corrected again, a line taken out; the papers of the campaign still agree', async () => {
    const before = await current()
    const [taken] = before.lines.filter((line) => line.kind === 'collective')
    const now = await correct('901', [{ nominationId: taken?.nominationId ?? '', remove: true }])
    expect(now.counts).toBe('16 tập thể, 19 cá nhân')
    expect(now.total).toBe(37_100_000 - 1_400_000)
    const text = await paper(now.id)
    expect(text).toMatch(/Mục Tập thể, số thứ tự 1: đưa “.*” ra khỏi danh sách/u)
    expect(text).toContain('35.700.000 đồng')
    expect((await history()).map((one) => one.state)).toEqual(['corrected', 'corrected', 'issued'])
    expect((await exported()).length).toBeGreaterThan(10)
    const missing = await call(router.decisions.missing, of(), { context: campaign.context })
    expect(missing.map(({ nominationId }) => nominationId)).toEqual([taken?.nominationId])
    const back = await call(
      router.decisions.correct,
      { ...change('902'), addMissing: true },
      { context: campaign.context },
    )
    expect(back.counts).toBe('17 tập thể, 19 cá nhân')
    expect(await paper(back.id)).toContain('Bổ sung vào danh sách “')
  })

  it('is not changed by a document of an earlier day: both days are named', async () => {
    const { day } = await current()
    expect(day).toBe('2024-09-10')
    const { context } = campaign
    const early = { ...change('904'), day: '2024-09-09' }
    const refused = [
      call(router.decisions.correct, { ...early, lines: [] }, { context }),
      call(router.decisions.withdraw, early, { context }),
    ]
    for (const one of refused) {
      const refusal = await refusalOf(one)
      expect(refusal.code).toBe('CHANGE_BEFORE_DECISION')
      expect(refusal.message).toContain('09/9/2024')
      expect(refusal.message).toContain('10/9/2024')
    }
    // The day itself is good: it is the empty correction that is refused.
    expect((await refusalOf(correct('904', []))).code).toBe('CORRECTION_EMPTY')
  })

  it('names a stranger in a correction', async () => {
    const refusal = await refusalOf(
      correct('903', [{ nominationId: '0198b6a0-0000-7000-8000-000000000000', name: 'A' }]),
    )
    expect(refusal.code).toBe('NOMINATION_UNKNOWN')
  })

  it('to a higher level is changed by a tờ trình that asks, and decides nothing', async () => {
    const { campaignId, context } = campaign
    const forward = { campaignId, award: 'bang-khen-tinh' }
    const sent = { ...forward, number: '77', day: '2024-08-22' }
    const issued = await call(router.decisions.issue, sent, { context })
    expect(issued).toMatchObject({ state: 'issued', purpose: 'forward', number: '77' })
    const [first] = issued.lines.filter((line) => line.kind === 'individual')
    const correction = await call(
      router.decisions.correct,
      {
        ...sent,
        number: '78',
        reason: 'ghi sai họ tên',
        lines: [{ nominationId: first?.nominationId ?? '', name: 'Bế Thị Đúng' }],
      },
      { context },
    )
    const text = await paper(correction.id)
    expect(text).toContain('TỜ TRÌNH')
    expect(text).toContain('Số: 78/TTr-UBND')
    expect(text).toContain('Kính gửi: Ủy ban nhân dân tỉnh')
    expect(text).toContain('Tờ trình số 77/TTr-UBND ngày 22 tháng 8 năm 2024')
    expect(text).not.toContain('Điều 1')
    const back = { ...sent, number: '79', day: '2024-08-23', reason: 'trình nhầm' }
    const withdrawn = await call(router.decisions.withdraw, back, { context })
    expect(await paper(withdrawn.id)).toMatch(/xin rút đề nghị này\./u)
  })

  it('blocks every paper when the vote changes under it, with the rows named', async () => {
    const decision = await current()
    const [line] = decision.lines
    const id = line?.nominationId ?? ''
    await campaign.context.store.write(async (tx) => {
      await tx
        .updateTable('outcome')
        .set({ award: 'bang-khen-tinh' })
        .where('nomination_id', '=', id)
        .execute()
    })
    const papers = [
      exported(),
      call(router.decisions.annex, of(), { context: campaign.context }),
      call(
        router.reports.paper,
        { ...of(), paper: 'decision-docx' },
        { context: campaign.context },
      ),
      call(
        router.reports.paper,
        { campaignId: campaign.campaignId, paper: 'summary' },
        { context: campaign.context },
      ),
    ]
    for (const refused of papers) {
      const refusal = await refusalOf(refused)
      expect(refusal.code).toBe('RECONCILIATION_DIFFERS')
      expect(refusal.message).toContain(line?.name ?? '?')
    }
    await campaign.context.store.write(async (tx) => {
      await tx.updateTable('outcome').set({ award: GK }).where('nomination_id', '=', id).execute()
    })
    expect((await exported()).length).toBeGreaterThan(10)
  })

  it('is withdrawn by a document without lines, and is a draft again', async () => {
    const made = await call(router.decisions.withdraw, change('950'), { context: campaign.context })
    expect(made).toMatchObject({ kind: 'withdrawal', state: 'withdrawn', number: '950' })
    expect(made.differences).toHaveLength(36)
    const text = await paper(made.id)
    expect(text).toContain('Hủy bỏ Quyết định số 902/QĐ-UBND ngày 10 tháng 9 năm 2024')
    expect(text).toContain('17 tập thể, 19 cá nhân')
    expect(await current()).toMatchObject({ state: 'draft', number: null })
    expect((await refusalOf(correct('960', []))).code).toBe('DECISION_NOT_ISSUED')
    const [first] = await history()
    expect((await refusalOf(paper(first?.id ?? ''))).code).toBe('DECISION_UNKNOWN')
  })
})
