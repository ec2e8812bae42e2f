import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  openCampaignDesk,
  openDesk,
  refusalOf,
  type CampaignDesk,
  type Desk,
} from '#test/support/desk.ts'
import { exchange, mergedRows } from '#test/support/exchange.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { people, unitList } from '#test/support/unit-list.ts'

let office: CampaignDesk
let laptop: Desk
let campaign: { readonly campaignId: string }

/** The office's campaign with one imported list, and a laptop that has taken it in. */
beforeEach(async () => {
  office = await openCampaignDesk(tempFolder())
  campaign = office.campaign
  await office.client.submissions.import({
    ...campaign,
    file: await unitList({
      unit: 'Phòng Nội vụ',
      number: '20/TTr-PNV',
      day: '01/8/2024',
      individuals: people(3, 'Ông Hà Văn'),
    }),
  })
  laptop = await openDesk(tempFolder())
  laptop.sit('Lê Văn Họp')
  await exchange(office, laptop)
})
afterEach(async () => {
  await office.close()
  await laptop.close()
})

const nominations = async (desk: Desk) => (await desk.client.submissions.nominations(campaign)).rows
const firstOf = async (desk: Desk) => {
  const [first] = await nominations(desk)
  if (first === undefined) throw new Error('nobody was nominated')
  return first
}
const edit = async (desk: Desk, change: { position?: string; birth?: string }) =>
  desk.client.submissions.editNomination({
    ...campaign,
    nominationId: (await firstOf(office)).id,
    ...change,
  })

describe('a package taken in by an empty store', () => {
  it('brings everything, files included, and both trails verify', async () => {
    expect(mergedRows(laptop.store.path)).toEqual(mergedRows(office.store.path))
    const [receipt] = await laptop.client.submissions.list(campaign)
    const source = await laptop.client.submissions.source({
      ...campaign,
      submissionId: receipt?.id ?? '',
    })
    expect(source.size).toBeGreaterThan(1000)
    expect((await laptop.client.safekeeping.verify()).problems).toEqual([])
    const [taken] = await laptop.client.safekeeping.handOvers()
    expect(taken).toMatchObject({ direction: 'taken-in', actor: 'Lê Văn Họp' })
  })

  it('taken in again changes nothing', async () => {
    const file = await office.client.safekeeping.handOver({ campaignId: null })
    const preview = await laptop.client.safekeeping.previewMerge({ file })
    expect(preview.counts).toEqual([])
    expect(preview.conflicts).toEqual([])
    expect(preview.sentence).toBe('Gói không có gì mới so với sổ này.')
  })
})

