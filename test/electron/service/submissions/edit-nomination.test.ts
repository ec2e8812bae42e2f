import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/ids.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let desk: CampaignDesk
beforeAll(async () => {
  desk = await openCampaignDesk(folder)
})
afterAll(() => desk.close())

const PERSON = {
  kind: 'individual',
  honorific: 'Ông',
  name: 'Nông Văn Hoà',
  birth: '1985-03-12',
  gender: null,
  position: 'Trưởng phòng',
  workplace: 'Phòng Nội vụ',
  award: 'giay-khen-huyen',
  achievement: 'Số hóa 318 hồ sơ.',
} as const

const add = (fields: Partial<Parameters<typeof desk.client.submissions.addNomination>[0]> = {}) =>
  desk.client.submissions.addNomination({
    ...desk.campaign,
    unit: 'Phòng NV',
    receivedAt: '2024-08-08T09:00',
    ...PERSON,
    ...fields,
  })

const used = async (): Promise<number | undefined> =>
  (await desk.client.appraisal.status(desk.campaign)).units.find(
    (unit) => unit.unit === 'Phòng Nội vụ',
  )?.used.total

describe('a nomination entered by hand', () => {
  it('counts for its unit from the moment that was typed', async () => {
    const row = await add()
    expect(row).toMatchObject({ ...PERSON, unit: 'Phòng Nội vụ', state: 'active', receipts: [] })
    expect(await used()).toBe(1)
    const before = await desk.client.appraisal.status({ ...desk.campaign, at: '2024-08-08T08:59' })
    expect(before.units.find((unit) => unit.unit === 'Phòng Nội vụ')?.used.total).toBe(0)
  })

  it('is corrected field by field; what is not named stays', async () => {
    const [row] = (await desk.client.submissions.nominations({ ...desk.campaign })).rows
    const place = { ...desk.campaign, nominationId: row?.id ?? '' }
    const edited = await desk.client.submissions.editNomination({
      ...place,
      name: ' Nông  Văn Hoàng ',
      birth: null,
      award: 'bang-khen-tinh',
    })
    expect(edited).toMatchObject({
      ...PERSON,
      name: 'Nông Văn Hoàng',
      birth: null,
      award: 'bang-khen-tinh',
    })
    const found = await desk.client.submissions.nominations({ ...desk.campaign, search: 'hoang' })
    expect(found.total).toBe(1)
    const gone = await desk.client.submissions.nominations({ ...desk.campaign, search: 'hoa nong' })
    expect(gone.total).toBe(1)
    expect(
      (await desk.client.submissions.nominations({ ...desk.campaign, search: 'văn hoà x' })).total,
    ).toBe(0)
  })

  it('taken out with a reason counts no more, brought back it counts again', async () => {
    const [row] = (await desk.client.submissions.nominations({ ...desk.campaign })).rows
    const place = { ...desk.campaign, nominationId: row?.id ?? '' }
    const out = await desk.client.submissions.decideNomination({
      ...place,
      state: 'withdrawn',
      reason: 'Đơn vị xin rút',
    })
    expect(out).toMatchObject({ state: 'withdrawn', note: 'Đơn vị xin rút' })
    expect(await used()).toBe(0)
    await desk.client.submissions.decideNomination({ ...place, state: 'active', reason: 'Nhầm' })
    expect(await used()).toBe(1)
  })

  it('over the quota: the unit says which it keeps, by name, each choice anew', async () => {
    await add({ name: 'Ma Thị Bích', honorific: 'Bà', birth: null })
    const keep = (names: readonly string[]) =>
      desk.client.submissions.keepWithinQuota({
        ...desk.campaign,
        unit: 'Phòng Nội vụ',
        keep: [...names],
      })
    const kept = async () =>
      (await desk.client.submissions.nominations({ ...desk.campaign })).rows
        .filter((row) => row.kept)
        .map((row) => row.name)
    await keep(['Nông Văn Hoàng'])
    expect(await kept()).toEqual(['Nông Văn Hoàng'])
    await keep(['ma thi bich'])
    expect(await kept()).toEqual(['Ma Thị Bích'])
    const refusal = await refusalOf(keep(['Nông Văn Hoàng', 'Người Lạ']))
    expect(refusal.code).toBe('NOMINATION_UNKNOWN')
    expect(await kept()).toEqual(['Ma Thị Bích'])
    await keep([])
    expect(await kept()).toEqual([])
  })

  it('is refused for an award, a unit or a nomination that is not there', async () => {
    const award = await refusalOf(add({ award: 'huan-chuong' }))
    expect(award.code).toBe('INPUT_INVALID')
    expect(award.message).toContain('huan-chuong')
    expect((await refusalOf(add({ unit: 'Phòng Lạ' }))).code).toBe('UNIT_UNKNOWN')
    const missing = { ...desk.campaign, nominationId: newId() }
    expect((await refusalOf(desk.client.submissions.editNomination(missing))).code).toBe(
      'NOMINATION_UNKNOWN',
    )
    expect(
      (
        await refusalOf(
          desk.client.submissions.decideNomination({ ...missing, state: 'active', reason: 'r' }),
        )
      ).code,
    ).toBe('NOMINATION_UNKNOWN')
  })

  it('is listed by name in Vietnamese order, by unit, by page', async () => {
    for (const name of ['Lý An', 'Đàm Ân', 'Bế Ánh', 'Triệu Ăn'])
      await add({ unit: 'Phòng Tư pháp', name, birth: null })
    const page = await desk.client.submissions.nominations({
      ...desk.campaign,
      search: 'tư pháp',
      sort: 'name',
    })
    expect(page.rows.map((row) => row.name)).toEqual(['Lý An', 'Bế Ánh', 'Triệu Ăn', 'Đàm Ân'])
    const second = await desk.client.submissions.nominations({
      ...desk.campaign,
      search: 'tu phap',
      sort: 'name',
      descending: true,
      offset: 1,
      limit: 2,
    })
    expect(second).toMatchObject({ total: 4, rows: [{ name: 'Triệu Ăn' }, { name: 'Bế Ánh' }] })
  })
})
