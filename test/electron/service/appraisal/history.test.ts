import { describe, expect, it } from 'vitest'
import { refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile } from '#test/support/project-files.ts'
import {
  awardsFile,
  initiativesFile,
  openSaPaDesk,
  SA_PA_UNIT,
  sheetFile,
} from '#test/support/sa-pa-desk.ts'

const twoYears = async (desk: CampaignDesk, nominationId: string) => {
  const [found] = await desk.client.appraisal.findings({ ...desk.campaign, nominationId })
  return found?.findings.find(({ rule }) => rule === 'can-bo-hai-nam')
}

describe('the registers of earlier years', () => {
  it('are filled from a file looked at before, once, and feed the criteria', async () => {
    const desk = await openSaPaDesk()
    const before = await twoYears(desk, desk.nominationId)
    expect(before?.verdict).toBe('unknown')
    expect(before?.parts[0]?.years).toEqual({ missing: [2018, 2019], below: [] })
    const file = await awardsFile()
    const looked = await desk.client.appraisal.previewHistory({
      ...desk.campaign,
      register: 'awards',
      file,
    })
    expect(looked).toMatchObject({ added: 3, known: 0, withoutUnit: 1 })
    expect(looked.leftOut.at(-1)).toMatchObject({ row: 6, reason: 'year-missing' })
    expect((await desk.client.appraisal.pastAwards({})).total).toBe(0)
    await desk.client.appraisal.importHistory({ ...desk.campaign, register: 'awards', file })
    await desk.client.appraisal.importHistory({
      ...desk.campaign,
      register: 'initiatives',
      file: await initiativesFile(),
    })
    const after = await twoYears(desk, desk.nominationId)
    expect(after?.verdict).toBe('met')
    expect(after?.parts.map(({ actual, sources }) => [actual, sources])).toEqual([
      [
        '2018: hoàn thành tốt nhiệm vụ; 2019: hoàn thành tốt nhiệm vụ',
        ['2018: Lao động tiên tiến (số 12/QĐ-UBND)', '2019: Lao động tiên tiến (số 15/QĐ-UBND)'],
      ],
      [
        '01 sáng kiến',
        [
          '“Một cửa lưu động”, Chủ tịch UBND thị xã công nhận, số 5/QĐ-UBND ngày 02/3/2019, cấp huyện',
        ],
      ],
    ])
    await desk.close()
  })

  it.each([
    ['', 'Nguyễn Thị Hòa', '7/QĐ-UBND ngày 06/01/2020'],
    [', by its corrected name', 'Nguyễn Thị Hào', '9/QĐ-UBND ngày 07/01/2020'],
  ])(
    'know a title that the council itself gave in an earlier campaign, as long as it stands%s',
    async (_how, decidedFor, by) => {
      const desk = await openSaPaDesk()
      const { client } = desk
      const { plan } = await client.campaigns.get(desk.campaign)
      const titles = plan.awards.map((award) =>
        award.id === 'giay-khen-huyen' ? { ...award, name: 'Danh hiệu Lao động tiên tiến' } : award,
      )
      const lastYear = {
        ...plan,
        id: 'sa-pa-2019',
        awards: titles,
        dossier: [],
        criteria: [],
        milestones: [],
        period: { ...plan.period, from: '2019-01', to: '2019-12' },
      }
      const opened = await client.campaigns.open({
        planFile: new File([JSON.stringify(lastYear)], '2019.json'),
        unitsFrom: desk.campaign.campaignId,
      })
      const campaign = { campaignId: opened.id }
      const give = { ...campaign, award: 'giay-khen-huyen' }
      await client.submissions.addNomination({
        ...campaign,
        kind: 'individual',
        honorific: null,
        name: decidedFor,
        birth: '1985',
        gender: null,
        position: null,
        workplace: null,
        achievement: null,
        unit: SA_PA_UNIT,
        award: give.award,
        receivedAt: '2020-01-02T08:00',
      })
      const vote = `no,unit,kind,name,award_proposed,award_voted,change,members,present,written_opinions,ballots_issued,ballots_returned,valid,invalid,yes,no_votes
1,${SA_PA_UNIT},individual,${decidedFor},${give.award},${give.award},,9,9,0,9,9,9,0,9,0`
      const file = new File([vote], 'phieu.csv')
      const met = { rule: 'all-80', at: '2020-01-03T08:00' }
      await client.meetings.recordVotes({ ...campaign, file, ...met })
      const missing = async () =>
        (await twoYears(desk, desk.nominationId))?.parts[0]?.years?.missing
      expect(await missing()).toEqual([2018, 2019])
      await client.decisions.issue({ ...give, number: '7/QĐ-UBND', day: '2020-01-06' })
      if (decidedFor !== 'Nguyễn Thị Hòa') {
        expect(await missing()).toEqual([2018, 2019])
        const [given] = (await client.submissions.nominations(campaign)).rows
        const lines = [{ nominationId: given?.id ?? '', name: 'Nguyễn Thị Hòa' }]
        const change = { number: '9/QĐ-UBND', day: '2020-01-07', reason: 'ghi sai họ tên' }
        await client.decisions.correct({ ...give, ...change, lines })
      }
      expect(await missing()).toEqual([2018])
      expect((await twoYears(desk, desk.nominationId))?.parts[0]?.sources).toEqual([
        `2019: Danh hiệu Lao động tiên tiến (số ${by})`,
      ])
      const entered = await client.appraisal.addPastAward({
        ...campaign,
        year: 2019,
        kind: 'individual',
        name: 'Nguyễn Thị Hòa',
        unit: SA_PA_UNIT,
        award: 'Lao động tiên tiến',
        number: `0${by.split(' ')[0] ?? ''}`,
      })
      expect((await twoYears(desk, desk.nominationId))?.parts[0]?.sources).toHaveLength(1)
      await client.appraisal.removePastAwards({ ids: [entered.id] })
      const withdrawal = { number: '8/QĐ-UBND', day: '2020-01-07', reason: 'lập sai' }
      await client.decisions.withdraw({ ...give, ...withdrawal })
      expect(await missing()).toEqual([2018, 2019])
      await desk.close()
    },
  )

  it('take a file once only and give it back whole', async () => {
    const desk = await openSaPaDesk()
    const add = async (name: string) =>
      desk.client.appraisal.importHistory({
        ...desk.campaign,
        register: 'awards',
        file: await awardsFile(name),
      })
    const { importId } = await add('a.xlsx')
    expect(await add('b.xlsx')).toMatchObject({ added: 0, known: 3 })
    expect(await desk.client.appraisal.historyImports({})).toMatchObject([
      { fileName: 'b.xlsx', rows: 0 },
      { fileName: 'a.xlsx', rows: 3, register: 'awards', importedBy: 'Nguyễn Thị Bàn' },
    ])
    expect(await desk.client.appraisal.undoHistoryImport({ importId })).toEqual({ removed: 3 })
    expect((await desk.client.appraisal.pastAwards({})).total).toBe(0)
    const again = await refusalOf(desk.client.appraisal.undoHistoryImport({ importId }))
    expect(again.code).toBe('HISTORY_IMPORT_UNKNOWN')
    await desk.close()
  })

  it('are searched without marks, by year, unit and kind, page by page', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign } = desk
    await client.appraisal.importHistory({
      ...campaign,
      register: 'awards',
      file: await awardsFile(),
    })
    const found = await client.appraisal.pastAwards({ search: 'hoa nguyen' })
    expect(found).toMatchObject({ total: 2, years: [2019, 2018] })
    expect(found.rows.map(({ year }) => year)).toEqual([2019, 2018])
    expect((await client.appraisal.pastAwards({ search: 'hoa', year: 2018 })).total).toBe(1)
    const unitId = found.rows[0]?.unitId ?? ''
    expect((await client.appraisal.pastAwards({ unitId })).total).toBe(2)
    expect((await client.appraisal.pastAwards({ kind: 'collective' })).total).toBe(0)
    const paged = await client.appraisal.pastAwards({ offset: 1, limit: 1 })
    expect([paged.total, paged.rows.length]).toEqual([3, 1])
    await desk.close()
  })

  it('are entered and mended by hand', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign } = desk
    const award = await client.appraisal.addPastAward({
      ...campaign,
      year: 2019,
      kind: 'individual',
      name: 'Lý A Sử',
      unit: SA_PA_UNIT,
      award: 'Chiến sĩ thi đua cơ sở',
    })
    expect(award).toMatchObject({ unit: SA_PA_UNIT, importId: null })
    expect(await client.appraisal.removePastAwards({ ids: [award.id] })).toEqual({ removed: 1 })
    const initiative = await client.appraisal.addInitiative({
      ...campaign,
      title: 'Thư viện xanh',
      author: 'Lý A Sử',
      day: '2019-05-04',
      reach: 'huyen',
    })
    expect(initiative).toMatchObject({ year: 2019, unit: null })
    expect((await client.appraisal.initiatives({ search: 'thu vien' })).rows).toEqual([initiative])
    await client.appraisal.removeInitiatives({ ids: [initiative.id] })
    expect((await client.appraisal.initiatives({})).total).toBe(0)
    const unknown = await refusalOf(
      client.appraisal.addInitiative({ ...campaign, title: 'x', author: 'y', unit: 'Không có' }),
    )
    expect(unknown.code).toBe('UNIT_UNKNOWN')
    await desk.close()
  })

  it('refuse a file that has nothing for them, and say so', async () => {
    const desk = await openSaPaDesk()
    const file = await sheetFile('rỗng.xlsx', [['Không có gì']])
    for (const register of ['awards', 'initiatives'] as const) {
      const refusal = await refusalOf(
        desk.client.appraisal.importHistory({ ...desk.campaign, register, file }),
      )
      expect(refusal.code).toBe('HISTORY_NOTHING')
    }
    await desk.close()
  })

  it('show what is known of one nominee, sure or perhaps', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign, nominationId } = desk
    await client.appraisal.importHistory({
      ...campaign,
      register: 'awards',
      file: await awardsFile(),
    })
    await client.appraisal.addPastAward({
      ...campaign,
      year: 2017,
      kind: 'individual',
      name: 'Nguyễn Thị Hòa',
      award: 'Giấy khen',
    })
    const history = await client.appraisal.history({ ...campaign, nominationId })
    expect(history.awards.map(({ year, sure }) => [year, sure])).toEqual([
      [2017, false],
      [2018, true],
      [2019, true],
    ])
    expect(history).toMatchObject({ initiatives: [], nominations: [] })
    const other = await client.campaigns.open({
      plan: 'cho-don-2024',
      name: 'Đợt khác',
      units: projectFile('test/fixtures/units/cho-don-2024.xlsx'),
    })
    const there = await client.submissions.addNomination({
      campaignId: other.id,
      unit: 'Phòng Nội vụ',
      receivedAt: '2020-10-20T08:00',
      kind: 'individual',
      honorific: null,
      name: 'Nguyễn Thị Hoà',
      birth: '1985-03-02',
      gender: null,
      position: null,
      workplace: null,
      award: 'giay-khen-huyen',
      achievement: null,
    })
    expect((await client.appraisal.history({ ...campaign, nominationId })).nominations).toEqual([
      {
        campaign: 'Đợt khác',
        unit: 'Phòng Nội vụ',
        award: 'Giấy khen của Chủ tịch UBND huyện',
        decision: null,
        day: null,
        sure: true,
      },
    ])
    const back = await client.appraisal.history({ campaignId: other.id, nominationId: there.id })
    expect(back.awards.map(({ sure }) => sure)).toEqual([false, true, true])
    await desk.close()
  })
})
