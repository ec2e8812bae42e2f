import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readBack } from '#test/electron/workbook/write/read-back.ts'
import { listsOf } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { people } from '#test/support/unit-list.ts'
import {
  csvText,
  terminalCampaign,
  type TerminalCampaign,
} from '#test/support/terminal-campaign.ts'

const folder = tempFolder()

const textOf = (file: string): string =>
  readBack(new Uint8Array(fs.readFileSync(file)))
    .flatMap((sheet) => sheet.rows.flat())
    .join('\n')

/** Adds one milestone receipt through the command line. */
const report = (campaign: TerminalCampaign, unit: string, milestone: string, receivedAt: string) =>
  campaign.call('submissions.recordReport', { unit, milestone, receivedAt })

describe('Bắc Ninh: two reports and the endorsement by the Khối', () => {
  it('Scenario 17: 31/7 is on time, 01/8 is late, and July does not stand for December', async () => {
    const campaign = await terminalCampaign(folder, 'bac-ninh-2022', 'báo cáo')
    await report(campaign, 'UBND phường Kinh Bắc', 'report-july', '2022-07-31')
    await report(campaign, 'UBND phường Vệ An', 'report-july', '2022-08-01')
    await report(campaign, 'UBND phường Đại Phúc', 'report-december', '2022-12-31')
    const labels = async (unit: string) =>
      Object.fromEntries(
        (await campaign.unit(unit, '2023-01-05')).milestones.map((one) => [
          one.id,
          one.timelinessLabel,
        ]),
      )
    expect(await labels('UBND phường Kinh Bắc')).toMatchObject({
      'report-july': 'đúng hạn',
      'report-december': 'chưa nộp',
    })
    expect(await labels('UBND phường Vệ An')).toMatchObject({ 'report-july': 'quá hạn 01 ngày' })
    expect(await labels('UBND phường Đại Phúc')).toMatchObject({
      'report-july': 'chưa nộp',
      'report-december': 'đúng hạn',
    })
    const { deadlines } = await campaign.status()
    expect(deadlines.find((one) => one.id === 'report-december')).toMatchObject({
      firstGoodDay: '2022-12-01',
      lastGoodDay: '2022-12-31',
    })
  })

  it('Scenario 18: no ballot without suy tôn; of 13 members with 11 present 10 yes fail and 11 pass', async () => {
    const campaign = await terminalCampaign(folder, 'bac-ninh-2022', 'suy tôn')
    const list = await campaign.list('a.xlsx', {
      superior: 'UBND THÀNH PHỐ BẮC NINH',
      unit: 'UBND phường Kinh Bắc',
      number: '77/TTr-UBND',
      day: '08/12/2022',
      collectives: [
        { name: 'Nhân dân và cán bộ phường Kinh Bắc', award: 'Cờ thi đua của UBND tỉnh' },
      ],
    })
    await campaign.import([list], [{ file: 'a.xlsx', received_at: '2022-12-08' }])
    const meet = (store: TerminalCampaign, yes: number) => {
      const votes = path.join(campaign.folder, `phiếu-${yes}.csv`)
      const line = {
        no: '1',
        unit: 'UBND phường Kinh Bắc',
        kind: 'collective',
        name: 'Nhân dân và cán bộ phường Kinh Bắc',
        award_proposed: 'co-thi-dua-tinh',
        award_voted: 'co-thi-dua-tinh',
        change: '',
        members: '13',
        present: '11',
        written_opinions: '0',
        ballots_issued: '11',
        ballots_returned: '11',
        valid: '11',
        invalid: '0',
        yes: String(yes),
        no_votes: String(11 - yes),
      }
      fs.writeFileSync(votes, csvText([line]))
      const words = ['--votes', votes, '--rule', 'all-80', '--at', '2022-12-20T08:00']
      return store.run('meet', ...words, '--json')
    }
    const refused = await meet(campaign, 11)
    expect(refused).toMatchObject({ status: 1, out: '' })
    const [nomination] = (await campaign.status('2022-12-20')).nominations
    expect(nomination).toMatchObject({ eligible: false, reasons: ['not-endorsed'] })
    await campaign.call('appraisal.endorse', {
      nominationId: nomination?.id,
      by: 'Khối các phường',
      minutes: '05/BB-KTĐ',
      receivedAt: '2022-12-10',
    })
    const outcomeOf = (text: string) =>
      z.object({ results: z.array(z.looseObject({ passed: z.boolean() })) }).parse(JSON.parse(text))
    const fails = await meet(campaign, 10)
    expect(outcomeOf(fails.out).results[0]).toMatchObject({ passed: false, award: null, yes: 10 })
    const meetings = z
      .array(z.looseObject({ id: z.string() }))
      .parse(await campaign.call('meetings.list', {}))
    await campaign.call('meetings.annulMeeting', { meetingId: meetings[0]?.id, reason: 'Họp lại' })
    const passes = await meet(campaign, 11)
    expect(outcomeOf(passes.out).results[0]).toMatchObject({
      passed: true,
      award: 'co-thi-dua-tinh',
      yes: 11,
    })
  })
})

