import { describe, expect, it } from 'vitest'
import { correctionsSchema, type Corrections } from '#shared/submissions/corrections.ts'
import type { FileRefusal } from '#shared/submissions/file-reading.ts'
import type { FileReview } from '#shared/submissions/review.ts'
import { openCampaignDesk, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { sheetBytes, unitList, type ListedPerson } from '#test/support/unit-list.ts'

const PHUONG = { unit: 'UBND phường Đức Xuân', number: '150/TTr-UBND', day: '07/8/2024' }
const HOA: ListedPerson = {
  name: 'Bà Lường Thị Hoà',
  birth: '1978',
  position: 'Tổ trưởng',
  workplace: 'Tổ dân phố số 5',
}
const LUAN: ListedPerson = { name: 'Ông Triệu Công Luân', birth: '1988', position: 'Công chức' }

const corrected = (given: Parameters<typeof correctionsSchema.parse>[0]): Corrections =>
  correctionsSchema.parse(given)

function understood(review: FileReview | FileRefusal): FileReview {
  if ('error' in review) throw new Error(review.message)
  return review
}

const reviewed = async (desk: CampaignDesk, file: File, corrections?: Corrections) =>
  understood(
    await desk.client.submissions.review({
      ...desk.campaign,
      file,
      ...(corrections === undefined ? {} : { corrections }),
    }),
  )

const counted = async (desk: CampaignDesk, unit = PHUONG.unit) =>
  (await desk.client.appraisal.status(desk.campaign)).units.find((line) => line.unit === unit)?.used
    .total

describe('the review of a file', () => {
  it('shows the sheet as it came, the columns it was read by, and a part of it where asked', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList({ ...PHUONG, individuals: [HOA, LUAN] })
    const review = await reviewed(desk, file)
    const [sheet] = review.sheets
    expect(sheet).toMatchObject({ name: 'DS', hidden: false, headers: [7] })
    expect(sheet?.columns.map(({ column, meaning }) => [column, meaning])).toEqual([
      [1, 'order'],
      [2, 'name'],
      [3, 'birth'],
      [4, 'position'],
      [5, 'workplace'],
      [6, 'achievement'],
      [7, 'award'],
      [8, 'note'],
    ])
    expect(sheet?.rows.find(({ row }) => row === 9)?.cells.slice(0, 2)).toEqual([
      [1, '1'],
      [2, 'Bà Lường Thị Hoà'],
    ])
    const part = understood(
      await desk.client.submissions.review({ ...desk.campaign, file, rows: { from: 9, to: 9 } }),
    )
    expect(part.sheets[0]?.rows.map(({ row }) => row)).toEqual([9])
    expect(part.sheets[0]?.height).toBe(10)
    expect(part.reading).toEqual(review.reading)
    await desk.close()
  })

  it('proposes units with the words and the score, and an accepted name is known next time', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const list = { ...PHUONG, unit: 'Tổ công tác Đ.Xuân', individuals: [HOA] }
    const file = await unitList(list, 'a.xlsx')
    const review = await reviewed(desk, file)
    expect(review.reading.unit).toBeNull()
    expect(review.units.words).toContain('TỔ CÔNG TÁC Đ.XUÂN')
    for (const { score } of review.units.proposals) expect(score).toBeLessThan(100)
    const receipt = await desk.client.submissions.import({
      ...desk.campaign,
      file,
      corrections: corrected({ unit: PHUONG.unit, alias: 'TỔ CÔNG TÁC Đ.XUÂN' }),
    })
    expect(receipt.unit).toBe(PHUONG.unit)
    const next = await reviewed(desk, await unitList({ ...list, individuals: [LUAN] }, 'b.xlsx'))
    expect(next.reading.unit).toBe(PHUONG.unit)
    expect(next.units.proposals[0]).toMatchObject({ unit: PHUONG.unit, score: 100 })
    const units = await desk.client.units.list(desk.campaign)
    expect(units.find(({ name }) => name === PHUONG.unit)?.aliases).toContainEqual({
      alias: 'TỔ CÔNG TÁC Đ.XUÂN',
      source: 'accepted',
    })
    await desk.close()
  })

  it('never takes a name that another unit has already', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({ ...PHUONG, individuals: [HOA] }),
      corrections: corrected({ unit: PHUONG.unit, alias: 'Phòng Nội vụ' }),
    })
    const units = await desk.client.units.list(desk.campaign)
    const known = units.flatMap(({ aliases }) =>
      aliases.filter(({ source }) => source === 'accepted'),
    )
    expect(known).toEqual([])
    await desk.close()
  })
})

