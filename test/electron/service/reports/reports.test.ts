import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile } from '#test/support/project-files.ts'
import { readBack } from '#test/electron/workbook/write/read-back.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const VOTE_COLUMNS =
  'no,unit,kind,name,award_proposed,award_voted,change,members,present,written_opinions,ballots_issued,ballots_returned,valid,invalid,yes,no_votes'
const folder = tempFolder()
let desk: CampaignDesk
beforeAll(async () => {
  desk = await openCampaignDesk(folder)
})
afterAll(() => desk.close())

const textOf = async (file: File | undefined): Promise<string> => {
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))
  if (file?.name.endsWith('.docx') === true)
    return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return readBack(bytes)
    .flatMap((sheet) => sheet.rows.flat())
    .join('\n')
}

describe('the papers of a campaign', () => {
  it('are already there when nothing was received: ballot paper, tracking and summary', async () => {
    const files = await desk.client.reports.everything(desk.campaign)
    expect(files.map((file) => file.name)).toEqual([
      'phieu-bieu-quyet.xlsx',
      'bang-theo-doi-ho-so.xlsx',
      'bao-cao-tong-ket.xlsx',
      'bao-cao-tham-dinh.docx',
      'danh-sach-don-doc.xlsx',
      'danh-sach-don-doc.docx',
      'cong-van-don-doc.docx',
      'bao-cao-so-ket.docx',
      'bao-cao-tong-ket.docx',
    ])
    const tracking = await textOf(files[1])
    expect(tracking).toContain('Hội Cựu chiến binh thành phố Bắc Kạn')
    expect(tracking).toContain('chưa nộp')
  })

  it('that need a meeting are refused without one', async () => {
    for (const paper of ['vote-count', 'vote-count-docx', 'minutes-docx'] as const) {
      const refusal = await refusalOf(desk.client.reports.paper({ ...desk.campaign, paper }))
      expect(refusal.code).toBe('MEETING_UNKNOWN')
    }
  })
})

describe('the sample campaign', () => {
  it('is opened by the same commands as a clerk’s work, tells how far it is, and gives every paper', async () => {
    const doing: string[] = []
    let campaignId: string | null = null
    let last = [0, 0]
    for await (const step of await desk.client.sample.open({ withVote: true })) {
      doing.push(step.doing)
      expect(step.done).toBeGreaterThanOrEqual(last[0] ?? 0)
      last = [step.done, step.total]
      campaignId = step.campaignId ?? campaignId
    }
    expect(last).toEqual([32, 32])
    expect(doing).toHaveLength(33)
    const sample = { campaignId: campaignId ?? '' }
    const audit = await desk.client.safekeeping.audit({ limit: 500 })
    expect(audit.filter((line) => line.command === 'submissions.import')).toHaveLength(30)
    expect(await desk.client.safekeeping.verify()).toMatchObject({ ok: true, auditLines: 33 })

    const files = await desk.client.reports.everything({ ...sample, at: '2024-08-15T08:00' })
    expect(files.map((file) => file.name)).toEqual([
      'danh-sach-giay-khen-cua-chu-tich-ubnd-thanh-pho.xlsx',
      'danh-sach-giay-khen-cua-chu-tich-ubnd-thanh-pho-doan-van.xlsx',
      'de-nghi-bang-khen-cua-chu-tich-ubnd-tinh.xlsx',
      'de-nghi-bang-khen-cua-chu-tich-ubnd-tinh-doan-van.xlsx',
      'phieu-bieu-quyet.xlsx',
      'bien-ban-kiem-phieu.xlsx',
      'bien-ban-kiem-phieu.docx',
      'bien-ban-hop-hoi-dong.docx',
      'bang-theo-doi-ho-so.xlsx',
      'bao-cao-tong-ket.xlsx',
      'du-thao-quyet-dinh-giay-khen-cua-chu-tich-ubnd-thanh-pho.docx',
      'to-trinh-giay-khen-cua-chu-tich-ubnd-thanh-pho.docx',
      'to-trinh-bang-khen-cua-chu-tich-ubnd-tinh.docx',
      'bao-cao-tham-dinh.docx',
      'danh-sach-don-doc.xlsx',
      'danh-sach-don-doc.docx',
      'cong-van-don-doc.docx',
      'bao-cao-so-ket.docx',
      'bao-cao-tong-ket.docx',
    ])
    for (const file of files) expect((await textOf(file)).length).toBeGreaterThan(200)
    expect(await textOf(files[5])).toContain('Ban Công tác Mặt trận Tổ dân phố số 7')
    expect(await textOf(files[7])).toMatch(/13/u)
    const forwarded = await textOf(files[2])
    const given = await textOf(files[0])
    const status = await desk.client.decisions.list(sample)
    for (const line of status.find((row) => row.purpose === 'forward')?.lines ?? []) {
      expect(forwarded).toContain(line.name)
      expect(given).not.toContain(line.name)
    }
    expect(await textOf(files[0])).toContain('37.100.000')
  })
})

describe('a vote of last month, entered with files that came without the facts of receipt', () => {
  let ninh: CampaignDesk
  beforeAll(async () => {
    ninh = await openCampaignDesk(`${folder}/bac-ninh`, 'bac-ninh-2022', {
      now: '2023-01-05T08:00',
    })
    const file = projectFile('test/fixtures/submissions/bn-47 P. Vu Ninh suy ton.xlsx')
    await ninh.client.submissions.import({ ...ninh.campaign, file })
    const line = (name: string, kind: string, award: string, tally: string): string =>
      `UBND phường Vũ Ninh,${kind},${name},${award},${award},,13,11,2,13,13,${tally}`
    const lines = [
      line('Đảng ủy phường Vũ Ninh', 'collective', 'bang-khen-tinh', '13,0,13,0'),
      line('Đỗ Minh Vượng', 'individual', 'bang-khen-tinh', '12,1,11,1'),
      line('Phạm Kim Khuyên', 'individual', 'giay-khen-huyen', '12,1,12,0'),
    ]
    await ninh.client.meetings.recordVotes({
      ...ninh.campaign,
      at: '2022-12-20T08:00',
      rule: 'all-80',
      file: new File(
        [[VOTE_COLUMNS, ...lines.map((one, index) => `${index + 1},${one}`), ''].join('\n')],
        'votes.csv',
      ),
    })
  })
  afterAll(() => ninh.close())
  const paper = async (kind: 'minutes' | 'vote-count' | 'interim-report-docx') =>
    textOf(await ninh.client.reports.paper({ ...ninh.campaign, paper: kind }))

  it('has minutes that tell the appraisal the vote was held on, and put no words into its mouth', async () => {
    const minutes = await paper('minutes')
    expect(minutes).toContain('Số đơn vị gửi hồ sơ: 01/63; chưa gửi: 62')
    expect(minutes).toContain('Số đề nghị: 04; đủ điều kiện trình Hội đồng: 03')
    expect(minutes).not.toContain('không có ý kiến khác')
  })

  it('has a count whose head leaves to the lines what differs from line to line', async () => {
    expect(await paper('vote-count')).toContain(
      'thu về: 13; hợp lệ, không hợp lệ: ghi ở từng trường hợp',
    )
  })

  it('has a report that names reports which were due and never came', async () => {
    const report = await paper('interim-report-docx')
    expect(report).toContain('63 đơn vị chưa gửi: Báo cáo tháng 7')
    expect(report).not.toContain('Không ghi nhận đơn vị nào')
  })
})