describe('two stores edited apart', () => {
  it('each keep their own edits of different fields of one row', async () => {
    await edit(office, { position: 'Trưởng phòng' })
    await edit(laptop, { birth: '1980' })
    const there = await exchange(office, laptop)
    expect(there.conflicts).toEqual([])
    await exchange(laptop, office)
    for (const desk of [office, laptop])
      expect(await firstOf(desk)).toMatchObject({ position: 'Trưởng phòng', birth: '1980' })
  })

  it('name a field that both changed, with both values and whose they are', async () => {
    await edit(office, { position: 'Trưởng phòng' })
    await edit(laptop, { position: 'Phó Trưởng phòng' })
    const file = await office.client.safekeeping.handOver({ campaignId: null })
    const { conflicts, undecided } = await laptop.client.safekeeping.previewMerge({ file })
    expect(undecided).toBe(1)
    expect(conflicts).toMatchObject([
      {
        tableLabel: 'Tập thể, cá nhân',
        field: 'Chức vụ',
        ours: { value: 'Phó Trưởng phòng', who: 'Lê Văn Họp' },
        theirs: { value: 'Trưởng phòng', who: 'Nguyễn Thị Bàn' },
        chosen: null,
      },
    ])
    expect(conflicts[0]?.name).toContain('Hà Văn')
    const before = mergedRows(laptop.store.path)
    expect((await refusalOf(laptop.client.safekeeping.merge({ file }))).code).toBe(
      'MERGE_UNDECIDED',
    )
    expect(mergedRows(laptop.store.path)).toEqual(before)
  })

  it.each([
    ['ours', 'Phó Trưởng phòng'],
    ['theirs', 'Trưởng phòng'],
  ] as const)('keep what a person chose (%s), on the other PC too', async (side, kept) => {
    await edit(office, { position: 'Trưởng phòng' })
    await edit(laptop, { position: 'Phó Trưởng phòng' })
    const file = await office.client.safekeeping.handOver({ campaignId: null })
    const { conflicts } = await laptop.client.safekeeping.previewMerge({ file })
    const decisions = Object.fromEntries(conflicts.map(({ id }) => [id, side]))
    await laptop.client.safekeeping.merge({ file, decisions })
    expect((await exchange(laptop, office)).conflicts).toEqual([])
    for (const desk of [office, laptop]) expect((await firstOf(desk)).position).toBe(kept)
  })

  it('lose nothing by going back and forth: each edit made in between arrives', async () => {
    await edit(laptop, { birth: '1980' })
    await exchange(laptop, office)
    await edit(office, { position: 'Trưởng phòng' })
    await exchange(office, laptop)
    await edit(laptop, { birth: '1981' })
    const back = await exchange(laptop, office)
    expect(back.conflicts).toEqual([])
    expect(await firstOf(office)).toMatchObject({ position: 'Trưởng phòng', birth: '1981' })
  })

  it('an older package that comes late takes nothing back', async () => {
    const old = await office.client.safekeeping.handOver({ campaignId: null })
    await edit(office, { position: 'Trưởng phòng' })
    await exchange(office, laptop)
    const late = await laptop.client.safekeeping.merge({ file: old })
    expect(late.counts).toEqual([])
    expect((await firstOf(laptop)).position).toBe('Trưởng phòng')
  })

  it('a row deleted here and edited there waits for a person; kept, it is whole', async () => {
    const [receipt] = await office.client.submissions.list(campaign)
    const id = (await firstOf(office)).id
    await edit(laptop, { position: 'Trưởng phòng' })
    await laptop.client.appraisal.conclude({
      ...campaign,
      nominationIds: [id],
      conclusion: 'eligible',
      reason: 'Đủ',
    })
    await office.client.submissions.undoImport({ ...campaign, receipt: receipt?.receipt ?? '' })
    const file = await laptop.client.safekeeping.handOver({ campaignId: null })
    const preview = await office.client.safekeeping.previewMerge({ file })
    expect(preview.undecided).toBeGreaterThan(0)
    await office.client.safekeeping.merge({ file, otherwise: 'theirs' })
    expect((await nominations(office)).map((row) => [row.id, row.position])).toEqual([
      [id, 'Trưởng phòng'],
    ])
    expect((await office.client.safekeeping.verify()).problems).toEqual([])
  })

  it('a receipt number given on both PCs stays with the file imported first', async () => {
    const list = (unit: string, number: string) =>
      unitList({
        unit,
        number,
        day: '02/8/2024',
        individuals: people(2, `Bà ${number.slice(0, 1)}`),
      })
    await office.client.submissions.import({
      ...campaign,
      file: await list('Phòng Văn hóa và Thông tin', '31/TTr'),
    })
    await laptop.client.submissions.import({
      ...campaign,
      file: await list('Phòng Tư pháp', '41/TTr'),
    })
    const { notices } = await exchange(office, laptop)
    expect(notices.join(' ')).toContain('Số phiếu nhập R0002 được cấp ở cả hai máy')
    await exchange(laptop, office)
    expect(mergedRows(laptop.store.path)).toEqual(mergedRows(office.store.path))
    const receipts = await office.client.submissions.list(campaign)
    expect(receipts.map((row) => row.receipt)).toEqual(['R0001', 'R0002', 'R0003'])
  })
})

describe('a package', () => {
  it('under a passphrase opens with it, with no other, and not without', async () => {
    const file = await office.client.safekeeping.handOver({
      campaignId: campaign.campaignId,
      passphrase: 'mật khẩu dài',
    })
    expect((await refusalOf(laptop.client.safekeeping.previewMerge({ file }))).code).toBe(
      'PACKAGE_LOCKED',
    )
    expect(
      (await refusalOf(laptop.client.safekeeping.previewMerge({ file, passphrase: 'khác hẳn' })))
        .code,
    ).toBe('PACKAGE_PASSPHRASE_WRONG')
    const preview = await laptop.client.safekeeping.previewMerge({
      file,
      passphrase: 'mật khẩu dài',
    })
    expect(preview.conflicts).toEqual([])
  })

  it('of one campaign holds nothing of another', async () => {
    const other = await office.client.campaigns.open({ plan: 'cho-don-2024' })
    const file = await office.client.safekeeping.handOver({ campaignId: other.id })
    const third = await openDesk(tempFolder())
    await third.client.safekeeping.merge({ file })
    expect((await third.client.campaigns.list()).map(({ id }) => id)).toEqual([other.id])
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.includes('Hà Văn An')).toBe(false)
    expect(mergedRows(third.store.path)['nominee']).toEqual([])
    await third.close()
  })

  it('that was changed anywhere is refused', async () => {
    const file = await office.client.safekeeping.handOver({ campaignId: null })
    const bytes = new Uint8Array(await file.arrayBuffer())
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    const changed = new File([bytes], file.name)
    expect((await refusalOf(laptop.client.safekeeping.previewMerge({ file: changed }))).code).toBe(
      'PACKAGE_DAMAGED',
    )
  })
})