describe('the memory of layouts', () => {
  const form = async (name: string, number: string): Promise<File> =>
    new File(
      [
        await sheetBytes([
          ['UBND PHƯỜNG ĐỨC XUÂN'],
          [`(Kèm theo Tờ trình số ${number} ngày 07/8/2024)`],
          ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
          ['TT', 'Họ và tên', 'Năm sinh', 'Mục A', 'Hình thức'],
          [1, name, '1980', 'Tổ trưởng', 'Giấy khen'],
        ]),
      ],
      `${number.slice(0, 1)}.xlsx`,
    )
  const A = { sheet: 'Sheet1', column: 4, meaning: 'position' } as const

  it('reads the next file with the same headings as the last one was corrected, and says so', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const first = await form('Nông Văn An', '1/TTr')
    expect((await reviewed(desk, first)).reading.rows[0]?.position).toBeNull()
    const { submissionId } = await desk.client.submissions.import({
      ...desk.campaign,
      file: first,
      corrections: corrected({ columns: [A] }),
    })
    const kept = await desk.client.submissions.get({ ...desk.campaign, submissionId })
    expect(kept.corrections?.columns).toEqual([A])
    expect(kept.mapping[0]?.columns).toContainEqual({
      column: 4,
      header: 'Mục A',
      meaning: 'position',
    })
    const next = await reviewed(desk, await form('Lý Thị Bình', '2/TTr'))
    expect(next.reading.rows[0]?.position).toBe('Tổ trưởng')
    expect(next.reading.issues.map(({ code }) => code)).toContain('layout-remembered')
    expect(next.remembered).toHaveLength(1)

    const own = await reviewed(
      desk,
      await form('Lý Thị Bình', '2/TTr'),
      corrected({ columns: [{ ...A, meaning: 'workplace' }] }),
    )
    expect(own.reading.rows[0]).toMatchObject({ position: null, workplace: 'Tổ trưởng' })
    const plain = await reviewed(
      desk,
      await form('Lý Thị Bình', '2/TTr'),
      corrected({ ignoreRemembered: true }),
    )
    expect(plain.reading.rows[0]?.position).toBeNull()
    expect(plain.reading.issues.map(({ code }) => code)).not.toContain('layout-remembered')
    await desk.close()
  })

  it('forgets when it is told to', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await form('Nông Văn An', '1/TTr'),
      corrections: corrected({ columns: [A] }),
    })
    const layouts = await desk.client.submissions.layouts({})
    expect(layouts.map(({ headers, columns }) => [headers, columns])).toEqual([
      ['TT; Họ và tên; Năm sinh; Mục A; Hình thức', [{ column: 4, meaning: 'position' }]],
    ])
    expect(
      await desk.client.submissions.forgetLayouts({ keys: layouts.map(({ key }) => key) }),
    ).toEqual({ forgotten: 1 })
    const next = await reviewed(desk, await form('Lý Thị Bình', '2/TTr'))
    expect(next.reading.rows[0]?.position).toBeNull()
    await desk.close()
  })
})

describe('a corrected second list', () => {
  it('is compared row by row with the one that stands: new, changed field by field, gone', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const GONE = { name: 'Ông Ma Văn Cường', birth: '1970' }
    const NEW = { name: 'Bà Hà Thị Dung', birth: '1991' }
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({ ...PHUONG, individuals: [HOA, LUAN, GONE] }),
    })
    const second = await unitList({
      ...PHUONG,
      number: '160/TTr-UBND',
      replaces: '150/TTr-UBND',
      individuals: [{ ...HOA, position: 'Tổ trưởng tổ dân phố' }, LUAN, NEW],
    })
    const comparison = await desk.client.submissions.compare({ ...desk.campaign, file: second })
    expect(comparison).toMatchObject({ unit: PHUONG.unit, replaces: true, standing: ['R0001'] })
    expect(
      comparison.rows.map(({ change, fields, before, after }) => [
        change,
        fields,
        (after ?? before)?.name,
      ]),
    ).toEqual([
      ['changed', ['position'], 'Lường Thị Hoà'],
      ['same', [], 'Triệu Công Luân'],
      ['new', [], 'Hà Thị Dung'],
      ['gone', [], 'Ma Văn Cường'],
    ])
    await desk.client.submissions.import({ ...desk.campaign, file: second })
    expect(await counted(desk)).toBe(3)
    const third = await desk.client.submissions.compare({
      ...desk.campaign,
      file: await unitList({ ...PHUONG, number: '170/TTr', individuals: [LUAN] }),
    })
    expect(third.standing).toEqual(['R0002'])
    expect(third.rows.map(({ change }) => change)).toEqual(['same', 'gone', 'gone'])
    await desk.close()
  })

  it('taken back gives the first one its words again', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const position = async (): Promise<unknown> =>
      (await desk.client.submissions.nominations({ ...desk.campaign })).rows[0]?.position
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({ ...PHUONG, individuals: [HOA] }),
    })
    const { receipt } = await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({
        ...PHUONG,
        replaces: '150/TTr-UBND',
        individuals: [{ ...HOA, position: 'Bí thư chi bộ' }],
      }),
    })
    expect(await position()).toBe('Bí thư chi bộ')
    await desk.client.submissions.undoImport({ ...desk.campaign, receipt })
    expect(await position()).toBe('Tổ trưởng')
    await desk.close()
  })
})

describe('the audit trail', () => {
  it('names the file and the unit of an import and of its undoing', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({ ...PHUONG, individuals: [HOA] }, 'ds Đức Xuân.xlsx'),
    })
    await desk.client.submissions.undoImport({ ...desk.campaign, receipt: 'R0001' })
    const lines = await desk.client.safekeeping.audit({ limit: 2 })
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'Rút lại phiếu nhập R0001, tệp ds Đức Xuân.xlsx của UBND phường Đức Xuân: bỏ 01 đề nghị',
      'Nhập tệp ds Đức Xuân.xlsx của UBND phường Đức Xuân: phiếu R0001, 01 đề nghị mới, 00 dòng gộp',
    ])
    await desk.close()
  })
})
