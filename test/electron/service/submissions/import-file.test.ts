import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile, projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList, type UnitList } from '#test/support/unit-list.ts'

const PHUONG = {
  unit: 'UBND phường Đức Xuân',
  number: '150/TTr-UBND',
  day: '07/8/2024',
} as const

const HOA = {
  name: 'Bà Lường Thị Hoà',
  birth: '1978',
  position: 'Tổ trưởng',
  workplace: 'Tổ dân phố số 5',
}
const CONG = {
  name: 'Ông Triệu Công Luân',
  birth: '1988',
  position: 'Công chức',
  workplace: 'UBND phường Đức Xuân',
}

const imported = async (desk: CampaignDesk, list: UnitList, name?: string) =>
  desk.client.submissions.import({ ...desk.campaign, file: await unitList(list, name) })

const names = async (desk: CampaignDesk): Promise<readonly string[]> =>
  (await desk.client.submissions.nominations({ ...desk.campaign })).rows.map((row) => row.name)

const unitLine = async (desk: CampaignDesk, unit: string) =>
  (await desk.client.appraisal.status(desk.campaign)).units.find((line) => line.unit === unit)

describe('importing a unit file', () => {
  it('keeps the file as it came, its paper, its rows in their order and a receipt', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList({ ...PHUONG, individuals: [HOA, CONG] }, 'Danh sách (2).xlsx')
    const receipt = await desk.client.submissions.import({ ...desk.campaign, file })
    expect(receipt).toMatchObject({
      receipt: 'R0001',
      unit: 'UBND phường Đức Xuân',
      repeated: false,
      added: 2,
      merged: 0,
      needsDecision: 0,
    })
    const place = { ...desk.campaign, submissionId: receipt.submissionId }
    const read = await desk.client.submissions.get(place)
    expect(read).toMatchObject({
      number: '150/TTr-UBND',
      day: '2024-08-07',
      fileName: 'Danh sách (2).xlsx',
      rowsInFile: 2,
      receivedAt: '2024-08-13T09:00',
      importedBy: 'Nguyễn Thị Bàn',
      counts: { imported: 2, needsDecision: 0 },
    })
    expect(read.nominations.map((row) => [row.name, row.receipts])).toEqual([
      ['Lường Thị Hoà', ['R0001']],
      ['Triệu Công Luân', ['R0001']],
    ])
    const source = await desk.client.submissions.source(place)
    expect(source.name).toBe('Danh sách (2).xlsx')
    expect(new Uint8Array(await source.arrayBuffer())).toEqual(
      new Uint8Array(await file.arrayBuffer()),
    )
    await desk.close()
  })

  it('of the same file twice is one receipt: nothing is added', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList({ ...PHUONG, individuals: [HOA, CONG] })
    const first = await desk.client.submissions.import({ ...desk.campaign, file })
    const again = await desk.client.submissions.import({ ...desk.campaign, file })
    expect(again).toEqual({ ...first, repeated: true, added: 0, merged: 2 })
    expect(await desk.client.submissions.list(desk.campaign)).toHaveLength(1)
    expect(await names(desk)).toHaveLength(2)
    await desk.close()
  })

  it.each([
    ['in NFD', 'Bà Lường Thị Hoà'.normalize('NFD')],
    ['with the tone on the other letter', 'Lường Thị Hòa'],
    ['in capitals with two spaces', 'BÀ LƯỜNG  THỊ HÒA'],
  ])('of the same person %s never counts her twice', async (_how, name) => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, { ...PHUONG, individuals: [HOA, CONG] })
    const second = await imported(desk, {
      ...PHUONG,
      number: '151/TTr-UBND',
      individuals: [{ ...HOA, name }],
    })
    expect(second).toMatchObject({ receipt: 'R0002', added: 0, merged: 1 })
    expect(await names(desk)).toEqual(['Lường Thị Hoà', 'Triệu Công Luân'])
    expect((await unitLine(desk, PHUONG.unit))?.used.total).toBe(2)
    await desk.close()
  })

  it('counts two people of one name and two births as two', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, { ...PHUONG, individuals: [HOA, { ...HOA, birth: '1991' }] })
    expect((await unitLine(desk, PHUONG.unit))?.used.total).toBe(2)
    await desk.close()
  })

  it('keeps a different tone apart: Hòa and Hoa are two people', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, { ...PHUONG, individuals: [HOA, { ...CONG, name: 'Bà Lường Thị Hoa' }] })
    expect((await unitLine(desk, PHUONG.unit))?.used.total).toBe(2)
    await desk.close()
  })

  it('of a list that takes the place of another counts only the new one, on the first day', async () => {
    const desk = await openCampaignDesk(tempFolder())
    desk.setNow('2024-08-08T10:00')
    await imported(desk, { ...PHUONG, individuals: [HOA, CONG] })
    desk.setNow('2024-08-12T10:00')
    const second = await imported(
      desk,
      {
        ...PHUONG,
        number: '160/TTr-UBND',
        day: '12/8/2024',
        replaces: '150/TTr-UBND',
        individuals: [HOA],
      },
      'thay thế.xlsx',
    )
    expect(second).toMatchObject({ added: 0, merged: 1 })
    desk.setNow('2024-08-13T09:00')
    const line = await unitLine(desk, PHUONG.unit)
    expect(line?.used.total).toBe(1)
    expect(line?.timelinessLabel).toBe('đúng hạn')
    expect(await names(desk)).toHaveLength(2)
    await desk.close()
  })

  it('of a second list that does not say so adds what is new', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await imported(desk, { ...PHUONG, individuals: [HOA] })
    await imported(desk, { ...PHUONG, number: '160/TTr-UBND', individuals: [HOA, CONG] })
    expect((await unitLine(desk, PHUONG.unit))?.used.total).toBe(2)
    await desk.close()
  })

  it('of registered work stores it for the unit, or for the school that it came from', async () => {
    const desk = await openCampaignDesk(tempFolder(), 'chi-lang-2024', { now: '2024-01-19T09:00' })
    const { campaign } = desk
    const list = projectFile(
      'test/fixtures/submissions/cl-42 PGDDT tong hop dang ky cac truong.xlsx',
    )
    const receipt = await desk.client.submissions.import({ ...campaign, file: list })
    expect(receipt).toMatchObject({ unit: 'Phòng Giáo dục và Đào tạo', added: 8 })
    const rows = await desk.client.submissions.registrations(campaign)
    expect(rows).toHaveLength(8)
    expect(rows.find((row) => row.unit === 'Trường THCS xã Quan Sơn')).toMatchObject({
      through: 'Phòng Giáo dục và Đào tạo',
      type: 'cong-trinh',
      title: 'Nhà để xe học sinh 180 m2',
      receivedAt: '2024-01-19',
      doneDay: null,
    })
    await desk.close()
  })
})

