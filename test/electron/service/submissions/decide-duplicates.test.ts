import { describe, expect, it } from 'vitest'
import { correctionsSchema, type Corrections } from '#shared/submissions/corrections.ts'
import type { FileRefusal } from '#shared/submissions/file-reading.ts'
import type { FileReview } from '#shared/submissions/review.ts'
import { openCampaignDesk, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList, type ListedPerson } from '#test/support/unit-list.ts'

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

describe('duplicates', () => {
  const twice = async (): Promise<File> =>
    unitList({ ...PHUONG, individuals: [HOA, LUAN, { ...HOA, name: 'Lường Thị Hòa' }] })

  it('in a file are asked with a proposal that holds where nobody answers', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const { duplicates } = await reviewed(desk, await twice())
    expect(duplicates).toMatchObject([
      {
        row: 11,
        scope: 'own',
        alike: 'same',
        proposal: 'merge',
        decision: 'merge',
        other: { row: 9 },
      },
    ])
    const receipt = await desk.client.submissions.import({
      ...desk.campaign,
      file: await twice(),
    })
    expect(receipt).toMatchObject({ added: 2, merged: 1 })
    expect(await counted(desk)).toBe(2)
    await desk.close()
  })

  it('that are two people after all are counted as two, also in the status', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const corrections = corrected({
      duplicates: [{ sheet: 'DS', row: 11, scope: 'own', decision: 'separate' }],
    })
    expect((await reviewed(desk, await twice(), corrections)).duplicates[0]?.decision).toBe(
      'separate',
    )
    const receipt = await desk.client.submissions.import({
      ...desk.campaign,
      file: await twice(),
      corrections,
    })
    expect(receipt).toMatchObject({ added: 3, merged: 0 })
    expect(await counted(desk)).toBe(3)
    await desk.client.submissions.undoImport({ ...desk.campaign, receipt: 'R0001' })
    expect(await desk.store.read.selectFrom('distinct_person').selectAll().execute()).toEqual([])
    await desk.close()
  })

  it('that differ in their marks only wait, unless somebody says that they are one', async () => {
    const file = (): Promise<File> =>
      unitList({ ...PHUONG, individuals: [HOA, { ...HOA, name: 'Bà Lương Thị Hoà' }] })
    const waiting = await openCampaignDesk(tempFolder())
    const { duplicates } = await reviewed(waiting, await file())
    expect(duplicates).toMatchObject([
      { alike: 'marks', proposal: 'wait', choices: ['wait', 'merge', 'separate'] },
    ])
    await waiting.client.submissions.import({ ...waiting.campaign, file: await file() })
    const rows = (await waiting.client.submissions.nominations({ ...waiting.campaign })).rows
    expect(rows.map(({ state }) => state)).toEqual(['active', 'needs-decision'])
    await waiting.close()

    const decided = await openCampaignDesk(tempFolder())
    const receipt = await decided.client.submissions.import({
      ...decided.campaign,
      file: await file(),
      corrections: corrected({
        duplicates: [{ sheet: 'DS', row: 10, scope: 'own', decision: 'merge' }],
      }),
    })
    expect(receipt).toMatchObject({ added: 1, merged: 1 })
    await decided.close()
  })

  it('in another unit are marked, unless somebody says that they are two', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({ ...PHUONG, individuals: [HOA] }),
    })
    const other = await unitList({ ...PHUONG, unit: 'Hội Nông dân thành phố', individuals: [HOA] })
    const { duplicates } = await reviewed(desk, other)
    expect(duplicates).toMatchObject([
      { scope: 'other-unit', alike: 'same', proposal: 'mark', other: { unit: PHUONG.unit } },
    ])
    const same = async (): Promise<number> =>
      (await desk.client.appraisal.status(desk.campaign)).units.flatMap(
        (line) => line.samePersonInOtherUnit,
      ).length
    const { receipt } = await desk.client.submissions.import({ ...desk.campaign, file: other })
    expect(await same()).toBeGreaterThan(0)
    await desk.client.submissions.undoImport({ ...desk.campaign, receipt })
    await desk.client.submissions.import({
      ...desk.campaign,
      file: other,
      corrections: corrected({
        duplicates: [{ sheet: 'DS', row: 9, scope: 'other-unit', decision: 'separate' }],
      }),
    })
    expect(await same()).toBe(0)
    await desk.close()
  })
})
