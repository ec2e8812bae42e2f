import { describe, expect, it } from 'vitest'
import { openCampaignDesk, openDesk, refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { sheetBytes } from '#test/support/unit-list.ts'

const HEAD = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Tên viết tắt/tên khác',
  'Loại đơn vị',
  'Cụm/khối thi đua',
  'Đơn vị cấp trên',
]

const catalogue = async (
  rows: readonly (readonly (string | null)[])[],
  head: readonly string[] = HEAD,
): Promise<File> =>
  new File([await sheetBytes([['DANH MỤC ĐƠN VỊ'], head, ...rows])], 'danh-muc.xlsx')

const PHONG = ['01', 'Phòng Nội vụ', 'P. Nội vụ; Phòng NV', 'Phòng chuyên môn', 'Khối 1', null]
const DOI = ['02', 'Đội Quản lý thị trường', null, 'Đơn vị ngành dọc', null, 'Cục QLTT']

describe('a unit catalogue', () => {
  it('is loaded in its order; who has a cluster takes part', async () => {
    const desk = await openDesk(tempFolder())
    const units = await catalogue([PHONG, DOI])
    const { id: campaignId } = await desk.client.campaigns.open({ plan: 'cho-don-2024', units })
    const rows = await desk.client.units.list({ campaignId })
    expect(rows).toMatchObject([
      {
        code: '01',
        name: 'Phòng Nội vụ',
        type: 'Phòng chuyên môn',
        cluster: 'Khối 1',
        takesPart: true,
        aliases: [
          { alias: 'P. Nội vụ', source: 'catalogue' },
          { alias: 'Phòng NV', source: 'catalogue' },
        ],
      },
      { name: 'Đội Quản lý thị trường', parent: 'Cục QLTT', cluster: null, takesPart: false },
    ])
    await desk.close()
  })

  it('loaded again knows its units by name, however typed, adds the new and removes nothing', async () => {
    const desk = await openDesk(tempFolder())
    const { id: campaignId } = await desk.client.campaigns.open({
      plan: 'cho-don-2024',
      units: await catalogue([PHONG, DOI]),
    })
    const again = await catalogue([
      ['01', 'PHÒNG NỘI VỤ'.normalize('NFD'), 'PNV', 'Phòng chuyên môn', 'Khối 2', null],
      ['03', 'Phòng Tư pháp', null, 'Phòng chuyên môn', 'Khối 2', null],
    ])
    expect(await desk.client.units.importCatalogue({ campaignId, file: again })).toEqual({
      added: 1,
      updated: 1,
      total: 3,
    })
    const rows = await desk.client.units.list({ campaignId })
    expect(rows.map((row) => [row.name, row.cluster])).toEqual([
      ['PHÒNG NỘI VỤ', 'Khối 2'],
      ['Đội Quản lý thị trường', null],
      ['Phòng Tư pháp', 'Khối 2'],
    ])
    expect(rows[0]?.aliases.map(({ alias }) => alias)).toEqual(['P. Nội vụ', 'Phòng NV', 'PNV'])
    await desk.close()
  })

  it('keeps a choice made by hand when it is loaded again', async () => {
    const desk = await openDesk(tempFolder())
    const { id: campaignId } = await desk.client.campaigns.open({
      plan: 'cho-don-2024',
      units: await catalogue([PHONG, DOI]),
    })
    const [phong, doi] = await desk.client.units.list({ campaignId })
    await desk.client.units.update({ campaignId, unitId: phong?.id ?? '', takesPart: false })
    await desk.client.units.update({ campaignId, unitId: doi?.id ?? '', takesPart: true })
    await desk.client.units.importCatalogue({ campaignId, file: await catalogue([PHONG, DOI]) })
    const rows = await desk.client.units.list({ campaignId })
    expect(rows.map((row) => row.takesPart)).toEqual([false, true])
    await desk.close()
  })

  it('of one office leaves the unit of the same name in another campaign alone', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const { id: other } = await desk.client.campaigns.open({
      plan: 'cho-don-2024',
      units: await catalogue([PHONG]),
    })
    const [theirs] = await desk.client.units.list({ campaignId: other })
    const rows = await desk.client.units.list(desk.campaign)
    const ours = rows.find((row) => row.name === 'Phòng Nội vụ')
    expect(theirs?.name).toBe(ours?.name)
    expect(theirs?.id).not.toBe(ours?.id)
    expect(ours?.cluster).not.toBe(theirs?.cluster)
    await desk.close()
  })

  it('of last year goes over into the campaign that copies its plan, each unit in its cluster', async () => {
    const desk = await openCampaignDesk(tempFolder(), 'bac-kan-2024')
    const before = await desk.client.units.list(desk.campaign)
    const { id: campaignId } = await desk.client.campaigns.open({
      plan: 'bac-kan-2024',
      unitsFrom: desk.campaignId,
    })
    expect(await desk.client.units.list({ campaignId })).toEqual(before)
    const [first] = before
    await desk.client.units.update({ campaignId, unitId: first?.id ?? '', cluster: 'Khối mới' })
    expect(await desk.client.units.list(desk.campaign)).toEqual(before)
    await desk.close()
  })

  it('given beside the units of last year stands above them', async () => {
    const desk = await openDesk(tempFolder())
    const { id: unitsFrom } = await desk.client.campaigns.open({
      plan: 'cho-don-2024',
      units: await catalogue([PHONG, DOI]),
    })
    const { id: campaignId } = await desk.client.campaigns.open({
      plan: 'cho-don-2024',
      unitsFrom,
      units: await catalogue([PHONG.with(4, 'Khối 2')]),
    })
    const rows = await desk.client.units.list({ campaignId })
    expect(rows.map(({ name, cluster }) => [name, cluster])).toEqual([
      ['Phòng Nội vụ', 'Khối 2'],
      ['Đội Quản lý thị trường', null],
    ])
    await desk.close()
  })

  describe('is refused whole, with the place', () => {
    it.each([
      {
        what: 'without the column of names',
        head: ['Mã đơn vị', 'Loại đơn vị'],
        rows: [['01', 'Phòng']],
        code: 'CATALOGUE_COLUMN_MISSING',
        values: { column: 'Tên đơn vị' },
      },
      {
        what: 'without the column of types',
        head: ['Mã đơn vị', 'Tên đơn vị'],
        rows: [['01', 'Phòng Nội vụ']],
        code: 'CATALOGUE_COLUMN_MISSING',
        values: { column: 'Loại đơn vị' },
      },
      { what: 'without a unit', head: HEAD, rows: [], code: 'CATALOGUE_EMPTY', values: {} },
      {
        what: 'with a row without a name',
        head: HEAD,
        rows: [PHONG, ['02', null, null, 'Phòng chuyên môn', 'Khối 1', null]],
        code: 'CATALOGUE_ROW_BAD',
        values: { cell: 'B4' },
      },
      {
        what: 'with a row without a type',
        head: HEAD,
        rows: [['02', 'Phòng Y tế', null, null, 'Khối 1', null]],
        code: 'CATALOGUE_ROW_BAD',
        values: { cell: 'D3' },
      },
      {
        what: 'with a unit named twice',
        head: HEAD,
        rows: [PHONG, DOI, ['09', 'Phòng  nội vụ', null, 'Phòng chuyên môn', 'Khối 1', null]],
        code: 'CATALOGUE_ROW_BAD',
        values: { cell: 'B5' },
      },
    ])('$what', async ({ head, rows, code, values }) => {
      const desk = await openDesk(tempFolder())
      const { id: campaignId } = await desk.client.campaigns.open({ plan: 'cho-don-2024' })
      const file = await catalogue(rows, head)
      const refusal = await refusalOf(desk.client.units.importCatalogue({ campaignId, file }))
      expect(refusal.code).toBe(code)
      expect(refusal.values).toMatchObject({ file: 'danh-muc.xlsx', ...values })
      expect(refusal.message).toContain('danh-muc.xlsx')
      for (const value of Object.values(values)) expect(refusal.message).toContain(value)
      expect(await desk.client.units.list({ campaignId })).toEqual([])
      await desk.close()
    })

    it('that is no workbook', async () => {
      const desk = await openDesk(tempFolder())
      const units = new File(['%PDF-1.7'], 'danh-muc.pdf')
      const refusal = await refusalOf(desk.client.campaigns.open({ plan: 'cho-don-2024', units }))
      expect(refusal.code).toBe('FILE_UNREADABLE')
      expect(refusal.message).toContain('danh-muc.pdf')
      expect(await desk.client.campaigns.list()).toEqual([])
      await desk.close()
    })
  })
})
