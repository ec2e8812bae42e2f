import { describe, expect, it } from 'vitest'
import { receiptsText } from '#shared/text/receipts-page.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

const LIST = { unit: 'UBND phường Đức Xuân', number: '150/TTr-UBND', day: '07/8/2024' }
const HOA = { name: 'Bà Lường Thị Hoà', birth: '1978' }
const LUAN = { name: 'Ông Triệu Công Luân', birth: '1988' }

const imported = async (desk: CampaignDesk, people: readonly { name: string }[], number: string) =>
  desk.client.submissions.import({
    ...desk.campaign,
    file: await unitList({ ...LIST, number, individuals: people }),
  })

const rows = async (desk: CampaignDesk) =>
  (await desk.client.submissions.nominations({ ...desk.campaign })).rows

const undo = (desk: CampaignDesk, receipt: string) =>
  desk.client.submissions.undoImport({ ...desk.campaign, receipt })

describe('taking an import back', () => {
  it('leaves the campaign as it was before, the audit trail aside', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const before = await desk.client.appraisal.status(desk.campaign)
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({ ...LIST, individuals: [HOA, LUAN] }),
      facts: {
        unit: null,
        receivedAt: '2024-08-08T09:00',
        channel: null,
        papers: [{ paper: 'Tờ trình', present: true }],
        reportsOf: ['Lường Thị Hoà'],
        reportsMissingOf: [],
        supplements: [],
        kept: ['Lường Thị Hoà'],
        resultReportAt: '2024-08-08',
        note: null,
      },
    })
    expect(await undo(desk, 'R0001')).toMatchObject({ receipt: 'R0001', removed: 2 })
    expect(await rows(desk)).toEqual([])
    expect(await desk.client.submissions.list(desk.campaign)).toEqual([])
    expect(await desk.client.appraisal.status(desk.campaign)).toEqual(before)
    for (const table of ['nominee', 'source_file', 'paper', 'milestone_receipt'] as const)
      expect(await desk.store.read.selectFrom(table).selectAll().execute()).toEqual([])
    await desk.close()
  })

  it('says how many corrections by hand go with it', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, [HOA], '1/TTr-UBND')
    await imported(desk, [LUAN], '2/TTr-UBND')
    for (const row of await rows(desk))
      await desk.client.submissions.editNomination({
        ...desk.campaign,
        nominationId: row.id,
        position: 'Trưởng phòng',
      })
    const undone = await undo(desk, 'R0002')
    expect(undone).toMatchObject({ removed: 1, edits: 1 })
    expect(receiptsText.undone(undone)).toBe(
      'Đã rút lại phiếu R0002, bỏ 01 đề nghị cùng 01 lần sửa bằng tay (còn ghi trong nhật ký).',
    )
    await desk.close()
  })

  it('leaves who stands in another file as well', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, [HOA], '1/TTr-UBND')
    await imported(desk, [HOA, LUAN], '2/TTr-UBND')
    expect(await undo(desk, 'R0001')).toMatchObject({ receipt: 'R0001', removed: 0 })
    expect((await rows(desk)).map((row) => [row.name, row.receipts])).toEqual([
      ['Lường Thị Hoà', ['R0002']],
      ['Triệu Công Luân', ['R0002']],
    ])
    await desk.close()
  })

  it('never gives its receipt to another file', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, [HOA], '1/TTr-UBND')
    await undo(desk, 'R0001')
    expect((await imported(desk, [LUAN], '2/TTr-UBND')).receipt).toBe('R0002')
    await desk.close()
  })

  it('is refused once something was built on it, and says what', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, [HOA, LUAN], '1/TTr-UBND')
    const [hoa, luan] = await rows(desk)
    await desk.client.appraisal.conclude({
      ...desk.campaign,
      nominationIds: [hoa?.id ?? '', luan?.id ?? ''],
      conclusion: 'eligible',
      reason: 'Đủ điều kiện',
    })
    await desk.client.appraisal.endorse({
      ...desk.campaign,
      nominationId: hoa?.id ?? '',
      endorsed: true,
      by: 'Khối các phường',
      minutes: '05/BB-KTĐ',
    })
    const refusal = await refusalOf(undo(desk, 'R0001'))
    expect(refusal.code).toBe('RECEIPT_BUILT_ON')
    expect(refusal.message).toContain('2 kết luận thẩm định, 1 suy tôn')
    expect(await rows(desk)).toHaveLength(2)
    await desk.close()
  })

  describe('a file of several units', () => {
    const HEAD = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG\nSTT,Họ và tên,Đơn vị,Hình thức\n'
    const LINES = [
      '1,Hoàng Văn Phúc,UBND phường Đức Xuân,Giấy khen',
      '2,Lý Thị Sen,UBND phường Sông Cầu,Giấy khen',
      '3,Ma Thế Dũng,Phòng Kinh tế,Giấy khen',
    ]
    const sent = async (): Promise<CampaignDesk> => {
      const desk = await openCampaignDesk(tempFolder())
      const file = new File([HEAD + LINES.join('\n')], 'danh sách chung.csv')
      await desk.client.submissions.import({ ...desk.campaign, file })
      return desk
    }
    const receipts = async (desk: CampaignDesk) =>
      (await desk.client.submissions.list(desk.campaign)).map(({ receipt }) => receipt)

    it('is taken back for one unit, or for all of them at once', async () => {
      const desk = await sent()
      expect(await receipts(desk)).toEqual(['R0001', 'R0002', 'R0003'])
      expect(await undo(desk, 'R0002')).toMatchObject({ removed: 1 })
      const [first] = await desk.client.submissions.list(desk.campaign)
      const detail = await desk.client.submissions.get({
        ...desk.campaign,
        submissionId: first?.id ?? '',
      })
      expect(detail.others).toEqual(['R0003'])
      const undone = await desk.client.submissions.undoImport({
        ...desk.campaign,
        receipt: 'R0003',
        wholeFile: true,
      })
      expect(undone).toMatchObject({ receipt: 'R0003', others: ['R0001'], removed: 2 })
      expect(receiptsText.undone(undone)).toBe('Đã rút lại phiếu R0001, R0003, bỏ 02 đề nghị.')
      expect(await rows(desk)).toEqual([])
      expect(await desk.store.read.selectFrom('source_file').selectAll().execute()).toEqual([])
      await desk.close()
    })

    it('stays whole where something was built on one unit’s part', async () => {
      const desk = await sent()
      const last = (await rows(desk)).at(-1)
      await desk.client.appraisal.conclude({
        ...desk.campaign,
        nominationIds: [last?.id ?? ''],
        conclusion: 'eligible',
        reason: 'Đủ điều kiện',
      })
      const refusal = await refusalOf(
        desk.client.submissions.undoImport({
          ...desk.campaign,
          receipt: 'R0001',
          wholeFile: true,
        }),
      )
      expect([refusal.code, refusal.message]).toEqual([
        'RECEIPT_BUILT_ON',
        expect.stringContaining('R0003'),
      ])
      expect(await receipts(desk)).toEqual(['R0001', 'R0002', 'R0003'])
      await desk.close()
    })
  })

  it('of a receipt nobody gave is refused', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const refusal = await refusalOf(undo(desk, 'R0009'))
    expect(refusal.code).toBe('RECEIPT_UNKNOWN')
    expect(refusal.message).toContain('R0009')
    await desk.close()
  })
})