describe('a file that cannot be imported is refused whole', () => {
  it.each([
    ['that is no workbook', () => new File(['%PDF-1.7 …'], 'tờ trình.pdf'), 'FILE_UNREADABLE'],
    ['that is empty', () => new File([], 'trống.xlsx'), 'FILE_UNREADABLE'],
    [
      'that was cut off',
      () => {
        const whole = fs.readFileSync(projectPath('test/fixtures/submissions/bk-21 TT VHTT.xlsx'))
        return new File([new Uint8Array(whole.subarray(0, 3000))], 'hỏng.xlsx')
      },
      'FILE_UNREADABLE',
    ],
    ['without a list', () => unitList({ ...PHUONG }, 'không có danh sách.xlsx'), 'IMPORT_NOTHING'],
    [
      'of a unit nobody knows',
      () => unitList({ ...PHUONG, unit: 'UBND xã Không Có', individuals: [CONG] }, 'lạ.xlsx'),
      'IMPORT_UNIT_UNKNOWN',
    ],
  ])('%s', async (_what, make, code) => {
    const desk = await openCampaignDesk(tempFolder())
    const before = await desk.client.safekeeping.overview()
    const file = await make()
    const refusal = await refusalOf(desk.client.submissions.import({ ...desk.campaign, file }))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain(file.name)
    expect(await desk.client.safekeeping.overview()).toEqual(before)
    await desk.close()
  })

  it('unless the desk says whose it is', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList({ ...PHUONG, unit: 'UBND xã Không Có', individuals: [CONG] })
    const receipt = await desk.client.submissions.import({
      ...desk.campaign,
      file,
      unit: 'Phường Đức Xuân',
    })
    expect(receipt.unit).toBe('UBND phường Đức Xuân')
    await desk.close()
  })
  it('takes the word of a list that replaces an earlier one, and fills gaps from any other', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const bare = { name: HOA.name, birth: HOA.birth, position: HOA.position }
    await imported(desk, { ...PHUONG, individuals: [bare] }, 'lan 1.xlsx')
    await imported(desk, { ...PHUONG, individuals: [HOA] }, 'lan 2.xlsx')
    const row = async () =>
      (await desk.client.submissions.nominations({ ...desk.campaign })).rows[0]
    expect(await row()).toMatchObject({ position: 'Tổ trưởng', workplace: 'Tổ dân phố số 5' })
    const other = { ...HOA, position: 'Bí thư Chi bộ' }
    await imported(desk, { ...PHUONG, individuals: [other] }, 'lan 3.xlsx')
    expect(await row()).toMatchObject({ position: 'Tổ trưởng' })
    const replacing = { ...PHUONG, number: '151/TTr-UBND', replaces: PHUONG.number }
    await imported(desk, { ...replacing, individuals: [other] }, 'thay the.xlsx')
    expect(await row()).toMatchObject({ position: 'Bí thư Chi bộ' })
  })
})