describe('Chợ Đồn: neither deadline nor quota', () => {
  it('Scenario 20: opens, imports and exports without any overdue or over-quota mark', async () => {
    const campaign = await terminalCampaign(folder, 'cho-don-2024')
    const CD = { superior: 'UBND HUYỆN CHỢ ĐỒN', day: '12/11/2024' }
    const files = [
      await campaign.list('bang-lung.xlsx', {
        ...CD,
        unit: 'UBND thị trấn Bằng Lũng',
        number: '88/TTr-UBND',
        collectives: people(4, 'Tổ dân phố'),
        individuals: people(5, 'Ông Hoàng Văn'),
      }),
      await campaign.list('xuan-lac.xlsx', {
        ...CD,
        unit: 'UBND xã Xuân Lạc',
        number: '30/TTr-UBND',
        individuals: people(2, 'Bà Nông Thị'),
      }),
    ]
    await campaign.import(files, [
      { file: 'bang-lung.xlsx', received_at: '2024-11-13' },
      { file: 'xuan-lac.xlsx', received_at: '2025-02-28' },
    ])
    const { units, nominations } = await campaign.status('2025-03-01')
    expect(nominations).toHaveLength(11)
    expect(nominations.every((one) => one.eligible)).toBe(true)
    for (const unit of units) expect(unit).toMatchObject({ quota: null, over: 0, overLabel: null })
    expect(JSON.stringify(units)).not.toMatch(/quá hạn|vượt/u)
    const table = await campaign.run('status', '--at', '2025-03-01')
    expect(table.out).not.toMatch(/quá hạn|vượt \d/u)
    const out = path.join(campaign.folder, 'giấy tờ')
    expect((await campaign.run('export', '--out', out, '--at', '2025-03-01')).status).toBe(0)
    const papers = fs.readdirSync(out)
    expect(papers.length).toBeGreaterThan(2)
    for (const paper of papers.filter((name) => name.endsWith('.xlsx')))
      expect(textOf(path.join(out, paper))).not.toMatch(/quá hạn \d|vượt \d/iu)
  })
})

describe('the samples of the other plans', () => {
  it.each([
    ['chi-lang-2024', 'cl-', 6, '2024-11-30'],
    ['sa-pa-2020', 'sp-', 10, '2020-10-30'],
    ['bac-ninh-2022', 'bn-', 2, '2022-12-20'],
  ])('%s opens, imports its lists, shows a status and exports', async (plan, prefix, files, at) => {
    const campaign = await terminalCampaign(folder, plan, `mẫu ${plan}`)
    const imported = z
      .object({ files: z.array(z.looseObject({ receipt: z.string().nullable() })) })
      .parse(await campaign.import(listsOf(prefix)))
    expect(imported.files).toHaveLength(files)
    expect(imported.files.filter((one) => one.receipt === null)).toEqual([])
    const status = await campaign.status()
    expect(status.nominations.length).toBeGreaterThan(0)
    const out = path.join(campaign.folder, 'giấy tờ')
    expect((await campaign.run('export', '--out', out, '--at', at)).status).toBe(0)
    expect(fs.readdirSync(out)).toContain('bang-theo-doi-ho-so.xlsx')
    expect((await campaign.run('verify')).status).toBe(0)
  })
})
