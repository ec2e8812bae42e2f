import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readBack } from '#test/electron/workbook/write/read-back.ts'
import { listsOf } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
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

const people = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${prefix} ${['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà'][index] ?? index}`,
  }))

/** Adds one milestone receipt through the command line. */
const report = (campaign: TerminalCampaign, unit: string, milestone: string, receivedAt: string) =>
  campaign.call('submissions.recordReport', { unit, milestone, receivedAt })

describe('Bắc Kạn: the last good day and the quotas, on lists of our own', () => {
  const unit = (name: string, collectives: number, individuals: number) => ({
    unit: name,
    number: '12/TTr',
    day: '08/8/2024',
    collectives: people(collectives, `Tổ ${name.split(' ').at(-1)}`),
    individuals: people(individuals, `Ông Nông Văn ${name.split(' ').at(-1)}`),
  })

  it('Scenario 2: the minute before midnight is on time, the next one late (scenario 1), the report by its own words', async () => {
    const campaign = await terminalCampaign(folder, 'bac-kan-2024', 'hạn')
    const files = [
      await campaign.list('nội vụ.xlsx', unit('Phòng Nội vụ', 0, 1)),
      await campaign.list('tư pháp.xlsx', unit('Phòng Tư pháp', 0, 1)),
    ]
    await campaign.import(files, [
      {
        file: 'nội vụ.xlsx',
        received_at: '2024-08-09T23:59',
        result_report_received_at: '2024-08-09',
      },
      {
        file: 'tư pháp.xlsx',
        received_at: '2024-08-10T00:00',
        result_report_received_at: '2024-08-10',
      },
    ])
    const { deadlines } = await campaign.status('2024-08-13')
    expect(deadlines.map((one) => [one.wording, one.lastGoodDay])).toEqual([
      ['chậm nhất ngày 09/8/2024', '2024-08-09'],
      ['trước ngày 10/8/2024', '2024-08-09'],
    ])
    expect(new Set(deadlines.map((one) => one.artefact)).size).toBe(2)
    const onTime = await campaign.unit('Phòng Nội vụ')
    expect(onTime.milestones.map((one) => one.timelinessLabel)).toEqual(['đúng hạn', 'đúng hạn'])
    const late = await campaign.unit('Phòng Tư pháp')
    expect(late.milestones.map((one) => one.timelinessLabel)).toEqual([
      'quá hạn 01 ngày',
      'quá hạn 01 ngày',
    ])
    const table = await campaign.run('status', '--at', '2024-08-13')
    expect(table.out).toMatch(/Phòng Tư pháp\s+01\s+1\s+quá hạn 01 ngày/u)
  })

  it('Scenario 10: the same files and the same people typed otherwise raise no count of scenarios 7 and 8', async () => {
    const campaign = await terminalCampaign(folder, 'bac-kan-2024', 'chỉ tiêu')
    const cases: readonly [string, number, number, number, string | null][] = [
      ['Phòng Nội vụ', 0, 1, 1, null],
      ['Phòng Tư pháp', 1, 0, 1, null],
      ['Phòng Kinh tế', 1, 1, 1, 'vượt 01'],
      ['UBND phường Đức Xuân', 2, 1, 3, null],
      ['UBND phường Sông Cầu', 0, 3, 3, null],
      ['Công an thành phố Bắc Kạn', 2, 2, 3, 'vượt 01'],
      ['Trung tâm Y tế thành phố Bắc Kạn', 3, 3, 3, 'vượt 03'],
    ]
    const files: string[] = []
    for (const [name, collectives, individuals] of cases)
      files.push(await campaign.list(`${name}.xlsx`, unit(name, collectives, individuals)))
    await campaign.import(files)
    const { units } = await campaign.status()
    const standing = new Map(units.map((one) => [one.unit, one]))
    for (const [name, collectives, individuals, quota, over] of cases)
      expect(standing.get(name)).toMatchObject({
        quota,
        overLabel: over,
        used: {
          collective: collectives,
          individual: individuals,
          total: collectives + individuals,
        },
      })
    const again = unit('Phòng Tư pháp', 0, 0)
    const nfd = await campaign.list('lại.xlsx', {
      ...again,
      number: '13/TTr',
      collectives: people(1, 'Tổ pháp').map(({ name }) => ({ name: name.normalize('NFD') })),
    })
    await campaign.import([...files, nfd])
    expect((await campaign.status()).units).toEqual(
      units.map((one) =>
        one.unit === 'Phòng Tư pháp'
          ? expect.objectContaining({ used: one.used, over: 0, quota: 1 })
          : one,
      ),
    )
  })
})

describe('Sa Pa: before 25/10/2020, no quota yet, a dossier by award and kind', () => {
  const SP = { superior: 'UBND THỊ XÃ SA PA', number: '8/TTr-UBND', day: '20/10/2020' }

  it('Scenario 3: Saturday 24/10 is on time, Sunday 25/10 is late, nothing moves to Monday', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'trước ngày')
    const files = [
      await campaign.list('a.xlsx', {
        ...SP,
        unit: 'UBND xã Tả Van',
        individuals: people(1, 'Ông Má A'),
      }),
      await campaign.list('b.xlsx', {
        ...SP,
        unit: 'UBND xã Bản Hồ',
        individuals: people(1, 'Ông Lù A'),
      }),
    ]
    await campaign.import(files, [
      { file: 'a.xlsx', received_at: '2020-10-24T23:59' },
      { file: 'b.xlsx', received_at: '2020-10-25T00:00' },
    ])
    const { deadlines } = await campaign.status('2020-10-27')
    expect(deadlines[0]).toMatchObject({
      wording: 'trước ngày 25/10/2020',
      lastGoodDay: '2020-10-24',
    })
    expect((await campaign.unit('UBND xã Tả Van', '2020-10-27')).timelinessLabel).toBe('đúng hạn')
    expect((await campaign.unit('UBND xã Bản Hồ', '2020-10-27')).timelinessLabel).toBe(
      'quá hạn 01 ngày',
    )
    expect((await campaign.unit('UBND xã Bản Hồ', '2020-10-26')).lateDays).toBe(1)
  })

  it('Scenario 11: an unset quota is shown as such; 02 entered later re-checks all and says who set it', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'chưa quy định')
    const many = { ...SP, unit: 'UBND xã Tả Van', individuals: people(3, 'Ông Má A') }
    await campaign.import(
      [await campaign.list('a.xlsx', many)],
      [{ file: 'a.xlsx', received_at: '2020-10-20' }],
    )
    expect(await campaign.unit('UBND xã Tả Van')).toMatchObject({
      quota: 'unset',
      quotaLabel: 'Chưa quy định',
      used: { total: 3 },
      over: 0,
      overLabel: null,
    })
    const document = { number: '35/HD-HĐTĐKT', day: '2020-10-22', heading: 'Hướng dẫn số lượng' }
    await campaign.call('campaigns.change', {
      change: {
        change: 'set-quota',
        quota: {
          id: 'moi-don-vi-02',
          kind: 'combined',
          for: { everyone: true },
          limit: 2,
          wording: 'Mỗi đơn vị không quá 02 tập thể, cá nhân',
          place: 'Mục 1',
        },
        reason: 'Có hướng dẫn số lượng',
        by: 'Trưởng phòng Nội vụ',
        document,
      },
    })
    expect(await campaign.unit('UBND xã Tả Van')).toMatchObject({
      quota: 2,
      quotaLabel: '02',
      overLabel: 'vượt 01',
    })
    expect((await campaign.unit('UBND xã Bản Hồ')).overLabel).toBeNull()
    const detail = z
      .object({ changes: z.array(z.looseObject({ by: z.string(), at: z.string() })) })
      .parse(await campaign.call('campaigns.get', {}))
    expect(detail.changes).toMatchObject([
      { change: 'set-quota', by: 'Trưởng phòng Nội vụ', reason: 'Có hướng dẫn số lượng', document },
    ])
  })

  it('Scenario 12: what a dossier needs goes by award and kind; a supplement keeps its own day (scenario 13)', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'hồ sơ')
    const unit = 'UBND xã Tả Van'
    const list = await campaign.list('a.xlsx', {
      ...SP,
      unit,
      collectives: [{ name: 'Thôn Tả Van Giáy' }],
      individuals: [{ name: 'Ông Má A An' }, { name: 'Bà Lù Thị Bình', award: 'Bằng khen' }],
    })
    await campaign.import(
      [list],
      [{ file: 'a.xlsx', received_at: '2020-10-20', to_trinh: '1', bien_ban: '0' }],
    )
    const missing = async (): Promise<readonly string[]> =>
      (await campaign.unit(unit)).dossier?.missing ?? []
    expect(await missing()).toEqual(
      expect.arrayContaining([
        'Biên bản',
        'Báo cáo thành tích',
        'Báo cáo kết quả triển khai đợt thi đua',
      ]),
    )
    const paper = (component: string, receivedAt: string, nominee?: string) =>
      campaign.call('submissions.recordPaper', {
        unit,
        component,
        receivedAt,
        ...(nominee === undefined ? {} : { nominee }),
      })
    await paper('Biên bản họp cơ quan', '2020-10-27')
    await paper('Báo cáo thành tích', '2020-10-24', 'Lù Thị Bình')
    expect(await missing()).toEqual(['Báo cáo kết quả triển khai đợt thi đua'])
    const { nominations } = await campaign.status()
    const reasons = (name: string) => nominations.find((one) => one.name === name)?.reasons
    expect(reasons('Thôn Tả Van Giáy')).toContain('report-missing')
    expect(reasons('Má A An')).not.toContain('report-missing')
    await paper('Báo cáo kết quả triển khai đợt thi đua', '2020-10-24', 'Thôn Tả Van Giáy')
    const { dossier } = await campaign.unit(unit)
    expect(dossier?.missing).toEqual([])
    expect(JSON.stringify(dossier)).toContain('bổ sung sau hạn 03 ngày')
    expect(JSON.stringify(dossier)).toContain('2020-10-27')
  })
})

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
        ...{ no: '1', unit: 'UBND phường Kinh Bắc', kind: 'collective' },
        ...{ name: 'Nhân dân và cán bộ phường Kinh Bắc', change: '' },
        ...{ award_proposed: 'co-thi-dua-tinh', award_voted: 'co-thi-dua-tinh' },
        ...{ members: '13', present: '11', written_opinions: '0' },
        ...{ ballots_issued: '11', ballots_returned: '11', valid: '11', invalid: '0' },
        ...{ yes: String(yes), no_votes: String(11 - yes) },
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
